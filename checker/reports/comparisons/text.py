"""Comparison -> text for a terminal: every passage word by word, then the findings that came and went."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model import Change, Comparison, FactChange, Finding, PassageChange, Piece, Span
from checker.reports import concise, full
from checker.reports.comparisons.summing import as_report, facts_changed, passages, title, where, without_hints
from checker.reports.escaping import visible
from checker.reports.full import Look
from checker.reports.wording import counted, shortened

MARKS = {Change.REMOVED: ("[-", "-]", "error"), Change.ADDED: ("{+", "+}", "info")}


def render(comparison: Comparison, look: Look | None = None) -> str:
    """Return the changes and the findings; hints are shown only if `look` asks, long texts are cut."""
    look = look or Look()
    lines = [*_changes(comparison, look), *_findings(comparison, look), *_summary(comparison)]
    return "".join(f"{line}\n" for line in lines)


def _changes(comparison: Comparison, look: Look) -> Iterator[str]:
    for document in comparison.documents:
        yield look.paint(f"{visible(title(document))}: {passages([document])}", "path")
        for passage in document.passages:
            yield from _passage(passage, look)
        yield ""


def _passage(passage: PassageChange, look: Look) -> Iterator[str]:
    yield f"  {visible(where(passage))}: {passage.change.value}"
    for language, edition in passage.editions.items():
        if edition.change is not Change.SAME:
            yield f"    {language}  {''.join(_piece(piece, look) for piece in edition.pieces)}"
            yield from (f"        {_fact(fact)}" for fact in edition.facts)
        elif edition.after.text and passage.change is Change.CHANGED:
            yield f"    {language}  {look.paint(f'(as before) {visible(shortened(edition.after.text))}', 'dim')}"


def _piece(piece: Piece, look: Look) -> str:
    """Words as they are, or marked: by colour, else the way wdiff does."""
    if piece.change is Change.SAME:
        return visible(piece.text)
    before, after, colour = MARKS[piece.change]
    text = visible(piece.text.strip())
    space = " " if piece.text[:1].isspace() else "", " " if piece.text[-1:].isspace() else ""
    marked = look.paint(text, colour) if look.colour else f"{before}{text}{after}"
    return f"{space[0]}{marked}{space[1]}" if text else visible(piece.text)


def _fact(fact: FactChange) -> str:
    return f"{_value(fact.before)} -> {_value(fact.after)}"


def _value(span: Span | None) -> str:
    return f'"{visible(shortened(span.text))}" ({visible(shortened(span.value))})' if span else "nothing"


def _findings(comparison: Comparison, look: Look) -> Iterator[str]:
    if introduced := _shown(comparison.introduced, look):
        yield look.paint(f"Introduced: {counted(len(introduced), 'finding')}", "error")
        report = as_report(comparison, introduced)
        yield full.render(report, replace(look, quiet=True)).rstrip("\n")
        yield ""
    for name, findings in (("Fixed", comparison.fixed), ("Still open", comparison.still_open)):
        if listed := _shown(findings, look):
            yield look.paint(f"{name}: {counted(len(listed), 'finding')}", "path")
            yield from (f"  {line}" for line in concise.render(as_report(comparison, listed)).splitlines())
            yield ""


def _shown(findings: Sequence[Finding], look: Look) -> list[Finding]:
    return list(findings) if look.hints else without_hints(findings)


def _summary(comparison: Comparison) -> Iterator[str]:
    parts = [passages(comparison.documents), f"{counted(facts_changed(comparison.documents), 'fact')} changed"]
    came = (comparison.introduced, "introduced"), (comparison.fixed, "fixed"), (comparison.still_open, "still open")
    counts = [f"{len(without_hints(findings))} {name}" for findings, name in came]
    states = f"{visible(comparison.before)} -> {visible(comparison.after)}"
    yield f"{states}: {', '.join(parts)}; findings: {', '.join(counts)}."
