"""The facts that `diff` says have changed."""

from pathlib import Path

import pytest

from checker import compare
from tests.project_samples import Project, catalog


def facts(folder: Path, before: str, after: str) -> list[tuple[str | None, str | None]]:
    for name, text in (("before", before), ("after", after)):
        Project(folder).write(f"{name}/uk/app.po", catalog("uk", {"Some text": text}))
    (document,) = compare(folder / "before", folder / "after").documents
    found = document.passages[0].editions["uk"].facts
    return [(fact.before.text if fact.before else None, fact.after.text if fact.after else None) for fact in found]


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Від 24 до 30 років.", "Од 24 до 30 років.", []),
        ("Двадцять чотири роки минуло.", "Минуло 24 роки.", []),
        ("У місті Київ тихо.", "У Києві тихо.", []),
        ("Він був у Києві.", "Він був у Харкові.", [("Києві", "Харкові")]),
        ("Минуло 24 роки і 3 дні.", "Минуло 3 дні і 25 років.", [("24 роки", "25 років")]),
        ("Прийшло 10 людей.", "Прийшли люди.", [("10", None)]),
        ("Прийшли люди.", "Прийшло 10 людей.", [(None, "10")]),
        ("5 травня о 10:30.", "6 травня об 11:30.", [("5 травня", "6 травня"), ("10:30", "11:30")]),
    ],
)
def test_facts_told(tmp_path: Path, before: str, after: str, changed: list[tuple[str, str]]) -> None:
    assert facts(tmp_path, before, after) == changed
