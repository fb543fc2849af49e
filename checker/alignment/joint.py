"""Pair scores -> one path through all editions, and the links between pieces that it implies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from checker.alignment.decode import LONGEST, Array, Cells, bead_types, best_path

SIZE_PENALTY = 1.2
BAND = 2
PAIR_MOST = 5
JOINT_MOST = 6

Path = list[tuple[int, ...]]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """Neighbouring pieces of two editions that say the same, and the score of that."""

    left: range
    right: range
    score: float


Links = dict[Pair, list[Match]]


def pair_path(scores: Array) -> Path:
    """Return the best path of two editions."""
    rows, columns = scores.shape[2:]
    cells = _sorted(np.argwhere(np.ones((rows, columns), dtype=bool)))
    types = bead_types(2, PAIR_MOST)
    table = np.array([scores[a, b, cells[:, 0], cells[:, 1]] for a, b in types])
    return best_path(cells, types, table, (rows - 1, columns - 1))


def joint_path(scores: Mapping[Pair, Array], sizes: Sequence[int]) -> Path:
    """Return the best path of three editions, near the paths of the pairs."""
    best = {pair: inner_scores(table) for pair, table in scores.items()}
    cells = _sorted(np.argwhere(_band({pair: pair_path(table) for pair, table in scores.items()}, sizes)))
    types = bead_types(3, JOINT_MOST)
    table = np.zeros((len(types), len(cells)), dtype=np.float32)
    for (x, y), inner in best.items():
        table += inner[types[:, x, None], types[:, y, None], cells[None, :, x], cells[None, :, y]]
    table -= SIZE_PENALTY * (np.maximum(types, 1).prod(axis=1) - 1)[:, None]
    return best_path(cells, types, table, sizes)


def inner_scores(scores: Array) -> Array:
    """Return [a, b, i, j]: the best score of the block of a x b pieces however it is divided into pair beads."""
    best = scores.copy()
    for a in range(LONGEST + 1):
        for b in range(LONGEST + 1):
            for c, d in _parts(a, b):
                np.maximum(best[a, b], _shift(best[a - c, b - d], c, d) + scores[c, d], out=best[a, b])
    return best


def _parts(a: int, b: int) -> list[tuple[int, int]]:
    """The last beads that a block of a x b can end with, itself left out."""
    return [(c, d) for c in range(a + 1) for d in range(b + 1) if c + d > 0 and (c, d) != (a, b)]


def _shift(table: Array, rows: int, columns: int) -> Array:
    out = np.full_like(table, -1e9)
    out[rows:, columns:] = table[: table.shape[0] - rows, : table.shape[1] - columns]
    return out


def _band(paths: Mapping[Pair, Path], sizes: Sequence[int]) -> NDArray[np.bool_]:
    """The cells near the pairs' paths, own and composed through the third edition."""
    masks = {pair: _mask(path, sizes[pair[0]], sizes[pair[1]]) for pair, path in paths.items()}
    en_uk, en_ru, uk_ru = masks[0, 1], masks[0, 2], masks[1, 2]
    near = {
        (0, 1): _widen(en_uk | _compose(en_ru, uk_ru.T)),
        (0, 2): _widen(en_ru | _compose(en_uk, uk_ru)),
        (1, 2): _widen(uk_ru | _compose(en_uk.T, en_ru)),
    }
    return near[0, 1][:, :, None] & near[0, 2][:, None, :] & near[1, 2][None, :, :]


def _compose(left: NDArray[np.bool_], right: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return (left.astype(np.float32) @ right.astype(np.float32)) > 0


def _mask(path: Path, rows: int, columns: int) -> NDArray[np.bool_]:
    mask = np.zeros((rows + 1, columns + 1), dtype=bool)
    for (i, j), (k, m) in pairwise(path):
        mask[i : k + 1, j : m + 1] = True
    mask[0, 0] = True
    return mask


def _widen(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    out = mask.copy()
    for _ in range(BAND):
        wide = out.copy()
        wide[1:] |= out[:-1]
        wide[:-1] |= out[1:]
        wide[:, 1:] |= out[:, :-1]
        wide[:, :-1] |= out[:, 1:]
        out = wide
    return out


def _sorted(cells: Cells) -> Cells:
    return cells[np.argsort(cells.sum(axis=1), kind="stable")]


def links_of(path: Path, scores: Mapping[Pair, Array]) -> Links:
    """Cut every bead of the path into the best pair beads inside it: the blocks of pieces that are linked."""
    links: Links = {pair: [] for pair in scores}
    for start, end in pairwise(path):
        for x, y in combinations(range(len(start)), 2):
            links[x, y] += _inside(scores[x, y], (start[x], start[y]), (end[x], end[y]))
    return links


def _inside(scores: Array, start: Pair, end: Pair) -> list[Match]:
    """The two-sided beads of the best division of one block."""
    if start[0] == end[0] or start[1] == end[1]:
        return []
    best: dict[Pair, tuple[float, Pair]] = {start: (0.0, start)}
    for i in range(start[0], end[0] + 1):
        for j in range(start[1], end[1] + 1):
            for c, d in _steps(i - start[0], j - start[1]):
                total = best[i - c, j - d][0] + float(scores[c, d, i, j])
                if (i, j) not in best or total > best[i, j][0]:
                    best[i, j] = (total, (i - c, j - d))
    found = []
    cell = end
    while cell != start:
        before = best[cell][1]
        if before[0] < cell[0] and before[1] < cell[1]:
            score = best[cell][0] - best[before][0]
            found.append(Match(range(before[0], cell[0]), range(before[1], cell[1]), score))
        cell = before
    return found[::-1]


def _steps(a: int, b: int) -> list[tuple[int, int]]:
    return [(c, d) for c in range(min(a, LONGEST) + 1) for d in range(min(b, LONGEST) + 1) if c + d > 0]
