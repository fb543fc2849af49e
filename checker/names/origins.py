"""Where a Latin name may come from, by its letters (data made by tools/learn_origins.py)."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from operator import add

ENGLISH = "en"
MARGIN = 5.0
"""Origins that are this many nats less likely than English, or than the likeliest, are not thought of."""
MOST = 5
UNSEEN = 0.7
"""What it costs that three letters were not seen together, beyond what the last two of them do."""
NEVER = -5.0
"""The likelihood of a letter that was never seen."""


@cache
def _tables() -> Mapping[str, Mapping[str, float]]:
    """Origin -> letters -> natural logarithm of how likely the last is."""
    text = files("checker.names").joinpath("data", "origins.json").read_text(encoding="utf-8")
    tables: dict[str, dict[str, float]] = json.loads(text)["tables"]
    return tables


def known_origins() -> tuple[str, ...]:
    """All origins but English."""
    return tuple(origin for origin in _tables() if origin != ENGLISH)


@lru_cache(maxsize=1 << 12)
def _likelihoods(letters: str) -> tuple[float, ...]:
    """How likely the last of three letters is in a name of each origin."""
    return tuple(
        seen[letters] if letters in seen else seen.get(letters[1:], seen.get(letters[2], NEVER) - 1.0) - UNSEEN
        for seen in _tables().values()
    )


@lru_cache(maxsize=1 << 12)
def origins(word: str) -> tuple[str, ...]:
    """The likeliest origins of a folded Latin word, likeliest first; none where it is plainly English."""
    marked = f"^^{word}$"
    totals = [0.0] * len(_tables())
    for i in range(len(marked) - 2):
        totals = list(map(add, totals, _likelihoods(marked[i : i + 3])))
    found = dict(zip(_tables(), totals, strict=True))
    english = found.pop(ENGLISH)
    ranked = sorted(found, key=found.__getitem__, reverse=True)
    least = max(english, found[ranked[0]]) - MARGIN
    return tuple(origin for origin in ranked[:MOST] if found[origin] >= least)
