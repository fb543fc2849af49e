"""Two editions' pieces -> how much every block of a x b neighbouring pieces speaks for being a translation."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.alignment.decode import LONGEST, Array
from checker.alignment.matching import strengths
from checker.alignment.pieces import Piece
from checker.alignment.semantic import gains, window_vectors
from checker.alignment.tokens import Type
from checker.languages import part

MU = 0.6
MU_NEAR = 0.7
"""How much of a token's score may come from its match; related languages match more."""
LEXICAL = 0.4
LEXICAL_BESIDE = 0.3
"""The weight of words, alone and beside embeddings."""
FLOOR = 12.0
"""The most that missing words can speak against a bead."""
LENGTH = 0.5
VARIANCE = 4.0
BROAD = 25.0
PRIOR = {(1, 1): 0.8, (1, 2): 0.05, (1, 3): 0.005, (2, 2): 0.0035, (2, 3): 0.0005, (3, 3): 0.0001}
ENDS = 0.5
"""What a bead gains if both sides end a segment or neither does, and loses if only one does."""
PARAGRAPH = 2.5
"""What a bead gains if both sides end a paragraph, and loses if only one does."""
UNLIKE = 3.0
"""How fast that shrinks if one edition has more paragraphs."""
NULL = -2.1
"""Score of a piece that the other edition lacks."""


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's pieces as numbers: types, their counts by piece, tokens and characters by piece."""

    language: str
    types: tuple[Type, ...]
    counts: Array
    tokens: Array
    characters: Array
    kinds: NDArray[np.int8]
    ends: NDArray[np.bool_]
    """Whether a piece is the last of its segment,"""
    closes: NDArray[np.bool_]
    """and of its paragraph."""
    vectors: Array | None = None

    @property
    def size(self) -> int:
        """The number of pieces."""
        return int(self.counts.shape[1])


def side_of(
    language: str,
    pieces: Sequence[Piece],
    tokens: list[list[Type]],
    kinds: list[int],
    closes: list[bool],
    vectors: Array | None = None,
) -> Side:
    """Count the types of every piece."""
    texts = [piece.text for piece in pieces]
    owners = np.array([piece.owner for piece in pieces] + [-1])
    numbers: dict[Type, int] = {}
    places = [[numbers.setdefault(token, len(numbers)) for token in piece] for piece in tokens]
    counts = np.zeros((len(numbers), len(texts)), dtype=np.float32)
    for piece, rows in enumerate(places):
        for row in rows:
            counts[row, piece] += 1
    lengths = np.array([len(piece) for piece in tokens], dtype=np.float32)
    characters = np.array([len(text) for text in texts], dtype=np.float32)
    return Side(
        language,
        tuple(numbers),
        counts,
        lengths,
        characters,
        np.array(kinds, dtype=np.int8),
        owners[1:] != owners[:-1],
        np.array(closes, dtype=bool),
        vectors,
    )


def windows(values: Array, width: int) -> Array:
    """Sums over `width` neighbouring columns, by the column where the window ends (the first ones are cut off)."""
    out = values.copy()
    for shift in range(1, width):
        out[..., shift:] += values[..., :-shift]
    return out


