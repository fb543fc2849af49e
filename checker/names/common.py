"""Common words of a language, as stems with their endings (data made by tools/build_common_words.py)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from checker.languages import part
from checker.names.letters import fold
from checker.rows import FIRST, Rows

LONGEST_ENDING = 11
SHORTEST_CHANGED = 3
"""Letters that must stand before an ending in whose place another is put."""
LOOSE, EXACT = "\t", "="
"""Between a stem and the number of its endings: other endings may follow it, too, or only these."""
NUMBER = 5
"""Digits of a number where it is the key of endings."""
FEMININE = re.compile("[а-яіїєґ’'ʼ]{4,}[кгч]ин(?:[яіюь]|ею|ям|ями|ях)")
"""Ukrainian words for what a woman is, which are made anew as they are needed: «аналітикиня», «плавчиня»."""


@cache
def _rows(language: str) -> Rows:
    """The stems of all common words with the number of their endings, and the numbers with the endings."""
    return Rows("checker.names", f"common-{language}")


def head(stem: str, sign: str) -> str:
    """How the line of a stem begins: with as many signs as make it one of a section, one at least."""
    return stem + sign * max(1, FIRST - len(stem))


def prepare(language: str) -> None:
    """Open the table of a language."""
    _rows(language)


def common_stem(lemma: str, language: str) -> str:
    """What the table has for a dictionary form."""
    for ending in part(language, "names").LEMMA_ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 2:
            return lemma[: -len(ending)]
    return lemma


def cuts(word: str, language: str) -> list[tuple[str, str]]:
    """The endings that the folded word may have, none first, with what its dictionary form may begin with.

    A long ending needs a long stem, unless another must be put in its place ("abilities": "ability").
    """
    endings: Mapping[str, tuple[str, ...]] = part(language, "names").COMMON_ENDINGS
    found = [("", word)]
    for size in range(1, min(LONGEST_ENDING, len(word) - 2) + 1):
        stem = word[:-size]
        for instead in endings.get(word[-size:], ()):
            if len(stem) >= (SHORTEST_CHANGED if instead else min(4, size + 1)):
                found.append((word[-size:], stem + instead))
    return found


@lru_cache(maxsize=1 << 13)
def is_common(word: str, language: str) -> bool:
    """Whether a dictionary of common words has it, or a word that it may be a form of."""
    if is_title(word, language):
        return True
    rows = _rows(language)
    folded = fold(word)
    loose = any(rows.rest(head(stem, LOOSE)) is not None for _, stem in cuts(folded, language))
    return loose or is_form(folded, language)


@lru_cache(maxsize=1 << 12)
def is_form(word: str, language: str) -> bool:
    """Whether a dictionary of common words has this very form."""
    folded = fold(word)
    whole = [(folded[size:], folded[:size]) for size in range(max(1, len(folded) - LONGEST_ENDING), len(folded) + 1)]
    return any(
        f" {ending} " in endings
        for ending, stem in (*cuts(folded, language), *whole)
        for endings in _ways(stem, language)
    ) or is_title(word, language)


def _ways(stem: str, language: str) -> Iterator[str]:
    """What may follow a stem."""
    rows = _rows(language)
    for sign in (LOOSE, EXACT):
        number = rows.rest(head(stem, sign))
        if number is not None:
            yield f" {rows.get(number.zfill(NUMBER))}"


@lru_cache(maxsize=1 << 12)
def is_title(word: str, language: str) -> bool:
    """Whether it says what somebody is ("president", «речниця»), in some form."""
    titles: frozenset[str] = part(language, "names").TITLES
    if language == "uk" and FEMININE.fullmatch(word.lower()):
        return True
    return any(stem in titles for _, stem in cuts(fold(word), language))
