"""Which fact stands where another edition says something else: how likely two that disagree are meant as one."""

from collections.abc import Sequence
from itertools import combinations, product

from checker.comparison.agreement import comparable, dimension, family, same_amount
from checker.comparison.assignment import Group
from checker.model import Value
from checker.values import Date, Era, Magnitude, Quantity, Strength, Time, Weekday

LEAST = 0.5
SURE = 2.2


def strength(value: Value) -> Strength:
    """How much a mention of this value weighs."""
    if isinstance(value, Quantity | Time | Weekday):
        return value.strength
    return Strength.WORD if isinstance(value, Magnitude) else Strength.DIGITS


def weight(group: Group) -> Strength:
    """How much the strongest mention of a group weighs."""
    return max(strength(mention.fact.value) for mention in group)


def is_fraction(group: Group) -> bool:
    """Is every mention a part of one ("half", "a third")?"""
    values = [mention.fact.value for mention in group]
    return all(isinstance(value, Quantity) and not value.unit and 0 < value.amount < 1 for value in values)


def affinity(one: Value, two: Value) -> float:
    """How likely two values that disagree are one slip away from each other; below LEAST: not at all."""
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        return _quantities(one, two)
    if isinstance(one, Date) and isinstance(two, Date):
        return _dates(one, two)
    if type(one) is type(two):
        return 3.0
    for first, second in ((one, two), (two, one)):
        if isinstance(first, Date) and isinstance(second, Quantity) and not second.unit:
            return 1.5 if first.month is None and 1000 <= second.amount <= 9999 else 0.0
        if isinstance(first, Era) and isinstance(second, Quantity) and first.start < 100:
            return 1.5 if second.unit == "a" and 0 <= second.amount - first.start < 10 else 0.0  # "in his 40s"
        if isinstance(first, Era) and isinstance(second, Date):
            return 1.0
        if isinstance(first, Time) and isinstance(second, Quantity):
            return 1.0 if second.unit in ("", "h") and second.strength is Strength.DIGITS else 0.0
    return 0.0


def _quantities(one: Quantity, two: Quantity) -> float:
    if Strength.CODE in (one.strength, two.strength) and not _one_slip(one, two):
        return 0.0
    both = 1.0 if one.strength is two.strength else 0.2
    alike = 1.0 if _one_slip(one, two) else 0.0
    if one.unit == two.unit:
        return (3.0 if one.unit else 1.5) + both + alike
    if not one.unit or not two.unit:
        return 0.7 + both + alike
    if dimension(one.unit) == dimension(two.unit) and (same_amount(one, two) or comparable(one, two)):
        return 2.5 + both + alike
    return 1.0 + both if same_amount(one, two) and min(one.strength, two.strength) > Strength.WEAK else 0.0


def _one_slip(one: Quantity, two: Quantity) -> bool:
    """Do the numbers share their digits, or all but one of them?"""
    digits = [value.amount.normalize().as_tuple().digits for value in (one, two)]
    if sorted(digits[0]) == sorted(digits[1]):
        return True
    return len(digits[0]) == len(digits[1]) and sum(a != b for a, b in zip(*digits, strict=True)) == 1


def is_one_slip(one: Value, two: Value) -> bool:
    """Are these numbers in digits that differ by a digit or its place, or days that share but the month or day?"""
    if isinstance(one, Date) and isinstance(two, Date):
        days = (one.day, two.day, one.month, two.month)
        return None not in days and (one.day == two.day) is not (one.month == two.month)
    return (
        isinstance(one, Quantity)
        and isinstance(two, Quantity)
        and one.unit == two.unit
        and min(one.strength, two.strength) >= Strength.DIGITS
        and min(one.amount, two.amount) >= 10
        and _one_slip(one, two)
    )


def _dates(one: Date, two: Date) -> float:
    shared = sum(
        a is not None and b is not None
        for a, b in ((one.year, two.year), (one.month, two.month), (one.day, two.day))
    )  # fmt: skip
    equal = sum(
        a is not None and a == b for a, b in ((one.year, two.year), (one.month, two.month), (one.day, two.day))
    )
    if one.part and two.part:
        return 1.5 * shared + equal + 1.5
    return 1.5 * shared + equal if shared else 0.0


def between(one: Group, two: Group) -> float:
    """The affinity of two groups without a common edition, less the distance of their places."""
    if {m.language for m in one} & {m.language for m in two}:
        return 0.0
    values = list(product((m.fact.value for m in one), (m.fact.value for m in two)))
    best = min(affinity(first, second) for first, second in values)
    return best - abs(_place(one) - _place(two)) / 2 if best >= LEAST else 0.0


def _place(group: Group) -> float:
    return sum(mention.place for mention in group) / len(group)


def kind(group: Group) -> str:
    """The family of most of a group's values."""
    families = [family(mention.fact.value) for mention in group]
    return max(sorted(set(families)), key=families.count)


def join_conflicts(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """Put groups that contradict each other together, the likeliest first; each is used once."""
    scores = {
        (i, j): score
        for i, j in combinations(range(len(groups)), 2)
        if (score := between(groups[i], groups[j])) >= LEAST
    }
    clusters = {i: [i] for i in range(len(groups))}
    home = list(range(len(groups)))
    for i, j in sorted(scores, key=lambda pair: (-_priority(groups, pair, scores[pair]), pair)):
        one, two = home[i], home[j]
        if one == two or any(tuple(sorted((a, b))) not in scores for a in clusters[one] for b in clusters[two]):
            continue
        for k in clusters[two]:
            home[k] = one
        clusters[one].extend(clusters.pop(two))
    return [tuple(groups[k] for k in sorted(cluster)) for cluster in clusters.values()]


def _priority(groups: Sequence[Group], pair: tuple[int, int], score: float) -> float:
    """Where editions agree on one side, a conflict with them comes before one between two loners."""
    return score + 2 * any(len(groups[k]) > 1 for k in pair)


def part_weak(one: Group, groups: Sequence[Group]) -> tuple[Group, ...]:
    """Take a weak mention ("the first half") out of a group of digits ("1-0") where its edition has others there.

    The digits that are left over ("4-0") are then what stands against the group.
    """
    weak = [mention for mention in one if strength(mention.fact.value) is Strength.WEAK]
    firm = tuple(mention for mention in one if strength(mention.fact.value) >= Strength.WORD)
    if len(weak) != 1 or len(firm) < 2:
        return (one,)
    rivals = [other for other in groups if len(other) == 1 and other[0].language == weak[0].language]
    if any(between(firm, rival) >= SURE and _is_as_firm(firm, rival) for rival in rivals):
        return firm, (weak[0],)
    return (one,)


def _is_as_firm(firm: Group, rival: Group) -> bool:
    """Are both in digits, or both words with one unit?"""
    if weight(firm) is Strength.DIGITS:
        return weight(rival) is Strength.DIGITS
    units = {getattr(mention.fact.value, "unit", "") for mention in (*firm, *rival)}
    return weight(rival) is Strength.WORD and len(units) == 1 and units != {""}
