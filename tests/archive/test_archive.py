"""An archive is checked as `check` would, article by article; nothing is lost or doubled whatever happens."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from checker.archive import parquet, work
from checker.archive.lines import Lines
from tests.archive_samples import (
    ZVIRKA,
    environment,
    faulty,
    lines,
    logged,
    names,
    wait_until,
    write_archive,
    write_article,
)
from tests.conftest import Run

RESULT = "zvirka-archive.jsonl"
NAMES = ["2023/a", "2023/b", "2024/a", "2024/c", "d"]


@pytest.fixture
def notes(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where workers note which articles they read; those named for a fault have it."""
    folder = tmp_path_factory.mktemp("notes")
    monkeypatch.setattr(work, "text_of", faulty(folder, work.text_of))
    return folder


def statuses(path: Path) -> dict[str, str]:
    return {line["domain"]: line["status"] for line in lines(path)}


def test_finds_what_check_finds(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    checked = run("check", "news", "--output-format", "json", "--no-cache")
    archived = run("archive", "news")
    assert checked.code == archived.code == 1
    report = json.loads(checked.out)
    found = [finding for line in lines(tmp_path / RESULT) for finding in line["findings"]]
    assert len(found) == 6
    assert _without_folders(found) == _without_folders(report["findings"])
    summaries = [Counter(line["summary"]) for line in lines(tmp_path / RESULT)]
    assert sum(summaries, Counter()) == Counter(report["summary"])
    assert "6 errors in 5 articles, 45 segments, 15 beads; result in zvirka-archive.jsonl." in archived.out
    assert names(tmp_path / RESULT) == NAMES


def _without_folders(findings: list[dict[str, str]]) -> list[str]:
    """`check` names folders only where it must; an archive always does."""
    return sorted(json.dumps({**finding, "domain": finding["domain"].split("/")[-1]}) for finding in findings)


def test_any_number_of_processes_writes_the_same(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    for jobs in ("1", "3"):
        run("archive", "news", "--jobs", jobs, "--output-file", f"{jobs}.jsonl")
    assert lines(tmp_path / "1.jsonl") == lines(tmp_path / "3.jsonl")


def test_texts_are_articles_too(run: Run, tmp_path: Path) -> None:
    said = {
        "en": "Prices rose by 24 percent.",
        "uk": "Ціни зросли на 24 відсотки.",
        "ru": "Цены выросли на 42 процента.",
    }
    for language, text in said.items():
        for path in (f"one/{language}.txt", f"many/{language}/storm.txt", f"flat/flood-{language}.md"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(f"Title\n\n{text}\n" if language == "en" else f"Назва\n\n{text}\n")
    (tmp_path / "README.md").write_text("This is no article.")
    assert run("archive", ".", "--select", "number").code == 1
    assert names(tmp_path / RESULT) == ["flat/flood", "many/storm", "one"]
    assert {line["findings"][0]["suspect"] for line in lines(tmp_path / RESULT)} == {"ru"}


def test_a_list_names_files_or_editions(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", ["a", "b", "c"])
    for number, language in enumerate(("en", "uk", "ru")):
        (tmp_path / "news" / "c" / f"{language}.po").rename(tmp_path / f"{number}.po")
    listed = ["# a comment", *(f"news/a/{language}.po" for language in ("en", "uk", "ru")), "", "0.po\t1.po\t2.po"]
    (tmp_path / "list.tsv").write_text("\n".join(listed) + "\r\n")
    assert run("archive", "--list", "list.tsv").code == 1
    assert names(tmp_path / RESULT) == ["0", "news/a"]
    (tmp_path / "list.tsv").write_text("notes.pdf\tb.po\n")
    refused = run("archive", "--list", "list.tsv")
    assert refused.code == 2
    assert "list.tsv:1: neither a catalog nor an article: 'notes.pdf'" in refused.err


def test_patterns(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    for pattern, found in (
        ("news/*/a", ["2023/a", "2024/a"]),
        ("news/2023/*/*.po", ["a", "b"]),
        ("news/**/[!a]/*.po", ["2023/b", "2024/c", "d"]),
        (str(tmp_path / "news/202[34]"), ["2023/a", "2023/b", "2024/a", "2024/c"]),
    ):
        run("archive", pattern)
        assert names(tmp_path / RESULT) == found, pattern
    run("archive", "news/2023", "news/2024/c")
    assert names(tmp_path / RESULT) == ["2023/a", "2023/b", "2024/c"]
    assert run("archive", "news/1999*").code == 2


def test_what_is_finished_is_not_done_again(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    first = run("archive", "news")
    before = (tmp_path / RESULT).read_bytes()
    assert run("archive", "news") == first
    assert (tmp_path / RESULT).read_bytes() == before
    assert sorted(logged(notes)) == NAMES


def test_what_changed_is_done_again_and_replaced(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    run("archive", "news")
    (notes / "log").unlink()
    write_article(tmp_path / "news/2023/b", wrong=True)
    for language in ("en", "uk", "ru"):
        (tmp_path / "news/d" / f"{language}.po").unlink()
    assert "9 errors in 4 articles" in run("archive", "news").out
    assert logged(notes) == ["2023/b"]
    assert names(tmp_path / RESULT) == NAMES[:-1]


def test_other_settings_are_another_question(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", ["a", "b"])
    assert run("archive", "news").code == 1
    assert run("archive", "news", "--ignore", "number").code == 0
    assert run("archive", "news", "--ignore", "number", "--jobs", "1").code == 0
    assert sorted(logged(notes)) == ["a", "a", "b", "b"]
    assert run("archive", "news", "--fail-on", "never").code == 0
    assert run("archive", "news", "--exit-zero").code == 0
    assert run("archive", "news", "--select", "nonsense").code == 2


def test_accepted_findings_are_left_out(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", ["a", "b"])
    run("check", "news", "--write-baseline", "accepted.json")
    assert run("archive", "news", "--baseline", "accepted.json").code == 0
    assert run("archive", "news").code == 1


def test_an_article_that_cannot_be_read_stops_no_other(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", ["a", "b", "c"])
    (tmp_path / "news/b/uk.po").write_text('msgid "broken')
    outcome = run("archive", "news")
    assert outcome.code == 2
    assert "Not checked: 1 unreadable; their lines say why." in outcome.out
    bad = lines(tmp_path / RESULT)[1]
    assert (bad["status"], bad["findings"]) == ("unreadable", [])
    assert "news/b/uk.po" in bad["error"]
    write_article(tmp_path / "news/b")
    assert run("archive", "news").code == 1
    assert set(statuses(tmp_path / RESULT).values()) == {"checked"}


def test_a_worker_that_dies_loses_nothing(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", ["a", "once-b", "c", "once-d"])
    assert run("archive", "news", "--jobs", "2").code == 1
    assert names(tmp_path / RESULT) == ["a", "c", "once-b", "once-d"]
    assert Counter(logged(notes)) == {"a": 1, "c": 1, "once-b": 2, "once-d": 2}


def test_a_poisoned_article_is_told_and_skipped(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", ["a", "poison", "z"])
    outcome = run("archive", "news", "--jobs", "2")
    assert outcome.code == 2
    assert "1 whose workers died" in outcome.out
    assert statuses(tmp_path / RESULT) == {"a": "checked", "poison": "poisoned", "z": "checked"}
    assert lines(tmp_path / RESULT)[1]["error"] == "its worker process died 3 times (signal SIGKILL)"
    run("archive", "news")
    assert Counter(logged(notes)) == {"a": 1, "z": 1, "poison": 6}
    assert names(tmp_path / RESULT) == ["a", "poison", "z"]


def test_workers_that_only_die_end_the_run(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", [f"poison-{number}" for number in range(12)])
    outcome = run("archive", "news", "--jobs", "2")
    assert outcome.code == 2
    assert "worker processes die one after the other" in outcome.err


def test_a_bug_stops_its_article_only(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", ["a", "bug"])
    assert run("archive", "news").code == 3
    assert lines(tmp_path / RESULT)[1]["error"] == "a bug in zvirka: IndexError: bug"


def test_a_line_written_in_part_is_mended(run: Run, tmp_path: Path, notes: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    run("archive", "news")
    whole = lines(tmp_path / RESULT)
    data = (tmp_path / RESULT).read_bytes()
    for left in (len(data) - 1, len(data) - 40, 5):
        (tmp_path / RESULT).write_bytes(data[:left])
        run("archive", "news")
        assert lines(tmp_path / RESULT) == whole


@pytest.mark.parametrize("content", ["notes of mine", "notes of mine\n", '{"version": 2}\n', "[]\n", "\n"])
def test_a_file_that_is_no_result_is_left_alone(run: Run, tmp_path: Path, content: str) -> None:
    write_archive(tmp_path / "news", ["a"])
    (tmp_path / "mine").write_text(content)
    outcome = run("archive", "news", "--output-file", "mine")
    assert outcome.code == 2
    assert "mine:1: not a line of an archive's result" in outcome.err
    assert (tmp_path / "mine").read_text() == content


def test_two_runs_do_not_write_one_result(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", ["a"])
    with Lines(str(tmp_path / RESULT)):
        assert "another run is writing it" in run("archive", "news").err
    assert run("archive", "news").code == 1


@pytest.mark.parametrize("kill", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_goes_on(run: Run, tmp_path: Path, kill: signal.Signals) -> None:
    write_archive(tmp_path / "news", [f"slow-{number:02}" for number in range(20)])
    notes = tmp_path / "notes"
    command = [*ZVIRKA, "archive", "news", "--jobs", "2", "-q", "--output-file", "stopped.jsonl"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(notes), stderr=subprocess.PIPE)
    result = tmp_path / "stopped.jsonl"
    wait_until(lambda: result.exists() and result.read_bytes().count(b"\n") >= 4, "the run begins")
    process.send_signal(kill)
    _, told = process.communicate(timeout=60)  # ends when no worker holds the stream any more: none is left behind
    if kill is signal.SIGINT:
        assert process.returncode == 130
        assert told.strip() == b"zvirka: interrupted"
    done = result.read_bytes().count(b"\n")
    assert 4 <= done < 20
    subprocess.run([*command, "--exit-zero"], cwd=tmp_path, env=environment(notes), check=True)
    run("archive", "news", "--output-file", "whole.jsonl")
    assert lines(result) == lines(tmp_path / "whole.jsonl")
    assert 20 <= len(logged(notes)) <= 22 + (20 - done)
    assert max(Counter(logged(notes)).values()) <= 2


def test_parquet_holds_what_json_lines_hold(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(parquet, "PART", 2)
    write_archive(tmp_path / "news", NAMES)
    (tmp_path / "news/d/uk.po").write_text('msgid "broken')
    run("archive", "news")
    assert run("archive", "news", "--output-format", "parquet", "--output-dir", "out").code == 2
    assert len(list((tmp_path / "out").iterdir())) == 3
    rows = arrow.read_table(tmp_path / "out").to_pylist()
    assert sorted(rows, key=lambda row: str(row["domain"])) == lines(tmp_path / RESULT)


def test_parquet_goes_on(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, notes: Path) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(parquet, "PART", 2)
    options = ("--output-format", "parquet", "--output-dir", "out")
    write_archive(tmp_path / "news", NAMES[:3])
    run("archive", "news", "--output-file", "out/part-000001.jsonl")  # as a run leaves it that was killed
    with (tmp_path / "out/part-000001.jsonl").open("a") as file:
        file.write('{"version": 1, "dom')
    write_archive(tmp_path / "news", NAMES)
    write_article(tmp_path / "news/2023/a", wrong=False)
    assert run("archive", "news", *options).code == 1
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".parquet"] * 3
    assert sorted(arrow.read_table(tmp_path / "out").to_pydict()["domain"]) == NAMES
    assert Counter(logged(notes)) == {"2023/a": 2, "2023/b": 1, "2024/a": 1, "2024/c": 1, "d": 1}
    (tmp_path / "out/part-000009.parquet").write_text("no such thing")
    assert "not a part of an archive's result" in run("archive", "news", *options).err


def test_an_archive_at_a_url(run: Run, tmp_path: Path) -> None:
    memory = pytest.importorskip("fsspec").filesystem("memory")
    write_archive(tmp_path / "news", NAMES)
    memory.put(str(tmp_path / "news"), "/remote", recursive=True)
    memory.pipe("/remote/list.txt", b"memory://remote/d/en.po\nmemory://remote/d/uk.po\nmemory://remote/d/ru.po\n")
    run("archive", "news")
    expected = [(line["domain"], line["summary"]) for line in lines(tmp_path / RESULT)]
    for place in ("memory://remote", "memory://remote/", f"file://{tmp_path}/news"):
        assert run("archive", place).code == 1
        assert [(line["domain"], line["summary"]) for line in lines(tmp_path / RESULT)] == expected, place
    run("archive", "memory://remote/202?/a")
    assert names(tmp_path / RESULT) == ["2023/a", "2024/a"]
    assert lines(tmp_path / RESULT)[0]["findings"][0]["editions"]["ru"]["path"] == "memory://remote/2023/a/ru.po"
    run("archive", "--list", "memory://remote/list.txt")
    assert names(tmp_path / RESULT) == ["remote/d"]
    for wrong in ("memory://nowhere", "nosuch://x"):
        outcome = run("archive", wrong)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("package", "arguments", "extra"),
    [
        ("fsspec", ["memory://news"], "archive"),
        ("pyarrow", ["news", "--output-format", "parquet"], "archive"),
        ("distributed", ["news", "--scheduler", "tcp://127.0.0.1:1"], "cluster"),
    ],
)
def test_a_missing_package_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, arguments: list[str], extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    write_archive(tmp_path / "news", ["a"])
    outcome = run("archive", *arguments)
    assert outcome.code == 2
    assert outcome.err.endswith(f'needs the package {package}; pip install "zvirka[{extra}]"\n')
    assert outcome.err.count("\n") == 1


def test_local_files_need_no_extra(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("fsspec", "pyarrow", "dask", "distributed"):
        monkeypatch.setitem(sys.modules, package, None)
    write_archive(tmp_path / "news", ["a"])
    assert run("archive", "news").code == 1


def test_a_worker_keeps_no_large_memo(monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = cache(lambda word: word), cache(lambda word: word)
    monkeypatch.setattr(work, "small", small, raising=False)
    monkeypatch.setattr(work, "large", large, raising=False)
    monkeypatch.setattr(work, "MEMO", 3)
    for word in range(5):
        small(word // 2)
        large(word)
    work.forget()
    assert (small.cache_info().currsize, large.cache_info().currsize) == (3, 0)


def test_usage(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", ["a"])
    (tmp_path / "empty").mkdir()
    for arguments, told in (
        ([], "nothing to check"),
        (["nowhere"], "no such file or folder"),
        (["empty"], "no catalogs and no articles"),
        (["news", "--list", "nowhere"], "cannot be read"),
        (["news", "--output-file", "a", "--output-dir", "b"], "give one of them"),
        (["news", "--output-file", "a", "--output-format", "parquet"], "parquet is many files"),
        (["news", "--output-file", "empty"], "cannot be written"),
    ):
        outcome = run("archive", *arguments)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert told in outcome.err
    assert not (tmp_path / RESULT).exists()


def test_progress_is_shown_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    write_archive(tmp_path / "news", NAMES)
    assert run("archive", "news").err == ""
    assert run("archive", "news", "--progress").err.endswith("zvirka: 5/5 articles\n")
    quiet = run("archive", "news", "--progress", "--quiet")
    assert (quiet.out, quiet.err) == ("", "")


def test_time_left_is_that_of_the_last_minute() -> None:
    from checker.cli.archive import Meter

    meter = Meter(0.0)
    assert meter.told(500_000, 1_000_000, 50.0) == "500000/1000000 articles, 10000/s, 50 s left"
    assert meter.told(500_100, 1_000_000, 100.0).startswith("500100/1000000 articles, 2/s")
    assert meter.told(500_700, 1_000_000, 160.0) == "500700/1000000 articles, 10/s, 13 h 52 min left"


def test_names_of_files_that_are_no_text(run: Run, tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    write_archive(tmp_path / "news", ["a"])
    (tmp_path / "news/a").rename(tmp_path / "news" / os.fsdecode(b"\xff"))
    assert run("archive", "news").code == 1
    assert run("archive", "news").code == 1
    assert len(lines(tmp_path / RESULT)) == 1
    assert run("archive", "news", "--output-format", "parquet", "--output-dir", "out").code == 1
    assert arrow.read_table(tmp_path / "out").num_rows == 1
