"""The scorer of candidates: a few small trees for each kind of error (weights from tools/train_names.py)."""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from checker.comparison.name_votes import Candidate

HEADS = ("near", "replaced", "missing")
NEAR = 0.35
"""With a counterpart at least this like, a name is misspelt rather than replaced."""
SOUNDS = 0.3
"""A name that stands alone and is at least this like one of the pair is the pair's, however spelt."""
Tree = float | tuple[int, float, "Tree", "Tree"]
"""A leaf's value, or: number of a feature, limit, the tree for values up to the limit, and the other."""


def head(candidate: Candidate) -> str:
    """Which kind of error a candidate would be."""
    if candidate.near is not None and sum(candidate.support) / 2 >= NEAR:
        return "near"
    if candidate.other is not None and max(candidate.other_links) >= SOUNDS:
        return "near"
    return "replaced" if candidate.other is not None else "missing"


@cache
def _scorer(name: str) -> dict[str, tuple[float, list[Tree]]]:
    """The trees of every head."""
    text = files("checker.names").joinpath("data", f"scorer-{name}.json").read_text(encoding="utf-8")
    heads = json.loads(text)["heads"]
    return {kind: (part["base"], [_grown(nodes, 0) for nodes in part["trees"]]) for kind, part in heads.items()}


def _grown(nodes: Sequence[Sequence[float]], at: int) -> Tree:
    """The tree that begins at a node of the list that the file has."""
    node = nodes[at]
    if len(node) == 1:
        return node[0]
    return int(node[0]), node[1], _grown(nodes, int(node[2])), _grown(nodes, int(node[3]))


def _leaf(tree: Tree, features: Sequence[float]) -> float:
    """The value of the leaf that the features lead to."""
    while isinstance(tree, tuple):
        number, limit, low, high = tree
        tree = low if features[number] <= limit else high
    return tree


def probability(kind: str, features: Sequence[float], name: str = "all") -> float:
    """How likely the candidate is an error of its kind, 0 to 1."""
    base, trees = _scorer(name)[kind]
    total = base + sum(_leaf(tree, features) for tree in trees)
    return 1 / (1 + math.exp(-total))
