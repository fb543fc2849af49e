"""What a document says elsewhere: how often a name occurs in an edition, and what stands opposite it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checker.comparison.name_votes import CERTAIN, Web
from checker.names.roots import root
from checker.names.words import Unit

Key = tuple[str, str]
"""Language and root of a name."""


def key(unit: Unit) -> Key:
    """What a unit is remembered by."""
    return _key(unit.text, unit.language)


@lru_cache(maxsize=1 << 14)
def _key(text: str, language: str) -> Key:
    return language, root(text, language)


class Keys(dict[int, Key]):
    """What the units of an edition are remembered by, by their places, as far as it was asked for."""

    def __init__(self, units: Sequence[Unit]):
        super().__init__()
        self.units = units

    def __missing__(self, place: int) -> Key:
        found = self[place] = key(self.units[place])
        return found


@dataclass(slots=True)
class Memory:
    """Readings in which a name occurs, and its renderings with the readings where they stand opposite it."""

    places: dict[Key, set[int]] = field(default_factory=lambda: defaultdict(set))
    opposite: dict[tuple[Key, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def elsewhere(self, unit: Unit, reading: int) -> int:
        """In how many other readings the name occurs."""
        return len(self.places.get(key(unit), set()) - {reading})

    def renderings(self, unit: Unit, language: str) -> Counter[str]:
        """Roots that stood opposite this name in another edition, where letters or the lexicon were sure."""
        return self.opposite.get((key(unit), language), Counter())

    def add(self, reading: int, web: Web) -> None:
        """Take in a reading."""
        keys = {language: Keys(side.units) for language, side in web.sides.items()}
        for language, side in web.sides.items():
            own = keys[language]
            for i, unit in enumerate(side.units):
                if unit.named:
                    self.places[own[i]].add(reading)
            for other in web.sides:
                if other == language:
                    continue
                theirs = keys[other]
                for i, (score, j) in web.best(language, other).items():
                    if score >= CERTAIN:
                        self.opposite[own[i], other][theirs[j][1]] += 1
