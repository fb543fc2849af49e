"""`zvirka annotate`: findings as translator comments in the catalogs."""

from pathlib import PurePath
from typing import Any

import click

from checker.cli import options


@click.command(name="annotate")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "--fuzzy", is_flag=True, help="Mark the entries fuzzy too (and take such a mark away once it is mended)."
)
@click.option("--remove", is_flag=True, help="Take away all that annotate wrote, and nothing else.")
@options.source
@options.published
@options.select
@options.ignore
@click.option("--baseline", type=click.Path(), help="Leave out the findings accepted in this file.")
@options.max_file_size
@options.config
@options.quiet
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Write what check finds into the catalogs, as translator comments that Poedit and Weblate show.

    A comment looks like `# zvirka! number-mismatch: number differs: …` and stands on the suspect's entry; without a
    suspect, on that of every edition. Running it again replaces the comments of the last run. Every other byte of a
    catalog stays as it is.

    \b
      zvirka annotate i18n
      zvirka annotate locale --fuzzy --select number,date
      zvirka annotate locale --remove
    """
    import checker

    made = checker.annotate(
        options.refuse_nothing(paths),
        options.settings(given),
        fuzzy=given["fuzzy"],
        remove=given["remove"],
        published=given["published"],
        progress=options.progress_line(given["quiet"]),
    )
    for one in made:
        if one.is_changed and not given["quiet"]:
            print(f"{PurePath(one.path).as_posix()}: {_said(one.entries)}")
    return 0


def _said(entries: int) -> str:
    if not entries:
        return "comments taken away"
    return f"{entries} {'entry' if entries == 1 else 'entries'} annotated"
