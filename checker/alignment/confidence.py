"""How sure a bead is, from 0 to 1."""

import math
from collections.abc import Iterable, Sequence

from checker.alignment.beads import Node, Tie

Bead = Sequence[tuple[int, ...]]
Features = tuple[float, ...]

WEIGHTS = (1.16, 0.24, -0.30, -0.78, 1.60, 0.22)
"""Logistic regression on the tuning half of NTREX, all three levels: beads said to be 0.9 sure are right in 0.9."""


def confidences(beads: Sequence[Bead], ties: Iterable[Tie], texts: Sequence[Sequence[str]]) -> list[float]:
    """Return the confidence of every bead, in order."""
    return [_logistic(each) for each in features(beads, ties, texts)]


def _logistic(each: Features) -> float:
    return round(1 / (1 + math.exp(-sum(w * f for w, f in zip(WEIGHTS, each, strict=True)))), 3)


def features(beads: Sequence[Bead], ties: Iterable[Tie], texts: Sequence[Sequence[str]]) -> list[Features]:
    """Return what the confidence of each bead is told by, the constant 1 first."""
    home: dict[Node, int] = {
        (side, index): number for number, bead in enumerate(beads) for side, part in enumerate(bead) for index in part
    }
    totals = [0.0] * len(beads)
    for tie in ties:
        totals[home[tie.left]] += tie.score
    strengths = [_strength(bead, total, texts) for bead, total in zip(beads, totals, strict=True)]
    near = [0.0, *strengths, 0.0]
    return [
        (
            1.0,
            strengths[number],
            float(sum(len(side) for side in bead) - sum(map(bool, bead))),
            float(sum(not side for side in bead)),
            float(sum(map(bool, bead)) == 1),
            min(near[number], near[number + 2]),
        )
        for number, bead in enumerate(beads)
    ]


def _strength(bead: Bead, total: float, texts: Sequence[Sequence[str]]) -> float:
    """The score by a hundred characters, of every pair of editions that the bead is in."""
    length = sum(len(texts[side][index]) for side, part in enumerate(bead) for index in part)
    filled = sum(map(bool, bead))
    return max(-3.0, min(6.0, 100 * total / max(length, 60) / max(filled - 1, 1)))
