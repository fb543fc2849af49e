"""Dates, years, decades, centuries and weekdays: tokens -> Date, Era and Weekday facts."""

import re
from calendar import monthrange

from checker.facts import periods, years
from checker.facts.scanning import Scan, Token
from checker.languages import part
from checker.model import Fact
from checker.values import Date, Era, Impossible, Relative, Strength, Value, Weekday

BETWEEN_DAYS = re.compile(r"\s?(?:[-–—‑,]|,? ?(?:and|to|or)|і|й|та|до|и|по|або|или)\s?", re.IGNORECASE)

Found = tuple[list[Fact], int]


def read(scan: Scan, i: int, language: str) -> Found | None:
    """Read the date that begins at token i: its facts and the token after it."""
    token = scan.tokens[i]
    if token.kind in ("iso", "dmy"):
        return _numeric(scan, i, language)
    if token.kind == "num" and (found := _nine_eleven(scan, i)):
        return found
    if token.kind == "num":
        return (
            periods.ordinal(scan, i) or _day_first(scan, i) or _decade(scan, i) or _century(scan, i) or _year(scan, i)
        )
    senses = scan.senses(i)
    if "ordinal" in senses or ("cardinal" in senses and senses["cardinal"][0] in ("20", "30")):
        return periods.ordinal(scan, i) or _day_first(scan, i) or _century(scan, i) or _worded_decade(scan, i)
    if "month" in senses or "month_short" in senses:
        return _month(scan, i, language)
    if "weekday" in senses or "weekday_short" in senses or "weekday_weak" in senses:
        return _weekday(scan, i)
    if "relative" in senses:
        return [_fact(scan, i, i + 1, Relative(int(senses["relative"][0])))], i + 1
    if "roman" in senses:
        return _roman(scan, i)
    if {"season", "season_year", "q"} & senses.keys():
        return periods.season(scan, i)
    if "nineties" in senses and (years.step_over(scan, i + 1) > i + 1 or _introduced(scan, i)):
        return [_fact(scan, i, i + 1, Era(int(senses["nineties"][0]), 10))], i + 1
    return None


def _nine_eleven(scan: Scan, i: int) -> Found | None:
    """ "9/11", the one day that is written so."""
    stop = i + 3
    if scan.text[scan.tokens[i].start : scan.tokens[min(stop, len(scan)) - 1].end] != "9/11":
        return None
    return [_fact(scan, i, stop, Date(None, 9, 11))], stop


def _roman(scan: Scan, i: int) -> Found | None:
    """ "XIX століття", "в XVIII–XIX вв.", "III квартал"."""
    numbers = [(i, int(scan.senses(i)["roman"][0]))]
    j = i + 1
    if scan.gap(i).strip() in ("-", "–", "—", "") and (second := scan.sense(j, "roman")):
        numbers.append((j, int(second[0])))
        j += 1
    if j < len(scan) and scan.gap(j - 1) in (" ", "\u00a0") and "quarter" in scan.senses(j) and numbers[0][1] <= 4:
        year, stop = years.after(scan, j + 1)
        return [_fact(scan, i, stop, Date(year, part=f"Q{numbers[0][1]}"))], stop
    if j >= len(scan) or scan.gap(j - 1) not in (" ", "\u00a0") or "century" not in scan.senses(j):
        return None
    return [_fact(scan, k, j + 1 if k == numbers[-1][0] else k + 1, _century_value(n)) for k, n in numbers], j + 1


def _century_value(number: int) -> Era:
    return Era((number - 1) * 100, 100)


def _fact(scan: Scan, i: int, stop: int, value: Value) -> Fact:
    return Fact(scan.tokens[i].start, scan.tokens[stop - 1].end, value)


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
    return [_fact(scan, i, stop, _checked(token.text, year, month, day))], stop


def _checked(text: str, year: int | None, month: int, day: int | None) -> Value:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(year or 2024, month)[1]):
        return Impossible(text, "date")
    return Date(year, month, day)


