"""Ukrainian: what its texts are known by."""

from checker.languages import words

COMMON = frozenset(words("uk", "function"))
ALPHABET = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
OWN = frozenset("іїєґ")
"""Letters that no neighbour has."""
FOREIGN = frozenset("ыэъёўђјљњћџѓќѕ")
"""Letters of languages it could be taken for."""
