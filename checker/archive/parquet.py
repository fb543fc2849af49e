"""The result as a folder of Parquet files, a row an article, in the shape of the JSON lines.

The only place that knows pyarrow (extra `archive`). Articles are appended to `part-000001.jsonl` as they are
finished; when there are enough of them, it becomes `part-000001.parquet`, whole or not at all.
"""

import io
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from checker.archive.lines import IsCurrent, Lines
from checker.archive.work import COUNTS, Outcome, Row, row_of
from checker.errors import OutputError, UsageError
from checker.files import write_bytes
from checker.languages import LANGUAGES

PART = 2_000
"""Articles in a file."""
SHORT = ["version", "domain", "digest", "status", "summary"]
"""The columns that a row's short form needs."""


class Parts:
    """The files of a folder, held by one run at a time; the place of a row is the number of its file."""

    def __init__(self, folder: str) -> None:
        """Open the folder for more: what a run that was killed left behind becomes a file first."""
        self.folder = Path(folder)
        self.arrow, self.parquet = _pyarrow()
        for path in sorted(self.folder.glob("part-*.jsonl")):
            with Lines(str(path)) as left:
                self._settle(left)
        numbers = [_number(path) for path in self._files()]
        self.number = max(numbers, default=0) + 1
        self.rows = 0
        self._begin()

    def __enter__(self) -> "Parts":
        """Be a context that closes what is open."""
        return self

    def __exit__(self, kind: type | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """Close what is open; lines that are there stay for the next run."""
        self.lines.__exit__(kind, value, trace)
        if self.lines.size == 0:
            self.lines.path.unlink(missing_ok=True)

    def _begin(self) -> None:
        self.lines = Lines(str(self.folder / f"part-{self.number:06}.jsonl"))

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("part-*.parquet"))

    def _settle(self, lines: Lines) -> None:
        """Make a Parquet file of lines, unless a run that was killed has made it, and remove them."""
        path = lines.path.with_suffix(".parquet")
        if lines.size and not path.exists():
            with lines.path.open("rb") as file:
                self._write(path, self._table([json.loads(line) for line in file]))
        lines.path.unlink()

    def _table(self, rows: list[Any]) -> Any:
        try:
            return self.arrow.Table.from_pylist(rows, schema(self.arrow))
        except UnicodeEncodeError:
            return self.arrow.Table.from_pylist(_readable(rows), schema(self.arrow))

    def _write(self, path: Path, table: Any) -> None:
        buffer = io.BytesIO()
        self.parquet.write_table(table, buffer, compression="zstd")
        write_bytes(str(path), buffer.getvalue())

    def recall(self) -> Iterator[tuple[Row, int]]:
        """Yield the rows of all files and their places. Raises OutputError for a file that is not ours."""
        for path in self._files():
            for row in self._rows(path):
                yield row, _number(path)
                self.rows += 1

    def _rows(self, path: Path) -> list[Row]:
        try:
            return [row_of(row) for row in self.parquet.read_table(path, columns=SHORT).to_pylist()]
        except (self.arrow.ArrowException, OSError, ValueError, KeyError, TypeError):
            remedy = "name another folder, or remove this file"
            raise OutputError("not a part of an archive's result", where=str(path), remedy=remedy) from None

    def write(self, outcome: Outcome) -> int:
        """Append a row; return its place."""
        self.lines.write(outcome)
        self.rows += 1
        place = self.number
        if self.lines.rows == PART:
            self._settle(self.lines)
            self.lines.__exit__(None, None, None)
            self.number += 1
            self._begin()
        return place

    def finish(self, is_current: IsCurrent, current: int) -> None:
        """Leave out the rows that newer ones replace, or whose articles are gone; `current` is how many stay."""
        self._settle(self.lines)
        for path in self._files() if self.rows != current else ():
            kept = [is_current(row.name, _number(path)) for row in self._rows(path)]
            if not any(kept):
                path.unlink()
            elif not all(kept):
                self._write(path, self.parquet.read_table(path).filter(self.arrow.array(kept)))


def _number(path: Path) -> int:
    number = path.stem.removeprefix("part-")
    if not number.isdecimal():
        raise OutputError("not a part of an archive's result", where=str(path), remedy="name another folder")
    return int(number)


def schema(arrow: Any) -> Any:
    """Return the columns: those of a JSON line, every level of it typed."""
    text, whole = arrow.string(), arrow.int64()
    segment = arrow.struct({"msgctxt": text, "msgid": text})
    span = arrow.struct({"start": whole, "end": whole, "text": text, "value": text})
    side = arrow.struct(
        {"path": text, "line": whole, "segments": arrow.list_(segment), "text": text, "spans": arrow.list_(span)}
    )
    named = dict.fromkeys(("rule", "severity", "suspect", "domain", "message", "fingerprint"), text)
    editions = arrow.struct(dict.fromkeys(LANGUAGES, side))
    finding = arrow.struct({**named, "confidence": arrow.float64(), "editions": editions})
    return arrow.schema(
        {
            "version": whole,
            **dict.fromkeys(("domain", "digest", "status", "error"), text),
            "languages": arrow.list_(text),
            "summary": arrow.struct(dict.fromkeys(COUNTS, whole)),
            "findings": arrow.list_(finding),
        }
    )


def _readable(value: Any) -> Any:
    """Return the value with lone surrogates (names of files that are no text) replaced: Parquet has none."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_readable(item) for item in value]
    return {key: _readable(item) for key, item in value.items()} if isinstance(value, dict) else value


def _pyarrow() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise UsageError(
            "the output format parquet needs the package pyarrow", remedy='pip install "zvirka[archive]"'
        ) from None
