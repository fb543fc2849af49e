"""The scorer of names: all trees at once come to what walking them comes to, or to a bound of it."""

import math
import random
from collections.abc import Sequence

import pytest

from checker.comparison.name_scoring import UNKNOWN, chance, planted
from tools.forests import Tree, part

NUMBERS = 4


def a_tree(chance_of: random.Random, depth: int) -> list[list[float]]:
    """Nodes of a random tree."""
    nodes: list[list[float]] = []

    def grow(depth: int) -> int:
        at = len(nodes)
        nodes.append([])
        if depth == 0 or chance_of.random() < 0.2:
            nodes[at] = [round(chance_of.uniform(-1, 1), 2)]
            return at
        number, limit = chance_of.randrange(NUMBERS), float(chance_of.randrange(5))
        low = grow(depth - 1)
        nodes[at] = [number, limit, low, grow(depth - 1)]
        return at

    grow(depth)
    return nodes


def walked(nodes: Tree, numbers: Sequence[float]) -> float:
    """The value of the leaf that numbers lead to."""
    node = nodes[0]
    while len(node) > 1:
        node = nodes[int(node[2 if numbers[int(node[0])] <= node[1] else 3])]
    return node[0]


@pytest.mark.parametrize("seed", range(20))
def test_all_trees_at_once_come_to_what_walking_them_does(seed: int) -> None:
    dice = random.Random(seed)
    trees = [a_tree(dice, depth=1 + seed % 6) for _ in range(7)]
    scorer = planted(part(-0.5, trees))
    for _ in range(30):
        numbers = [dice.randrange(12) / 2 for _ in range(NUMBERS)]
        total = -0.5 + sum(walked(tree, numbers) for tree in trees)
        found = chance(scorer, numbers)
        assert found == 1 / (1 + math.exp(-total))
        hidden = [UNKNOWN if dice.random() < 0.5 else number for number in numbers]
        assert chance(scorer, hidden) >= found


def test_an_unknown_number_leaves_the_best_of_what_it_decides() -> None:
    trees = [[[0, 1.0, 1, 2], [0.25], [2.0]]]
    scorer = planted(part(0.0, trees))
    assert chance(scorer, [1.0]) == 1 / (1 + math.exp(-0.25))
    assert chance(scorer, [1.5]) == chance(scorer, [UNKNOWN]) == 1 / (1 + math.exp(-2.0))
