"""Files replaced whole; what is no regular file is written to, never replaced."""

import os
import stat
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
