"""How often an edition of a document lacks a name that the others share: a free translation lacks many."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.comparison.name_memory import Key, key
from checker.comparison.name_votes import Candidate, Web

USUAL = 0.15
"""Share of names lacking before anything is known of the document."""
WEIGHT = 10.0
"""So many names say as much as what is usual."""


class Habits:
    """Names and lacking names of every reading, by edition."""

    def __init__(self, names: Sequence[int], found: Sequence[Sequence[Candidate]]) -> None:
        self._names = names
        self._lacking = [Counter(each.suspect for each in row) for row in found]
        self._all_names = sum(self._names)
        self._all_lacking = Counter(each.suspect for row in found for each in row)

    def elsewhere(self, suspect: str, reading: int) -> tuple[float, float]:
        """The share of names that the suspect lacks in the other readings, and that all editions lack."""
        names = self._all_names - self._names[reading]
        here, everywhere = self._lacking[reading], self._all_lacking
        own = everywhere[suspect] - here[suspect]
        total = (everywhere.total() - here.total()) / 3
        return _share(own, names), _share(total, names)


class Usual:
    """What an edition has instead of the names that it seems to lack, reading by reading.

    A misspelling or a mistake is made once; what stands for a name again and again is how this edition renders it.
    """

    def __init__(self, webs: Sequence[Web | None], found: Sequence[Sequence[Candidate]]) -> None:
        self._places: dict[tuple[Key, Key], set[int]] = defaultdict(set)
        for reading, (web, row) in enumerate(zip(webs, found, strict=True)):
            for pair in {pair for each in row if web for pair in _renderings(web, each)}:
                self._places[pair].add(reading)

    def elsewhere(self, web: Web, candidate: Candidate, reading: int) -> int:
        """In how many other readings the suspect has the same name instead of the same name."""
        pairs = _renderings(web, candidate)
        return max((len(self._places[pair] - {reading}) for pair in pairs), default=0)


def _renderings(web: Web, candidate: Candidate) -> set[tuple[Key, Key]]:
    """What the suspect has -> what the others have."""
    instead = [web.sides[candidate.suspect].units[i] for i in (candidate.near, candidate.other) if i is not None]
    pair = [web.sides[code].units[i] for code, i in zip(candidate.others, candidate.pair, strict=True)]
    return {(key(x), key(y)) for x in instead for y in pair}


def fewest_names(web: Web) -> int:
    """How many names the edition with the fewest has."""
    return min((side.named for side in web.sides.values()), default=0)


def _share(lacking: float, names: int) -> float:
    """The share, drawn to what is usual where there is little to count."""
    return (lacking + USUAL * WEIGHT) / (names + WEIGHT)
