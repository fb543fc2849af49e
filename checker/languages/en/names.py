"""What English does with names: their endings, and the common words that are written like them."""

from checker.languages import words
from checker.languages.endings import exchanged

CASES = words("en", "name_cases")
TAILS = {0.02: CASES, 0.05: words("en", "name_surnames"), 0.12: words("en", "name_derived")}
"""Price -> the endings that may be cut off a name for it."""
COMMON_ENDINGS = exchanged(words("en", "common_endings"))
"""What may be cut off a common word to find its stem -> what may have to be put there instead."""
LEMMA_ENDINGS = words("en", "lemma_endings")
"""What is cut off a dictionary form to make its stem."""
ABBREVIATIONS = frozenset(words("en", "short_words"))
"""Short words whose full stop ends no sentence."""
UNNAMED = frozenset(words("en", "unnamed"))
"""Folded words that a capital does not make a name."""
SOFTENED: dict[str, str] = {}
"""Ends of cases whose consonant is another than in the dictionary form: «Гамбурзі»."""
OPENED: dict[str, str] = {}
"""Vowel of a closed last syllable -> the one it has when an ending opens it: «Київ, Києва»."""
PREFIXES: tuple[str, ...] = ()
"""What may stand before an adjective of a place; English has a hyphen between."""
TITLES = frozenset(words("en", "titles"))
"""Stems of words that say what somebody is."""
COMPASS = {
    "NE": "north-?east(?:ern|erly|wards?)?",
    "NW": "north-?west(?:ern|erly|wards?)?",
    "SE": "south-?east(?:ern|erly|wards?)?",
    "SW": "south-?west(?:ern|erly|wards?)?",
    "N": "north(?:ern|erly|wards?)?",
    "S": "south(?:ern|erly|wards?)?",
    "E": "east(?:ern|erly|wards?)?",
    "W": "west(?:ern|erly|wards?)?",
}
"""Points -> the words that say them."""
