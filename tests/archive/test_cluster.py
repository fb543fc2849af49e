"""The same on a real Dask cluster on loopback: a scheduler and worker processes, some of which are killed."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.archive_samples import ROOT, ZVIRKA, environment, lines, logged, names, wait_until, write_archive
from tests.conftest import Run

DASK = (sys.executable, "-m", "dask")
LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard")


@dataclass(frozen=True)
class Cluster:
    """Where a scheduler and two workers run, where the workers note what they do, the processes that were started."""

    address: str
    notes: Path
    started: "list[subprocess.Popen[bytes]]"

    def archive(self, folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
        command = [*ZVIRKA, "archive", "news", "--scheduler", self.address, *arguments]
        around = {**environment(self.notes), "ARCHIVE_FAULTS": ""}
        return subprocess.Popen(
            command, cwd=folder, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        )

    def workers(self) -> list[int]:
        """Return the processes that have said that they work, and still live."""
        pids = [int(path.name.removeprefix("pid-")) for path in self.notes.glob("pid-*")]
        parents = [process.pid for process in self.started]  # the workers' own nanny reads the preload too
        return [pid for pid in pids if Path(f"/proc/{pid}").exists() and pid not in parents]


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    if not sys.platform.startswith("linux"):
        pytest.skip("workers are found by /proc")
    folder = tmp_path_factory.mktemp("cluster")
    around = environment(folder / "notes")
    around |= {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1", "PYTHONPATH": str(ROOT)}
    file = folder / "scheduler.json"
    calm: dict[str, Any] = {"env": around, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = [
        subprocess.Popen([*DASK, "scheduler", *LOOPBACK, "--port", "0", "--scheduler-file", str(file)], **calm)
    ]
    try:
        wait_until(lambda: bool(_address(file)), "the scheduler starts")
        made = Cluster(_address(file), folder / "notes", started)
        faults = ("--preload", "tests.archive_samples", "--local-directory", str(folder))
        command = [*DASK, "worker", made.address, *LOOPBACK, "--nworkers", "2", "--nthreads", "1", *faults]
        started.append(subprocess.Popen(command, **calm))
        wait_until(lambda: len(made.workers()) == 2, "two workers start")
        yield made
    finally:
        for process in reversed(started):
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _address(file: Path) -> str:
    """The scheduler's address, or nothing while it has not written it down whole."""
    try:
        return str(json.loads(file.read_text())["address"])
    except (OSError, ValueError):
        return ""


def test_nothing_is_lost_or_doubled(run: Run, tmp_path: Path, cluster: Cluster) -> None:
    """A worker is killed midway, another by its article, one article kills every worker, then the scheduler goes."""
    articles = [*(f"slow-{number:02}" for number in range(60)), "once", "poison"]
    write_archive(tmp_path / "news", articles)
    result = tmp_path / "result.jsonl"
    process = cluster.archive(tmp_path, "--output-file", str(result), "--progress")
    wait_until(lambda: result.exists() and result.read_bytes().count(b"\n") >= 8, "the run begins")
    os.kill(cluster.workers()[0], signal.SIGKILL)
    _, told = process.communicate(timeout=90)
    assert (process.returncode, told.splitlines()[-1]) == (2, b"zvirka: 62/62 articles"), told.decode()
    assert names(result) == sorted(articles)
    assert {line["domain"]: line["error"] for line in lines(result) if line["status"] != "checked"} == {
        "poison": "every worker that it was given to died"
    }
    for path in (tmp_path / "news/poison").iterdir():
        path.unlink()
    process = cluster.archive(tmp_path, "--output-file", str(result), "--quiet")
    assert (process.communicate(timeout=60)[1], process.returncode) == (b"", 1)
    assert Counter(logged(cluster.notes))["slow-59"] < 5
    run("archive", "news", "--output-file", "local.jsonl")
    assert lines(result) == lines(tmp_path / "local.jsonl")

    write_archive(tmp_path / "news", [f"slow-more-{number:02}" for number in range(200)])
    process = cluster.archive(tmp_path, "--output-file", str(result))
    before = result.read_bytes().count(b"\n")
    wait_until(lambda: result.read_bytes().count(b"\n") > before, "the run goes on")
    cluster.started[0].kill()
    _, told = process.communicate(timeout=90)
    assert process.returncode == 2
    assert told.startswith(f"zvirka: {cluster.address}: the scheduler is gone".encode())
    assert told.count(b"\n") == 1
    assert max(Counter(names(result)).values()) == 1


def test_no_scheduler_is_one_clear_line(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    write_archive(tmp_path / "news", ["a"])
    process = subprocess.run(
        [*ZVIRKA[:2], f"from checker.archive import cluster; cluster.TIMEOUT = 1; {ZVIRKA[2]}", "archive", "news",
         "--scheduler", "tcp://127.0.0.1:9"],
        cwd=tmp_path, capture_output=True, check=False, env={**environment(tmp_path / "notes"), "ARCHIVE_FAULTS": ""},
    )  # fmt: skip
    assert process.returncode == 2
    assert process.stderr.count(b"\n") == 1
    assert b"no Dask scheduler answers" in process.stderr
