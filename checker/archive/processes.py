"""Articles checked in worker processes of this machine; the death of one costs its article one of its tries.

Every worker has a pipe of its own and one article at a time, so it is known exactly which article a dead one held.
"""

import gc
import multiprocessing
import signal
import threading
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from checker.archive import work
from checker.archive.work import Job, Outcome, Status, Unit
from checker.errors import CheckerError

TRIES = 3
"""Workers that an article may cost before it counts as poisoned."""
HOPELESS = 30
"""Deaths in a row, with no article finished between them, after which the fault is not the articles'."""
COLLECT = (50_000, 20, 50)
"""When to look for rubbish; see `cli/check.py`."""


@dataclass(slots=True)
class Worker:
    """A process, our end of its pipe, and the article that it works on."""

    process: BaseProcess
    pipe: "Connection[Any, Any]"
    unit: Unit | None = None


def run(units: Iterable[Unit], job: Job, jobs: int) -> Generator[Outcome, None, None]:
    """Yield the articles' outcomes as they are finished. CheckerError where workers die one after the other."""
    source = iter(units)
    again: deque[Unit] = deque()
    deaths: Counter[str] = Counter()
    workers = [_started(job) for _ in range(jobs)]
    in_a_row = 0
    try:
        while _give_out(workers, again, source):
            for worker in _ready(workers):
                unit = _held(worker)
                outcome = _received(worker)
                if outcome is not None:
                    in_a_row = 0
                    yield outcome
                    continue
                in_a_row += 1
                if in_a_row == HOPELESS:
                    raise CheckerError("worker processes die one after the other", remedy="was there memory enough?")
                workers[workers.index(worker)] = _started(job)
                deaths[unit.name] += 1
                if deaths[unit.name] < TRIES:
                    again.append(unit)
                else:
                    yield work.failure(unit.name, "", Status.POISONED, _told(worker, deaths.pop(unit.name)))
    finally:
        for worker in workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()


def _started(job: Job) -> Worker:
    """Start a worker: a fork where that is safe, else a process that imports everything anew."""
    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    context: Any = multiprocessing.get_context("fork" if forks else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, ours, job), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)


def _serve(pipe: "Connection[Any, Any]", other_end: "Connection[Any, Any]", job: Job) -> None:
    """Check what comes through the pipe until nobody is at its other end, which a fork gives us too."""
    other_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*COLLECT)
    try:
        while True:
            pipe.send(work.examine(pipe.recv(), job))
    except (EOFError, OSError):
        return


def _give_out(workers: Iterable[Worker], again: deque[Unit], source: Iterator[Unit]) -> bool:
    """Give every idle worker an article; return whether any has one."""
    for worker in workers:
        if worker.unit is None:
            worker.unit = again.popleft() if again else next(source, None)
            _send(worker)
    return any(worker.unit for worker in workers)


def _send(worker: Worker) -> None:
    if worker.unit is None:
        return
    try:
        worker.pipe.send(worker.unit)
    except OSError:  # it has died: so the pipe has ended, which `_received` is going to see
        return


def _ready(workers: Iterable[Worker]) -> list[Worker]:
    busy = {worker.pipe: worker for worker in workers if worker.unit}
    return [busy[pipe] for pipe in wait(list(busy))]  # type: ignore[index]


def _held(worker: Worker) -> Unit:
    assert worker.unit is not None
    return worker.unit


def _received(worker: Worker) -> Outcome | None:
    """Return what the worker found, or None where it has died."""
    try:
        outcome: Outcome = worker.pipe.recv()
    except (EOFError, OSError):
        worker.pipe.close()
        worker.process.join()
        return None
    worker.unit = None
    return outcome


def _told(worker: Worker, tries: int) -> str:
    code = worker.process.exitcode or 0
    how = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
    return f"its worker process died {tries} times ({how})"