def _number(scan: Scan, i: int) -> tuple[int, int] | None:
    """A day of the month at token i: its number and the token after it (and after its ending, "18-го")."""
    if not 0 <= i < len(scan):
        return None
    token = scan.tokens[i]
    if token.kind == "num" and token.text.isdigit() and len(token.text) <= 3 and int(token.text) >= 1:
        suffix = scan.sense(i + 1, "suffix")
        glued = suffix is not None and suffix[0] == "ordinal" and scan.gap(i) in ("", "-", "‑")
        return int(token.text), i + 1 + glued
    return _ordinal_day(scan, i)


def _ordinal_day(scan: Scan, i: int) -> tuple[int, int] | None:
    """ "двадцять першого", "twenty-first", "third"."""
    tens = scan.sense(i, "cardinal")
    if tens and tens[0] in ("20", "30") and scan.gap(i) in (" ", "-") and (unit := scan.sense(i + 1, "ordinal")):
        return (int(tens[0]) + int(unit[0]), i + 2) if int(unit[0]) < 10 else None
    found = scan.sense(i, "ordinal")
    return (int(found[0]), i + 1) if found and int(found[0]) <= 31 else None


def month_at(scan: Scan, i: int) -> int | None:
    """The month that token i names, short forms and all."""
    found = scan.sense(i, "month") or scan.sense(i, "month_short")
    return int(found[0]) if found else None


def _day_first(scan: Scan, i: int) -> Found | None:
    """ "18 June 2024", "18-го червня", "18–20 июня", "the 18th of June"."""
    days: list[tuple[int, int]] = []
    j = i
    while day := _number(scan, j):
        days.append((j, day[0]))
        j = day[1]
        if j < len(scan) and scan.gap(j - 1) in (" ", "\u00a0", "") and "of" in scan.senses(j):
            j += 1
        if j < len(scan) and scan.gap(j - 1) in years.SPACES and (month := month_at(scan, j)):
            return _with_month(scan, days, month, j)
        j = _to_next_day(scan, j)
        if j < 0 or len(days) > 5:
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


def _with_month(scan: Scan, days: list[tuple[int, int]], month: int, j: int) -> Found | None:
    year, stop = years.after(scan, j + 1)
    if days[0][1] > 31 and year is None and scan.tokens[j].text[0].isupper():
        return None  # "40 March for Our Lives"
    facts = []
    for k, day in days:
        last = k == days[-1][0]
        end = stop if last else k + 1
        text = scan.text[scan.tokens[k].start : scan.tokens[end - 1].end]
        facts.append(_fact(scan, k, end, _checked(text, year, month, day)))
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
    if year is None and "month" not in scan.senses(i) and not _introduced(scan, i):
        return None
    return [_fact(scan, i, stop, Date(year, month, part=periods.narrowing(scan, i)))], stop


def _month_first(scan: Scan, i: int, month: int) -> Found | None:
    days: list[tuple[int, int]] = []
    j = i + 1
    if j < len(scan) and scan.gap(i) not in years.SPACES and scan.gap(i) != " the ":
        return None
    while (day := _number(scan, j)) and day[0] <= 31 and not _is_counted(scan, day[1]):
        days.append((j, day[0]))
        j = day[1]
        after = _to_next_day(scan, j)
        if after < 0 or scan.text[scan.tokens[j - 1].end : scan.tokens[after].start].startswith(","):
            break
        j = after
    if not days:
        return _no_such_day(scan, i)
    year, stop = years.after(scan, days[-1][0] + 1 if j < days[-1][0] + 1 else j)
    facts = []
    for k, day_number in days:
        begin = i if k == days[0][0] else k
        end = stop if k == days[-1][0] else k + 1
        text = scan.text[scan.tokens[begin].start : scan.tokens[end - 1].end]
        facts.append(_fact(scan, begin, end, _checked(text, year, month, day_number)))
    return facts, stop


