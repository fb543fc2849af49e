"""Numbers with what they measure: units, currencies, bounds, ranges -> Quantity and Magnitude facts."""

import re
from decimal import Decimal
from typing import NamedTuple

from checker.facts import changes, numerals, rates
from checker.facts.denials import is_denied
from checker.facts.numerals import Numeral
from checker.facts.scanning import Scan
from checker.model import Fact
from checker.values import Magnitude, Quantity, Strength

UNIT_GAPS = frozenset((" ", "\u00a0", "\u202f", "\u2009", "", "-", "‑", ". ", ".\u00a0", "  ", "'", "’", "- "))
CLOSED = frozenset(("in", "с", "c", "f", "p", "s", "a", "в", "d", "h", "yo", "f", "pt"))
"""Units that are also common words: only where no other word follows."""
MULTIPLES: dict[str, tuple[str, Decimal]] = {
    "fortnight": ("d", Decimal(14)), "decade": ("a", Decimal(10)), "century": ("a", Decimal(100)),
    "USc": ("USD", Decimal("0.01")), "GBp": ("GBP", Decimal("0.01")),
    "bp": ("pp", Decimal("0.01")),
}  # fmt: skip
"""Units that are said as so many of another: "a decade" is ten years."""
ONE_YEAR = ("год", "рік")
"""Forms that stand behind one, but behind no million."""
ONES = ("тысячи", "тисячі", "сотни", "сотні")
"""The genitive of one, and the plural."""
COMPARATIVES = frozenset(("менее", "меньше", "ниже", "менш", "менше", "нижче"))
FALLEN = 5
"""So many times more than its end a range may begin with: "from 23.1 to 22.7 million"."""
FARTHEST = 1_000_000_000
"""No "5 feet 3 inches" begins with more."""
COMPOUND = {
    ("ft", "in"): Decimal(1) / 12, ("m", "cm"): Decimal("0.01"), ("st", "lb"): Decimal(1) / 14,
    ("kg", "g"): Decimal("0.001"), ("t", "kg"): Decimal("0.001"), ("km", "m"): Decimal("0.001"),
    ("lb", "oz"): Decimal(1) / 16, ("UAH", "kop"): Decimal("0.01"), ("RUB", "kop"): Decimal("0.01"),
    ("USD", "USc"): Decimal("0.01"), ("GBP", "GBp"): Decimal("0.01"),
}  # fmt: skip
"""Measures said in two units: how much of the first the second is."""
RANGE = re.compile(r"[-–—‑]|\s–\s|-?\s(?:to|до|or|або|или|and|и|і|й|та|по)\s")


OF_LIFE = re.compile(r"(?:году\sжизни|році\sжиття)\b")
"""Who is in the 88th year of life is 87 years old, though not every writer counts so."""


class Measure(NamedTuple):
    """A numeral with its unit and bound, tokens [start, stop); and, said beside them, its change and period."""

    numeral: Numeral
    unit: str
    bound: str
    start: int
    stop: int
    change: int = 0
    period: str = ""


def read(scan: Scan, numeral: Numeral) -> Measure:
    """Complete a numeral with the currency before it, the unit after it, and what bounds it."""
    start, stop, unit = numeral.start, numeral.stop, numeral.unit
    before = _currency_before(scan, start)
    if before:
        unit, start = before, start - 1
    found = unit_at(scan, stop) or _after_word(scan, stop) or _after_ordinal(scan, numeral)
    if found and numeral.scale > 1 and scan.tokens[stop].text.lower() in ONE_YEAR:
        found = None  # "против 1,96 млрд год назад"
    if found and not (numeral.ordinal and found[0] == "x") and (not before or changes.CURRENCY.fullmatch(found[0])):
        unit, stop = (unit or found[0]), stop + found[1]  # not in "седьмой раз", "$300 million last year"
    if unit == "a" and OF_LIFE.match(scan.text, scan.tokens[stop - 1].start):
        return Measure(numeral._replace(other=numeral.amount - 1), unit, "", start, stop)
    bound, start, stop = _bound(scan, start, stop)
    if numeral.ordinal or (numeral.amount == 1 and not unit):
        return Measure(numeral, unit, bound or numeral.bound, start, stop)
    change, period = changes.read(scan, start, stop, unit), rates.read(scan, start, stop)
    return Measure(numeral, unit, bound or numeral.bound, start, stop, change, period)


def _currency_before(scan: Scan, i: int) -> str | None:
    """ "$1.2bn", "US$5", "EUR 100"."""
    if i == 0 or scan.gap(i - 1) not in ("", " ", "\u00a0"):
        return None
    token = scan.tokens[i - 1]
    if token.kind != "sym" and not (token.text.isupper() and len(token.text) == 3 and token.text.isascii()):
        return None
    if token.kind == "sym" and token.text in '%/+°"²³″′':
        return None
    found = scan.sense(i - 1, "unit")
    return found[0] if found and found[1] == 1 else None


