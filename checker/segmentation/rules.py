"""Whether a full stop ends its sentence: small questions, asked in order, the first answer counts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

WORD_BEFORE = re.compile(r"[\w'’ʼ.\-№&/]{1,40}$")
WORD_AFTER = re.compile(r"[\w'’ʼ\-]+")
INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
ROMAN = re.compile(r"[IVXІХ]+")
COUNTED = re.compile(r"(?:\d|\b[IVXІХ]+|\b(?:кв|куб|т)\.)\s?$")
"""Before an abbreviation that is then a measure or a date: 5 м., XII ст., 20 кв. м., і т. д."""
QUOTES = {"»": "«", "”": "“", "“": "„", '"': '"', "’": "‘", "'": "'"}
SPEECH_BEFORE = (":", "—", "–", "-", ",")
REACH = 400
"""Characters of the sentence so far that are looked at."""
ATTRIBUTION = 6
"""A speech verb within so many words after a quotation means that the sentence goes on."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language tells the rules: abbreviations without their last dot, lower-cased."""

    never: frozenset[str]
    """They are followed by what they introduce: ім, вул, Mr, Gen, No."""
    numbered: frozenset[str]
    """They are followed by a number or are words: No, Fig."""
    final: frozenset[str]
    """They may stand at the end of a sentence: р, млн, т.д, U.S, a.m."""
    starters: frozenset[str]
    """Words that with a capital begin a sentence: He, The, Він, Это."""
    speech: frozenset[str]
    """said, сказав, сообщил."""
    times: frozenset[str]
    """What follows a.m. without ending a sentence: Wednesday, EST, вівторка."""
    years: frozenset[str]
    """Abbreviations of year and century: р, г, ст."""

    @classmethod
    def of(cls, module: ModuleType) -> "Grammar":
        """Return the word lists of a language's `sentences` module."""
        return cls(
            module.NEVER, module.NUMBERED, module.FINAL, module.STARTERS, module.SPEECH, module.TIMES, module.YEARS
        )


class Cut:
    """A place where a sentence may end, and what stands around it."""

    __slots__ = ("after", "before", "close", "counted", "following", "gap", "opening", "stop", "word")

    def __init__(self, text: str, sentence: int, match: re.Match[str]) -> None:
        self.stop = match["stop"]
        self.close = match["close"]
        self.gap = match["gap"]
        self.opening = match["open"]
        self.before = text[max(sentence, match.start() - REACH) : match.start()]
        self.after = text[match.end() : match.end() + 120]
        found = WORD_BEFORE.search(self.before[-41:])
        self.word = found[0].strip("'’-.") if found else ""
        self.counted = bool(found and COUNTED.search(self.before[: -len(found[0])][-12:]))
        following = WORD_AFTER.match(self.after)
        self.following = following[0] if following else ""

    @property
    def capital(self) -> bool:
        """Whether what follows could begin a sentence."""
        return self.following[:1].isupper()

    @property
    def dash(self) -> bool:
        """Whether a dash follows."""
        return self.opening[:1] in {"-", "–", "—"} and self.opening != ""


def is_boundary(cut: Cut, grammar: Grammar) -> bool:
    """Whether the sentence ends at the cut."""
    for question in QUESTIONS:
        answer = question(cut, grammar)
        if answer is not None:
            return answer
    return True


def goes_on(cut: Cut, grammar: Grammar) -> bool | None:
    """A small letter or nothing readable follows: «Що?» — запитав він."""
    if not cut.after.strip():
        return False
    if cut.following[:1].islower():
        return False
    if cut.dash and not cut.following:
        return False
    return None