def _no_such_day(scan: Scan, i: int) -> Found | None:
    """ "May 32, 2005": a number that must be a day and cannot be."""
    if i + 2 >= len(scan) or not re.fullmatch(r"\d{2,3}", scan.tokens[i + 1].text) or scan.gap(i) != " ":
        return None
    if scan.gap(i + 1) != ", " or not years.LIKELY.fullmatch(scan.tokens[i + 2].text):
        return None
    stop = i + 3
    text = scan.text[scan.tokens[i].start : scan.tokens[stop - 1].end]
    return [_fact(scan, i, stop, Impossible(text, "date"))], stop


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


def _introduced(scan: Scan, i: int) -> bool:
    """Does a word such as "in", "last" stand before a form that is also a plain word (May, March)?"""
    if i == 0 or scan.gap(i - 1) != " ":
        return False
    return (
        "yearbefore" in scan.senses(i - 1)
        or periods.narrowing(scan, i) != ""
        or scan.tokens[i - 1].text.lower() in ("last", "this", "next", "every")
    )


def _weekday(scan: Scan, i: int) -> Found | None:
    senses = scan.senses(i)
    if "weekday" in senses:
        return [_fact(scan, i, i + 1, Weekday(int(senses["weekday"][0])))], i + 1
    if "weekday_weak" in senses:
        sure = "weekday_intro" in scan.senses(i - 1) and scan.gap(i - 1) == " "
        strength = Strength.DIGITS if sure else Strength.WEAK
        return [_fact(scan, i, i + 1, Weekday(int(senses["weekday_weak"][0]), strength))], i + 1
    near = scan.gap(i).strip(" .,") == "" and i + 1 < len(scan) and (
        scan.tokens[i + 1].kind in ("num", "clock", "dmy", "iso") or month_at(scan, i + 1) is not None
    )  # fmt: skip
    return ([_fact(scan, i, i + 1, Weekday(int(senses["weekday_short"][0])))], i + 1) if near else None


def _decade(scan: Scan, i: int) -> Found | None:
    """ "1990s", "'90s", "1930-х", "90-ті роки", "30-е годы"."""
    text = scan.tokens[i].text
    suffix = scan.sense(i + 1, "suffix")
    if not suffix or not text.isdigit() or not text.endswith("0") or len(text) not in (2, 4):
        return None
    gap = scan.gap(i)
    if gap not in ("", "-", "‑", "'", "’") or not (text < "99" if len(text) == 2 else years.LIKELY.fullmatch(text)):
        return None
    if suffix[0] != "plural" and not _plural_ending(scan, i, gap):
        return None
    stop = years.step_over(scan, i + 2)
    return [_fact(scan, i, stop, Era(int(text), 10, periods.narrowing(scan, i)))], stop


def _plural_ending(scan: Scan, i: int, gap: str) -> bool:
    """ "30-е годы", "1980-х", "1990-ті": a plural ending; two digits want the word for years, or -х, -ті."""
    ending = scan.tokens[i + 1].text.lower()
    if gap == "" or ending not in ("х", "ті", "е", "ые", "их", "ых", "ми", "ті", "і", "тих", "тых"):
        return False
    year_word = i + 2 < len(scan) and "year" in scan.senses(i + 2)
    return len(scan.tokens[i].text) == 4 or year_word or ending in ("х", "ті")


def _worded_decade(scan: Scan, i: int) -> Found | None:
    """ "девяностые", "у вісімдесятих роках": the plural of an ordinal of tens."""
    found = scan.sense(i, "ordinal")
    if not found or found[0] not in TENS or not scan.tokens[i].text.lower().endswith(PLURAL_ENDINGS):
        return None
    stop = years.step_over(scan, i + 1)
    if stop == i + 1 and not _introduced(scan, i):
        return None  # "сороковые роковины"
    return [_fact(scan, i, stop, Era(int(found[0]), 10, periods.narrowing(scan, i)))], stop


TENS = ("20", "30", "40", "50", "60", "70", "80", "90")
PLURAL_ENDINGS = ("ые", "ых", "ыми", "і", "их", "ими")


