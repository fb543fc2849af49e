"""Wrong names to plant: a name swapped, misspelt or dropped where the other two editions have its counterpart.

What is a counterpart is decided by a plain romanisation of this module's own (transliterated names) or by the lexicon
(translated names), so that the checker's own letters do not choose what it is tested on. Deterministic by its seed.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from checker.names.lexicon import proper
from checker.names.words import Unit, units

LANGUAGES = ("en", "uk", "ru")
KINDS = ("swap", "swapdoc", "first", "garble", "drop")
TYPO = "typo"
"""One letter wrong; planted apart from the other kinds."""
CYRILLIC = "абвгґдежзийклмнопрстуфхцчшщьюяєіїэыёъ"
LATIN = "a,b,v,h,g,d,e,zh,z,i,i,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,,iu,ia,ie,i,i,e,y,e,"
ROMAN = {
    **dict(zip(CYRILLIC, LATIN.split(","), strict=True)),
    "г": "g", "х": "h", "ь": "", "'": "", "’": "", "ʼ": "",
}  # fmt: skip
ALIKE = 0.80
LETTERS = {"en": "abcdefghiklmnoprstuvw", "uk": "абвгдежзиклмнопрстуфхіц", "ru": "абвгдежзиклмнопрстуфхыц"}
Line = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A name of one edition of a line that the others have, too: its place, and whether letters show it."""

    line: int
    language: str
    start: int
    end: int
    text: str
    pair: tuple[tuple[int, int], tuple[int, int]]
    spelt: bool
    leads: bool
    word: bool
    """The corpus writes it with a small letter, too: "Senate", "Global", «Президента»."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A planted error: the new text of the slot's edition, the span of the new name there (empty: dropped)."""

    kind: str
    slot: Slot
    text: str
    start: int
    end: int
    of_words: bool = False
    """The right or the wrong name is a word that the corpus writes with a small letter, too."""


