"""Small archives, read results, and workers that die at certain articles.

Imported where ARCHIVE_FAULTS names a folder (by a worker that is started with `--preload`), it makes this process
fall over the articles named for it; see `faulty`.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from checker.archive import work

ROOT = Path(__file__).parent.parent
HEAR_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""What runs in the background of a shell is deaf to it, and so is all that it starts."""
ZVIRKA = (sys.executable, "-c", f"{HEAR_CTRL_C}; import tests.archive_samples; from checker.cli import main; main()")
HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
SAYS = {"en": "It was {} years ago.", "uk": "Це було {} років тому.", "ru": "Это было {} лет назад."}
TextOf = Callable[..., Any]


def write_article(folder: Path, wrong: bool = False, entries: int = 3) -> None:
    """Write the catalogs en.po, uk.po and ru.po; the Russian one has a slip where it is to be wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, says in SAYS.items():
        slip = 3 if wrong and language == "ru" else 0
        body = "".join(
            f'\nmsgctxt "k{n}"\nmsgid "{SAYS["en"].format(n + 5)}"\nmsgstr "{says.format(n + 5 + slip)}"\n'
            for n in range(entries)
        )
        (folder / f"{language}.po").write_text(HEAD.format(language) + body, encoding="utf-8")


def write_archive(folder: Path, names: Iterable[str]) -> None:
    """Write an article of every name; every third has a slip in each of its entries."""
    for number, name in enumerate(names):
        write_article(folder / name, wrong=number % 3 == 0)


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a result, by article."""
    read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return sorted(read, key=lambda line: str(line["domain"]))


def names(path: Path) -> list[str]:
    """Return the articles of a result; one that stands there twice is named twice."""
    return [line["domain"] for line in lines(path)]


def environment(folder: Path) -> dict[str, str]:
    """Return what makes a process of ours have faults; it writes down what it does in this folder."""
    folder.mkdir(exist_ok=True)
    around = {**os.environ, "PYTHONPATH": str(ROOT), "ARCHIVE_FAULTS": str(folder)}
    return {**around, "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONWARNINGS": "ignore"}


def faulty(folder: Path, real: TextOf) -> TextOf:
    """Return what reads an article and notes its name, is slow, dies each time or once, or has a bug, by its name."""

    def text_of(name: str, *arguments: Any) -> Any:
        with (folder / "log").open("a", encoding="utf-8") as log:
            log.write(f"{name}\n")
        if "slow" in name:
            time.sleep(0.05)
        if "bug" in name:
            raise IndexError(name)
        if "poison" in name or ("once" in name and not (folder / name).exists()):
            (folder / name).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return real(name, *arguments)

    return text_of


def logged(folder: Path) -> list[str]:
    """Return the articles that were read, in order."""
    log = folder / "log"
    return log.read_text(encoding="utf-8").split() if log.exists() else []


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Wait until something is so; it is an error if it never is."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


if os.environ.get("ARCHIVE_FAULTS"):
    place = Path(os.environ["ARCHIVE_FAULTS"])
    (place / f"pid-{os.getpid()}").touch()
    work.text_of = faulty(place, work.text_of)
