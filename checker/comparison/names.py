"""The names of a document's editions compared: replaced, misspelt, missing, inconsistent, against the glossary.

Three editions vote on the suspect; of two, only names that the lexicon knows to be different are an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import combinations, pairwise, product

from checker.comparison import designations, directions
from checker.comparison.name_evidence import (
    FEATURES,
    STEPS,
    complete,
    evidence,
    is_in_next_reading,
    is_known_misspelt,
    is_same_name,
    is_told_below,
    is_told_otherwise,
    later,
)
from checker.comparison.name_glossary import against_glossary
from checker.comparison.name_habits import Habits, Usual, fewest_names
from checker.comparison.name_memory import Key, Memory, key
from checker.comparison.name_pairs import two_editions
from checker.comparison.name_scoring import HEADS, NEAR, asks, best, forest, head, struck
from checker.comparison.name_spelling import Mentions, add_mentions, inconsistent
from checker.comparison.name_votes import Candidate, Web, candidates, weave
from checker.languages import LANGUAGES
from checker.model import Aspect, Difference, Document, Fact, Problem, Reading
from checker.names import common
from checker.names.common import is_title
from checker.names.lexicon import places, proper
from checker.names.links import Side, side
from checker.names.origins import known_origins
from checker.names.pronunciations import pronunciations
from checker.names.terms import Glossary
from checker.names.transliteration import ORDER, SAID, table
from checker.names.values import Name
from checker.names.words import KEPT, Unit, taken, units
from checker.translations.lexicon import lexicon
from checker.translations.lexicon import probability as likelihood

SURE = {"near": 0.65, "replaced": 0.78, "missing": 0.97}
"""Confidence from which a finding of a kind is one to act on; a single word that is missing never is."""
SURE_OF_LATIN = 0.87
"""The same for an English name of which a letter may be wrong: foreign spellings say less of the sounds."""
LIKELY = {"near": 0.5, "replaced": 0.6, "missing": 0.93}
"""Confidence from which it is worth a hint."""
WORTH_KEEPING = 0.05
MOST_NAMES = 120
"""A text with more names is a table or a list, which nobody can compare as a sentence."""
WHOLE_NAME = 4.0
"""Where a first name and a surname are both missing, doubt is divided by this."""
A_SLIP = 0.95
"""Confidence in a consonant that one edition alone has otherwise."""
APART = 0.95
"""Confidence in another known name, or another name in Latin letters, than the one the two others agree on."""
AGREED = 0.9
"""How surely two editions must share a name for that."""
LIKE_ANOTHER = 0.3
"""A name this like another of the two editions may be the counterpart of that."""
CARE = 1e-6
"""Sums of numbers in another order may differ by less."""
SLIP, ELSEWHERE, USUAL, IS_KNOWN_APART = (
    FEATURES.index(name) for name in ("slip", "near_elsewhere", "usual", "known_apart")
)
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Study:
    """A reading whose editions are linked, and its candidates with their evidence."""

    web: Web
    evidence: tuple[tuple[Candidate, tuple[float, ...]], ...]


@dataclass(slots=True)
class Survey:
    """What is kept of a document's readings, reading by reading, and what is gathered from all of them."""

    webs: list[Web | None] = field(default_factory=list)
    """Those with candidates only: a web is large."""
    suspicions: list[Sequence[Candidate]] = field(default_factory=list)
    roots: list[Mapping[str, tuple[str, ...]]] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)
    mentions: Mentions = field(default_factory=dict)
    pairs: list[Difference] = field(default_factory=list)
    titled: bool = False
    """Whether the first reading is the title of an article."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reading is suspected of: kind, suspect, the units of each edition (none: it lacks the name)."""

    kind: str
    suspect: str
    places: Mapping[str, tuple[int, ...]]
    confidence: float
    usual: bool
    """The suspect spells the name like this elsewhere, too: a slip is made once."""


def prepare() -> None:
    """Load the tables that are long texts: what is only looked into is shared by processes that part after it."""
    for language in LANGUAGES:
        common.prepare(language)
        likelihood("", language)
    for one, other in combinations(LANGUAGES, 2):
        lexicon(one, other)
        table(one, other)
    for origin, other in product((SAID, *known_origins()), ORDER[1:]):
        table(origin, other)
    for kind in HEADS:
        forest(kind)
    proper()
    places()
    pronunciations("")


