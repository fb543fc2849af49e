"""Report -> one HTML page for editors: the article in columns, findings marked in place, decisions kept with it."""

from functools import cache
from typing import TYPE_CHECKING, Any

import checker
from checker.model import Report
from checker.reports.escaping import visible
from checker.reports.page.assets import embedded, policy, script, style
from checker.reports.page.interface import INTERFACES, strings
from checker.reports.page.titles import SEVERITIES, title
from checker.reports.page.view import Note, Sheet, sheets

if TYPE_CHECKING:
    from jinja2 import Environment


def render(report: Report) -> str:
    """Return the page: it needs no network, runs no script but its own, and reads well without that too."""
    shown = sheets(report)
    return fill(
        "report",
        report.languages,
        _data(report, shown),
        template="page.html",
        sheets=shown,
        index=_index(shown),
        notes=[visible(note) for note in report.notes],
    )


def fill(page: str, languages: tuple[str, ...], data: dict[str, Any], *, template: str, **values: object) -> str:
    """Return a page of this template, with its style, script and data inside it."""
    carried = {"version": checker.__version__, "strings": {code: strings(code) for code in INTERFACES}, **data}
    return (
        _environment()
        .get_template(template)
        .render(
            languages=_names(languages),
            severities=SEVERITIES,
            version=checker.__version__,
            policy=policy(page),
            style=style(),
            script=script(page),
            data=embedded(carried),
            **values,
        )
    )


def _index(shown: tuple[Sheet, ...]) -> list[Sheet]:
    """The articles for the index: those with the most errors first, those without findings last."""
    return sorted(shown, key=lambda sheet: [-sheet.count(severity) for severity in SEVERITIES])


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.reports.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["_"] = str
    return environment


def _names(languages: tuple[str, ...]) -> dict[str, str]:
    """The editions and what they are called in their own language."""
    from babel import Locale, UnknownLocaleError

    names = {}
    for language in languages:
        try:
            own = Locale.parse(language).get_display_name() or language
        except (UnknownLocaleError, ValueError):
            own = language
        names[language] = own[:1].upper() + own[1:]
    return names


def _data(report: Report, shown: tuple[Sheet, ...]) -> dict[str, Any]:
    """What the script needs to know; texts to show are free of hidden characters."""
    found = [(index, note) for index, sheet in enumerate(shown) for note in sheet.notes]
    rules = sorted({note.finding.rule for _, note in found})
    manuals = {rule.name: f"{rule.summary}\n\n{rule.manual}" for rule in report.rules}
    return {
        "source": report.source,
        "languages": list(report.languages),
        "articles": [{"id": sheet.id, "name": sheet.name, "title": sheet.headline} for sheet in shown],
        "findings": [_finding(index, note) for index, note in found],
        "rules": {rule: {"title": title(rule), "manual": manuals.get(rule, "")} for rule in rules},
    }


def _finding(article: int, note: Note) -> dict[str, Any]:
    finding = note.finding
    return {
        "id": note.id,
        "number": note.number,
        "article": article,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "domain": finding.domain,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 2),
        "suspect": finding.suspect,
        "message": note.message,
    }
