"""How far two types of different languages say the same: numbers, names by their sound, the lexicon."""

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from checker.alignment.decode import Array
from checker.alignment.tokens import Type
from checker.languages import LANGUAGES
from checker.translations.lexicon import lexicon

if TYPE_CHECKING:
    from checker.alignment.evidence import Side

Types = tuple[Type, ...]
SAME_SOUND = 0.7
SHORT_SOUND = 0.35
SYMBOL = 0.3
LEAST = 0.85
"""Jaro-Winkler similarity from which two sounds are kin."""


def strengths(left: "Side", right: "Side") -> Array:
    """Return the match strength (0 to 1) of every type of the left edition with every type of the right."""
    return _strengths(left.language, left.types, right.language, right.types)


@lru_cache(maxsize=3)
def _strengths(language: str, left: Types, other: str, right: Types) -> Array:
    """The table, which is asked for twice: are these editions of one article, and which pieces say the same."""
    table = np.zeros((len(left), len(right)), dtype=np.float32)
    _same_sound(left, right, table)
    _kin_sound(left, right, table)
    _lexicon(language, left, other, right, table)
    table.setflags(write=False)
    return table


def _same_sound(left: Types, right: Types, table: Array) -> None:
    places = defaultdict(list)
    for column, other in enumerate(right):
        if other.key:
            places[other.key].append(column)
    for row, mine in enumerate(left):
        for column in places.get(mine.key, ()):
            table[row, column] = _equal(mine, right[column])


def _equal(mine: Type, other: Type) -> float:
    if mine.number:
        return 1.0 if other.number else 0.0
    return SAME_SOUND if len(mine.key) >= 4 else SHORT_SOUND


def _kin_sound(left: Types, right: Types, table: Array) -> None:
    """Sounds that begin alike are compared by Jaro-Winkler, initial by initial."""
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.process import cdist

    rows, columns = _by_initial(left), _by_initial(right)
    for initial in sorted(rows.keys() & columns.keys()):
        mine, others = rows[initial], columns[initial]
        near = cdist(
            [left[row].key for row in mine],
            [right[column].key for column in others],
            scorer=JaroWinkler.similarity,
            score_cutoff=LEAST,
            dtype=np.float32,
        )
        strength = np.where(near > 0, 0.05 + 0.6 * (near - LEAST) / (1 - LEAST), 0)
        grid = np.ix_(mine, others)
        table[grid] = np.maximum(table[grid], strength)


def _by_initial(types: Types) -> dict[str, list[int]]:
    places = defaultdict(list)
    for place, kind in enumerate(types):
        if len(kind.key) >= 4 and not kind.number:
            places[kind.key[0]].append(place)
    return places


def _lexicon(language: str, left: Types, other: str, right: Types, table: Array) -> None:
    order = list(LANGUAGES)
    if order.index(language) > order.index(other):
        _lexicon(other, right, language, left, table.T)
        return
    columns = {kind.stem: column for column, kind in enumerate(right)}
    known = lexicon(language, other)
    for row, kind in enumerate(left):
        found = known.translations(kind.stem)
        for stem in found.keys() & columns.keys():
            table[row, columns[stem]] = max(table[row, columns[stem]], found[stem])
