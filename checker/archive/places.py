"""Files of an archive, on the local disk or at any URL that fsspec opens: listed as a stream, read whole.

The only place that knows fsspec (extra `archive`), which is loaded at the first URL.
"""

import glob
import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from checker.catalogs.discovery import SKIPPED_FOLDERS
from checker.errors import InputError, UsageError
from checker.files import LIMIT, read_bytes

WILDCARDS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^]/]+\]|.", re.DOTALL)


def is_url(place: str) -> bool:
    """Whether this is a URL and not a path of the local disk."""
    return "://" in place


def inner(place: str) -> str:
    """Return the path inside of a URL (the place itself where it is none): what names language and article."""
    return place.split("::")[0].split("://", 1)[-1]


def folder_of(place: str) -> str:
    """Return the part of a place that has no wildcard: the folder to look into for a pattern, else the place."""
    head, chain, rest = place.partition("::")
    if not is_pattern(head):
        return place
    whole = head.split("/")[:-1]
    plain = next((number for number, part in enumerate(whole) if glob.has_magic(part)), len(whole))
    return ("/".join(whole[:plain]) or ("/" if head.startswith("/") else ".")) + chain + rest


def is_pattern(place: str) -> bool:
    """Whether a place has wildcards, and is no file or folder of just that name."""
    return glob.has_magic(inner(place)) and not (not is_url(place) and Path(place).exists())


def walk(place: str) -> Iterator[str]:
    """Yield the files of a place: of a folder all below it, of a pattern those that it, or a folder of theirs, fits.

    Raises InputError where there is nothing, or a folder cannot be listed.
    """
    files = _remote(folder_of(place)) if is_url(place) else _local(folder_of(place))
    if not is_pattern(place):
        yield from files
        return
    wanted = fitting(os.path.normpath(place) if not is_url(place) else place.split("::")[0])
    yield from (file for file in files if wanted.fullmatch(file.split("::")[0]))


def fitting(pattern: str) -> re.Pattern[str]:
    """Return what matches the paths that a pattern fits: `*` stays in a folder, `**` does not."""
    parts = [_part(match[0]) for match in TOKEN.finditer(pattern)]
    return re.compile("".join(parts) + "(?:/.*)?", re.DOTALL)


def _part(token: str) -> str:
    if token in WILDCARDS:
        return WILDCARDS[token]
    return token.replace("[!", "[^") if len(token) > 1 else re.escape(token)


def _local(place: str) -> Iterator[str]:
    path = Path(place)
    if path.is_file():
        yield place
    elif path.is_dir():
        yield from (file.removeprefix("./") for file in _below(os.path.normpath(place)))
    else:
        raise InputError("no such file or folder", where=place, remedy="check the spelling")


def _below(folder: str) -> Iterator[str]:
    """Yield the files below a folder in the order of the disk: a folder of a million is never held in memory."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path) if entry.name not in SKIPPED_FOLDERS else ()
                elif entry.is_file():
                    yield entry.path
    except OSError as problem:
        raise InputError(
            f"cannot be listed ({problem.strerror})", where=folder, remedy="check its permissions, or exclude it"
        ) from None


def _remote(url: str) -> Iterator[str]:
    """Yield the URLs below one, each beginning as it does."""
    head, chain, rest = url.partition("::")
    try:
        system, root = _fsspec().core.url_to_fs(url)
        if system.isfile(root):
            yield url
            return
        if not system.isdir(root):
            raise InputError("no such file or folder", where=url, remedy="check the spelling")
        for folder, folders, names in system.walk(root, on_error="raise"):
            folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS]
            below = folder[len(root) :].strip("/")
            for name in names:
                yield "/".join(part for part in (head.rstrip("/"), below, name) if part) + chain + rest
    except (OSError, ValueError, ImportError) as problem:
        raise _unreadable(url, problem) from None


def read(place: str, limit: int = LIMIT, folder: str = "") -> bytes:
    """Return what is in a file; InputError if it cannot be read or is larger than the limit.

    `folder` is where relative paths begin.
    """
    if not is_url(place):
        return read_bytes(str(Path(folder, place)), limit)
    try:
        with _fsspec().open(place, "rb") as file:
            data: bytes = file.read(limit + 1)
    except (OSError, ValueError, ImportError) as problem:
        raise _unreadable(place, problem) from None
    if len(data) > limit:
        raise InputError(f"larger than {limit} bytes", where=place, remedy="leave it out or raise max-file-size")
    return data


def _unreadable(url: str, problem: Exception) -> InputError:
    said = " ".join(str(problem).split()) or type(problem).__name__
    return InputError(f"cannot be read ({said[:200]})", where=url, remedy="check the URL and its permissions")


def _fsspec() -> Any:
    try:
        return import_module("fsspec")
    except ModuleNotFoundError:
        raise UsageError("a URL needs the package fsspec", remedy='pip install "zvirka[archive]"') from None
