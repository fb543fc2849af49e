"""Numbers in digits and words: tokens -> a Numeral ("3,5 млн", "двадцать один", "half a million", "21-й")."""

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.facts import literals
from checker.facts.scanning import Scan
from checker.values import Strength

ONE = Decimal(1)
THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it was read: tokens [start, stop), how it was written, and what it may otherwise mean."""

    amount: Decimal
    start: int
    stop: int
    strength: Strength
    step: Decimal = ONE
    ordinal: bool = False
    plural: bool = False
    scale: Decimal = ONE
    other: Decimal | None = None
    unit: str = ""
    magnitude: bool = False


def read(scan: Scan, i: int, decimal: str) -> Numeral | None:
    """Read the number that begins at token i, or None."""
    if scan.tokens[i].kind == "num":
        return _digits(scan, i, decimal)
    if not scan.tokens[i].nodes:
        return None
    return _compound(scan, i) or _words(scan, i, decimal) or _magnitude(scan, i) or _fraction(scan, i)


def _digits(scan: Scan, i: int, decimal: str) -> Numeral:
    literal = literals.read(scan.tokens[i].text, decimal)
    number = Numeral(literal.amount, i, i + 1, Strength.DIGITS, literal.step, other=literal.other)
    number = _with_suffix(scan, number)
    number = _with_scale(scan, number)
    return _with_fraction(scan, number)


def _with_suffix(scan: Scan, number: Numeral) -> Numeral:
    """ "21st", "1990s", "21-й", "1930-х"."""
    gap = scan.gap(number.stop - 1)
    suffix = scan.sense(number.stop, "suffix")
    if not suffix or gap not in ("", "-", "‑", "–", "'", "’"):
        return number
    if suffix[0] == "plural":
        return replace(number, stop=number.stop + 1, plural=True)
    if suffix[0] == "ordinal" and gap != "'":
        return replace(number, stop=number.stop + 1, ordinal=True)
    if suffix[0] == "fold":
        return replace(number, stop=number.stop + 1, unit="x")
    return number


def scale_at(scan: Scan, i: int) -> tuple[Decimal, int] | None:
    """The scale word at token i after a number: its size and its number of tokens."""
    for sense in ("scale", "class"):
        if found := scan.sense(i, sense):
            return Decimal(found[0]), found[1]
    return None


def _with_scale(scan: Scan, number: Numeral) -> Numeral:
    """ "3.5 million", "10 тис.", "25-тысячная"."""
    gap = scan.gap(number.stop - 1)
    if gap not in (" ", "\u00a0", "\u202f", "\u2009", "", "-", "‑", "  ") or number.ordinal or number.plural:
        return number
    found = scale_at(scan, number.stop)
    if found is None and gap in "-‑" and (ordinal := scan.sense(number.stop, "ordinal")):
        found = (Decimal(ordinal[0]), 1) if Decimal(ordinal[0]) >= THOUSAND else None
    if found is None or found[0] < 100:
        return number
    if _is_letter_scale(scan, number):
        millions = gap == "" and scan.tokens[number.stop].text == "m"  # "2m copies" may be either
        return replace(number, other=number.amount * found[0]) if millions else number
    size, length = found
    number = replace(
        number,
        amount=number.amount * size,
        step=number.step * size,
        stop=number.stop + length,
        scale=size,
        other=None,
    )
    again = scale_at(scan, number.stop) if scan.gap(number.stop - 1) in (" ", "\u00a0") else None
    if again and again[0] > size:  # "5 thousand million"
        return replace(number, amount=number.amount * again[0], stop=number.stop + again[1], scale=size * again[0])
    return number


def _is_letter_scale(scan: Scan, number: Numeral) -> bool:
    """Is a letter behind a number no scale? "m" is a million only with a currency sign or a decimal."""
    letter = scan.tokens[number.stop].text
    if letter not in ("m", "M", "k", "K"):
        return False
    if scan.gap(number.stop - 1) in ("-", "‑"):
        return True  # "ARMv8-M"
    i = number.start
    money = i > 0 and scan.gap(i - 1) in ("", " ") and scan.tokens[i - 1].kind == "sym"
    if letter in "mM":
        return not (money or (number.step < 1 and scan.gap(number.stop - 1) == ""))
    return scan.gap(number.stop - 1) != "" or not (money or number.amount >= 10)  # "4K" is a screen


def _with_fraction(scan: Scan, number: Numeral) -> Numeral:
    """ "14½", "3 1/2", "three and a half", "три з половиною", "2/3"."""
    token = scan.tokens[number.stop] if number.stop < len(scan) else None
    if token is None or number.ordinal or number.plural:
        return number
    gap = scan.gap(number.stop - 1)
    if gap in ("", " ") and token.text in VULGAR:
        return replace(number, amount=number.amount + VULGAR[token.text], stop=number.stop + 1, step=Decimal("0.1"))
    if token.text == "/" and gap == "" and number.amount < 20:
        return _slashed(scan, number)
    if (
        token.kind == "num"
        and gap == " "
        and number.step == 1
        and (part := _slashed(scan, _plain(token.text, number)))
    ):
        if part.amount < 1:  # "3 1/2"
            return replace(part, amount=number.amount + part.amount, start=number.start)
        return number
    if gap not in (" ", "\u00a0"):
        return number
    half = scan.sense(number.stop, "andhalf")
    if half is None:
        return number
    unit = number.scale if number.scale > 1 else ONE
    amount = number.amount + unit * Decimal(half[0])
    number = replace(number, amount=amount, stop=number.stop + half[1], strength=max(number.strength, Strength.WORD))
    return _with_scale(scan, number) if number.scale == 1 else number


VULGAR = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal("0.3333"), "⅔": Decimal("0.6667"),
    "⅕": Decimal("0.2"), "⅛": Decimal("0.125"),
}  # fmt: skip


def _plain(text: str, before: Numeral) -> Numeral:
    """The number after another, as a Numeral."""
    amount = Decimal(text) if text.isdigit() else Decimal(1)
    return replace(before, amount=amount, start=before.stop, stop=before.stop + 1)


def _slashed(scan: Scan, number: Numeral) -> Numeral:
    if number.stop >= len(scan) or scan.tokens[number.stop].text != "/":
        return number
    below = scan.tokens[number.stop + 1] if number.stop + 1 < len(scan) else None
    if below is None or below.kind != "num" or scan.gap(number.stop) or not below.text.isdigit():
        return number
    if not 1 < int(below.text) <= 20 or number.amount >= int(below.text):
        return number
    amount = (number.amount / int(below.text)).quantize(Decimal("0.0001")).normalize()
    return replace(number, amount=amount, stop=number.stop + 2, step=Decimal("0.1"))


def _compound(scan: Scan, i: int) -> Numeral | None:
    """ "двухлетний", "півгодини", "двадцятип'ятирічний", "полмиллиона"."""
    found = scan.sense(i, "compound")
    if found is None:
        return None
    value, unit = found[0].split()
    amount = Decimal(value)
    strength = Strength.WEAK if amount <= 1 and amount != Decimal("0.5") else Strength.WORD
    if unit.isdigit():
        return Numeral(amount * Decimal(unit), i, i + 1, strength, Decimal(unit), scale=Decimal(unit))
    return Numeral(amount, i, i + 1, strength, unit=unit)


def _words(scan: Scan, i: int, decimal: str) -> Numeral | None:
    total, current, j = Decimal(0), Decimal(0), i
    ordinal, weak, least = False, True, Decimal(10) ** 15
    while j < len(scan):
        senses = scan.senses(j)
        used = j > i
        if used and scan.gap(j - 1) not in WORD_GAPS:
            break
        if (
            "and" in senses
            and used
            and decimal == "."
            and current % 100 == 0
            and "cardinal" in scan.senses(j + 1)
            and current + total
        ):
            if not _fits(current or total, _code(scan, j + 1, "cardinal")):
                break
            j += 1
            continue
        size = _scale_word(scan, j, used)
        if size is not None and size < least:
            if size < THOUSAND:
                if used and current >= 100:
                    break
                current = (current or ONE) * size
            else:
                total, current, least = total + (current or ONE) * size, Decimal(0), size
            weak = False
            j += 1
            continue
        value = _value(senses)
        if used and (dozen := _dozen(senses)) and current < 100 and not total:
            current, j, weak = current * dozen, j + 1, False
            break
        if value is None or (used and not _fits(current if current else total, value)):
            break
        current += value
        weak = weak and value <= 1
        j += 1
        if "cardinal" not in senses:
            ordinal = "ordinal" in senses
            weak = total + current <= 2 or not ordinal
            break
    if j == i:
        return None
    amount = total + current
    strength = Strength.WEAK if weak or amount <= 1 else Strength.WORD
    number = Numeral(
        amount, i, j, strength, _step(amount), ordinal=ordinal, scale=least if total and not current else ONE
    )
    return number if ordinal else _parts(scan, number) or _with_fraction(scan, number)


def _dozen(senses: dict[str, tuple[str, int]]) -> Decimal | None:
    """ "two dozen", "два десятка"."""
    for sense, sizes in (("collective", ("12", "10")), ("class", ("10",))):
        if sense in senses and senses[sense][0] in sizes:
            return Decimal(senses[sense][0])
    return None


def _parts(scan: Scan, number: Numeral) -> Numeral | None:
    """ "two thirds", "три четверти"."""
    part = scan.sense(number.stop, "part")
    if part is None or not 0 < number.amount < Decimal(part[0]) or scan.gap(number.stop - 1) not in WORD_GAPS:
        return None
    amount = (number.amount / Decimal(part[0])).quantize(Decimal("0.0001")).normalize()
    return replace(number, amount=amount, stop=number.stop + 1, step=Decimal("0.1"), strength=Strength.WORD)


WORD_GAPS = frozenset((" ", "-", "\u00a0", "‑", "  "))


def _code(scan: Scan, i: int, name: str) -> Decimal:
    found = scan.sense(i, name)
    return Decimal(found[0]) if found else Decimal(0)


def _value(senses: dict[str, tuple[str, int]]) -> Decimal | None:
    for sense in ("cardinal", "collective", "ordinal"):
        if sense in senses:
            return Decimal(senses[sense][0])
    return None


def _scale_word(scan: Scan, j: int, used: bool) -> Decimal | None:
    found = scan.sense(j, "scale") or (scan.sense(j, "class") if used else None)
    if found is None or (len(scan.tokens[j].text) < 3):
        return None
    return Decimal(found[0]) if Decimal(found[0]) >= 100 else None


def _fits(current: Decimal, value: Decimal) -> bool:
    """May `value` follow `current` in one number ("twenty" five, "hundred" twenty)?"""
    if current >= THOUSAND:
        return value < THOUSAND
    if current >= 100 and current % 100 == 0:
        return value < 100
    return current >= 20 and current % 10 == 0 and 0 < value < 10


def _step(amount: Decimal) -> Decimal:
    digits = f"{amount:f}"
    if "." in digits:
        return Decimal("0.1")
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) if amount else ONE


def _magnitude(scan: Scan, i: int) -> Numeral | None:
    """ "dozens", "сотні тисяч", "several thousand", "tens of thousands"."""
    size, j, started = ONE, i, False
    if several := scan.sense(i, "several"):
        j += several[1]
        if scan.gap(j - 1) not in WORD_GAPS:
            return None
    while j < len(scan) and (j == i or scan.gap(j - 1) in WORD_GAPS):
        found = scan.sense(j, "class") or (scan.sense(j, "scale") if j > i else None)
        if found and Decimal(found[0]) >= 10 and len(scan.tokens[j].text) > 2:
            size, j, started = size * Decimal(found[0]), j + 1, True
        elif started and "of" in scan.senses(j) and scan.sense(j + 1, "class"):
            j += 1
        else:
            break
    return Numeral(size, i, j, Strength.WORD, size, magnitude=True) if started else None


def _fraction(scan: Scan, i: int) -> Numeral | None:
    found = scan.sense(i, "fraction")
    if found is None:
        return None
    amount, j = Decimal(found[0]), i + found[1]
    while scan.sense(j, "article") or scan.sense(j, "of"):
        j += 1
    size = scale_at(scan, j) if scan.gap(j - 1) in WORD_GAPS else None
    if size is None and (dozen := _dozen(scan.senses(j))):
        return Numeral(amount * dozen, i, j + 1, Strength.WORD)
    if size and size[0] >= THOUSAND:
        return Numeral(amount * size[0], i, j + size[1], Strength.WORD, size[0] / 10, scale=size[0])
    measured = j > i + found[1] or scan.gap(j - 1) in WORD_GAPS
    unit = scan.sense(j, "unit") if measured else None
    if unit and unit[0] != "d" and amount == Decimal("0.5"):  # "half an hour", "пів години"; not "половина дня"
        return Numeral(amount, i, j, Strength.WORD, Decimal("0.1"))
    return Numeral(amount, i, i + found[1], Strength.WEAK, Decimal("0.1"))
