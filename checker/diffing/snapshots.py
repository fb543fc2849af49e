"""Paths, now or at a git revision -> a Snapshot: which files are there, what stands in them, the texts they hold."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from checker import articles, catalogs, changes, inputs
from checker.catalogs import CatalogFile
from checker.changes import Revision
from checker.config import Settings
from checker.errors import CheckerError, UsageError
from checker.files import read_bytes, refuse_larger
from checker.inputs import Text

Place = Callable[[str], str]
"""A path as it is shown -> the name that both states of a file share."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Files in one state.

    `catalogs` and `pages` (articles) are named by what both states of a file share. `ids` are git's ids of the
    contents. `fetch` reads contents by name. `together`: the person named the catalogs one by one.
    """

    label: str
    catalogs: Mapping[str, CatalogFile]
    pages: Mapping[str, str]
    ids: Mapping[str, str]
    fetch: Callable[[Iterable[str]], Mapping[str, bytes]]
    together: bool = False


def on_disk(paths: Sequence[str], settings: Settings, place: Place, label: str = "") -> Snapshot:
    """Return what stands at these paths now. Raises InputError where there is nothing to check."""
    limit = settings.max_file_size
    pages, folders = _sorted_out(paths)
    files = catalogs.find(folders, settings.exclude) if folders else []
    named = {place(file.path): file for file in files}
    shown = {place(page): page for page in pages}
    paths_of = {name: file.path for name, file in named.items()} | shown
    return Snapshot(
        label=label,
        catalogs=named,
        pages=shown,
        ids={name: _blob_id(read_bytes(path, limit)) for name, path in paths_of.items()},
        fetch=lambda names: {name: read_bytes(paths_of[name], limit) for name in names},
        together=bool(folders) and all(Path(path).is_file() for path in folders),
    )


def _sorted_out(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the paths into articles and the rest, as inputs does."""
    if "-" in paths:
        raise UsageError("standard input has no earlier state", where="-", remedy="name files or folders")
    pages = [path for path in paths if inputs.is_article(path)]
    folders = []
    for path in (path for path in paths if path not in pages):
        found = inputs.pages_in(path)
        pages += found
        folders += [] if found else [path]
    return pages, folders


