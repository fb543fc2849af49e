"""Numbers in digits and words: tokens -> a Numeral ("3,5 млн", "двадцать один", "half a million", "21-й")."""

from decimal import Decimal
from typing import NamedTuple

from checker.facts import literals
from checker.facts.changes import CURRENCY
from checker.facts.scanning import Scan
from checker.values import Strength

NUMERIC = frozenset(
    ("cardinal", "collective", "ordinal", "scale", "class", "several", "compound", "fraction", "part_one")
)
"""The senses of a word that a number may begin with."""
ONE, HALF = Decimal(1), Decimal("0.5")
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)


class Numeral(NamedTuple):
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
    bound: str = ""


def read(scan: Scan, i: int, decimal: str) -> Numeral | None:
    """Return the number that begins at token i, or None; it is read once."""
    if (i, decimal) not in scan.numerals:
        scan.numerals[i, decimal] = _read(scan, i, decimal)
    return scan.numerals[i, decimal]


def _read(scan: Scan, i: int, decimal: str) -> Numeral | None:
    if scan.tokens[i].kind == "num":
        return _with_excess(scan, _digits(scan, i, decimal))
    if NUMERIC.isdisjoint(scan.senses(i)):
        return None
    if found := _compound(scan, i) or _part_of_whole(scan, i):
        return found
    words = _words(scan, i, decimal)
    return _with_excess(scan, words) if words else _magnitude(scan, i) or _fraction(scan, i)


def _with_excess(scan: Scan, number: Numeral) -> Numeral:
    """ "три с лишним миллиона", "10 з гаком років": a bound between the number and what it counts."""
    found = scan.sense(number.stop, "after") if scan.gap(number.stop - 1) in WORD_GAPS else None
    if found is None or number.ordinal or number.plural or scan.gap(number.stop + found[1] - 1) not in WORD_GAPS:
        return number
    stop = number.stop + found[1]
    if not {"unit", "scale", "class"} & scan.senses(stop).keys():
        return number
    if size := scale_at(scan, stop) if number.scale == 1 else None:
        amount, step = number.amount * size[0], number.step * size[0]
        return number._replace(amount=amount, step=step, stop=stop + size[1], scale=size[0], bound=found[0])
    return number._replace(stop=stop, bound=found[0])


def _digits(scan: Scan, i: int, decimal: str) -> Numeral:
    return _with_fraction(scan, _with_rest(scan, _scaled(scan, i, decimal), decimal))


def _scaled(scan: Scan, i: int, decimal: str) -> Numeral:
    """Digits with what is written onto them, and their scale."""
    literal = literals.read(scan.tokens[i].text, decimal)
    number = Numeral(literal.amount, i, i + 1, Strength.DIGITS, literal.step, other=literal.other)
    return _with_scale(scan, _with_suffix(scan, number))


def _with_rest(scan: Scan, number: Numeral, decimal: str) -> Numeral:
    """ "908 тисяч 400 гривень", "1 млн 200 тыс.": what is left below the scale, where money or a scale follows it."""
    stop = number.stop
    if number.scale < THOUSAND or number.amount % number.scale or scan.gap(stop - 1) not in (" ", "\u00a0", ". "):
        return number
    if stop >= len(scan) or scan.tokens[stop].kind != "num":
        return number
    rest = _scaled(scan, stop, decimal)
    money = (found := scan.sense(rest.stop, "unit")) is not None and CURRENCY.fullmatch(found[0]) is not None
    counted = rest.scale > 1 or (number.scale == THOUSAND and money)
    if not counted or rest.ordinal or rest.plural or rest.unit or not 1 <= rest.amount < number.scale:
        return number
    return number._replace(amount=number.amount + rest.amount, step=rest.step, stop=rest.stop)


