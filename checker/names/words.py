"""A text -> its words with what names need to know: place, capital, whether a sentence begins, ordinary or not.

Words are joined to units where the lexicon knows a phrase ("United States"), so that a phrase is compared as one.
"""

import re
from collections.abc import Sequence
from functools import cache, partial
from typing import NamedTuple

from checker.languages import part
from checker.memo import Memo
from checker.names import lexicon
from checker.names.common import is_common, is_form
from checker.names.letters import fold, is_latin
from checker.names.sounds import sound_key

WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\b[^\W\d_]['’ʼ](?!s\b)[^\W\d_]{2,}"
    r"|[^\W_]+(?:['’ʼ](?!s\b)(?:(?<=[\u0400-\u04ff].)[\u0400-\u04ff]+|(?<![\u0400-\u04ff].)[^\W\d_\u0400-\u04ff]+))*"
)
"""Abbreviations with full stops, and words; «iPhone'ами» has a Cyrillic ending that is none of the name."""
HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a brand of several words begins another: "GreenLeft"."""
OPENS = re.compile(r"[.!?:…«“\"„()\[\]•;/|]|\s[—–-]\s|^[—–-]\s|\n")


ADJECTIVE = re.compile(r"(\w{4,}?)(?:[иі]й)?[сцз]ь?к(?:[іиоа]й|и[йхм]|ими|о[гмй][оу]?|о[їі]|ою|ую|ая|ое|ие|[аеуі])")
NOUN_ENDINGS = ("", "а", "ия", "ія", "о", "и", "і", "ка", "ь", "с", "к", "г", "ж", "х", "е", "є")
"""What the name of a place may have behind the stem of its adjective."""
SHORTEST_PLACE = 6
"""Letters of an adjective of a place behind a prefix."""
SHORT = 5
"""Letters of a word up to which capitals make an abbreviation of it, even if it is a word, too ("ARM")."""
JOINTS = frozenset(("-", "‑", "–", " ", "\u00a0", ". ", ".\u00a0"))
"""What may stand between two words of one name."""


class Unit(NamedTuple):
    """A word, or a phrase of the lexicon, with its half-open place in the text.

    `named`: it is written as a name, and not just as the first word of a sentence.
    """

    start: int
    end: int
    text: str
    language: str
    words: int
    capital: bool
    initial: bool
    named: bool
    foreign: bool
    joined: bool
    concepts: frozenset[int]
    key: str
    """Its rough sounds."""

    @property
    def ordinary(self) -> bool:
        """Whether a dictionary has it as a common word; asked of few words, so not worked out for all.

        What a sentence begins with may be a form that the dictionary lacks.
        """
        language = "en" if self.foreign else self.language
        known = is_common if self.initial else is_form
        return self.words == 1 and all(known(part, language) for part in HUMPS.split(self.text))

    @property
    def strong(self) -> bool:
        """A name beyond doubt: no sentence begins with it, and no dictionary has it as a common word."""
        return self.capital and len(self.text) > 1 and not ((self.initial or self.latin) and self.ordinary)

    @property
    def latin(self) -> bool:
        """Whether it is in Latin letters, English or left so by a translator."""
        return self.foreign or self.language == "en"


class Word(NamedTuple):
    """What is known of a word wherever it stands: whose it is, whether it may open a phrase, what it is alone."""

    text: str
    language: str
    opens: bool
    capital: bool
    concepts: frozenset[int]
    key: str


@cache
def _known(language: str) -> Memo[str, Word]:
    """What is known of the words of a language that were met."""
    return Memo(partial(_word, language=language), 1 << 14)


def _word(word: str, language: str) -> Word:
    """What is known of a word of a text."""
    own = "en" if language != "en" and len(word) > 1 and is_latin(word) else language
    _, concepts = lexicon.phrase([word], 0, own)
    concepts = concepts or _behind_prefix(word, own) or _adjective_of(word, own)
    opens = any(form.rest for form in lexicon.forms_from(word, own))
    return Word(word, own, opens, _is_capital(word, bool(concepts), own), concepts, sound_key(word))


def _behind_prefix(word: str, language: str) -> frozenset[int]:
    """The place that an adjective with a prefix is of: «проросійський», «всеукраинский»."""
    prefixes: tuple[str, ...] = part(language, "names").PREFIXES
    lower = word.lower()
    for prefix in prefixes:
        if lower.startswith(prefix) and len(lower) >= len(prefix) + SHORTEST_PLACE:
            found = lexicon.phrase([lower[len(prefix) :]], 0, language)[1] & lexicon.places()
            if found:
                return found
    return lexicon.UNKNOWN


def _adjective_of(word: str, language: str) -> frozenset[int]:
    """The place that a regular adjective is of: «вермонтський» of Вермонт, «флоридский» of Флорида."""
    adjective = ADJECTIVE.fullmatch(word) if language != "en" and word.islower() else None
    if adjective is None:
        return lexicon.UNKNOWN
    stem = adjective[1].capitalize()
    places = (lexicon.phrase([stem + end], 0, language)[1] & lexicon.places() for end in NOUN_ENDINGS)
    return next(filter(None, places), lexicon.UNKNOWN)


def _title_case(words: list[str], language: str) -> bool:
    """Whether capitals tell nothing here: a headline in title case or in capitals."""
    long = [word for word in words[1:] if len(word) > 3]
    if sum(word[0].isupper() for word in long) <= 0.6 * len(long) or len(long) < 2:
        return False
    common = [word for word in long if is_common(word, language)]
    return len(common) >= 2 and sum(word[0].isupper() for word in common) > 0.7 * len(common)


KEPT = 1_500
"""Texts whose units are held at the most: those of an article. Those of a catalog's block would be many megabytes."""
_kept: dict[tuple[str, str], tuple[Unit, ...]] = {}


