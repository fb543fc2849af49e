"""Long editions -> blocks of some eighty pieces that can be aligned one by one.

An anchor is a piece of every edition that share rare words with each other more than with any other piece. Cutting
at anchors that follow each other in all editions keeps time and memory in proportion to the length.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np

from checker.alignment.tokens import Type
from checker.languages import LANGUAGES
from checker.translations.lexicon import lexicon

Cell = tuple[int, ...]
Pieces = Sequence[Sequence[Type]]

BLOCK = 80
"""Pieces of an edition in a block; shorter articles (nearly all) are one block."""
WHOLE = 120
LARGEST = 3_000_000
"""Cells of the largest block that is searched as a whole; where there are no anchors larger ones are cut anywhere."""
WIDEST = 300
"""Pieces of one edition in the largest block, however few the others have."""
RARE = 6
"""A word that stands in more pieces tells nothing about their place."""
LEAST = 6.0
"""The least score of an anchor: two rare words."""
BEHIND = 200
"""How many anchors back a chain may be continued from."""


def blocks(editions: Sequence[Pieces], languages: Sequence[str]) -> list[tuple[Cell, Cell]]:
    """Return the corners of the blocks, in order, from the beginning to the end of all editions."""
    sizes = tuple(len(pieces) for pieces in editions)
    corners = [(0,) * len(sizes)]
    if max(sizes, default=0) > WHOLE:
        corners += _cuts(_chain(_anchors(editions, languages)), sizes)
    corners.append(sizes)
    return [small for start, end in pairwise(corners) for small in _divided(start, end)]


def _cuts(chain: list[Cell], sizes: Cell) -> list[Cell]:
    """Choose the anchors to cut before: the last good one before a block is full, else the first after."""
    cuts: list[Cell] = []
    start = (0,) * len(sizes)
    members = set(chain)
    good = waiting = None
    for anchor in chain:
        if _span(start, anchor) > BLOCK and (good or waiting):
            start = good or waiting or start
            cuts.append(start)
            good = waiting = None
        if min(a - s for a, s in zip(anchor, start, strict=True)) > 0:
            waiting = anchor
            if tuple(place - 1 for place in anchor) in members:
                good = anchor
    if _span(start, sizes) > BLOCK and (good or waiting):
        cuts.append(good or waiting or start)
    return cuts


def _span(start: Cell, end: Cell) -> int:
    return max((b - a for a, b in zip(start, end, strict=True)), default=0)


def _divided(start: Cell, end: Cell) -> list[tuple[Cell, Cell]]:
    """Cut a block without anchors in even parts if it is too large to search."""
    cells = math.prod(b - a + 1 for a, b in zip(start, end, strict=True))
    if cells <= LARGEST and _span(start, end) <= WIDEST:
        return [(start, end)]
    middle = tuple((a + b) // 2 for a, b in zip(start, end, strict=True))
    return [*_divided(start, middle), *_divided(middle, end)]


def _anchors(editions: Sequence[Pieces], languages: Sequence[str]) -> list[Cell]:
    """The pieces of all editions that are each other's best match, sorted."""
    best = {}
    for x, y in combinations(range(len(editions)), 2):
        best[x, y] = _mutual(_votes(editions[x], editions[y], languages[x], languages[y]))
    if len(editions) == 2:
        return sorted(best[0, 1].items())
    found = ((i, j, best[0, 2].get(i)) for i, j in sorted(best[0, 1].items()))
    return [(i, j, k) for i, j, k in found if k is not None and best[1, 2].get(j) == k]


def _mutual(votes: Counter[tuple[int, int]]) -> dict[int, int]:
    """Left piece -> right piece where each is the other's best and the score is high enough."""
    rows: dict[int, tuple[float, int]] = {}
    columns: dict[int, tuple[float, int]] = {}
    for (i, j), score in votes.items():
        rows[i] = max(rows.get(i, (0.0, -1)), (score, j))
        columns[j] = max(columns.get(j, (0.0, -1)), (score, i))
    return {i: j for i, (score, j) in rows.items() if score >= LEAST and columns[j][1] == i}


def _votes(left: Pieces, right: Pieces, mine: str, others: str) -> Counter[tuple[int, int]]:
    """Piece pair -> how much the rare words that they share speak for it."""
    order = list(LANGUAGES)
    if order.index(mine) > order.index(others):
        turned = _votes(right, left, others, mine)
        return Counter({(i, j): score for (j, i), score in turned.items()})
    here, there = _places(left), _places(right)
    by_key: dict[str, list[Type]] = defaultdict(list)
    by_stem: dict[str, list[Type]] = defaultdict(list)
    for kind in there:
        by_key[kind.key].append(kind)
        by_stem[kind.stem].append(kind)
    votes: Counter[tuple[int, int]] = Counter()
    known = lexicon(mine, others)
    for kind, rows in here.items():
        same = by_key[kind.key] if len(kind.key) > 3 or kind.number else []
        matches = dict.fromkeys(same, 1.0)
        for stem, strength in known.translations(kind.stem).items():
            matches.update({other: max(strength, matches.get(other, 0.0)) for other in by_stem.get(stem, ())})
        for other, strength in matches.items():
            weight = strength * 8 / (len(rows) * len(there[other])) ** 0.5
            for i in rows:
                for j in there[other]:
                    votes[i, j] += weight
    return votes


def _places(pieces: Pieces) -> dict[Type, list[int]]:
    """Rare type -> the pieces it stands in."""
    places: dict[Type, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        for kind in set(piece):
            places[kind].append(number)
    return {kind: where for kind, where in places.items() if len(where) <= RARE}


def _chain(anchors: list[Cell]) -> list[Cell]:
    """The longest run of anchors that goes forward in every edition."""
    if not anchors:
        return []
    cells = np.array(anchors)
    length = np.ones(len(cells), dtype=np.int64)
    before = np.full(len(cells), -1)
    for place in range(1, len(cells)):
        first = max(0, place - BEHIND)
        fits = (cells[first:place] < cells[place]).all(axis=1)
        if fits.any():
            at = int(np.argmax(np.where(fits, length[first:place], 0)))
            length[place] = length[first + at] + 1
            before[place] = first + at
    place = int(np.argmax(length))
    chain = []
    while place >= 0:
        chain.append(tuple(cells[place].tolist()))
        place = int(before[place])
    return chain[::-1]