def _blob_id(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0%s" % (len(data), data), usedforsecurity=False).hexdigest()


def at_revision(at: Revision, paths: Sequence[str], settings: Settings) -> Snapshot:
    """Return what stood at these paths in a revision; the names are relative to the repository's root."""
    roots = {below(path, at.root): path for path in paths}
    blobs = changes.files(at, list(roots))
    shown = {_shown(name, roots): name for name in blobs}
    named = {
        shown[file.path]: replace(file, named=shown[file.path] in roots)
        for file in catalogs.among(shown, settings.exclude)
    }
    pages = {shown[page]: page for page in _pages(shown, roots)}
    return Snapshot(
        label=at.name,
        catalogs=named,
        pages=pages,
        ids={name: blobs[name] for name in (*named, *pages)},
        fetch=lambda names: _fetched(at, {name: blobs[name] for name in names}, settings.max_file_size),
        together=all(name in roots for name in named),
    )


def _pages(shown: Mapping[str, str], roots: Mapping[str, str]) -> Iterator[str]:
    """The articles among these files, chosen as inputs does on the disk: named ones, and those of a named folder."""
    for root, path in roots.items():
        inside = [file for file, name in shown.items() if not root or name == root or name.startswith(f"{root}/")]
        if path in shown:
            yield from [path] if inputs.is_article(path) else []
        elif not any(file.endswith(".po") for file in inside):
            yield from inputs.pages_among(file for file in inside if shown[file].rpartition("/")[0] == root)


def _fetched(at: Revision, blobs: Mapping[str, str], limit: int) -> Mapping[str, bytes]:
    sizes = changes.sizes(at, blobs.values())
    for name, blob in blobs.items():
        refuse_larger(sizes.get(blob, 0), f"{name} in {at.name}", limit)
    contents = changes.read(at, blobs.values())
    return {name: contents[blob] for name, blob in blobs.items()}


def places(paths: Sequence[str], names: Sequence[str]) -> Place:
    """Return what names a file at or below one of these paths by the name of that path."""
    exact = dict(zip(paths, names, strict=True))
    folders = [(path.rstrip("/\\") or path, name) for path, name in exact.items() if Path(path).is_dir()]

    def place(file: str) -> str:
        if file in exact:
            return exact[file]
        inside = ((os.path.relpath(file, path).replace(os.sep, "/"), name) for path, name in folders)
        rest, name = next((rest, name) for rest, name in inside if not rest.startswith("../"))
        return f"{name}/{rest}" if name else rest

    return place


def below(path: str, root: str) -> str:
    """Return a path relative to the repository's root, with forward slashes; "" is the root itself."""
    relative = os.path.relpath(os.path.realpath(path), root).replace(os.sep, "/")
    if relative == ".." or relative.startswith("../"):
        raise UsageError(f"not in the repository {root}", where=path, remedy="name a path inside of it")
    return "" if relative == "." else relative


def _shown(name: str, roots: Mapping[str, str]) -> str:
    """The path that a person who named these paths would see."""
    above = name
    while above not in roots and above:
        above = above.rpartition("/")[0]
    rest = name[len(above) :].lstrip("/")
    path = roots[above]
    return os.path.join(path, rest) if rest else path  # noqa: PTH118 (pathlib would drop a leading "./")


def differing(old: Snapshot, new: Snapshot) -> set[str]:
    """Return the names of the files that are not the same in both."""
    names = {*old.ids, *new.ids}
    return {name for name in names if old.ids.get(name) != new.ids.get(name)}


def buckets(snapshot: Snapshot, names: Set[str]) -> list[list[str]]:
    """Group the catalogs that are the editions of one text; keep the groups that hold one of these names.

    A name that this snapshot lacks counts too: the group has lost, or has not yet, an edition.
    """
    if not names:
        return []
    wanted = {_group(name, snapshot) for name in names}
    found: dict[tuple[str, str], list[str]] = {}
    for name in sorted(snapshot.catalogs):
        found.setdefault(_group(name, snapshot), []).append(name)
    return [members for group, members in found.items() if group in wanted]


def _group(name: str, snapshot: Snapshot) -> tuple[str, str]:
    return ("", "") if snapshot.together else _root_and_domain(name)


@lru_cache(maxsize=1 << 15)
def _root_and_domain(name: str) -> tuple[str, str]:
    described = catalogs.describe(name, named=False)
    return (described.root, described.domain)


def texts(
    snapshot: Snapshot, names: Set[str], source: str, language: str | None, notes: list[str] | None = None
) -> Iterator[Text]:
    """Yield the texts that hold one of these files.

    What cannot be read raises InputError, or, where `notes` is given, is noted there and left out.
    """
    for members in buckets(snapshot, names):
        yield from _tried(lambda: _catalog_texts(snapshot, members, source), snapshot, notes)  # noqa: B023
    if snapshot.pages and not names.isdisjoint(snapshot.pages):
        yield from _tried(lambda: _article_texts(snapshot, language), snapshot, notes)


def _tried(make: Callable[[], list[Text]], snapshot: Snapshot, notes: list[str] | None) -> list[Text]:
    try:
        return make()
    except CheckerError as problem:
        if notes is None:
            raise
        notes.append(unreadable(snapshot.label, problem))
        return []


def unreadable(label: str, problem: CheckerError) -> str:
    """Say that a text could not be read in its earlier state, and what follows from that."""
    return f"cannot be read as it was in {label}, so all findings in it count as new: {problem}"


def _catalog_texts(snapshot: Snapshot, members: Sequence[str], source: str) -> list[Text]:
    contents = snapshot.fetch(members)
    read = [catalogs.read(contents[name], snapshot.catalogs[name]) for name in members]
    found = [catalog for catalog in read if catalog]
    grouped = catalogs.group(found, together=snapshot.together, among=snapshot.catalogs.values())
    return [inputs.catalog_text(group, source) for group in grouped]


def _article_texts(snapshot: Snapshot, language: str | None) -> list[Text]:
    contents = snapshot.fetch(snapshot.pages)
    read = [articles.parse(contents[name], path, language) for name, path in sorted(snapshot.pages.items())]
    return list(inputs.article_texts(read))
