"""How English writes numbers: the point is decimal, the comma groups thousands."""

DECIMAL = "."
ADJECTIVE: tuple[str, ...] = ("",)
PREFIXES: dict[str, str] = {}
WHOLE: tuple[str, ...] = ()
FRACTIONS: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
AFTER_PART = tuple(f" {word} " for word in (
    "will", "would", "was", "were", "is", "are", "had", "have", "has", "can", "could", "may", "might", "must", "said",
    "say", "did", "do", "compared", "below", "above", "against", "than",
))  # fmt: skip
"""What follows "a third" where it is a share of something and no ordinal."""
