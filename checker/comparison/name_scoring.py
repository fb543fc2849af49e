"""The scorer of candidates: a few small trees for each kind of error (weights from tools/train_names.py).

All trees of a head are walked at once: an integer has a bit for every leaf, and every number strikes out the leaves
that it leads away from. One leaf of a tree is left in the end, or those that unknown numbers would decide between.
"""

import json
import math
import struct
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from operator import getitem, or_
from typing import Any

from checker.comparison.name_votes import Candidate

HEADS = ("near", "replaced", "missing")
NEAR = 0.35
"""With a counterpart at least this like, a name is misspelt rather than replaced."""
SOUNDS = 0.3
"""A name that stands alone and is at least this like one of the pair is the pair's, however spelt."""
UNKNOWN = math.nan
"""A number of the evidence that is not worked out yet."""
WIDTHS = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""Leaves of a tree for which there is room -> how its bits are unpacked."""
Tree = Sequence[Sequence[float]]
"""Nodes, the root first: a leaf's value, or number of a feature, limit, node for values up to it, node for others."""
Limits = tuple[list[float], list[int]]
"""The limits of a feature in order, and the leaves left by values up to each of them and beyond the last."""


@dataclass(frozen=True, slots=True)
class Head:
    """The trees of one kind of error; a tree's leaves are in order, the highest value first."""

    base: float
    leaves: int
    first: int
    """The first leaf of every tree."""
    limits: Mapping[int, Limits]
    """By the number of the feature; what no tree asks for is not there."""
    values: tuple[Mapping[int, float], ...]
    """For every tree, the bit of a leaf -> its value."""
    packing: struct.Struct


def head(candidate: Candidate) -> str:
    """Which kind of error a candidate would be, one of HEADS."""
    if candidate.near is not None and sum(candidate.support) / 2 >= NEAR:
        return "near"
    if candidate.other is not None and max(candidate.other_links) >= SOUNDS:
        return "near"
    return "replaced" if candidate.other is not None else "missing"


@cache
def forest(kind: str, name: str = "all") -> Head:
    """The trees of one kind of error."""
    part = _scorers(name)[kind]
    return planted(part["base"], part["trees"])


@cache
def _scorers(name: str) -> Mapping[str, Any]:
    """The trees of every head, as they are written."""
    text = files("checker.names").joinpath("data", f"scorer-{name}.json").read_text(encoding="utf-8")
    heads: Mapping[str, Any] = json.loads(text)["heads"]
    return heads


def planted(base: float, trees: Sequence[Tree]) -> Head:
    """Return trees as bits of leaves."""
    width = next(width for width in WIDTHS if all(len(nodes) < 2 * width for nodes in trees))
    low: dict[int, dict[float, int]] = defaultdict(lambda: defaultdict(int))
    high: dict[int, dict[float, int]] = defaultdict(lambda: defaultdict(int))
    values = []
    for at, nodes in enumerate(trees):
        ranked = sorted((node[0], place) for place, node in enumerate(nodes) if len(node) == 1)
        bits = {place: 1 << rank for rank, (_, place) in enumerate(reversed(ranked))}
        values.append({bits[place]: value for value, place in ranked})
        under: dict[int, int] = {}
        _gather(nodes, 0, bits, under)
        for node in nodes:
            if len(node) > 1:
                number, limit, below, beyond = int(node[0]), node[1], int(node[2]), int(node[3])
                low[number][limit] |= under[below] << at * width
                high[number][limit] |= under[beyond] << at * width
    leaves = (1 << len(trees) * width) - 1
    limits = {number: (sorted(low[number]), _left(low[number], high[number], leaves)) for number in sorted(low)}
    first = sum(1 << at * width for at in range(len(trees)))
    return Head(base, leaves, first, limits, tuple(values), struct.Struct(f"<{len(trees)}{WIDTHS[width]}"))


def _gather(nodes: Tree, at: int, bits: Mapping[int, int], under: dict[int, int]) -> int:
    """Note the leaves under every node from this one on."""
    leaves = bits.get(at)
    if leaves is None:
        leaves = _gather(nodes, int(nodes[at][2]), bits, under) | _gather(nodes, int(nodes[at][3]), bits, under)
    under[at] = leaves
    return leaves


def _left(low: Mapping[float, int], high: Mapping[float, int], leaves: int) -> list[int]:
    """The leaves that a value leaves: below the first limit, between each two, beyond the last."""
    beyond = accumulate((low[limit] for limit in sorted(low)), or_, initial=0)
    below = list(accumulate((high[limit] for limit in sorted(high, reverse=True)), or_, initial=0))
    return [leaves & ~(one | other) for one, other in zip(beyond, reversed(below), strict=True)]


def asks(trees: Head, numbers: Iterable[int]) -> bool:
    """Whether any tree asks for any of these features."""
    return not trees.limits.keys().isdisjoint(numbers)


def chance(trees: Head, features: Sequence[float]) -> float:
    """How likely an error is, 0 to 1; where numbers are UNKNOWN, the most that may be."""
    return best(trees, struck(trees, trees.leaves, enumerate(features)))


def struck(trees: Head, left: int, features: Iterable[tuple[int, float]]) -> int:
    """The leaves that are left if more features are known, each given with its number."""
    for number, value in features:
        if value == value and number in trees.limits:  # it is not UNKNOWN
            limits, leaves = trees.limits[number]
            left &= leaves[bisect_left(limits, value)]
    return left


def best(trees: Head, left: int) -> float:
    """The probability that trees come to with the best of the leaves that are left."""
    first = left & ~(left - trees.first)
    bits = trees.packing.unpack(first.to_bytes(trees.packing.size, "little"))
    total = trees.base + sum(map(getitem, trees.values, bits))
    return 1 / (1 + math.exp(-total))