def compare(
    document: Document, glossary: Glossary | None = None, memory: Memory | None = None, scorer: str = "all"
) -> Iterator[Difference]:
    """Differences between the names of a document's editions."""
    yield from designations.compare(document)
    points = list(directions.compare(document))
    seen = survey(document)
    spellings = list(inconsistent(seen.mentions))
    marked = {(each.reading, each.suspect, fact) for each in spellings for row in each.facts.values() for fact in row}
    for index, study in _studies(seen, memory or seen.memory):
        for verdict in verdicts(study, scorer):
            if verdict.confidence < LIKELY[verdict.kind]:
                continue
            found = difference(index, study.web, verdict)
            if not any((index, verdict.suspect, fact) in marked for fact in found.facts[verdict.suspect]):
                yield found
    yield from spellings
    yield from seen.pairs
    yield from points
    if glossary is not None:
        yield from against_glossary(document, glossary)


def studied(document: Document) -> Iterator[tuple[int, Study]]:
    """The readings that three editions have, with the evidence of all their candidates."""
    seen = survey(document)
    return ((index, completed(study)) for index, study in _studies(seen, seen.memory))


def survey(document: Document) -> Survey:
    """Link the editions of all readings."""
    seen = Survey(titled=bool(document.readings) and document.readings[0].is_title)
    known = _names_of(document)
    for index, reading in enumerate(document.readings):
        sides = _sides(reading, known)
        web = weave(sides) if len(sides) > 1 else None
        found = candidates(web) if web and len(web.sides) > 2 else []
        if web is not None:
            web.forget_pairs()
        seen.webs.append(web if found else None)
        seen.suspicions.append(found)
        seen.roots.append(_roots(sides))
        seen.names.append(fewest_names(web) if web else 0)
        if web is not None:
            seen.memory.add(index, web)
            add_mentions(seen.mentions, index, web)
            seen.pairs += two_editions(index, web)
    return seen


def _studies(seen: Survey, memory: Memory) -> Iterator[tuple[int, Study]]:
    """Study every reading that has candidates, without the evidence that costs most."""
    habits = Habits(seen.names, seen.suspicions)
    usual = Usual(seen.webs, seen.suspicions)
    for index, (web, found) in enumerate(zip(seen.webs, seen.suspicions, strict=True)):
        if web is None or not found:
            continue
        around = [seen.roots[i] for i in (index - 1, index + 1) if 0 <= i < len(seen.roots)]
        beside = {code: frozenset(name for row in around for name in row.get(code, ())) for code in web.sides}
        rows = (
            (
                each,
                evidence(
                    web,
                    each,
                    memory,
                    index,
                    beside,
                    habits.elsewhere(each.suspect, index),
                    usual.elsewhere(web, each, index),
                ),
            )
            for each in found
            if not is_same_name(web, each, memory)
            and not is_in_next_reading(web, each, beside[each.suspect])
            and not (index == 0 and is_told_otherwise(web, each, memory))
            and not (index == 0 and seen.titled and is_told_below(web, each, memory))
        )
        yield index, Study(web, tuple(rows))
        web.forget_company()


def _names_of(document: Document) -> frozenset[Key]:
    """What an article has as parts of longer names within its sentences, and never with a small letter.

    So that a surname is known for one where a sentence begins with it, whatever the dictionary says: «Земан сказал».
    """
    if len(document.readings) * len(document.languages) > KEPT:
        return frozenset()
    names: set[Key] = set()
    small: set[Key] = set()
    for reading in document.readings:
        for code, passage in reading.passages.items():
            words = units(passage.text, code)
            small.update(key(unit) for unit in words if not unit.capital)
            names.update(key(unit) for before, unit in pairwise(words) if unit.joined and before.named and unit.named)
    return frozenset(names - small)


def _marked(words: tuple[Unit, ...], known: frozenset[Key]) -> tuple[Unit, ...]:
    """The units, with those named that only seemed to be the first words of their sentences."""
    if not known:
        return words
    return tuple(
        unit._replace(named=True) if unit.initial and not unit.named and key(unit) in known else unit
        for unit in words
    )


def _sides(reading: Reading, known: frozenset[Key]) -> dict[str, Side]:
    """The editions that have text in a reading; none of a table or a list, which is no sentence."""
    sides = {
        code: side(code, _marked(taken(passage.text, code), known))
        for code, passage in reading.passages.items()
        if passage.text
    }
    return {} if any(side.named > MOST_NAMES for side in sides.values()) else sides


