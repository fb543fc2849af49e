"""Sorted rows of a data file, read as they are asked for: mapped into memory, which all processes share.

A row is a key, a space and what belongs to the key. The first line of a file has the first letters that the keys of
each section share; behind it stand the bytes at which the sections begin and the last one ends, PLACE for each.
"""

import mmap
import struct
from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib.resources import files
from itertools import accumulate, groupby

FIRST = 3
"""Letters that the keys of a section share; a shorter key is alone."""
PLACE = 4
"""Bytes of a place in the file, the lowest first."""
TWO = struct.Struct("<2I")


class Rows:
    """The rows of `data/<name>.rows` of a package."""

    def __init__(self, package: str, name: str) -> None:
        self._data = _mapped(package, name)
        end = self._data.find(b"\n")
        firsts = self._data[:end].decode().split(" ")
        self._numbers: Mapping[str, int] = dict(zip(firsts, range(len(firsts)), strict=True))
        self._begins = end + 1

    def rest(self, beginning: str) -> str | None:
        """What follows in the row that begins so, with a whole key or with more of the row; None where none does."""
        first = beginning[:FIRST]
        number = self._numbers.get(first.partition(" ")[0] if " " in first else first)
        if number is None:
            return None
        begin, end = TWO.unpack_from(self._data, self._begins + PLACE * number)
        section = self._data[begin - 1 : end]
        wanted = b"\n" + beginning.encode("utf-8", "surrogatepass")
        at = section.find(wanted)
        if at < 0:
            return None
        start = at + len(wanted)
        return section[start : section.index(b"\n", start)].decode()

    def get(self, key: str) -> str:
        """What stands behind a key, nothing where it is not there."""
        return self.rest(f"{key} ") or ""


def _mapped(package: str, name: str) -> mmap.mmap | bytes:
    """The bytes of a file; a package inside an archive has none that could be mapped."""
    data = files(package).joinpath("data", f"{name}.rows")
    with data.open("rb") as file:
        with suppress(OSError, AttributeError, ValueError):
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return file.read()


def first_of(row: str) -> str:
    """The letters that name the section of a row."""
    return row.split(" ", 1)[0][:FIRST]


def written(rows: Iterable[str]) -> bytes:
    """A file of rows, for the programs in tools/ that write them."""
    sections = {first: "".join(f"{row}\n" for row in group).encode() for first, group in _grouped(rows)}
    firsts = f"{' '.join(sections)}\n".encode()
    start = len(firsts) + PLACE * (len(sections) + 1) + 1
    begins = list(accumulate(map(len, sections.values()), initial=start))
    return firsts + struct.pack(f"<{len(begins)}I", *begins) + b"\n" + b"".join(sections.values())


def _grouped(rows: Iterable[str]) -> Iterable[tuple[str, Iterable[str]]]:
    return groupby(sorted(rows, key=lambda row: (first_of(row), row)), key=first_of)
