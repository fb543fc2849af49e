"""Canonical values of quantities: what a number, measure, date, weekday or time means, whatever language says it.

Equal values are the same fact; `str()` is what reports show. Fields marked `compare=False` say how a value was
written (digits shown, weak wording) and only matter to the comparison.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum

from checker.model import Value as Value

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LARGEST = 15
"""So many digits before the point are written out."""


class Strength(IntEnum):
    """How much a mention weighs: weak words ("one", "both", "half"), digits in names (Su-27), words, digits."""

    WEAK = 0
    CODE = 1
    WORD = 2
    DIGITS = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: its dimension and how many base units of that dimension it holds.

    `counts` marks units whose rounding words are loose ("a month" is about 30 days).
    """

    code: str
    dimension: str
    factor: Decimal


def _units(dimension: str, **factors: str) -> dict[str, Unit]:
    return {code: Unit(code, dimension, Decimal(factor)) for code, factor in factors.items()}


UNITS: dict[str, Unit] = (
    _units("time", ms="0.001", s="1", min="60", h="3600", d="86400", wk="604800")
    | _units("months", mo="1", a="12")
    | _units("length", mm="0.001", cm="0.01", dm="0.1", m="1", km="1000", ft="0.3048", yd="0.9144", mi="1609.344")
    | {"in": Unit("in", "length", Decimal("0.0254")), "nmi": Unit("nmi", "length", Decimal(1852))}
    | _units(
        "mass", mg="0.000001", g="0.001", kg="1", dt="100", t="1000", lb="0.45359237", oz="0.028349523", st="6.35029"
    )
    | _units(
        "area", m2="1", km2="1000000", ha="10000", ac="4046.8564", ft2="0.09290304", mi2="2589988.11", cm2="0.0001"
    )
    | _units(
        "volume", ml="0.001", l="1", m3="1000", gal="3.785411784", bbl="158.987", ft3="28.316846592", km3="1E+12"
    )
    | {"l_gal": Unit("l_gal", "volume", Decimal("4.54609"))}
    | {"m/s": Unit("m/s", "speed", Decimal("3.6")), "km/h": Unit("km/h", "speed", Decimal(1))}
    | {"mph": Unit("mph", "speed", Decimal("1.609344")), "kn": Unit("kn", "speed", Decimal("1.852"))}
    | {"km/s": Unit("km/s", "speed", Decimal(3600))}
    | _units("power", W="1", kW="1000", MW="1E+6", GW="1E+9", hp="745.7")
    | _units("energy", J="1", kJ="1000", MJ="1E+6", kWh="3600000", MWh="3.6E+9", GWh="3.6E+12", TWh="3.6E+15")
    | _units("energy", cal="4.184", kcal="4184")
    | _units("data", kB="1E+3", MB="1E+6", GB="1E+9", TB="1E+12")
    | _units("ratio", pp="0.010000001")
    | {"%": Unit("%", "percent", Decimal(1)), "‰": Unit("‰", "percent", Decimal("0.1"))}
    | _units("frequency", Hz="1", kHz="1E+3", MHz="1E+6", GHz="1E+9")
)
"""Units that convert into one another share a dimension; currencies and the rest are dimensions of their own."""


def plain(number: Decimal) -> str:
    """Write a number the way reports show it: thousands grouped from 10 000 on, no trailing zeros."""
    number = number.normalize()
    if number.adjusted() > LARGEST:
        return f"{number}"
    return f"{number:,f}".replace(",", " ") if number.adjusted() > 3 else f"{number:f}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit ("" for a bare count) and bound ("" exact, < > ≤ ≥, ~ about).

    `step` is the place of the last digit shown; `other` a second reading of an ambiguous spelling ("1,200").
    `change` is 1 where the number is said to be so much more or to have risen, -1 less or fallen, 0 neither;
    `period` is the unit of time in which it recurs ("a month" is "mo"), "" where none is named.
    """

    amount: Decimal
    unit: str = ""
    bound: str = ""
    step: Decimal = field(default=Decimal(1), compare=False)
    strength: Strength = field(default=Strength.DIGITS, compare=False)
    other: Decimal | None = field(default=None, compare=False)
    change: int = 0
    period: str = ""

    def __str__(self) -> str:
        number = FRACTIONS.get(self.amount) or plain(self.amount)
        said = f"×{number}" if self.unit == "x" else f"{number}{'' if self.unit in ('', '%') else ' '}{self.unit}"
        return f"{self.bound}{said}{self.period and '/'}{self.period}{CHANGES[self.change]}"


CHANGES = {0: "", 1: " more", -1: " less"}
FRACTIONS = {Decimal("0.3333"): "1/3", Decimal("0.6667"): "2/3"}


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A number named only by its class: "dozens", "hundreds", "tens of thousands"; `size` is 10, 100, 10000."""

    size: Decimal
    unit: str = ""

    def __str__(self) -> str:
        return f"{plain(self.size)}s{' ' if self.unit else ''}{self.unit}"


@dataclass(frozen=True, slots=True)
class Date:
    """A day, month, season or year with unknown parts; `part` narrows it ("early", "late", "Q1", "summer")."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year:04d}"
        if self.month is not None:
            rest = f"-{self.month:02d}" + ("" if self.day is None else f"-{self.day:02d}")
            year = (year or "-") + rest
        elif self.day is not None:
            year = f"---{self.day:02d}"
        return f"{self.part} {year}".strip()


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century: the first year and how many it lasts; a decade may lack its century (`start` < 100)."""

    start: int
    years: int
    part: str = ""

    def __str__(self) -> str:
        name = f"{self.start}s" if self.years == 10 else f"c. {self.start // 100 + 1}"
        return f"{self.part} {name}".strip()


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0; weak where the word may mean something else ("среда").

    `eve` is True where the night before it is meant ("ніч на понеділок", which is Sunday night).
    """

    day: int
    strength: Strength = field(default=Strength.DIGITS, compare=False)

    eve: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return WEEKDAYS[self.day]


@dataclass(frozen=True, slots=True)
class Relative:
    """A day or year counted from the day of publication: "yesterday" is -1. It supports a date and raises nothing.

    `unit` is "d" or "a"; a year may be counted from another one that the text names ("a year earlier"). With "month"
    it is no distance but a month of the year: its end is 12, its beginning 1.
    """

    days: int
    unit: str = "d"
    strength: Strength = field(default=Strength.WEAK, compare=False)

    def __str__(self) -> str:
        if self.unit == "month":
            return f"month {self.days}"
        return f"{self.days:+d} {self.unit}" if self.days or self.unit != "d" else "today"


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day. `half` is False where a.m. or p.m. is not known; `offsets` are minutes from UTC, if named.

    `sure` is False where the same digits may be a score or a running time ("21:15").
    """

    hour: int
    minute: int = 0
    half: bool = True
    offsets: tuple[int, ...] = ()
    strength: Strength = field(default=Strength.DIGITS, compare=False)
    sure: bool = field(default=True, compare=False)

    def __str__(self) -> str:
        zone = f" UTC{self.offsets[0] / 60:+g}" if self.offsets else ""
        hour = f"{self.hour:02d}" if self.half else str(self.hour)
        return f"{hour}:{self.minute:02d}{zone}"


@dataclass(frozen=True, slots=True)
class Impossible:
    """A date or time that cannot be, as it is written: "31 June", "25:70"."""

    text: str
    kind: str

    def __str__(self) -> str:
        return self.text
