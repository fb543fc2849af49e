"""Ukrainian: words without their endings, so that the forms of a word are one."""

from checker.languages import words

ENDINGS = tuple(sorted(words("uk", "endings"), key=len, reverse=True))
SHORTEST = 3


def stem(word: str) -> str:
    """Return a lower-case word without its ending: ракета, ракетою and ракетний."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
