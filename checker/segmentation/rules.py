"""Whether a full stop ends its sentence: small questions, asked in order, the first answer counts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

WORD_BEFORE = re.compile(r"[\w'’ʼ.\-№&/]{1,40}$")
WORD_AFTER = re.compile(r"[\w'’ʼ\-]+")
INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
ROMAN = re.compile(r"[IVXІХ]+")
ATTRIBUTION = 6
"""A speech verb within so many words after a quotation means that the sentence goes on."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language tells the rules: abbreviations without their last dot, lower-cased."""

    never: frozenset[str]
    """They are followed by what they introduce: ім, вул, Mr, Gen, No."""
    final: frozenset[str]
    """They may stand at the end of a sentence: р, млн, т.д, U.S, a.m."""
    starters: frozenset[str]
    """Words that with a capital begin a sentence: He, The, Він, Это."""
    speech: frozenset[str]
    """said, сказав, сообщил."""
    times: frozenset[str]
    """What follows a.m. without ending a sentence: Wednesday, EST, вівторка."""

    @classmethod
    def of(cls, module: ModuleType) -> "Grammar":
        """Return the word lists of a language's `sentences` module."""
        return cls(module.NEVER, module.FINAL, module.STARTERS, module.SPEECH, module.TIMES)


class Cut:
    """A place where a sentence may end, and what stands around it."""

    __slots__ = ("after", "before", "close", "following", "gap", "head", "opening", "stop", "word")

    def __init__(self, text: str, sentence: int, match: re.Match[str]) -> None:
        self.stop = match["stop"]
        self.close = match["close"]
        self.gap = match["gap"]
        self.opening = match["open"]
        self.before = text[sentence : match.start()]
        self.after = text[match.end() : match.end() + 120]
        found = WORD_BEFORE.search(self.before[-41:])
        self.word = found[0].strip("'’-.") if found else ""
        following = WORD_AFTER.match(self.after)
        self.following = following[0] if following else ""
        self.head = len(self.before.split())

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
    """«Так!» — Зеленський про вибори; "Why now?" President Biden asked."""
    if cut.dash:
        return False if cut.close or cut.stop[-1] != "." else None
    quoted = cut.close and cut.close[-1] in "\"'»”“’"
    if not quoted or cut.opening or cut.stop == ".":
        return None
    words = re.findall(r"[^\W\d_]+|[.!?;]", cut.after)[: ATTRIBUTION + 1]
    clause = words[: next((i for i, word in enumerate(words) if word in ".!?;"), len(words))]
    return False if any(word.lower() in grammar.speech for word in clause) else None


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
    if cut.following.lower() in grammar.starters and len(cut.following) > 1:
        return True
    return False if cut.capital else None


def introduces(cut: Cut, grammar: Grammar) -> bool | None:
    """ім. Т. Г. Шевченка, вул. Хрещатик, Gen. Milley, No. 5."""
    if cut.close or not _listed(cut.word, grammar.never):
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
    if _proper(cut.word):
        return False
    return cut.head > 4


QUESTIONS: tuple[Callable[[Cut, Grammar], bool | None], ...] = (
    goes_on,
    speech_goes_on,
    dots,
    introduces,
    shortened,
    list_number,
    initial,
)


def _proper(word: str) -> bool:
    return word[:1].isupper()


def _known(cut: Cut, grammar: Grammar) -> bool:
    return _listed(cut.word, grammar.never) or _listed(cut.word, grammar.final)


def _listed(word: str, entries: frozenset[str]) -> bool:
    """An entry with a capital (No, Gen) is only that; others are found in either case."""
    return word in entries or word.lower() in entries
