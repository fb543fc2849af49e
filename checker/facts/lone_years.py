"""A year without a month: "in 2017", "2017 року", "2014–2018", "2020–21" -> Date facts."""

import re

from checker.facts import periods, years
from checker.facts.scanning import Found, Scan
from checker.values import Date

COUNTED = re.compile(r"(?<!1)[2-4] (?:роки|рокам|роках|года|годам|годах)\b")
LATEST = 2199
"""Nobody writes of a later year; so many years are a span."""
TO = re.compile(r"\s(?:to|до|and|і|й|та|и)\s")
"""What stands between the ends of a range in words."""


def read(scan: Scan, i: int) -> Found | None:
    """ "2017 року", "in 2017", "2017", "2014–2018 роках", "2020–21"."""
    text = scan.tokens[i].text
    if not years.ANY.fullmatch(text):
        return None
    stop = years.step_over(scan, i + 1)
    if stop == i + 1 and not years.LIKELY.fullmatch(text):
        return None
    if short := _short_range(scan, i):
        return short
    suffix = scan.sense(i + 1, "suffix")
    if stop == i + 1 and suffix and suffix[0] == "ordinal" and scan.gap(i) in ("-", "‑"):
        stop = i + 2
        if "unit" in scan.senses(stop) and scan.gap(stop - 1) in (" ", "\u00a0"):
            return None  # "на 1000-й день"
    if stop == i + 1 and (not _stands_as_year(scan, i) or _is_measured(scan, i)):
        return None
    if stop > i + 1 and int(text) > LATEST and COUNTED.match(scan.text, scan.tokens[i].end - 1):
        return None  # "2352 года заключения"
    if stop > i + 1 and scan.tokens[stop - 1].text.lower() in ("лет", "років", "годов") and not _ends_range(scan, i):
        return None
    return [scan.fact(i, stop, Date(int(text), part=periods.narrowing(scan, i)))], stop


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
    return [scan.fact(i, i + 1, Date(first)), scan.fact(j, stop, Date(second))], stop


def _is_next_year(scan: Scan, i: int, j: int) -> bool:
    text = scan.tokens[j].text
    return (
        len(text) == 2
        and text.isdigit()
        and int(scan.tokens[i].text) % 100 < int(text)
        and scan.gap(j)[:1] not in "-:"
    )


def _is_measured(scan: Scan, i: int) -> bool:
    """ "від 1800 до 3400 метрів": does a range begin here whose end is measured, and is no year?"""
    if i + 2 >= len(scan) or not TO.fullmatch(scan.text[scan.tokens[i].end : scan.tokens[i + 2].start]):
        return False
    end = scan.tokens[i + 2]
    return (
        end.kind == "num"
        and years.LIKELY.fullmatch(end.text) is None
        and scan.gap(i + 2) in (" ", "\u00a0")
        and "unit" in scan.senses(i + 3)
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
