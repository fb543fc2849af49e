"""Times said by their minutes: "at twenty to four", "без двадцати четыре", "о першій двадцять ночі"."""

from checker.facts.scanning import Scan

SPACES = frozenset((" ", "\u00a0", "-"))


def read(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """The hour, the minute and the token after them, of what begins at token i."""
    if "minutes_to" in scan.senses(i):
        return _before_hour(scan, i + 1)
    return _past_or_to(scan, i) if scan.lexicon.hours == 12 else _hour_first(scan, i)


def _numbers(scan: Scan, i: int) -> list[int]:
    """The values of up to three number words in a row."""
    found: list[int] = []
    while len(found) < 3 and i < len(scan) and (not found or scan.gap(i - 1) in SPACES):
        senses = scan.senses(i)
        word = senses.get("cardinal") or senses.get("ordinal")
        if word is None or "." in word[0]:
            break
        found.append(int(word[0]))
        i += 1
    return found


def _before_hour(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """ "(без) двадцати пяти шесть": the last number is the hour."""
    numbers = _numbers(scan, i)
    if len(numbers) < 2 or scan.gap(i - 1) not in SPACES:
        return None
    *minutes, hour = numbers
    stop = i + len(numbers)
    if not scan.tokens[stop - 1].text.lower().endswith(scan.lexicon.hour_ends) or not 1 <= hour <= 12:
        return None
    return ((hour - 1) % 12 or 12, 60 - sum(minutes), stop) if 0 < sum(minutes) < 30 else None


def _past_or_to(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """ "at twenty to four", "at ten past five"."""
    if i == 0 or scan.tokens[i - 1].text.lower() != "at" or scan.gap(i - 1) not in SPACES:
        return None
    minutes = _numbers(scan, i)
    j = i + len(minutes)
    past = scan.sense(j, "past")
    hour = _numbers(scan, j + 1)[:1]
    if not minutes or not past or not hour or not 0 < sum(minutes) < 30 or not 1 <= hour[0] <= 12:
        return None
    if scan.gap(j - 1) not in SPACES or scan.gap(j) not in SPACES:
        return None
    if past[0] == "+":
        return hour[0], sum(minutes), j + 2
    return (hour[0] - 1) % 12 or 12, 60 - sum(minutes), j + 2


def _hour_first(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """ "о першій двадцять ночі": the minutes behind an ordinal, where a part of the day follows."""
    if i == 0 or "ordinal" not in scan.senses(i) or not scan.tokens[i].text.lower().endswith("ій"):
        return None
    hour = int(scan.senses(i)["ordinal"][0])
    minutes = _numbers(scan, i + 1)
    stop = i + 1 + len(minutes)
    if not minutes or not 1 <= hour <= 12 or not 0 < sum(minutes) < 60 or scan.gap(i) not in SPACES:
        return None
    return (hour, sum(minutes), stop) if scan.gap(stop - 1) in SPACES and "half" in scan.senses(stop) else None
