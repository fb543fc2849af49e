"""Trees of a scorer -> a line of `checker/names/data/scorer-*.jsonl`, from which they are planted without a walk.

A line has for each tree its values, the highest first, whose ranks are bits; and for each feature its limits in order
with columns of the nodes that ask for it: which limit, which tree, the leaves under the node for values up to the
limit and under the one for others.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from checker.comparison.name_scoring import WIDTHS

Tree = Sequence[Sequence[float]]
"""Nodes, the root first: a leaf's value, or number of a feature, limit, node for values up to it, node for others."""


def part(base: float, trees: Sequence[Tree]) -> Mapping[str, Any]:
    """Return what is written of the trees of one head."""
    width = next(width for width in WIDTHS if all(len(nodes) < 2 * width for nodes in trees))
    values: list[list[float]] = []
    asked: dict[int, list[tuple[float, int, int, int]]] = {}
    for at, nodes in enumerate(trees):
        ranked = sorted(((node[0], place) for place, node in enumerate(nodes) if len(node) == 1), reverse=True)
        values.append([value for value, _ in ranked])
        under = {place: 1 << rank for rank, (_, place) in enumerate(ranked)}
        _gather(nodes, 0, under)
        for node in nodes:
            if len(node) > 1:
                found = (node[1], at, under[int(node[2])], under[int(node[3])])
                asked.setdefault(int(node[0]), []).append(found)
    return {"base": base, "width": width, "values": values, "features": {n: _nodes(asked[n]) for n in sorted(asked)}}


def _nodes(asked: Sequence[tuple[float, int, int, int]]) -> Mapping[str, list[Any]]:
    """The columns of a feature."""
    limits = sorted({limit for limit, *_ in asked})
    places = {limit: place for place, limit in enumerate(limits)}
    return {
        "limits": limits,
        "limit": [places[limit] for limit, *_ in asked],
        "tree": [tree for _, tree, _, _ in asked],
        "low": [low for _, _, low, _ in asked],
        "high": [high for *_, high in asked],
    }


def _gather(nodes: Tree, at: int, under: dict[int, int]) -> int:
    """Note the leaves under every node from this one on."""
    if at not in under:
        under[at] = _gather(nodes, int(nodes[at][2]), under) | _gather(nodes, int(nodes[at][3]), under)
    return under[at]


def lines(heads: Sequence[Sequence[Tree]]) -> str:
    """The file of a scorer."""
    return "".join(json.dumps(part(0.0, trees), separators=(",", ":")) + "\n" for trees in heads)
