"""Three editions of one reading -> the names that two of them share and the third seems to lack, with the evidence.

A candidate is a pair of linked units (y, z) of two editions for which the third edition X has no certain
counterpart; `near` is the unit of X that comes nearest, `other` a name of X that nothing stands opposite.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from checker.names.cognates import is_cognate
from checker.names.common import is_title
from checker.names.context import Company, Words, company, paired, words
from checker.names.lexicon import kin, known_apart, may_be_of, offices, people, phrase, places, proper
from checker.names.links import BY_KIN, Links, Side, links
from checker.names.transliteration import likeness
from checker.names.words import ADJECTIVE, SHORT, Unit

AGREED = 0.42
"""Two editions share a name when their units are each other's best and at least this sure."""
BY_COMPANY = 0.8
"""What the words around two names that are a little alike add to their certainty."""
CERTAIN = 0.88
"""A counterpart as sure as this in both directions raises no question."""
STRAYED = 1.5
"""A name this many nats further from both others than they are from each other may be misspelt."""
ALONE = 0.45
"""A name whose best link is weaker stands opposite nothing."""

Toward = dict[int, dict[int, float]]
"""Unit of another edition -> its possible counterparts, with their certainty."""
PER_UNIT_AWAY = 0.04
"""What it costs a name to stand a unit away from where it is expected."""
ELSEWHERE_SHARED, ELSEWHERE_AWAY = 0.1, 16.0
"""Company below and units away (four measures added) above which a name does not stand for a pair."""
TITLE_NEAR = 2
"""So many words away a title is beside a name: "Brazil's president"."""
ANCHORED = 0.75
"""A neighbour linked this surely is the same first name or surname."""
FAR = 12.0
"""Units beyond which all places are equally far."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """The suspect edition's language, the pair the others share, and what the suspect has instead (indices)."""

    suspect: str
    others: tuple[str, str]
    pair: tuple[int, int]
    agreed: float
    near: int | None
    support: tuple[float, float]
    other: int | None
    other_links: tuple[float, float]
    """How like the pair the other is."""
    other_best: tuple[float, float]
    """How like anything of the two editions it is."""
    lacking: int
    alone: int
    repeated: bool


@dataclass(slots=True)
class Web:
    """The sides of a reading, the links between each two of them, and their company as far as it was asked for."""

    sides: Mapping[str, Side]
    links: Mapping[tuple[str, str], Links]
    bests: dict[tuple[str, str], Mapping[int, tuple[float, int]]] = field(default_factory=dict)
    companies: dict[tuple[str, str], Company] = field(default_factory=dict)
    read: dict[str, Words] = field(default_factory=dict)
    paired: dict[tuple[str, str], Links] = field(default_factory=dict)

    def between(self, one: str, other: str) -> Links:
        """Links with the first language's index first."""
        found = self.links.get((one, other))
        if found is not None:
            return found
        return {(i, j): score for (j, i), score in self.links[other, one].items()}

    def best(self, one: str, other: str) -> Mapping[int, tuple[float, int]]:
        """For each linked unit of the first edition its best link (certainty, index)."""
        found = self.bests.get((one, other))
        if found is None:
            found = self.bests[one, other] = strongest(self.between(one, other))
        return found

    def company(self, one: str, other: str) -> Company:
        """The paired words of two editions."""
        found = self.companies.get((one, other))
        if found is None:
            found = company(self._pairs(one, other), self._words(one), self._words(other))
            self.companies[one, other] = found
        return found

    def forget_pairs(self) -> None:
        """Let go of what `company` was chosen from."""
        self.paired.clear()

    def forget_company(self) -> None:
        """Let go of what `company` remembers, which is large, and can be found again."""
        for remembered in (self.companies, self.read, self.paired):
            remembered.clear()

    def _words(self, code: str) -> Words:
        if code not in self.read:
            self.read[code] = words(self.sides[code])
        return self.read[code]

    def _pairs(self, one: str, other: str) -> Links:
        """The pairs of words of two editions; those from the other side are the same."""
        if (other, one) in self.paired:
            return {(i, j): strength for (j, i), strength in self.paired[other, one].items()}
        found = paired(
            self.sides[one], self._words(one), self.sides[other], self._words(other), self.between(one, other)
        )
        self.paired[one, other] = found
        return found


