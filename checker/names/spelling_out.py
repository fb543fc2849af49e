"""Letters of an English abbreviation as Cyrillic spells them out: "JD" is «Джей Ді», "CC" is «Си-Си»."""

from checker.names.letters import fold

SAID = {
    "a": "ей эй", "b": "бі би", "c": "сі си", "d": "ді ди", "e": "і и", "f": "еф эф", "g": "джі джи", "h": "ейч эйч",
    "i": "ай", "j": "джей", "k": "кей", "l": "ел эл", "m": "ем эм", "n": "ен эн", "o": "о оу", "p": "пі пи",
    "q": "кю", "r": "ар", "s": "ес эс", "t": "ті ти", "u": "ю", "v": "ві ви", "w": "даблю", "x": "екс экс",
    "y": "вай", "z": "зед зет зі зи",
}  # fmt: skip
"""Letter -> its name in Ukrainian and in Russian."""
LONGEST = 4


def is_letter_of(abbreviation: str, word: str) -> bool:
    """Whether a Cyrillic word names a letter of a Latin abbreviation."""
    if not abbreviation.isupper() or not abbreviation.isascii():
        return False
    letters, name = fold(abbreviation), fold(word)
    return len(letters) <= LONGEST and any(name in SAID.get(letter, "").split() for letter in letters)
