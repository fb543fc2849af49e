"""Files replaced whole; what is no regular file is written to, never replaced."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker.errors import OutputError
from checker.files import write_bytes


def test_named_pipe_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_bytes(str(pipe), b"report")
    reader.join()
    assert read == [b"report"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_device_stays_one() -> None:
    write_bytes(os.devnull, b"report")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_bytes(str(tmp_path), b"report")


def test_a_link_stays_one_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    file, link = tmp_path / "there" / "a.po", tmp_path / "a.po"
    file.write_bytes(b"old")
    link.symlink_to("there/a.po")
    write_bytes(str(link), b"new", b"old")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert [path.name for path in file.parent.iterdir()] == ["a.po"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o444])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_bytes(str(file), b"new")
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes(str(tmp_path / "a.po"), b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.po").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    file.chmod(0o660)
    write_bytes(str(file), b"new")
    assert (file.stat().st_uid, file.stat().st_gid, stat.S_IMODE(file.stat().st_mode)) == (1234, 2345, 0o660)


def test_an_owner_that_cannot_be_kept_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.po"
    file.write_bytes(b"old")

    def refuse(*arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    write_bytes(str(file), b"new")
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc here")
def test_a_folder_that_takes_no_files(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nothing was changed"):
        write_bytes("/proc/a.po", b"new")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no limits of files there")
def test_a_file_that_may_not_grow_leaves_the_original(tmp_path: Path) -> None:
    """A full disk, as the system tells it: the write itself fails."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    code = (
        "import resource, signal, sys\n"
        "from checker.errors import OutputError\nfrom checker.files import write_bytes\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write_bytes(sys.argv[1], b'n' * 5000)\nexcept OutputError as problem:\n    print(problem)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, check=True, text=True)
    assert "cannot be written (File too large)" in done.stdout
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.po"]
