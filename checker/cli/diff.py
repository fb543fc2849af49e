"""`zvirka diff`: two states of the same texts; what changed between them, and which findings came and went."""

import sys
from typing import Any

import click

from checker.cli import options

FAIL_ON = ("error", "warning", "info", "never")
FORMATS = ("text", "json", "markdown", "html")


@click.command(name="diff")
@click.argument("old")
@click.argument("new")
@click.argument("paths", nargs=-1, type=click.Path())
@options.source
@options.language
@options.published
@options.select
@options.ignore
@click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output-file", type=click.Path(), help="Write the report here instead of to standard output.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Least severity introduced that makes the exit code 1 (default: error).",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where the change introduced something.")
@options.max_file_size
@options.config
@options.quiet
@click.option("-v", "--verbose", is_flag=True, help="Show hints (severity info) too.")
def command(old: str, new: str, paths: tuple[str, ...], **given: Any) -> int:
    """Compare two states of the same texts: what changed word by word, which facts, which findings came and went.

    OLD and NEW are folders, files or git revisions. A revision is that of PATHS, else of the other state's path, else
    of the current folder; `main...` is the commit at which HEAD branched off from main. A name that is both is
    a path; refs/heads/NAME is always a revision.

    \b
      zvirka diff main HEAD
      zvirka diff v1.0 i18n --output-format markdown
      zvirka diff before/ after/
      zvirka diff HEAD~1 HEAD i18n --output-format html --output-file change.html

    Exit code 0: the change introduced nothing at or above --fail-on; 1: it did; 2: wrong usage, settings or input.
    """
    import checker
    from checker.reports import comparisons

    settings = options.settings(given)
    before, after = options.refuse_nothing((old, new))
    found = checker.compare(
        before,
        after,
        settings,
        paths=options.refuse_nothing(paths),
        published=given["published"],
        language=given["language"],
        progress=options.progress_line(given["quiet"]),
    )
    options.tell(found.notes)
    look = comparisons.Look(
        options.terminal_width(), options.wants_colour() and not given["output_file"], given["verbose"]
    )
    _save(comparisons.render(found, given["output_format"], look), given["output_file"])
    return 0 if given["exit_zero"] or not options.fails(found.introduced, settings.fail_on) else 1


def _save(text: str, path: str | None) -> None:
    if path is None:
        sys.stdout.write(text)
        return
    from checker.files import write_bytes

    write_bytes(path, text.encode())
