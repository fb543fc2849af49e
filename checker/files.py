"""Files read whole, within a limit, and replaced whole or not at all."""

import os
import tempfile
from pathlib import Path

from checker.errors import InputError, OutputError

LIMIT = 64_000_000
"""Bytes a file may have; the largest catalogs of real projects have one tenth of it."""


def read_bytes(path: str, limit: int = LIMIT) -> bytes:
    """Return what is in a file; InputError if it cannot be read or is larger than the limit."""
    file = Path(path)
    try:
        if file.stat().st_size > limit:
            raise InputError(f"larger than {limit} bytes", where=path, remedy="leave it out or raise --max-file-size")
        return file.read_bytes()
    except OSError as problem:
        raise InputError(f"cannot be read ({problem.strerror})", where=path, remedy="check its permissions") from None


def write_bytes(path: str, data: bytes, before: bytes | None = None) -> None:
    """Replace a file: a temporary file in the same folder, flushed to disk, then renamed.

    Symbolic links are followed, the mode is kept. `before` is what the new content was made from. Raises OutputError,
    with what was there untouched, if writing fails or if somebody else has changed the file since.
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
        temporary.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
