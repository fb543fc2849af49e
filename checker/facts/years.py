"""The year behind a month or a season, and the word that may follow a year ("року", "г.")."""

import re

from checker.facts.scanning import Scan

LIKELY = re.compile(r"1\d{3}|20\d{2}")
ANY = re.compile(r"\d{4,5}")
"""What stands where a year must: a slip has to be seen as well."""
OF_NEWS = re.compile(r"(?:19|20)\d\d")
"""A year that is told without the word for it."""
SIGN = 2
"""Letters of a unit's sign at the most, which may be another word: «в октябре 2018 в Киеве»."""
SPACES = frozenset((" ", "\u00a0", "\u202f", ", ", ". ", ".", "-", "‑", ".\u00a0", ",\u00a0", " '", "  "))


def after(scan: Scan, j: int) -> tuple[int | None, int]:
    """The year at token j, directly after a month, and the token after it; (None, j) where there is none."""
    if j >= len(scan) or scan.gap(j - 1) not in SPACES:
        return None, j
    k = j + 1 if "of" in scan.senses(j) else j
    if k < len(scan) and scan.tokens[k].kind == "num" and ANY.fullmatch(scan.tokens[k].text):
        stop = step_over(scan, k + 1)
        if stop > k + 1 or not _is_count(scan, k):
            return int(scan.tokens[k].text), stop
    return None, j


def _is_count(scan: Scan, i: int) -> bool:
    """ "from January 1340 families": a year that nobody writes of without saying so, before what may be counted.

    Or any before a unit: «до конца июня 2000 тонн».
    """
    follows = scan.text[scan.tokens[i].end : scan.tokens[i].end + 2]
    counted = len(follows) == 2 and follows[0] in " \u00a0" and follows[1].islower()
    measured = scan.gap(i) in (" ", "\u00a0") and "unit" in scan.senses(i + 1) and len(scan.tokens[i + 1].text) > SIGN
    return counted and (measured or not OF_NEWS.fullmatch(scan.tokens[i].text))


def step_over(scan: Scan, j: int) -> int:
    """Step over "року", "г.", "-го года" after a year."""
    suffix = scan.sense(j, "suffix")
    if j < len(scan) and suffix and scan.gap(j - 1) in ("-", "‑") and "year" in scan.senses(j + 1):
        return j + 2
    if j < len(scan) and scan.gap(j - 1) in (" ", "\u00a0", "") and "year" in scan.senses(j):
        return j + 1
    return j
