"""Kill -9 at any moment of `align --write` and `annotate`: `python benchmarks/kills.py [KILLS]` (of each, 300).

Five texts, three catalogs each, are written by a process that is killed; then every catalog must be as it was or as
an undisturbed run leaves it, byte for byte, and the same command must finish the work. Every fourth kill comes at a
moment of the whole run, the others when so and so many catalogs are written. POSIX only (it forks).
"""

import contextlib
import io
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.cli import main as zvirka

ROOT = Path(__file__).resolve().parent.parent
TEXTS = 5
COMMANDS = {"align --write": ["align", "i18n", "--write"], "annotate": ["annotate", "i18n"]}
State = dict[str, bytes]


def run(arguments: Sequence[str], until: Callable[[], bool] = lambda: False) -> None:
    """Run the command line in a process of its own, which is killed as soon as `until` says so."""
    child = os.fork()
    if not child:
        try:
            here(arguments)
        finally:
            os._exit(0)
    while not until():
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def here(arguments: Sequence[str]) -> None:
    """Run the command line in this process, in silence."""
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet), contextlib.suppress(SystemExit):
        zvirka(list(arguments))


def state(folder: Path) -> State:
    """Return every catalog's bytes."""
    return {str(path.relative_to(folder.parent)): path.read_bytes() for path in sorted(folder.rglob("*.po"))}


def restore(folder: Path, files: State) -> None:
    """Make the folder hold these catalogs and nothing else."""
    shutil.rmtree(folder)
    for name, data in files.items():
        path = folder.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


class Moment:
    """So many seconds after the start or, with a number, after so many catalogs (and a few milliseconds) are new."""

    def __init__(self, folder: Path, old: State, seconds: float, number: int = 0) -> None:
        self.seen = {path: path.stat().st_ino for path in (folder.parent / name for name in sorted(old))}
        self.wanted = number % len(old)
        self.at = time.monotonic() + seconds
        self.more = 0.0007 * (number % 7)

    def has_come(self) -> bool:
        """Whether to kill now."""
        if self.wanted:
            changed = sum(path.stat().st_ino != node for path, node in self.seen.items())
            if changed >= self.wanted:
                self.wanted, self.at = 0, time.monotonic() + self.more
            return False
        return time.monotonic() >= self.at


def killed(folder: Path, arguments: Sequence[str], kills: int) -> Counter[str]:
    """Kill the command so often; count how the catalogs were left."""
    old = state(folder)
    here(arguments)  # what it imports is there for the processes that are forked
    new = state(folder)
    assert old != new
    restore(folder, old)
    start = time.monotonic()
    run(arguments)
    lasts = time.monotonic() - start
    found: Counter[str] = Counter()
    for number in range(kills):
        restore(folder, old)
        moment = Moment(folder, old, lasts * number / kills) if number % 4 == 0 else Moment(folder, old, 0, number)
        run(arguments, moment.has_come)
        left = state(folder)
        assert left.keys() == old.keys()
        assert all(data in (old[name], new[name]) for name, data in left.items())
        found["nothing written" if left == old else "everything written" if left == new else "some written"] += 1
        found["a temporary file left"] += len(list(folder.rglob(".*.tmp")))
        run(arguments)
        assert state(folder) == new
    return found


def main(kills: int) -> None:
    """Print how the catalogs were left, for every command."""
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        os.environ["XDG_CACHE_HOME"] = name
        pages = [str(ROOT / "examples" / "draft" / f"{language}.txt") for language in ("en", "uk", "ru")]
        for number in range(TEXTS):
            run(["segment", *pages, "--domain", f"draft{number}", "--published", "2025-10-16"])
        for title, arguments in COMMANDS.items():
            found = killed(Path("i18n").resolve(), arguments, kills)
            print(f"{title}: {kills} kills, every catalog old or new, finished by the next run: ", end="")
            print(", ".join(f"{count} {what}" for what, count in sorted(found.items())), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
