"""A candidate -> the numbers that tell a wrong name from a translator's freedom."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel, JaroWinkler, Levenshtein, Prefix

from checker.comparison.name_memory import Memory, key
from checker.comparison.name_scoring import NEAR, UNKNOWN
from checker.comparison.name_slips import NO_SLIP, letters_wrong, mended
from checker.comparison.name_votes import (
    ANCHORED,
    Candidate,
    Web,
    differ,
    has_title,
    is_telling,
    only_kin,
    place,
    strayed,
)
from checker.names.cognates import is_practice, plain
from checker.names.common import is_title
from checker.names.context import translates
from checker.names.letters import fold, is_latin
from checker.names.lexicon import (
    is_body_of,
    known_apart,
    may_be_of,
    people,
    phrase,
    pieces,
    places,
    proper,
    spellings,
)
from checker.names.origins import READ, origins
from checker.names.roots import root
from checker.names.sounds import skeleton, sound_key
from checker.names.transliteration import NOTHING, Likeness, amended, ends, likeness
from checker.names.words import ADJECTIVE, Unit

FEATURES = (
    "agreed", "support_one", "support_other", "support", "support_max", "support_gap", "loss_agreed", "loss_one",
    "loss_other", "length_y", "length_z", "strong_y", "strong_z", "capital_y", "capital_z", "initial_y",
    "initial_z", "ordinary_y", "ordinary_z", "concept_y", "concept_z", "concept_shared", "latin_y", "latin_z",
    "words_y", "words_z", "acronym_y", "acronym_z", "acronym_near", "near_taken_one", "near_named", "near_strong",
    "near_taken_two", "near_length", "near_initial", "other_is", "other_strong", "other_initial", "other_concept",
    "other_length", "other_one", "other_two", "other_distance", "other_alike", "other_adjacent", "other_elsewhere",
    "other_rendered", "lacking", "alone", "names_x", "names_y", "names_z", "pair_elsewhere", "pair_rendered",
    "near_known", "near_elsewhere", "own_spelling", "other_known", "beside", "balance", "is_en", "is_uk", "y_en",
    "next_pair", "title", "near_offset", "support_one_all", "support_other_all", "repeated", "other_acronym",
    "together", "apart", "proper", "distinct", "other_ordinary", "other_loss", "other_length_gap", "crossings_one",
    "crossings_two", "context_left", "context_right", "latin_x", "other_indel", "apart_pair", "gap_one",
    "gap_other", "strayed", "skeleton", "telling", "kin", "freedom", "anchored_before", "anchored_after",
    "absent_one",
    "absent_two", "other_beside", "habit_x", "habit", "lacking_share", "own_apart",
    "compound", "near_share", "known_x",
    "company_one", "company_two", "away_one", "away_two", "away_from_one", "away_from_two", "near_company_one",
    "near_company_two", "near_away_one", "near_away_two", "near_away_from_one", "near_away_from_two",
    "company_all", "away_all", "pair_company", "pair_away", "pair_away_from", "fit_one", "fit_two", "fit_named",
    "shortened", "usual", "best_one_other", "best_two_other", "near_wrong", "near_wrong_length", "other_wrong",
    "other_wrong_length", "mended_near", "mended_other", "known_apart", "within_name", "slip", "english",
    "other_place", "other_person", "pair_place", "pair_person", "other_titled", "rest_once", "rest_twice",
    "gain_once", "gain_twice", "gain_most", "gain_kin", "rest_kin", "gain_pair", "kin_differ",
)  # fmt: skip
"""Names of the numbers, in order."""
PLACES = {name: place for place, name in enumerate(FEATURES)}
COMPANY = (
    "company_one", "company_two", "away_one", "away_two", "away_from_one", "away_from_two", "near_company_one",
    "near_company_two", "near_away_one", "near_away_two", "near_away_from_one", "near_away_from_two",
    "company_all", "away_all", "pair_company", "pair_away", "pair_away_from",
)  # fmt: skip
"""Those of the words around."""
FIT = ("fit_one", "fit_two", "fit_named")
AMENDED = (
    "rest_once", "rest_twice", "gain_once", "gain_twice", "gain_most", "gain_kin", "rest_kin", "gain_pair",
)  # fmt: skip
MENDED = ("mended_near", "mended_other")
ACRONYM = re.compile(r"(?:[A-ZА-ЯІЇЄҐЁ]\.?){2,5}(?:[’'ʼ-]?[а-яіїєґё]{1,3})?")
ONE_WORD = 0.85
"""A name is two neighbours written as one where it is this like the two."""
SLIP_LIKE, SLIP_AGREED, SLIP_LONG, SLIP_STRAYED = 0.6, 0.8, 4, 3.0
"""How like, how agreed, of how many consonants and how far a misspelt name is."""
MISSPELT = 0.95
"""What is more like a name than this is none misspelt: Dominic is not Dominica."""
MOST_LOST = 30.0
"""Nats lost that are as bad as any more."""
LONGEST_SHORT = 5
"""Sounds of a short form: what is longer is a name of its own, Oleksii beside Олександр."""
SHORTENED = 0.95
"""A name that another begins with this exactly is its short form: "Seve" and «Северьяно»."""
SOMEBODY = re.compile(r"[а-яіїєґ]{3,}(?:[иі]стк?|ер|ор|ник|ниц|ар|е?ц|ель|ач|[щч]ик)(?:ь|[аоуеиіїыюя][а-яії]{0,2})?")
"""Words that may say what somebody is: «гросмейстер», «шахматистка»."""
OF_LATIN = re.compile("(?:ль|р|в)н(?:[иы][йхм]|ого|ому|ой|ої|[ауюі]|ая|ую|ое|ые|ими|ыми)$")
"""Ends of the adjectives that are made of Latin ones: "synodal", «синодальный»."""
STUMP = re.compile(
    "(?:гос|держ|мін|мин|нац|проф|пром|обл|рай|мед|спец|центр|фін|фин|агро|авіа|авиа|енерго|энерго)[а-яіїєґ]{3}"
)
"""Beginnings of words that are cut short to make the name of a body of another: «Держкіно», «Минэнерго»."""
INHABITANT = re.compile("[а-я]{0,2}[ая]н(?:ин|к|е|о?к|и|ц)|[а-я]{0,3}(?:[ие]вц|[ие]вец|чук)")
"""What follows the stem of a town in the word for who lives there, in letters that the languages share."""
MINISTRY = re.compile("(?:Мін|Мин)[А-ЯІЇЄҐЁа-яіїєґё]{3,}")
"""A ministry in one word."""
WRITTEN_OUT = ("minist", "мініст", "минист")
"""What the word for one begins with, folded."""
GOES_ON = 0.6
"""What is less like a name than this is another word that begins as it does."""
SAID_BESIDE = 0.85
"""A name of a neighbouring reading that is this like the pair's is theirs."""


