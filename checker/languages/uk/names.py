"""What Ukrainian does with names: their endings, and the common words that are written like them."""

from checker.languages import words

CASES = words("uk", "name_cases")
TAILS = {0.03: CASES + words("uk", "name_surnames"), 0.12: words("uk", "name_derived")}
"""Price -> the endings that may be cut off a name for it."""
COMMON_ENDINGS = frozenset((*CASES, *words("uk", "common_endings")))
"""What may be cut off a common word to find its stem."""
LEMMA_ENDINGS = words("uk", "lemma_endings")
"""What is cut off a dictionary form to make its stem."""
ABBREVIATIONS = frozenset(words("uk", "short_words"))
"""Short words whose full stop ends no sentence."""
UNNAMED = frozenset(words("uk", "unnamed"))
"""Folded words that a capital does not make a name."""
SOFTENED: dict[str, str] = {"зі": "га", "ці": "ка", "сі": "ха"}
"""Ends of cases whose consonant is another than in the dictionary form: «Гамбурзі»."""