def unit_at(scan: Scan, i: int) -> tuple[str, int] | None:
    """The unit at token i, directly after a number: its code and number of tokens."""
    if i >= len(scan) or scan.gap(i - 1) not in UNIT_GAPS:
        return None
    found = scan.sense(i, "unit")
    if found is None:
        return None
    token = scan.tokens[i]
    if scan.gap(i - 1)[:1] == "." and token.text[0].isupper() and scan.tokens[i - 1].kind == "num":
        return None  # "до 404. Швейцарський франк …"
    if token.text == "%" and scan.text[token.end : token.end + 1].isalpha():
        return None  # "two %dkB writes"
    if token.text == "°" and (named := scan.sense(i + 1, "unit")) and scan.gap(i) in ("", " ") and "°" in named[0]:
        return named[0], 1 + named[1]
    if found[1] == 1 and token.text.lower() in CLOSED and scan.gap(i - 1) and _word_follows(scan, i):
        return None
    if len(token.text) == 1 and token.kind == "word" and token.text.isupper() and token.text not in "CFСWL":
        return None
    return found


def _after_ordinal(scan: Scan, numeral: Numeral) -> tuple[str, int] | None:
    """ "на 24-м году": a form that after a cardinal would belong to the next words."""
    return scan.sense(numeral.stop, "unit_ordinal") if numeral.ordinal and scan.gap(numeral.stop - 1) == " " else None


def _after_word(scan: Scan, i: int) -> tuple[str, int] | None:
    """ "два останні десятиліття", "the three past years": the unit behind one word."""
    if i + 1 >= len(scan) or scan.gap(i - 1) not in (" ", "\u00a0") or "between" not in scan.senses(i):
        return None
    if "relative_year" in scan.senses(i) or LATEST.match(scan.text, scan.tokens[i].start):
        return None  # "34,000 last year"
    found = unit_at(scan, i + 1) if scan.gap(i) in (" ", "\u00a0") else None
    return (found[0], found[1] + 1) if found else None


LATEST = re.compile(r"last (?:year|month|week|day|hour|decade|century)\b")


def _word_follows(scan: Scan, i: int) -> bool:
    after = scan.text[scan.tokens[i].end : scan.tokens[i].end + 2]
    return len(after) == 2 and after[0] in " \u00a0-‑" and after[1] not in ".,;:)"


def _bound(scan: Scan, start: int, stop: int) -> tuple[str, int, int]:
    k = start - 1
    if k >= 0 and scan.sense(k, "article") and scan.gap(k) in (" ", "\u00a0"):
        k -= 1
    if k > 0 and scan.gap(k) in (" ", "\u00a0") and {"yearbefore", "at"} & scan.senses(k).keys():
        inner = scan.ending_at(k, "before")
        k -= 1 if inner is None and scan.gap(k - 1) == " " else 0  # "более чем на 40", "примерно в 50 км"
    found = scan.ending_at(k, "before") if k >= 0 and scan.gap(k) in (" ", "\u00a0") else None
    if found and not (found[0] == "≤" and _is_upper_end(scan, k - found[1])):
        return _unless_denied(scan, k - found[1] + 1, found[0]), k - found[1] + 1, stop
    if stop < len(scan) and scan.gap(stop - 1) in (" ", "", "-") and (after := scan.sense(stop, "after")):
        return after[0], start, stop + after[1]
    if stop < len(scan) and scan.gap(stop - 1) == "" and scan.tokens[stop].text == "+":
        return ">", start, stop + 1
    return "", start, stop


def _unless_denied(scan: Scan, i: int, bound: str) -> str:
    """No bound where a "not" or "nobody" stands before "more than"."""
    return "" if bound in "<>" and is_denied(scan.text, scan.tokens[i].start) else bound


def _is_upper_end(scan: Scan, k: int) -> bool:
    """Is "до" the second half of "від … до"?"""
    near = (j for j in range(max(0, k - 4), k + 1) if scan.tokens[k].end - scan.tokens[j].end <= 20)
    return k >= 0 and any("from" in scan.senses(j) for j in near)


def joined(scan: Scan, measures: list[Measure]) -> list[Measure]:
    """Join "6 ft 2 in" and give the first number of "3 to 6 inches" or "2–3 million" its unit and scale."""
    result: list[Measure] = []
    for measure in measures:
        if result and (whole := _joined(scan, result[-1], measure)):
            result[-1] = whole
            continue
        if result and _is_range(scan, result[-1], measure):
            result[-1] = _inherit(result[-1], measure)
            measure = measure._replace(bound="" if measure.bound == "≤" else measure.bound)
        result.append(measure)
    return result


def _joined(scan: Scan, first: Measure, second: Measure) -> Measure | None:
    apart = second.start - first.stop
    if (
        not (apart == 0 or (apart == 1 and "and" in scan.senses(first.stop)))
        or first.numeral.amount >= FARTHEST
        or first.numeral.magnitude
        or second.numeral.magnitude
    ):
        return None
    unit = second.unit or ("in" if first.unit == "ft" else "")
    part = COMPOUND.get((first.unit, unit))
    if part is None or scan.gap(second.start - 1) not in UNIT_GAPS or second.numeral.amount * part >= 1:
        return None
    amount = first.numeral.amount + second.numeral.amount * part
    numeral = first.numeral._replace(
        amount=amount.quantize(Decimal("0.0001")).normalize(), step=part, stop=second.numeral.stop
    )
    return first._replace(numeral=numeral, stop=second.stop)