def speech_goes_on(cut: Cut, grammar: Grammar) -> bool | None:
    """«Так!» — Зеленський про вибори; "Why now?" President Biden asked; but: — Хто там? — Свої."""
    if cut.dash:
        return False if cut.close or (cut.stop != "." and _is_attributed(cut, grammar)) else None
    quoted = cut.close and cut.close[-1] in QUOTES
    if not quoted or cut.opening or cut.stop == ".":
        return None
    if _is_attributed(cut, grammar):
        return False
    return cut.following.lower() in grammar.starters or not _is_title(cut)


def _is_attributed(cut: Cut, grammar: Grammar) -> bool:
    words = re.findall(r"[^\W\d_]+|[.!?;]", cut.after)[: ATTRIBUTION + 1]
    clause = words[: next((i for i, word in enumerate(words) if word in ".!?;"), len(words))]
    return any(word.lower() in grammar.speech for word in clause)


def _is_title(cut: Cut) -> bool:
    """Він читає «Що робити?» Чернишевського: the quotation stands in the middle of a clause."""
    opened = cut.before.rfind(QUOTES[cut.close[-1]])
    lead = cut.before[:opened].rstrip() if opened >= 0 else ""
    return bool(lead) and not lead.endswith(SPEECH_BEFORE)


def dots(cut: Cut, grammar: Grammar) -> bool | None:
    """An ellipsis or a mark of surprise before a capital."""
    return True if cut.stop != "." else None


def list_number(cut: Cut, grammar: Grammar) -> bool | None:
    """The number of a list item: 1. Перше."""
    bare = cut.before.strip("\"'«“„(")
    return False if (bare.isdigit() and len(bare) < 4) or (len(bare) == 1 and not cut.close) else None


def initial(cut: Cut, grammar: Grammar) -> bool | None:
    """Т. Г. Шевченка, J. K. Rowling; but: плану Б. Він …"""
    if cut.close or not (cut.word[-1:].isupper() and INITIAL.fullmatch(cut.word)) or _known(cut, grammar):
        return None
    if cut.before.removesuffix(cut.word).endswith("°"):
        return None
    if cut.following.lower() in grammar.starters and len(cut.following) > 1:
        return True
    return False if cut.capital else None


def introduces(cut: Cut, grammar: Grammar) -> bool | None:
    """ім. Т. Г. Шевченка, вул. Хрещатик, Gen. Milley, No. 5; but: 5 м. Він …"""
    if not cut.close and cut.word in grammar.numbered and cut.following[:1].isdigit():
        return False
    if cut.close or not _listed(cut.word, grammar.never):
        return None
    if cut.counted and _listed(cut.word, grammar.final):
        return None
    return not (cut.following or cut.opening)


def shortened(cut: Cut, grammar: Grammar) -> bool | None:
    """р., млн., т. д., U.S., a.m.: the sentence ends if what follows looks like a beginning."""
    if not _listed(cut.word, grammar.final):
        return None
    if cut.close or cut.opening.strip("-–— "):
        return cut.capital
    following = cut.following.lower()
    if following in grammar.times or not cut.capital:
        return False
    if following in grammar.starters:
        return True
    return not (cut.word[:1].isupper() or _dates_the_sentence(cut, grammar))


def _dates_the_sentence(cut: Cut, grammar: Grammar) -> bool:
    """У 2014 р. Росія …: nothing but a preposition and the year stands before."""
    return (
        cut.word in grammar.years
        and len(cut.before.split()) <= 4
        and cut.before.split()[0].lower() in grammar.starters
    )


QUESTIONS: tuple[Callable[[Cut, Grammar], bool | None], ...] = (
    goes_on,
    speech_goes_on,
    dots,
    introduces,
    shortened,
    list_number,
    initial,
)


def _known(cut: Cut, grammar: Grammar) -> bool:
    return _listed(cut.word, grammar.never) or _listed(cut.word, grammar.final)


def _listed(word: str, entries: frozenset[str]) -> bool:
    """An entry with a capital (No, Gen) is only that, others begin a sentence too; a single capital is an initial."""
    return word in entries or (len(word) > 1 and word.lower() in entries)
