"""Decades and centuries: "1990s", "90-ті", "девяностые", "XIX століття" -> Era facts."""

from checker.facts import days, periods, years
from checker.facts.scanning import Found, Scan
from checker.values import Date, Era


def roman(scan: Scan, i: int) -> Found | None:
    """ "XIX століття", "в XVIII–XIX вв.", "III квартал"."""
    numbers = [(i, int(scan.senses(i)["roman"][0]))]
    j = i + 1
    if scan.gap(i).strip() in ("-", "–", "—", "") and (second := scan.sense(j, "roman")):
        numbers.append((j, int(second[0])))
        j += 1
    if j < len(scan) and scan.gap(j - 1) in (" ", "\u00a0") and "quarter" in scan.senses(j) and numbers[0][1] <= 4:
        year, stop = years.after(scan, j + 1)
        return [scan.fact(i, stop, Date(year, part=f"Q{numbers[0][1]}"))], stop
    if j >= len(scan) or scan.gap(j - 1) not in (" ", "\u00a0") or "century" not in scan.senses(j):
        return None
    return [scan.fact(k, j + 1 if k == numbers[-1][0] else k + 1, _century_value(n)) for k, n in numbers], j + 1


def _century_value(number: int) -> Era:
    return Era((number - 1) * 100, 100)


def decade(scan: Scan, i: int) -> Found | None:
    """ "1990s", "'90s", "1930-х", "90-ті роки", "30-е годы"."""
    text = scan.tokens[i].text
    suffix = scan.sense(i + 1, "suffix")
    if not suffix or not text.isdigit() or not text.endswith("0") or len(text) not in (2, 4):
        return None
    gap = scan.gap(i)
    if gap not in ("", "-", "‑", "'", "’") or not (text < "99" if len(text) == 2 else years.LIKELY.fullmatch(text)):
        return None
    if suffix[0] != "plural" and not _plural_ending(scan, i, gap):
        return None
    stop = years.step_over(scan, i + 2)
    return [scan.fact(i, stop, Era(int(text), 10, periods.narrowing(scan, i)))], stop


def _plural_ending(scan: Scan, i: int, gap: str) -> bool:
    """ "30-е годы", "1980-х", "1990-ті": a plural ending; two digits want the word for years, or -х, -ті."""
    ending = scan.tokens[i + 1].text.lower()
    if gap == "" or ending not in ("х", "ті", "е", "ые", "их", "ых", "ми", "ті", "і", "тих", "тых"):
        return False
    year_word = i + 2 < len(scan) and "year" in scan.senses(i + 2)
    return len(scan.tokens[i].text) == 4 or year_word or ending in ("х", "ті")


def worded_decade(scan: Scan, i: int) -> Found | None:
    """ "девяностые", "у вісімдесятих роках": the plural of an ordinal of tens."""
    found = scan.sense(i, "ordinal")
    if not found or found[0] not in TENS or not scan.tokens[i].text.lower().endswith(PLURAL_ENDINGS):
        return None
    stop = years.step_over(scan, i + 1)
    if stop == i + 1 and not periods.is_introduced(scan, i):
        return None  # "сороковые роковины"
    return [scan.fact(i, stop, Era(int(found[0]), 10, periods.narrowing(scan, i)))], stop


TENS = ("20", "30", "40", "50", "60", "70", "80", "90")


PLURAL_ENDINGS = ("ые", "ых", "ыми", "і", "их", "ими")


def century(scan: Scan, i: int) -> Found | None:
    """ "19th century", "21-го века", "двадцяте століття", "19 ст."."""
    day = days.number(scan, i)
    if day is None or not 1 <= day[0] <= 30:
        return None
    stop = day[1]
    is_ordinal = stop > i + 1 or "ordinal" in scan.senses(i)
    if stop >= len(scan) or scan.gap(stop - 1) not in (" ", "-", "\u00a0") or "century" not in scan.senses(stop):
        return None
    word = scan.tokens[stop].text.lower()
    if not is_ordinal and word in PLURAL_CENTURIES:
        return None
    if len(word) <= 2 and not (scan.tokens[i].kind == "num" and scan.text[scan.tokens[stop].end :][:1] == "."):
        return None  # "первый в истории"
    return [scan.fact(i, stop + 1, _century_value(day[0]))], stop + 1


PLURAL_CENTURIES = frozenset(["centuries", "веков", "столетий", "столетия", "века", "століть", "сторіч", "в", "вв"])