def units(text: str, language: str) -> tuple[Unit, ...]:
    """All words of a text, phrases joined, in order; held until they are `taken`."""
    found = _kept.get((text, language))
    if found is None:
        if len(_kept) >= KEPT:
            _kept.clear()
        found = _kept[text, language] = _units(text, language)
    return found


def taken(text: str, language: str) -> tuple[Unit, ...]:
    """All words of a text that nobody will ask for again soon."""
    return _kept.pop((text, language), None) or _units(text, language)


def _units(text: str, language: str) -> tuple[Unit, ...]:
    """Read the units of a text."""
    spans = [span for span in map(re.Match.span, WORD.finditer(text)) if not text[span[0]].isdigit()]
    words = [text[start:end] for start, end in spans]
    title = _title_case(words, language)
    abbreviations = part(language, "names").ABBREVIATIONS
    found: list[Unit] = []
    known = _known(language)
    at = before = 0
    while at < len(words):
        (start, end), size = spans[at], 1
        word, own, opens, capital, concepts, key = known[words[at]]
        if opens:
            size, concepts = lexicon.phrase(words, at, own)
            size = max(size, 1)
            if size > 1:
                end, capital = spans[at + size - 1][1], True
                word = text[start:end]
                key = sound_key(word)
        gap = text[before:start]
        initial = named = False
        if capital:
            initial = title or _begins(gap, words[at - 1] if at else "", abbreviations)
            ordinary = initial and size == 1 and is_common(word, own)
            named = not ordinary or _is_first_name(concepts, words, spans, at, text)
            named = named and not (concepts and concepts <= lexicon.address())
        joined = at > 0 and gap in JOINTS
        found.append(
            _unit(
                Unit,
                (start, end, word, language, size, capital, initial, named, own != language, joined, concepts, key),
            )
        )
        at, before = at + size, end
    return tuple(found)


def _is_first_name(
    concepts: frozenset[int], words: Sequence[str], spans: Sequence[tuple[int, int]], at: int, text: str
) -> bool:
    """Whether a word that may be a first name stands before a surname: «Надія Литвиненко», "Mark Twain"."""
    if at + 1 >= len(words) or concepts.isdisjoint(lexicon.people()):
        return False
    surname = words[at + 1]
    return text[spans[at][1] : spans[at + 1][0]] in JOINTS and surname.istitle() and len(surname) > 1


_unit = tuple.__new__
"""A unit from its fields, without the function call that NamedTuple makes of it: there are millions."""


def _is_capital(word: str, known: bool, language: str) -> bool:
    """Whether a word is written as names are; a common word all in capitals is only loud."""
    if (
        word.islower()
        or not any(letter.isupper() for letter in word)
        or fold(word) in part(language, "names").UNNAMED
    ):
        return False
    return known or len(word) <= SHORT or not word.isupper() or not is_common(word, language)


def _begins(gap: str, previous: str, abbreviations: frozenset[str]) -> bool:
    """Whether a sentence, a quotation or the like may begin after what stands between two words."""
    if not previous:
        return True
    if not OPENS.search(gap):
        return False
    if previous.endswith(".") and not gap.strip():
        return False
    return not (gap.strip() == "." and (len(previous) == 1 or previous.lower() in abbreviations))
