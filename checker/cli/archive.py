"""`zvirka archive`: check a whole archive, in local processes or on a cluster, into a result that can go on."""

import sys
import time
from collections import deque
from typing import Any

import click

from checker.cli import options
from checker.cli.check import FAIL_ON
from checker.errors import UsageError

FORMATS = ("json-lines", "parquet")
OUTPUT = {"json-lines": "zvirka-archive.jsonl", "parquet": "zvirka-archive"}
INPUT, BUG = 2, 3
"""Exit codes where an article could not be read or killed its workers, and where a bug of ours stopped one."""
WINDOW = 60.0
"""Seconds over which the rate is measured: what the result has already goes by much faster than the rest."""
OFTEN, SELDOM = 0.2, 10.0
"""Seconds between two signs of progress on a terminal, and in a file where it was asked for."""


@click.command(name="archive")
@click.argument("paths", nargs=-1)
@click.option("--list", "lists", multiple=True, metavar="FILE", help="Read paths from FILE (- for standard input).")
@click.option("--output-format", type=click.Choice(FORMATS), default=FORMATS[0], show_default=True)
@click.option(
    "--output-file", type=click.Path(), help=f"The result, a line an article (default: {OUTPUT[FORMATS[0]]})."
)
@click.option("--output-dir", type=click.Path(), help="Folder for the result (default for parquet: zvirka-archive).")
@click.option(
    "--scheduler", metavar="URL", help="Let a Dask cluster work (tcp://host:8786) instead of local processes."
)
@options.jobs
@options.source
@options.select
@options.ignore
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Least severity that makes the exit code 1 (default: error)."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found or could not be read.")
@click.option("--baseline", type=click.Path(), help="Leave out the findings accepted in this file.")
@click.option("--glossary", type=click.Path(), help="House glossary (.csv or .tbx).")
@options.config
@click.option("--progress", is_flag=True, help="Show progress even where standard error is no terminal.")
@options.quiet
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Check an archive of articles, however many, and keep the result on disk.

    PATHS are folders, files or patterns ("news/2024/*/*.po"), on the local disk or at any URL that fsspec opens
    (s3://…, memory://…; pip install "zvirka[archive]"). What shares a folder and a name is an article: catalogs, or
    texts that are named for their languages. A --list has a path a line, or the editions of one article with tabs
    between them.

    \b
      zvirka archive news --output-file news.jsonl
      zvirka archive "news/2024/**/*.po" --jobs 8 --select number,date
      zvirka archive --list triples.tsv --output-format parquet --output-dir result
      zvirka archive s3://bucket/news --scheduler tcp://10.0.0.1:8786 --output-dir result

    The result grows as articles are finished. Run the same command again after an interruption, or when articles
    have changed: only what is not there yet is checked, and the result is what one whole run would have written.

    An article that cannot be read, or whose workers die again and again, has a line that says so, and is skipped.
    Exit code 0: nothing at or above --fail-on; 1: findings; 2: wrong usage or settings, or an article could not be
    checked; 3: a bug in zvirka stopped an article; 130: interrupted.
    """
    from checker import archive

    if not paths and not given["lists"]:
        raise UsageError("nothing to check", remedy="name folders, files or patterns, or a --list")
    settings = options.settings(given)
    parquet = given["output_format"] == "parquet"
    target = archive.Archive(
        options.refuse_nothing(paths), given["lists"], _output(given), parquet, given["scheduler"]
    )
    tally = archive.check(target, settings, _shown(given))
    if not given["quiet"]:
        print(_summary(tally, target.output))
    return 0 if given["exit_zero"] else _exit_code(tally, settings.fail_on)


def _output(given: dict[str, Any]) -> str:
    """Return the file of JSON lines, or the folder of Parquet files."""
    file, folder, kind = given["output_file"], given["output_dir"], given["output_format"]
    if file and folder:
        raise UsageError("--output-file and --output-dir", remedy="give one of them")
    if kind == "parquet":
        if file:
            raise UsageError("parquet is many files", where="--output-file", remedy="give --output-dir instead")
        return str(folder or OUTPUT[kind])
    return str(file or (f"{folder}/{OUTPUT[kind]}" if folder else OUTPUT[kind]))


def _summary(tally: Any, output: str) -> str:
    """Return two lines: what was found in how much, and where the result is; one more where articles were skipped."""
    from checker.archive import Status
    from checker.reports.wording import counted

    counts = tally.counts
    found = [counted(counts[name], name) for name in ("error", "warning", "info") if counts[name]]
    read = ", ".join(counted(counts[name], name.rstrip("s")) for name in ("segments", "beads"))
    skipped = {status: number for status, number in tally.articles.items() if status is not Status.CHECKED}
    lines = [
        f"{', '.join(found) or 'Nothing disagrees'} in {counted(tally.articles.get(Status.CHECKED, 0), 'article')}, "
        f"{read}; result in {output}."
    ]
    if skipped:
        told = ", ".join(f"{number} {SAYS[status]}" for status, number in sorted(skipped.items()))
        lines.append(f"Not checked: {told}; their lines say why.")
    return "\n".join(lines)


SAYS = {"unreadable": "unreadable", "poisoned": "whose workers died", "bug": "stopped by a bug in zvirka"}


def _exit_code(tally: Any, fail_on: str) -> int:
    from checker.archive import Status

    if tally.articles.get(Status.BUG):
        return BUG
    if tally.articles.get(Status.UNREADABLE) or tally.articles.get(Status.POISONED):
        return INPUT
    failing = ("error", "warning", "info")[: FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()
    return 1 if any(tally.counts[name] for name in failing) else 0


def _shown(given: dict[str, Any]) -> Any:
    """Return what shows progress on standard error: a line that rewrites itself, or where forced a line at times."""
    terminal = sys.stderr.isatty()
    if given["quiet"] or not (terminal or given["progress"]):
        return lambda done, total: None
    meter = Meter(time.monotonic())
    return lambda done, total: meter.show(done, total, time.monotonic(), terminal)


class Meter:
    """Tells how far a run is, how fast it goes, and how long it will take."""

    def __init__(self, now: float) -> None:
        """Begin at this time, in seconds."""
        self.seen = deque([(now, 0)])
        self.next = now

    def show(self, done: int, total: int, now: float, terminal: bool) -> None:
        """Write to standard error, if it is time to."""
        if now < self.next and done < total:
            return
        self.next = now + (OFTEN if terminal else SELDOM)
        text = self.told(done, total, now)
        if not terminal:
            print(f"zvirka: {text}", file=sys.stderr, flush=True)
        else:
            print(f"\r\x1b[K{text if done < total else ''}", end="", file=sys.stderr, flush=True)

    def told(self, done: int, total: int, now: float) -> str:
        """Return `1200/50000 articles, 85/s, 10 min left`."""
        self.seen.append((now, done))
        while len(self.seen) > 2 and now - self.seen[0][0] > WINDOW:
            self.seen.popleft()
        start, before = self.seen[0]
        rate = (done - before) / max(now - start, 1e-9)
        speed = f", {rate:.0f}/s, {_duration((total - done) / rate)} left" if rate and done < total else ""
        return f"{done}/{total} articles{speed}"


def _duration(seconds: float) -> str:
    """Return `40 s`, `12 min`, `3 h 20 min`."""
    minutes = int(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
