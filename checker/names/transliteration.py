"""How well one word renders the letters of another, by tables that tools/learn_transliteration.py learns."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.languages import part
from checker.names.endings import tails
from checker.names.letters import fold

UNKNOWN = 4.0
"""What a letter tells that the tables do not have."""
UNSEEN = -6.0
"""Score of a letter that stands for nothing, where the tables have no value."""
SUBSTITUTE = -7.0
"""Score of a letter that stands for one it never stands for."""
FAR = -16.0
"""A path this much worse than nothing is given up."""
Blocks = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two words compared: score (1 is perfect, 0 nothing in common), and the nats lost against a perfect pair."""

    score: float
    loss: float


NOTHING = Likeness(0.0, 99.0)


@dataclass(frozen=True, slots=True)
class Table:
    """What the letters of one language stand for in another, and how much each letter tells (nats)."""

    blocks: Blocks
    left: Mapping[str, float]
    right: Mapping[str, float]


@cache
def table(one: str, other: str) -> Table:
    """The table of a pair of languages, in the order it is stored in."""
    text = files("checker.names").joinpath("data", f"letters-{one}-{other}.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Table(data["blocks"], data["own"]["left"], data["own"]["right"])


@cache
def ends(word: str, language: str) -> tuple[tuple[int, float], ...]:
    """Where the word may be cut: (length kept, price), the whole word first."""
    prices = tails(language)
    cuts = [(len(word), 0.0)]
    for size in range(1, min(9, len(word) - 1)):
        price = prices.get(word[-size:])
        if price is not None:
            cuts.append((len(word) - size, price))
    return tuple(cuts)


@cache
def _arcs(word: str, one: str, other: str) -> tuple[tuple[tuple[int, Mapping[str, float]], ...], ...]:
    """For each place in the left word, the blocks that may begin there."""
    blocks = table(one, other).blocks
    return tuple(
        tuple((a, found) for a in range(5) if i + a <= len(word) and (found := blocks.get(word[i : i + a])))
        for i in range(len(word) + 1)
    )


def _own(word: str, information: Mapping[str, float]) -> list[float]:
    """Information of each beginning of the word."""
    total, sums = 0.0, [0.0]
    for letter in word:
        total += information.get(letter, UNKNOWN)
        sums.append(total)
    return sums


def _lattice(left: str, right: str, one: str, other: str) -> list[list[float]]:
    """Best score of every pair of beginnings."""
    arcs = _arcs(left, one, other)
    rows, columns = len(left), len(right)
    slope = columns / rows
    best = [[FAR * 3] * (columns + 3) for _ in range(rows + 5)]
    best[0][0] = 0.0
    for i in range(rows + 1):
        row = best[i]
        middle = i * slope
        for j in range(max(0, int(middle - 3)), min(columns, int(middle + 4)) + 1):
            base = row[j]
            if base < FAR:
                continue
            for a, block in arcs[i]:
                target = best[i + a]
                for b in (0, 1, 2) if a else (1,):
                    gain = block.get(right[j : j + b])
                    if gain is not None and base + gain > target[j + b]:
                        target[j + b] = base + gain
            if base + UNSEEN > best[i + 1][j]:
                best[i + 1][j] = base + UNSEEN
            if base + UNSEEN > row[j + 1]:
                row[j + 1] = base + UNSEEN
            if base + SUBSTITUTE > best[i + 1][j + 1]:
                best[i + 1][j + 1] = base + SUBSTITUTE
    return best


@cache
def _ordered(left: str, right: str, one: str, other: str) -> Likeness:
    """Likeness of folded words whose languages stand as the table has them."""
    best = _lattice(left, right, one, other)
    letters = table(one, other)
    own_left, own_right = _own(left, letters.left), _own(right, letters.right)
    found = NOTHING
    for i, left_price in ends(left, one):
        for j, right_price in ends(right, other):
            full = (own_left[i] + own_right[j]) / 2
            score = best[i][j] / full - left_price - right_price
            if score > found.score:
                found = Likeness(score, full - best[i][j])
    return found


def likeness(left: str, one: str, right: str, other: str) -> Likeness:
    """Likeness of two words of two languages, inflected or not; the order of the arguments makes no difference."""
    a, b = fold(left), fold(right)
    if not a or not b or len(a) > 40 or len(b) > 40:
        return NOTHING
    if ORDER.index(one) > ORDER.index(other):
        a, one, b, other = b, other, a, one
    found = _ordered(a, b, one, other)
    for x, y in ((hardened(a, one), b), (a, hardened(b, other))):
        if x and y and found.score < 1:
            found = max(found, _ordered(x, y, one, other), key=lambda each: each.score)
    return found


@cache
def hardened(word: str, language: str) -> str | None:
    """The word with the consonant of its dictionary form, where a case softens it."""
    softened: Mapping[str, str] = part(language, "names").SOFTENED
    hard = softened.get(word[-2:])
    return word[:-2] + hard if hard and len(word) > 4 else None


ORDER = ("en", "uk", "ru")
"""Tables are stored for the earlier language first."""
