"""`zvirka glossary`: names that already agree, as the beginning of a house glossary."""

import sys
from pathlib import Path, PurePath
from typing import Any

import click

from checker.cli import options
from checker.errors import OutputError


@click.command(name="glossary")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "--least", type=click.IntRange(min=1), default=2, show_default=True, help="How often a name must agree."
)
@click.option("--output-file", type=click.Path(), help="Write the glossary here; an existing file is not replaced.")
@options.source
@options.language
@options.max_file_size
@options.quiet
def command(paths: tuple[str, ...], least: int, output_file: str | None, quiet: bool, **given: Any) -> int:
    """Propose a glossary: the names that the editions already write in agreement, as CSV.

    PATHS are catalogs, folders of them, or the editions of articles. Look the proposals through, add what is
    forbidden (columns forbidden_en, forbidden_uk, forbidden_ru; several forms apart by |), and name the file by the
    setting `glossary` or by --glossary.

    \b
      zvirka glossary i18n --output-file zvirka.glossary.csv
      zvirka check i18n --glossary zvirka.glossary.csv
    """
    import checker
    from checker.files import LIMIT, write_bytes
    from checker.glossary import render

    if output_file and Path(output_file).exists():
        raise OutputError("already there", where=output_file, remedy="name another file")
    names = options.refuse_nothing(paths)
    proposed = checker.propose_glossary(
        names,
        source=given["source"] or "en",
        language=given["language"],
        least=least,
        limit=given["max_file_size"] or LIMIT,
    )
    text = render(proposed)
    if output_file is None:
        sys.stdout.write(text)
        return 0
    write_bytes(output_file, text.encode())
    if not quiet:
        print(f"{PurePath(output_file).as_posix()}: {len(proposed.entries)} names")
    return 0
