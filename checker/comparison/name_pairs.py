"""Two editions of one reading: a name of each that stands opposite nothing, in the same place. No vote."""

from collections.abc import Iterator

from checker.comparison.name_votes import ALONE, Web, place, strongest
from checker.model import Aspect, Difference, Fact, Problem
from checker.names.lexicon import known_apart
from checker.names.values import Name

SAME_PLACE = 0.2
"""Share of the text that two names may be apart."""
KNOWN, UNKNOWN = 0.9, 0.6


def two_editions(index: int, web: Web) -> Iterator[Difference]:
    """A hint for such a reading; an error where the lexicon knows both names and that they differ."""
    if len(web.sides) != 2:
        return
    (one, ours), (other, theirs) = web.sides.items()
    a, b = _alone(web, one, other), _alone(web, other, one)
    if len(a) != 1 or len(b) != 1 or not web.between(one, other):
        return
    x, y = ours.units[a[0]], theirs.units[b[0]]
    if abs(place(ours.units, a[0]) - place(theirs.units, b[0])) > SAME_PLACE:
        return
    known = known_apart(x.concepts, y.concepts)
    facts = {one: (Fact(x.start, x.end, Name(x.text)),), other: (Fact(y.start, y.end, Name(y.text)),)}
    yield Difference(Aspect.NAME, Problem.MISMATCH, index, facts, None, KNOWN if known else UNKNOWN, hint=not known)


def _alone(web: Web, one: str, other: str) -> list[int]:
    """Names beyond doubt of one edition that nothing of the other is like."""
    best = strongest(web.between(one, other))
    return [
        index
        for index, unit in enumerate(web.sides[one].units)
        if unit.strong and not unit.initial and best.get(index, (0.0, 0))[0] < ALONE
    ]
