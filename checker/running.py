"""Paths -> a report: texts checked in this process or in several, results remembered where there is a cache.

The unit of work is one text; a catalog of many thousands of entries is cut into blocks first. Results do not depend
on the number of processes: blocks are cut by size alone, and put together in order.
"""

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from multiprocessing.process import BaseProcess

from checker import catalogs, inputs, pipeline, rules
from checker.cache import Cache, folder
from checker.config import Settings
from checker.errors import CheckerError
from checker.files import read_bytes
from checker.inputs import Text
from checker.languages import LANGUAGES
from checker.model import Checked, Document, Edition, Report
from checker.pipeline import Progress

BLOCK = 2_000
"""Slots of an edition in a block."""
WORTHWHILE = 1_500
"""Segments below which a second process costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs to know."""

    settings: Settings
    published: date | None
    documents: bool


def check(
    paths: Sequence[str],
    settings: Settings | None = None,
    *,
    published: date | None = None,
    language: str | None = None,
    progress: Progress = pipeline.silent,
    documents: bool = True,
) -> Report:
    """Check catalogs, folders of them, or the editions of an article, and return what was found.

    `published` places relative dates where the texts do not say when they appeared; `language` is that of every
    article named. Without `documents` the report holds no readings, and results may come from the cache. Raises
    CheckerError for input that cannot be checked.
    """
    job = Job(settings or Settings(), published, documents)
    store = Cache(None if documents or not job.settings.cache else folder(job.settings.cache_dir))
    whole = _key_of_all(paths, job, store)
    known = store.recall([whole]) if whole else {}
    if whole in known:
        return report(known[whole], job.settings)
    texts = inputs.texts(paths, job.settings.source, job.settings.exclude, language, job.settings.max_file_size)
    made = together(_checked_all(texts, job, store, progress), job.settings)
    if whole:
        store.remember([(whole, made)])
    return report(made, job.settings)


def _key_of_all(paths: Sequence[str], job: Job, store: Cache) -> str:
    """Return what the result of checking these catalogs depends on; nothing where there are articles among them."""
    if not store or any(inputs.is_article(path) or inputs.pages_in(path) or path == "-" for path in paths):
        return ""
    files = catalogs.find(paths, job.settings.exclude)
    contents = [(repr(file), read_bytes(file.path, job.settings.max_file_size)) for file in files]
    return store.key(job.settings, job.published, [part for name, data in contents for part in (name.encode(), data)])


def _checked_all(texts: Sequence[Text], job: Job, store: Cache, progress: Progress) -> list[Checked]:
    keys = [store.key(job.settings, job.published, content(text)) for text in texts] if store else []
    remembered = store.recall(keys)
    known = {number: remembered[key] for number, key in enumerate(keys) if key in remembered}
    blocks = [(number, block) for number, text in enumerate(texts) if number not in known for block in cut(text)]
    parts: dict[int, list[Checked]] = {}
    for place, (number, made) in enumerate(_worked(blocks, job)):
        progress(place, len(blocks), texts[number].domain)
        parts.setdefault(number, []).append(made)
    progress(len(blocks), len(blocks), "")
    fresh = {number: joined(made, texts[number].files) for number, made in parts.items()}
    store.remember([(keys[number], made) for number, made in fresh.items()] if keys else [])
    return [known[number] if number in known else fresh[number] for number in range(len(texts))]


def content(text: Text) -> Iterator[bytes]:
    """Yield everything of a text that its result depends on."""
    yield f"{text.domain} {text.published} {text.pages}".encode()
    for edition in text.editions.values():
        yield edition.language.encode()
        for slot in edition.slots:
            segment = slot.segment
            said = (segment.text, segment.path, segment.line, segment.previous) if segment else None
            yield repr((slot.key, said, slot.ignores)).encode("utf-8", "surrogatepass")


def together(parts: Sequence[Checked], settings: Settings) -> Checked:
    """Put the results of all texts together, in the order of the report."""
    languages = {language for part in parts for language in part.languages}
    return Checked(
        domains=tuple(domain for part in parts for domain in part.domains),
        languages=tuple(language for language in LANGUAGES if language in languages),
        findings=pipeline.in_order((f for part in parts for f in part.findings), settings.source),
        suppressed=tuple(pair for part in parts for pair in part.suppressed),
        catalogs=sum(part.catalogs for part in parts),
        segments=sum(part.segments for part in parts),
        beads=sum(part.beads for part in parts),
        documents=tuple(document for part in parts for document in part.documents),
    )


def report(made: Checked, settings: Settings) -> Report:
    """Return the report on what was found."""
    return Report(
        source=settings.source,
        languages=made.languages,
        findings=made.findings,
        suppressed=made.suppressed,
        catalogs=made.catalogs,
        segments=made.segments,
        beads=made.beads,
        rules=tuple(rules.info(rule) for rule in rules.RULES if settings.runs(rule)),
        documents=made.documents,
        domains=made.domains,
    )


def cut(text: Text) -> Iterator[Text]:
    """Cut a text of very many slots into blocks, where its editions hold the same keys in the same order."""
    sizes = {len(edition.slots) for edition in text.editions.values()}
    if text.pages or max(sizes) <= BLOCK or len(sizes) > 1 or not _share_keys(text):
        yield text
        return
    for start in range(0, sizes.pop(), BLOCK):
        editions = {
            language: Edition(language, edition.slots[start : start + BLOCK])
            for language, edition in text.editions.items()
        }
        yield replace(text, editions=editions)


