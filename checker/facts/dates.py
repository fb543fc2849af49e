"""Dates: tokens -> Date, Era and Weekday facts; what begins at a token decides who reads it."""

import re
from calendar import monthrange

from checker.facts import days, eras, lone_years, measures, periods, years
from checker.facts.scanning import Found, Scan, Token
from checker.languages import part
from checker.values import Date, Era, Impossible, Relative, Strength, Value, Weekday

BETWEEN_DAYS = re.compile(r"\s?(?:[-–—‑,]|,? ?(?:and|to|or)|і|й|та|до|и|по|або|или)\s?", re.IGNORECASE)

LONGEST_OWN = 7
OWN = re.compile(r"\b(?:her|his|their|our|my|your)\s$", re.IGNORECASE)
"""Whose age tens of years are: "in her forties"."""
OF_DATES = frozenset((
    "ordinal", "cardinal", "month", "month_short", "weekday", "weekday_short", "weekday_weak", "relative",
    "relative_year", "relative_lone", "year_part", "roman", "season", "season_year", "nineties",
))  # fmt: skip
"""The senses of a word that a date may begin with."""


def read(scan: Scan, i: int, language: str) -> Found | None:
    """Read the date that begins at token i: its facts and the token after it."""
    token = scan.tokens[i]
    if token.kind in ("iso", "dmy"):
        return _numeric(scan, i, language)
    if token.kind == "num" and (found := _nine_eleven(scan, i)):
        return found
    if token.kind == "num":
        return (
            periods.lettered(scan, i)
            or periods.ordinal(scan, i)
            or _day_first(scan, i)
            or eras.decade(scan, i)
            or eras.century(scan, i)
            or lone_years.read(scan, i)
        )
    senses = scan.senses(i)
    if OF_DATES.isdisjoint(senses):
        return None
    if "ordinal" in senses or ("cardinal" in senses and senses["cardinal"][0] in ("20", "30")):
        return periods.ordinal(scan, i) or _day_first(scan, i) or eras.century(scan, i) or eras.worded_decade(scan, i)
    if "month" in senses or "month_short" in senses:
        return _month(scan, i, language)
    if "weekday" in senses or "weekday_short" in senses or "weekday_weak" in senses:
        return _weekday(scan, i)
    if "relative" in senses:
        return [scan.fact(i, i + 1, Relative(int(senses["relative"][0])))], i + 1
    if relative := senses.get("relative_year"):
        return _relative_year(scan, i, *relative)
    if ("relative_lone" in senses or "year_part" in senses) and (found := periods.of_year(scan, i)):
        return found
    if "roman" in senses:
        return eras.roman(scan, i)
    if {"season", "season_year"} & senses.keys():
        return periods.season(scan, i)
    if "nineties" in senses and _is_decade(scan, i):
        return [scan.fact(i, i + 1, Era(int(senses["nineties"][0]), 10))], i + 1
    return None


def _is_decade(scan: Scan, i: int) -> bool:
    """Is it "the nineties", "nineties years", "her forties"?"""
    start = scan.tokens[i].start
    before = scan.text[max(0, start - LONGEST_OWN) : start]
    return years.step_over(scan, i + 1) > i + 1 or periods.is_introduced(scan, i) or OWN.search(before) is not None


def _relative_year(scan: Scan, i: int, years_off: str, length: int) -> Found:
    """ "last year"; "a year ago" is also a span of a year."""
    facts = [scan.fact(i, i + length, Relative(int(years_off), "a"))]
    if span := measures.period(scan, i, ","):
        facts.append(span[0])
    return facts, i + length


def _nine_eleven(scan: Scan, i: int) -> Found | None:
    """ "9/11", the one day that is written so."""
    stop = i + 3
    if scan.tokens[i].text != "9":
        return None
    if scan.text[scan.tokens[i].start : scan.tokens[min(stop, len(scan)) - 1].end] != "9/11":
        return None
    return [scan.fact(i, stop, Date(None, 9, 11))], stop


def _numeric(scan: Scan, i: int, language: str) -> Found | None:
    token = scan.tokens[i]
    numbers = [int(piece) for piece in re.split(r"[-./]", token.text)]
    if token.kind == "iso":
        year, month, day = numbers
    else:
        day, month, year = numbers
        month_first = part(language, "dates").MONTH_FIRST
        if ("/" in token.text and (month > 12 or (month_first and day <= 12))) or month > 12 >= day:
            day, month = month, day
        year += 0 if year > 99 else 2000 if year < 70 else 1900
    stop = years.step_over(scan, i + 1)
    return [scan.fact(i, stop, _checked(token.text, year, month, day))], stop


def _checked(text: str, year: int | None, month: int, day: int | None) -> Value:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(year or 2024, month)[1]):
        return Impossible(text, "date")
    return Date(year, month, day)


def month_at(scan: Scan, i: int) -> int | None:
    """The month that token i names, short forms and all."""
    found = scan.sense(i, "month") or scan.sense(i, "month_short")
    return int(found[0]) if found else None


def _day_first(scan: Scan, i: int) -> Found | None:
    """ "18 June 2024", "18-го червня", "18–20 июня", "the 18th of June"."""
    dated: list[tuple[int, int]] = []
    j = i
    while day := days.number(scan, j):
        dated.append((j, day[0]))
        j = day[1]
        if j < len(scan) and scan.gap(j - 1) in (" ", "\u00a0", "") and "of" in scan.senses(j):
            j += 1
        if j < len(scan) and scan.gap(j - 1) in years.SPACES and (month := month_at(scan, j)):
            return _with_month(scan, dated, month, j)
        j = _to_next_day(scan, j)
        if j < 0 or len(dated) > 5:
            return None
    return None


