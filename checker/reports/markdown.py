"""Report -> Markdown for a comment on a pull request: a table of editions for every finding."""

from checker.model import Finding, Report, Side
from checker.reports.escaping import code
from checker.reports.places import editions, place
from checker.reports.wording import counted, excerpt, shortened, span_and_value, suspicion, totals

MARKER = "<!-- zvirka -->"
"""Opens every comment, so that a bot finds the one to replace."""

LIMIT = 64_000
"""Of the 65,536 characters that a comment on GitHub may have; what is left is for the note that says so."""

TABLE = "| edition | place | states | text |\n|---|---|---|---|"
STATES = 160
SPANS = 5


def render(report: Report) -> str:
    """Return the comment; findings that do not fit are counted in a note at its end."""
    sections = [section(report, finding) for finding in report.findings]
    shown = fitting(sections)
    parts = [MARKER, f"### Zvirka: {totals(report)}", *sections[:shown], _footer(report)]
    if left := len(sections) - shown:
        parts.insert(-1, f"**{counted(left, 'more finding')}** did not fit into a comment.")
    return "\n\n".join(parts) + "\n"


def fitting(sections: list[str]) -> int:
    """Return how many of the sections fit, from the first on."""
    length = 0
    for count, section in enumerate(sections):
        length += len(section) + 2
        if length > LIMIT:
            return count
    return len(sections)


def section(report: Report, finding: Finding) -> str:
    """Return what a comment says of one finding: a title, its message, a table of the editions."""
    suspect = f", {suspicion(finding)}" if finding.suspect else ""
    title = f"#### {finding.severity.value}: {code(finding.rule)} in {code(shortened(finding.domain))}{suspect}"
    rows = [_row(language, side) for language, side in editions(finding, report.languages)]
    return "\n".join([title, "", code(shortened(finding.message, 2_000)), "", TABLE, *rows])


def _row(language: str, side: Side) -> str:
    found = place(language, side)
    if found is None:
        return f"| {language} | | no such segment | |"
    cells = (_cell(f"{found.path}:{found.line}"), _states(side), _cell(excerpt(side)))
    return f"| {language} | {' | '.join(cells)} |"


def _states(side: Side) -> str:
    return "<br>".join(_cell(span_and_value(span), STATES) for span in side.spans[:SPANS])


def _cell(text: str, width: int = 400) -> str:
    """Return text for a cell of a table, where a bar ends the cell even inside a code span.

    A bar takes a backslash, so a backslash of the text's own before it may not stay one.
    """
    if not text:
        return ""
    return code(shortened(text, width)).replace("\\|", "\\u005c|").replace("|", "\\|")


def _footer(report: Report) -> str:
    read = (counted(report.catalogs, "catalog"), counted(report.segments, "segment"), counted(report.beads, "bead"))
    return f"<sub>{', '.join(read)} read.</sub>"
