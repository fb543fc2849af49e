"""A word without its ending: what the stemmers of all languages do with their own lists."""


def without_ending(word: str, endings: frozenset[str], shortest: int) -> str:
    """Cut the longest listed ending that leaves at least `shortest` letters."""
    for length in range(min(7, len(word) - shortest), 0, -1):
        if word[-length:] in endings:
            return word[:-length]
    return word
