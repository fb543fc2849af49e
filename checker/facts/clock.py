"""Times of day: tokens -> Time facts ("17:30", "5:30 p.m.", "о пів на шосту", "в 7 утра", "noon")."""

import re
from decimal import Decimal

from checker.facts import minutes, numerals
from checker.facts.scanning import Found, Scan
from checker.model import Fact
from checker.values import Impossible, Quantity, Strength, Time

MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
POINTED = re.compile(r"([01]?\d|2[0-4])[.]([0-5]\d)")
HALF_GAPS = frozenset((" ", "\u00a0", "", ", ", "\u202f", "-"))
WORDED = frozenset(("half_of", "half_to", "quarter_to", "quarter_past", "fraction"))
OF_HOURS = frozenset(("oclock", "half", "zone"))
"""What makes an hour of the number before it."""


def read(scan: Scan, i: int, decimal: str) -> Found | None:
    """Read the time that begins at token i: its facts and the token after it."""
    token = scan.tokens[i]
    if token.kind == "clock":
        return _clock(scan, i)
    if token.kind == "num":
        return _running(scan, i) or _hour(scan, i, decimal)
    senses = scan.senses(i)
    if "clock" in senses:
        hour, minute = senses["clock"][0].split(":")
        stop = i + senses["clock"][1]
        return [scan.fact(i, stop, Time(int(hour), int(minute), strength=Strength.WEAK))], stop
    if "half_clock" in senses:
        hour, minute = senses["half_clock"][0].split(":")
        return _completed(scan, i, i + 1, int(hour), int(minute), True, word=True)
    if not WORDED.isdisjoint(senses) and (found := _worded(scan, i)):
        return found
    if said := minutes.read(scan, i):
        return _completed(scan, i, said[2], said[0], said[1], True, word=True)
    return _hour(scan, i, decimal)


def _clock(scan: Scan, i: int) -> Found | None:
    """ "17:30"; a score or a running time has no preposition, zone or half of the day and stays weak."""
    hour, minute = (int(piece) for piece in scan.tokens[i].text.split(":")[:2])
    if running := _running(scan, i):
        return running
    introduced = is_introduced(scan, i)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        if introduced and minute > 59 and hour < 30 and not _is_score(scan, i):
            return [scan.fact(i, i + 1, Impossible(scan.tokens[i].text, "time"))], i + 1
        return _score(scan, i)
    return _completed(scan, i, i + 1, hour, minute, surely=introduced)


RUNNING = re.compile(r"(?:(\d{1,2}):)?(\d{1,2})(?::|\.(?=\d\d,\d))(\d{2}(?:[.,]\d{1,3})?)(?![\d:])")


def _running(scan: Scan, i: int) -> Found | None:
    """ "2:09:56", "7:17,55", "8.04,12": how long a race took, in seconds."""
    found = RUNNING.match(scan.text, scan.tokens[i].start)
    if found is None or (found[1] is None and len(found[3]) == 2):
        return None
    seconds = Decimal(found[3].replace(",", "."))
    step = Decimal(1).scaleb(int(seconds.as_tuple().exponent))
    total = int(found[1] or 0) * 3600 + int(found[2]) * 60 + seconds
    value = Quantity(total, "s", step=step)
    return [Fact(scan.tokens[i].start, found.end(), value)], scan.behind(i, found.end())


def _is_score(scan: Scan, i: int) -> bool:
    return scan.tokens[i].text.split(":")[0].startswith("0") is False and not is_introduced(scan, i)


def _score(scan: Scan, i: int) -> Found:
    """ "31:27" is two numbers."""
    token = scan.tokens[i]
    first, second = token.text.split(":")[:2]
    at = token.start + len(first) + 1
    return [
        Fact(token.start, token.start + len(first), Quantity(Decimal(first))),
        Fact(at, at + len(second), Quantity(Decimal(second))),
    ], i + 1


def is_introduced(scan: Scan, i: int) -> bool:
    """Does a word such as "at", "о", "в" stand before token i?"""
    return i > 0 and scan.gap(i - 1) in (" ", "\u00a0") and scan.ending_at(i - 1, "at") is not None


