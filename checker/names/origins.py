"""Where a Latin name may come from, by its letters (data made by tools/learn_origins.py)."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from operator import add

from checker.names.letters import fold
from checker.rows import Rows

ENGLISH, READ = "en", "gb"
"""The table of English, and the origin that it stands for: an English name, read by the rules of English.

Letters of the language "en" are those of Latin names wherever they come from.
"""
ORIGINS = "#"
"""The key of their names, in the order of their numbers."""
MARGIN = 5.0
"""Origins that are this many nats less likely than the likeliest are not thought of."""
MOST = 6
ACCENTS: Mapping[str, frozenset[str]] = {
    letter: frozenset(origins.split())
    for letters, origins in (
        ("åøæ", "sv"), ("ä", "sv de"), ("ö", "sv de hu tr"), ("ü", "de hu tr"), ("ß", "de"), ("őű", "hu"),
        ("łąęśźżń", "pl"), ("ć", "pl cs"), ("čšžřěůďťýđ", "cs"), ("ğı", "tr"), ("ş", "tr ro"), ("ășțţâî", "ro"),
        ("ç", "tr fr pt sq"), ("èêàûôœ", "fr"), ("é", "fr es hu cs pt"), ("í", "es hu cs pt"), ("ó", "pl es hu cs"),
        ("ñ", "es"), ("ãõ", "pt"), ("ë", "sq nl"),
    )
    for letter in letters
}  # fmt: skip
"""Letters with marks -> the origins that write them."""
ACCENT = 6.0
"""What one tells, in nats."""
ACCENTED = re.compile(f"[{''.join(ACCENTS)}]")
UNSEEN = 0.7
"""What it costs that three letters were not seen together, beyond what the last two of them do."""
NEVER = -5.0
"""The likelihood of a letter that was never seen."""


@cache
def _rows() -> Rows:
    """Letters -> the origins that have them, by number, with the logarithm of how likely the last is there."""
    return Rows("checker.names", "origins")


@cache
def known_origins() -> tuple[str, ...]:
    """All origins, by their numbers."""
    return tuple(READ if origin == ENGLISH else origin for origin in _rows().get(ORIGINS).split(" "))


@lru_cache(maxsize=1 << 11)
def _likelihoods(letters: str) -> tuple[float, ...]:
    """How likely the last of three letters is in a name of each origin."""
    three, two, one = _seen(letters), _seen(letters[1:]), _seen(letters[2])
    return tuple(
        three[origin] if origin in three else two.get(origin, one.get(origin, NEVER) - 1.0) - UNSEEN
        for origin in range(len(known_origins()))
    )


def _seen(letters: str) -> Mapping[int, float]:
    """Origin -> how likely the last of the letters is behind the others, where they were seen."""
    pairs = (pair.partition(":") for pair in _rows().get(letters).split())
    return {int(origin): float(value) for origin, _, value in pairs}


@lru_cache(maxsize=1 << 12)
def origins(word: str) -> tuple[str, ...]:
    """The likeliest origins of a Latin word, likeliest first; its accents tell before its letters do."""
    accents = ACCENTED.findall(word.lower())
    marked = f"^^{fold(word)}$"
    totals = [0.0] * len(known_origins())
    for i in range(len(marked) - 2):
        totals = list(map(add, totals, _likelihoods(marked[i : i + 3])))
    found = {
        origin: total + ACCENT * sum(origin in ACCENTS[accent] for accent in accents)
        for origin, total in zip(known_origins(), totals, strict=True)
    }
    ranked = sorted(found, key=found.__getitem__, reverse=True)[:MOST]
    least = found[ranked[0]] - MARGIN
    return tuple(origin for origin in ranked if found[origin] >= least)