def _roots(sides: Mapping[str, Side]) -> Mapping[str, tuple[str, ...]]:
    """Roots of all names of a reading."""
    return {code: tuple({key(unit)[1] for unit in side.units if unit.capital}) for code, side in sides.items()}


def verdicts(study: Study, scorer: str) -> list[Verdict]:
    """The likeliest verdicts of a reading, each unit in one of them at most, neighbours of one name joined."""
    found: list[Verdict] = []
    usual = {candidate for candidate, numbers in study.evidence if numbers[USUAL]}
    for confidence, candidate in _surest_first(study, scorer):
        instead = _instead(candidate)
        one, other = candidate.others
        places: dict[str, tuple[int, ...]] = {one: (candidate.pair[0],), other: (candidate.pair[1],)}
        places[candidate.suspect] = () if instead is None else (instead,)
        kind = head(candidate)
        found.append(Verdict(kind, candidate.suspect, places, confidence, kind == "near" and candidate in usual))
    return _joined(found)


def _surest_first(study: Study, scorer: str) -> Iterator[tuple[float, Candidate]]:
    """Candidates with their confidence, the surest first, without those of which another has taken a unit.

    Candidates can only lose by more evidence: it is worked out step by step, for the one that may be the next, as
    long as a verdict of the reading may be likely.
    """
    candidates = [candidate for candidate, _ in study.evidence]
    trees = [forest(head(candidate), scorer) for candidate in candidates]
    least = [_least(study.web, candidate, numbers) for candidate, numbers in study.evidence]
    left = [struck(each, each.leaves, enumerate(row)) for each, (_, row) in zip(trees, study.evidence, strict=True)]
    hopes = [max(floor, best(each, leaves)) for floor, each, leaves in zip(least, trees, left, strict=True)]
    waiting = [(-hope, at, 0) for at, hope in enumerate(hopes)]
    heapify(waiting)
    taken: set[Place] = set()
    while waiting:
        _, at, step = heappop(waiting)
        candidate = candidates[at]
        if hopes[at] < WORTH_KEEPING or not _is_promising(candidates, hopes):
            return
        if not taken.isdisjoint(_units_of(candidate)):
            hopes[at] = 0.0
        elif step == len(STEPS) or hopes[at] == least[at]:
            taken |= _units_of(candidate)
            yield hopes[at], candidate
        else:
            if asks(trees[at], STEPS[step].numbers):
                left[at] = struck(trees[at], left[at], later(study.web, candidate, STEPS[step]))
                hopes[at] = max(least[at], best(trees[at], left[at]))
            heappush(waiting, (-hopes[at], at, step + 1))


def _least(web: Web, candidate: Candidate, numbers: Sequence[float]) -> float:
    """The confidence that a candidate has whatever the trees say."""
    kind = head(candidate)
    stands = candidate.other is not None and _instead(candidate) == candidate.other
    if stands and candidate.agreed >= AGREED and is_apart(web, candidate, numbers):
        return APART
    slip = numbers[SLIP] or is_known_misspelt(web, candidate)
    return A_SLIP if kind == "near" and slip and not numbers[ELSEWHERE] else 0.0


def is_apart(web: Web, candidate: Candidate, numbers: Sequence[float]) -> bool:
    """Whether the suspect has another known name than the two others, or they share one in Latin letters.

    Known names are apart however alike they are: Guinea and Ghana.
    """
    if candidate.other is None:
        return False
    if numbers[IS_KNOWN_APART] and max(candidate.other_best) <= max(LIKE_ANOTHER, *candidate.other_links):
        return True
    if max(candidate.other_best) >= LIKE_ANOTHER:
        return False
    x = web.sides[candidate.suspect].units[candidate.other]
    pair = [web.sides[code].units[at] for code, at in zip(candidate.others, candidate.pair, strict=True)]
    return (
        all(unit.latin and unit.capital and not unit.ordinary for unit in (x, *pair))
        and any(unit.foreign for unit in (x, *pair))
        and pair[0].text == pair[1].text
    )


