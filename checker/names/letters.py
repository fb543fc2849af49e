"""One plain lower-case form of a word, so that accents, apostrophes and look-alike marks make no difference."""

import re
import unicodedata
from functools import lru_cache

SPECIAL = str.maketrans(
    {
        "č": "ch", "š": "sh", "ž": "zh", "ć": "ch", "ř": "rzh", "ș": "sh", "ş": "sh", "ț": "ts", "ţ": "ts", "ñ": "ny",
        "ё": "е", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
        "'": "", "’": "", "ʼ": "", "‘": "", "`": "", "ʻ": "", "\u0301": "", ".": "",
    }
)  # fmt: skip
PLAIN = re.compile(r"[a-z0-9]+|[абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя]+")
"""Words that are plain already, which nearly all are."""
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
KEPT = {"й", "ї"}
LOOKALIKES = str.maketrans("aceiopxykmtbh", "асеіорхукмтвн")
LATIN_LOOKALIKES = str.maketrans("асеіорхукмтвн", "aceiopxykmtbh")


def _plain(letter: str) -> str:
    """The letter without its accents, where it is not a letter of its own (й, ї)."""
    if letter in KEPT or letter.isascii():
        return letter
    if unicodedata.combining(letter):
        return ""  # of İ, which is two letters when small
    return unicodedata.normalize("NFD", letter)[0]


@lru_cache(maxsize=1 << 12)
def fold(word: str) -> str:
    """Lower case, no accents, no apostrophes; ё is е, and a letter that English needs two for is those: š is sh."""
    lower = word.lower()
    if PLAIN.fullmatch(lower):
        return lower
    return "".join(map(_plain, _one_script(lower).translate(SPECIAL)))


def is_latin(word: str) -> bool:
    """Whether a word is written in Latin letters, with or without accents ("Hürriyet")."""
    return word.isascii() or not CYRILLIC.search(word)


def _one_script(word: str) -> str:
    """A word of two scripts in the one that most of its letters have (another rule reports the look-alikes)."""
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in word)
    latin = sum(letter.isascii() and letter.isalpha() for letter in word)
    if not cyrillic or not latin:
        return word
    return word.translate(LOOKALIKES if cyrillic >= latin else LATIN_LOOKALIKES)