def block_scores(left: Side, right: Side) -> Array:
    """Return scores[a, b, i, j]: the block of `a` pieces of the left side before i and `b` of the right before j.

    Cells that do not hold such a block have -1e9. Blocks with a = 0 or b = 0 are left at the null score.
    """
    matches = strengths(left, right)
    weight = LEXICAL if left.vectors is None else LEXICAL_BESIDE
    near = MU_NEAR if _related(left, right) else MU
    forward = [_lift(left, right, matches, width, near) for width in range(1, LONGEST + 1)]
    backward = [_lift(right, left, matches.T, width, near) for width in range(1, LONGEST + 1)]
    scores = np.full((LONGEST + 1, LONGEST + 1, left.size + 1, right.size + 1), -1e9, dtype=np.float32)
    lengths = _Lengths(left, right)
    closing = _closing(left, right)
    for a in range(1, LONGEST + 1):
        for b in range(1, LONGEST + 1):
            prior = PRIOR.get((min(a, b), max(a, b)))
            if prior is None or a > left.size or b > right.size:
                continue
            lexical = windows(forward[b - 1].T, a).T + windows(backward[a - 1].T, b)
            total = _softened(weight * lexical) + LENGTH * lengths.score(a, b) + math.log(prior)
            total += ENDS * np.where(left.ends[:, None] == right.ends[None, :], np.float32(1), np.float32(-1))
            total += closing
            total += _kinds(left, right, a, b)
            total += _semantic(left, right, a, b)
            scores[a, b, a:, b:] = total[a - 1 :, b - 1 :]
    for a in range(1, LONGEST + 1):
        scores[a, 0, a:, :] = a * NULL
        scores[0, a, :, a:] = a * NULL
    scores[0, 0] = 0.0
    return scores


def _softened(lexical: Array) -> Array:
    """Long free translations share few words: what speaks against a bead counts less the more of it there is."""
    return np.where(lexical < 0, FLOOR * (np.exp(np.minimum(lexical, 0) / FLOOR) - 1), lexical).astype(np.float32)


def _related(left: Side, right: Side) -> bool:
    """Whether the languages share most of their letters."""
    mine, others = (part(side.language, "identity").ALPHABET for side in (left, right))
    return len(mine & others) * 2 > len(mine)


def _lift(left: Side, right: Side, matches: Array, width: int, mu: float) -> Array:
    """Return [i, j]: the log scores of the tokens of left piece i against the right window that ends at j."""
    rarity = np.array([kind.rarity for kind in left.types], dtype=np.float32)
    with np.errstate(all="ignore"):  # some processors raise flags for finite products of matrices
        product = matches @ right.counts
    found = windows(product, width)
    ratio = found / rarity[:, None] / (windows(right.tokens, width) + 1)
    return np.asarray(left.counts.T @ np.log1p(mu * (ratio - 1)), dtype=np.float32)


def _closing(left: Side, right: Side) -> Array:
    """Where one edition ends a paragraph the other mostly does, too, if both have about as many."""
    mine, others = int(left.closes.sum()), int(right.closes.sum())
    alike = max(0.0, 1 - UNLIKE * abs(mine - others) / max(mine, others, 1))
    both = left.closes[:, None] & right.closes[None, :]
    one = left.closes[:, None] ^ right.closes[None, :]
    return np.float32(PARAGRAPH * alike) * (both.astype(np.float32) - one.astype(np.float32))


def _semantic(left: Side, right: Side, a: int, b: int) -> Array | float:
    if left.vectors is None or right.vectors is None:
        return 0.0
    mine = window_vectors(left.vectors, left.characters, a)
    return gains(mine, window_vectors(right.vectors, right.characters, b))


def _kinds(left: Side, right: Side, a: int, b: int) -> Array:
    """Titles, captions and bylines belong with their like."""
    same = left.kinds[:, None] == right.kinds[None, :]
    special = (left.kinds[:, None] > 0) | (right.kinds[None, :] > 0)
    table = np.where(special, np.where(same, 2.0, -4.0), 0.0).astype(np.float32)
    return windows(windows(table, b).T, a).T / np.float32(a * b)


class _Lengths:
    """How well two lengths fit, as Gale and Church have it, against a broad background."""

    def __init__(self, left: Side, right: Side) -> None:
        self.left = left.characters
        self.right = right.characters
        self.ratio = float(right.characters.sum() / max(1.0, left.characters.sum()))
        self.ratio = min(2.0, max(0.5, self.ratio))

    def score(self, a: int, b: int) -> Array:
        left = windows(self.left, a)[:, None] * self.ratio
        right = windows(self.right, b)[None, :]
        square = (left - right) ** 2 / ((left + right) / 2 + 1)
        gain = 0.5 * math.log(BROAD / VARIANCE) - 0.5 * square * (1 / VARIANCE - 1 / BROAD)
        return np.maximum(gain, -12.0).astype(np.float32)
