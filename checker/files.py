"""Files replaced whole or not at all."""

import os
import tempfile
from pathlib import Path

from checker.errors import OutputError


def write_bytes(path: str, data: bytes) -> None:
    """Replace a file: a temporary file in the same folder, flushed to disk, then renamed.

    Symbolic links are followed, the mode is kept. Raises OutputError, with what was there untouched, if that fails.
    """
    target = Path(path).resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as problem:
        raise OutputError(
            f"cannot be written ({problem.strerror})", where=path, remedy="check the folder; nothing was changed"
        ) from None


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
