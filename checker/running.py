"""Paths -> a report: texts checked in this process or in several, results remembered where there is a cache.

The unit of work is one text; a catalog of many thousands of entries is cut into blocks first. Results do not depend
on the number of processes: blocks are cut by size alone, and put together in order.
"""

import gc
import os
import pickle
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import accumulate
from pathlib import Path

from checker import catalogs, inputs, pipeline, rules
from checker.cache import Cache, folder
from checker.config import Settings
from checker.files import read_bytes
from checker.garbage import collect_seldom
from checker.inputs import Text
from checker.languages import LANGUAGES
from checker.model import Checked, Document, Edition, Report
from checker.pipeline import Progress

BLOCK = 500
"""Slots of an edition in a block."""
WORTHWHILE = 1_500
"""Segments below which a second process costs more than it saves."""
BYTES = 400
"""Of a catalog for one segment, by and large."""
MANY = 16
"""Texts from which on they are not all held in memory."""
PORTION = 2_000_000
"""Bytes of catalogs that a process reads at once."""

Work = Callable[[Sequence[int]], list[Checked]]
"""Places of texts -> their results."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs to know."""

    settings: Settings
    published: date | None
    documents: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text that is checked by itself: the text's number and name, slots, and the part, maybe packed."""

    number: int
    domain: str
    size: int
    content: Text | bytes