def _loss(one: Unit, other: Unit) -> Likeness:
    """Likeness by letters of two single words of two languages."""
    if one.words > 1 or other.words > 1 or one.foreign or other.foreign:
        return NOTHING
    return likeness(one.text, one.language, other.text, other.language)


def is_acronym(unit: Unit) -> bool:
    """DARPA, МВФ, «ВДІКу»."""
    return unit.words == 1 and ACRONYM.fullmatch(unit.text) is not None


def _spelling(memory: Memory, unit: Unit, known: Sequence[str]) -> float:
    """How near a unit's root is to a known rendering that it is not (1: one letter apart in a long word)."""
    own = root(unit.text, unit.language)
    return max((Indel.normalized_similarity(own, other) for other in known if other != own), default=0.0)


def evidence(
    web: Web,
    candidate: Candidate,
    memory: Memory,
    reading: int,
    beside: Mapping[str, frozenset[str]],
    habit: tuple[float, float],
    usual: int,
) -> tuple[float, ...]:
    """The numbers of FEATURES, those of STEPS still UNKNOWN.

    `beside`: roots of the neighbouring readings of each edition; `habit`: how often the suspect, and any edition,
    lacks a name elsewhere in the document; `usual`: in how many other readings the suspect has the same instead of
    the same.
    """
    x_code, (y_code, z_code) = candidate.suspect, candidate.others
    sides = [web.sides[code] for code in (x_code, y_code, z_code)]
    xs, ys, zs = (side.units for side in sides)
    y, z = ys[candidate.pair[0]], zs[candidate.pair[1]]
    near = xs[candidate.near] if candidate.near is not None else None
    other = xs[candidate.other] if candidate.other is not None else None
    known = memory.renderings(y, x_code) + memory.renderings(z, x_code)
    one, two = candidate.support
    lost = _loss(y, z)
    near_one = _loss(near, y) if near else NOTHING
    near_two = _loss(near, z) if near else NOTHING
    to_one = web.best(x_code, y_code)
    to_two = web.best(x_code, z_code)
    best_one = max((s for (i, j), s in web.between(x_code, y_code).items() if j == candidate.pair[0]), default=0.0)
    best_two = max((s for (i, j), s in web.between(x_code, z_code).items() if j == candidate.pair[1]), default=0.0)
    there = place(ys, candidate.pair[0])
    return tuple(
        map(float, (
            candidate.agreed, one, two, (one + two) / 2, max(one, two), candidate.agreed - (one + two) / 2,
            min(lost.loss, 30), min(near_one.loss, 30), min(near_two.loss, 30), len(y.text), len(z.text),
            y.strong, z.strong, y.capital, z.capital, y.initial, z.initial, y.ordinary, z.ordinary,
            bool(y.concepts), bool(z.concepts), bool(y.concepts & z.concepts), is_latin(y.text), is_latin(z.text),
            y.words, z.words, is_acronym(y), is_acronym(z), bool(near and is_acronym(near)),
            _taken(to_one, candidate.near, candidate.pair[0]),
            bool(near and near.named), bool(near and near.strong), _taken(to_two, candidate.near, candidate.pair[1]),
            len(near.text) if near else 0, bool(near and near.initial),
            other is not None, bool(other and other.strong), bool(other and other.initial),
            bool(other and other.concepts),
            len(other.text) if other else 0, *candidate.other_links,
            abs(place(xs, candidate.other or 0) - there) if other else 1.0,
            _alike(other, y), _beside_linked(web, candidate), memory.elsewhere(other, reading) if other else 0,
            sum((memory.renderings(other, y_code) + memory.renderings(other, z_code)).values()) if other else 0,
            candidate.lacking, candidate.alone, *(side.named for side in sides),
            min(memory.elsewhere(y, reading), memory.elsewhere(z, reading)), sum(known.values()),
            bool(near and key(near)[1] in known), memory.elsewhere(near, reading) if near else 0,
            _spelling(memory, near, list(known)) if near else 0.0, bool(other and key(other)[1] in known),
            any(name in beside[x_code] for name in known),
            len(xs) / max(1, (len(ys) + len(zs)) / 2), x_code == "en", x_code == "uk", y_code == "en",
            _next_pair(web, candidate), sides[0].initial / max(1, sides[0].capital),
            abs(place(xs, candidate.near or 0) - there) if near else 1.0, best_one, best_two,
            candidate.repeated, bool(other and is_acronym(other)), *_company(memory, other, (y, z), reading),
            bool((y.concepts | z.concepts) & proper()),
            bool(other and other.concepts and other.concepts.isdisjoint(y.concepts | z.concepts)),
            bool(other and other.ordinary), min(_loss(other, y).loss, _loss(other, z).loss, 30.0) if other else 30.0,
            abs(len(other.text) - len(y.text)) if other else 20,
            *(_crossings(web, candidate, at) for at in (0, 1)), *_context(web, candidate), sides[0].foreign,
            Indel.normalized_similarity(sound_key(other.text), sound_key(y.text)) if other else 0.0,
            len(memory.places.get(key(y), set()) | memory.places.get(key(z), set())),
            min(near_one.loss - lost.loss, 30), min(near_two.loss - lost.loss, 30),
            strayed(near, y, z) if near else 0.0, _skeleton_gap(near, y, z),
            is_telling(y, z, x_code == "en" or sides[0].foreign > 0),
            candidate.near is not None and only_kin(web, x_code, candidate.near, y_code, candidate.pair[0]),
            is_freedom(web, candidate, memory, reading), *(_anchor(web, candidate, step) for step in (-1, 1)),
            *_absent(web, candidate, memory), _is_beside(other, (y_code, z_code), memory, beside), *habit,
            candidate.lacking / max(1, min(side.named for side in sides[1:])),
            sum(known.values()) if other and key(other)[1] not in known else 0,
            max(_compound(other, ys, candidate.pair[0]), _compound(other, zs, candidate.pair[1])),
            candidate.near == candidate.other, bool(near and near.concepts),
            *[UNKNOWN] * len(COMPANY),
            UNKNOWN, UNKNOWN, UNKNOWN, max(_shortened(other, y, memory), _shortened(other, z, memory)), usual,
            *candidate.other_best, *_wrong(near, (y, z), known), *_wrong(other, (y, z), known),
            UNKNOWN, UNKNOWN,
            bool(other and known_apart(other.concepts, y.concepts & z.concepts)), is_within_name(web, candidate),
            is_slip(web, candidate), _is_english(near or other, y, z),
            *_sorts(other), *_sorts(y, z), candidate.other is not None and has_title(xs, candidate.other),
            UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN,
            bool(near and differ(near, y, z)),
        ))
    )  # fmt: skip


