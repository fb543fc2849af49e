"""How sure it is that a unit of one edition and a unit of another are one name, by lexicon, letters or both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from checker.memo import Memo
from checker.names.common import is_common
from checker.names.letters import fold, is_latin
from checker.names.lexicon import kin, related
from checker.names.sounds import sound_key, spoken_keys
from checker.names.spelling_out import is_letter_of
from checker.names.transliteration import IN_DOUBT, likeness
from checker.names.words import Unit

BY_CONCEPT = 0.95
"""Certainty of a link that the lexicon knows."""
WORTH_COMPARING = 50.0
"""Least likeness of sound keys, in percent, at which the letters of two names are compared well."""
WORTH_COMPARING_WORDS = 70.0
"""The same where one of them is no name."""
FEW = 3
"""So many candidates of one name are compared well."""
LOST = 0.02
FREE_LOSS = 3.0
"""Every nat lost beyond this costs certainty, however long the names are: long names hide two wrong letters."""
BY_KIN = 0.6
"""Certainty of a link between a state and its capital: "Pyongyang" may stand for North Korea."""
COMPOUND = 0.7
"""Two words are taken for one where they are this like it together."""
SAME_PERSON = 0.8
"""Where names are linked this surely, so may be those that are joined to them, however they sound."""
WEAKEST = 0.2
"""Links below this are none."""
Links = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's units, and their rough sounds."""

    language: str
    units: tuple[Unit, ...]
    keys: tuple[str, ...]
    spoken: tuple[tuple[int, str], ...]
    """Sounds of the units that are not said as they are written."""
    known: tuple[tuple[int, frozenset[int]], ...]
    """The units that the lexicon knows, with their concepts."""
    capital: int
    """How many units have a capital; and those of them …"""
    named: int
    """… that are written as names,"""
    initial: int
    """… that a sentence may begin with."""
    foreign: int
    """How many units are in Latin letters in a Cyrillic edition."""


def side(language: str, units: tuple[Unit, ...]) -> Side:
    """Prepare one edition's units for linking."""
    known = tuple([(i, unit.concepts) for i, unit in enumerate(units) if unit.concepts])
    capital = [(i, unit) for i, unit in enumerate(units) if unit.capital]
    return Side(
        language,
        units,
        tuple([unit.key for unit in units]),
        tuple([(i, key) for i, unit in capital if unit.latin for key in spoken_keys(unit.text)]),
        known,
        len(capital),
        sum([unit.named for _, unit in capital]),
        sum([unit.initial for _, unit in capital]),
        sum([unit.foreign for unit in units]),
    )


def _spoken(unit: Unit) -> tuple[str, ...]:
    """The keys of an English name as it is said."""
    return spoken_keys(unit.text) if unit.latin and unit.capital else ()


def _by_letters(one: str, one_language: str, other: str, other_language: str, anywhere: bool = True) -> float:
    """Likeness of two words as letters; Latin words are compared with each other letter by letter."""
    return _pairs(one_language, other_language, anywhere)[one, other]


@cache
def _pairs(one_language: str, other_language: str, anywhere: bool) -> Memo[tuple[str, str], float]:
    """The likeness of the pairs of words that were asked for."""

    def make(pair: tuple[str, str]) -> float:
        return _likeness(pair[0], one_language, pair[1], other_language, anywhere)

    return Memo(make, 1 << 13)


def _likeness(one: str, one_language: str, other: str, other_language: str, anywhere: bool) -> float:
    latin_one, latin_other = is_latin(one), is_latin(other)
    if latin_one and latin_other:
        a, b = fold(one), fold(other)
        return 1.0 if a == b else Indel.normalized_similarity(a, b) ** 2
    left = "en" if latin_one else one_language
    right = "en" if latin_other else other_language
    if left == right:
        return 0.0
    found = likeness(one, left, other, right, anywhere=anywhere)
    return max(0.0, min(found.score, 1.0) - LOST * max(0.0, found.loss - FREE_LOSS))


def _by_parts(one: Unit, other: Unit) -> float:
    """A phrase and a word that is one of its names: "West Virginia" and "Вірджинія"."""
    if one.words > 1 and other.words > 1:
        return 0.0
    phrase, word = (one, other) if one.words > 1 else (other, one)
    parts = [
        part for part in re.split(r"[\W_]+", phrase.text) if len(part) > 2 and not is_common(part, phrase.language)
    ]
    best = max((_by_letters(part, phrase.language, word.text, word.language) for part in parts), default=0.0)
    return BY_KIN if best >= 0.8 else 0.0


