"""Groups that disagree -> Differences: mismatch or missing, how sure, and which edition the votes point at."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.comparison import calendar
from checker.comparison.agreement import lies_in
from checker.comparison.assignment import Group, Mention
from checker.comparison.pairing import is_fraction, kind, strength, weight
from checker.model import Aspect, Difference, Fact, Problem, Value
from checker.values import Date, Impossible, Magnitude, Quantity, Relative, Strength, Weekday

ASPECTS = {"number": Aspect.NUMBER, "date": Aspect.DATE, "weekday": Aspect.WEEKDAY, "time": Aspect.TIME}
ABOVE, BELOW = frozenset(">≥"), frozenset("<≤")
Cluster = Sequence[Group]


def impossible(i: int, facts: Mapping[str, Sequence[Fact]]) -> Iterator[Difference]:
    """Yield a difference for each date or time that cannot be."""
    for language, found in facts.items():
        for fact in found:
            aspect = Aspect.TIME if isinstance(fact.value, Impossible) and fact.value.kind == "time" else Aspect.DATE
            yield Difference(aspect, Problem.IMPOSSIBLE, i, {language: (fact,)}, language, 0.95)


def bounds(i: int, groups: Sequence[Group], here: Mapping[str, Sequence[Fact]]) -> Iterator[Difference]:
    """Yield groups of one value in which one edition says more and another less."""
    for group in groups:
        if suspect := _turned(group, groups, here):
            yield Difference(
                Aspect.NUMBER, Problem.MISMATCH, i, _facts((group,)), suspect, 0.8, note="more against less"
            )
            continue
        signs = {
            m.language: _direction(m.fact.value.bound)
            for m in group
            if isinstance(m.fact.value, Quantity) and m.fact.value.strength > Strength.WEAK
        }
        if 1 in signs.values() and -1 in signs.values():
            yield Difference(
                Aspect.NUMBER, Problem.MISMATCH, i, _facts((group,)), _odd_one(signs), 0.8, note="more against less"
            )


def _turned(group: Group, groups: Sequence[Group], here: Mapping[str, Sequence[Fact]]) -> str | None:
    """The one edition in which an amount has fallen, or is so much less, where it has risen in all the others."""
    signs = {m.language: m.fact.value.change for m in group if isinstance(m.fact.value, Quantity)}
    suspect = _lone(signs) if 0 not in signs.values() else None
    if suspect is None:
        return None
    stated = {m.language: m.fact for m in group}
    beside = [{m.language: m.fact for m in other} for other in groups if other is not group]
    return None if any(_is_crossed(stated, other, suspect) for other in (*beside, _years(here))) else suspect


def _years(here: Mapping[str, Sequence[Fact]]) -> dict[str, Fact]:
    """The first "last year" or the like of every edition."""
    found = {
        code: [fact for fact in facts if isinstance(fact.value, Relative) and fact.value.unit == "a"]
        for code, facts in here.items()
    }
    return {code: facts[0] for code, facts in found.items() if facts}


def _lone(said: Mapping[str, Hashable]) -> str | None:
    """The edition that says something else than all the others, which agree."""
    counts = Counter(said.values())
    if len(said) < 3 or len(counts) != 2:
        return None
    rare = [language for language, value in said.items() if counts[value] == 1]
    return rare[0] if len(rare) == 1 else None


def _is_crossed(stated: Mapping[str, Fact], beside: Mapping[str, Fact], suspect: str) -> bool:
    """Does an edition put on the other side what it compares: "A is 5 points below B", "B is 5 points above A"?"""
    sides = {code: stated[code].start < fact.start for code, fact in beside.items() if code in stated}
    return (
        suspect in sides
        and len(sides) > 1
        and all(sides[suspect] is not side for code, side in sides.items() if code != suspect)
    )


def periods(i: int, groups: Sequence[Group]) -> Iterator[Difference]:
    """Yield groups of one amount that recurs in one edition in another period: "a year" against "на місяць"."""
    for group in groups:
        said = {m.language: m.fact.value.period for m in group if isinstance(m.fact.value, Quantity)}
        suspect = _lone(said) if "" not in said.values() else None
        if suspect:
            yield Difference(Aspect.UNIT, Problem.MISMATCH, i, _facts((group,)), suspect, 0.85)


POINTS = frozenset(("pt", "pp"))


def shares(i: int, groups: Sequence[Group]) -> Iterator[Difference]:
    """Yield groups of one number in which two editions say percent and one points, or the other way round."""
    for group in groups:
        values = [mention.fact.value for mention in group]
        if len(group) < 3 or not all(
            isinstance(value, Quantity) and value.unit in POINTS | {"%"} for value in values
        ):
            continue
        percent = [mention for mention in group if getattr(mention.fact.value, "unit", "") == "%"]
        points = [mention for mention in group if mention not in percent]
        odd = min(percent, points, key=len)
        if len(odd) == 1:
            yield Difference(Aspect.UNIT, Problem.MISMATCH, i, _facts((group,)), odd[0].language, 0.85)


@dataclass(frozen=True, slots=True)
class Standing:
    """When a document stands: the day it was published on, if that is known, and the latest year it names."""

    published: date | None
    latest: int


def less(i: int, groups: Sequence[Group], here: Mapping[str, Sequence[Fact]], time: Standing) -> Iterator[Difference]:
    """Yield groups in which one edition says less than two others: a date without its day, "millions" for a count."""
    for group in groups:
        for mention in group:
            others = [other for other in group if other is not mention]
            value, values = mention.fact.value, [other.fact.value for other in others]
            if len(others) < 2 or not _says_less(value, values, here[mention.language]):
                continue
            if any(calendar.says_year(mention.language, other, here, time.published) for other in values):
                continue
            hint = _goes_without_saying(value, values, time)
            aspect = ASPECTS[kind(group)]
            yield Difference(aspect, Problem.MISSING, i, _facts((others,)), mention.language, 0.75, hint=hint)


def _goes_without_saying(value: Value, others: Sequence[Value], time: Standing) -> bool:
    """Is only a year left out, the one that a reader takes the day for?"""
    if not isinstance(value, Date) or value.year is not None or value.day is None:
        return False
    years = {other.year for other in others if isinstance(other, Date) and other.year}
    return len(years) == 1 and calendar.is_understood(value, years.pop(), time.published, time.latest)


def _says_less(value: Value, others: Sequence[Value], stated: Sequence[Fact]) -> bool:
    if isinstance(value, Magnitude):  # but «тела тысячи солдат» are 1,000
        return all(
            isinstance(other, Quantity) and other.strength is Strength.DIGITS and other.amount != value.size
            for other in others
        )
    if not isinstance(value, Date) or not all(isinstance(other, Date) for other in others):
        return False
    for part in ("day", "year"):
        wanted = {getattr(other, part) for other in others}
        if part == "day" and all(isinstance(other, Date) and lies_in(other, value) for other in others):
            continue
        if getattr(value, part) is None and None not in wanted and not _stated(wanted, part, stated):
            return True
    return False


def _stated(wanted: set[int], part: str, stated: Sequence[Fact]) -> bool:
    """Does the edition give the day or year elsewhere in the passage?"""
    return any(
        getattr(fact.value, part, None) in wanted
        or (isinstance(fact.value, Quantity) and not fact.value.unit and fact.value.amount in wanted)
        for fact in stated
    )


def _direction(bound: str) -> int:
    return 1 if bound in ABOVE and bound else -1 if bound in BELOW and bound else 0


def _odd_one(signs: Mapping[str, int]) -> str | None:
    """The edition that stands alone against two or more."""
    counts = Counter(sign for sign in signs.values() if sign)
    if len(signs) < 3 or sorted(counts.values())[-1] < 2:
        return None
    rare = [language for language, sign in signs.items() if sign and counts[sign] == 1]
    return rare[0] if len(rare) == 1 and len(signs) - 1 == max(counts.values()) else None


def _facts(cluster: Cluster | Sequence[Sequence[Mention]]) -> dict[str, tuple[Fact, ...]]:
    facts: dict[str, list[Fact]] = {}
    for group in cluster:
        for mention in group:
            facts.setdefault(mention.language, []).append(mention.fact)
    return {language: tuple(found) for language, found in facts.items()}


def judge(i: int, cluster: Cluster, lacking: Sequence[str], editions: Sequence[str]) -> Iterator[Difference]:
    """Yield the difference that a cluster of contradicting groups amounts to, if it weighs enough."""
    main = max(cluster, key=lambda group: (len(group), weight(group)))
    if len(cluster) > 1:
        yield from _mismatch(i, cluster, main, editions)
    elif lacking:
        yield from _missing(i, main, lacking, editions)


def _mismatch(i: int, cluster: Cluster, main: Group, editions: Sequence[str]) -> Iterator[Difference]:
    others = [group for group in cluster if group is not main]
    least = min(weight(main), max(weight(group) for group in others))
    fractions = len(main) > 1 and all(map(is_fraction, cluster))
    if (least is Strength.WEAK and not fractions) or not _is_clear(main, others, editions):
        return
    suspect = _suspect(main, others, editions)
    confidence = (0.97 if least is Strength.DIGITS else 0.9) if suspect else 0.8
    yield Difference(_aspect(main, others), Problem.MISMATCH, i, _facts(cluster), suspect, confidence)


def outvoted(i: int, cluster: Cluster, suspect: str) -> Difference:
    """The difference of two editions of which the third contradicts one elsewhere."""
    return Difference(_aspect(cluster[0], cluster[1:]), Problem.MISMATCH, i, _facts(cluster), suspect, 0.85)


def _is_clear(main: Group, others: Sequence[Group], editions: Sequence[str]) -> bool:
    """Is it a conflict of one statement: two agree against the third, there are but two editions, or all differ?"""
    stated = len(main) + sum(map(len, others))
    return len(main) >= 2 or stated == len(editions) or kind(main) == "weekday"


def _suspect(main: Group, others: Sequence[Group], editions: Sequence[str]) -> str | None:
    if len(editions) < 3 or len(main) < 2 or len(main) != len(editions) - 1:
        return None
    return others[0][0].language


def _aspect(main: Group, others: Sequence[Group]) -> Aspect:
    aspect = ASPECTS[kind(main)]
    if aspect is not Aspect.NUMBER:
        return aspect
    units = {m.fact.value.unit for m in main if isinstance(m.fact.value, Quantity)} - {""}
    foreign = {m.fact.value.unit for g in others for m in g if isinstance(m.fact.value, Quantity)} - {""}
    return Aspect.UNIT if units and foreign and len(units | foreign) > 1 else Aspect.NUMBER


def _missing(i: int, main: Group, lacking: Sequence[str], editions: Sequence[str]) -> Iterator[Difference]:
    if len(editions) > 2 and len(main) < 2:
        return
    value = main[0].fact.value
    aspect = ASPECTS[kind(main)]
    if isinstance(value, Magnitude | Weekday) or aspect is Aspect.WEEKDAY:
        return
    if isinstance(value, Quantity) and value.amount == 1 and value.unit:
        return
    if isinstance(value, Date) and value.year is None and value.month is None:
        return  # "in summer"
    least = min(strength(mention.fact.value) for mention in main)
    if weight(main) < Strength.DIGITS or (least < Strength.WORD):
        return
    suspect = lacking[0] if len(lacking) == 1 and len(main) >= 2 else None
    confidence = 0.85 if suspect else 0.6
    yield Difference(aspect, Problem.MISSING, i, _facts((main,)), suspect, confidence, hint=_is_slight(main))


def _is_slight(group: Group) -> bool:
    """May it well be said in other words: "in June" as "last month", 0 as "no", 2 as "both sides"?"""
    value = group[0].fact.value
    if isinstance(value, Date):
        return value.day is None and value.year is None
    least = min(strength(mention.fact.value) for mention in group)
    return isinstance(value, Quantity) and least < Strength.DIGITS and value.amount <= 10


def merge(found: Sequence[Difference]) -> list[Difference]:
    """Make one difference of two numbers that are lacking side by side, as in a score ("1-0")."""
    merged: list[Difference] = []
    for difference in found:
        if merged and _side_by_side(merged[-1], difference):
            facts = {code: merged[-1].facts[code] + difference.facts[code] for code in difference.facts}
            merged[-1] = replace(merged[-1], facts=facts)
            continue
        merged.append(difference)
    return merged


def _side_by_side(one: Difference, two: Difference) -> bool:
    if one.problem is not Problem.MISSING or (one.problem, one.aspect, one.suspect) != (
        two.problem,
        two.aspect,
        two.suspect,
    ):
        return False
    if one.facts.keys() != two.facts.keys() or one.hint != two.hint:
        return False
    return all(0 <= two.facts[code][0].start - one.facts[code][-1].end <= 3 for code in two.facts)