def _accompanied(web: Web, candidate: Candidate) -> tuple[float, ...]:
    """The numbers of COMPANY."""
    beside_other = _company_of(web, candidate, candidate.other)
    beside_near = _company_of(web, candidate, candidate.near)
    pair = web.company(*candidate.others)
    return (
        *beside_other, *beside_near, sum(beside_other[:2]), sum(beside_other[2:]),
        pair.of(*candidate.pair), *pair.away(*candidate.pair),
    )  # fmt: skip


def _trio(web: Web, candidate: Candidate) -> tuple[Unit | None, Unit | None, tuple[Unit, Unit]]:
    """What comes nearest, the other name, and the pair."""
    xs = web.sides[candidate.suspect].units
    y, z = (web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True))
    near, other = (xs[at] if at is not None else None for at in (candidate.near, candidate.other))
    return near, other, (y, z)


def _wrong(x: Unit | None, pair: tuple[Unit, Unit], known: Mapping[str, int]) -> tuple[float, float]:
    """Letters wrong in the suspect's name against a way to write it that is known."""
    if x is None or x.concepts & pair[0].concepts & pair[1].concepts or key(x)[1] in known:
        return NO_SLIP, 0.0
    return letters_wrong(x, pair, known)


def _sorts(*units: Unit | None) -> tuple[bool, bool]:
    """Whether the lexicon has any of them as a place or a body, and as a person."""
    concepts = frozenset(concept for unit in units if unit for concept in unit.concepts)
    return bool(concepts & places()), bool(concepts & people())


def _is_english(*units: Unit | None) -> bool:
    """Whether the name in Latin letters looks English, so that letters tell how it is said."""
    return any(unit is not None and unit.latin and origins(unit.text) == (READ,) for unit in units)


