"""Compass points in a text: "southwest", "на північному заході", «юго-восточной»; not those inside known names."""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import part
from checker.names.lexicon import proper
from checker.names.words import units

Found = tuple[int, int, str]
"""Start, end, points (`SE`)."""
JOINED = frozenset((" ", "-", "‑", "\u00a0"))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Whole words that say a direction, one group a point."""
    points: dict[str, str] = part(language, "names").COMPASS
    return re.compile(
        r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{forms})" for name, forms in points.items()) + r")(?!\w)", re.I
    )


def directions(text: str, language: str) -> Iterator[Found]:
    """The directions of a text, in order; two words that name one ("північному заході") are one."""
    found = list(_pattern(language).finditer(text))
    if not found:
        return
    names = [(unit.start, unit.end) for unit in units(text, language) if unit.concepts & proper()]
    held: Found | None = None
    for match in found:
        start, end, points = match.start(), match.end(), str(match.lastgroup)
        if any(a < end and start < b for a, b in names):
            continue
        if held and text[held[1] : start] in JOINED and held[2] in "NS" and points in "EW":
            yield (held[0], end, held[2] + points)
            held = None
            continue
        if held:
            yield held
        held = (start, end, points)
    if held:
        yield held