def link(one: Unit, other: Unit, anywhere: bool = True) -> float:
    """Certainty that the two are one name, 0 to 1; `anywhere`: wherever an English name may come from."""
    if one.concepts & other.concepts:
        return BY_CONCEPT
    if one.concepts and other.concepts and any(related(a, b) for a in one.concepts for b in other.concepts):
        return BY_KIN
    if one.words > 1 or other.words > 1:
        return _by_parts(one, other)
    if is_letter_of(one.text, other.text) or is_letter_of(other.text, one.text):
        return BY_CONCEPT
    return _by_letters(one.text, one.language, other.text, other.language, anywhere)


def _candidates(unit: Unit, key: str, others: Side) -> list[int]:
    """Units of the other edition that may be this one: those that the lexicon knows, or else of like sound."""
    if unit.concepts:
        wanted = kin(unit.concepts)
        known = [i for i, concepts in others.known if not wanted.isdisjoint(concepts)]
        if known:
            return known
    least = WORTH_COMPARING if unit.capital else WORTH_COMPARING_WORDS
    keys = (key, *_spoken(unit))
    near = {
        (index, ratio)
        for each in keys
        for _, ratio, index in process.extract(each, others.keys, scorer=fuzz.ratio, score_cutoff=least, limit=FEW)
    }
    for index, spoken in others.spoken:
        near.add((index, fuzz.ratio(key, spoken, score_cutoff=least)))
    return [
        index
        for index, ratio in near
        if ratio >= WORTH_COMPARING_WORDS or (ratio >= least and unit.capital and others.units[index].capital)
    ]


def _adjoin(units: tuple[Unit, ...], index: int, step: int) -> bool:
    """Whether a name is joined to the next or the previous one."""
    beside = index + step
    return 0 <= beside < len(units) and units[beside].capital and units[max(index, beside)].joined


def links(one: Side, other: Side) -> Links:
    """Links of every name of one edition with the units of the other, both ways; (index, index) -> certainty."""
    found: Links = {}
    for i, unit in enumerate(one.units):
        if unit.named or unit.concepts:
            for j in _candidates(unit, one.keys[i], other):
                found[i, j] = 0.0
    for j, unit in enumerate(other.units):
        if unit.named or unit.concepts:
            for i in _candidates(unit, other.keys[j], one):
                found[i, j] = 0.0
    scored = {(i, j): link(one.units[i], other.units[j], anywhere=False) for i, j in found}
    scored |= {(i, j): link(one.units[i], other.units[j]) for i, j in _in_doubt(one, other, scored)}
    for i, j in [pair for pair, score in scored.items() if score >= SAME_PERSON]:
        for step in (-1, 1):
            if (i + step, j + step) not in scored and _adjoin(one.units, i, step) and _adjoin(other.units, j, step):
                scored[i + step, j + step] = link(one.units[i + step], other.units[j + step])
    sure = [pair for pair, score in scored.items() if score >= COMPOUND]
    if one.language == "en":
        scored |= {(i, j): score for i, j, score in _compounds(one, other, {i for i, _ in sure})}
    if other.language == "en":
        scored |= {(i, j): score for j, i, score in _compounds(other, one, {j for _, j in sure})}
    return {pair: score for pair, score in scored.items() if score >= WEAKEST}


def _in_doubt(one: Side, other: Side, scored: Links) -> list[tuple[int, int]]:
    """The pairs of a Latin and a Cyrillic word of which the Latin one has no sure counterpart yet."""
    mixed = {(i, j): score for (i, j), score in scored.items() if one.units[i].latin != other.units[j].latin}
    sure = {(0, i) for (i, _), score in mixed.items() if score >= IN_DOUBT}
    sure |= {(1, j) for (_, j), score in mixed.items() if score >= IN_DOUBT}
    return [(i, j) for i, j in mixed if ((0, i) if one.units[i].latin else (1, j)) not in sure]


def _compounds(english: Side, cyrillic: Side, linked: set[int]) -> Iterator[tuple[int, int, float]]:
    """Two English words that Cyrillic writes as one, "Ing-wen" and «Инвэнь»: the link of each with the whole."""
    for i, (first, second) in enumerate(pairwise(english.units)):
        hyphen = second.start == first.end + 1
        if i in linked or i + 1 in linked or not (first.named and second.joined and (second.capital or hyphen)):
            continue
        joined = first.text + second.text
        key = sound_key(joined)
        for j, unit in enumerate(cyrillic.units):
            if unit.named and unit.words == 1 and fuzz.ratio(key, cyrillic.keys[j]) >= WORTH_COMPARING:
                score = _by_letters(joined, "en", unit.text, cyrillic.language)
                if score >= COMPOUND:
                    yield i, j, score
                    yield i + 1, j, score
