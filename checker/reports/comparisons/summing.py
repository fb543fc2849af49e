"""What the formats of a comparison share: counts, places, and its findings as a report."""

from collections import Counter
from collections.abc import Iterable

from checker.model import Change, Comparison, DocumentChange, Finding, PassageChange, Report, Severity, Side
from checker.reports.escaping import forward
from checker.reports.wording import counted

CHANGES = (Change.CHANGED, Change.ADDED, Change.REMOVED)


def as_report(comparison: Comparison, findings: Iterable[Finding]) -> Report:
    """Return a report of these findings, for the renderers of reports."""
    return Report(comparison.source, comparison.languages, tuple(findings), 0, 0, 0)


def passage_counts(documents: Iterable[DocumentChange]) -> dict[Change, int]:
    """Return how many passages were changed, added and removed."""
    counts = Counter(passage.change for document in documents for passage in document.passages)
    return {change: counts[change] for change in CHANGES}


def passages(documents: Iterable[DocumentChange]) -> str:
    """Return `2 passages changed, 1 added`, or `no passage changed`."""
    counts = [(change.value, number) for change, number in passage_counts(documents).items() if number]
    if not counts:
        return "no passage changed"
    (first, number), *others = counts
    return ", ".join([f"{counted(number, 'passage')} {first}", *(f"{count} {name}" for name, count in others)])


def facts_changed(documents: Iterable[DocumentChange]) -> int:
    """Return how many facts changed, in all editions."""
    return sum(len(e.facts) for d in documents for passage in d.passages for e in passage.editions.values())


def without_hints(findings: Iterable[Finding]) -> list[Finding]:
    """Return the errors and warnings."""
    return [finding for finding in findings if finding.severity is not Severity.INFO]


def where(passage: PassageChange) -> str:
    """Return `path:line` of a passage: its first edition that changed, now or else before."""
    changed = [edition for edition in passage.editions.values() if edition.change is not Change.SAME]
    sides = [side for edition in changed for side in (edition.after, edition.before)]
    return next((place for side in sides if (place := line_of(side))), "")


def line_of(side: Side) -> str:
    """Return `path:line` of one edition's side, "" where it has none."""
    return f"{forward(side.path)}:{side.line}" if side.path is not None else ""


def title(document: DocumentChange) -> str:
    """Return the domain, and what happened to it as a whole."""
    renamed = f" (was {document.previous})" if document.previous else ""
    whole = "" if document.change is Change.CHANGED else f", {document.change.value}"
    return f"{document.domain}{renamed}{whole}"
