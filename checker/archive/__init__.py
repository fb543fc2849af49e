"""Paths of an archive -> a result on disk, a line or row an article: `check` for more than memory or a machine holds.

Articles are found into an index on disk, go to workers through bounded queues, and are written as they are finished.
What the result has already, of the same content, settings and version, is not checked again.
"""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

from checker.archive import cluster, discovery, processes, work
from checker.archive.index import Index
from checker.archive.lines import Lines
from checker.archive.parquet import Parts
from checker.archive.work import Outcome, Status, Tally
from checker.config import Settings
from checker.errors import InputError

__all__ = ["Archive", "Status", "Tally", "check"]

Progress = Callable[[int, int], None]
"""(articles done, of how many)."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Where the articles are (`paths`, `lists`), where the result goes, and who works (`scheduler` None: we do).

    `output` is a file of JSON lines, or with `parquet` a folder.
    """

    paths: Sequence[str]
    lists: Sequence[str]
    output: str
    parquet: bool = False
    scheduler: str | None = None


def check(archive: Archive, settings: Settings, progress: Progress) -> Tally:
    """Check an archive, and return what its result adds up to. Raises CheckerError where it cannot go on."""
    job = work.job(settings)
    index = Index()
    try:
        total = index.add(discovery.found(archive.paths, archive.lists, settings.exclude))
        if not total:
            where = ", ".join([*archive.paths, *archive.lists])
            raise InputError("no catalogs and no articles in en, uk or ru", where=where, remedy="check the paths")
        with Parts(archive.output) if archive.parquet else Lines(archive.output) as result:
            index.keep(result.recall())
            with closing(_outcomes(archive, index, job, total)) as outcomes:
                for done, outcome in enumerate(outcomes, 1):
                    if outcome.line:
                        index.keep([(outcome.row, result.write(outcome))])
                    progress(done, total)
            index.forget_strangers()
            tally = index.tally()
            result.finish(index.is_at, sum(tally.articles.values()))
        return tally
    finally:
        index.close()


def _outcomes(archive: Archive, index: Index, job: work.Job, total: int) -> Generator[Outcome, None, None]:
    if archive.scheduler:
        return cluster.run(index.units(), job, archive.scheduler, total)
    return processes.run(index.units(), job, min(job.settings.jobs or os.cpu_count() or 1, total))
