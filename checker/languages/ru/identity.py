"""Russian: what its texts are known by."""

from checker.languages import words

COMMON = frozenset(words("ru", "function"))
OTHERS = frozenset(words("ru", "foreign"))
"""Common words of languages it could be taken for."""
ALPHABET = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
OWN = frozenset("ыэъё")
"""Letters that no neighbour has."""
FOREIGN = frozenset("іїєґўђјљњћџѓќѕ")
"""Letters of languages it could be taken for."""
