"""Options that several commands share, and what they turn into."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from checker.errors import UsageError
from checker.languages import LANGUAGES, language_code

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.model import Finding


OVERRIDES = ("source", "select", "ignore", "fail_on", "glossary", "baseline", "jobs", "cache_dir", "max_file_size")
"""Options that win over the settings of the same name."""


def to_language(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the code of a language by any of its names (`uk`, `ua`, `uk_UA`)."""
    code = language_code(value) if value else None
    if value and code is None:
        raise click.BadParameter(f"{value!r} is not one of {', '.join(LANGUAGES)}", ctx, param)
    return code


def to_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Return the date written as 2024-06-26."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date such as 2024-06-26", ctx, param) from None


def to_names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names, written with commas or with the option repeated."""
    names = tuple(name.strip() for names in value for name in names.split(","))
    if not all(names):
        raise click.BadParameter("an empty name", ctx, param)
    return names


source = click.option(
    "--source", metavar="LANGUAGE", callback=to_language, help="Edition that the others translate (default: en)."
)
language = click.option(
    "--language", metavar="LANGUAGE", callback=to_language, help="Language of the article, where its name says none."
)
published = click.option(
    "--published", metavar="YYYY-MM-DD", callback=to_day, help="Day the article appeared; it places “Tuesday”."
)
select = click.option(
    "--select", metavar="RULE,…", multiple=True, callback=to_names, help="Run only these (“number” is all number-…)."
)
ignore = click.option("--ignore", metavar="RULE,…", multiple=True, callback=to_names, help="Do not run these rules.")
jobs = click.option(
    "--jobs", type=click.IntRange(min=0), metavar="N", help="Worker processes (default: one for every core)."
)
no_cache = click.option("--no-cache", is_flag=True, help="Neither use nor keep the results of earlier runs.")
cache_dir = click.option("--cache-dir", type=click.Path(), help="Folder for the results of earlier runs.")
max_file_size = click.option(
    "--max-file-size",
    type=click.IntRange(min=1),
    metavar="BYTES",
    help="Refuse a larger file (default: 64000000; articles and glossaries have 20000000 at most).",
)
config = click.option("--config", type=click.Path(), help="Settings file (default: the nearest zvirka.toml).")
quiet = click.option("-q", "--quiet", is_flag=True, help="Print no summary and no progress.")


def settings(given: Mapping[str, Any]) -> "Settings":
    """Return the settings of the file, with what the command line says instead."""
    from checker import config, rules

    names = tuple(rules.RULES)
    chosen = {name: given.get(name) for name in OVERRIDES}
    read = replace(config.load(given["config"], names), **{name: value for name, value in chosen.items() if value})
    if given.get("no_cache"):
        read = replace(read, cache=False)
    if given.get("write_baseline"):
        read = replace(read, baseline=None)
    return config.check_rules(read, names, "--select or --ignore")


def fails(found: "Iterable[Finding]", fail_on: str) -> bool:
    """Return whether a finding is at or above this severity."""
    from checker.model import SEVERITIES, Severity
    from checker.pipeline import worst

    return fail_on != "never" and worst(found) >= SEVERITIES.index(Severity(fail_on))


def tell(notes: Iterable[str]) -> None:
    """Print what else a person should know on standard error."""
    from checker.reports.escaping import visible

    for note in notes:
        print(f"zvirka: note: {visible(note)}", file=sys.stderr)


def progress_line(quiet: bool) -> Callable[[int, int, str], None]:
    """Return what shows progress on standard error: a line that rewrites itself, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        return lambda done, total, what: None
    return _show


def _show(done: int, total: int, what: str) -> None:
    from checker.reports.escaping import visible

    text = f"{done}/{total} {visible(what)}"[:70] if done < total else ""
    print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def terminal_width(default: int = 100) -> int:
    """Return the columns of the terminal, `default` where the output goes elsewhere."""
    return shutil.get_terminal_size((default, 24)).columns if sys.stdout.isatty() else default


def wants_colour() -> bool:
    """Whether to colour: on a terminal that can, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def refuse_nothing(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paths as typed; UsageError where one is empty."""
    if any(not path for path in paths):
        raise UsageError("an empty path", remedy="name a file or a folder")
    return paths
