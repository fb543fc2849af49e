"""Rows hold every key, and a key is looked for among those that begin as it does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import rows
from checker.rows import Rows, written

KEYS = st.text("abcї\t=", min_size=1, max_size=6)
VALUES = st.text("xyz ї", max_size=5)
ROWS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=40)


@pytest.fixture(autouse=True)
def _package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(rows, "files", lambda _: tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def opened(folder: Path, known: dict[str, str]) -> Rows:
    """The rows as they are read from a file."""
    name = f"rows{len(list(folder.iterdir()))}"
    (folder / f"{name}.rows").write_bytes(written(f"{key} {value}" for key, value in known.items()))
    return Rows("some.package", name)


def test_exactly_the_keys_of_the_file_are_found(folder: Path) -> None:
    @given(known=ROWS, other=KEYS)
    def check(known: dict[str, str], other: str) -> None:
        found = opened(folder, known)
        assert {key: found.get(key) for key in known} == known
        assert found.get(other) == known.get(other, "")

    check()


def test_a_row_is_found_by_its_beginning(folder: Path) -> None:
    found = opened(folder, {"ab": "1", "abc\t7": "2", "abcd": "3", "b": "4"})
    assert found.rest("abc\t") == "7 2"
    assert found.rest("ab ") == "1"
    assert found.rest("abd") is None
    assert found.rest("x") is None
    assert found.get("ab\ud800") == ""


def test_a_file_that_cannot_be_mapped_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("mmap.mmap", refused)
    assert opened(folder, {"abc": "2"}).get("abc") == "2"
