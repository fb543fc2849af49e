"""Sentences that stand in another order in one edition: what the monotone path could not link is linked after it."""

from collections.abc import Mapping

import numpy as np

from checker.alignment.decode import Array
from checker.alignment.joint import Links, Match, Pair

LEAST = 3.0
"""The least score of each of two neighbours that changed places."""
FAR = 9.0
"""The least score of a sentence that was moved away."""
MARGIN = 2.0
"""How much better than any other leftover it has to be."""
GAIN = 1.0
"""How much better two crossing sentences have to fit than the four as one."""


def with_moved(links: Links, scores: Mapping[Pair, Array]) -> Links:
    """Return the links with neighbours that changed places uncrossed and leftovers that fit each other linked."""
    return {
        pair: _reunited([m for match in found for m in _uncrossed(match, scores[pair])], scores[pair])
        for pair, found in links.items()
    }


def _uncrossed(match: Match, scores: Array) -> list[Match]:
    if len(match.left) != 2 or len(match.right) != 2:
        return [match]
    (i, k), (j, m) = match.left, match.right
    first, second = float(scores[1, 1, i + 1, m + 1]), float(scores[1, 1, k + 1, j + 1])
    if min(first, second) < LEAST or first + second < match.score + GAIN:
        return [match]
    return [_single(i, m, first), _single(k, j, second)]


def _reunited(found: list[Match], scores: Array) -> list[Match]:
    rows = _left_over(scores.shape[2] - 1, [match.left for match in found])
    columns = _left_over(scores.shape[3] - 1, [match.right for match in found])
    if not (rows and columns):
        return found
    table = scores[1, 1][np.ix_([i + 1 for i in rows], [j + 1 for j in columns])]
    return found + [_single(rows[a], columns[b], float(table[a, b])) for a, b in zip(*_clear(table), strict=True)]


def _left_over(size: int, used: list[range]) -> list[int]:
    taken = {place for part in used for place in part}
    return [place for place in range(size) if place not in taken]


def _clear(table: Array) -> tuple[list[int], list[int]]:
    """The cells that are high and clearly the best of their row and column."""
    rows, columns = np.nonzero(table >= FAR)
    best = [(a, b) for a, b in zip(rows.tolist(), columns.tolist(), strict=True) if _beats(table, a, b)]
    return [a for a, _ in best], [b for _, b in best]


def _beats(table: Array, a: int, b: int) -> bool:
    others = np.concatenate([np.delete(table[a], b), np.delete(table[:, b], a)])
    return not len(others) or bool(table[a, b] >= others.max() + MARGIN)


def _single(left: int, right: int, score: float) -> Match:
    return Match(range(left, left + 1), range(right, right + 1), score)
