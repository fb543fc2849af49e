"""Groups of facts that say together what another edition says at once: 2 h and 30 min, nine of ten."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from checker.comparison.agreement import dimension
from checker.comparison.assignment import Group
from checker.values import UNITS, Quantity, Time

PERCENT = Decimal(100)
PARTS = range(2, 11)
"""The n of "every nth"."""
CENTS = Decimal("0.01")
TIMES = ("h", "min", "s")
CLOSE = Decimal("0.005")
"""Shares this near are one."""
MOST = 24
"""Open groups above which nobody looks for two that go with a third."""


def apart(groups: Sequence[Group]) -> list[Group]:
    """Return the groups without those of which one says what one or two others say in another way."""
    left = list(groups)
    while len(left) <= MOST and (found := next(_sets(left), None)):
        left = [one for one in left if not any(one is other for other in found)]
    return left


def _sets(groups: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    values = [one[0].fact.value for one in groups]
    languages = [{mention.language for mention in one} for one in groups]
    for k, value in enumerate(values):
        whole = _as_seconds(value) if isinstance(value, Time) else value
        if not isinstance(whole, Quantity):
            continue
        free = [i for i in range(len(groups)) if i != k and languages[i].isdisjoint(languages[k])]
        parts = [(i, value) for i in free if isinstance(value := values[i], Quantity)]
        yield from ((groups[k], groups[i]) for i, part in parts if _is_part(part, whole))
        for (i, one), (j, two) in permutations(parts, 2):
            said = _is_share(whole, one, two) or (i < j and _is_sum(whole, one, two))
            if said and languages[i] == languages[j]:
                yield groups[k], groups[i], groups[j]
        yield from ((groups[k], *(groups[i] for i in times)) for times in _times(whole, parts, languages))


def _as_seconds(value: Time) -> Quantity | None:
    """ "4:24" as minutes and seconds, if it is no time of day for certain."""
    return None if value.sure else Quantity(Decimal(value.hour * 60 + value.minute), "s")


def _times(
    whole: Quantity, parts: Sequence[tuple[int, Quantity]], languages: Sequence[set[str]]
) -> Iterator[tuple[int, ...]]:
    """ "2:09:56" and "2 hours 9 minutes 56 seconds"; "43.12" and "43 minutes 12 seconds"."""
    seconds = whole.amount if whole.unit == "s" else _pointed(whole)
    times = [(i, part) for i, part in parts if part.unit in TIMES]
    for size in (2, 3) if seconds is not None else ():
        for some in combinations(times, size):
            units = {part.unit for _, part in some}
            total = sum(part.amount * UNITS[part.unit].factor for _, part in some)
            if len(units) == size and total == seconds and len({frozenset(languages[i]) for i, _ in some}) == 1:
                yield tuple(i for i, _ in some)


def _pointed(value: Quantity) -> Decimal | None:
    """The seconds of minutes and seconds with a point between them."""
    if value.unit or value.step != CENTS:
        return None
    minutes = value.amount // 1
    return minutes * 60 + (value.amount - minutes) * 100


def _is_part(part: Quantity, share: Quantity) -> bool:
    """ "every fifth" and "20 %"."""
    return not part.unit and share.unit == "%" and part.amount in PARTS and share.amount * part.amount == PERCENT


def _is_share(whole: Quantity, one: Quantity, two: Quantity) -> bool:
    """ "90 %" and "nine out of ten"."""
    share = whole.amount / PERCENT if whole.unit == "%" else whole.amount
    if one.unit or two.unit or whole.unit not in ("", "%") or not 0 < one.amount < two.amount or not 0 < share < 1:
        return False
    return abs(one.amount / two.amount - share) <= CLOSE


def _is_sum(whole: Quantity, one: Quantity, two: Quantity) -> bool:
    """ "2.5 hours" and "2 hours 30 minutes"."""
    units = (whole.unit, one.unit, two.unit)
    if not all(unit in UNITS for unit in units) or one.unit == two.unit or len(set(map(dimension, units))) > 1:
        return False
    total = sum(value.amount * UNITS[value.unit].factor for value in (one, two))
    if len({UNITS[unit].dimension for unit in units}) > 1:
        return False
    return total == whole.amount * UNITS[whole.unit].factor
