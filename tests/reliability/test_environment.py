"""The same bytes whatever the locale, time zone, hash seed or terminal; quiet when interrupted or cut off."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

EN = "On June 18, the president visited Pyongyang for the first time in 24 years."
UK = "18 червня президент уперше за 24 роки відвідав Пхеньян."
RU = "18 июня президент впервые за 42 года посетил Пхеньян."

ENVIRONMENTS = [
    {"LANG": "C", "LC_ALL": "C"},
    {"LC_ALL": "tr_TR.UTF-8"},
    {"TZ": "Asia/Kathmandu"},
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns"},
    {"PYTHONIOENCODING": "utf-8", "TERM": "dumb", "COLUMNS": "40"},
]

HEAR_CTRL_C = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""What runs in the background of a shell is deaf to it, and so is all that it starts."""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from checker.cli import main; main()", *arguments]


def environment(root: Path, **more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(root), "PYTHONUTF8": "1", **more}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    for language, text in (("en", EN), ("uk", UK), ("ru", RU)):
        (tmp_path / f"{language}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def check(root: Path, folder: Path, **more: str) -> tuple[int, bytes]:
    arguments = command("check", "en.txt", "uk.txt", "ru.txt", "--output-format", "json")
    done = subprocess.run(arguments, cwd=folder, env=environment(root, **more), capture_output=True, check=False)
    assert done.stderr == b""
    return done.returncode, done.stdout


def test_nothing_around_changes_the_report(root: Path, pages: Path) -> None:
    expected = check(root, pages)
    assert expected[0] == 1
    assert '"42 года"'.encode() in expected[1].replace(b"\\", b"")
    for around in ENVIRONMENTS:
        assert check(root, pages, **around) == expected


def test_an_encoding_without_cyrillic_gets_escapes(root: Path, pages: Path) -> None:
    around = environment(root, PYTHONIOENCODING="ascii") | {"PYTHONUTF8": "0"}
    done = subprocess.run(
        command("check", "en.txt", "uk.txt", "ru.txt"), cwd=pages, env=around, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"\\u0433" in done.stdout


def test_a_reader_that_goes_away_is_no_error(root: Path, pages: Path) -> None:
    (pages / "long.txt").write_text("\n\n".join([EN] * 2000), encoding="utf-8")
    process = subprocess.Popen(
        command("align", "en.txt", "uk.txt", "--output-format", "json"),
        cwd=pages,
        env=environment(root),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


def test_interrupted_it_says_so_and_leaves_no_half_file(root: Path, tmp_path: Path) -> None:
    code = HEAR_CTRL_C + READY_TO_READ
    process = subprocess.Popen(
        [sys.executable, "-c", code, "segment", "-", "--language", "en", "--domain", "a"],
        cwd=tmp_path,
        env=environment(root),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"ready"
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    _, errors = process.communicate()
    assert errors.strip() == b"zvirka: interrupted"
    assert list(tmp_path.iterdir()) == []


HEAVY = {"babel", "polib", "rapidfuzz", "numpy", "jinja2", "fsspec", "dask", "distributed", "pyarrow"}


READY_TO_READ = """
from checker import inputs
from checker.cli import main
read = inputs.read_stream
def told(*arguments):
    print("ready", flush=True)
    return read(*arguments)
inputs.read_stream = told
main()
"""
WITH_WORKERS = """
import pathlib, time
from checker import running
def slow(text, job):
    pathlib.Path("ready").touch()
    time.sleep(600)
running.checked, running.WORTHWHILE = slow, 1
from checker.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="no groups of processes there")
def test_interrupted_with_workers_it_ends_them(root: Path, pages: Path) -> None:
    """Ctrl-C in a terminal goes to every process of the group."""
    for domain in "abcd":
        for language, text in (("en", EN), ("uk", UK)):
            (pages / f"{domain}.{language}.txt").write_text(text, encoding="utf-8")
    named = sorted(str(path) for path in pages.glob("?.??.txt"))
    process = subprocess.Popen(
        [sys.executable, "-c", HEAR_CTRL_C + WITH_WORKERS, "check", *named, "--jobs", "2"],
        cwd=pages,
        env=environment(root),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not (pages / "ready").exists():
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.strip() == b"zvirka: interrupted"
    assert out == b""
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.mark.parametrize("command_line", [["align", "i18n", "--write"], ["annotate", "i18n"]])
def test_interrupted_while_it_writes_it_leaves_no_half_file(root: Path, pages: Path, command_line: list[str]) -> None:
    segment = command("segment", "en.txt", "uk.txt", "ru.txt", "--domain", "a")
    subprocess.run(segment, cwd=pages, env=environment(root), stdout=subprocess.PIPE, check=True)
    old = catalogs_in(pages)
    subprocess.run(command(*command_line), cwd=pages, env=environment(root), stdout=subprocess.PIPE, check=True)
    new = catalogs_in(pages)
    assert old != new
    for moment in range(12):
        for path, data in old.items():
            path.write_bytes(data)
        code = HEAR_CTRL_C + AT_A_STEP.format(moment)
        done = subprocess.run(
            [sys.executable, "-c", code, *command_line],
            cwd=pages,
            env=environment(root),
            capture_output=True,
            check=False,
        )
        assert done.returncode in (0, 130)
        assert done.returncode == 0 or done.stderr.strip() == b"zvirka: interrupted"
        left = catalogs_in(pages)
        assert all(data in (old[path], new[path]) for path, data in left.items())
        assert not list(pages.rglob(".*.tmp"))
        if done.returncode == 0:
            assert left == new
            return
    raise AssertionError("it was interrupted at every step, and never came to its end")


AT_A_STEP = """
import os, signal
from checker.cli import main
left = {}
def counted(real):
    def step(*arguments, **named):
        global left
        left -= 1
        if left == -1:
            signal.raise_signal(signal.SIGINT)
        return real(*arguments, **named)
    return step
for name in ("fsync", "replace", "chmod"):
    setattr(os, name, counted(getattr(os, name)))
main()
"""
"""Interrupts the run when it has done so many steps of writing."""


def catalogs_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*.po"))}


def test_help_imports_no_stage(root: Path) -> None:
    code = "import sys\nfrom checker.cli import main\ntry:\n    main(['--help'])\nfinally:\n    "
    code += "print(sorted(m for m in sys.modules if m.startswith('checker.')), file=sys.stderr)"
    code += f"\n    print('heavy', {HEAVY} & set(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(root), capture_output=True, check=False)
    loaded, heavy = done.stderr.decode().splitlines()
    assert loaded == "['checker.cli', 'checker.errors']"
    assert heavy == "heavy set()"
