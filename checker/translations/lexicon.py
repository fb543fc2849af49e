"""How likely words are in any text, and which stems of one language translate which of another (shipped data)."""

from functools import cache

from checker.rows import Rows

UNKNOWN = 3e-5
"""The probability of a word that is not in the frequency list."""
BY_HAND = 0.6
"""The strength of a pair from the hand-written list."""
NOTHING: dict[str, float] = {}
"""The translations of most stems."""
MOST_READ = 1 << 14


@cache
def _frequencies(language: str) -> Rows:
    """Stem -> -10 log10 of its probability, as text."""
    return Rows("checker.translations", f"frequencies-{language}")


def probability(stem: str, language: str) -> float:
    """Return how likely a word of this stem is in any text."""
    tenths = _frequencies(language).get(stem)
    return 10.0 ** (-int(tenths) / 10) if tenths else UNKNOWN


class Lexicon:
    """Which stems of one language translate which of another; entries are read when they are asked for."""

    def __init__(self, left: str, right: str) -> None:
        self.learned = Rows("checker.translations", f"lexicon-{left}-{right}")
        self.by_hand = Rows("checker.translations", f"words-{left}-{right}")
        self.read: dict[str, dict[str, float]] = {}

    def translations(self, stem: str) -> dict[str, float]:
        """Return the stems that translate a stem of the left language, with the strength of the match, 0 to 1."""
        found = self.read.get(stem)
        if found is None:
            if len(self.read) >= MOST_READ:
                self.read.clear()
            found = self.read[stem] = self._entry(stem) or NOTHING
        return found

    def _entry(self, stem: str) -> dict[str, float]:
        pairs = (pair.split(":") for pair in self.learned.get(stem).split())
        found = {other: int(strength) / 100 for other, strength in pairs}
        found.update(dict.fromkeys(self.by_hand.get(stem).split(), BY_HAND))
        return found


@cache
def lexicon(left: str, right: str) -> Lexicon:
    """Return the lexicon of two languages, which stand in the order of LANGUAGES."""
    return Lexicon(left, right)
