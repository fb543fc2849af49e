"""PATHS and lists -> (article's name, file), as a stream: which files are the editions of one article.

An article is what shares folder and domain, as for `check`: catalogs wherever they are, text files where their name
or folder says the language. Its name is its place below the folder that all PATHS share, so it stays what it is
whatever else the archive holds.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path, PurePath

from checker import catalogs, inputs
from checker.archive import places
from checker.catalogs.discovery import CATALOG_SUFFIXES, CatalogFile, is_excluded
from checker.errors import InputError
from checker.files import LIMIT

Found = tuple[str, str]
"""Name of the article, path of one of its files."""


def found(paths: Sequence[str], listed: Sequence[str], exclude: Sequence[str] = ()) -> Iterator[Found]:
    """Yield the files of the articles at these paths and in these lists.

    A list has a path a line, or the paths of one article's editions with tabs between them; `#` begins a comment,
    `-` is standard input. Raises InputError for a path or list that cannot be read.
    """
    base = [] if listed else _shared([places.folder_of(path) for path in paths])
    for path in paths:
        for file in places.walk(path):
            yield from _named(file, base, exclude)
    for name in listed:
        for number, line in enumerate(_lines(name), 1):
            yield from _listed(line, f"{name}:{number}", exclude)


def _named(file: str, base: Sequence[str], exclude: Sequence[str]) -> Iterator[Found]:
    if not _may_be_edition(file) or is_excluded(file, exclude):
        return
    described = describe(file)
    if described.foreign or (described.language is None and not file.lower().endswith(CATALOG_SUFFIXES)):
        return
    yield _name(described, base), file


def _may_be_edition(file: str) -> bool:
    return places.inner(file).lower().endswith((".po", *inputs.ARTICLE_SUFFIXES))


def describe(file: str) -> CatalogFile:
    """Read language, domain and root off the path of a catalog or a text (`uk-news.txt` is one too)."""
    path = places.inner(file)
    described = catalogs.describe(path, named=False)
    if described.language is None and not described.foreign:
        stem, language = inputs.stem_and_language(PurePath(path).name)
        return CatalogFile(path, described.root, stem, language, named=False)
    return described


def _name(described: CatalogFile, base: Sequence[str]) -> str:
    """The article's folder and domain; the folder alone where the domain is its name (`storm/en.txt`)."""
    parts = _parts(described.root)[len(base) :]
    name = "/".join(parts if parts and parts[-1] == described.domain else [*parts, described.domain])
    return name.encode("utf-8", "replace").decode()  # a file's name need not be text, but what a result holds must


def _shared(folders: Iterable[str]) -> list[str]:
    """The folders that all of these begin with; that of a file is the one it is in."""
    split = [
        _parts(str(PurePath(places.inner(f)).parent) if _may_be_edition(f) else places.inner(f)) for f in folders
    ]
    return [parts[0] for parts in takewhile(lambda parts: len(set(parts)) == 1, zip(*split, strict=False))]


def _parts(path: str) -> list[str]:
    return [part for part in PurePath(path).as_posix().split("/") if part not in ("", ".")]


def _lines(name: str) -> Iterator[str]:
    if name == "-":
        yield from (_text(line, name) for line in sys.stdin.buffer)
    elif places.is_url(name):
        yield from (_text(line, name) for line in places.read(name, LIMIT).splitlines())
    else:
        try:
            with Path(name).open("rb") as file:
                yield from (_text(line, name) for line in file)
        except OSError as problem:
            raise InputError(f"cannot be read ({problem.strerror})", where=name, remedy="check --list") from None


def _text(line: bytes, name: str) -> str:
    try:
        return line.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise InputError("not UTF-8", where=name, remedy="save the list as UTF-8") from None


def _listed(line: str, where: str, exclude: Sequence[str]) -> Iterator[Found]:
    files = [path.strip() for path in line.split("\t") if path.strip()]
    if not files or line.startswith("#"):
        return
    strange = next((path for path in files if not _may_be_edition(path)), None)
    if strange:
        raise InputError(
            f"neither a catalog nor an article: {strange!r}", where=where, remedy="one path a line or tab"
        )
    if len(files) == 1:
        yield from _named(files[0], [], exclude)
        return
    name = _name(describe(files[0]), [])
    yield from ((name, path) for path in files if not is_excluded(path, exclude))
