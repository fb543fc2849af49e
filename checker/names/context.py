"""How far the words around a unit of one edition are those around a unit of another.

Words are paired by the lexicon of translations and by sound; names by their links. The company of two units is the
share of the paired words near them that stand at the same distance on both sides, rare words counting more.
"""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, partial

from checker.languages import LANGUAGES, part
from checker.memo import Memo
from checker.names.links import Links, Side
from checker.names.words import Unit
from checker.translations.lexicon import lexicon, probability

REACH = 7
"""Units on either side that are company."""
FARTHEST = 10 * REACH - 1
"""Units beyond which weights fade no more."""
NEAR = 4.0
"""How far away a word counts for 1/e of its weight."""
SHIFT = 2.5
"""By how much the distances on the two sides may differ to count 1/e."""
SOUND = 4
"""Sounds that two words must begin with to be taken for one word of two languages."""
SAME_SOUND = 0.5
SURE_LINK = 0.6
TRANSLATED = 0.3
"""The lexicon has weaker pairs by mistake: Swedish, «швейцарский»."""
PLACE = 0.3
"""What it costs a pair of words to stand at opposite ends."""
LEAST_WEIGHT = 0.12
FAITH = 0.05
"""Weight of the place in the whole text, where no pairs are near."""


@dataclass(slots=True)
class Words:
    """One edition's words as company: stem and weight of each, and the weight around those that were asked for."""

    read: list[tuple[str, float]]
    sums: dict[int, float] = field(default_factory=dict)

    def around(self, place: int) -> float:
        """The weight of the words around a place."""
        found = self.sums.get(place)
        if found is None:
            start = max(0, place - REACH)
            near = self.read[start : place + REACH + 1]
            found = self.sums[place] = sum(
                [weight * _SQUARES[abs(at - place)] for at, (_, weight) in enumerate(near, start)]
            )
        return found


@dataclass(frozen=True, slots=True)
class Company:
    """Pairs of words of two editions that say the same (place on the left, place on the right, weight)."""

    anchors: tuple[tuple[int, int, float], ...]
    left: Words
    right: Words
    beside: dict[int, list[tuple[int, int, float]]] = field(default_factory=dict)
    """Place on the right -> the pairs near it: place on the left, units away on the right, weight."""

    def of(self, i: int, j: int) -> float:
        """The share (0 to 1) of the words around unit i of the left and unit j of the right that stand alike."""
        around = math.sqrt(self.left.around(i) * self.right.around(j))
        if not around:
            return 0.0
        near = self.beside.get(j)
        if near is None:
            near = [(a, b - j, weight) for a, b, weight in self.anchors if -REACH <= b - j <= REACH]
            self.beside[j] = near
        shared = 0.0
        for a, y, weight in near:
            x = a - i
            if -REACH <= x <= REACH and (x or y):
                shared += weight * _NEARNESS[x] * _NEARNESS[y] * _SHIFTS[x - y]
        return min(1.0, shared / around)

    def away(self, i: int, j: int) -> tuple[float, float]:
        """How many units i of the left and j of the right stand from where the pairs around the other expect them."""
        expected_left, total_left = FAITH * j * len(self.left.read) / max(1, len(self.right.read)), FAITH
        expected_right, total_right = FAITH * i * len(self.right.read) / max(1, len(self.left.read)), FAITH
        for a, b, weight in self.anchors:
            if b != j and a != i:
                nearness = weight * _FADED[min(abs(b - j), FARTHEST)]
                total_left += nearness
                expected_left += nearness * (a + j - b)
                nearness = weight * _FADED[min(abs(a - i), FARTHEST)]
                total_right += nearness
                expected_right += nearness * (b + i - a)
        return abs(expected_left / total_left - i), abs(expected_right / total_right - j)


_FADED = [math.exp(-distance / NEAR) for distance in range(FARTHEST + 1)]
_NEARNESS = {distance: math.exp(-abs(distance) / NEAR / 2) for distance in range(-REACH, REACH + 1)}
_SQUARES = [0.0, *(_NEARNESS[distance] ** 2 for distance in range(1, REACH + 1))]
_SHIFTS = {shift: math.exp(-abs(shift) / SHIFT) for shift in range(-2 * REACH, 2 * REACH + 1)}


