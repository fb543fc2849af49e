"""Articles checked by the workers of a Dask cluster; the only place that knows distributed (extra `cluster`).

Articles go out in small batches, a few for every thread of the cluster. Dask gives the work of a lost worker to
another; what was lost too often is tried again article by article, nothing else beside it, to tell which one kills.
"""

import logging
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import checker
from checker.archive import work
from checker.archive.work import Job, Outcome, Status, Unit
from checker.errors import CheckerError, UsageError

BATCH = 16
"""Articles a task, at most: a task costs the scheduler and us about a millisecond."""
WAITING = 2
"""Tasks for every thread of the cluster that are on their way."""
TIMEOUT = 15
"""Seconds to wait for the scheduler's first answer."""

_one_at_a_time = threading.Lock()


def run(units: Iterable[Unit], job: Job, address: str, total: int) -> Generator[Outcome, None, None]:
    """Yield the articles' outcomes as they are finished. CheckerError where the scheduler cannot be reached."""
    distributed = _distributed()
    logging.disable(logging.CRITICAL)  # what goes wrong is told by us, on one line
    try:
        with _client(distributed, address) as client:
            suspects: list[Unit] = []
            job = replace(job, folder=str(Path.cwd()))
            yield from _all(distributed, client, iter(units), job, total, suspects)
            for unit in suspects:
                yield from _alone(distributed, client, unit, job)
    except (distributed.CancelledError, OSError) as problem:
        raise CheckerError(
            f"the scheduler is gone ({type(problem).__name__})", where=address, remedy="start it, then run this again"
        ) from None
    finally:
        logging.disable(logging.NOTSET)


def _all(
    distributed: Any, client: Any, units: Iterator[Unit], job: Job, total: int, suspects: list[Unit]
) -> Iterator[Outcome]:
    """Yield the outcomes of all batches; the articles of those that were lost too often become suspects."""
    done = distributed.as_completed(loop=client.loop, with_results=True, raise_errors=False)
    waiting: dict[str, tuple[Unit, ...]] = {}
    threads = 0
    while True:
        threads = _threads(client) or threads
        size = max(1, min(BATCH, total // (max(threads, 1) * 8)))
        while len(waiting) < max(threads, 1) * WAITING and (batch := tuple(islice(units, size))):
            future = client.submit(examine, batch, job, pure=False)
            waiting[future.key] = batch
            done.add(future)
        if not waiting:
            return
        for future, result in done.next_batch():
            batch = waiting.pop(future.key)
            if future.status == "finished":
                yield from result
            else:
                suspects += _killed(distributed, future, batch)


def _alone(distributed: Any, client: Any, unit: Unit, job: Job) -> Iterator[Outcome]:
    future = client.submit(examine, (unit,), job, pure=False)
    future.exception()  # waits for the end, whatever it is
    if future.status == "finished":
        yield from future.result()
        return
    _killed(distributed, future, (unit,))
    yield work.failure(unit.name, "", Status.POISONED, "every worker that it was given to died")


def _killed(distributed: Any, future: Any, batch: Sequence[Unit]) -> Sequence[Unit]:
    """Return the articles of a task whose workers died; raise whatever else has ended it."""
    if future.status != "error":
        raise distributed.CancelledError(future.status)
    problem = future.exception()
    if isinstance(problem, distributed.KilledWorker):
        return batch
    if isinstance(problem, ImportError):
        raise _no_zvirka(str(problem))
    raise problem


def _threads(client: Any) -> int:
    return sum(client.nthreads().values())


def examine(batch: Sequence[Unit], job: Job) -> list[Outcome]:
    """Check some articles, in a worker's thread; one thread of a process at a time, since Python runs but one."""
    with _one_at_a_time:
        return [work.examine(unit, job) for unit in batch]


def version() -> str:
    """Return the version of this package, on whatever machine it is asked for."""
    return checker.__version__


def _client(distributed: Any, address: str) -> Any:
    """Return a client of the scheduler, whose workers have this version of us."""
    try:
        client = distributed.Client(address, timeout=TIMEOUT, set_as_default=False)
    except (OSError, ValueError) as problem:
        said = " ".join(str(problem).split())[:200]
        raise CheckerError(f"no Dask scheduler answers ({said})", where=address, remedy="check --scheduler") from None
    try:
        versions = set(client.run(version).values())
    except (ImportError, AttributeError) as problem:
        client.close()
        raise _no_zvirka(str(problem)) from None
    if versions - {checker.__version__}:
        client.close()
        others = ", ".join(sorted(versions))
        raise CheckerError(f"the workers have zvirka {others}", remedy=f"install {checker.__version__} there too")
    return client


def _no_zvirka(said: str) -> CheckerError:
    return CheckerError(f"the workers cannot load zvirka ({said})", remedy="install it where they run")


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ModuleNotFoundError:
        raise UsageError(
            "--scheduler needs the package distributed", remedy='pip install "zvirka[cluster]"'
        ) from None