def _with_suffix(scan: Scan, number: Numeral) -> Numeral:
    """ "21st", "1990s", "21-й", "1930-х"."""
    gap = scan.gap(number.stop - 1)
    suffix = scan.sense(number.stop, "suffix")
    if not suffix or gap not in ("", "-", "‑", "–", "'", "’"):
        return number
    if suffix[0] == "plural":
        return number._replace(stop=number.stop + 1, plural=True)
    if suffix[0] == "ordinal" and gap != "'":
        return number._replace(stop=number.stop + 1, ordinal=True)
    if suffix[0] == "fold":
        return number._replace(stop=number.stop + 1, unit="x")
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
        return number._replace(other=number.amount * found[0]) if millions else number
    size, length = found
    number = number._replace(
        amount=number.amount * size,
        step=number.step * size,
        stop=number.stop + length,
        scale=size,
        other=None,
    )
    again = scale_at(scan, number.stop) if scan.gap(number.stop - 1) in (" ", "\u00a0") else None
    if again and again[0] > size:  # "5 thousand million"
        return number._replace(amount=number.amount * again[0], stop=number.stop + again[1], scale=size * again[0])
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
        return number._replace(amount=number.amount + VULGAR[token.text], stop=number.stop + 1, step=Decimal("0.1"))
    if token.text == "/" and gap == "" and number.amount < 20:
        return _slashed(scan, number)
    if (
        token.kind == "num"
        and gap == " "
        and number.step == 1
        and (part := _slashed(scan, _plain(token.text, number)))
    ):
        if part.amount < 1:  # "3 1/2"
            return part._replace(amount=number.amount + part.amount, start=number.start)
        return number
    if gap not in (" ", "\u00a0"):
        return number
    half = scan.sense(number.stop, "andhalf")
    if half is None:
        return number
    unit = number.scale if number.scale > 1 else ONE
    amount = number.amount + unit * Decimal(half[0])
    number = number._replace(amount=amount, stop=number.stop + half[1], strength=max(number.strength, Strength.WORD))
    return _with_scale(scan, number) if number.scale == 1 else number


VULGAR = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal("0.3333"), "⅔": Decimal("0.6667"),
    "⅕": Decimal("0.2"), "⅛": Decimal("0.125"),
}  # fmt: skip


def _plain(text: str, before: Numeral) -> Numeral:
    """The number after another, as a Numeral."""
    amount = Decimal(text) if text.isdigit() else Decimal(1)
    return before._replace(amount=amount, start=before.stop, stop=before.stop + 1)


def _slashed(scan: Scan, number: Numeral) -> Numeral:
    if number.stop >= len(scan) or scan.tokens[number.stop].text != "/":
        return number
    below = scan.tokens[number.stop + 1] if number.stop + 1 < len(scan) else None
    if below is None or below.kind != "num" or scan.gap(number.stop) or not below.text.isdigit():
        return number
    if len(below.text) > 2 or not 1 < int(below.text) <= 20 or number.amount >= int(below.text):
        return number
    amount = (number.amount / int(below.text)).quantize(Decimal("0.0001")).normalize()
    return number._replace(amount=amount, stop=number.stop + 2, step=Decimal("0.1"))


def _compound(scan: Scan, i: int) -> Numeral | None:
    """ "двухлетний", "півгодини", "полмиллиона", "полпроцентного пункта"."""
    found = scan.sense(i, "compound")
    if found is None:
        return None
    value, unit = found[0].split()
    amount = Decimal(value)
    strength = Strength.WEAK if amount <= 1 and amount != Decimal("0.5") else Strength.WORD
    if unit.isdigit():
        return Numeral(amount * Decimal(unit), i, i + 1, strength, Decimal(unit), scale=Decimal(unit))
    if unit == "%" and scan.gap(i) in (" ", "\u00a0") and (points := scan.sense(i + 1, "unit")) and points[0] == "pt":
        return Numeral(amount, i, i + 1 + points[1], strength, unit="pp")
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
    below = _denominator(scan, number)
    if below is None or not 0 < number.amount < below or scan.gap(number.stop - 1) not in WORD_GAPS:
        return None
    other = below if number.amount == 1 and below > 2 else number.amount if below == 4 else None  # "two quarters"
    whole = number._replace(amount=_ratio(number.amount, below), stop=number.stop + 1, other=other)
    return _of_what(scan, whole._replace(step=Decimal("0.1"), strength=Strength.WORD))


def _ratio(above: Decimal, below: Decimal) -> Decimal:
    return (above / below).quantize(Decimal("0.0001")).normalize()