def _completed(scan: Scan, i: int, stop: int, hour: int, minute: int, surely: bool, word: bool = False) -> Found:
    """Add the half of the day and the zone that follow a time."""
    known = hour > 12 or hour == 0 or scan.tokens[i].text.startswith("0")
    known = known or (surely and scan.tokens[i].kind == "clock" and _is_of_24(scan, i))
    if stop < len(scan) and scan.gap(stop - 1) in HALF_GAPS and (half := scan.sense(stop, "half")):
        hour, known, stop, surely = _in_half(hour, half[0]), True, stop + half[1], True
    offsets: tuple[int, ...] = ()
    if stop < len(scan) and scan.gap(stop - 1) in (" ", "\u00a0", " (", ", ", "", ". ", ".\u00a0", ".-"):
        zone = scan.sense(stop, "zone")
        if zone:
            offsets, stop, surely = tuple(int(piece) for piece in zone[0].split()), stop + zone[1], True
    strength = Strength.WORD if word else Strength.DIGITS
    return [scan.fact(i, stop, Time(hour % 24, minute, bool(known), offsets, strength, surely))], stop


def _is_of_24(scan: Scan, i: int) -> bool:
    """Does the language count 24 hours, and no "in the evening" stand near?"""
    near = (j for j in range(max(0, i - 4), min(len(scan), i + 4)) if "daypart" in scan.senses(j))
    at = scan.tokens[i].start
    return scan.lexicon.hours == 24 and not any(abs(scan.tokens[j].start - at) < 40 for j in near)


def _in_half(hour: int, half: str) -> int:
    """The hour of 24; a night begins in the evening: "11 ночи" is 23, "2 ночи" is 2."""
    if hour == 12:
        return 0 if half in ("am", "night", "evening") else hour
    if half in ("am", "morning") or (half == "night" and hour < 6):
        return hour
    return hour + 12 if hour < 12 else hour


def _hour(scan: Scan, i: int, decimal: str) -> Found | None:
    """ "5 p.m.", "7.55am", "о 17.30", "о 7 ранку", "в семь часов утра", "at 5 o'clock"."""
    pointed = POINTED.fullmatch(scan.tokens[i].text) if scan.tokens[i].kind == "num" else None
    zoned = scan.gap(i) in (" ", "\u00a0") and "zone" in scan.senses(i + 1)
    if zoned and (military := MILITARY.fullmatch(scan.tokens[i].text)):
        return _completed(scan, i, i + 1, int(military[1]), int(military[2]), True)
    number = numerals.read(scan, i, decimal)
    if number is None or number.scale != 1 or number.magnitude or number.unit:
        return None
    hour, minute = (int(pointed[1]), int(pointed[2])) if pointed else (int(number.amount), 0)
    if hour > 24 or (not pointed and number.amount != hour):
        return None
    stop = number.stop
    if not pointed and (said := _and_minutes(scan, i, stop)):
        return _completed(scan, i, said[1], hour, said[0], True, number.strength < Strength.DIGITS)
    if not pointed and OF_HOURS.isdisjoint(scan.senses(stop)):
        return None
    introduced = is_introduced(scan, i)
    if o_clock := _o_clock(scan, stop, introduced, number.ordinal):
        stop = o_clock
    half = scan.gap(stop - 1) in HALF_GAPS and scan.sense(stop, "half")
    if half and not (_is_counted(scan, stop) and not (introduced and _is_at(scan, i) and hour <= NOON)):
        return _completed(scan, i, stop, hour, minute, True, number.strength < Strength.DIGITS)
    if o_clock:
        return _completed(scan, i, stop, hour, minute, True, number.strength < Strength.DIGITS)
    if pointed and introduced and _ends_here(scan, stop) and decimal == "," and _is_at(scan, i):
        return _completed(scan, i, stop, hour, minute, True)
    zone = scan.gap(stop - 1) in (" ", "\u00a0") and scan.sense(stop, "zone")
    if zone and introduced:
        return _completed(scan, i, stop, hour, minute, True)
    return None


