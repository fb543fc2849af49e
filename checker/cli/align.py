"""`zvirka align`: show or store which segments of the editions say the same."""

import sys
from typing import Any

import click

from checker.cli import options

FORMATS = ("table", "json", "tmx", "beads")


@click.command(name="align")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--write", is_flag=True, help="Store the alignment in the catalogs: keys that the editions share.")
@click.option("--output-format", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--one-per-line", is_flag=True, help="The files hold one segment a line; do not cut them.")
@click.option("--semantic", is_flag=True, help='Ask sentence embeddings too (pip install "zvirka[semantic]").')
@options.source
@options.language
@options.max_file_size
@options.quiet
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Show which segments of the editions say the same, or store it in the catalogs with --write.

    PATHS are catalogs, folders of them, or the editions of an article. Entries with equal keys are already aligned
    and stay so; the rest is aligned by content. --write loses nothing: comments, flags and corrections by hand stay.

    \b
      zvirka align i18n --write
      zvirka align en.txt uk.txt ru.txt
      zvirka align i18n --output-format tmx > memory.tmx

    The format beads writes one list of indices for every language, in the order en, uk, ru: [0]:[0]:[1, 2].
    """
    from checker import aligning
    from checker.files import LIMIT
    from checker.reports import bitext

    names = options.refuse_nothing(paths)
    source, limit = given["source"] or "en", given["max_file_size"] or LIMIT
    if given["write"]:
        changed = aligning.write(names, source, semantic=given["semantic"], limit=limit)
        if not given["quiet"]:
            sys.stdout.write("".join(f"{line}\n" for line in changed))
        return 0
    aligned = aligning.read(
        names,
        source,
        given["language"],
        one_per_line=given["one_per_line"],
        semantic=given["semantic"],
        limit=limit,
    )
    sys.stdout.write(bitext.render(aligned, given["output_format"], options.terminal_width(120)))
    return 0