def _amended(web: Web, candidate: Candidate) -> tuple[float, ...]:
    """What wrong letters of the suspect's name leave unexplained, and what they explain, in nats.

    Left by one and by two; explained in both pairs by one and by two, by one in either; explained and left in the
    Cyrillic pair by one; and what one wrong letter would explain of how the two others differ.
    """
    near, other, (y, z) = _trio(web, candidate)
    x = near or other
    if x is None or max(x.words, y.words, z.words) > 1 or x.foreign or y.foreign or z.foreign:
        return MOST_LOST, MOST_LOST, 0.0, 0.0, 0.0, 0.0, MOST_LOST, 0.0
    none, once, twice = (
        [min(loss, MOST_LOST) for loss in losses]
        for losses in zip(*(amended(x.text, x.language, u.text, u.language, 2) for u in (y, z)), strict=True)
    )
    gains = [a - b for a, b in zip(none, once, strict=True)]
    kin = next((at for at, unit in enumerate((y, z)) if not unit.latin and not x.latin), None)
    between = amended(y.text, y.language, z.text, z.language, 1)
    return (
        max(once), max(twice), min(gains), min(a - b for a, b in zip(none, twice, strict=True)), max(gains),
        *((gains[kin], once[kin]) if kin is not None else (0.0, MOST_LOST)), between[0] - between[1],
    )  # fmt: skip


def _mended(web: Web, candidate: Candidate) -> tuple[float, ...]:
    """What a transposition of two letters of the near one, and of the other name, explains, in nats."""
    near, other, pair = _trio(web, candidate)
    return _transposed(near, *pair), _transposed(other, *pair)


def _transposed(x: Unit | None, y: Unit, z: Unit) -> float:
    """What a transposition of two letters of the suspect's name explains, in nats."""
    if x is None or max(x.words, y.words, z.words) > 1 or x.foreign or y.foreign or z.foreign or len(x.text) < 4:
        return 0.0
    return mended(x.text, x.language, y.text, y.language, z.text, z.language)


def _company_of(web: Web, candidate: Candidate, x: int | None) -> tuple[float, ...]:
    """How alike the words around a unit of the suspect and the pair are, and how far off its place each is."""
    if x is None:
        return 0.0, 0.0, 20.0, 20.0, 20.0, 20.0
    one, two = (web.company(candidate.suspect, code) for code in candidate.others)
    y, z = candidate.pair
    (here_one, there_one), (here_two, there_two) = one.away(x, y), two.away(x, z)
    return one.of(x, y), two.of(x, z), here_one, here_two, there_one, there_two


def _fit(web: Web, candidate: Candidate) -> tuple[float, float, float]:
    """What stands where the pair would: how much better it fits than the other name, and if it is a name."""
    units = web.sides[candidate.suspect].units
    one, two = (web.company(candidate.suspect, code) for code in candidate.others)
    y, z = candidate.pair
    fits = [one.of(x, y) + two.of(x, z) for x in range(len(units))]
    best = max(range(len(fits)), key=fits.__getitem__)
    own = fits[candidate.other] if candidate.other is not None else 0.0
    away = abs(best - candidate.other) if candidate.other is not None else 20
    return fits[best] - own, min(away, 20), units[best].named


class Step(NamedTuple):
    """Some of FEATURES (their places), and what works them out."""

    numbers: tuple[int, ...]
    found: Callable[[Web, Candidate], tuple[float, ...]]


STEPS = tuple(
    Step(tuple(PLACES[name] for name in names), found)
    for names, found in ((COMPANY, _accompanied), (FIT, _fit), (AMENDED, _amended), (MENDED, _mended))
)
"""What costs more to work out than all other numbers, the cheapest first."""


def later(web: Web, candidate: Candidate, step: Step) -> Iterator[tuple[int, float]]:
    """Work out the numbers of one of STEPS; each comes with its place in FEATURES."""
    return zip(step.numbers, map(float, step.found(web, candidate)), strict=True)


def complete(web: Web, candidate: Candidate, numbers: Sequence[float]) -> tuple[float, ...]:
    """Return evidence with the numbers of STEPS."""
    known = dict(enumerate(numbers))
    for step in STEPS:
        known |= later(web, candidate, step)
    return tuple(known.values())


def _shortened(x: Unit | None, unit: Unit, memory: Memory) -> float:
    """Whether one name begins with the other: "Seve" and «Северьяно», "Shaq" and what is "Shaqiri" elsewhere."""
    if x is None or x.words > 1 or unit.words > 1:
        return 0.0
    own = root(unit.text, unit.language)
    if len(own) >= 3 and any(known != own and known.startswith(own) for known in memory.renderings(x, unit.language)):
        return 1.0
    short, long = sorted((x.key, unit.key), key=len)
    if len(short) > LONGEST_SHORT or len(short) < 3 or len(long) < len(short) + 2:
        return 0.0
    return Prefix.normalized_similarity(short, long[: len(short)])


def _anchor(web: Web, candidate: Candidate, step: int) -> float:
    """How surely the name that adjoins what the suspect has adjoins the pair: "Marco" before Rubio."""
    x = candidate.near if candidate.near is not None and sum(candidate.support) > 0.4 else candidate.other
    sides = web.sides
    units = sides[candidate.suspect].units
    if x is None or not 0 <= x + step < len(units) or not units[max(x, x + step)].joined:
        return -1.0
    if not units[x + step].capital:
        return 0.0
    return min(
        web.between(candidate.suspect, code).get((x + step, index + step), 0.0)
        for code, index in zip(candidate.others, candidate.pair, strict=True)
    )


def _absent(web: Web, candidate: Candidate, memory: Memory) -> tuple[int, int]:
    """For each of the others: 1 if it has a known rendering of the other name, but not here; -1 if it is here."""
    if candidate.other is None:
        return 0, 0
    x = web.sides[candidate.suspect].units[candidate.other]
    one, two = (_renders(web, memory, x, code) for code in candidate.others)
    return one, two


