"""A score that looks like a time: "21:15" against "21-15" is opened into its two numbers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from checker.model import Fact
from checker.values import Quantity, Time


def opened(sides: Mapping[str, Sequence[Fact]]) -> dict[str, list[Fact]]:
    """Return the facts with unsure times as two numbers where another edition has no time at all."""
    if all(any(isinstance(fact.value, Time) for fact in facts) for facts in sides.values()):
        return {language: list(facts) for language, facts in sides.items()}
    return {language: [piece for fact in facts for piece in _open(fact)] for language, facts in sides.items()}


def _open(fact: Fact) -> list[Fact]:
    value = fact.value
    if not isinstance(value, Time) or value.sure or fact.end - fact.start > 5:
        return [fact]
    middle = fact.end - 2
    return [
        Fact(fact.start, middle - 1, Quantity(Decimal(value.hour))),
        Fact(middle, fact.end, Quantity(Decimal(value.minute))),
    ]