def weave(sides: Mapping[str, Side]) -> Web:
    """Link every two editions."""
    languages = list(sides)
    found: dict[tuple[str, str], Links] = {}
    for at, one in enumerate(languages):
        for other in languages[at + 1 :]:
            straight = links(sides[one], sides[other])
            found[one, other] = straight
            found[other, one] = {(j, i): score for (i, j), score in straight.items()}
    return Web(sides, found)


def strongest(found: Links) -> dict[int, tuple[float, int]]:
    """For each unit of the first edition its best link (certainty, index); the earlier one of equals."""
    result: dict[int, tuple[float, int]] = {}
    for (i, j), score in sorted(found.items()):
        if i not in result or score > result[i][0]:
            result[i] = (score, j)
    return result


def candidates(web: Web) -> list[Candidate]:
    """All candidates of a reading that has three editions."""
    languages = list(web.sides)
    return [
        candidate
        for suspect in languages
        for candidate in _lacking(web, suspect, *(code for code in languages if code != suspect))
    ]


def _agreeing(web: Web, one: str, other: str) -> Links:
    """Links that are sure enough, by themselves or by what stands around both units."""
    found = {}
    for (i, j), score in web.between(one, other).items():
        x, y = web.sides[one].units[i], web.sides[other].units[j]
        if not x.concepts & y.concepts and any(unit.latin and not unit.capital for unit in (x, y)):
            continue  # English writes names with a capital: "been" is not «Бён»
        if score < AGREED and x.strong and y.strong:
            score += (1 - score) * BY_COMPANY * web.company(one, other).of(i, j)
        if score >= AGREED:
            found[i, j] = score
    return found


