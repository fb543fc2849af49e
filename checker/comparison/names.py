"""The names of a document's editions compared: replaced, misspelt and missing names, by the vote of three."""

from collections.abc import Iterator, Mapping

from checker.comparison.name_votes import Candidate, Web, candidates, weave
from checker.model import Aspect, Difference, Document, Fact, Problem, Reading
from checker.names.links import side
from checker.names.values import Name
from checker.names.words import Unit, units

LIKELY = 0.5


def compare(document: Document, glossary: object = None, memory: object = None) -> Iterator[Difference]:
    """Differences between the names of a document's editions, reading by reading."""
    for index, reading in enumerate(document.readings):
        yield from _reading(index, reading)


def _reading(index: int, reading: Reading) -> Iterator[Difference]:
    """Differences of one reading."""
    sides = {
        language: side(language, units(passage.text, language))
        for language, passage in reading.passages.items()
        if passage.text
    }
    if len(sides) < 3:
        return
    web = weave(sides)
    taken: set[tuple[str, int]] = set()
    for confidence, candidate in sorted(
        ((guess(web, candidate), candidate) for candidate in candidates(web)), key=lambda scored: -scored[0]
    ):
        if confidence < LIKELY:
            continue
        used = _units_of(candidate)
        if used & taken:
            continue
        taken |= used
        yield _difference(index, web, candidate, confidence)


def _units_of(candidate: Candidate) -> set[tuple[str, int]]:
    """The units a candidate is about."""
    one, other = candidate.others
    used = {(one, candidate.pair[0]), (other, candidate.pair[1])}
    instead = _instead(candidate)
    return used | ({(candidate.suspect, instead)} if instead is not None else set())


def _instead(candidate: Candidate) -> int | None:
    """What the suspect has in the place of the name."""
    return candidate.near if max(candidate.support) >= 0.3 else candidate.other


def guess(web: Web, candidate: Candidate) -> float:
    """How sure it is that the third edition is wrong."""
    one, other = candidate.others
    y, z = web.sides[one].units[candidate.pair[0]], web.sides[other].units[candidate.pair[1]]
    strong = (y.strong and z.strong) or ((y.strong or z.strong) and candidate.agreed > 0.9)
    if not strong or candidate.agreed < 0.75 or len(y.text) < 3:
        return 0.0
    support = sum(candidate.support) / 2
    if candidate.near is not None and 0.3 <= support < 0.75 and candidate.agreed > 0.85:
        return 0.6 if max(candidate.support) < 0.8 and (support < 0.5 or candidate.agreed < 0.94) else 0.0
    if support < 0.3 and candidate.other is not None:
        return 0.9 * candidate.agreed if web.sides[candidate.suspect].units[candidate.other].strong else 0.4
    return 0.0


def _difference(index: int, web: Web, candidate: Candidate, confidence: float) -> Difference:
    """The difference a candidate stands for."""
    one, other = candidate.others
    instead = _instead(candidate)
    places: Mapping[str, int | None] = {candidate.suspect: instead, one: candidate.pair[0], other: candidate.pair[1]}
    facts = {
        language: () if places[language] is None else (_fact(web.sides[language].units[places[language] or 0]),)
        for language in web.sides
    }
    return Difference(
        Aspect.NAME,
        Problem.MISSING if instead is None else Problem.MISMATCH,
        index,
        facts,
        candidate.suspect,
        round(confidence, 2),
    )


def _fact(unit: Unit) -> Fact:
    """A unit as a fact."""
    return Fact(unit.start, unit.end, Name(unit.text))