def _century(scan: Scan, i: int) -> Found | None:
    """ "19th century", "21-го века", "двадцяте століття", "19 ст."."""
    day = _number(scan, i)
    if day is None or not 1 <= day[0] <= 30:
        return None
    stop = day[1]
    is_ordinal = stop > i + 1 or "ordinal" in scan.senses(i)
    if stop >= len(scan) or scan.gap(stop - 1) not in (" ", "-", "\u00a0") or "century" not in scan.senses(stop):
        return None
    word = scan.tokens[stop].text.lower()
    if not is_ordinal and word in PLURAL_CENTURIES:
        return None
    if len(word) <= 2 and not (scan.tokens[i].kind == "num" and scan.text[scan.tokens[stop].end :][:1] == "."):
        return None  # "первый в истории"
    return [_fact(scan, i, stop + 1, _century_value(day[0]))], stop + 1


PLURAL_CENTURIES = frozenset(["centuries", "веков", "столетий", "столетия", "века", "століть", "сторіч", "в", "вв"])


def _year(scan: Scan, i: int) -> Found | None:
    """ "2017 року", "in 2017", "2017", "2014–2018 роках", "2020–21"."""
    text = scan.tokens[i].text
    stop = years.step_over(scan, i + 1)
    if not (years.LIKELY.fullmatch(text) or (stop > i + 1 and years.ANY.fullmatch(text))):
        return None
    if short := _short_range(scan, i):
        return short
    suffix = scan.sense(i + 1, "suffix")
    if stop == i + 1 and suffix and suffix[0] == "ordinal" and scan.gap(i) in ("-", "‑"):
        stop = i + 2
    if stop == i + 1 and not _stands_as_year(scan, i):
        return None
    if stop > i + 1 and scan.tokens[stop - 1].text.lower() in ("лет", "років", "годов") and not _ends_range(scan, i):
        return None
    return [_fact(scan, i, stop, Date(int(text), part=periods.narrowing(scan, i)))], stop


def _ends_range(scan: Scan, i: int) -> bool:
    """Does a year and a dash stand before token i ("2014–2018 років")?"""
    return (
        i > 0 and scan.gap(i - 1).strip() in ("-", "–", "—") and bool(years.LIKELY.fullmatch(scan.tokens[i - 1].text))
    )


def _short_range(scan: Scan, i: int) -> Found | None:
    """ "2020–21", "2023/24": two years."""
    j = (
        i + 2
        if i + 2 < len(scan) and scan.tokens[i + 1].text == "/" and scan.gap(i) == scan.gap(i + 1) == ""
        else i + 1
    )
    if j >= len(scan) or (j == i + 1 and scan.gap(i) not in ("-", "–", "‑")) or not _is_next_year(scan, i, j):
        return None
    first, stop = int(scan.tokens[i].text), years.step_over(scan, j + 1)
    second = first // 100 * 100 + int(scan.tokens[j].text)
    return [_fact(scan, i, i + 1, Date(first)), _fact(scan, j, stop, Date(second))], stop


def _is_next_year(scan: Scan, i: int, j: int) -> bool:
    text = scan.tokens[j].text
    return (
        len(text) == 2
        and text.isdigit()
        and int(scan.tokens[i].text) % 100 < int(text)
        and scan.gap(j)[:1] not in "-:"
    )


def _stands_as_year(scan: Scan, i: int) -> bool:
    """A bare four-digit number is a year where nothing that could be counted follows."""
    if "unit" in scan.senses(i + 1) and scan.gap(i) in (" ", "", "-", "\u00a0"):
        return False
    if "scale" in scan.senses(i + 1) and scan.gap(i) in (" ", "\u00a0", ""):
        return False
    if i and scan.tokens[i - 1].kind == "sym" and scan.gap(i - 1) in ("", " "):
        return False
    introduced = i > 0 and scan.gap(i - 1) in (" ", "\u00a0") and "yearbefore" in scan.senses(i - 1)
    follows = scan.text[scan.tokens[i].end : scan.tokens[i].end + 2]
    counted = len(follows) == 2 and follows[0] in " \u00a0" and follows[1].islower()
    return (introduced and int(scan.tokens[i].text) >= 1400) or not counted
