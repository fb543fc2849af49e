"""What an archive holds and what is known of it, in a temporary database on disk: memory stays flat for any number.

The database has no name: the system removes it when the run ends, however it ends.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from checker.archive.work import COUNTS, Row, Status, Tally, Unit

SCHEMA = f"""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE files (name TEXT, path TEXT, PRIMARY KEY (name, path)) WITHOUT ROWID;
CREATE TABLE rows (
    name TEXT PRIMARY KEY, digest TEXT, status TEXT, place INTEGER, {" INTEGER, ".join(COUNTS)} INTEGER
) WITHOUT ROWID;
"""
KEEP = f"INSERT OR REPLACE INTO rows VALUES ({', '.join('?' * (4 + len(COUNTS)))})"
TALLY = f"SELECT status, count(*), {', '.join(f'sum({name})' for name in COUNTS)} FROM rows GROUP BY status"


class Index:
    """The articles that were found, and the rows of the result: the newest of every article and where it stands."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.store = sqlite3.connect("", isolation_level=None)
        self.store.executescript(SCHEMA)

    def add(self, found: Iterable[tuple[str, str]]) -> int:
        """Take in articles' files (name, path); return how many articles there are."""
        encoded = ((name, path.encode("utf-8", "surrogateescape")) for name, path in found)
        self.store.execute("BEGIN")
        self.store.executemany("INSERT OR IGNORE INTO files VALUES (?, ?)", encoded)
        self.store.execute("COMMIT")
        return int(self.store.execute("SELECT count(DISTINCT name) FROM files").fetchone()[0])

    def units(self) -> Iterator[Unit]:
        """Yield the articles by name, each with the digest that its row in the result has."""
        rows = self.store.execute("SELECT name, path FROM files ORDER BY name, path")
        for name, files in groupby(rows, itemgetter(0)):
            paths = tuple(path.decode("utf-8", "surrogateescape") for _, path in files)
            yield Unit(name, paths, self._digest(name))

    def _digest(self, name: str) -> str:
        row = self.store.execute("SELECT digest FROM rows WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def keep(self, rows: Iterable[tuple[Row, int]]) -> None:
        """Remember rows of the result and the places where they stand; the last one of an article counts."""
        values = ((row.name, row.digest, row.status.value, place, *row.counts) for row, place in rows)
        self.store.execute("BEGIN")
        self.store.executemany(KEEP, values)
        self.store.execute("COMMIT")

    def forget_strangers(self) -> None:
        """Forget the rows of articles that were not found."""
        self.store.execute("DELETE FROM rows WHERE name NOT IN (SELECT name FROM files)")

    def is_at(self, name: str, place: int) -> bool:
        """Whether the row of this article is the one at this place of the result."""
        row = self.store.execute("SELECT place FROM rows WHERE name = ?", (name,)).fetchone()
        return row is not None and row[0] == place

    def tally(self) -> Tally:
        """Return what the rows of the result add up to."""
        found = {Status(status): values for status, *values in self.store.execute(TALLY)}
        sums = [sum(column) for column in zip(*(values[1:] for values in found.values()), strict=True)]
        return Tally(
            articles={status: values[0] for status, values in found.items()},
            counts=dict(zip(COUNTS, sums or [0] * len(COUNTS), strict=True)),
        )

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()