def _renders(web: Web, memory: Memory, unit: Unit, code: str) -> int:
    """0: no rendering is known, -1: the edition has it in this reading, 1: it does not."""
    known = memory.renderings(unit, code)
    if not known:
        return 0
    return -1 if any(key(each)[1] in known for each in web.sides[code].units) else 1


def _compound(x: Unit | None, units: Sequence[Unit], index: int) -> float:
    """Likeness of a name with two neighbours written as one: "Kai-Fu" and «Кайфу»."""
    if x is None:
        return 0.0
    pairs = [(at, at + 1) for at in (index - 1, index) if at >= 0 and at + 1 < len(units) and units[at + 1].joined]
    return max(
        (Indel.normalized_similarity(x.key, sound_key(units[a].text + units[b].text)) for a, b in pairs), default=0.0
    )


def _is_beside(other: Unit | None, codes: Sequence[str], memory: Memory, beside: Mapping[str, frozenset[str]]) -> int:
    """How many of the others have the other name in a neighbouring reading."""
    if other is None:
        return 0
    return sum(any(name in beside[code] for name in memory.renderings(other, code)) for code in codes)


def is_in_next_reading(web: Web, candidate: Candidate, beside: frozenset[str]) -> bool:
    """Whether a name that the suspect seems to lack stands in a neighbouring reading, with the others' letters.

    `beside`: the roots of the suspect's names there.
    """
    if candidate.other is not None or candidate.near is not None:
        return False
    pair = [web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True)]
    return all(unit.words == 1 for unit in pair) and any(
        all(likeness(unit.text, unit.language, name, candidate.suspect).score >= SAID_BESIDE for unit in pair)
        for name in beside
        if len(name) > 2
    )


def _crossings(web: Web, candidate: Candidate, at: int) -> float:
    """How much of what is linked stands on the other side of the name than it does in the other edition."""
    x = candidate.other
    if x is None:
        return 1.0
    index = candidate.pair[at]
    anchors = [
        (i, j) for (i, j), score in web.between(candidate.suspect, candidate.others[at]).items() if score >= 0.8
    ]
    if not anchors:
        return 0.5
    return sum((i < x) != (j < index) for i, j in anchors) / len(anchors)


def _context(web: Web, candidate: Candidate) -> tuple[float, float]:
    """Likeness of the words before and after the name, where the two editions have one script."""
    sides = web.sides
    kindred = [at for at, code in enumerate(candidate.others) if code != "en" and candidate.suspect != "en"]
    if candidate.other is None or not kindred:
        return -1.0, -1.0
    ours, theirs = sides[candidate.suspect].keys, sides[candidate.others[kindred[0]]].keys
    x, y = candidate.other, candidate.pair[kindred[0]]
    return _near_words(ours, x, theirs, y, -1), _near_words(ours, x, theirs, y, 1)


def _near_words(ours: Sequence[str], x: int, theirs: Sequence[str], y: int, step: int) -> float:
    """Best likeness of the next two words on one side of each name."""
    return max(
        (
            Indel.normalized_similarity(ours[x + a * step], theirs[y + b * step])
            for a in (1, 2)
            for b in (1, 2)
            if 0 <= x + a * step < len(ours) and 0 <= y + b * step < len(theirs)
        ),
        default=0.5,
    )


def _company(memory: Memory, other: Unit | None, pair: tuple[Unit, Unit], reading: int) -> tuple[int, int]:
    """In how many other readings the other name stands where the pair does, and where it does not."""
    if other is None:
        return 0, 0
    own = memory.places.get(key(other), set()) - {reading}
    theirs = set.union(*(memory.places.get(key(unit), set()) for unit in pair))
    return len(own & theirs), len(own - theirs)


def _skeleton_gap(x: Unit | None, y: Unit, z: Unit) -> int:
    """How much the consonants of a name differ from both others beyond what those differ from each other."""
    if x is None or x.words + y.words + z.words > 3:
        return 0
    a, b, c = (skeleton(unit.text, unit.language) for unit in (x, y, z))
    return min(Levenshtein.distance(a, b), Levenshtein.distance(a, c)) - Levenshtein.distance(b, c)


def _taken(best: Mapping[int, tuple[float, int]], near: int | None, pair: int) -> float:
    """How much surer the nearest unit's link to another unit is."""
    if near is None or near not in best or best[near][1] == pair:
        return 0.0
    return best[near][0]


def _alike(other: Unit | None, y: Unit) -> float:
    """Rough likeness of sounds."""
    return JaroWinkler.similarity(sound_key(other.text), sound_key(y.text)) if other else 0.0


def _beside_linked(web: Web, candidate: Candidate) -> int:
    """How many neighbours of the other name are linked with neighbours of the pair."""
    if candidate.other is None:
        return 0
    count = 0
    for code, index in zip(candidate.others, candidate.pair, strict=True):
        found = web.between(candidate.suspect, code)
        for step in (-1, 1):
            count += found.get((candidate.other + step, index + step), 0.0) >= 0.6
    return count


def _next_pair(web: Web, candidate: Candidate) -> int:
    """How many neighbours of the pair are linked with each other."""
    found = web.between(*candidate.others)
    return sum(found.get((candidate.pair[0] + step, candidate.pair[1] + step), 0.0) >= 0.6 for step in (-1, 1))


