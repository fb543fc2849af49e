"""A piece of text -> its words and numbers, as types that can be compared across languages."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from checker.languages import part
from checker.translations.lexicon import probability

TOKEN = re.compile(r"\d+(?:[ \u00a0\u2009\u202f.,:]\d+)*|[^\W\d_]+(?:['’ʼ`-][^\W\d_]+)*|[%$€£₴₽°]")
GROUPS = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f,.](?=\d{3}(?!\d))")
ROMAN = str.maketrans(
    {
        **dict(zip("абвгґдезийклмнопрстуфцыэіў", "abvhgdeziyklmnoprstufcyeyu", strict=True)),
        "є": "ye", "ж": "zh", "ї": "yi", "ё": "yo", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu",
        "я": "ya", "ь": "", "ъ": "", "'": "", "’": "", "ʼ": "", "`": "", "-": "",
    }
)  # fmt: skip
SOUNDS = (
    ("shch", "sh"), ("ph", "f"), ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("th", "t"), ("kh", "h"), ("w", "v"),
    ("tch", "ch"), ("dzh", "j"), ("g", "h"), ("ts", "c"),
)  # fmt: skip
HARD_C = re.compile(r"c(?![eiyh])")
DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Type:
    """A word or number as it is compared: its stem, its sound in Latin letters, how likely it is anywhere."""

    stem: str
    key: str
    rarity: float
    number: bool


def tokenize(text: str, language: str) -> list[Type]:
    """Return the types of the words and numbers of `text`, in order."""
    return [type_of(token, language) for token in TOKEN.findall(text)]


@lru_cache(maxsize=100_000)
def type_of(token: str, language: str) -> Type:
    """Return the type of one token."""
    if token[0].isdigit():
        number = GROUPS.sub("", token).replace(",", ".").replace(" ", "")
        return Type(number, number, 1e-3 if len(number) < 3 else 2e-4, True)
    word = unicodedata.normalize("NFC", token).lower().replace("’", "'").replace("ʼ", "'").replace("ё", "е")
    stem = part(language, "stems").stem(word)
    return Type(stem, sound(stem), probability(stem, language), False)


def sound(word: str) -> str:
    """Return how a word sounds, coarsely, in Latin letters: the same for Biden, Байден and Байдена's stem."""
    key = "".join(c for c in unicodedata.normalize("NFD", word.translate(ROMAN)) if c.isascii() and c.isalnum())
    for old, new in SOUNDS:
        key = key.replace(old, new)
    key = HARD_C.sub("k", key).replace("y", "i")
    return DOUBLED.sub(r"\1", key)
