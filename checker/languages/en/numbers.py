"""How English writes numbers: the point is decimal, the comma groups thousands."""

DECIMAL = "."
GROUP = ","
ADJECTIVE: tuple[str, ...] = ("",)
PREFIXES: dict[str, str] = {}
WHOLE: tuple[str, ...] = ()
