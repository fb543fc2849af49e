"""The result as JSON lines: one an article, appended as it is finished, so that a run that was killed can go on."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module, util
from pathlib import Path
from types import TracebackType
from typing import Any

from checker.archive.work import Outcome, Row, row_of
from checker.errors import OutputError

IsCurrent = Callable[[str, int], bool]
"""Whether the row of an article is the one at this place."""


class Lines:
    """A file of lines, held by one run at a time; the place of a line is its offset in bytes."""

    def __init__(self, path: str) -> None:
        """Open the file for more, and mend its end. Raises OutputError where that cannot be, or it is no result."""
        self.path = Path(path)
        self.rows = 0
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
            _hold(self.file, path)
            self.size = self._mended()
        except OSError as problem:
            raise OutputError(
                f"cannot be written ({problem.strerror})", where=path, remedy="check --output-file"
            ) from None

    def __enter__(self) -> "Lines":
        """Be a context that closes the file."""
        return self

    def __exit__(self, kind: type | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """Close the file."""
        os.close(self.file)

    def _mended(self) -> int:
        """Cut off a line that was not written whole; return the size of what is left."""
        end = self.path.stat().st_size
        whole = 0
        with self.path.open("rb") as file:
            first = file.readline()
            if first and not first.startswith(b'{"version"'[: len(first)]):
                raise _foreign(self.path, 1)
            file.seek(0)
            for block in iter(lambda: file.read(1 << 20), b""):
                at = block.rfind(b"\n")
                whole = file.tell() - len(block) + at + 1 if at >= 0 else whole
        if whole < end:
            os.truncate(self.file, whole)
        return whole

    def recall(self) -> Iterator[tuple[Row, int]]:
        """Yield the rows of all lines and their places. Raises OutputError for a line that is not ours."""
        for number, (place, line) in enumerate(self._read(), 1):
            yield row_of_line(line, self.path, number), place
            self.rows = number

    def _read(self) -> Iterator[tuple[int, bytes]]:
        place = 0
        with self.path.open("rb") as file:
            for line in file:
                yield place, line
                place += len(line)

    def write(self, outcome: Outcome) -> int:
        """Append a line; return its place."""
        data = outcome.line.encode("utf-8")
        try:
            while data:
                data = data[os.write(self.file, data) :]
        except OSError as problem:
            raise OutputError(
                f"cannot be written ({problem.strerror})", where=str(self.path), remedy="make room and run it again"
            ) from None
        self.rows += 1
        place, self.size = self.size, self.size + len(outcome.line.encode("utf-8"))
        return place

    def finish(self, is_current: IsCurrent, current: int) -> None:
        """Leave out the lines that newer ones replace, or whose articles are gone; `current` is how many stay."""
        if self.rows == current:
            os.fsync(self.file)
            return
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name[:100]}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            for place, line in self._read():
                if is_current(row_of_line(line, self.path, 0).name, place):
                    file.write(line)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(self.path.stat().st_mode & 0o7777)
        Path(name).replace(self.path)


def row_of_line(line: bytes, path: Path, number: int) -> Row:
    """Return what a line says in short. Raises OutputError where it is none of ours."""
    try:
        return row_of(json.loads(line))
    except (ValueError, KeyError, TypeError):
        raise _foreign(path, number) from None


def _foreign(path: Path, number: int) -> OutputError:
    remedy = "name another file, or remove this one"
    return OutputError("not a line of an archive's result", where=f"{path}:{number}", remedy=remedy)


def _hold(file: int, path: str) -> None:
    """Keep other runs from the file as long as this process lives; not on Windows, which has no fcntl."""
    if util.find_spec("fcntl") is None:
        return
    fcntl: Any = import_module("fcntl")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise OutputError("another run is writing it", where=path, remedy="wait for it, or name another") from None
