"""A weekday beside a date that falls on another one: "Tuesday, 18 June 2024" is right, "Monday" is not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from checker.model import Aspect, Difference, Document, Fact, Passage, Problem, Reading, Value
from checker.values import WEEKDAYS, Date, Relative, Weekday

CLOSE = frozenset("(,. \u00a0)—–-")
WEEK = timedelta(days=7)
CENTURY = 2000
LAST_MONTH = 12


def contradictions(
    i: int, reading: Reading, published: date | None, reported: Sequence[Difference]
) -> Iterator[Difference]:
    """Yield the weekday that contradicts its date, once for all editions that have it."""
    known = {fact for difference in reported for facts in difference.facts.values() for fact in facts}
    wrong: dict[tuple[int, date], dict[str, tuple[Fact, ...]]] = {}
    fitting = 0
    for language, passage in reading.passages.items():
        for weekday, stated, day in _pairs(passage, published):
            value = weekday.value
            if not isinstance(value, Weekday) or value.day == day.weekday():
                fitting += 1
            elif weekday not in known and stated not in known:
                wrong.setdefault((value.day, day), {})[language] = (weekday, stated)
    for (_, day), facts in wrong.items():
        suspect = next(iter(facts)) if len(facts) == 1 and fitting else None
        note = f"{day.day} {day:%B} {day.year} is a {WEEKDAYS[day.weekday()]}"
        yield Difference(Aspect.WEEKDAY, Problem.CALENDAR, i, facts, suspect, 0.95, note=note)


def says_year(language: str, value: Value, here: Mapping[str, Sequence[Fact]], published: date | None) -> bool:
    """Does an edition say "last year" for a year, where the others, who give the year, do not?"""
    relative = {
        code: [fact.value for fact in facts if isinstance(fact.value, Relative) and fact.value.unit == "a"]
        for code, facts in here.items()
    }
    if any(len(found) >= len(relative[language]) for code, found in relative.items() if code != language):
        return False
    return isinstance(value, Date) and any(_is_year(value, one, published) for one in relative[language])


def told(
    years: Sequence[tuple[int, Sequence[str]]], here: Mapping[str, Sequence[Fact]], published: date | None
) -> list[bool]:
    """Of years with the editions that lack them: does each of these count to it ("this year", "in the next")?

    They count from the year of publication; where that is not known, from one that makes two of the years right.
    """
    offs = {
        code: {fact.value.days for fact in facts if isinstance(fact.value, Relative) and fact.value.unit == "a"}
        for code, facts in here.items()
    }
    bases = [
        set[int].intersection(*({year - off for off in offs[code]} for code in lacking)) if lacking else set()
        for year, lacking in years
    ]
    counts = Counter(base for found in bases for base in found)
    right = {published.year} if published else {base for base, count in counts.items() if count > 1}
    return [bool(found & right) for found in bases]


def places(value: Value, stated: Value, published: date | None) -> bool:
    """Does "yesterday" or "on Tuesday", said on the day of publication, or "the end of the year" mean this date?"""
    if isinstance(stated, Relative) and stated.unit == "month":
        return isinstance(value, Date) and _opens_or_ends(value, stated.days)
    day = _day(value, published) if isinstance(value, Date) else None
    if day is None or published is None:
        return False
    if isinstance(stated, Relative):
        return stated.unit == "d" and day - published == timedelta(days=stated.days)
    return isinstance(stated, Weekday) and day.weekday() == stated.day and abs(day - published) <= WEEK


def is_weekday_instead(stated: Sequence[Fact], others: Sequence[Sequence[Fact]]) -> bool:
    """Does an edition give the weekday where another gives the date alone, and none gives another weekday?

    Without the day of publication nobody can say whether they are one day.
    """
    days = _weekdays(stated)
    theirs = [_weekdays(facts) for facts in others]
    return bool(days) and all(found <= days for found in theirs) and not all(theirs)


def _weekdays(facts: Sequence[Fact]) -> set[int]:
    return {fact.value.day for fact in facts if isinstance(fact.value, Weekday)}


def _opens_or_ends(value: Date, month: int) -> bool:
    """Is it in the last days of December (12), or in the first of January (1)?"""
    if value.month != month:
        return False
    if value.day is None:
        return value.part in ("", "late" if month == LAST_MONTH else "early")
    return value.day > 20 if month == LAST_MONTH else value.day <= 10


def _is_year(value: Date, stated: Relative, published: date | None) -> bool:
    """A year off is no contradiction: "a year earlier" may count from another year that the text names."""
    return value.year is not None and (published is None or abs(published.year + stated.days - value.year) <= 1)


def is_understood(value: Date, year: int, published: date | None, latest: int) -> bool:
    """Is the year of a day and month the one that a reader takes it for?

    Where the day of publication is not known, that is the latest year the document names, if it is of this century.
    """
    if published is None:
        return year == latest >= CENTURY
    day = _day(value, published)
    return day is not None and day.year == year


def latest_year(document: Document) -> int:
    """The latest year that a document names."""
    facts = (fact.value for reading in document.readings for p in reading.passages.values() for fact in p.facts)
    return max((value.year for value in facts if isinstance(value, Date) and value.year), default=0)


def _pairs(passage: Passage, published: date | None) -> Iterator[tuple[Fact, Fact, date]]:
    """The weekdays that stand beside a date whose year is known, in either order."""
    for one, two in zip(passage.facts, passage.facts[1:], strict=False):
        weekday, stated = (one, two) if isinstance(one.value, Weekday) else (two, one)
        between = passage.text[one.end : two.start]
        if not isinstance(weekday.value, Weekday) or not isinstance(stated.value, Date) or len(between) > 3:
            continue
        day = _day(stated.value, published)
        if day and set(between) <= CLOSE:
            yield weekday, stated, day


def _day(value: Date, published: date | None) -> date | None:
    """The day; a missing year is the one that brings it nearest to the publication date."""
    if value.month is None or value.day is None:
        return None
    if value.year is not None:
        return _date(value.year, value.month, value.day)
    if published is None:
        return None
    years = (_date(published.year + shift, value.month, value.day) for shift in (-1, 0, 1))
    return min((day for day in years if day), key=lambda day: abs(day - published), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
