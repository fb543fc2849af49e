"""Ukrainian: what its texts are known by."""

from checker.languages import words

COMMON = frozenset(words("uk", "function"))
OTHERS = frozenset(words("uk", "foreign"))
"""Common words of languages it could be taken for."""
ALPHABET = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
OWN = frozenset("іїєґ")
"""Letters that no neighbour has."""
FOREIGN = frozenset("ыэъёўђјљњћџѓќѕ")
"""Letters of languages it could be taken for."""
