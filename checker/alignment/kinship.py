"""Whether editions are of one article: how well the best alignment of two of them fits."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from checker.alignment.evidence import Side, block_scores, side_of
from checker.alignment.joint import pair_path
from checker.alignment.pieces import pieces_of
from checker.alignment.tokens import tokenize

ENOUGH = {6: 1.1, 3: 0.45}
"""Pieces of the shorter edition -> the least score a piece of one article; of two articles it is mostly under 0.5."""
SAMPLE = 120
"""So many pieces tell."""


def edition_scores(editions: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return for every edition its best fit with another one; under 1 it is of another article."""
    languages = list(editions)
    sides = [_side(code, editions[code]) for code in languages]
    found = dict.fromkeys(languages, 0.0 if len(languages) > 1 else 1.0)
    for x, y in combinations(range(len(sides)), 2):
        fit = _fit(sides[x], sides[y])
        for code in (languages[x], languages[y]):
            found[code] = max(found[code], fit)
    return found


def _side(language: str, segments: Sequence[str]) -> Side:
    pieces = pieces_of(list(segments[:SAMPLE]))[:SAMPLE]
    return side_of(
        language,
        pieces,
        [tokenize(piece.text, language) for piece in pieces],
        [0] * len(pieces),
        [False] * len(pieces),
    )


def _fit(left: Side, right: Side) -> float:
    """The score of two editions as a multiple of what one article has at least; too little text fits anything."""
    fewest = min(left.size, right.size)
    least = next((score for pieces, score in ENOUGH.items() if fewest >= pieces), None)
    return _pair_score(left, right) / least if least else 1.0


def _pair_score(left: Side, right: Side) -> float:
    """The sum of the scores of two-sided beads, by the pieces of both editions."""
    scores = block_scores(left, right)
    path = [(i, j) for i, j in pair_path(scores)]
    total = sum(float(scores[k - i, m - j, k, m]) for (i, j), (k, m) in pairwise(path) if k > i and m > j)
    return total / (left.size + right.size)
