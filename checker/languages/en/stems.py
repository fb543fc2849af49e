"""English: words without their endings, so that the forms of a word are one."""

ENDINGS = ("'s", "ings", "ing", "ies", "ied", "es", "ed", "s", "y", "e")
SHORTEST = 3


def stem(word: str) -> str:
    """Return a lower-case word without its ending: missiles and missile, launched and launching."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
