"""Common words of a language, as stems (data made by tools/build_common_words.py)."""

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from checker.languages import part
from checker.names.letters import fold
from checker.names.sections import section, sections

LONGEST_ENDING = 11
SHORTEST_CHANGED = 3
"""Letters that must stand before an ending in whose place another is put."""


@cache
def stems(language: str) -> Mapping[str, str]:
    """Stems of all common words, in sections."""
    data = files("checker.names").joinpath("data", f"common-{language}.txt.gz").read_bytes()
    return sections(gzip.decompress(data).decode())


def common_stem(lemma: str, language: str) -> str:
    """What the table has for a dictionary form."""
    for ending in part(language, "names").LEMMA_ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 2:
            return lemma[: -len(ending)]
    return lemma


def cuts(word: str, language: str) -> list[str]:
    """The folded word and what its dictionary form may begin with, for each ending it may have.

    A long ending needs a long stem, unless another must be put in its place ("abilities": "ability").
    """
    endings: Mapping[str, tuple[str, ...]] = part(language, "names").COMMON_ENDINGS
    found = [word]
    for size in range(1, min(LONGEST_ENDING, len(word) - 2) + 1):
        stem = word[:-size]
        for instead in endings.get(word[-size:], ()):
            if len(stem) >= (SHORTEST_CHANGED if instead else min(4, size + 1)):
                found.append(stem + instead)
    return found


@lru_cache(maxsize=1 << 13)
def is_common(word: str, language: str) -> bool:
    """Whether a dictionary of common words has it, in some form."""
    known = stems(language)
    return any(f"\n{cut}\n" in section(known, cut) for cut in cuts(fold(word), language)) or is_title(word, language)


@lru_cache(maxsize=1 << 12)
def is_title(word: str, language: str) -> bool:
    """Whether it says what somebody is ("president", «речниця»), in some form."""
    titles: frozenset[str] = part(language, "names").TITLES
    return not titles.isdisjoint(cuts(fold(word), language))