def _pairs(web: Web, one: str, other: str) -> list[tuple[int, int, float]]:
    """Units of two editions that name one thing: each used once, the surest first, then the nearest in place."""
    left, right = web.sides[one].units, web.sides[other].units
    ranked = sorted(
        (-score, abs(place(left, i) - place(right, j)), i, j)
        for (i, j), score in _agreeing(web, one, other).items()
        if _is_name(left[i], right[j])
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for score, _, i, j in ranked:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((i, j, -score))
    return pairs


PATRONYMIC = re.compile(
    r"\w{2,}[оеєё]вич(?:[ауіе]|ем|ом|еві|ові)?|\w{2,}[оеєёії]вн(?:[аыеуіи]|ой|ою)"
    r"|(?:Іл|Ил|Кузьм|Лук|Фом|Никит)[ьл]?[иі]ч(?:[ауеі]|ем|ом)?"
)
"""Whose son or daughter somebody is, in the cases of Russian and Ukrainian."""
ARTICLE = re.compile("[ae](?:[lnsrtdz]|sh)|[аеэ][лнсршдтз]ь?", re.IGNORECASE)
"""The article of Arabic, which some write as it is said: «Ан-Наср» is Al-Nassr."""


def _is_name(one: Unit, other: Unit) -> bool:
    """Whether two linked units are a name: no single letters, and no words that both sentences begin with.

    Adjectives of places are, with or without a capital.
    """
    if min(len(one.text), len(other.text)) < 2 or all(map(ARTICLE.fullmatch, (one.text, other.text))):
        return False
    if one.named or other.named:
        return True
    known = one.concepts & other.concepts & proper()
    if not all(unit.initial and unit.ordinary for unit in (one, other)):
        return bool(known)
    return any(phrase([unit.text.lower()], 0, unit.language)[1] & known for unit in (one, other))


def _support(to_one: Mapping[int, float], to_other: Mapping[int, float]) -> tuple[int | None, float, float]:
    """The unit that comes nearest to both of a pair."""
    nearest = max(
        sorted(set(to_one) | set(to_other)),
        key=lambda x: to_one.get(x, 0.0) + to_other.get(x, 0.0),
        default=None,
    )
    if nearest is None:
        return None, 0.0, 0.0
    return nearest, to_one.get(nearest, 0.0), to_other.get(nearest, 0.0)


def _certain(
    web: Web,
    suspect: str,
    others: tuple[str, str],
    pairs: Sequence[tuple[int, int, float]],
    toward: tuple[Toward, Toward],
) -> dict[tuple[int, int], int]:
    """The pairs that the suspect has for certain -> its unit, each unit once: the surest first, then the nearest."""
    units = web.sides[suspect].units
    ranked = []
    for y, z, _ in pairs:
        near_y, near_z = toward[0].get(y, {}), toward[1].get(z, {})
        there = sum(place(web.sides[code].units, at) for code, at in zip(others, (y, z), strict=True)) / 2
        for x in near_y.keys() & near_z.keys():
            if min(near_y[x], near_z[x]) >= CERTAIN:
                ranked.append((-round(near_y[x] + near_z[x], 1), abs(place(units, x) - there), y, z, x))
    found: dict[tuple[int, int], int] = {}
    used: set[int] = set()
    for _, _, y, z, x in sorted(ranked):
        if x not in used and (y, z) not in found:
            found[y, z] = x
            used.add(x)
    return found


def _toward(units: Sequence[Unit], found: Links) -> Toward:
    """For each unit of the other edition its possible counterparts in the first, with their certainty."""
    result: dict[int, dict[int, float]] = {}
    for (i, j), score in found.items():
        if _counts(units[i], score):
            result.setdefault(j, {})[i] = score
    return result


def _lacking(web: Web, suspect: str, one: str, other: str) -> list[Candidate]:
    """The pairs of two editions that the third lacks."""
    units = web.sides[suspect].units
    to_one, to_other = (_toward(units, web.between(suspect, code)) for code in (one, other))
    alone = cache(lambda: _alone(web, suspect, one, other))  # most often nobody asks
    unlike = cache(lambda: _unlike(web, suspect, one, other))
    latin = suspect == "en" or web.sides[suspect].foreign > 0
    lacking: list[tuple[int, int, float, int | None, float, float, bool]] = []
    pairs = sorted(_pairs(web, one, other))
    certain = _certain(web, suspect, (one, other), pairs, (to_one, to_other))
    for y, z, agreed in pairs:
        near_y, near_z = to_one.get(y, {}), to_other.get(z, {})
        if (y, z) in certain:
            near = certain[y, z]
            trio = (units[near], web.sides[one].units[y], web.sides[other].units[z])
            if strayed(*trio) >= STRAYED or differ(*trio):
                lacking.append((y, z, agreed, near, near_y[near], near_z[near], False))
            elif any(_is_inside(web, suspect, x, (one, other), (y, z)) for x in unlike()):
                lacking.append((y, z, agreed, None, 0.0, 0.0, True))
            continue
        any_near, all_a, all_b = _support(near_y, near_z)
        if any_near is not None and _is_of_another(
            web, suspect, (any_near, all_a, all_b), (one, other), (y, z), alone
        ):
            any_near, all_a, all_b = None, 0.0, 0.0
        repeated = min(all_a, all_b) >= CERTAIN
        if repeated and not alone():
            continue
        if min(all_a, all_b) >= BY_KIN and only_kin(web, suspect, any_near, one, y):
            if not alone() or not (
                _is_taken(web, suspect, any_near, one, y)
                or _has_another_part(units, any_near, alone(), web.sides[one].units[y])
            ):
                continue
            any_near, all_a, all_b = None, 0.0, 0.0
        if not alone() and not is_telling(web.sides[one].units[y], web.sides[other].units[z], latin):
            continue
        lacking.append((y, z, agreed, *((None, 0.0, 0.0) if repeated else (any_near, all_a, all_b)), repeated))
    return [
        Candidate(
            suspect,
            (one, other),
            (y, z),
            agreed,
            near,
            (a, b),
            *_instead(web, suspect, (one, other), (y, z), alone(), len(lacking) == len(alone()) == 1),
            len(lacking),
            len(alone()),
            repeated,
        )
        for y, z, agreed, near, a, b, repeated in lacking
    ]


def strayed(x: Unit, y: Unit, z: Unit) -> float:
    """How many nats farther a name is from two others than they are from each other, by letters."""
    if x.concepts & y.concepts or x.concepts & z.concepts or max(x.words, y.words, z.words) > 1:
        return 0.0
    if x.foreign or y.foreign or z.foreign:
        return 0.0
    one, other, agreed = (likeness(a.text, a.language, b.text, b.language).loss for a, b in ((x, y), (x, z), (y, z)))
    return min(one, other) - agreed


def differ(x: Unit, y: Unit, z: Unit) -> bool:
    """Whether a Cyrillic name is not spelt as the other Cyrillic edition's, while English has one, too."""
    if x.latin or max(x.words, y.words, z.words) > 1 or x.foreign or y.foreign or z.foreign:
        return False
    kin = z if y.latin else y
    if not kin.capital:
        return False  # «крикету» is a word, and «Крикетный» another one
    return not x.concepts & kin.concepts and not is_cognate(x.text, x.language, kin.text, kin.language)


def _counts(unit: Unit, score: float) -> bool:
    """Whether a unit may be a counterpart: a common word that only looks a little like a name is none.

    «Лучшей», with which a sentence begins, is not Lucía.
    """
    if unit.initial and not unit.named and not unit.concepts:
        return score >= CERTAIN
    return unit.capital or bool(unit.concepts) or score >= 0.6


def only_kin(web: Web, suspect: str, near: int | None, one: str, y: int) -> bool:
    """Whether the nearest unit is another name for it: a capital for its state, a part of a phrase."""
    if near is None:
        return False
    x, other = web.sides[suspect].units[near], web.sides[one].units[y]
    if (x.words > 1) != (other.words > 1):
        return True
    return bool(x.concepts and not x.concepts & other.concepts and kin(x.concepts) & other.concepts)


def _is_taken(web: Web, suspect: str, near: int | None, one: str, y: int) -> bool:
    """Whether a unit of the suspect surely is the counterpart of another unit than this."""
    best, partner = web.best(suspect, one).get(-1 if near is None else near, (0.0, y))
    return partner != y and best >= CERTAIN


def _is_of_another(
    web: Web,
    suspect: str,
    nearest: tuple[int, float, float],
    others: tuple[str, str],
    pair: tuple[int, int],
    alone: Callable[[], Mapping[int, tuple[float, float]]],
) -> bool:
    """Whether the nearest unit is a small word or another's counterpart, while a name stands alone where it would."""
    near, *support = nearest
    units = web.sides[suspect].units
    small = not units[near].capital
    if small and max(support) < ANCHORED and any(units[x].strong for x in alone()):
        return True
    if not small and not _is_taken(web, suspect, near, others[0], pair[0]):
        return False
    return any(_is_inside(web, suspect, x, others, pair) for x in alone())


def _has_another_part(units: Sequence[Unit], near: int | None, alone: Iterable[int], whole: Unit) -> bool:
    """Whether a part of a known name is joined to another name than the rest of it: "Manchester Edwards"."""
    if near is None or units[near].words > 1 or not units[near].capital:
        return False
    return any(
        x in (near - 1, near + 1)
        and units[max(x, near)].joined
        and units[x].strong
        and not _is_attribute(units[x])
        and not any(
            likeness(units[x].text, units[x].language, part, whole.language).score >= ALONE
            for part in re.findall(r"\w{2,}", whole.text)
        )
        for x in alone
    )


def is_telling(y: Unit, z: Unit, latin: bool) -> bool:
    """Whether a pair is a name beyond doubt, and not words that translators choose freely."""
    if y.concepts & z.concepts & proper():
        return True
    if (y.strong and z.strong) or ((y.strong or z.strong) and (y.latin or z.latin)):
        return True
    return latin and y.latin and z.latin and y.capital and y.text == z.text


def _alone(web: Web, suspect: str, one: str, other: str) -> dict[int, tuple[float, float]]:
    """Names and places of an edition that stand opposite nothing -> their best links to the two others.

    So does one of two mentions where the others have but one: each unit there is somebody's counterpart once.
    """
    found = {}
    for index, unit in enumerate(web.sides[suspect].units):
        if not _may_be_alone(unit):
            continue
        a, b = (_link(web, suspect, code, index) for code in (one, other))
        if max(a, b) < ALONE or min(a, b) < 0.3 or not any(_is_matched(web, suspect, c, index) for c in (one, other)):
            found[index] = (a, b)
    return found


def _unlike(web: Web, suspect: str, one: str, other: str) -> list[int]:
    """Names beyond doubt that are like nothing of the two others: that is known without a search for counterparts."""
    return [
        index
        for index, unit in enumerate(web.sides[suspect].units)
        if unit.capital
        and _may_be_alone(unit)
        and max(_link(web, suspect, code, index) for code in (one, other)) < ALONE
        and unit.strong
    ]


def _may_be_alone(unit: Unit) -> bool:
    """Whether a unit is a name, or a place."""
    return unit.named or not (unit.concepts.isdisjoint(places()) or (unit.initial and unit.latin))


def _link(web: Web, suspect: str, other: str, index: int) -> float:
    """How surely a unit has a counterpart; a small word that is a little like a name is none: «на» and Nias."""
    score, at = web.best(suspect, other).get(index, (0.0, 0))
    unit = web.sides[suspect].units[index]
    if 0 < score < ANCHORED and not web.sides[other].units[at].capital and unit.strong and not unit.concepts:
        return 0.0
    return score


def _is_matched(web: Web, suspect: str, other: str, index: int) -> bool:
    """Whether a unit of the suspect has a counterpart of its own, each unit of the other being used once.

    That needs no search where fewer units want its counterparts than there are.
    """
    links = web.between(suspect, other)
    own = {j for (i, j), score in links.items() if i == index and score >= ALONE}
    rivals = {i for (i, j), score in links.items() if j in own and score >= ALONE}
    return bool(own) and (len(rivals) <= len(own) or index in _matched(web, suspect, other))


def _matched(web: Web, suspect: str, other: str) -> set[int]:
    """The units of the suspect that have a counterpart of their own: the surest first, then by company."""
    links = {pair: score for pair, score in web.between(suspect, other).items() if score >= ALONE}
    beside = web.company(suspect, other)
    ranked = sorted(
        ((-score - beside.of(i, j), i, j) for (i, j), score in links.items()),
    )
    ours: set[int] = set()
    theirs: set[int] = set()
    for _, i, j in ranked:
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
    return ours


def place(units: Sequence[Unit], index: int) -> float:
    """Where in its text a unit stands, 0 to 1."""
    return units[index].start / max(units[-1].end, 1)


def _instead(
    web: Web,
    suspect: str,
    others: tuple[str, str],
    pair: tuple[int, int],
    alone: Mapping[int, tuple[float, float]],
    only: bool,
) -> tuple[int | None, tuple[float, float], tuple[float, float]]:
    """The name without counterpart that stands where the pair's would: its links to the pair, and to anything.

    `only`: there is no other pair and no other name it could be, wherever it stands.
    """
    units = web.sides[suspect].units
    names = [web.sides[code].units[at] for code, at in zip(others, pair, strict=True)]
    headed = all(has_title(web.sides[code].units, at) for code, at in zip(others, pair, strict=True))
    alone = {
        x: best
        for x, best in alone.items()
        if may_replace(units, x, names, headed) or _is_inside(web, suspect, x, others, pair)
    }
    if not alone:
        return None, (0.0, 0.0), (0.0, 0.0)
    known = names[0].concepts & names[1].concepts
    alone = {x: best for x, best in alone.items() if not may_be_of(known, units[x].concepts)} or alone
    links = {
        x: tuple(web.between(suspect, code).get((x, at), 0.0) for code, at in zip(others, pair, strict=True))
        for x in alone
    }
    chosen = next(iter(alone))
    if len(alone) > 1:
        chosen = max(alone, key=lambda x: (_stands_for(web, suspect, x, others, pair) + sum(links[x]), -x))
    one, two = links[chosen]
    if (
        not (only and _is_of_a_sort(units[chosen], names))
        and one + two == 0.0
        and not known_apart(units[chosen].concepts, known)
        and _is_elsewhere(web, suspect, chosen, others, pair)
    ):
        return None, (0.0, 0.0), (0.0, 0.0)
    return chosen, (one, two), alone[chosen]


def may_replace(units: Sequence[Unit], x: int, names: Sequence[Unit], headed: bool) -> bool:
    """Whether a unit is of a sort that can stand for a name by mistake.

    A Cyrillic edition does not put a name in Latin letters where its neighbour spells it, and may spell out what its
    neighbour leaves an abbreviation. An institution is no slip for a person, nor is a country of which somebody is
    said to be the head («глава МИД», «президент Франции»), nor a word of a title ("Vice Defense Minister"); an
    adjective of a place («чешский») only stands for a place, and no abbreviation that is none («НАН»). `headed`: the
    others say who heads it, so that a person is no slip for it; nor is a word for «украинка».
    """
    unit = units[x]
    if unit.foreign and not any(name.foreign for name in names):
        return False
    if not unit.latin and all(name.latin and name.text.isupper() for name in names):
        return False
    if not unit.named and not all(name.concepts & places() for name in names):
        return False
    if _is_abbreviation(unit) and not any(name.text.isupper() for name in names):
        return False
    placed = all(name.concepts & places() for name in names)
    may_be_word = not unit.latin and (unit.initial or unit.ordinary)
    attribute = any(not name.latin and not name.capital for name in names)
    if placed and (headed or (attribute and may_be_word)) and unit.concepts.isdisjoint(places()):
        return False
    if unit.ordinary and not unit.concepts and has_title(units, x):
        return False
    if not unit.concepts or any(not name.concepts <= people() for name in names):
        return True
    if unit.concepts <= offices() or (unit.text.isupper() and unit.concepts.isdisjoint(proper())):
        return False
    return not (unit.concepts & places() and has_title(units, x))


def _is_of_a_sort(unit: Unit, names: Sequence[Unit]) -> bool:
    """Whether all are names beyond doubt, and a place stands for a place."""
    if not all(each.strong or each.concepts & proper() for each in (unit, *names)):
        return False
    return not all(name.concepts & places() for name in names) or bool(unit.concepts & places())


def _is_inside(web: Web, suspect: str, x: int, others: tuple[str, str], pair: tuple[int, int]) -> bool:
    """Whether a unit is joined to the same name as the pair's are: whatever "Wales Bjorn" may be, he is no country.

    Unless it is a title, or they have an adjective: the Scottish Premiership has its sponsor's name, too.
    """
    units = web.sides[suspect].units
    names = [web.sides[code].units[at] for code, at in zip(others, pair, strict=True)]
    if _is_attribute(units[x]) or any(map(is_of_a_place, names)):
        return False
    return any(_are_joined_alike(web, suspect, x, others, pair, step) for step in (-1, 1))


def _is_attribute(unit: Unit) -> bool:
    """Whether a word says what the one named behind it is, whence, or what he has: «ПТСР Пейліна».

    Or whose son: «Сергей Михайлович Марченко».
    """
    patronymic = not unit.latin and PATRONYMIC.fullmatch(unit.text) is not None
    return patronymic or is_title(unit.text, unit.language) or is_of_a_place(unit) or _is_abbreviation(unit)


def _is_abbreviation(unit: Unit) -> bool:
    """Whether a Cyrillic word abbreviates what is no name."""
    short = not unit.latin and unit.text.isupper() and len(unit.text) <= SHORT
    return short and unit.concepts.isdisjoint(proper())


def is_of_a_place(unit: Unit) -> bool:
    """Whether a word is the adjective of a place."""
    return bool(unit.concepts & places()) and ADJECTIVE.fullmatch(unit.text.lower()) is not None


def _are_joined_alike(
    web: Web, suspect: str, x: int, others: tuple[str, str], pair: tuple[int, int], step: int
) -> bool:
    """Whether the neighbour of a unit on one side is the counterpart of the pair's neighbours there."""
    beside = _joined_name(web.sides[suspect].units, x, step)
    if beside is None:
        return False
    for code, at in zip(others, pair, strict=True):
        there = _joined_name(web.sides[code].units, at, step)
        if there is None or web.between(suspect, code).get((beside, there), 0.0) < ANCHORED:
            return False
    return True


def _joined_name(units: Sequence[Unit], at: int, step: int) -> int | None:
    """The neighbour from which nothing but a space parts a unit, or an Arabic article, if it has a capital."""
    beside = at + step
    if not 0 <= beside < len(units) or not units[max(at, beside)].joined:
        return None
    if ARTICLE.fullmatch(units[beside].text):
        return _joined_name(units, beside, step)
    return beside if units[beside].capital else None


def has_title(units: Sequence[Unit], x: int) -> bool:
    """Whether a word beside is one for what somebody is."""
    beside = units[max(0, x - TITLE_NEAR) : x + TITLE_NEAR + 1]
    return any(is_title(unit.text, unit.language) for unit in beside)


def _is_elsewhere(web: Web, suspect: str, x: int, others: tuple[str, str], pair: tuple[int, int]) -> bool:
    """Whether a unit stands neither among the words that the pair stands among nor near its place."""
    shared = away = 0.0
    for code, at in zip(others, pair, strict=True):
        beside = web.company(suspect, code)
        shared += beside.of(x, at)
        away += sum(beside.away(x, at))
    return shared < ELSEWHERE_SHARED and away > ELSEWHERE_AWAY


def _stands_for(web: Web, suspect: str, x: int, others: tuple[str, str], pair: tuple[int, int]) -> float:
    """How well a unit stands where the pair's counterpart would."""
    total = 0.0
    for code, at in zip(others, pair, strict=True):
        beside = web.company(suspect, code)
        total += beside.of(x, at) - PER_UNIT_AWAY * sum(min(away, FAR) for away in beside.away(x, at))
    return total