@dataclass(frozen=True, slots=True)
class Gathered:
    """Texts as they are handed out: of each how many files it has and what the cache knows it by, and all blocks."""

    files: list[int]
    keys: list[str]
    blocks: list[Block]


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
    with _seldom_collected():
        return _reported(paths, Job(settings or Settings(), published, documents), language, progress)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let Python look for garbage less often."""
    before = collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _reported(paths: Sequence[str], job: Job, language: str | None, progress: Progress) -> Report:
    store = Cache(None if job.documents or not job.settings.cache else folder(job.settings.cache_dir))
    whole = _key_of_all(paths, job, store)
    known = store.recall([whole]) if whole else {}
    if whole in known:
        return report(known[whole], job.settings)
    made = together(_read_and_checked(paths, language, job, store, progress), job.settings)
    if whole:
        store.remember([(whole, made)])
    return report(made, job.settings)


def _key_of_all(paths: Sequence[str], job: Job, store: Cache) -> str:
    """Return what the result of checking these catalogs depends on; nothing where there are articles among them."""
    if not store or any(inputs.is_article(path) or inputs.pages_in(path) or path == "-" for path in paths):
        return ""
    files = catalogs.find(paths, job.settings.exclude)
    contents = ((repr(file), read_bytes(file.path, job.settings.max_file_size)) for file in files)
    return store.key(job.settings, job.published, (part for name, data in contents for part in (name.encode(), data)))


def _read_and_checked(
    paths: Sequence[str], language: str | None, job: Job, store: Cache, progress: Progress
) -> list[Checked]:
    """Check the texts at these paths: a portion at a time where they are many, so that memory does not grow."""
    settings = job.settings
    many = inputs.apart(paths, settings.exclude)
    sizes = [sum(Path(file.path).stat().st_size for file in files) for files in many]
    jobs = settings.jobs or os.cpu_count() or 1
    if len(many) < MANY or max(sizes) * 2 * jobs > sum(sizes):
        read = partial(inputs.texts, paths, settings.source, settings.exclude, language, settings.max_file_size)
        gathered = partial(_gathered, read, job, store)
        if jobs < 2 or sum(sizes) < WORTHWHILE * BYTES:
            return _checked_all(gathered(), job, store, progress)
        from checker import workers

        [[apart]] = workers.shared_out(partial(_alone, gathered), [[0]], [many[0][0].domain], 1, singly=False)
        return _checked_all(apart, job, store, progress)
    pipeline.prepare(settings)
    work = partial(_files_checked, many, replace(job, settings=replace(settings, jobs=1)), store)
    portions = list(_portions(sizes, min(PORTION, sum(sizes) // (jobs * 4))))
    names = [files[0].domain for files in many]
    return _worked(work, portions, names, jobs if sum(sizes) > WORTHWHILE * BYTES else 1, progress, singly=False)


def _files_checked(many: Sequence[inputs.Files], job: Job, store: Cache, places: Sequence[int]) -> list[Checked]:
    settings = job.settings
    read = [inputs.texts_in(many[place], settings.source, settings.max_file_size) for place in places]
    return _checked_all(
        _gathered(lambda: [text for texts in read for text in texts], job, store), job, store, pipeline.silent
    )


def _alone(gathered: Callable[[], Gathered], _: Sequence[int]) -> list[Gathered]:
    """What is gathered, as the only work of a process."""
    return [gathered()]


def _gathered(read: Callable[[], list[Text]], job: Job, store: Cache) -> Gathered:
    """Read texts and cut them into blocks, packed where several processes will share them out.

    Thousands of entries leave a process many times larger than their blocks: it is best to have another one do it.
    """
    texts = read()
    packed = (job.settings.jobs or os.cpu_count() or 1) > 1 and sum(map(_size, texts)) >= WORTHWHILE
    return Gathered(
        [text.files for text in texts],
        [store.key(job.settings, job.published, content(text)) for text in texts] if store else [],
        [
            Block(number, block.domain, _size(block), _packed(block) if packed else block)
            for number, text in enumerate(texts)
            for block in cut(text)
        ],
    )


def _checked_all(gathered: Gathered, job: Job, store: Cache, progress: Progress) -> list[Checked]:
    files, keys = gathered.files, gathered.keys
    remembered = store.recall(keys)
    known = {number: remembered[key] for number, key in enumerate(keys) if key in remembered}
    blocks = [block for block in gathered.blocks if block.number not in known]
    size = sum(block.size for block in blocks)
    jobs = (job.settings.jobs or os.cpu_count() or 1) if size >= WORTHWHILE else 1
    if jobs > 1:
        pipeline.prepare(job.settings)
    work = partial(_blocks_checked, blocks, job)
    portions = list(_portions([block.size for block in blocks], size // (jobs * 4) if jobs > 1 else 0))
    results = _worked(work, portions, [block.domain for block in blocks], jobs, progress, singly=True)
    parts: dict[int, list[Checked]] = {}
    for block, made in zip(blocks, results, strict=True):
        parts.setdefault(block.number, []).append(made)
    fresh = {number: joined(made, files[number]) for number, made in parts.items()}
    store.remember([(keys[number], made) for number, made in fresh.items()] if keys else [])
    return [known[number] if number in known else fresh[number] for number in range(len(files))]


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


def _worked(
    work: Work,
    portions: Sequence[Sequence[int]],
    names: Sequence[str],
    jobs: int,
    progress: Progress,
    singly: bool,
) -> list[Checked]:
    """Do the work, portion by portion, in this process or in several; results keep the order of the portions."""
    done: Iterator[list[Checked]] = map(work, portions)
    if jobs > 1 and len(portions) > 1:
        from checker import workers

        done = workers.shared_out(work, portions, names, min(jobs, len(portions)), singly)
    results: list[Checked] = []
    for number, made in enumerate(done):
        progress(number, len(portions), names[portions[number][0]])
        results += made
    progress(len(portions), len(portions), "")
    return results


def _blocks_checked(blocks: Sequence[Block], job: Job, places: Sequence[int]) -> list[Checked]:
    return [checked(_unpacked(blocks[place].content), job) for place in places]


def _packed(text: Text) -> bytes:
    """A text in a tenth of the memory, which processes share as long as none of them looks into it."""
    return zlib.compress(pickle.dumps(text, pickle.HIGHEST_PROTOCOL), 1)


def _unpacked(content: Text | bytes) -> Text:
    return pickle.loads(zlib.decompress(content)) if isinstance(content, bytes) else content


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


def _portions(sizes: Sequence[int], most: int) -> Iterator[list[int]]:
    """Places of texts that are checked together: enough of them to be worth the message, none too many."""
    portion: list[int] = []
    total = 0
    for place, size in enumerate(sizes):
        portion.append(place)
        total += size
        if total >= most:
            yield portion
            portion, total = [], 0
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
