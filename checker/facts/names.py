"""A text of one language -> the names it mentions, in order, with their places."""

from checker.model import Fact
from checker.names.values import Name
from checker.names.words import Unit, units


def extract(text: str, language: str) -> tuple[Fact, ...]:
    """Mentions of names: runs of capitalised words that are no ordinary first words of a sentence."""
    facts: list[Fact] = []
    run: list[Unit] = []
    for unit in units(text, language):
        if run and not (unit.named and unit.joined and not unit.initial):
            facts.append(_mention(text, run))
            run = []
        if unit.named:
            run.append(unit)
    if run:
        facts.append(_mention(text, run))
    return tuple(facts)


def _mention(text: str, run: list[Unit]) -> Fact:
    """One mention from the units it is made of."""
    start, end = run[0].start, run[-1].end
    return Fact(start, end, Name(text[start:end]))