def _denominator(scan: Scan, number: Numeral) -> Decimal | None:
    """What the number before it is divided by: "thirds", "трети", "одной пятой", "трьох десятих"."""
    if number.amount > 99 or number.amount % 1:
        return None
    if found := scan.sense(number.stop, "part") or (
        scan.sense(number.stop, "part_one") if number.amount == 1 else None
    ):
        return Decimal(found[0])
    found = scan.sense(number.stop, "ordinal")
    if found is None or Decimal(found[0]) < 3:
        return None
    word, before = scan.tokens[number.stop].text.lower(), scan.tokens[number.stop - 1].text.lower()
    one, many = scan.lexicon.fractions
    if number.amount == 1:
        return Decimal(found[0]) if word.endswith(one) and before.endswith(one) else None
    return Decimal(found[0]) if word.endswith(many) else None


def _of_what(scan: Scan, part: Numeral) -> Numeral:
    """ "a quarter of a million", "две трети процента": what a fraction is taken of, where that makes it a number."""
    j = part.stop
    while scan.sense(j, "article") or scan.sense(j, "of"):
        j += 1
    if j > part.stop and scan.gap(part.stop - 1) not in WORD_GAPS:
        return part
    size = scale_at(scan, j) if scan.gap(j - 1) in WORD_GAPS else None
    if size and size[0] >= (HUNDRED if part.amount == HALF else THOUSAND):
        amount, stop = part.amount * size[0], j + size[1]
        return part._replace(
            amount=amount, stop=stop, step=size[0] / 10, scale=size[0], strength=Strength.WORD, other=None
        )
    unit = scan.sense(j, "unit") if scan.gap(j - 1) in WORD_GAPS else None
    return part._replace(stop=j, strength=Strength.WORD, other=None) if unit and unit[0] in SHARES else part


SHARES = ("%", "pp", "pt", "bp", "°", "°C", "°F")
"""Units of which a fraction is a measure of its own: "a third of a point"."""


def _part_of_whole(scan: Scan, i: int) -> Numeral | None:
    """ "п'яту частину", "a fifth of", "up by a third": an ordinal that is a fraction."""
    phrase = scan.sense(i, "fraction")
    if phrase and phrase[1] > 1:
        below = (1 / Decimal(phrase[0])).quantize(ONE)
        whole = Numeral(Decimal(phrase[0]), i, i + phrase[1], Strength.WEAK, Decimal("0.1"), other=below)
        return _of_what(scan, whole)
    found = scan.sense(i, "part_one")
    if found is None or "fraction" in scan.senses(i) or not scan.sense(i - 1, "article") or scan.gap(i - 1) != " ":
        return None
    below = Decimal(found[0])
    part = Numeral(_ratio(ONE, below), i, i + 1, Strength.WEAK, Decimal("0.1"), other=below)
    if _is_followed_by_noun(scan, i):
        return Numeral(below, i, i + 1, Strength.WORD, ordinal=True, other=part.amount)
    return _of_what(scan, part)


def _is_followed_by_noun(scan: Scan, i: int) -> bool:
    """Does a word follow that an ordinal would count ("a fifth man"), no preposition or comparative?"""
    after = scan.text[scan.tokens[i].end : scan.tokens[i].end + 2]
    if len(after) < 2 or after[0] not in " \u00a0-‑" or not after[1].isalpha():
        return False
    if scan.text.startswith(scan.lexicon.after_part, scan.tokens[i].end):
        return False
    joins = scan.gap(i) == " " and {"of", "more", "yearbefore", "at", "before", "after"} & scan.senses(i + 1).keys()
    return not joins


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
    part = Numeral(amount, i, j, Strength.WEAK, Decimal("0.1"))
    if (whole := _of_what(scan, part)) is not part:
        return whole
    while scan.sense(j, "article") or scan.sense(j, "of"):
        j += 1
    if (dozen := _dozen(scan.senses(j))) and scan.gap(j - 1) in WORD_GAPS:
        return Numeral(amount * dozen, i, j + 1, Strength.WORD)
    measured = j > i + found[1] or scan.gap(j - 1) in WORD_GAPS
    unit = scan.sense(j, "unit") if measured else None
    if unit and unit[0] != "d" and amount == Decimal("0.5"):  # "half an hour", "пів години"; not "половина дня"
        return Numeral(amount, i, j, Strength.WORD, Decimal("0.1"))
    return part
