"""Processes and the cache change how long a check takes, never what it finds."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker import cache, inputs, running
from checker.config import Settings
from checker.errors import CheckerError
from checker.inputs import Text, texts
from checker.model import Checked, Report

HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
SAYS = {"en": "It was {} years ago.", "uk": "Це було {} років тому.", "ru": "Это было {} лет назад."}


def write(folder: Path, domain: str, entries: int, wrong: int) -> None:
    for language, says in SAYS.items():
        path = folder / language / "LC_MESSAGES" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        body = "".join(
            f'\nmsgctxt "k{n}"\nmsgid "{SAYS["en"].format(n + 5)}"\n'
            f'msgstr "{says.format(n + 5 + (3 if n == wrong and language == "ru" else 0))}"\n'
            for n in range(entries)
        )
        path.write_text(HEAD.format(language) + body, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three domains, the largest of them over the size of a block; one slip in each."""
    monkeypatch.setattr(running, "BLOCK", 50)
    monkeypatch.setattr(running, "WORTHWHILE", 50)
    for domain, entries, wrong in (("a", 40, 30), ("b", 20, 5), ("c", 120, 70)):
        write(tmp_path / "i18n", domain, entries, wrong)
    return tmp_path


def check(folder: Path, *, documents: bool = False, **settings: Any) -> Report:
    made = Settings(cache_dir=str(folder / "cache"), **settings)
    return running.check([str(folder / "i18n")], made, documents=documents)


def test_any_number_of_processes_finds_the_same(folder: Path) -> None:
    alone = check(folder, jobs=1, cache=False)
    assert [finding.domain for finding in alone.findings] == ["a", "b", "c"]
    assert {finding.suspect for finding in alone.findings} == {"ru"}
    for jobs in (2, 3):
        assert check(folder, jobs=jobs, cache=False) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_texts_read_a_portion_at_a_time_are_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    for number in range(9):
        write(folder / "i18n", f"d{number}", 90, number)
    together = check(folder, jobs=jobs, cache=False)
    monkeypatch.setattr(running, "MANY", 4)
    monkeypatch.setattr(running, "PORTION", 30_000)
    monkeypatch.setattr(inputs, "texts", lambda *arguments: pytest.fail("all were read at once"))
    assert check(folder, jobs=jobs, cache=False) == together
    assert check(folder, jobs=jobs) == check(folder, jobs=jobs) == together


def test_the_first_catalog_that_cannot_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MANY", 2)
    for number in range(9):
        write(folder / "i18n", f"d{number}", 90, number)
    for domain in ("d3", "d5"):
        (folder / "i18n" / "uk" / "LC_MESSAGES" / f"{domain}.po").write_text("msgid", encoding="utf-8")
    for jobs in (1, 2):
        with pytest.raises(CheckerError) as caught:
            check(folder, jobs=jobs, cache=False)
        assert "d3.po" in caught.value.where


def test_documents_are_whole(folder: Path) -> None:
    report = check(folder, jobs=2, documents=True)
    assert [len(document.readings) for document in report.documents] == [40, 20, 120]
    last = report.findings[-1]
    passage = report.documents[2].readings[last.reading].passages["ru"]
    assert passage.text == last.editions["ru"].text


def test_what_was_found_before_is_found_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check(folder, jobs=1)

    def refuse(*arguments: object) -> None:
        raise AssertionError("nothing is left to check")

    monkeypatch.setattr(running, "checked", refuse)
    assert check(folder, jobs=1) == first


def test_only_what_changed_is_checked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check(folder, jobs=1)
    write(folder / "i18n", "b", 20, 7)
    seen: list[str] = []
    real = running.checked

    def watched(text: Text, job: running.Job) -> Checked:
        seen.append(text.domain)
        return real(text, job)

    monkeypatch.setattr(running, "checked", watched)
    again = check(folder, jobs=1)
    assert seen == ["b"]
    assert len(again.findings) == len(first.findings)
    assert again.findings[1] != first.findings[1]


@pytest.mark.parametrize("settings", [{"select": ("date",)}, {"source": "uk"}, {"ignore": ("number-mismatch",)}])
def test_other_settings_are_another_question(folder: Path, settings: dict[str, Any]) -> None:
    check(folder, jobs=1)
    assert check(folder, jobs=1, **settings) == check(folder, jobs=1, cache=False, **settings)


def test_another_state_of_the_rules_is_another_question(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(folder, jobs=1)
    monkeypatch.setattr(cache, "build", lambda: "another")
    store = cache.Cache(str(folder / "cache"))
    assert store.recall([store.key(Settings(), None, [b"x"])]) == {}


@pytest.mark.parametrize("damage", ["garbage", "values", "layout", "empty"])
def test_a_broken_cache_is_made_anew(folder: Path, damage: str) -> None:
    expected = check(folder, jobs=1)
    path = folder / "cache" / cache.FILE
    if damage == "garbage":
        path.write_bytes(b"not a database at all" * 100)
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        store = sqlite3.connect(path)
        store.execute("UPDATE results SET value = x'00'" if damage == "values" else "PRAGMA user_version = 99")
        store.commit()
        store.close()
    assert check(folder, jobs=1) == expected
    assert check(folder, jobs=1) == expected


def test_a_folder_where_the_cache_should_be_is_no_error(folder: Path) -> None:
    (folder / "cache" / cache.FILE).mkdir(parents=True)
    assert len(check(folder, jobs=1).findings) == 3


def test_runs_at_once_share_a_cache(folder: Path, root: Path) -> None:
    arguments = ["check", "i18n", "--cache-dir", "cache", "--output-format", "json", "--jobs", "1"]
    code = "from checker.cli import main\nmain()"
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    told = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [1] * 4
    assert len(set(told)) == 1
    assert told[0][1] == b""
    assert (folder / "cache" / cache.FILE).exists()


def test_a_cache_that_cannot_be_written_is_no_error(folder: Path) -> None:
    (folder / "cache").write_text("a file where the folder should be")
    assert len(check(folder, jobs=1).findings) == 3


def test_old_results_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ROWS", 3)
    write(tmp_path / "i18n", "a", 3, 1)
    result = running.checked(texts([str(tmp_path / "i18n")], "en")[0], running.Job(Settings(), None, False))
    store = cache.Cache(str(tmp_path / "cache"))
    for key in "abcd":
        store.remember([(key, result)])
        store.recall(["a"])
    assert set(store.recall(list("abcd"))) == {"a", "c", "d"}
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("end", [lambda: os._exit(1), lambda: os.kill(os.getpid(), signal.SIGKILL)])
@pytest.mark.parametrize("domain", ["a", "b", "c"])
def test_a_worker_that_dies_is_told_with_what_it_held(
    folder: Path, monkeypatch: pytest.MonkeyPatch, end: Callable[[], None], domain: str
) -> None:
    real = running.checked

    def deadly(text: Text, job: running.Job) -> Checked:
        if text.domain == domain:
            end()
        return real(text, job)

    monkeypatch.setattr(running, "checked", deadly)
    with pytest.raises(CheckerError) as caught:
        check(folder, jobs=2, cache=False)
    assert caught.value.what == "a worker process died"
    assert caught.value.where == domain


def test_no_processes_are_left(folder: Path) -> None:
    check(folder, jobs=2, cache=False)
    assert multiprocessing.active_children() == []


def test_a_user_without_a_home_has_no_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache.folder(None) is None
    settings = Settings(jobs=1)
    assert len(running.check([str(folder / "i18n")], settings, documents=False).findings) == 3