def _is_promising(candidates: Sequence[Candidate], hopes: Sequence[float]) -> bool:
    """Whether a verdict of the reading may be likely, if candidates have at the most this confidence.

    Doubt shrinks only where names that are missing are joined: here all that one edition lacks are taken for one.
    """
    doubts: dict[str, float] = {}
    for candidate, hope in zip(candidates, hopes, strict=True):
        kind = head(candidate)
        if kind != "missing" and hope >= LIKELY[kind] - CARE:
            return True
        if kind == "missing" and hope >= WORTH_KEEPING - CARE:
            suspect = candidate.suspect
            doubts[suspect] = doubts.get(suspect, WHOLE_NAME) * (1 - hope) / WHOLE_NAME
    return any(1 - doubt >= LIKELY["missing"] - CARE for doubt in doubts.values())


def completed(study: Study) -> Study:
    """The study with all evidence."""
    rows = ((candidate, complete(study.web, candidate, numbers)) for candidate, numbers in study.evidence)
    return Study(study.web, tuple(rows))


def _joined(found: list[Verdict]) -> list[Verdict]:
    """Verdicts on neighbouring words of one name as one."""
    result: list[Verdict] = []
    for verdict in found:
        at = next((i for i, other in enumerate(result) if _adjoin(other, verdict)), None)
        if at is None:
            result.append(verdict)
            continue
        other = result[at]
        places = {code: tuple(sorted({*other.places[code], *verdict.places[code]})) for code in other.places}
        confidence = max(other.confidence, verdict.confidence)
        if verdict.kind == other.kind == "missing":
            confidence = 1 - (1 - other.confidence) * (1 - verdict.confidence) / WHOLE_NAME
        result[at] = Verdict(other.kind, other.suspect, places, confidence, other.usual or verdict.usual)
    return result


def _adjoin(one: Verdict, other: Verdict) -> bool:
    """Whether two verdicts are about neighbouring words in every edition that has them."""
    if one.suspect != other.suspect or (one.kind == "missing") != (other.kind == "missing"):
        return False
    return all(
        not a or not b or min(abs(i - j) for i in a for j in b) == 1
        for a, b in ((one.places[code], other.places[code]) for code in one.places)
    )


def _units_of(candidate: Candidate) -> set[Place]:
    """The units a candidate is about."""
    one, other = candidate.others
    used = {(one, candidate.pair[0]), (other, candidate.pair[1])}
    instead = _instead(candidate)
    return used | ({(candidate.suspect, instead)} if instead is not None else set())


def _instead(candidate: Candidate) -> int | None:
    """What the suspect has in the place of the name."""
    if candidate.near is not None and sum(candidate.support) / 2 >= NEAR:
        return candidate.near
    return candidate.other


def difference(index: int, web: Web, verdict: Verdict) -> Difference:
    """The difference a verdict stands for."""
    facts = {code: fact(web, code, verdict.places[code]) for code in web.sides}
    problem = Problem.MISMATCH if facts[verdict.suspect] else Problem.MISSING
    least = SURE_OF_LATIN if verdict.kind == "near" and verdict.suspect == "en" else SURE[verdict.kind]
    hint = verdict.usual or verdict.confidence < least
    if verdict.kind == "missing":
        hint = hint or not _is_whole_name(web, verdict) or _is_described(web.sides[verdict.suspect].units)
    return Difference(Aspect.NAME, problem, index, facts, verdict.suspect, round(verdict.confidence, 4), hint)


def _is_whole_name(web: Web, verdict: Verdict) -> bool:
    """Whether it is about a first name and a surname at least, and no title among them: translators say "he"."""
    units = [web.sides[code].units[at] for code, places in verdict.places.items() for at in places]
    if verdict.suspect != "en" and all(unit.latin for unit in units):
        return False
    return all(len(places) != 1 for places in verdict.places.values()) and not any(
        unit.concepts and not unit.concepts & proper() for unit in units
    )


def _is_described(units: Sequence[Unit]) -> bool:
    """Whether an edition says what somebody is, beside no name: «председатель КНР», "the president"."""
    return any(
        is_title(unit.text, unit.language)
        and not any(each.strong and not each.concepts & places() for each in units[max(0, at - 2) : at + 3])
        for at, unit in enumerate(units)
    )


def fact(web: Web, code: str, places: Sequence[int]) -> tuple[Fact, ...]:
    """The units at these places as one fact; none where there are none."""
    found = [web.sides[code].units[index] for index in places]
    if not found:
        return ()
    text = " ".join(unit.text for unit in found)
    return (Fact(found[0].start, found[-1].end, Name(text)),)
