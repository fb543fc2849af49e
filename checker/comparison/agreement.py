"""Do two values say the same? 1 is the same value, less is a vaguer agreement, 0 is none."""

from collections.abc import Sequence
from decimal import Decimal

from checker.model import Value
from checker.values import UNITS, Date, Era, Magnitude, Quantity, Time, Weekday

SAME, CLOSE, VAGUE, LOOSE, NONE = 1.0, 0.9, 0.8, 0.5, 0.0
EXACT_PART, ROUND_PART = Decimal("0.12"), Decimal("0.06")
"""How far rounding may go at most, as a part of the value: for a number as it is, for one with zeros at its end."""
HUGE = Decimal(10) ** 15
"""Nobody rounds what has more digits by fives, and Decimal's own % fails at 28."""
MINUTE = 60
DAYS_IN_MONTH = Decimal("30.44")
VAGUER: dict[str, tuple[str, ...]] = {
    "USD": ("AUD", "CAD", "HKD", "NZD", "SGD", "TWD"), "lb": ("GBP", "EGP"), "GBP": ("EGP",), "°": ("°C", "°F", "K"),
    "pt": ("%", "pp"), "KRONA": ("CZK", "SEK", "NOK", "DKK", "ISK"), "RIAL": ("SAR", "QAR", "IRR", "BRL"),
    "PESO": ("MXN", "ARS", "PHP"), "INR": ("PKR", "IDR"), "LEU": ("RON", "MDL"), "DINAR": ("RSD", "IQD", "KWD"),
    "RUB": ("BYN",),
}  # fmt: skip
"""Units that one word may stand for: "dollars" of several countries, "фунти" of weight and of money."""
ALIKE = frozenset(frozenset((unit, other)) for unit, others in VAGUER.items() for other in others)


def agreement(one: Value, two: Value) -> float:
    """Return how well two values agree, 0 to 1."""
    if one == two:
        return SAME
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        return _quantities(one, two)
    for first, second in ((one, two), (two, one)):
        if (found := _mixed(first, second)) is not None:
            return found
    if isinstance(one, Magnitude) and isinstance(two, Magnitude):
        return VAGUE if one.size == two.size and _units_fit(one.unit, two.unit) else NONE
    if isinstance(one, Time) and isinstance(two, Time):
        return _times(one, two)
    if isinstance(one, Date) and isinstance(two, Date):
        return _dates(one, two)
    if isinstance(one, Era) and isinstance(two, Era):
        return _eras(one, two)
    if isinstance(one, Weekday) and isinstance(two, Weekday):
        return CLOSE if _is_eve(one, two) or _is_eve(two, one) else NONE
    return NONE


def _is_eve(one: Weekday, two: Weekday) -> bool:
    """ "Sunday night" and "ніч на понеділок"."""
    return two.eve and not one.eve and (one.day + 1) % 7 == two.day


