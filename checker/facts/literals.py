"""Number literals: digits with separators as a language writes them -> Decimal, and the place of the last digit."""

import re
from decimal import Decimal
from typing import NamedTuple

BLANKS = str.maketrans("", "", " \u00a0\u202f\u2009'’")


class Literal(NamedTuple):
    """The value, the place of its last significant digit, and another reading where the spelling allows two."""

    amount: Decimal
    step: Decimal
    other: Decimal | None = None


def read(raw: str, decimal: str) -> Literal:
    """Read a literal of the TOKEN group `num`; `decimal` is the language's decimal mark."""
    bare = raw.translate(BLANKS)
    points, commas = bare.count("."), bare.count(",")
    if not points and not commas:
        return _literal(bare)
    if points and commas:
        mark = max(".,", key=bare.rindex)
        return _literal(bare.replace("," if mark == "." else ".", "").replace(",", "."))
    if points > 1 or commas > 1:
        return _literal(re.sub("[.,]", "", bare))
    return _one_mark(bare, "." if points else ",", decimal)


def _one_mark(bare: str, mark: str, decimal: str) -> Literal:
    whole, _, rest = bare.partition(mark)
    grouped, pointed = _literal(whole + rest), _literal(f"{whole}.{rest}")
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return pointed
    if mark == decimal and rest != "000":
        return pointed if decimal == "." else Literal(pointed.amount, pointed.step, grouped.amount)
    return grouped if decimal == "." else Literal(grouped.amount, grouped.step, pointed.amount)


def _literal(digits: str) -> Literal:
    amount = Decimal(digits)
    if "." in digits:
        return Literal(amount, Decimal(1).scaleb(int(amount.as_tuple().exponent)))
    zeros = len(digits) - len(digits.rstrip("0")) if amount else 0
    return Literal(amount, Decimal(10) ** zeros)
