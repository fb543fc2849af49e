"""Roman numerals, Cyrillic look-alikes included: "XIX", "ХХІ" -> the number."""

import re

ROMAN = re.compile(r"[IVXІХ]{1,7}")
DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}


def value(text: str) -> int | None:
    """Return the number that a word writes in capitals, or None."""
    if not ROMAN.fullmatch(text):
        return None
    digits = [DIGITS[letter] for letter in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-digit if digit < after else digit for digit, after in pairs)
