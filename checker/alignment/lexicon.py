"""The shipped data of the aligner: how likely words are, and which stems translate which."""

from functools import cache
from importlib.resources import files

from checker.languages import LANGUAGES, part

UNKNOWN = 2e-5
"""The probability of a word that is not in the frequency list."""
BY_HAND = 0.6
"""The strength of a pair from the hand-written list."""

Translations = dict[str, dict[str, float]]


@cache
def probabilities(language: str) -> dict[str, float]:
    """Return stem -> probability."""
    rows = (row.split() for row in _rows(f"frequencies-{language}"))
    return {stem: 10 ** (-int(tenths) / 10) for stem, tenths in rows}


def probability(stem: str, language: str) -> float:
    """Return how likely a word of this stem is in any text."""
    return probabilities(language).get(stem, UNKNOWN)


@cache
def translations(left: str, right: str) -> Translations:
    """Return left stem -> right stems with the strength of the match, 0 to 1."""
    codes = list(LANGUAGES)
    if codes.index(left) > codes.index(right):
        return _turned(translations(right, left))
    table: Translations = {}
    for row in _rows(f"lexicon-{left}-{right}"):
        stem, *others = row.split()
        table[stem] = {other: int(strength) / 100 for other, strength in (pair.split(":") for pair in others)}
    for mine, theirs in _by_hand(left, right):
        for stem in mine:
            table.setdefault(stem, {}).update(dict.fromkeys(theirs, BY_HAND))
    return table


def _by_hand(left: str, right: str) -> list[tuple[set[str], set[str]]]:
    """The groups of words.txt: one meaning a line, languages divided by bars in the order of LANGUAGES."""
    found = []
    for row in _rows("words"):
        groups = dict(zip(LANGUAGES, row.split("|"), strict=True))
        stems = [{part(code, "stems").stem(word) for word in groups[code].split()} for code in (left, right)]
        if all(stems):
            found.append((stems[0], stems[1]))
    return found


def _turned(table: Translations) -> Translations:
    turned: Translations = {}
    for stem, others in table.items():
        for other, strength in others.items():
            turned.setdefault(other, {})[stem] = strength
    return turned


def _rows(name: str) -> list[str]:
    file = files("checker.alignment").joinpath("data", f"{name}.txt")
    return [row for row in file.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
