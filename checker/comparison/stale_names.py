"""The source edition before and now -> the names in it that were replaced, where an edition still has the old one."""

from collections.abc import Iterator, Sequence

from checker.model import Fact, Passage
from checker.names.links import Links, Side, links, side
from checker.names.values import Name
from checker.names.words import Unit, units

SAME = 0.8
"""The least certainty that a name of the edition is the source's old one."""
MAYBE = 0.5
"""From this certainty on, a name of the edition may be one that the source has now."""

Replaced = tuple[Fact, Fact, Fact]
"""What the source said, what it says now, what the edition has."""


def replaced(before: Passage, now: Passage, theirs: Passage) -> Iterator[Replaced]:
    """Yield the names that the source replaced and the edition did not."""
    old, new, other = (_side(passage) for passage in (before, now, theirs))
    gone, come = _without(old, new), _without(new, old)
    if not gone or not come:
        return
    known, current = links(old, other), links(new, other)
    if any(score >= MAYBE for (i, _), score in current.items() if i in come):
        return  # the edition has a new name already
    for i, k in zip(gone, come, strict=False):
        j = _still_there(known, current, i)
        if j is not None and not _is_paraphrase(old.units[i], new.units[k]):
            yield _fact(old.units[i]), _fact(new.units[k]), _fact(other.units[j])


def _side(passage: Passage) -> Side:
    return side(passage.language, units(passage.text, passage.language))


def _without(one: Side, other: Side) -> list[int]:
    """The names that stand in one text only; "White house" still has the words of "White House"."""
    there = {word for unit in other.units for word in unit.text.casefold().split()}
    return [
        i
        for i, unit in enumerate(one.units)
        if unit.named and len(unit.text) > 1 and not there.issuperset(unit.text.casefold().split())
    ]


def _still_there(known: Links, current: Links, index: int) -> int | None:
    """The edition's name that was the source's old one, and is none that the source has now."""
    found = [(score, j) for (i, j), score in known.items() if i == index and score >= SAME]
    explained = {j for (_, j), score in current.items() if score >= MAYBE}
    return next((j for _, j in sorted(found, reverse=True) if j not in explained), None)


def _is_paraphrase(old: Unit, new: Unit) -> bool:
    """Whether an abbreviation made room for a common word: "the FBI", now "the Bureau"."""
    return old.text.isupper() and new.ordinary


def _fact(unit: Unit) -> Fact:
    return Fact(unit.start, unit.end, Name(unit.text))


def are_names(facts: Sequence[Fact | None]) -> bool:
    """Whether these facts are names, which are compared here."""
    return any(fact is not None and isinstance(fact.value, Name) for fact in facts)
