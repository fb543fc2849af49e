"""The door of quantities: a text and its language -> facts about numbers, measures, dates, weekdays and times."""

from checker.facts import clock, codes, dates, measures, multiples, numerals
from checker.facts.lexicon import STARTS
from checker.facts.masking import mask
from checker.facts.measures import Measure
from checker.facts.scanning import Scan, memory
from checker.languages import LANGUAGES, part
from checker.model import Fact


def prepare() -> None:
    """Load the lexicons."""
    for language in LANGUAGES:
        memory(language)


def extract(text: str, language: str) -> tuple[Fact, ...]:
    """Return the quantities of a text in order of position; spans are half-open offsets into it."""
    scan = Scan(mask(text), memory(language))
    if not scan.tokens:
        return ()
    decimal = part(language, "numbers").DECIMAL
    facts: list[Fact] = []
    found: list[Measure] = []
    i = 0
    while i < len(scan.tokens):
        i = _step(scan, i, language, decimal, facts, found) if scan.tokens[i].starts else i + 1
    facts += [measures.fact(scan, measure) for measure in measures.joined(scan, found)]
    return tuple(sorted(facts, key=_place) if len(facts) > 1 else facts)


def _place(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def _step(scan: Scan, i: int, language: str, decimal: str, facts: list[Fact], found: list[Measure]) -> int:
    """Read what begins at token i and return the token after it."""
    if scan.tokens[i].kind == "word" and STARTS.isdisjoint(scan.senses(i)):
        return i + 1  # the beginning of a phrase that does not go on
    if read := codes.read(scan, i) or clock.read(scan, i, decimal) or dates.read(scan, i, language):
        facts += read[0]
        return read[1]
    number = numerals.read(scan, i, decimal)
    if number and multiples.is_code(scan, number):
        facts.append(multiples.code(scan, number))
        return number.stop
    if number:
        found.append(measures.read(scan, number))
        return max(found[-1].stop, i + 1)
    if multiple := multiples.read(scan, i):
        facts.append(multiple)
    elif span := measures.period(scan, i, decimal):
        facts.append(span[0])
        return span[1]
    return i + 1