class Small:
    """The words that a corpus writes with a small letter, whatever their endings."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.stems = {language: self._of(language, lines) for language in LANGUAGES}

    def _of(self, language: str, lines: Sequence[Line]) -> set[str]:
        words = (word for line in lines for word in re.findall(r"[^\W\d_]+", line[language]) if word.islower())
        return {self.stem(word, language) for word in words}

    @staticmethod
    def stem(word: str, language: str) -> str:
        """The word without its ending, roughly: two letters, where five remain."""
        return word.lower() if language == "en" else word.lower()[: max(5, len(word) - 2)]

    def has(self, word: str, language: str) -> bool:
        """Whether the corpus has it, in some form."""
        return self.stem(word, language) in self.stems[language]


def roman(word: str) -> str:
    """A plain romanisation, the same for Ukrainian and Russian."""
    return "".join(ROMAN.get(letter, letter) for letter in word.lower())


def _is_name(unit: Unit) -> bool:
    """Capitalised inside a sentence, or in Latin letters; single words only."""
    return (
        unit.words == 1
        and len(unit.text) > 2
        and (unit.foreign or (unit.capital and not unit.initial))
        and unit.text[0].isupper()
    )


def _counterpart(unit: Unit, others: Sequence[Unit]) -> tuple[Unit | None, bool]:
    """The unit of another edition that renders this one, and whether by letters."""
    best, found = max(
        ((JaroWinkler.similarity(roman(unit.text), roman(other.text)), -i) for i, other in enumerate(others)),
        default=(0.0, 0),
    )
    if best >= ALIKE:
        return others[-found], True
    for other in others:
        if unit.concepts & other.concepts:
            return other, False
    return None, False


def _is_shared_name(*units: Unit) -> bool:
    """Capitalised in two editions, or a place in all three ("бельгійський"); not "Professor" beside "професор"."""
    common = frozenset.intersection(*(unit.concepts for unit in units))
    return sum(unit.capital for unit in units) >= 2 or bool(common & proper())


def slots(lines: Sequence[Line]) -> list[Slot]:
    """Every name that could be spoilt."""
    found = []
    small = Small(lines)
    for number, line in enumerate(lines):
        sides = {language: units(line[language], language) for language in LANGUAGES}
        for language in LANGUAGES:
            others = [code for code in LANGUAGES if code != language]
            for at, unit in enumerate(sides[language]):
                if not _is_name(unit):
                    continue
                one, spelt = _counterpart(unit, sides[others[0]])
                two, spelt_too = _counterpart(unit, sides[others[1]])
                if one is None or two is None or not _is_shared_name(unit, one, two):
                    continue
                after = sides[language][at + 1] if at + 1 < len(sides[language]) else None
                before = sides[language][at - 1] if at else None
                leads = bool(after and after.joined and _is_name(after)) and not (
                    before and unit.joined and _is_name(before)
                )
                pair = ((one.start, one.end), (two.start, two.end))
                word = small.has(unit.text, language)
                found.append(
                    Slot(number, language, unit.start, unit.end, unit.text, pair, spelt and spelt_too, leads, word)
                )
    return found


def garble(word: str, language: str, dice: random.Random) -> str | None:
    """Two letters wrong, or one time in four two neighbours transposed."""
    if len(word) < 4:
        return None
    if dice.random() < 0.25:
        places = [i for i in range(1, len(word) - 1) if word[i] != word[i + 1]]
        if not places:
            return None
        i = dice.choice(places)
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    letters = list(word)
    for i in dice.sample(range(1, len(word)), 2):
        letters[i] = dice.choice([letter for letter in LETTERS[language] if letter != letters[i].lower()])
    return "".join(letters)


def mistype(word: str, language: str, dice: random.Random) -> str | None:
    """One letter wrong, or one time in four one left out or put in."""
    if len(word) < 4:
        return None
    i = dice.randrange(1, len(word))
    letter = dice.choice(
        [letter for letter in LETTERS[language] if letter not in word[max(0, i - 1) : i + 2].lower()]
    )
    if dice.random() < 0.75:
        return word[:i] + letter + word[i + 1 :]
    if dice.random() < 0.5:
        return word[:i] + letter + word[i:]
    return word[:i] + word[i + 1 :] if word[i] not in (word[i - 1], word[i + 1 : i + 2]) else None


MISSPELLINGS = {"garble": garble, TYPO: mistype}


class Planter:
    """Spoils names of the lines of documents."""

    def __init__(self, documents: Sequence[Sequence[int]], lines: Sequence[Line]) -> None:
        self.lines = lines
        self.slots = slots(lines)
        self.document = {number: at for at, numbers in enumerate(documents) for number in numbers}
        self.pool: dict[str, list[Slot]] = defaultdict(list)
        self.firsts: dict[str, list[Slot]] = defaultdict(list)
        self.local: dict[tuple[int, str], list[Slot]] = defaultdict(list)
        for slot in self.slots:
            self.pool[slot.language].append(slot)
            self.local[self.document[slot.line], slot.language].append(slot)
            if slot.leads:
                self.firsts[slot.language].append(slot)

    def _other(self, slot: Slot, pool: Sequence[Slot], dice: random.Random, strict: bool) -> Slot | None:
        """Another name, in the same case form as far as its last letter tells."""
        line = self.lines[slot.line][slot.language]
        for _ in range(200):
            other = dice.choice(pool)
            name = other.text
            same_end = slot.language == "en" or name[-1] == slot.text[-1]
            fits = (same_end or not strict) and name.isascii() == slot.text.isascii() and name not in line
            if fits and JaroWinkler.similarity(roman(name), roman(slot.text)) < 0.75 and name[:4] != slot.text[:4]:
                return other
        return None

    def plant(self, kind: str, slot: Slot, dice: random.Random) -> Plant | None:
        """Spoil one slot in one way; None where that is not possible."""
        text = self.lines[slot.line][slot.language]
        if kind == "drop":
            start = slot.start - (text[slot.start - 1 : slot.start] in (" ", "\u00a0", "-"))
            return Plant(kind, slot, text[:start] + text[slot.end :], start, start, slot.word)
        if kind in MISSPELLINGS:
            new, other = MISSPELLINGS[kind](slot.text, slot.language, dice), None
        else:
            other = self._instead(kind, slot, dice)
            new = other.text if other else None
        if new is None or new == slot.text:
            return None
        spoilt = text[: slot.start] + new + text[slot.end :]
        return Plant(kind, slot, spoilt, slot.start, slot.start + len(new), slot.word or bool(other and other.word))

    def _instead(self, kind: str, slot: Slot, dice: random.Random) -> Slot | None:
        """Where the wrong name is taken from."""
        if kind == "swapdoc":
            pool = self.local[self.document[slot.line], slot.language]
            return self._other(slot, pool, dice, True) or self._other(slot, pool, dice, False)
        if kind == "first":
            return self._other(slot, self.firsts[slot.language], dice, True) if slot.leads else None
        return self._other(slot, self.pool[slot.language], dice, True)

    def rounds(
        self, seed: int, count: int, share: float = 0.15, kinds: Sequence[str] = KINDS
    ) -> Iterator[dict[int, Plant]]:
        """Rounds of planted errors: line -> plant; each spoils about this share of all lines, in turn by kind."""
        dice = random.Random(seed)
        by_line: dict[int, list[Slot]] = defaultdict(list)
        for slot in self.slots:
            by_line[slot.line].append(slot)
        for _ in range(count):
            planted: dict[int, Plant] = {}
            for number in sorted(by_line):
                if dice.random() > share * len(self.lines) / len(by_line):
                    continue
                kind = dice.choice(kinds)
                language = dice.choice(LANGUAGES)
                options = [
                    slot for slot in by_line[number] if slot.language == language and (kind != "first" or slot.leads)
                ]
                if not options:
                    continue
                plant = self.plant(kind, dice.choice(options), dice)
                if plant and not re.search(r"\s{2,}", plant.text):
                    planted[number] = plant
            yield planted
