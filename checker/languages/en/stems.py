"""English: words without their endings, so that the forms of a word are one."""

from checker.languages import words
from checker.languages.endings import without_ending

ENDINGS = frozenset(words("en", "endings"))
SHORTEST = 3


def stem(word: str) -> str:
    """Return a lower-case word without its ending: missiles and missile, launched and launching."""
    return without_ending(word, ENDINGS, SHORTEST)
