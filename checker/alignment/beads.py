"""Links between segments -> beads: the connected components, in the order of the first edition."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Node = tuple[int, int]
"""Edition and segment."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two segments of different editions that share text, and their part of the score of that."""

    left: Node
    right: Node
    score: float


def components(sizes: Sequence[int], links: Iterable[tuple[Node, Node]]) -> list[list[tuple[int, ...]]]:
    """Return the beads as one tuple of indices an edition, every segment in exactly one, in reading order."""
    parent = {(side, index): (side, index) for side, size in enumerate(sizes) for index in range(size)}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in links:
        parent[root(left)] = root(right)
    groups: dict[Node, list[list[int]]] = defaultdict(lambda: [[] for _ in sizes])
    for side, index in parent:
        groups[root((side, index))][side].append(index)
    return in_order([[tuple(side) for side in group] for group in groups.values()])


def in_order(beads: list[list[tuple[int, ...]]]) -> list[list[tuple[int, ...]]]:
    """Sort beads by the first edition; those that it lacks stand before what follows them in the others."""
    ordered = sorted((bead for bead in beads if bead[0]), key=lambda bead: bead[0][0])
    for side in range(1, len(beads[0]) if beads else 0):
        places = {index: bead for bead in ordered for index in bead[side]}
        late = [bead for bead in beads if bead[side] and not any(bead[:side])]
        for bead in sorted(late, key=lambda bead: bead[side][0]):
            before = places.get(bead[side][0] - 1)
            at = _position(ordered, before) + 1 if before is not None else 0
            ordered.insert(at, bead)
            places.update(dict.fromkeys(bead[side], bead))
    return ordered


def _position(ordered: list[list[tuple[int, ...]]], bead: list[tuple[int, ...]]) -> int:
    return next(place for place, other in enumerate(ordered) if other is bead)


def named(bead: Sequence[tuple[int, ...]], languages: Sequence[str]) -> Mapping[str, tuple[int, ...]]:
    """Return language -> indices."""
    return dict(zip(languages, bead, strict=True))
