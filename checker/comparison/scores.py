"""A score that looks like a time: "21:15" is opened into two numbers where another edition has just these."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from checker.model import Fact
from checker.values import Quantity, Time


def opened(sides: Mapping[str, Sequence[Fact]]) -> dict[str, list[Fact]]:
    """Return the facts with unsure times as two numbers where an edition writes these numbers."""
    numbers = [
        {fact.value.amount for fact in facts if isinstance(fact.value, Quantity) and not fact.value.unit}
        for facts in sides.values()
    ]
    return {
        language: [piece for fact in facts for piece in _open(fact, numbers)] for language, facts in sides.items()
    }


def _open(fact: Fact, numbers: Sequence[set[Decimal]]) -> list[Fact]:
    value = fact.value
    if not isinstance(value, Time) or value.sure or fact.end - fact.start > 5:
        return [fact]
    if not any({Decimal(value.hour), Decimal(value.minute)} <= found for found in numbers):
        return [fact]
    middle = fact.end - 2
    return [
        Fact(fact.start, middle - 1, Quantity(Decimal(value.hour))),
        Fact(middle, fact.end, Quantity(Decimal(value.minute))),
    ]
