"""What Ukrainian does with names: their endings, and the common words that are written like them."""

from checker.languages import words
from checker.languages.endings import exchanged

CASES = words("uk", "name_cases")
TAILS = {
    0.03: CASES + words("uk", "name_surnames"),
    0.12: words("uk", "name_derived"),
    0.3: words("uk", "name_inhabitants"),
}
"""Price -> the endings that may be cut off a name for it."""
COMMON_ENDINGS = exchanged((*CASES, *words("uk", "common_endings")))
"""What may be cut off a common word to find its stem -> what may have to be put there instead."""
LEMMA_ENDINGS = words("uk", "lemma_endings")
"""What is cut off a dictionary form to make its stem."""
ABBREVIATIONS = frozenset(words("uk", "short_words"))
"""Short words whose full stop ends no sentence."""
UNNAMED = frozenset(words("uk", "unnamed"))
"""Folded words that a capital does not make a name."""
SOFTENED: dict[str, str] = {"зі": "га", "ці": "ка", "сі": "ха"}
"""Ends of cases whose consonant is another than in the dictionary form: «Гамбурзі»."""
PREFIXES = words("uk", "name_prefixes")
"""What may stand before an adjective of a place."""
TITLES = frozenset(words("uk", "titles"))
"""Stems of words that say what somebody is."""
CASES_OF_ADJECTIVES = "(?:ий|ого|ому|им|ій|а|ої|у|ою|е|і|их|ими|о)"
EAST = rf"(?:схід|сход[уіо]м?|східн{CASES_OF_ADJECTIVES})"
WEST = rf"(?:захід|заход[уіо]м?|західн{CASES_OF_ADJECTIVES})"
OPENED: dict[str, str] = {"і": "о", "ї": "є"}
"""Vowel of a closed last syllable -> the one it has when an ending opens it: «Київ, Києва»."""
COMPASS = {
    "NE": rf"північно-?{EAST}",
    "NW": rf"північно-?{WEST}",
    "SE": rf"південно-?{EAST}",
    "SW": rf"південно-?{WEST}",
    "N": rf"(?:північ|півночі|північчю|північн{CASES_OF_ADJECTIVES})",
    "S": rf"(?:південь|півдн[яюі]|півднем|південн{CASES_OF_ADJECTIVES})",
    "E": EAST,
    "W": WEST,
}
"""Points -> the words that say them; the plural «заходи» is measures."""