def _mixed(one: Value, two: Value) -> float | None:
    """Values of different types, in one of the two orders; None where the order is the other."""
    if isinstance(two, Quantity):
        if isinstance(one, Magnitude):
            return LOOSE if one.size <= abs(two.amount) < one.size * 100 and _units_fit(one.unit, two.unit) else NONE
        if isinstance(one, Date):
            return _date_and_number(one, two)
        if isinstance(one, Time):
            return _time_and_number(one, two)
        if isinstance(one, Era) and one.start < 100 and two.unit in ("°", "°C"):  # "temperatures in the 80s"
            return LOOSE if 0 <= two.amount * 9 / 5 + 33 - one.start < 11 else NONE
        if isinstance(one, Era) and one.start < 100 and not two.unit and 0 <= two.amount - one.start < 10:
            return LOOSE  # "in her forties"
        if isinstance(one, Era):
            return VAGUE if two.amount in (one.start, one.start // 100 + 1) and not two.unit else NONE
    if isinstance(one, Era) and isinstance(two, Date):
        return LOOSE if two.year == one.start and two.month is None else NONE
    return None


def _units_fit(one: str, two: str) -> bool:
    return one == two or not one or not two or frozenset((one, two)) in ALIKE


def same_amount(one: Quantity, two: Quantity) -> bool:
    """Are the numbers equal, in one of the readings that their spelling allows?"""
    return one.amount == two.amount or one.other == two.amount or one.amount == two.other


def _quantities(one: Quantity, two: Quantity) -> float:
    if {one.unit, two.unit} == {"", "%"} and _is_share(one, two):
        return VAGUE
    if one.unit == two.unit or _units_fit(one.unit, two.unit):
        if same_amount(one, two):
            return (SAME if one.bound == two.bound else 0.98) if one.unit == two.unit else 0.85
        if "~" in (one.bound, two.bound) and one.unit == two.unit:
            return _about(one, two)
        return _degrees(one, two) if "°" in (one.unit, two.unit) else NONE
    if (one.other is not None and one.other == two.amount) or (two.other is not None and two.other == one.amount):
        return VAGUE
    if {"°", "°C", "°F"} >= {one.unit, two.unit}:
        return _degrees(one, two)
    return CLOSE if converts(one, two) else NONE


def _is_share(one: Quantity, two: Quantity) -> bool:
    """ "a fifth" and "20 %"."""
    part, percent = (one, two) if two.unit else (two, one)
    return 0 < part.amount < 1 and part.step < 1 and abs(part.amount * 100 - percent.amount) <= Decimal("0.5")


def _about(one: Quantity, two: Quantity) -> float:
    """ "48 км" and "about 50 km" do not contradict each other; "about 48" and "about 50" do."""
    exact, rough = sorted((one, two), key=lambda value: value.step)
    slack = min(rough.step / 2, abs(rough.amount) * ROUND_PART)
    apart = exact.bound == "" and rough.bound == "~" and rough.step >= 10
    return LOOSE if apart and abs(exact.amount - rough.amount) <= slack else NONE


def dimension(unit: str) -> str:
    """The dimension of a unit; months and years measure time as well."""
    name = UNITS[unit].dimension if unit in UNITS else unit
    return "time" if name == "months" else "degrees" if name.startswith("°") else name


def _base(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The amount in the base unit of its dimension, and how far rounding may have moved it."""
    unit = UNITS[quantity.unit]
    factor = unit.factor * (DAYS_IN_MONTH * 86400 if unit.dimension == "months" else 1)
    part = ROUND_PART if quantity.step >= 10 else EXACT_PART
    fives = quantity.step == 1 and 15 <= quantity.amount < HUGE and quantity.amount % 5 == 0
    slack = min(Decimal("2.5") if fives else quantity.step / 2, abs(quantity.amount) * part)
    return quantity.amount * factor, slack * factor


def converts(one: Quantity, two: Quantity) -> bool:
    """Do measures in two units agree within the rounding that their digits show?"""
    if one.unit not in UNITS or two.unit not in UNITS or dimension(one.unit) != dimension(two.unit):
        return False
    if any(value.unit == "s" and value.amount > MINUTE for value in (one, two)):  # the time of a race
        return one.amount * UNITS[one.unit].factor == two.amount * UNITS[two.unit].factor
    (first, slack), (second, other) = _base(one), _base(two)
    if UNITS[one.unit].dimension != UNITS[two.unit].dimension:
        slack += abs(first) * ROUND_PART
    return abs(first - second) <= slack + other


def roundings(one: Value, two: Value, values: Sequence[Value]) -> bool:
    """Are these two roundings of a measure that a third edition has in another unit ("6 inches": 15,24 and 15 см)?"""
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.unit != two.unit:
        return False
    foreign = [value for value in values if isinstance(value, Quantity) and value.unit not in ("", one.unit)]
    return any(_quantities(value, one) and _quantities(value, two) for value in foreign)


def comparable(one: Quantity, two: Quantity) -> bool:
    """Are two measures of one dimension near enough for one to be a slip in converting the other?"""
    if one.unit not in UNITS or two.unit not in UNITS:
        return True
    first, second = abs(_base(one)[0]), abs(_base(two)[0])
    return max(first, second) <= 4 * min(first, second)


def _degrees(one: Quantity, two: Quantity) -> float:
    """Fahrenheit and Celsius, as a temperature or as a difference of temperatures; "degrees" may be either."""
    for first, second in ((one, two), (two, one)):
        if first.unit in ("°F", "°") and second.unit in ("°C", "°"):
            slack = first.step / 2 * 5 / 9 + max(second.step / 2, Decimal(1))
            off = abs((first.amount - 32) * 5 / 9 - second.amount)
            named = first.unit != "°" or second.unit != "°"
            if named and first.amount > 0 and not same_amount(one, two):  # a difference of temperatures: "5°F", "3°C"
                off = min(off, abs(first.amount * 5 / 9 - second.amount))
            if off <= slack:
                return CLOSE
    return NONE


def _times(one: Time, two: Time) -> float:
    minutes = one.hour * 60 + one.minute, two.hour * 60 + two.minute
    day = 1440 if one.half and two.half else 720
    if one.offsets and two.offsets:
        moments = ({(time - offset) % day for offset in time_of.offsets}
                   for time, time_of in zip(minutes, (one, two), strict=True))  # fmt: skip
        first, second = moments
        return CLOSE if first & second else NONE
    return CLOSE if minutes[0] % day == minutes[1] % day else NONE


def _time_and_number(one: Time, two: Quantity) -> float:
    """ "7 часов" may be a time or a duration, "17.30" a time or a number."""
    if one.minute == 0 and two.unit in ("h", "") and two.amount in (one.hour, one.hour % 12 or 12):
        return VAGUE
    written = Decimal(f"{one.hour}.{one.minute:02d}")
    return VAGUE if not two.unit and two.amount == written else NONE


def _dates(one: Date, two: Date) -> float:
    known = [(a, b) for a, b in ((one.year, two.year), (one.month, two.month), (one.day, two.day)) if a and b]
    if any(a != b for a, b in known) or (one.part and two.part and not _overlap(one.part, two.part)):
        return NONE
    if not known:
        return VAGUE if one.part and one.part == two.part else NONE
    if _off(one, two) > FAR or _off(two, one) > FAR:
        return NONE
    return CLOSE if one.month and two.month else VAGUE


PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "H1": (1, 15), "H2": (16, 31)}
"""The days of a part of a month."""
FAR = 5
"""Nobody calls a day so far from a part of its month by it."""


def _off(vague: Date, exact: Date) -> int:
    """By how many days a day lies outside the part of its month that another date names; 0 where it lies in it."""
    if vague.part not in PARTS or vague.month is None or exact.day is None:
        return 0
    first, last = PARTS[vague.part]
    return max(first - exact.day, exact.day - last, 0)


def _overlap(one: str, two: str) -> bool:
    """Do two parts of a month or year have days in common: "the first half", "the middle"?"""
    if one == two or one not in PARTS or two not in PARTS:
        return one == two
    return max(PARTS[one][0], PARTS[two][0]) <= min(PARTS[one][1], PARTS[two][1])


def lies_in(exact: Date, vague: Date) -> bool:
    """Is it a day of the part of a month: 30 April and "the end of April"?"""
    return vague.part in PARTS and vague.month == exact.month is not None and _off(vague, exact) == 0


def _date_and_number(one: Date, two: Quantity) -> float:
    if two.unit:
        return NONE
    if one.month is None:
        return VAGUE if one.year == two.amount else NONE
    return LOOSE if two.amount in (one.year, one.day) else NONE


def _eras(one: Era, two: Era) -> float:
    if one.part and two.part and one.part != two.part:
        return NONE
    if one.start == two.start:
        return CLOSE if one.years == two.years else LOOSE
    short, long = sorted((one, two), key=lambda era: era.start)
    return CLOSE if one.years == two.years == 10 and short.start < 100 and long.start % 100 == short.start else NONE


def family(value: Value) -> str:
    """What a value can be confused with: numbers with numbers, dates with dates."""
    if isinstance(value, Weekday):
        return "weekday"
    if isinstance(value, Time):
        return "time"
    return "date" if isinstance(value, Date | Era) else "number"
