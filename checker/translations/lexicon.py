"""How likely words are in any text, and which stems of one language translate which of another (shipped data)."""

from collections import defaultdict
from functools import cache
from importlib.resources import files

from checker.languages import LANGUAGES, part

UNKNOWN = 3e-5
"""The probability of a word that is not in the frequency list."""
BY_HAND = 0.6
"""The strength of a pair from the hand-written list."""
NOTHING: dict[str, float] = {}
"""The translations of most stems."""


FIRST = 3
"""Letters that the rows of a section share."""
MOST_READ = 1 << 14


class Sections:
    """The rows of a file, stem and what stands behind it, by the stems' first letters.

    They are texts to search in, since strings by the ten thousand would take five times the memory.
    """

    def __init__(self, name: str) -> None:
        rows: dict[str, list[str]] = defaultdict(list)
        for row in _rows(name):
            rows[row.split(" ", 1)[0][:FIRST]].append(row)
        self.known = {first: "\n" + "\n".join(part) + "\n" for first, part in rows.items()}

    def get(self, stem: str) -> str:
        """Return what stands behind a stem, nothing where it is not there."""
        section = self.known.get(stem[:FIRST], "")
        at = section.find(f"\n{stem} ")
        start = at + len(stem) + 2
        return section[start : section.index("\n", start)] if at >= 0 else ""


@cache
def _frequencies(language: str) -> Sections:
    """Stem -> -10 log10 of its probability, as text."""
    return Sections(f"frequencies-{language}")


def probability(stem: str, language: str) -> float:
    """Return how likely a word of this stem is in any text."""
    tenths = _frequencies(language).get(stem)
    return 10.0 ** (-int(tenths) / 10) if tenths else UNKNOWN


class Lexicon:
    """Which stems of one language translate which of another; entries are read when they are asked for."""

    def __init__(self, left: str, right: str) -> None:
        self.rows = Sections(f"lexicon-{left}-{right}")
        self.read: dict[str, dict[str, float]] = {}
        self.by_hand: dict[str, frozenset[str]] = {}
        for group in _groups():
            for stem in group[left]:
                known = self.by_hand.get(stem)
                self.by_hand[stem] = known | group[right] if known else group[right]

    def translations(self, stem: str) -> dict[str, float]:
        """Return the stems that translate a stem of the left language, with the strength of the match, 0 to 1."""
        found = self.read.get(stem)
        if found is None:
            if len(self.read) >= MOST_READ:
                self.read.clear()
            found = self.read[stem] = self._entry(stem) or NOTHING
        return found

    def _entry(self, stem: str) -> dict[str, float]:
        row = self.rows.get(stem)
        pairs = (pair.split(":") for pair in row.split(" ")) if row else ()
        found = {other: int(strength) / 100 for other, strength in pairs}
        found.update(dict.fromkeys(self.by_hand.get(stem, ()), BY_HAND))
        return found


@cache
def lexicon(left: str, right: str) -> Lexicon:
    """Return the lexicon of two languages, which stand in the order of LANGUAGES."""
    return Lexicon(left, right)


@cache
def _groups() -> list[dict[str, frozenset[str]]]:
    """The groups of words.txt: one meaning a line, languages divided by bars in the order of LANGUAGES."""
    stems = {code: part(code, "stems").stem for code in LANGUAGES}
    rows = (dict(zip(LANGUAGES, row.split("|"), strict=True)) for row in _rows("words"))
    return [{code: frozenset(map(stems[code], words.split())) for code, words in row.items()} for row in rows]


def _rows(name: str) -> list[str]:
    file = files("checker.translations").joinpath("data", f"{name}.txt")
    return [row for row in file.read_text(encoding="utf-8").split("\n") if row and row[0] != "#"]
