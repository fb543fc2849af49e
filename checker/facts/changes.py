"""What is said beside a number to be so much more or less ("5% lower", "зросли на 5%") -> 1, -1, or 0 for neither."""

import re

from checker.facts.denials import is_denied
from checker.facts.scanning import Scan

SPACES = frozenset((" ", "\u00a0"))
SIGNS = {"more": 1, "less": -1}
TURNED = frozenset(("a", "mo", "wk", "d", "h", "min", "s", "wkday", "decade", "century"))
"""Units of time: "two years older" is as often said of the other one."""
QUALITY = re.compile(r"\s(?:[a-z]+(?:ly|able|ible|ive|ful|ous|ent|ant|al|ic|ing|ed)|cheap|slow|weak)\b")
"""What "more" and "less" tell the degree of: "5% less expensive" may be «на 5% більше» of something else."""
THAN_NAMED = re.compile(r",?\s(?:than|ніж|за|від|чем)\s[^.,;:!?]{0,30}?\b[A-ZА-ЯІЇЄҐЁ]")
"""What is compared with another by name: "5 points more than Ajax" may be said of Ajax, the other way round."""
CURRENCY = re.compile("[A-Z]{3}|KRONA|RIAL|PESO|DINAR")
RATES = re.compile(r"\bexchange rate|\bagainst the (?:dollar|euro)|\bкурс|\b(?:до|к) дол+ар", re.IGNORECASE)
"""Of two currencies one rises as the other falls."""


def read(scan: Scan, start: int, stop: int, unit: str) -> int:
    """The change that stands beside the measure of tokens [start, stop)."""
    if unit in TURNED:
        return 0
    after = _after(scan, start, stop, unit)
    before, first = _before(scan, start) if unit not in ("", "x") else (0, start)
    if after * before < 0 or not (after or before):
        return 0
    if is_denied(scan.text, scan.tokens[first].start) or RATES.search(scan.text) or _is_currency(scan, first - 1):
        return 0
    return after or before


def _is_currency(scan: Scan, i: int) -> bool:
    """Is token i, before a verb, the currency that rose or fell: "the euro rose 2%"?"""
    if i < 0 or scan.tokens[i].kind != "word" or not set(scan.gap(i)).isdisjoint(".;:"):
        return False
    found = scan.sense(i, "unit")
    return found is not None and CURRENCY.fullmatch(found[0]) is not None


def _after(scan: Scan, start: int, i: int, unit: str) -> int:
    """ "lower" behind "5 points", "more" behind "2.5 times", "подорожал" behind "на 5%"."""
    if scan.gap(i - 1) not in SPACES or "frost" in scan.senses(i):
        return 0
    if unit == "x":
        found = scan.sense(i, "more")
        return SIGNS[found[0]] if found else 0
    if _bounds_next(scan, i):
        return 0
    if found := scan.sense(i, "change"):
        end = scan.tokens[i + found[1] - 1].end
        turned = QUALITY.match(scan.text, end) or (unit != "%" and THAN_NAMED.match(scan.text, end))
        return 0 if turned else SIGNS[found[0]]
    if scan.gap(start - 1) in SPACES and scan.sense(start - 1, "by") == ("both", 1):
        found = scan.sense(i, "moves")
    return SIGNS[found[0]] if found else 0


def _bounds_next(scan: Scan, i: int) -> bool:
    """Does the word at token i bound the number behind it: "two thirds are less than thirty"?"""
    bound = scan.sense(i, "before")
    after = i + bound[1] if bound else len(scan)
    if after >= len(scan) or scan.gap(after - 1) not in SPACES:
        return False
    return scan.tokens[after].kind in ("num", "sym") or bool(
        {"cardinal", "scale", "class"} & scan.senses(after).keys()
    )


def _before(scan: Scan, start: int) -> tuple[int, int]:
    """ "rose by" before "5%": its sign, and the token that it begins with."""
    k = start - 1
    while k >= 0 and scan.gap(k) in SPACES:
        if found := scan.ending_at(k, "moves"):
            return SIGNS[found[0]], k - found[1] + 1
        if k < start - 1 or "by" not in scan.senses(k):
            break  # "rose by", "зросли до"
        k -= 1
    return 0, start
