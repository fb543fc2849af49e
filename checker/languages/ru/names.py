"""What Russian does with names: their endings, and the common words that are written like them."""

from checker.languages import words
from checker.languages.endings import exchanged

CASES = words("ru", "name_cases")
TAILS = {
    0.03: CASES + words("ru", "name_surnames"),
    0.12: words("ru", "name_derived"),
    0.3: words("ru", "name_inhabitants"),
}
"""Price -> the endings that may be cut off a name for it."""
COMMON_ENDINGS = exchanged((*CASES, *words("ru", "common_endings")))
"""What may be cut off a common word to find its stem -> what may have to be put there instead."""
LEMMA_ENDINGS = words("ru", "lemma_endings")
"""What is cut off a dictionary form to make its stem."""
ABBREVIATIONS = frozenset(words("ru", "short_words"))
"""Short words whose full stop ends no sentence."""
UNNAMED = frozenset(words("ru", "unnamed"))
"""Folded words that a capital does not make a name."""
SOFTENED: dict[str, str] = {}
"""Ends of cases whose consonant is another than in the dictionary form: «Гамбурзі»."""
PREFIXES = words("ru", "name_prefixes")
"""What may stand before an adjective of a place."""
TITLES = frozenset(words("ru", "titles"))
"""Stems of words that say what somebody is."""
CASES_OF_ADJECTIVES = "(?:ый|ого|ому|ым|ом|ая|ой|ую|ою|ое|ые|ых|ыми|ее|ей|о)"
EAST = rf"(?:восток(?:а|у|ом|е)?|восточн{CASES_OF_ADJECTIVES})"
WEST = rf"(?:запад(?:а|у|ом|е)?|западн{CASES_OF_ADJECTIVES})"
OPENED: dict[str, str] = {}
"""Vowel of a closed last syllable -> the one it has when an ending opens it: «Київ, Києва»."""
COMPASS = {
    "NE": rf"северо-?{EAST}",
    "NW": rf"северо-?{WEST}",
    "SE": rf"юго-?{EAST}",
    "SW": rf"юго-?{WEST}",
    "N": rf"(?:север(?:а|у|ом|е)?|северн{CASES_OF_ADJECTIVES})",
    "S": rf"(?:юг(?:а|у|ом|е)?|южн{CASES_OF_ADJECTIVES})",
    "E": EAST,
    "W": WEST,
}
"""Points -> the words that say them."""