def _and_minutes(scan: Scan, i: int, stop: int) -> tuple[int, int] | None:
    """ "в 4 часа 17 минут утра": the minutes, and the token after them; not "4 часа 17 минут" of a duration."""
    if stop + 1 >= len(scan) or not {"oclock", "unit"} & scan.senses(stop).keys() or scan.gap(stop) not in HALF_GAPS:
        return None
    if scan.sense(stop, "oclock") is None and scan.sense(stop, "unit") != ("h", 1):
        return None
    minutes = numerals.read(scan, stop + 1, ",")
    if minutes is None or minutes.amount % 1 or not 0 <= minutes.amount < 60 or minutes.scale != 1:
        return None
    after = minutes.stop
    if scan.sense(after, "unit") != ("min", 1) or scan.gap(after - 1) not in HALF_GAPS:
        return None
    half = scan.gap(after) in HALF_GAPS and scan.sense(after + 1, "half")
    if not half and not (is_introduced(scan, i) and _is_at(scan, i)):
        return None
    return int(minutes.amount), after + 1


def _is_at(scan: Scan, i: int) -> bool:
    return scan.tokens[i - 1].text.lower() in ("о", "об", "в", "к")


def _is_counted(scan: Scan, stop: int) -> bool:
    """ "3 дня" are days and "2 ночі" nights, unless a preposition of time stands before."""
    return scan.tokens[stop].text.lower() in ("дня", "ночі", "ночи", "ранок", "дні")


def _o_clock(scan: Scan, stop: int, introduced: bool, ordinal: bool) -> int | None:
    """The token after "o'clock", "годині", "часов", where the number before it is a time and not a duration."""
    if stop >= len(scan) or scan.gap(stop - 1) not in (" ", "\u00a0"):
        return None
    found = scan.sense(stop, "oclock")
    if found is None:
        return None
    word = scan.tokens[stop].text.lower()
    half_follows = scan.gap(stop) in HALF_GAPS and scan.sense(stop + 1, "half")
    if (
        word.startswith("o")
        or half_follows
        or (introduced and word in SURE)
        or (ordinal and introduced and word in SURE_ORDINAL)
    ):
        return stop + found[1]
    previous = scan.tokens[stop - 2].text.lower() if stop >= 2 else ""
    return stop + found[1] if previous in ("о", "об", "в", "к") and introduced else None


NOON = 12
SURE = frozenset(("годині",))
SURE_ORDINAL = frozenset(("година", "годині", "годину", "години", "годиною"))


def _ends_here(scan: Scan, stop: int) -> bool:
    """Does no unit follow?"""
    return stop >= len(scan) or scan.gap(stop - 1) not in (" ", "\u00a0", "") or "unit" not in scan.senses(stop)


def _worded(scan: Scan, i: int) -> Found | None:
    """ "half past five", "quarter to six", "пів на шосту", "без четверти шесть", "чверть на сьому"."""
    senses = scan.senses(i)
    if "half_of" in senses and is_introduced(scan, i):
        found = _before_hour(scan, i, i + senses["half_of"][1], 30)
        ends = (
            found is None or found[1] >= len(scan) or scan.gap(found[1] - 1) != " " or "half" in scan.senses(found[1])
        )
        return found if ends else None
    if "half_to" in senses:
        return _before_hour(scan, i, i + senses["half_to"][1], 30)
    if "quarter_to" in senses:
        return _before_hour(scan, i, i + senses["quarter_to"][1], 15)
    if "quarter_past" in senses:
        return _before_hour(scan, i, i + senses["quarter_past"][1], 45)
    part = {"0.5": 30, "0.25": 15}.get(senses["fraction"][0]) if "fraction" in senses else None
    past = scan.sense(i + 1, "past") if part else None
    if not part or not past or scan.gap(i) != " ":
        return None
    hour = numerals.read(scan, i + 2, ".") if i + 2 < len(scan) else None
    if hour is None or not 1 <= hour.amount <= 12 or hour.amount % 1:
        return None
    total = int(hour.amount) * 60 + (part if past[0] == "+" else -part)
    return _completed(scan, i, hour.stop, total // 60 % 24, total % 60, True, word=True)


def _before_hour(scan: Scan, i: int, j: int, left: int) -> Found | None:
    if j >= len(scan) or scan.gap(j - 1) not in (" ", "\u00a0"):
        return None
    hour = numerals.read(scan, j, ",")
    if hour is None or not 1 <= hour.amount <= 12 or hour.scale != 1 or hour.unit or hour.amount % 1:
        return None
    if not hour.ordinal and "quarter_past" in scan.senses(i):
        return None
    total = int(hour.amount) * 60 - left
    return _completed(scan, i, hour.stop, total // 60 % 24, total % 60, True, word=True)
