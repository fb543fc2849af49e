"""Comparison -> Markdown for a comment on a pull request: what broke first, then what changed."""

from collections.abc import Iterator

from checker.model import Change, Comparison, EditionChange, Finding, PassageChange, Span
from checker.reports.comparisons.summing import as_report, passages, title, where, without_hints
from checker.reports.escaping import code
from checker.reports.markdown import MARKER, fitting, section
from checker.reports.wording import counted, shortened

WIDTH = 400


def render(comparison: Comparison) -> str:
    """Return the comment; what does not fit into one is counted in a note at its end."""
    parts = [*_introduced(comparison), *_others(comparison), *_documents(comparison)]
    shown = fitting(parts)
    left = len(parts) - shown
    note = [f"**{counted(left, 'more section')}** did not fit into a comment."] if left else []
    return "\n\n".join([MARKER, _title(comparison), *parts[:shown], *note]) + "\n"


def _title(comparison: Comparison) -> str:
    counts = [
        f"{len(without_hints(findings))} {name}"
        for findings, name in (
            (comparison.introduced, "introduced"),
            (comparison.fixed, "fixed"),
            (comparison.still_open, "still open"),
        )
    ]
    return f"### Zvirka: {', '.join(counts)} ({code(comparison.before)} → {code(comparison.after)})"


def _introduced(comparison: Comparison) -> Iterator[str]:
    found = without_hints(comparison.introduced)
    yield from (section(as_report(comparison, found), finding) for finding in found)


def _others(comparison: Comparison) -> Iterator[str]:
    for name, findings in (("Fixed", comparison.fixed), ("Still open", comparison.still_open)):
        if listed := without_hints(findings):
            yield "\n".join([f"#### {name}", "", *(_line(finding) for finding in listed)])


def _line(finding: Finding) -> str:
    return f"* {code(finding.rule)} in {code(shortened(finding.domain))}: {code(shortened(finding.message, WIDTH))}"


def _documents(comparison: Comparison) -> Iterator[str]:
    for document in comparison.documents:
        yield f"#### {code(title(document))}: {passages([document])}"
        yield from (_passage(passage) for passage in document.passages)


def _passage(passage: PassageChange) -> str:
    changed = [
        (language, edition) for language, edition in passage.editions.items() if edition.change is not Change.SAME
    ]
    rows = [row for language, edition in changed for row in _edition(language, edition)]
    return "\n".join([f"{code(where(passage))} {passage.change.value}", "", *rows])


def _edition(language: str, edition: EditionChange) -> Iterator[str]:
    """The text before and now, each on a line of its own, then the facts that changed."""
    for sign, side in (("-", edition.before), ("+", edition.after)):
        if side.text:
            yield f"* {language} {sign} {code(shortened(side.text, WIDTH))}"
    for fact in edition.facts:
        yield f"  * {_value(fact.before)} → {_value(fact.after)}"


def _value(span: Span | None) -> str:
    return f"{code(shortened(span.text))} is {code(shortened(span.value))}" if span else "nothing"