def is_within_name(web: Web, candidate: Candidate) -> bool:
    """Whether the suspect has another word in a name whose first name or surname all three share."""
    units = [web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True)]
    if candidate.other is None or not all(unit.strong and not unit.ordinary for unit in units):
        return False
    x = web.sides[candidate.suspect].units[candidate.other]
    if any(unit.key[:3] == x.key[:3] for unit in units):
        return False
    return x.strong and not x.ordinary and max(_anchor(web, candidate, step) for step in (-1, 1)) >= ANCHORED


def is_slip(web: Web, candidate: Candidate) -> bool:
    """Whether a Cyrillic name nearly is the pair's, but for a consonant: «Косенко» beside «Костенко», Kostenko.

    The others agree in all consonants; English spellings tell less, since they may be silent.
    """
    if candidate.near is None or min(candidate.support) < SLIP_LIKE or candidate.agreed < SLIP_AGREED:
        return False
    x = web.sides[candidate.suspect].units[candidate.near]
    y, z = (web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True))
    if not all(unit.strong and unit.words == 1 for unit in (x, y, z)) or x.concepts or x.latin or x.ordinary:
        return False
    a, b, c = (skeleton(unit.text, unit.language) for unit in (x, y, z))
    return len(b) >= SLIP_LONG and b == c and a != b and strayed(x, y, z) >= SLIP_STRAYED


def is_known_misspelt(web: Web, candidate: Candidate) -> bool:
    """Whether the suspect has a place that it has a name for, but for a letter: "Bankgok", «Берйут»."""
    if candidate.near is None or not SLIP_LIKE <= min(candidate.support) <= max(candidate.support) < MISSPELT:
        return False
    x = web.sides[candidate.suspect].units[candidate.near]
    y, z = (web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True))
    if x.concepts or x.foreign or x.words > 1 or not x.capital:
        return False
    names = {
        name
        for concept in y.concepts & z.concepts & places()
        for name in spellings(concept, x.language)
        if len(name) >= LONGEST_SHORT
    }
    word = fold(x.text)
    off = [OSA.distance(word[:size], name) for size, _ in ends(word, x.language) for name in names]
    return bool(off) and min(off) == 1


def is_same_name(web: Web, candidate: Candidate, memory: Memory) -> bool:
    """Whether what the suspect has is the name written as one word, cut short, as an acronym, or in other words."""
    near = candidate.near if sum(candidate.support) / 2 >= NEAR else None
    found = candidate.other if candidate.other is not None else candidate.near
    if found is None:
        return False
    x = web.sides[candidate.suspect].units[found]
    pair = [web.sides[code].units[index] for code, index in zip(candidate.others, candidate.pair, strict=True)]
    if _is_spelt_by_practice(web.sides[candidate.suspect].units[near] if near is not None else x, pair):
        return True
    if any(_is_derived(x, unit) for unit in pair):
        return True
    if candidate.other is None:
        small = x.latin and not x.capital and all(unit.initial for unit in pair)  # "clickable" is «Клікабельна»
        return small or (not x.latin and all(map(is_acronym, (x, *pair))))
    if _is_ministry(web, candidate, pair) or _is_only_a_title(x):
        return True
    if _is_acronym_of(x, pair) or _is_translation(x, pair) or _is_stump(x, pair) or _abbreviates(web, candidate, x):
        return True
    if _is_written_out(x, pair) or (not x.capital and x.ordinary and x.concepts.isdisjoint(proper())):
        return True
    both = pair[0].concepts & pair[1].concepts
    other = known_apart(x.concepts, both) and (both & places() or all(unit.key[:3] != x.key[:3] for unit in pair))
    if not other and max(_shortened(x, unit, memory) for unit in pair) >= SHORTENED:
        return True
    if _is_described(web, candidate, x, pair, memory):
        return True
    known = both or pair[0].concepts | pair[1].concepts
    if may_be_of(x.concepts, known) or may_be_of(known, x.concepts):
        return True
    for code, index in zip(candidate.others, candidate.pair, strict=True):
        units = web.sides[code].units
        y = units[index]
        if _compound(x, units, index) >= ONE_WORD and Indel.normalized_similarity(x.key, y.key) < ONE_WORD:
            return True
    own = web.sides[candidate.suspect].units
    names = [own[at] for at in range(max(0, found - 1), min(found + 2, len(own))) if own[at].capital or at == found]
    return x.capital and any(_compound(unit, names, names.index(x)) >= ONE_WORD for unit in pair)


def _is_only_a_title(x: Unit) -> bool:
    """Whether a word says what somebody is, and is no surname besides: «Гендиректор», "Minister", but not King."""
    return is_title(x.text, x.language) and (not x.concepts & proper() or (x.initial and not x.strong))


def _is_written_out(x: Unit, pair: Sequence[Unit]) -> bool:
    """Whether one side abbreviates what is no name: АЕС is a nuclear plant, УПЦ a church, and КАБ a bomb.

    Acronyms of names that the lexicon lacks may be of anything: letters of translated words tell nothing.
    """
    if all(map(_abbreviates_words, pair)) and x.latin:
        return True
    return _abbreviates_words(x) and all(unit.concepts & places() for unit in pair)