def _to_next_day(scan: Scan, j: int) -> int:
    """The token of the next number of a list or range of days ("18 і 19 червня"), or -1."""
    for k in (j, j + 1):
        if k >= len(scan) or scan.tokens[k].kind not in ("num", "word"):
            return -1
        between = scan.text[scan.tokens[j - 1].end : scan.tokens[k].start]
        if scan.tokens[k].kind == "num" or "ordinal" in scan.senses(k):
            return k if BETWEEN_DAYS.fullmatch(between) else -1
    return -1


def _with_month(scan: Scan, dated: list[tuple[int, int]], month: int, j: int) -> Found | None:
    year, stop = years.after(scan, j + 1)
    if dated[0][1] > 31 and year is None and scan.tokens[j].text[0].isupper():
        return None  # "40 March for Our Lives"
    facts = []
    for k, day in dated:
        last = k == dated[-1][0]
        end = stop if last else k + 1
        text = scan.text[scan.tokens[k].start : scan.tokens[end - 1].end]
        facts.append(scan.fact(k, end, _checked(text, year, month, day)))
    return facts, stop


def _month(scan: Scan, i: int, language: str) -> Found | None:
    """ "June 18, 2024", "June 2024", "in June", "червень"."""
    month = month_at(scan, i)
    assert month is not None
    if not _may_be_month(scan, i, language):
        return None
    possessive = scan.tokens[i].text.endswith(("'s", "’s"))
    if part(language, "dates").CAPITALS and not possessive and (found := _month_first(scan, i, month)):
        return found
    year, stop = years.after(scan, i + 1)
    if year is None and "month" not in scan.senses(i) and not periods.is_introduced(scan, i):
        return None
    facts = [scan.fact(i, stop, Date(year, month, part=periods.narrowing(scan, i)))]
    return (facts if year else facts + periods.counted(scan, i)), stop


def _month_first(scan: Scan, i: int, month: int) -> Found | None:
    dated: list[tuple[int, int]] = []
    j = i + 1
    if j < len(scan) and ("," in scan.gap(i) or (scan.gap(i) not in years.SPACES and scan.gap(i) != " the ")):
        return None  # "by the end of December, 18 of them in Jakarta"
    while (day := days.number(scan, j)) and day[0] <= 31 and not _is_counted(scan, day[1]):
        dated.append((j, day[0]))
        j = day[1]
        after = _to_next_day(scan, j)
        if after < 0 or scan.text[scan.tokens[j - 1].end : scan.tokens[after].start].startswith(","):
            break
        j = after
    if not dated:
        return _no_such_day(scan, i)
    year, stop = years.after(scan, dated[-1][0] + 1 if j < dated[-1][0] + 1 else j)
    facts = []
    for k, day_number in dated:
        begin = i if k == dated[0][0] else k
        end = stop if k == dated[-1][0] else k + 1
        text = scan.text[scan.tokens[begin].start : scan.tokens[end - 1].end]
        facts.append(scan.fact(begin, end, _checked(text, year, month, day_number)))
    return facts, stop


def _no_such_day(scan: Scan, i: int) -> Found | None:
    """ "May 32, 2005": a number that must be a day and cannot be."""
    if i + 2 >= len(scan) or not re.fullmatch(r"\d{2,3}", scan.tokens[i + 1].text) or scan.gap(i) != " ":
        return None
    if scan.gap(i + 1) != ", " or not years.LIKELY.fullmatch(scan.tokens[i + 2].text):
        return None
    stop = i + 3
    text = scan.text[scan.tokens[i].start : scan.tokens[stop - 1].end]
    return [scan.fact(i, stop, Impossible(text, "date"))], stop


def _is_counted(scan: Scan, j: int) -> bool:
    """Is the number before token j a count ("June 18 percent"), not a day?"""
    if j >= len(scan) or scan.gap(j - 1) not in (" ", "", "-"):
        return False
    return "unit" in scan.senses(j) or "scale" in scan.senses(j) or "half" in scan.senses(j)


def _may_be_month(scan: Scan, i: int, language: str) -> bool:
    token = scan.tokens[i]
    if part(language, "dates").CAPITALS:
        return token.text[0].isupper()
    return token.text[0].islower() or at_start(scan, token) or token.text.isupper()


def at_start(scan: Scan, token: Token) -> bool:
    """Does the token begin a sentence?"""
    if token.start and scan.text[token.start - 1] in '«„“"(':
        return True
    before = scan.text[: token.start].rstrip(" \u00a0«„“\"'(—–-")
    return not before or before[-1] in ".!?…:|•"


def _weekday(scan: Scan, i: int) -> Found | None:
    senses = scan.senses(i)
    if "weekday" in senses:
        eve = scan.gap(i - 1) == " " and scan.ending_at(i - 1, "eve") is not None
        return [scan.fact(i, i + 1, Weekday(int(senses["weekday"][0]), eve=eve))], i + 1
    if "weekday_weak" in senses:
        sure = "weekday_intro" in scan.senses(i - 1) and scan.gap(i - 1) == " "
        strength = Strength.DIGITS if sure else Strength.WEAK
        return [scan.fact(i, i + 1, Weekday(int(senses["weekday_weak"][0]), strength))], i + 1
    near = scan.gap(i).strip(" .,") == "" and i + 1 < len(scan) and (
        scan.tokens[i + 1].kind in ("num", "clock", "dmy", "iso") or month_at(scan, i + 1) is not None
    )  # fmt: skip
    return ([scan.fact(i, i + 1, Weekday(int(senses["weekday_short"][0])))], i + 1) if near else None
