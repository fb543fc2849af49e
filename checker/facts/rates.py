"""How often an amount recurs: "€2.2m a year", "щомісяця 1400 євро" -> the unit of time, "" for none."""

import re

from checker.facts.scanning import Scan

WORD = r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*[ \u00a0]"
NEAR = re.compile(rf"(?:\.(?=[ \u00a0][a-zа-яіїєґё]))?[ \u00a0](?:{WORD}){{0,2}}")
"""What is counted may stand between: "36,000 passengers a day"."""
AFAR = re.compile(rf"[ \u00a0](?:{WORD}){{0,4}}")
"""Before the amount more may: «каждый месяц они будут получать 1400 евро»."""
SHORTEST = 3
"""No word of a period has fewer letters: "рік", "год"."""
PER = frozenset(("на", "в", "у"))
PAST = re.compile(r"\s(?:ago|earlier|later|before|after|old|from now|on year|on month)\b")
"""What makes a distance of "a year"."""


def read(scan: Scan, start: int, stop: int) -> str:
    """The period that stands beside the measure of tokens [start, stop)."""
    if NEAR.fullmatch(scan.gap(stop - 1)):
        if found := scan.sense(stop, "rate"):
            return "" if PAST.match(scan.text, scan.tokens[stop + found[1] - 1].end) else found[0]
        if scan.gap(stop) == " " and scan.tokens[stop].text in PER and (found := scan.sense(stop + 1, "per")):
            return found[0]
    k = start - 1
    if k > 0 and scan.gap(k) == " " and scan.tokens[k].text in ("of", "в", "у"):
        k -= 1
    if k < 0 or len(scan.tokens[k].text) < SHORTEST or not AFAR.fullmatch(scan.gap(k)):
        return ""
    found = scan.ending_at(k, "rate_before")
    return found[0] if found else ""
