"""Telephone numbers: "0 800 501 482", "+380 (44) 123-45-67" -> one code, however it is divided."""

import re
from decimal import Decimal

from checker.facts.scanning import Found, Scan
from checker.model import Fact
from checker.values import Quantity, Strength

PHONE = re.compile(r"\+?(?:\d{1,3}[ \u00a0-]?)?\(?\d{2,4}\)?(?:[ \u00a0-]?\d{2,4}){2,4}(?![\d,.]\d)")
TOLD = re.compile(r"^[+0(]|\(")
"""What a telephone number begins with, or has in it: others are counts with their digits in groups."""
DIGITS = range(9, 14)
"""How many digits it has."""


def read(scan: Scan, i: int) -> Found | None:
    """Read the telephone number that begins at token i."""
    token = scan.tokens[i]
    if token.kind != "num":
        return None
    before = scan.text[token.start - 1 : token.start]
    start = token.start - 1 if before in ("+", "(") else token.start
    found = PHONE.match(scan.text, start)
    digits = re.sub(r"\D", "", found[0]) if found else ""
    if found is None or len(digits) not in DIGITS or not TOLD.search(found[0]):
        return None
    stop = next((j for j in range(i, len(scan)) if scan.tokens[j].start >= found.end()), len(scan))
    return [Fact(token.start, found.end(), Quantity(Decimal(digits), strength=Strength.CODE))], stop
