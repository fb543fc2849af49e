"""Files read whole, within a limit, and replaced whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from checker.errors import InputError, OutputError

LIMIT = 64_000_000
"""Bytes a file may have; the largest catalogs of real projects have one tenth of it."""


def read_bytes(path: str, limit: int = LIMIT) -> bytes:
    """Return what is in a file; InputError if it cannot be read or is larger than the limit."""
    try:
        with Path(path).open("rb") as file:
            return read_stream(file, path, limit)
    except OSError as problem:
        raise InputError(f"cannot be read ({problem.strerror})", where=path, remedy="check its permissions") from None


def read_stream(file: BinaryIO, where: str, limit: int = LIMIT) -> bytes:
    """Return the rest of an open file, a pipe or a device, of which no more than the limit is ever read."""
    status = os.fstat(file.fileno())
    whole = stat.S_ISREG(status.st_mode) and status.st_size <= limit
    data = file.read() if whole else file.read(limit + 1)
    refuse_larger(len(data), where, limit)
    return data


def refuse_larger(size: int, where: str, limit: int) -> None:
    """Raise InputError for what has more bytes than the limit."""
    if size > limit:
        raise InputError(f"larger than {limit} bytes", where=where, remedy="leave it out or raise --max-file-size")


def write_bytes(path: str, data: bytes, before: bytes | None = None) -> None:
    """Replace a file: a temporary file in the same folder, flushed to disk, then renamed.

    Symbolic links are followed; mode, and owner where the system lets us, are kept. `before` is what the new content
    was made from. Raises OutputError, with what was there untouched, if writing fails or if somebody else has changed
    the file since.
    """
    if Path(path).exists() and not Path(path).is_file():
        _write_through(path, data)
        return
    target = Path(path).resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if before is not None and target.read_bytes() != before:
            raise OutputError("changed by somebody else meanwhile", where=path, remedy="run the command again")
        _replace(target, data)
    except OSError as problem:
        raise OutputError(
            f"cannot be written ({problem.strerror})", where=path, remedy="check the folder; nothing was changed"
        ) from None


def _write_through(path: str, data: bytes) -> None:
    """Write to what is no regular file and must not be replaced by one: /dev/null, /dev/stdout, a named pipe."""
    try:
        with Path(path).open("wb") as file:
            file.write(data)
    except OSError as problem:
        raise OutputError(f"cannot be written ({problem.strerror})", where=path, remedy="name a file") from None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _make_alike(temporary, target)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _make_alike(temporary: Path, target: Path) -> None:
    """Give a new file the owner and the mode of the one it replaces."""
    if not target.exists():
        temporary.chmod(0o666 & ~_umask())
        return
    old, new = target.stat(), temporary.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with suppress(PermissionError):  # only root gives files away, and a group takes only from its members
            os.chown(temporary, -1, old.st_gid)
            os.chown(temporary, old.st_uid, -1)
    temporary.chmod(old.st_mode & 0o7777)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