def _stem(word: str, language: str) -> tuple[str, float]:
    """The stem that the lexicon of translations has for a word, and how much the word tells (0 to 1)."""
    plain = unicodedata.normalize("NFC", word).lower().replace("’", "'").replace("ʼ", "'").replace("ё", "е")
    stem: str = part(language, "stems").stem(plain)
    telling = (-math.log10(probability(stem, language)) - 1.8) / 2.7
    return stem, min(1.0, max(LEAST_WEIGHT, telling))


@cache
def _stems(language: str) -> Memo[str, tuple[str, float]]:
    """The stems of the words that were asked for."""
    return Memo(partial(_stem, language=language), 1 << 14)


PHRASE = ("", 1.0)
"""What stands for a phrase that the lexicon of names knows."""


def words(side: Side) -> Words:
    """Prepare one edition's units for `company`."""
    stems, foreign = _stems(side.language), _stems("en")
    return Words(
        [(foreign if unit.foreign else stems)[unit.text] if unit.words == 1 else PHRASE for unit in side.units]
    )


def company(pairs: Links, left: Words, right: Words) -> Company:
    """Choose among the pairs of words of two editions: each word is in one pair, the surest first."""
    ours, theirs = left.read, right.read
    rows, columns = max(len(ours), 1), max(len(theirs), 1)
    ranked = sorted((PLACE * abs(i / rows - j / columns) - strength, i, j) for (i, j), strength in pairs.items())
    used_left: set[int] = set()
    used_right: set[int] = set()
    anchors = []
    for _, i, j in ranked:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            anchors.append((i, j, min(ours[i][1], theirs[j][1])))
    return Company(tuple(anchors), left, right)


def paired(one: Side, ours: Words, other: Side, theirs: Words, links: Links) -> Links:
    """Pairs of words of two editions that may say the same; `links` are those of their names."""
    found = _translated(one.language, ours, other.language, theirs)
    for pair, strength in _alike(one, other).items():
        found[pair] = max(strength, found.get(pair, 0.0))
    for pair, certainty in links.items():
        if certainty >= SURE_LINK:
            found[pair] = max(certainty, found.get(pair, 0.0))
    return found


def _translated(one: str, ours: Words, other: str, theirs: Words) -> Links:
    """Pairs that the lexicon of translations knows."""
    if LANGUAGES_ORDER[one] > LANGUAGES_ORDER[other]:
        return {(i, j): strength for (j, i), strength in _translated(other, theirs, one, ours).items()}
    known = lexicon(one, other)
    places = _places([stem for stem, _ in theirs.read])
    found: Links = {}
    for i, (stem, _) in enumerate(ours.read):
        translations = known.translations(stem)
        if not translations:
            continue
        for translated in translations.keys() & places.keys():
            for j in places[translated]:
                found[i, j] = min(1.0, 0.4 + translations[translated])
    return found


def translates(one: Unit, other: Unit) -> bool:
    """Whether the lexicon of translations has two words of different languages for each other: Young, «Молодих»."""
    left, right = sorted((one, other), key=lambda unit: LANGUAGES_ORDER[unit.language])
    if max(one.words, other.words) > 1 or left.language == right.language:
        return False
    stems = [_stems(unit.language)[unit.text][0] for unit in (left, right)]
    return lexicon(left.language, right.language).translations(stems[0]).get(stems[1], 0.0) >= TRANSLATED


def _alike(one: Side, other: Side) -> Links:
    """Pairs of words that begin with the same sounds."""
    places = _places([key[:SOUND] if len(key) >= SOUND else "" for key in other.keys])
    return {
        (i, j): SAME_SOUND + (0.3 if key == other.keys[j] else 0.0)
        for i, key in enumerate(one.keys)
        if len(key) >= SOUND
        for j in places.get(key[:SOUND], ())
    }


def _places(words: list[str]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if word:
            found[word].append(place)
    return found


LANGUAGES_ORDER = {language: place for place, language in enumerate(LANGUAGES)}
