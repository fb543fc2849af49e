"""A text -> its words with what names need to know: place, capital, whether a sentence begins, ordinary or not.

Words are joined to units where the lexicon knows a phrase ("United States"), so that a phrase is compared as one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.languages import part
from checker.names import lexicon
from checker.names.common import is_common
from checker.names.letters import fold
from checker.names.sounds import sound_key

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ](?!s\b)[^\W\d_]+)*")
OPENS = re.compile(r"[.!?:…«“\"„()\[\]•;/|]|\s[—–-]\s|^[—–-]\s|\n")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a phrase of the lexicon, with its half-open place in the text."""

    start: int
    end: int
    text: str
    language: str
    words: int
    capital: bool
    initial: bool
    ordinary: bool
    foreign: bool
    joined: bool
    concepts: frozenset[int]

    @property
    def key(self) -> str:
        """Its rough sounds."""
        return sound_key(self.text)

    @property
    def named(self) -> bool:
        """Whether it is written as a name, and not just as the first word of a sentence."""
        return self.capital and not (self.initial and self.ordinary)

    @property
    def strong(self) -> bool:
        """A name beyond doubt: no sentence begins with it, and no dictionary has it as a common word."""
        return self.capital and len(self.text) > 1 and not (self.ordinary and (self.initial or self.latin))

    @property
    def latin(self) -> bool:
        """Whether it is in Latin letters, English or left so by a translator."""
        return self.foreign or self.language == "en"


def _title_case(words: list[str], language: str) -> bool:
    """Whether capitals tell nothing here: a headline in title case or in capitals."""
    long = [word for word in words[1:] if len(word) > 3]
    if sum(word[0].isupper() for word in long) <= 0.6 * len(long) or len(long) < 2:
        return False
    common = [word for word in long if is_common(word, language)]
    return len(common) >= 2 and sum(word[0].isupper() for word in common) > 0.7 * len(common)


@lru_cache(maxsize=1 << 14)
def units(text: str, language: str) -> tuple[Unit, ...]:
    """All words of a text, phrases joined, in order."""
    matches = [match for match in WORD.finditer(text) if not match[0][0].isdigit()]
    words = [match[0] for match in matches]
    title = _title_case(words, language)
    abbreviations = part(language, "names").ABBREVIATIONS
    unnamed: dict[str, frozenset[str]] = {code: part(code, "names").UNNAMED for code in (language, "en")}
    found: list[Unit] = []
    at = 0
    while at < len(words):
        foreign = language != "en" and words[at].isascii() and len(words[at]) > 1
        size, concepts = lexicon.phrase(words, at, "en" if foreign else language)
        size = max(size, 1)
        start, end = matches[at].start(), matches[at + size - 1].end()
        word = words[at]
        common = size == 1 and is_common(word, "en" if foreign else language)
        capital = size > 1 or _is_capital(word, common and not concepts, unnamed["en" if foreign else language])
        before = matches[at - 1].end() if at else 0
        gap = text[before:start]
        initial = capital and (title or _begins(gap, words[at - 1] if at else "", abbreviations))
        found.append(
            Unit(
                start,
                end,
                text[start:end],
                language,
                size,
                capital,
                initial,
                common,
                foreign,
                at > 0 and gap in ("-", "‑", "–", " ", "\u00a0", ". ", ".\u00a0"),
                concepts,
            )
        )
        at += size
    return tuple(found)


def _is_capital(word: str, common: bool, unnamed: frozenset[str]) -> bool:
    """Whether a word is written as names are; a common word all in capitals is only loud."""
    if not any(letter.isupper() for letter in word) or fold(word) in unnamed:
        return False
    return not (common and len(word) > 1 and word.isupper())


def _begins(gap: str, previous: str, abbreviations: frozenset[str]) -> bool:
    """Whether a sentence, a quotation or the like may begin after what stands between two words."""
    if not previous:
        return True
    if not OPENS.search(gap):
        return False
    if previous.endswith(".") and not gap.strip():
        return False
    return not (gap.strip() == "." and (len(previous) == 1 or previous.lower() in abbreviations))
