"""`zvirka init`: a settings file to start from."""

from pathlib import Path

import click

from checker.errors import OutputError

TEMPLATE = """\
# Settings of zvirka; the same keys may stand in pyproject.toml under [tool.zvirka].
# Every key is shown with an example: take away the "# " to use it.

# source = "en"                 # the edition the others were translated from
# select = ["number", "date"]   # run only these rules ("number" is all number-…)
# ignore = ["segment-missing"]  # never run these
# fail-on = "error"             # error, warning, info or never
# exclude = ["vendor/*"]        # catalogs to leave out
# glossary = "zvirka.glossary.csv"
# baseline = "zvirka-baseline.json"  # accepted findings (--write-baseline writes them)
# jobs = 0                      # processes (0: one for every core)
# cache = true                  # whether to remember results
# cache-dir = ".zvirka_cache"   # where (default: the user's cache folder)
# max-file-size = 64000000      # bytes; a larger file is refused

# [per-file-ignores]
# "drafts/*" = ["segment-missing", "segment-extra"]
"""


@click.command(name="init")
@click.argument("folder", default=".", type=click.Path())
def command(folder: str) -> int:
    """Write zvirka.toml, with an example of every setting, into FOLDER (default: here).

    \b
      zvirka init
    """
    from checker.files import write_bytes

    path = Path(folder) / "zvirka.toml"
    if path.exists():
        raise OutputError("already there", where=str(path), remedy="edit it, or remove it first")
    if not path.parent.is_dir():
        raise OutputError("no such folder", where=folder, remedy="make it first")
    write_bytes(str(path), TEMPLATE.encode())
    print(f"{path.as_posix()}: written; every setting is explained in it")
    return 0
