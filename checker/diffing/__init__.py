"""Two states of the same texts, each read and checked -> what changed between them, for `--since` and `diff`."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker import changes, pipeline
from checker.config import Settings
from checker.diffing import matching, snapshots
from checker.diffing.judging import Judgement, judge
from checker.diffing.narrowing import near_changes
from checker.diffing.reporting import document_change
from checker.diffing.snapshots import Snapshot
from checker.errors import CheckerError
from checker.inputs import Text
from checker.languages import LANGUAGES
from checker.model import Comparison, Document, Finding, Report
from checker.pipeline import Progress, silent

__all__ = ["compare", "since"]


@dataclass(frozen=True, slots=True)
class _Pair:
    """One document in both states, the readings that are the same (new index -> old index), and the verdict."""

    old: Document | None
    new: Document | None
    matches: dict[int, int]
    verdict: Judgement


@dataclass(frozen=True, slots=True)
class _Options:
    settings: Settings
    published: date | None
    language: str | None
    progress: Progress


def since(
    paths: Sequence[str],
    revision: str,
    settings: Settings,
    *,
    published: date | None = None,
    language: str | None = None,
    progress: Progress = silent,
) -> Report:
    """Check what changed at these paths since a git revision; the report holds what the change introduced.

    Only texts of which a file changed are read. Raises UsageError outside of a repository and for a revision that
    does not exist. A text that cannot be read as it was counts as new, and the report's notes say so.
    """
    options = _Options(settings, published, language, progress)
    at = changes.revision(revision, _folder(paths[0]))
    new = _on_disk(paths, [snapshots.below(path, at.root) for path in paths], settings, "")
    old = snapshots.at_revision(at, paths, settings)
    notes: list[str] = []
    texts, pairs = _read(old, new, options, notes, whole=False)
    now = [pair for pair in pairs if pair.new]
    report = pipeline.summary(
        [pair.new for pair in now if pair.new],
        texts,
        settings,
        [(list(pair.verdict.introduced), list(pair.verdict.silenced)) for pair in now],
    )
    return replace(report, notes=tuple(notes))


def compare(
    before: str,
    after: str,
    paths: Sequence[str] = (),
    settings: Settings | None = None,
    *,
    published: date | None = None,
    language: str | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Compare two states of the same texts: folders, files, or git revisions (of `paths`, else of the other state).

    Raises CheckerError for a state that cannot be found, and for texts that cannot be read as they are in `after`.
    """
    options = _Options(settings or Settings(), published, language, progress)
    old, new = _states(before, after, paths, options.settings)
    notes: list[str] = []
    _, pairs = _read(old, new, options, notes, whole=True)
    return _comparison(before, after, pairs, options.settings.source, notes)


def _folder(path: str) -> str:
    """A folder to ask git from."""
    place = Path(path)
    return str(place if place.is_dir() else place.parent)


def _states(before: str, after: str, paths: Sequence[str], settings: Settings) -> tuple[Snapshot, Snapshot]:
    is_path = [os.path.lexists(name) and not paths for name in (before, after)]
    if all(is_path):
        names = [Path(after).name if Path(name).is_file() else "" for name in (before, after)]
        old, new = (
            _on_disk([state], [name], settings, state) for state, name in zip((before, after), names, strict=True)
        )
        return old, new
    where = list(paths) or [name for name, is_one in zip((before, after), is_path, strict=True) if is_one] or ["."]
    old, new = (_state(name, where, is_one, settings) for name, is_one in zip((before, after), is_path, strict=True))
    return old, new


def _state(name: str, paths: Sequence[str], is_path: bool, settings: Settings) -> Snapshot:
    at = changes.revision("HEAD" if is_path else name, _folder(paths[0]))
    if is_path:
        return _on_disk(paths, [snapshots.below(path, at.root) for path in paths], settings, name)
    return snapshots.at_revision(at, paths, settings)


def _on_disk(paths: Sequence[str], names: Sequence[str], settings: Settings, label: str) -> Snapshot:
    return snapshots.on_disk(paths, settings, snapshots.places(paths, names), label)


def _read(
    old: Snapshot, new: Snapshot, options: _Options, notes: list[str], *, whole: bool
) -> tuple[list[Text], list[_Pair]]:
    """Read and judge the texts of which a file differs; unless `whole`, of long ones what is near to a change."""
    differing = snapshots.differing(old, new)
    source = options.settings.source
    texts = sorted(snapshots.texts(new, differing, source, options.language), key=lambda text: text.domain)
    earlier = snapshots.texts(old, differing, source, options.language, notes)
    before = list(_documents_before(earlier, old.label, options, notes))
    now = [pipeline.outline(text, options.settings, options.published) for text in texts]
    return texts, list(_judged(matching.documents(before, now), options, whole))


def _documents_before(texts: Iterable[Text], label: str, options: _Options, notes: list[str]) -> Iterator[Document]:
    for text in texts:
        try:
            yield pipeline.outline(text, options.settings, options.published)
        except CheckerError as problem:
            notes.append(snapshots.unreadable(label, problem))


def _judged(
    pairs: Sequence[tuple[Document | None, Document | None]], options: _Options, whole: bool
) -> Iterator[_Pair]:
    for number, (old, new) in enumerate(pairs):
        options.progress(number, len(pairs), new.domain if new else "")
        matches = matching.readings(old.readings, new.readings) if old and new else {}
        if old and new and not whole:
            old, new, matches = near_changes(old, new, matches)
        old, new = (pipeline.with_facts(one, options.settings) if one else None for one in (old, new))
        yield _Pair(old, new, matches, judge(old, new, matches, options.settings))
    options.progress(len(pairs), len(pairs), "")


def _comparison(before: str, after: str, pairs: Sequence[_Pair], source: str, notes: Sequence[str]) -> Comparison:
    changed = [document_change(pair.old, pair.new, pair.matches) for pair in pairs]
    found = {language for change in changed if change for language in change.languages}

    def gathered(parts: Iterable[tuple[Finding, ...]]) -> tuple[Finding, ...]:
        return pipeline.in_order((finding for part in parts for finding in part), source)

    return Comparison(
        before=before,
        after=after,
        source=source,
        languages=tuple(language for language in LANGUAGES if language in found),
        documents=tuple(sorted((change for change in changed if change), key=lambda change: change.domain)),
        introduced=gathered(pair.verdict.introduced for pair in pairs),
        fixed=gathered(pair.verdict.fixed for pair in pairs),
        still_open=gathered(pair.verdict.still_open for pair in pairs),
        notes=tuple(notes),
    )
