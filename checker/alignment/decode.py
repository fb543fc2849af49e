"""The best path of beads through two or three editions: one dynamic programme for both.

Every bead moves forward, so the cells whose coordinates add up to s depend on those of s-1 ... only: they are
worked out together, one numpy call for all bead types.
"""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

LONGEST = 3
"""The most pieces of one edition in a bead."""

Array = NDArray[np.float32]
Cells = NDArray[np.intp]


def bead_types(sides: int, most: int) -> NDArray[np.intp]:
    """Return all bead types of so many sides with at most `LONGEST` pieces a side and `most` in all."""
    every = product(range(LONGEST + 1), repeat=sides)
    return np.array([kind for kind in every if 0 < sum(kind) <= most], dtype=np.intp)


def best_path(cells: Cells, types: NDArray[np.intp], scores: Array, sizes: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the cells of the best path from the origin to the far corner.

    `cells` (n x sides) holds the allowed cells sorted by the sum of their coordinates, the origin first;
    `scores[t, c]` is the score of the bead of type t that ends at cell c.
    """
    shape = tuple(size + 1 + LONGEST for size in sizes)
    strides = np.array([int(np.prod(shape[axis + 1 :])) for axis in range(len(shape))], dtype=np.intp)
    flat = (cells + LONGEST) @ strides
    steps = (types @ strides)[:, None]
    best = np.full(int(np.prod(shape)), -1e30, dtype=np.float32)
    chosen = np.zeros(best.shape, dtype=np.int16)
    best[flat[0]] = 0.0
    sums = cells.sum(axis=1)
    bounds = np.searchsorted(sums, np.arange(1, int(sums[-1]) + 2)).tolist()
    for start, end in pairwise(bounds):
        if start == end:
            continue
        here = flat[start:end]
        totals = best[here - steps] + scores[:, start:end]
        winner = totals.argmax(axis=0)
        best[here] = totals[winner, np.arange(end - start)]
        chosen[here] = winner
    return _trace(cells[-1], types, chosen, strides)


def _trace(end: Cells, types: NDArray[np.intp], chosen: NDArray[np.int16], strides: Cells) -> list[tuple[int, ...]]:
    cell = end.copy()
    path = [tuple(cell.tolist())]
    while cell.any():
        cell = cell - types[chosen[(cell + LONGEST) @ strides]]
        path.append(tuple(cell.tolist()))
    return path[::-1]
