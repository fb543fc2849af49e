"""The number of a day: "18", "18-го", "двадцять першого", "third"."""

from checker.facts.scanning import Scan


def number(scan: Scan, i: int) -> tuple[int, int] | None:
    """A day of the month at token i: its number and the token after it (and after its ending, "18-го")."""
    if not 0 <= i < len(scan):
        return None
    token = scan.tokens[i]
    if token.kind == "num" and token.text.isdigit() and len(token.text) <= 3 and int(token.text) >= 1:
        suffix = scan.sense(i + 1, "suffix")
        glued = suffix is not None and suffix[0] == "ordinal" and scan.gap(i) in ("", "-", "‑")
        return int(token.text), i + 1 + glued
    return ordinal_day(scan, i)


def ordinal_day(scan: Scan, i: int) -> tuple[int, int] | None:
    """ "двадцять першого", "twenty-first", "third"."""
    tens = scan.sense(i, "cardinal")
    if tens and tens[0] in ("20", "30") and scan.gap(i) in (" ", "-") and (unit := scan.sense(i + 1, "ordinal")):
        return (int(tens[0]) + int(unit[0]), i + 2) if int(unit[0]) < 10 else None
    found = scan.sense(i, "ordinal")
    return (int(found[0]), i + 1) if found and int(found[0]) <= 31 else None