def _is_range(scan: Scan, first: Measure, second: Measure) -> bool:
    if first.numeral.magnitude or second.numeral.magnitude or first.unit or first.numeral.ordinal:
        return False
    if first.numeral.amount < 1 and first.numeral.strength is Strength.WEAK:
        return False  # "rose by a fifth to 3.2 billion"
    between = scan.text[scan.tokens[first.stop - 1].end : scan.tokens[second.numeral.start].start]
    return RANGE.fullmatch(between) is not None


def _inherit(first: Measure, second: Measure) -> Measure:
    one, two = first.numeral, second.numeral
    if two.scale > 1 and one.scale == 1 and one.amount < two.amount / two.scale * FALLEN:
        one = one._replace(amount=one.amount * two.scale, step=one.step * two.scale, scale=two.scale)
    unit = second.unit if not (one.ordinal and not two.ordinal) else ""
    return first._replace(numeral=one, unit=unit, period=first.period or second.period)


def period(scan: Scan, i: int, decimal: str) -> tuple[Fact, int] | None:
    """ "a decade later", "за добу": a span in one word, weak; "an hour and a half", "тонна сто кг" are not."""
    found = scan.sense(i, "period")
    if found is None:
        return None
    amount, unit = Decimal(found[0].split()[0]), found[0].split()[1]
    stop, strength = i + found[1], Strength.WEAK
    if scan.gap(stop - 1) in (" ", "\u00a0") and (more := scan.sense(stop, "andhalf")):
        amount, stop, strength = amount * (1 + Decimal(more[0])), stop + more[1], Strength.WORD
    part = numerals.read(scan, stop, decimal) if amount == 1 and scan.gap(stop - 1) in (" ", "\u00a0") else None
    if part and (after := unit_at(scan, part.stop)) and (size := COMPOUND.get((unit, after[0]))):
        amount, stop, strength = amount + part.amount * size, part.stop + after[1], Strength.WORD
    return Fact(scan.tokens[i].start, scan.tokens[stop - 1].end, Quantity(amount, unit, strength=strength)), stop


def fact(scan: Scan, measure: Measure) -> Fact:
    """Return the fact that a measure states."""
    numeral, unit, amount = measure.numeral, measure.unit, measure.numeral.amount
    start, end = scan.tokens[measure.start].start, scan.tokens[measure.stop - 1].end
    if numeral.magnitude and not _is_one(scan, measure):
        return Fact(start, end, Magnitude(amount, unit))
    strength, step = numeral.strength, numeral.step
    if unit in MULTIPLES:
        unit, factor = MULTIPLES[unit]
        amount, step = amount * factor, step * factor
    if unit in ("°", "°C", "°F", "%", "") and _is_negative(scan, numeral.start, bool(unit)):
        amount, start = -amount, min(start, scan.tokens[numeral.start].start - 1)
    elif unit in ("", "°", "°C", "°F") and _is_frost(scan, measure):
        amount = -amount
    if unit == "x" and amount <= 1:
        strength = Strength.WEAK
    return Fact(
        start,
        end,
        Quantity(amount, unit, measure.bound, step, strength, numeral.other, measure.change, measure.period),
    )


def _is_frost(scan: Scan, measure: Measure) -> bool:
    """ "minus 20 degrees", "20 градусів морозу"."""
    before = measure.numeral.start - 1
    if before >= 0 and scan.gap(before) in (" ", "\u00a0") and "minus" in scan.senses(before):
        return True
    if scan.gap(measure.stop - 1) in (" ", "\u00a0") and "frost" in scan.senses(measure.stop):
        return True
    near = (j for j in range(max(0, measure.start - 3), measure.start + 1) if "frosty" in scan.senses(j))
    at = scan.tokens[measure.start].start
    return measure.unit != "" and any(set(scan.text[scan.tokens[j].end : at]).isdisjoint(".;:") for j in near)


def _is_one(scan: Scan, measure: Measure) -> bool:
    """ "свыше тысячи", "близько сотні": the genitive of one, not thousands or hundreds.

    "По меньшей мере тысячи", "щонайменше сотні" are many: only comparatives ask for a genitive there.
    """
    token = scan.tokens[measure.numeral.start]
    if measure.numeral.stop > measure.numeral.start + 1 or token.text.lower() not in ONES or measure.bound == "":
        return False
    return measure.bound != "≥" or scan.text[: token.start].lower().split()[-1] in COMPARATIVES


def _is_negative(scan: Scan, i: int, measured: bool) -> bool:
    """ "−14 °C", "(-3%)"; a bare number only with the sign of minus itself."""
    at = scan.tokens[i].start
    return (
        at > 0 and scan.text[at - 1] in ("-−–" if measured else "−") and (at == 1 or scan.text[at - 2] in " \u00a0(")
    )
