"""The door of quantities: a text and its language -> facts about numbers, measures, dates, weekdays and times."""

from checker.facts import clock, dates, measures, multiples, numerals
from checker.facts.lexicon import lexicon
from checker.facts.masking import mask
from checker.facts.measures import Measure
from checker.facts.scanning import Scan
from checker.languages import part
from checker.model import Fact


def extract(text: str, language: str) -> tuple[Fact, ...]:
    """Return the quantities of a text in order of position; spans are half-open offsets into it."""
    scan = Scan(mask(text), lexicon(language))
    decimal = part(language, "numbers").DECIMAL
    facts: list[Fact] = []
    found: list[Measure] = []
    i = 0
    while i < len(scan):
        if not scan.interesting(i):
            century = dates.roman(scan, i) if scan.tokens[i].text[0] in "IVXІХ" else None
            facts += century[0] if century else []
            i = century[1] if century else i + 1
            continue
        if read := clock.read(scan, i, decimal) or dates.read(scan, i, language):
            facts += read[0]
            i = read[1]
            continue
        if number := numerals.read(scan, i, decimal):
            if not multiples.is_code(scan, number):
                found.append(measures.read(scan, number))
                i = max(found[-1].stop, i + 1)
                continue
            facts.append(multiples.code(scan, number))
            i = number.stop
            continue
        if multiple := multiples.read(scan, i) or measures.period(scan, i):
            facts.append(multiple)
        i += 1
    facts += [measures.fact(scan, measure) for measure in measures.joined(scan, found)]
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end)))
