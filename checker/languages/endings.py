"""A word without its ending: what the stemmers of all languages do with their own lists."""

from collections.abc import Iterable


def without_ending(word: str, endings: frozenset[str], shortest: int) -> str:
    """Cut the longest listed ending that leaves at least `shortest` letters."""
    for length in range(min(7, len(word) - shortest), 0, -1):
        if word[-length:] in endings:
            return word[:-length]
    return word


def exchanged(rows: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Read rows "ending" and "ending another …": ending -> what stands in its place in a dictionary form's stem."""
    found: dict[str, tuple[str, ...]] = {}
    for ending, *others in (row.split() for row in rows):
        found[ending] = (*found.get(ending, ()), *(others or ("",)))
    return found
