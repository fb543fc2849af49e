"""The facts of a bead -> groups: each holds at most one fact of every edition, those that state the same thing."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.comparison.agreement import agreement, roundings
from checker.model import Fact, Value
from checker.values import Strength

Sides = Mapping[str, Sequence[Fact]]


class Mention(NamedTuple):
    """A fact of an edition, with where it stands in the text (0 to 1)."""

    language: str
    fact: Fact
    place: float


Group = tuple[Mention, ...]


def mentions(sides: Sides, lengths: Mapping[str, int]) -> list[Mention]:
    """Return the facts of all editions with their places."""
    return [
        Mention(language, fact, (fact.start + fact.end) / 2 / max(lengths[language], 1))
        for language, facts in sides.items()
        for fact in facts
    ]


def is_weak(value: Value) -> bool:
    """Is it a mention that raises nothing by itself: "first", "both"?"""
    return getattr(value, "strength", Strength.DIGITS) is Strength.WEAK


def group(found: Sequence[Mention]) -> list[Group]:
    """Join the mentions that agree, best agreement first, nearest first where it is equal."""
    pairs = sorted(_pairs(found), key=lambda pair: (-pair[0], pair[1], pair[2]))
    groups: dict[int, list[int]] = {i: [i] for i in range(len(found))}
    home = list(range(len(found)))
    for _, _, i, j in pairs:
        root, other = home[i], home[j]
        if root == other or not _may_join(found, groups[root], groups[other]):
            continue
        for k in groups[other]:
            home[k] = root
        groups[root].extend(groups.pop(other))
    return [tuple(found[k] for k in sorted(group)) for group in groups.values()]


def _pairs(found: Sequence[Mention]) -> Iterable[tuple[float, float, int, int]]:
    for i, j in combinations(range(len(found)), 2):
        one, two = found[i], found[j]
        if one.language != two.language and (score := agreement(one.fact.value, two.fact.value)):
            unlike = 0.05 * (is_weak(one.fact.value) is not is_weak(two.fact.value))
            yield score - unlike, abs(one.place - two.place), i, j


def _may_join(found: Sequence[Mention], first: Sequence[int], second: Sequence[int]) -> bool:
    if {found[i].language for i in first} & {found[j].language for j in second}:
        return False
    values = [found[k].fact.value for k in (*first, *second)]
    return all(
        agreement(found[i].fact.value, found[j].fact.value)
        or roundings(found[i].fact.value, found[j].fact.value, values)
        for i in first
        for j in second
    )
