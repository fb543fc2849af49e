"""The names of a document's editions compared: replaced, misspelt and missing names, by the vote of three."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from checker.comparison.name_evidence import evidence, is_freedom
from checker.comparison.name_memory import key, remember
from checker.comparison.name_scoring import NEAR, head, probability
from checker.comparison.name_votes import Candidate, Web, candidates, weave
from checker.model import Aspect, Difference, Document, Fact, Problem, Reading
from checker.names.links import side
from checker.names.values import Name
from checker.names.words import Unit, units

SURE = {"near": 0.76, "replaced": 0.98, "missing": 1.1}
"""Probability from which a finding of a kind is one to act on; a name that is only left out never is."""
LIKELY = {"near": 0.55, "replaced": 0.88, "missing": 0.93}
"""Probability from which it is worth a hint."""


@dataclass(frozen=True, slots=True)
class Study:
    """A reading whose editions are linked, and its candidates with their evidence."""

    web: Web
    evidence: tuple[tuple[Candidate, tuple[float, ...]], ...]


def compare(
    document: Document, glossary: object = None, memory: object = None, scorer: str = "all"
) -> Iterator[Difference]:
    """Differences between the names of a document's editions, reading by reading."""
    for index, study in studied(document):
        for kind, difference in verdicts(index, study, scorer):
            if difference.confidence >= LIKELY[kind]:
                yield replace(difference, hint=difference.confidence < SURE[kind])


def studied(document: Document) -> Iterator[tuple[int, Study]]:
    """The readings that three editions have, with the evidence of all their candidates."""
    webs = [_web(reading) for reading in document.readings]
    memory = remember(webs)
    roots = [_roots(web) for web in webs]
    for index, web in enumerate(webs):
        if web is None or len(web.sides) < 3:
            continue
        found = candidates(web)
        if not found:
            continue
        beside = {
            code: frozenset().union(
                *(roots[i].get(code, frozenset()) for i in (index - 1, index + 1) if 0 <= i < len(webs))
            )
            for code in web.sides
        }
        kept = [each for each in found if head(each) != "replaced" or not is_freedom(web, each, memory, index)]
        yield index, Study(web, tuple((each, evidence(web, each, memory, index, beside)) for each in kept))


def _web(reading: Reading) -> Web | None:
    """The editions of a reading, linked."""
    sides = {
        code: side(code, units(passage.text, code)) for code, passage in reading.passages.items() if passage.text
    }
    return weave(sides) if len(sides) > 1 else None


def _roots(web: Web | None) -> Mapping[str, frozenset[str]]:
    """Roots of all names of a reading."""
    if web is None:
        return {}
    return {code: frozenset(key(unit)[1] for unit in side.units if unit.capital) for code, side in web.sides.items()}


def verdicts(index: int, study: Study, scorer: str) -> Iterator[tuple[str, Difference]]:
    """Kind and difference of one reading's candidates, the likeliest first, each name in one of them at most."""
    taken: set[tuple[str, int]] = set()
    scored = [
        (probability(head(each), numbers, scorer), -at, each) for at, (each, numbers) in enumerate(study.evidence)
    ]
    for confidence, _, candidate in sorted(scored, reverse=True):
        if confidence < 0.05:
            return
        used = _units_of(candidate)
        if not used & taken:
            taken |= used
            yield head(candidate), _difference(index, study.web, candidate, confidence)


def _units_of(candidate: Candidate) -> set[tuple[str, int]]:
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


def _difference(index: int, web: Web, candidate: Candidate, confidence: float) -> Difference:
    """The difference a candidate stands for."""
    one, other = candidate.others
    instead = _instead(candidate)
    places: Mapping[str, int | None] = {candidate.suspect: instead, one: candidate.pair[0], other: candidate.pair[1]}
    facts = {code: () if (at := places[code]) is None else (_fact(web.sides[code].units[at]),) for code in web.sides}
    problem = Problem.MISSING if instead is None else Problem.MISMATCH
    return Difference(Aspect.NAME, problem, index, facts, candidate.suspect, round(confidence, 4))


def _fact(unit: Unit) -> Fact:
    """A unit as a fact."""
    return Fact(unit.start, unit.end, Name(unit.text))
