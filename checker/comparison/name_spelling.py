"""One name written two ways in one edition, where the other editions write it one way."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein

from checker.comparison.name_votes import ARTICLE, Web, is_of_a_place
from checker.languages import part
from checker.model import Aspect, Difference, Fact, Problem
from checker.names.lexicon import proper
from checker.names.roots import root
from checker.names.transliteration import ends
from checker.names.values import Name
from checker.names.words import Unit

CLOSE = 2
"""Letters that two spellings of one name may differ by."""
LONG = 5
ALIKE = 0.7
ARTICLES = ("al", "el")
SURNAMES = ("ов", "ев", "єв", "ин", "ін", "їн")
"""What surnames end in before their case; a case may seem to be one of another stem without it."""
FLEETING = re.compile("[еєёо]([^аеєиіїоуюяыэё])ь?$")
"""The vowel that other cases than the first have not."""
HERS, HIS = re.compile("(?<=sk)(?:ay|ai)?$"), re.compile("(?<=sk)(?:iy|ii|yi|yy|i|y)$")
"""What English roots of surnames in -ska, -skaya and in -sky end in."""
CONFIDENCE = 0.7


class Mention(NamedTuple):
    """Where a name stands, how sure its link is, and the names that it stands beside in the other edition."""

    reading: int
    unit: Unit
    sureness: float
    beside: frozenset[str]


Mentions = dict[tuple[str, str], list[Mention]]
"""(language of another edition, root there) + edition -> what stands opposite it, mention by mention."""


def inconsistent(found: Mentions) -> Iterator[Difference]:
    """The rarer spelling of every name that an edition writes two ways."""
    for _, mentions in sorted(found.items()):
        language = mentions[0].unit.language
        spellings = Counter(root(each.unit.text, language) for each in mentions)
        if len(spellings) < 2:
            continue
        usual, rare = sorted(spellings, key=lambda name: (-spellings[name], -_sureness(mentions, name)))[:2]
        if _differ(usual, rare, language) and not _two_people(mentions, usual, rare):
            reading, unit, *_ = next(each for each in mentions if root(each.unit.text, language) == rare)
            model = next(each.unit for each in mentions if root(each.unit.text, language) == usual)
            yield Difference(
                Aspect.NAME,
                Problem.INCONSISTENT,
                reading,
                {language: (Fact(unit.start, unit.end, Name(unit.text)),)},
                language,
                CONFIDENCE,
                note=f"elsewhere {model.text}",
            )


def _sureness(mentions: Sequence[Mention], name: str) -> float:
    """The best link of a spelling."""
    return max(1.0 if each.unit.concepts else each.sureness for each in _of(mentions, name))


def _of(mentions: Sequence[Mention], name: str) -> list[Mention]:
    """The mentions with a spelling."""
    return [each for each in mentions if root(each.unit.text, each.unit.language) == name]


def _two_people(mentions: Sequence[Mention], one: str, other: str) -> bool:
    """Whether two spellings stand beside other names: Dmytro Kuleba is not Dmitry Peskov."""
    sides = [[each.beside for each in _of(mentions, name)] for name in (one, other)]
    ours, theirs = (frozenset().union(*row) for row in sides)
    return any(all(row) for row in sides) and bool(ours and theirs) and ours.isdisjoint(theirs)


def _beside(units: Sequence[Unit], index: int) -> frozenset[str]:
    """Roots of the names that are joined to a name."""
    joined = [at for at in (index - 1, index + 1) if 0 <= at < len(units) and units[max(index, at)].joined]
    if joined and joined[-1] + 1 < len(units) and ARTICLE.fullmatch(units[joined[-1]].text) and joined[-1] > index:
        joined.append(joined[-1] + 1)  # "Mohamed al-Menfi"
    return frozenset(
        root(units[at].text, units[at].language)
        for at in joined
        if units[at].capital and not (units[at].concepts and units[at].concepts.isdisjoint(proper()))
    )


def add_mentions(found: Mentions, reading: int, web: Web) -> None:
    """Add the names of a reading that three editions have."""
    if len(web.sides) < 3:
        return
    languages = list(web.sides)
    for language in languages:
        other = next(code for code in languages if code != language)
        for j, (score, i) in web.best(language, other).items():
            units = web.sides[other].units
            theirs, ours = units[i], web.sides[language].units[j]
            if score < ALIKE or not theirs.strong or not ours.strong or ours.words > 1 or ours.foreign:
                continue
            if not is_of_a_place(ours):
                name = root(theirs.text, other) + ">" + language
                found.setdefault((other, name), []).append(Mention(reading, ours, score, _beside(units, i)))
        _add_misspelt(found, reading, web, language, other)


def _add_misspelt(found: Mentions, reading: int, web: Web, language: str, other: str) -> None:
    """Add the names without counterpart that are a letter away from one that has its counterpart in the reading."""
    units = web.sides[language].units
    best = {
        j: (i, root(units[j].text, language))
        for j, (score, i) in web.best(language, other).items()
        if score >= ALIKE and _is_spelt(units[j])
    }
    for at, unit in enumerate(units):
        if at in best or len(unit.text) <= LONG or not _is_spelt(unit) or unit.initial:
            continue
        own = root(unit.text, language)
        for j, (i, model) in best.items():
            if OSA.distance(own, model) != 1 or units[j].text[0] != unit.text[0]:
                continue
            theirs = web.sides[other].units
            name = root(theirs[i].text, other) + ">" + language
            beside = _beside(units, at), _beside(units, j)
            if not all(beside) or not beside[0].isdisjoint(beside[1]):
                found.setdefault((other, name), []).append(Mention(reading, unit, 0.0, _beside(theirs, i)))


def _is_spelt(unit: Unit) -> bool:
    """Whether letters say how a name is written."""
    return unit.named and unit.strong and unit.words == 1 and not unit.foreign and not unit.concepts


def _differ(usual: str, rare: str, language: str) -> bool:
    """Whether two roots are two spellings, and not two cases, of a long name."""
    short, long = sorted((usual, rare), key=len)
    if len(short) < LONG or not 1 <= Levenshtein.distance(usual, rare) <= CLOSE:
        return False
    if long in [short + suffix for suffix in SURNAMES]:
        return False  # «Тулегенова» is cut further than a case that looks like no surname
    if FLEETING.sub(r"\1", long) == short or FLEETING.sub(r"\1", short) == long:
        return False  # «Кравець» and «Кравця»
    if language == "en" and (_is_his(usual, rare) or _is_his(rare, usual)):
        return False  # Tsikhanouskaya and her husband Tsikhanouski
    if language == "en" and (long.startswith(short) or long in [article + short for article in ARTICLES]):
        return False  # "Brdo pri Kranju" and "Kranj", "Elsewedy" and "El Sewedy"
    return not _stems(usual, language) & _stems(rare, language)


def _is_his(hers: str, his: str) -> bool:
    """Whether the second English root is of the man's form of a surname, and the first of the woman's."""
    return bool(HERS.search(hers) and HIS.search(his)) and HERS.sub("", hers) == HIS.sub("", his)


def _stems(name: str, language: str) -> set[str]:
    """What is left of a root without the endings that are cut off unwillingly, and with its hard consonant."""
    spellings = {name, _hard(name, language)}
    return {spelling[:size] for spelling in spellings for size, _ in ends(spelling, language)}


def _hard(stem: str, language: str) -> str:
    """«ломбоц» -> «ломбок»: the consonant before the ending that the root lost."""
    softened: dict[str, str] = part(language, "names").SOFTENED
    hard = {soft[0]: full[0] for soft, full in softened.items()}
    return stem[:-1] + hard.get(stem[-1], stem[-1])