def _abbreviates_words(unit: Unit) -> bool:
    """Whether a Cyrillic acronym stands for no name that is known."""
    return not unit.latin and is_acronym(unit) and unit.concepts.isdisjoint(proper())


def _is_ministry(web: Web, candidate: Candidate, pair: Sequence[Unit]) -> bool:
    """Whether two editions abbreviate a ministry that the third writes out: «Мінекономіки», the Economy Ministry."""
    short = all(MINISTRY.fullmatch(unit.text) and not unit.concepts for unit in pair)
    return short and any(fold(unit.text).startswith(WRITTEN_OUT) for unit in web.sides[candidate.suspect].units)


def _is_spelt_by_practice(x: Unit, pair: Sequence[Unit]) -> bool:
    """Whether a foreign name differs only by vowels that newspapers choose, or by what accents do to them.

    Or by the n of an adjective: "Synodal", «Синодального».
    """
    if x.foreign or max(unit.words for unit in (x, *pair)) > 1:
        return False
    if not x.latin:
        return any(is_practice(x.text, x.language, y.text, y.language) for y in pair if not y.latin)
    own = skeleton(x.text, x.language)
    theirs = {skeleton(y.text, y.language) for y in pair}
    if theirs == {own}:
        return not x.text.isascii() and len(own) > 1
    return theirs <= {own + "n", own + "zn"} and all(OF_LATIN.search(y.text) for y in pair)


def _is_described(web: Web, candidate: Candidate, x: Unit, pair: Sequence[Unit], memory: Memory) -> bool:
    """Whether one side says where somebody is from whom the other names, and all name elsewhere: "the Georgian"."""
    y, z = pair
    if candidate.other is not None and _is_compatriot(web, candidate.suspect, candidate.other):
        return _are_known((y, z), x.language, memory) and not (y.concepts | z.concepts) & places()
    if not x.strong or x.concepts & places() or not y.concepts & z.concepts & places():
        return False
    said = any(_is_compatriot(web, code, at) for code, at in zip(candidate.others, candidate.pair, strict=True))
    return said and any(memory.renderings(x, unit.language) for unit in pair)


def is_told_otherwise(web: Web, candidate: Candidate, memory: Memory) -> bool:
    """Whether a headline says it in its own way: who for where, or a name for the country."""
    if candidate.other is None:
        return False
    x = web.sides[candidate.suspect].units[candidate.other]
    pair = [web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True)]
    if is_body_of(x.concepts, pair[0].concepts & pair[1].concepts):
        return True
    if not all(unit.concepts & places() for unit in pair) or not x.capital or x.concepts & places():
        return False
    adjective = any(not unit.latin and ADJECTIVE.fullmatch(unit.text.lower()) for unit in pair)
    return adjective and any(memory.renderings(x, unit.language) for unit in pair)


def is_told_below(web: Web, candidate: Candidate, memory: Memory) -> bool:
    """Whether the text below a title has both names: the title is about another of those that it tells of."""
    if candidate.other is None or sum(candidate.support) / 2 >= NEAR:
        return False
    x = web.sides[candidate.suspect].units[candidate.other]
    pair = [web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True)]
    told = any(memory.elsewhere(unit, 0) and memory.renderings(unit, candidate.suspect) for unit in pair)
    return told and memory.elsewhere(x, 0) > 0 and any(memory.renderings(x, code) for code in candidate.others)


def _are_known(pair: Sequence[Unit], language: str, memory: Memory) -> bool:
    """Whether both are names that are known to have a rendering."""
    return all(unit.strong for unit in pair) and any(memory.renderings(unit, language) for unit in pair)


def _is_compatriot(web: Web, code: str, at: int) -> bool:
    """Whether a Cyrillic word says who is of a place, by itself or before what he is: «грузинський гросмейстер»."""
    units = web.sides[code].units
    unit = units[at]
    if (
        unit.latin
        or (unit.capital and not unit.initial)
        or not phrase([unit.text.lower()], 0, code)[1] & unit.concepts & places()
    ):
        return False
    after = units[at + 1].text if at + 1 < len(units) else ""
    return ADJECTIVE.fullmatch(unit.text.lower()) is None or has_title(units, at) or bool(SOMEBODY.fullmatch(after))


def _is_acronym_of(x: Unit, pair: Sequence[Unit]) -> bool:
    """Whether an acronym may stand for what the others write out, or abbreviate what its own language calls it.

    Cyrillic acronyms are initials of translated words: ВГИК is ВДІК.
    """
    if not is_acronym(x) or is_verbatim(x, pair):
        return False
    if "." in x.text and not x.concepts and all(unit.strong for unit in pair):
        return True  # "J.K." is Joan
    if not x.concepts and (not any(unit.capital for unit in pair) or any(unit.words > 1 for unit in pair)):
        return True
    place = pair[0].concepts & pair[1].concepts & places()
    written = not any(map(is_acronym, pair)) and not x.concepts & places()
    if written and any(name[0] in x.text.lower() for name in _names_of(place, x.language)):
        return True
    if any(unit.concepts & proper() for unit in pair):
        return False
    if all(map(is_acronym, pair)):
        return not x.latin or not any(unit.latin for unit in pair)
    return all(unit.ordinary or unit.concepts for unit in pair)


