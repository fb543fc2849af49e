"""Long documents are read near their changes only, and say the same as if they were read whole."""

from collections.abc import Iterable

import pytest

from checker import check
from checker.diffing import narrowing
from tests.project_samples import Project

UK = "shop/locale/uk/LC_MESSAGES/django.po"
COUNT = 40


def rooms(numbers: Iterable[int]) -> dict[str, tuple[str, str]]:
    return {f"Room {n} has {n + 7} seats.": (f"Зала {n}: {n + 7} місць.", f"Зал {n}: {n + 7} мест.") for n in numbers}


@pytest.fixture
def long_shop(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(project.folder)
    numbers = range(100, 100 + COUNT)
    project.write_shop(rooms(numbers))
    project.replace(UK, "Зала 105: 112", "Зала 105: 113")
    project.commit()
    return project


@pytest.mark.parametrize("long", [10_000, 0])
@pytest.mark.parametrize("near", [0, 2, 50])
@pytest.mark.parametrize("room", [100, 104, 106, 139])
def test_same_findings(long_shop: Project, monkeypatch: pytest.MonkeyPatch, long: int, near: int, room: int) -> None:
    monkeypatch.setattr(narrowing, "LONG", long)
    monkeypatch.setattr(narrowing, "NEAR", near)
    long_shop.replace(UK, f"Зала {room}: {room + 7}", f"Зала {room}: {room + 900}")
    report = check(["."], since="HEAD")
    assert [(f.rule, f.suspect) for f in report.findings] == [("number-mismatch", "uk")]
    assert str(room + 900) in report.findings[0].message
    (document,) = report.documents
    assert (len(document.readings) == COUNT) is (long > COUNT or near == 50)


def test_document_without_a_change_in_its_texts(long_shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "LONG", 0)
    long_shop.replace(UK, "#: views.py:10\n", "# A word.\n#: views.py:10\n")
    report = check(["."], since="HEAD")
    assert report.findings == ()
    assert [len(document.readings) for document in report.documents] == [0]


def test_removed_and_added_readings(long_shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "LONG", 0)
    monkeypatch.setattr(narrowing, "NEAR", 1)
    numbers = [*range(101, 120), 200, *range(120, 100 + COUNT)]
    long_shop.write_shop(rooms(numbers))
    long_shop.replace(UK, "Зала 200: 207", "Зала 200: 270")
    assert ["270" in f.message for f in check(["."], since="HEAD").findings] == [True]
