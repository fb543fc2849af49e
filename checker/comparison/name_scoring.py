"""The scorer of candidates: a few small trees for each kind of error (weights from tools/train_names.py).

All trees of a head are walked at once: an integer has a bit for every leaf, and every number strikes out the leaves
that it leads away from. One leaf of a tree is left in the end, or those that unknown numbers would decide between.
"""

import json
import math
import struct
from bisect import bisect_left
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
    return planted(json.loads(_written(name)[kind]))


@cache
def _written(name: str) -> Mapping[str, str]:
    """The line of every head, as tools/forests.py writes it."""
    text = files("checker.names").joinpath("data", f"scorer-{name}.jsonl").read_text(encoding="utf-8")
    return dict(zip(HEADS, text.splitlines(), strict=True))


def planted(part: Mapping[str, Any]) -> Head:
    """Return the trees of a head as bits of leaves (tools/forests.py tells what stands in a part)."""
    width, trees = part["width"], len(part["values"])
    leaves = (1 << trees * width) - 1
    limits = {int(number): _limits(nodes, width, leaves) for number, nodes in part["features"].items()}
    values = tuple({1 << rank: value for rank, value in enumerate(ranked)} for ranked in part["values"])
    first = sum(1 << at * width for at in range(trees))
    return Head(part["base"], leaves, first, limits, values, struct.Struct(f"<{trees}{WIDTHS[width]}"))


def _limits(nodes: Mapping[str, list[Any]], width: int, leaves: int) -> Limits:
    """What the nodes that ask for a feature leave of the leaves."""
    limits = nodes["limits"]
    low, high = [0] * len(limits), [0] * len(limits)
    for place, tree, below, beyond in zip(nodes["limit"], nodes["tree"], nodes["low"], nodes["high"], strict=True):
        low[place] |= below << tree * width
        high[place] |= beyond << tree * width
    return limits, _left(low, high, leaves)


def _left(low: Sequence[int], high: Sequence[int], leaves: int) -> list[int]:
    """The leaves that a value leaves: below the first limit, between each two, beyond the last."""
    beyond = accumulate(low, or_, initial=0)
    below = list(accumulate(reversed(high), or_, initial=0))
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
