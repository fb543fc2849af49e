"""Multiples in one word ("twice", "удвічі") and numbers that belong to a name (Su-27, F-16, 5G)."""

import re
from decimal import Decimal

from checker.facts import changes, measures, rates
from checker.facts.numerals import Numeral
from checker.facts.scanning import Scan
from checker.model import Fact
from checker.values import Quantity, Strength

WORD_BEFORE = re.compile(r"(?:^|[^\w])[^\W\d_]+(?:[-‑]\d+)?[-‑]?$")
GLUED_BEFORE = re.compile(r"[^\W_]$")
GLUED_AFTER = re.compile(r"[^\W\d_]")


def read(scan: Scan, i: int) -> Fact | None:
    """Return the multiple that token i is."""
    found = scan.sense(i, "multiple")
    if found is None:
        return None
    stop = i + found[1]
    change, period = changes.read(scan, i, stop, "x"), rates.read(scan, i, stop)
    value = Quantity(Decimal(found[0]), "x", strength=Strength.WEAK, change=change, period=period)
    return scan.fact(i, stop, value)


def is_code(scan: Scan, number: Numeral) -> bool:
    """Is the number part of a name: a letter or a capitalised word and a hyphen before it, a letter glued behind?"""
    token = scan.tokens[number.start]
    if token.kind != "num":
        return False
    if number.start and scan.gap(number.start - 1) == "" and _is_preposition(scan, number.start - 1):
        return False  # "до10,16 см"
    before = scan.text[max(0, token.start - 24) : token.start]
    hyphened = before[-1:] in ("-", "‑")
    if hyphened or GLUED_BEFORE.search(before[-2:]):
        beside = hyphened and number.start > 0 and scan.gap(number.start - 1) in ("-", "‑")
        if beside and "prefixed" in scan.senses(number.start - 1):
            return False  # "mid-2014", "топ-10"
        if beside and "unit" in scan.senses(number.start - 1) and scan.tokens[number.start - 2].kind == "num":
            return False  # "6-foot-6"
        return not hyphened or WORD_BEFORE.search(before) is not None
    end = scan.tokens[number.stop - 1].end
    if number.stop > number.start + 1 or measures.unit_at(scan, number.stop):
        return False
    return GLUED_AFTER.match(scan.text, end) is not None


def _is_preposition(scan: Scan, i: int) -> bool:
    return scan.tokens[i].kind != "word" or "yearbefore" in scan.senses(i) or "at" in scan.senses(i)


def code(scan: Scan, number: Numeral) -> Fact:
    """Return the weak fact of a number in a name: it may stand for itself, and is not missed."""
    start, end = scan.tokens[number.start].start, scan.tokens[number.stop - 1].end
    return Fact(start, end, Quantity(number.amount, strength=Strength.CODE, step=number.step))
