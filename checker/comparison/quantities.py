"""The door of quantities: a document -> where its editions state different numbers, measures, dates and times."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.comparison import calendar, verdicts
from checker.comparison.agreement import CLOSE, agreement, family
from checker.comparison.assignment import Group, group, mentions
from checker.comparison.combinations import apart
from checker.comparison.pairing import is_fraction, is_one_slip, join_conflicts, part_weak, strength, weight
from checker.comparison.scores import opened
from checker.model import Difference, Document, Fact, Passage, Problem, Reading, Value
from checker.values import Date, Era, Impossible, Magnitude, Quantity, Relative, Strength, Time, Weekday

KINDS = (Quantity, Magnitude, Date, Era, Weekday, Time)
STATED = (*KINDS, Impossible, Relative)
NEAR = 2
"""How many readings away a fact may have moved."""
ENDED = re.compile(r"[.!;:…][»”“\")]*\s*$")
"""The end of a sentence."""


def compare(document: Document) -> Iterator[Difference]:
    """Yield what the editions disagree about, in the order of the readings."""
    sides = [_sides(reading) for reading in document.readings]
    standing = verdicts.Standing(document.published, calendar.latest_year(document))
    for i, reading in enumerate(document.readings):
        if not any(sides[i].values()):
            continue
        yield from verdicts.impossible(i, _impossible(reading))
        found = [_lowered(one, reading) for one in verdicts.merge(list(_differences(i, document, sides, standing)))]
        yield from found
        yield from calendar.contradictions(i, reading, document.published, found)


def _sides(reading: Reading) -> dict[str, list[Fact]]:
    """The quantities of every edition that has text here."""
    return {
        language: [fact for fact in passage.facts if isinstance(fact.value, STATED)]
        for language, passage in reading.passages.items()
        if passage.text.strip()
    }


def _impossible(reading: Reading) -> dict[str, list[Fact]]:
    return {
        language: [fact for fact in passage.facts if isinstance(fact.value, Impossible)]
        for language, passage in reading.passages.items()
    }


def _differences(
    i: int, document: Document, sides: Sequence[Mapping[str, Sequence[Fact]]], standing: verdicts.Standing
) -> Iterator[Difference]:
    here, reading = sides[i], document.readings[i]
    if len(here) < 2 or _all_equal(here):
        return
    lengths = {language: len(reading.passages[language].text) for language in here}
    usable = {language: [f for f in facts if isinstance(f.value, KINDS)] for language, facts in here.items()}
    groups = group(mentions(opened(usable), lengths))
    groups = [split for g in groups for split in part_weak(g, groups)]
    whole = [g for g in groups if len(g) == len(here)]
    open_groups = apart(_untold([g for g in groups if len(g) < len(here)], here, document.published))
    yield from verdicts.bounds(i, whole, here)
    yield from verdicts.shares(i, whole)
    yield from verdicts.periods(i, whole)
    yield from verdicts.less(i, whole, here, standing)
    firm = [g for g in open_groups if weight(g) > Strength.WEAK and not _is_gloss(g, groups, open_groups)]
    clusters = join_conflicts(firm + _rival_fractions(open_groups, len(here)))
    for cluster in clusters:
        lacking = [language for language in here if all(language != m.language for g in cluster for m in g)]
        lacking = [language for language in lacking if not _has(language, cluster, sides, i)]
        lacking = [language for language in lacking if not _is_placed(language, cluster, here, document.published)]
        lacking = [language for language in lacking if not _fills_in(language, cluster, reading)]
        lacking = [language for language in lacking if not _converted(language, cluster, reading)]
        if len(cluster) == 1 and not lacking:
            continue
        free = (_is_headline(i, reading) and _is_free(cluster)) or (
            reading.is_title
            and bool(lacking)
            and all(_is_told_below(code, cluster, sides[i + 1 :]) for code in lacking)
        )
        if suspect := _outvoted(cluster, sides, i):
            yield verdicts.outvoted(i, cluster, suspect)
        for found in verdicts.judge(i, cluster, lacking, tuple(here)):
            yield replace(found, hint=True) if free else found


def _outvoted(cluster: Sequence[Group], sides: Sequence[Mapping[str, Sequence[Fact]]], i: int) -> str | None:
    """Of two editions that contradict each other here, the one that the third is against where it says it: nearby."""
    mentions = [mention for one in cluster for mention in one]
    if len(cluster) != 2 or len(mentions) != 2 or not is_one_slip(*(m.fact.value for m in mentions)):
        return None
    thirds = {code for side in sides[max(0, i - NEAR) : i + NEAR + 1] for code in side}
    thirds -= {mention.language for mention in mentions}
    near = [sides[k] for k in range(max(0, i - NEAR), min(len(sides), i + NEAR + 1)) if k != i]
    for one, other in (mentions, mentions[::-1]):
        value = one.fact.value
        if any(_count(near, code, value) > _count(near, one.language, value) for code in thirds) and not any(
            _count(near, code, other.fact.value) for code in thirds
        ):
            return other.language
    return None


def _is_free(cluster: Sequence[Group]) -> bool:
    """Does a headline tell another number than the others: "in five sets" beside 0:2?"""
    return len(cluster) > 1 and len({strength(mention.fact.value) for g in cluster for mention in g}) > 1


def _is_told_below(language: str, cluster: Sequence[Group], below: Sequence[Mapping[str, Sequence[Fact]]]) -> bool:
    """Does the text below a title tell what the title leaves out?"""
    values = [mention.fact.value for one in cluster for mention in one]
    told = (fact.value for side in below for fact in side.get(language, ()))
    return any(agreement(value, other) > 0 for other in told for value in values)


def _is_headline(i: int, reading: Reading) -> bool:
    """Is it what stands above an article, which each edition says in its own way?"""
    return i == 0 and not any(ENDED.search(passage.text) for passage in reading.passages.values())


def _untold(groups: list[Group], here: Mapping[str, Sequence[Fact]], published: date | None) -> list[Group]:
    """The groups, without years that the other editions count to: "2025" and "this year"."""
    years = [(i, g) for i, g in enumerate(groups) if all(is_year(mention.fact.value) for mention in g)]
    rows = [(_year(g), [code for code in here if all(code != m.language for m in g)]) for _, g in years]
    gone = {i for (i, _), is_told in zip(years, calendar.told(rows, here, published), strict=True) if is_told}
    return [g for i, g in enumerate(groups) if i not in gone]


def _year(one: Group) -> int:
    return next(m.fact.value.year for m in one if isinstance(m.fact.value, Date) and m.fact.value.year)


def _all_equal(here: Mapping[str, Sequence[Fact]]) -> bool:
    first, *others = ([fact.value for fact in facts] for facts in here.values())
    if any(len(other) != len(first) for other in others):
        return False
    return all(other == first or Counter(other) == Counter(first) for other in others)


def _rival_fractions(groups: Sequence[Group], editions: int) -> list[Group]:
    """Weak fractions of which two editions agree on one and the third has another: "a third", "чверть"."""
    parts = [g for g in groups if is_fraction(g)]
    lone = [g for g in parts if len(g) == 1]
    agreed = [g for g in parts if 1 < len(g) == editions - 1]
    if len(lone) != 1 or len(agreed) != 1 or any(m.language == lone[0][0].language for m in agreed[0]):
        return []
    return [g for g in (*agreed, *lone) if weight(g) is Strength.WEAK]


def _is_gloss(one: Group, groups: Sequence[Group], open_groups: Sequence[Group]) -> bool:
    """Is a fact of one edition the same measure again in another unit: "800 kph (497 mph)"?"""
    value = one[0].fact.value
    if len(one) > 1 or not isinstance(value, Quantity) or _has_rival(one, open_groups):
        return False
    return any(
        mention.language == one[0].language
        and mention is not one[0]
        and isinstance(mention.fact.value, Quantity)
        and mention.fact.value.unit != value.unit
        and value.unit
        and mention.fact.value.unit
        and agreement(mention.fact.value, value) > 0
        for other in groups
        if len(other) > 1
        for mention in other
    )


def _has_rival(one: Group, groups: Sequence[Group]) -> bool:
    """Do other editions agree on a measure in the same unit that this edition lacks?"""
    return any(
        len(other) > 1
        and all(mention.language != one[0].language for mention in other)
        and any(
            getattr(mention.fact.value, "unit", "") == getattr(one[0].fact.value, "unit", None) for mention in other
        )
        for other in groups
    )


def _has(
    language: str,
    cluster: Sequence[Group],
    sides: Sequence[Mapping[str, Sequence[Fact]]],
    i: int,
) -> bool:
    """Does an edition state the value of a group elsewhere: again in this reading, or moved to a neighbour?"""
    values = [mention.fact.value for g in cluster for mention in g]
    if any(
        isinstance(fact.value, Impossible) and fact.value.kind == family(values[0]) for fact in sides[i][language]
    ):
        return True
    told = [fact for mention in cluster[0] for fact in sides[i][mention.language]]
    if any(_night(value, sides[i][language], told) or _is_local(value, sides[i][language], told) for value in values):
        return True
    if any(_converts(value, fact.value) for value in values for fact in sides[i][language]):
        return True
    repeated = (fact.value for fact in sides[i][language] if strength(fact.value) > Strength.WEAK)
    if len(cluster[0]) < 2 and any(agreement(value, again) > 0 for again in repeated for value in values):
        return True
    others = {mention.language for g in cluster for mention in g}
    near = [sides[k] for k in range(max(0, i - NEAR), min(len(sides), i + NEAR + 1)) if k != i]
    return any(
        _count(near, language, value) > max(_count(near, other, value) for other in others) for value in values
    )


def _is_placed(
    language: str, cluster: Sequence[Group], here: Mapping[str, Sequence[Fact]], published: date | None
) -> bool:
    """Does an edition give a date as "yesterday", by its weekday, or its year as "last year"?"""
    values = [mention.fact.value for group in cluster for mention in group]
    if any(calendar.says_year(language, value, here, published) for value in values if is_year(value)):
        return True
    if published is None and any(isinstance(value, Date) and value.day for value in values):
        others = {mention.language for group in cluster for mention in group}
        if calendar.is_weekday_instead(here[language], [here[code] for code in others]):
            return True
    return any(calendar.places(value, fact.value, published) for value in values for fact in here[language])


def is_year(value: Value) -> bool:
    """Is it a year and no more?"""
    return isinstance(value, Date) and value.year is not None and value.month is None


IN_SCORE = re.compile(r"\d ?[-–—:‑] ?$|^ ?[-–—:‑] ?\d")


def _lowered(one: Difference, reading: Reading) -> Difference:
    """Make a hint of a missing bare 0 or 1 ("no files", "an option"), unless it belongs to a score."""
    values = [fact.value for facts in one.facts.values() for fact in facts]
    bare = all(isinstance(value, Quantity) and not value.unit and value.amount in (0, 1) for value in values)
    if one.problem is not Problem.MISSING or not bare or any(_in_score(one, code, reading) for code in one.facts):
        return one
    return replace(one, hint=True)


def _in_score(one: Difference, language: str, reading: Reading) -> bool:
    text = reading.passages[language].text
    return any(
        IN_SCORE.search(text[max(0, fact.start - 4) : fact.start]) or IN_SCORE.search(text[fact.end : fact.end + 4])
        for fact in one.facts[language]
    )


CURRENCY = re.compile("[A-Z]{3}")
PLACEHOLDER = re.compile(r"%[\w(]|\{")


def _fills_in(language: str, cluster: Sequence[Group], reading: Reading) -> bool:
    """Does an edition have a placeholder for the number: "1 file", "%d файл"?"""
    count = {code: len(PLACEHOLDER.findall(passage.text)) for code, passage in reading.passages.items()}
    return any(count[language] > count[mention.language] for group in cluster for mention in group)


def _converted(language: str, cluster: Sequence[Group], reading: Reading) -> bool:
    """Does an edition convert for its own readers: "6.8m zlotys ($1.9m)" and "6,8 млн злотих (78 млн гривень)"?"""
    mentions = [mention for g in cluster for mention in g]
    units = {_in_brackets(mention.fact, reading.passages[mention.language]) for mention in mentions}
    own = {_in_brackets(fact, reading.passages[language]) for fact in reading.passages[language].facts}
    return "" not in units and bool(own - units - {""})


def _in_brackets(fact: Fact, passage: Passage) -> str:
    """The currency of an amount in brackets; nothing otherwise."""
    unit = fact.value.unit if isinstance(fact.value, Quantity) else ""
    before = passage.text[: fact.start]
    return unit if CURRENCY.fullmatch(unit) and before.rfind("(") > before.rfind(")") else ""


def _night(value: Value, stated: Sequence[Fact], others: Iterable[Fact]) -> bool:
    """ "the night of June 17-18" is "ніч на 18 червня": the later day alone."""
    if not isinstance(value, Date) or value.day is None:
        return False
    later = replace(value, day=value.day + 1)
    return all(any(agreement(later, fact.value) >= CLOSE for fact in facts) for facts in (stated, tuple(others)))


def _is_local(value: Value, stated: Iterable[Fact], others: Iterable[Fact]) -> bool:
    """Does the edition give the same moment in another zone, as the others do beside: "14:15 local (13:15 GMT)"?"""
    ours, theirs = ([fact.value for fact in facts if isinstance(fact.value, Time)] for facts in (stated, others))
    return isinstance(value, Time) and any(
        agreement(one, two) > 0 and bool(one.offsets) == bool(two.offsets) != bool(value.offsets)
        for one in ours
        for two in theirs
    )


def _converts(one: Value, two: Value) -> bool:
    """Is it the same measure in another unit: "45 miles (72 km)" and "72 км"?"""
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    return bool(one.unit and two.unit and one.unit != two.unit and agreement(one, two))


def _count(near: Sequence[Mapping[str, Sequence[Fact]]], language: str, value: Value) -> int:
    """How often an edition states a value nearby, as firmly as it is stated here."""
    least = strength(value)
    return sum(
        agreement(value, fact.value) > 0 and strength(fact.value) >= least
        for side in near
        for fact in side.get(language, ())
        if isinstance(fact.value, KINDS)
    )
