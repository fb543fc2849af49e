"""How far two types of different languages say the same: numbers, names by their sound, the lexicon."""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from checker.alignment.decode import Array
from checker.alignment.tokens import Type
from checker.languages import LANGUAGES
from checker.translations.lexicon import lexicon

if TYPE_CHECKING:
    from checker.alignment.evidence import Side

SAME_SOUND = 0.7
SHORT_SOUND = 0.35
SYMBOL = 0.3
LEAST = 0.85
"""Jaro-Winkler similarity from which two sounds are kin."""


def strengths(left: "Side", right: "Side") -> Array:
    """Return the match strength (0 to 1) of every type of the left edition with every type of the right."""
    table = np.zeros((len(left.types), len(right.types)), dtype=np.float32)
    _same_sound(left.types, right.types, table)
    _kin_sound(left.types, right.types, table)
    _lexicon(left, right, table)
    return table


def _same_sound(left: tuple[Type, ...], right: tuple[Type, ...], table: Array) -> None:
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


def _kin_sound(left: tuple[Type, ...], right: tuple[Type, ...], table: Array) -> None:
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


def _by_initial(types: tuple[Type, ...]) -> dict[str, list[int]]:
    places = defaultdict(list)
    for place, kind in enumerate(types):
        if len(kind.key) >= 4 and not kind.number:
            places[kind.key[0]].append(place)
    return places


def _lexicon(left: "Side", right: "Side", table: Array) -> None:
    order = list(LANGUAGES)
    if order.index(left.language) > order.index(right.language):
        left, right, table = right, left, table.T
    columns = {kind.stem: column for column, kind in enumerate(right.types)}
    known = lexicon(left.language, right.language)
    for row, kind in enumerate(left.types):
        found = known.translations(kind.stem)
        for stem in found.keys() & columns.keys():
            table[row, columns[stem]] = max(table[row, columns[stem]], found[stem])
