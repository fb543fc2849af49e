"""Compass points of the editions compared: where two agree and the third has another."""

from collections.abc import Iterator, Mapping

from checker.model import Aspect, Difference, Document, Fact, Problem, Reading
from checker.names.compass import directions
from checker.names.values import Direction

Points = dict[str, tuple[Fact, ...]]
CERTAIN, UNVOTED = 0.95, 0.7


def compare(document: Document) -> Iterator[Difference]:
    """Differences between the directions of a document's editions."""
    for index, reading in enumerate(document.readings):
        found = _points(reading)
        if sum(bool(facts) for facts in found.values()) > 1:
            yield from _reading(index, found)


def _points(reading: Reading) -> Points:
    """The directions of every edition that has a text."""
    return {
        code: tuple(Fact(start, end, Direction(points)) for start, end, points in directions(passage.text, code))
        for code, passage in reading.passages.items()
        if passage.text
    }


def _reading(index: int, found: Points) -> Iterator[Difference]:
    """At most one difference of a reading: one direction that stands alone against one the others share."""
    said: dict[str, set[str]] = {code: {str(fact.value) for fact in facts} for code, facts in found.items()}
    for suspect in said:
        others = [code for code in said if code != suspect]
        shared = set.intersection(*(said[code] for code in others)) - said[suspect]
        own = said[suspect].difference(*(said[code] for code in others))
        if len(shared) == 1 and len(own) == 1 and len(said[suspect]) == len(said[others[0]]):
            yield _difference(index, found, suspect if len(others) > 1 else None, shared | own)
            return


def _difference(
    index: int, found: Mapping[str, tuple[Fact, ...]], suspect: str | None, about: set[str]
) -> Difference:
    """The difference, with the directions that it is about."""
    facts = {code: tuple(fact for fact in row if str(fact.value) in about) for code, row in found.items()}
    return Difference(
        Aspect.DIRECTION, Problem.MISMATCH, index, facts, suspect, CERTAIN if suspect else UNVOTED, hint=not suspect
    )
