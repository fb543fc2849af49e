"""Report -> workflow commands, which GitHub Actions shows as annotations on the lines of a pull request."""

from checker.model import Finding, Report, Severity
from checker.reports.escaping import visible
from checker.reports.places import primary
from checker.reports.wording import suspicion

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Return one command a line; nothing where there is no finding."""
    return "".join(f"{_command(report, finding)}\n" for finding in report.findings)


def _command(report: Report, finding: Finding) -> str:
    title = ", ".join(part for part in (finding.rule, suspicion(finding)) if part)
    properties = {"title": title}
    if found := primary(report, finding):
        properties = {"file": found.path, "line": str(found.line), **properties}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {listed}::{_data(finding.message)}"


def _data(text: str) -> str:
    """Return text as the message of a command: it cannot end the line, so it cannot start another command."""
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
