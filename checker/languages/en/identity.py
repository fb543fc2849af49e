"""English: what its texts are known by."""

from checker.languages import words

COMMON = frozenset(words("en", "function"))
OTHERS = frozenset(words("en", "foreign"))
"""Common words of languages it could be taken for."""
ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyz")
OWN = frozenset[str]()
"""Letters that no neighbour has."""
FOREIGN = frozenset("áàâäãåąçćčďéèêëęěíìîïłñńóòôöõőøœřśšßťúùûüűůýźžżæ")
"""Letters of languages it could be taken for."""
