"""Work on many texts shared out among processes of this machine; loaded where there is more than one.

Results come in order; where a process dies it is said which texts it was at.
"""

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from checker.errors import CheckerError
from checker.garbage import collect_seldom

Result = TypeVar("Result")
Work = Callable[[Sequence[int]], list[Result]]
"""Places of texts -> their results."""
NOBODY = 0
_shared: tuple[Work[Any], bool, MutableSequence[int]] | None = None
"""What a worker process does, whether text by text, and who holds which text: handed over when it starts, not with
every task. A text's place holds the id of the process that is at it, else NOBODY."""


def _start(work: Work[Any], singly: bool, holders: MutableSequence[int]) -> None:
    global _shared  # noqa: PLW0603 (one assignment, when the worker process starts)
    _shared = work, singly, holders
    collect_seldom()


def _work(places: Sequence[int]) -> list[Any]:
    assert _shared is not None
    work, singly, holders = _shared
    groups = [[place] for place in places] if singly else [list(places)]
    made: list[Any] = []
    for group in groups:
        _hold(group, os.getpid(), holders)
        made += work(group)
        _hold(group, NOBODY, holders)
    return made


def _hold(places: Sequence[int], holder: int, holders: MutableSequence[int]) -> None:
    for place in places:
        holders[place] = holder


def shared_out(
    work: Work[Result], portions: Sequence[Sequence[int]], names: Sequence[str], jobs: int, singly: bool
) -> Iterator[list[Result]]:
    """Do the work in processes; yield the portions' results in order. CheckerError where a worker dies."""
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    holders = context.Array("q", len(names), lock=False)
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, context, _start, (work, singly, holders))
    gc.freeze()  # what is there is there to stay: no worker needs to look at it, and so to copy it
    workers: set[BaseProcess] = set()
    waiting: deque[Future[list[Result]]] = deque()
    try:
        with _uninterrupted():
            for places in portions:
                waiting.append(pool.submit(_work, places))
                if len(workers) < jobs:
                    workers |= set(multiprocessing.active_children()) - others
        while waiting:
            yield waiting[0].result()
            waiting.popleft()
    except BrokenProcessPool:
        living = {worker.pid for worker in workers} - _dead(workers)  # who died before anybody looked is in neither
        held = {names[place] for place, holder in enumerate(holders) if holder not in (NOBODY, *living)}
        raise CheckerError(
            "a worker process died", where=", ".join(sorted(held)), remedy="try --jobs 1; was there memory enough?"
        ) from None
    finally:
        gc.unfreeze()
        if waiting:
            for worker in workers:  # nobody waits for the rest
                worker.terminate()
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until all processes are started: Python swallows it within a fork. They never hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _dead(workers: Iterable[BaseProcess]) -> set[int]:
    """Ids of the processes that died of themselves: the others were ended because of them."""
    for worker in workers:
        worker.join(timeout=1)
    ended = {worker.pid: worker.exitcode for worker in workers if worker.pid}
    return {pid for pid, code in ended.items() if code not in (None, 0, -signal.SIGTERM)} or set(ended)