def _is_derived(x: Unit, y: Unit) -> bool:
    """Whether a small Cyrillic word is made of a place's name: «кременчужанка» of «Кременчуг»."""
    if x.latin or y.latin or (x.capital and not x.initial) or not y.capital:
        return False
    own, stem = plain(x.text), plain(root(y.text, y.language))
    shared = Prefix.similarity(own, stem)
    if shared >= LONGEST_SHORT and shared >= len(stem) - 3 and INHABITANT.match(own, shared):
        return True
    return len(stem) >= LONGEST_SHORT and shared >= len(stem) - 1 and len(own) > len(stem) + 1


def _names_of(concepts: frozenset[int], language: str) -> set[str]:
    """The folded words of what a language calls these."""
    return {name for concept in concepts for name in (*spellings(concept, language), *pieces(concept, language))}


def _is_stump(x: Unit, pair: Sequence[Unit]) -> bool:
    """Whether a word begins with what another has in full: «Укрзалізниця» is Ukrainian, «Госкино» the State's."""
    if (
        not x.latin
        and STUMP.match(x.text.lower())
        and all(unit.concepts & places() or (unit.ordinary and not unit.concepts & proper()) for unit in pair)
    ):
        return True
    if x.concepts & places() and all(STUMP.match(unit.text.lower()) for unit in pair):
        return True
    place = pair[0].concepts & pair[1].concepts & places()
    sides = [(unit, x.concepts & places()) for unit in pair] if x.concepts & places() else [(x, place)]
    return all(
        not unit.latin
        and not unit.concepts
        and len(unit.text) > LONGEST_SHORT
        and _is_stump_of(unit.text.lower(), _names_of(whole, unit.language))
        for unit, whole in sides
    )


def _is_stump_of(word: str, names: Iterable[str]) -> bool:
    """Whether a word begins as one of the names does and goes on otherwise: it is none of them misspelt."""
    begun = [name for name in names if word.startswith(name[:3])]
    return bool(begun) and max(Indel.normalized_similarity(word, name) for name in names) < GOES_ON


def _abbreviates(web: Web, candidate: Candidate, x: Unit) -> bool:
    """Whether an abbreviation has letters of the name that the pair is part of: "NYT" of "The New York Times"."""
    if not is_acronym(x):
        return False
    letters = x.text.replace(".", "").casefold()
    for code, at in zip(candidate.others, candidate.pair, strict=True):
        units = web.sides[code].units
        first = last = at
        while first and units[first].joined and units[first - 1].capital:
            first -= 1
        while last + 1 < len(units) and units[last + 1].joined and units[last + 1].capital:
            last += 1
        for start in range(first, at + 1):
            name = iter("".join(unit.text for unit in units[start : last + 1]).casefold())
            if units[start].text[0].casefold() == letters[0] and all(letter in name for letter in letters):
                return True
    return False


def is_verbatim(x: Unit, pair: Sequence[Unit]) -> bool:
    """Whether two editions copy one name in Latin letters, and the suspect has another in Latin letters, too."""
    units = (x, *pair)
    return all(unit.latin and unit.capital for unit in units) and pair[0].text == pair[1].text


def _is_translation(x: Unit, pair: Sequence[Unit]) -> bool:
    """Whether words are rendered as translators please: a title in quotation marks, a part of a phrase for all."""
    if any(_is_part(x, unit) or _is_part(unit, x) for unit in pair):
        return True
    if is_verbatim(x, pair):
        return False
    if all(unit.ordinary and not unit.concepts & proper() for unit in pair) and not all(
        unit.capital for unit in pair
    ):
        return True
    if all(unit.ordinary for unit in (x, *pair)) and any(translates(x, unit) for unit in pair):
        return True
    if x.concepts & proper() and x.named:
        return False
    word = x.ordinary and not (x.initial and x.named)
    if word and (all(unit.initial for unit in pair) or (not x.latin and all(unit.latin for unit in pair))):
        return True
    return all((unit.ordinary or unit.concepts) and not unit.concepts & proper() for unit in (x, *pair))


def _is_part(word: Unit, whole: Unit) -> bool:
    """Whether a phrase has the word in it, whatever language either is: "North" in "North American"."""
    if word.words > 1:
        return False
    if any(fold(word.text) in pieces(concept, word.language) for concept in whole.concepts):
        return word.ordinary
    if whole.words == 1 or not word.concepts:
        return False
    words = re.split(r"\W+", whole.text)
    return any(not word.concepts.isdisjoint(phrase([each], 0, whole.language)[1]) for each in words if each)


def is_freedom(web: Web, candidate: Candidate, memory: Memory, reading: int) -> bool:
    """Whether a candidate is what translators do as they please: acronyms, titles that are translated."""
    if candidate.other is None:
        return False
    x = web.sides[candidate.suspect].units[candidate.other]
    y, z = (web.sides[code].units[index] for code, index in zip(candidate.others, candidate.pair, strict=True))
    if y.latin and z.latin and not x.latin and (y.ordinary or y.words > 1):
        return True
    together, apart = _company(memory, x, (y, z), reading)
    if together >= 2 and not apart:
        return True
    if is_acronym(x) != (is_acronym(y) and is_acronym(z)):
        return not x.concepts if is_acronym(x) else x.ordinary or not x.strong
    return not (y.capital or z.capital or x.concepts & proper())
