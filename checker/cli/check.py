"""`zvirka check`: read, compare, report; the exit code says whether anything was found."""

import sys
from pathlib import PurePath
from typing import Any

import click

from checker.cli import options
from checker.errors import UsageError

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
@click.option("--since", metavar="REV", help="Report only what changed since this git revision, and checks no more.")
@click.option("--baseline", type=click.Path(), help="Leave out the findings accepted in this file.")
@click.option("--write-baseline", type=click.Path(), metavar="FILE", help="Accept all findings: write them to FILE.")
@options.jobs
@options.no_cache
@options.cache_dir
@click.option("--glossary", type=click.Path(), help="House glossary (.csv or .tbx).")
@options.max_file_size
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
      zvirka check i18n --since origin/main...
      zvirka check i18n --write-baseline zvirka-baseline.json

    --since REV compares with a branch, tag or commit, --since REV... with the commit at which HEAD branched off
    from it.

    Formats: full (default), concise, json, json-lines, sarif, junit, github, gitlab, checkstyle, rdjson, markdown,
    csv, xlsx, html. Exit code 0: nothing at or above --fail-on; 1: findings; 2: wrong usage, settings or input.
    """
    import checker
    from checker.cli.output import Output

    _refuse_half_a_baseline(given)
    settings = options.settings(given)
    output = Output.of(given["formats"], given["output_file"])
    report = checker.check(
        options.refuse_nothing(paths) or (".",),
        settings,
        since=given["since"],
        published=given["published"],
        language=given["language"],
        progress=options.progress_line(given["quiet"]),
        documents=output.needs_documents,
    )
    options.tell(report.notes)
    if given["write_baseline"]:
        return _accept(report, given["write_baseline"], given["quiet"])
    if given["statistics"]:
        sys.stdout.write(_statistics(report))
    output.write(report, hints=given["verbose"], quiet=given["quiet"], only_files=given["statistics"])
    return 0 if given["exit_zero"] or not options.fails(report.findings, settings.fail_on) else 1


def _refuse_half_a_baseline(given: dict[str, Any]) -> None:
    if given["write_baseline"] and given["since"]:
        raise UsageError("--write-baseline with --since would accept a part only", remedy="leave out --since")
    if given["write_baseline"] and given["baseline"]:
        raise UsageError("--write-baseline accepts all findings", remedy="leave out --baseline")


def _accept(report: Any, path: str, quiet: bool) -> int:
    from checker import baseline
    from checker.files import write_bytes

    write_bytes(path, baseline.render(report.findings).encode())
    if not quiet:
        print(f"{PurePath(path).as_posix()}: {len(report.findings)} findings accepted")
    return 0


def _statistics(report: Any) -> str:
    counts: dict[str, int] = {}
    for finding in report.findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    rows = [f"{count:6}  {rule}" for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return "".join(f"{row}\n" for row in [*rows, f"{sum(counts.values()):6}  in all"])
