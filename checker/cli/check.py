"""`zvirka check`: read, compare, report; the exit code says whether anything was found."""

import sys
from dataclasses import replace
from datetime import date
from typing import Any

import click

from checker.cli import options

FAIL_ON = ("error", "warning", "info", "never")


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path())
@options.source
@options.language
@options.published
@options.select
@options.ignore
@click.option("--output-format", "formats", multiple=True, metavar="FORMAT[=FILE]", help="Report format; repeatable.")
@click.option("--output-file", type=click.Path(), help="Write the report here instead of to standard output.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Least severity that makes the exit code 1 (default: error)."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where something was found.")
@click.option("--statistics", is_flag=True, help="Print how many findings each rule has, instead of the findings.")
@click.option("--glossary", type=click.Path(), help="House glossary (.csv or .tbx).")
@options.config
@options.quiet
@click.option("-v", "--verbose", is_flag=True, help="Show hints (severity info) too.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Find names, dates and numbers that do not agree.

    PATHS are gettext catalogs, folders of them, or the editions of an article (text, Markdown, HTML, docx), which
    are then cut and aligned in memory. Without PATHS the current folder is checked.

    \b
      zvirka check i18n
      zvirka check en.html uk.html ru.txt --published 2024-06-26
      zvirka check locale --select number,date --output-format sarif=zvirka.sarif
      zvirka check i18n --output-format github --fail-on warning

    Formats: full (default), concise, json, json-lines, sarif, junit, github, gitlab, checkstyle, rdjson, markdown,
    csv, xlsx. Exit code 0: nothing at or above --fail-on; 1: findings; 2: wrong usage, settings or input.
    """
    from checker import pipeline
    from checker.cli.output import Output

    settings = _settings(given)
    output = Output.of(given["formats"], given["output_file"])
    published: date | None = given["published"]
    report = pipeline.check(
        options.refuse_nothing(paths) or (".",),
        settings,
        published=published,
        language=given["language"],
        progress=options.progress_line(given["quiet"]),
    )
    if given["statistics"]:
        sys.stdout.write(_statistics(report))
    else:
        output.write(report, hints=given["verbose"], quiet=given["quiet"])
    return 0 if given["exit_zero"] or not _fails(report, settings.fail_on) else 1


def _settings(given: dict[str, Any]) -> Any:
    from checker import config, rules

    names = tuple(rules.RULES)
    settings = config.load(given["config"], names)
    chosen = {
        "source": given["source"],
        "select": given["select"],
        "ignore": given["ignore"],
        "fail_on": given["fail_on"],
        "glossary": given["glossary"],
    }
    settings = replace(settings, **{name: value for name, value in chosen.items() if value})
    return config.check_rules(settings, names, "--select or --ignore")


def _fails(report: Any, fail_on: str) -> bool:
    from checker.model import SEVERITIES, Severity
    from checker.pipeline import worst

    return fail_on != "never" and worst(report.findings) >= SEVERITIES.index(Severity(fail_on))


def _statistics(report: Any) -> str:
    counts: dict[str, int] = {}
    for finding in report.findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    rows = [f"{count:6}  {rule}" for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return "".join(f"{row}\n" for row in [*rows, f"{sum(counts.values()):6}  in all"])
