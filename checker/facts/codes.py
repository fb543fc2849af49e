"""Telephone numbers ("+380 (44) 123-45-67") and minor planets ("2024 YR4") -> one code, however it is divided."""

import re
from decimal import Decimal

from checker.facts.scanning import Found, Scan
from checker.model import Fact
from checker.values import Quantity, Strength

PHONE = re.compile(r"\+?(?:\d{1,3}[ \u00a0-]?)?\(?\d{2,4}\)?(?:[ \u00a0-]?\d{2,4}){2,4}(?![\d,.]\d)")
TOLD = re.compile(r"^[+0(]|\(")
"""What a telephone number begins with, or has in it: others are counts with their digits in groups."""
HOME, LONGEST = "380", 12
"""How Ukrainian numbers begin abroad; at home they begin with the 0."""
DIGITS = range(9, 14)
"""How many digits it has."""


PLANET = re.compile(r"((?:18|19|20)\d\d) [A-Z]{2}\d{0,3}\b")
"""A minor planet or comet by the year it was found in."""


def read(scan: Scan, i: int) -> Found | None:
    """Read the code that begins at token i."""
    token = scan.tokens[i]
    if token.kind != "num":
        return None
    if planet := PLANET.match(scan.text, token.start):
        value = Quantity(Decimal(planet[1]), strength=Strength.CODE)
        return [Fact(token.start, planet.end(), value)], scan.behind(i, planet.end())
    before = scan.text[token.start - 1 : token.start]
    start = token.start - 1 if before in ("+", "(") else token.start
    found = PHONE.match(scan.text, start)
    digits = re.sub(r"\D", "", found[0]) if found else ""
    if found is None or len(digits) not in DIGITS or not TOLD.search(found[0]):
        return None
    if len(digits) == LONGEST and digits.startswith(HOME):
        digits = digits.removeprefix(HOME[:2])
    return [Fact(token.start, found.end(), Quantity(Decimal(digits)))], scan.behind(i, found.end())
