"""What the rules share: differences and spans -> findings with a message, a place and a fingerprint."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from checker.model import (
    Aspect,
    Difference,
    Document,
    Fact,
    Finding,
    Passage,
    Problem,
    Segment,
    Severity,
    Side,
    Span,
)
from checker.rules.places import is_article_place

DOUBTFUL = 0.5
"""A finding less sure than this is information only."""


BETWEEN_EDITIONS = (Problem.MISMATCH, Problem.MISSING)


Check = Callable[[Document, Sequence[Difference]], Iterator[Finding]]
"""What a rule's `check` is."""
Phrase = Callable[[Difference, Mapping[str, Side]], str]
"""(a difference, its sides) -> the message."""


def on_differences(
    rule: str, severity: Severity, aspects: tuple[Aspect, ...], problem: Problem, say: str | Phrase
) -> Check:
    """Return the check of a rule that reports every difference of these aspects and this problem.

    `say` begins its messages (`number differs`, followed by the values of the editions), or makes them.
    """
    phrase = differs(say) if isinstance(say, str) else say

    def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
        for difference in differences:
            if difference.aspect in aspects and difference.problem is problem:
                yield _finding(rule, severity, document, difference, phrase)

    return check


def _finding(rule: str, severity: Severity, document: Document, difference: Difference, phrase: Phrase) -> Finding:
    sides = sides_of(document, difference.reading, difference.facts)
    return make(
        rule,
        Severity.INFO if difference.hint or difference.confidence < DOUBTFUL else severity,
        document,
        difference.reading,
        sides,
        phrase(difference, sides),
        suspect=difference.suspect,
        confidence=difference.confidence,
    )


def make(
    rule: str,
    severity: Severity,
    document: Document,
    reading: int,
    sides: Mapping[str, Side],
    message: str,
    *,
    suspect: str | None = None,
    confidence: float = 1.0,
) -> Finding:
    """Return a finding; the suspect is named at the end of its message."""
    return Finding(
        rule=rule,
        severity=severity,
        confidence=round(confidence, 2),
        suspect=suspect,
        domain=document.domain,
        message=f"{message}; suspect {suspect}" if suspect else message,
        editions=sides,
        reading=reading,
        fingerprint=fingerprint(rule, document.domain, sides),
    )


def fingerprint(rule: str, domain: str, sides: Mapping[str, Side]) -> str:
    """Return what identifies a finding: its rule, domain, the segments' keys and the values; not where it stands.

    Places in an article (`p03.s02`) are left out of the keys, for a paragraph inserted above moves them; so are the
    folders before the domain, which are named only where another folder has the same domain.
    """
    parts = [rule, PurePosixPath(domain).name]
    for language, side in sides.items():
        parts.append(language)
        parts += [_key(segment) for segment in side.segments]
        parts += [span.value for span in side.spans]
    return hashlib.sha256("\x00".join(parts).encode(errors="surrogatepass")).hexdigest()[:16]


def _key(segment: Segment) -> str:
    place = "" if is_article_place(segment.msgctxt) else segment.msgctxt
    return f"{place}\x04{segment.msgid}\x04{segment.plural}"


def sides_of(document: Document, reading: int, facts: Mapping[str, Sequence[Fact]]) -> dict[str, Side]:
    """Return every edition's side of a reading, with the spans of these facts."""
    passages = document.readings[reading].passages
    return {language: side(passage, facts.get(language, ())) for language, passage in passages.items()}


def side(passage: Passage, facts: Sequence[Fact] = ()) -> Side:
    """Return one edition's side with the spans of these facts."""
    if not passage.segments:
        return Side()
    spans = tuple(Span(f.start, f.end, passage.text[f.start : f.end], str(f.value)) for f in facts)
    return Side(passage.segments, passage.text, spans)


def values(sides: Mapping[str, Side]) -> str:
    """Say what each edition that has the passage states: `en "24 years" is 24 a, uk has none`."""
    plain = all(_stated(side) in (_quoted(side)[1:-1], "") for side in sides.values() if side.spans)
    return ", ".join(_value(language, side, plain) for language, side in sides.items() if side.segments)


def _value(language: str, side: Side, plain: bool) -> str:
    if not side.spans:
        return f"{language} has none"
    return f"{language} {_quoted(side)}" if plain else f"{language} {_quoted(side)} is {_stated(side)}"


def _quoted(side: Side) -> str:
    return " … ".join(f'"{span.text}"' for span in side.spans)


def _stated(side: Side) -> str:
    return " + ".join(dict.fromkeys(span.value for span in side.spans))


def differs(what: str) -> Phrase:
    """Return what says `number differs: …` with every edition's value, and the note if there is one."""
    return lambda difference, sides: f"{what}: {values(_concerned(difference, sides))}{_note(difference)}"


def _concerned(difference: Difference, sides: Mapping[str, Side]) -> Mapping[str, Side]:
    """The editions that the difference is between: all of them, or those that state what is wrong in itself."""
    if difference.problem in BETWEEN_EDITIONS:
        return sides
    return {language: side for language, side in sides.items() if side.spans}


def _note(difference: Difference) -> str:
    return f" ({difference.note})" if difference.note else ""
