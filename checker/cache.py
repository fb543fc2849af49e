"""Results by content: what was found in a text, kept under a digest of all that it depends on.

The key covers the texts with their keys and places, the settings, the publication date, and the state of this
package's own files (rules, word lists, tables). The store is one sqlite file; whatever is wrong with it, it is made
anew, and a value that does not read back whole counts as absent. Nothing in it is ever executed.
"""

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import astuple, fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from checker.config import Settings
from checker.files import read_bytes
from checker.model import Checked, Finding, Ignore, Segment, Severity, Side, Span

FILE = "results.sqlite"
MOST_ROWS = 20_000
"""Rows kept; the ones used longest ago go first."""
LAYOUT = 1
PACKAGE = Path(__file__).parent
Result = TypeVar("Result")

SCHEMA = f"""
PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON results (used);
PRAGMA user_version = {LAYOUT};
"""
FORGET = "DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY used DESC, key LIMIT -1 OFFSET ?)"


def folder(named: str | None) -> str | None:
    """Return the folder of the cache: the one named, or the one that this system gives programs for such things.

    None where there is none, as in a container whose user has no home.
    """
    if named:
        return named
    try:
        base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or str(Path.home() / ".cache")
    except RuntimeError:
        return None
    return str(Path(base) / "zvirka")


def _relevant(settings: Settings) -> Settings:
    """The settings without what changes no result."""
    return replace(settings, fail_on="", baseline=None, jobs=0, cache=True, cache_dir=None, max_file_size=0)


class Cache:
    """A store of results; without a folder it remembers nothing."""

    def __init__(self, folder: str | None) -> None:
        """Keep results in this folder, which is made when the first one is kept."""
        self.path = Path(folder) / FILE if folder else None

    def __bool__(self) -> bool:
        """Whether it remembers anything."""
        return self.path is not None

    def key(self, settings: Settings, published: date | None, content: Iterable[bytes]) -> str:
        """Return the digest of everything that a result depends on: this package, the settings, the content."""
        digest = hashlib.sha256(f"{build()} {_relevant(settings)} {published}".encode("utf-8", "surrogatepass"))
        if settings.glossary:
            digest.update(read_bytes(settings.glossary, settings.max_file_size))
        for part in content:
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
        return digest.hexdigest()

    def recall(self, keys: Sequence[str]) -> dict[str, Checked]:
        """Return key -> result for the keys that are known."""
        if self.path is None or not self.path.exists():
            return {}
        return self._safely(lambda store: _recalled(store, keys)) or {}

    def remember(self, results: Iterable[tuple[str, Checked]]) -> None:
        """Keep results under their keys and forget the oldest beyond MOST_ROWS."""
        rows = [(key, _encoded(result)) for key, result in results] if self.path else []
        if rows and _folder_is_ready(self.path):
            self._safely(lambda store: _keep(store, rows))

    def _safely(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """Do the work in one transaction; a store that is broken is removed, one that is busy is left alone."""
        try:
            store = sqlite3.connect(str(self.path), timeout=10)
        except sqlite3.OperationalError:
            return None  # a folder, or a file of somebody else's
        try:
            if store.execute("PRAGMA user_version").fetchone()[0] != LAYOUT:
                store.executescript("DROP TABLE IF EXISTS results;" + SCHEMA)
            with store:
                return work(store)
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            self._discard()
            return None
        finally:
            store.close()

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):  # in use, or not ours: then it stays, and nothing is remembered
                Path(f"{self.path}{suffix}").unlink(missing_ok=True)


def _recalled(store: sqlite3.Connection, keys: Sequence[str]) -> dict[str, Checked]:
    found: dict[str, Checked] = {}
    for key in keys:
        row = store.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
        result = _decoded(row[0]) if row else None
        if result is not None:
            found[key] = result
    use = _next_use(store)
    store.executemany("UPDATE results SET used = ? WHERE key = ?", [(use, key) for key in found])
    return found


def _keep(store: sqlite3.Connection, rows: Sequence[tuple[str, bytes]]) -> None:
    use = _next_use(store)
    store.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", [(key, value, use) for key, value in rows])
    store.execute(FORGET, (MOST_ROWS,))


def _folder_is_ready(path: Path | None) -> bool:
    """Make the cache's folder, with a note to git to leave it alone; False where that cannot be done."""
    if path is None:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        ignore = path.parent / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError:
        return False
    return True


def _next_use(store: sqlite3.Connection) -> int:
    """A count of uses, higher than any before: which rows were used last needs no clock."""
    row = store.execute("SELECT max(used) FROM results").fetchone()
    return int(row[0] or 0) + 1


@cache
def build() -> str:
    """Return a digest of the state of this package's files: names, sizes, times of change."""
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            state = Path(folder, name).stat()
            digest.update(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _encoded(result: Checked) -> bytes:
    plain = {
        "languages": result.languages,
        "domains": result.domains,
        "counts": (result.catalogs, result.segments, result.beads),
        "findings": [_finding_plain(finding) for finding in result.findings],
        "suppressed": [(_finding_plain(finding), astuple(ignore)) for finding, ignore in result.suppressed],
    }
    return zlib.compress(json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode(), 1)


def _finding_plain(finding: Finding) -> list[Any]:
    values = [getattr(finding, field.name) for field in fields(Finding)]
    return [_sides_plain(value) if field.name == "editions" else value
            for field, value in zip(fields(Finding), values, strict=True)]  # fmt: skip


def _sides_plain(sides: dict[str, Side]) -> dict[str, Any]:
    return {
        language: (side.segments, side.text, [astuple(span) for span in side.spans])
        for language, side in sides.items()
    }


def _decoded(value: bytes) -> Checked | None:
    """Return the result, or None where the value is not one."""
    try:
        plain = json.loads(zlib.decompress(value))
        return Checked(
            tuple(plain["domains"]),
            tuple(plain["languages"]),
            tuple(_finding(values) for values in plain["findings"]),
            tuple((_finding(values), Ignore(tuple(i[0]), *i[1:])) for values, i in plain["suppressed"]),
            *plain["counts"],
        )
    except (zlib.error, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None


def _finding(values: Sequence[Any]) -> Finding:
    named = dict(zip([field.name for field in fields(Finding)], values, strict=True))
    named["severity"] = Severity(named["severity"])
    named["editions"] = {language: _side(side) for language, side in named["editions"].items()}
    return Finding(**named)


def _side(plain: Sequence[Any]) -> Side:
    segments, text, spans = plain
    return Side(tuple(Segment(*s) for s in segments), text, tuple(Span(*span) for span in spans))
