"""How English writes numbers: the point is decimal, the comma groups thousands."""

DECIMAL = "."
ADJECTIVE: tuple[str, ...] = ("",)
PREFIXES: dict[str, str] = {}
WHOLE: tuple[str, ...] = ()
FRACTIONS: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
