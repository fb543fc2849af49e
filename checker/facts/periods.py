"""Seasons, quarters, halves of a year, and what narrows a month or a year ("late May", "на початку 2024 року")."""

import re

from checker.facts import years
from checker.facts.scanning import Found, Scan
from checker.model import Fact
from checker.values import Date, Relative

GAPS = frozenset((" ", "\u00a0", "-", "‑"))


def narrowing(scan: Scan, i: int) -> str:
    """Return "early", "mid" or "late" where such a word stands before token i."""
    if i == 0 or scan.gap(i - 1) not in GAPS:
        return ""
    found = scan.ending_at(i - 1, "narrow")
    return found[0] if found else ""


def season(scan: Scan, i: int) -> Found | None:
    """ "summer 2024", "влітку"; a season that is also a plain word wants its year."""
    senses = scan.senses(i)
    name = next(senses[sense] for sense in ("season", "season_year") if sense in senses)
    year, stop = years.after(scan, i + name[1])
    if year is None and "season_year" in senses and not counted(scan, i):
        return None
    facts = [scan.fact(i, stop, Date(year, part=name[0]))]
    return (facts if year else facts + counted(scan, i)), stop


def counted(scan: Scan, i: int) -> list[Fact]:
    """ "next summer", "минулої зими", "last November": the year that is meant, counted from the one that is."""
    found = scan.ending_at(i - 1, "counted") if i and scan.gap(i - 1) in (" ", "\u00a0") else None
    return [scan.fact(i - found[1], i, Relative(int(found[0]), "a"))] if found else []


NAMED = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
ENDS = re.compile(r"\s*(?:[.,;:!?()»”\"]|[—–-]\s|$)|\s(?:and|but|while|і|й|та|а|и|але|но)\s", re.MULTILINE)


def of_year(scan: Scan, i: int) -> Found | None:
    """ "the end of the year"; "в следующем" without its noun, behind a year that is named."""
    senses = scan.senses(i)
    if found := senses.get("year_part"):
        return [scan.fact(i, i + found[1], Relative(int(found[0]), "month"))], i + 1
    off, length = senses["relative_lone"]
    end = scan.tokens[i + length - 1].end
    if not ENDS.match(scan.text, end) or not NAMED.search(scan.text, 0, scan.tokens[i].start):
        return None
    return [scan.fact(i, i + length, Relative(int(off), "a"))], i + length


def lettered(scan: Scan, i: int) -> Found | None:
    """ "Q2 2024", "H1": a quarter or half by its letter."""
    start = scan.tokens[i].start - 1
    letter, number = scan.text[max(0, start) : start + 1], scan.tokens[i].text
    if letter not in ("Q", "H") or number not in ("1234" if letter == "Q" else "12") or len(number) != 1:
        return None
    if scan.text[max(0, start - 1) : start].isalnum() or scan.text[scan.tokens[i].end :][:1].isalnum():
        return None  # "H2O"
    year, stop = years.after(scan, i + 1)
    return [Fact(start, scan.tokens[stop - 1].end, Date(year, part=letter + number))], stop


def ordinal(scan: Scan, i: int) -> Found | None:
    """ "the second quarter of 2024", "у першому півріччі", "3-й квартал"."""
    found = scan.sense(i, "ordinal")
    text = scan.tokens[i].text
    number = int(found[0]) if found else int(text) if text in ("1", "2", "3", "4") else 0
    if not 1 <= number <= 4:
        return None
    j = i + 1 + (scan.tokens[i].kind == "num" and scan.gap(i) in ("-", "") and "suffix" in scan.senses(i + 1))
    if j >= len(scan) or scan.gap(j - 1) not in GAPS or (scan.tokens[i].kind == "num" and j == i + 1):
        return None
    if "quarter" in scan.senses(j):
        year, stop = years.after(scan, j + 1)
        return [scan.fact(i, stop, Date(year, part=f"Q{number}"))], stop
    half = scan.sense(j, "half_year")
    if half is None or number > 2:
        return None
    year, stop = years.after(scan, j + half[1])
    if half[0] == "half" and scan.tokens[j + half[1] - 1].text.lower() == "of" and year is None:
        return None  # "the first half of the match"
    return [scan.fact(i, stop, Date(year, part=f"H{number}"))], stop


def is_introduced(scan: Scan, i: int) -> bool:
    """Does a word such as "in", "last" stand before a form that is also a plain word (May, March)?"""
    if narrowing(scan, i):
        return True  # "mid-May"
    if i == 0 or scan.gap(i - 1) != " ":
        return False
    return "yearbefore" in scan.senses(i - 1) or scan.tokens[i - 1].text.lower() in ("last", "this", "next", "every")
