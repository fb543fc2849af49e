"""A kill at any moment leaves the old file or the new one; a file changed meanwhile is left alone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checker.catalogs import writing
from checker.errors import OutputError
from checker.files import read_bytes, write_bytes
from tests.conftest import Run
from tests.reliability.test_environment import command, environment

KILLS = 25


def test_a_kill_leaves_the_old_file_or_the_new_one(root: Path, tmp_path: Path) -> None:
    """Another writer replaces a file in a loop; it is killed at ever later moments."""
    target = tmp_path / "a.po"
    contents = [b"old" * 100_000, b"new" * 100_000]
    target.write_bytes(contents[0])
    loop = (
        "from checker.files import write_bytes\nimport sys\nprint('ready', flush=True)\nnumber = 0\n"
        "while True:\n    write_bytes(sys.argv[1], [b'new', b'old'][number % 2] * 100_000)\n    number += 1\n"
    )
    for number in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", loop, str(target)], env=environment(root), stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(timeout=0.004 * number)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert target.read_bytes() in contents


def test_a_file_changed_meanwhile_is_not_replaced(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [root / "examples" / "north-korea-missile" / f"{language}.txt" for language in ("en", "uk", "ru")]
    run("segment", *pages, "--domain", "a")
    catalog = tmp_path / "i18n" / "uk" / "LC_MESSAGES" / "a.po"
    made = writing.aligned_catalogs

    def changed(*arguments: object) -> dict[str, str]:
        catalog.write_text("# somebody else was here\n", encoding="utf-8")
        return made(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("checker.catalogs.aligned_catalogs", changed)
    outcome = run("align", "i18n", "--write")
    assert outcome.code == 2
    assert "changed by somebody else meanwhile" in outcome.err
    assert catalog.read_text(encoding="utf-8") == "# somebody else was here\n"


def test_a_full_disk_leaves_the_original(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.po"
    target.write_bytes(b"before")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_bytes(str(target), b"after")
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.po"]


def test_a_file_over_the_limit_is_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zvirka.toml").write_text("max-file-size = 100\n")
    (tmp_path / "uk.po").write_text('msgid ""\nmsgstr ""\n"Language: uk\\n"\n' + "# x\n" * 100)
    outcome = run("check", "uk.po")
    assert outcome.code == 2
    assert "uk.po: larger than 100 bytes" in outcome.err
    assert len(read_bytes(str(tmp_path / "uk.po"))) > 100


def test_two_runs_at_once_are_safe(root: Path, tmp_path: Path) -> None:
    for language in ("en", "uk", "ru"):
        text = (root / "examples" / "draft" / f"{language}.txt").read_bytes()
        (tmp_path / f"{language}.txt").write_bytes(text)
    segment = command("segment", "en.txt", "uk.txt", "ru.txt", "--domain", "a", "--force")
    runs = [subprocess.Popen(segment, cwd=tmp_path, env=environment(root), stdout=subprocess.PIPE) for _ in range(3)]
    for process in runs:
        process.communicate()
        assert process.returncode == 0
    done = subprocess.run(
        command("align", "i18n"), cwd=tmp_path, env=environment(root), capture_output=True, check=False
    )
    assert done.returncode == 0