def _share_keys(text: Text) -> bool:
    first, *others = text.editions.values()
    keys = [slot.key for slot in first.slots]
    return all([slot.key for slot in other.slots] == keys for other in others)


def _worked(blocks: Sequence[tuple[int, Text]], job: Job) -> Iterator[tuple[int, Checked]]:
    """Yield the blocks' results in their order."""
    jobs = job.settings.jobs or os.cpu_count() or 1
    size = sum(len(edition.slots) for _, text in blocks for edition in text.editions.values())
    if jobs < 2 or len(blocks) < 2 or size < WORTHWHILE:
        yield from ((number, checked(text, job)) for number, text in blocks)
        return
    results = _shared_out([text for _, text in blocks], job, min(jobs, len(blocks)))
    yield from ((number, results[place]) for place, (number, _) in enumerate(blocks))


def checked(text: Text, job: Job) -> Checked:
    """Check one text."""
    document = pipeline.read(text, job.settings, job.published)
    kept, silenced = pipeline.findings(document, job.settings)
    return Checked(
        domains=(document.domain,),
        languages=document.languages,
        findings=tuple(kept),
        suppressed=tuple(silenced),
        catalogs=text.files,
        segments=sum(1 for edition in text.editions.values() for slot in edition.slots if slot.segment),
        beads=len(document.readings),
        documents=(document,) if job.documents else (),
    )


NOBODY = 0
_shared: tuple[Sequence[Text], Job, MutableSequence[int]] | None = None
"""The texts, the job and who holds which text, in a worker process: handed over when the process starts, not with
every task. A text's place holds the id of the process that is at it, else NOBODY."""


def _start(texts: Sequence[Text], job: Job, holders: MutableSequence[int]) -> None:
    global _shared  # noqa: PLW0603 (one assignment, when the worker process starts)
    _shared = texts, job, holders


def _work(places: Sequence[int]) -> list[Checked]:
    return [_held(place) for place in places]


def _held(place: int) -> Checked:
    assert _shared is not None
    texts, job, holders = _shared
    holders[place] = os.getpid()
    made = checked(texts[place], job)
    holders[place] = NOBODY
    return made


def _shared_out(texts: Sequence[Text], job: Job, jobs: int) -> dict[int, Checked]:
    """Check the texts in worker processes; place -> result. CheckerError where a worker dies."""
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    holders = context.Array("q", len(texts), lock=False)
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, context, _start, (texts, job, holders))
    results: dict[int, Checked] = {}
    workers: set[BaseProcess] = set()
    try:
        with _uninterrupted():
            waiting = {pool.submit(_work, places): places for places in _portions(texts, jobs)}
            workers |= set(multiprocessing.active_children()) - others
        for future in as_completed(waiting):
            results.update(zip(waiting[future], future.result(), strict=True))
    except BrokenProcessPool:
        held = {texts[place].domain for place, holder in enumerate(holders) if holder in _dead(workers)}
        raise CheckerError(
            "a worker process died", where=", ".join(sorted(held)), remedy="try --jobs 1; was there memory enough?"
        ) from None
    finally:
        if len(results) < len(texts):
            for worker in workers:  # nobody waits for the rest
                worker.terminate()
        pool.shutdown(cancel_futures=True)
    return results


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


def _portions(texts: Sequence[Text], jobs: int) -> Iterator[list[int]]:
    """Places of texts that go to a worker together: enough of them to be worth the message, none too many."""
    total = sum(_size(text) for text in texts)
    most = max(total // (jobs * 4), 1)
    portion: list[int] = []
    size = 0
    for place, text in enumerate(texts):
        portion.append(place)
        size += _size(text)
        if size >= most:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _size(text: Text) -> int:
    return sum(len(edition.slots) for edition in text.editions.values())


def joined(parts: Sequence[Checked], files: int) -> Checked:
    """Put the results of one text's blocks together: readings are counted on, files are not."""
    if len(parts) == 1:
        return parts[0]
    moved = [_moved(part, start) for part, start in zip(parts, _starts(parts), strict=True)]
    return Checked(
        domains=parts[0].domains,
        languages=parts[0].languages,
        findings=tuple(finding for part in moved for finding in part.findings),
        suppressed=tuple(pair for part in moved for pair in part.suppressed),
        catalogs=files,
        segments=sum(part.segments for part in parts),
        beads=sum(part.beads for part in parts),
        documents=_one_document([document for part in parts for document in part.documents]),
    )


def _starts(parts: Sequence[Checked]) -> list[int]:
    return [0, *accumulate(part.beads for part in parts[:-1])]


def _moved(part: Checked, start: int) -> Checked:
    """The part with its readings counted from `start`."""
    findings = tuple(replace(finding, reading=finding.reading + start) for finding in part.findings)
    suppressed = tuple((replace(finding, reading=finding.reading + start), why) for finding, why in part.suppressed)
    return replace(part, findings=findings, suppressed=suppressed)


def _one_document(documents: Sequence[Document]) -> tuple[Document, ...]:
    if not documents:
        return ()
    readings = tuple(reading for document in documents for reading in document.readings)
    return (replace(documents[0], readings=readings),)
