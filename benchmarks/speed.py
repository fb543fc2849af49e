"""How long a check takes, whole process, side by side with pofilter's number check: `python benchmarks/speed.py`.

On 20,000 distinct entries in three editions (see speed_texts): all rules on all three editions, cold, with both
cores; the same again from the cache; one article of three text files, from nothing; `--help`; peak memory. pofilter
(pip install translate-toolkit) checks en-uk and en-ru, one after the other, numbers only. Each figure is the best of
--runs.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import speed_texts

ROOT = Path(__file__).parent.parent
NTREX = ROOT.parent / "shared" / "data" / "ntrex"
SETS = ("rotated", "coined")
SEGMENTS = 40
"""Paragraphs of the article."""
ZVIRKA = (sys.executable, "-c", "from checker.cli import main; main()")


def timed(command: Sequence[str], runs: int, **environment: str) -> tuple[float, float]:
    """Return the best wall time and CPU time of some runs of a command, in seconds."""
    around = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    around.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed
    best: list[tuple[float, float]] = []
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        best.append((wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return min(wall for wall, _ in best), min(cpu for _, cpu in best)


def peak_memory(command: Sequence[str]) -> float:
    """Return the largest resident size that a command and its workers reach together, in MB."""
    process = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, _resident(process.pid))
        time.sleep(0.02)
    return peak / 1024


def _resident(pid: int) -> int:
    """Proportional kilobytes of a process and its children."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return own + sum(_resident(int(child)) for child in children)


def row(name: str, wall: float, cpu: float, peer: float | None) -> None:
    """Print one line of the table."""
    ratio = f"{wall / peer:8.2f}" if peer else "       -"
    print(f"{name:44} {wall:8.2f} {cpu:8.2f} {ratio}", flush=True)


def pofilter(paths: Sequence[Path], runs: int) -> float | None:
    """Time pofilter's number check on the two pairs; None where it is not installed."""
    program = shutil.which("pofilter") or shutil.which("pofilter", path=str(Path(sys.executable).parent))
    if program is None:
        return None
    total = 0.0
    for path in paths[1:]:
        wall, cpu = timed([program, "-t", "numbers", str(path), os.devnull], runs)
        row(f"pofilter -t numbers, en-{path.parts[-3]}", wall, cpu, None)
        total += wall
    return total


def catalogs(name: str, folder: Path, entries: int, runs: int) -> None:
    """Time the check of one set."""
    triples = list(getattr(speed_texts, name)(NTREX, entries))
    paths = speed_texts.write(triples, folder / name)
    size = sum(path.stat().st_size for path in paths) >> 20
    print(f"\n{name}: {len(set(triples))} distinct entries of {entries}, {size} MB")
    print(f"{'':44} {'wall s':>8} {'CPU s':>8} {'of peer':>8}")
    peer = pofilter(paths, runs)
    check = [*ZVIRKA, "check", str(folder / name), "--output-file", os.devnull]
    row("zvirka check, cold, all cores", *timed([*check, "--no-cache"], runs), peer)
    row("zvirka check, cold, --jobs 1", *timed([*check, "--no-cache", "--jobs", "1"], 1), peer)
    row(
        "zvirka check --select number,date, all cores",
        *timed([*check, "--no-cache", "--select", "number,date"], 1),
        peer,
    )
    cached = [*check, "--cache-dir", str(folder / "cache")]
    timed(cached, 1)
    row("zvirka check, unchanged", *timed(cached, runs), peer)
    print(f"peak memory, all processes: {peak_memory([*check, '--no-cache']):.0f} MB")


def small(folder: Path, runs: int) -> None:
    """Time what a person waits for: one article, the help."""
    pages = [str(page) for page in speed_texts.write_article(NTREX, folder, SEGMENTS)]
    check = [*ZVIRKA, "check", *pages]
    print(f"\n{'':44} {'wall s':>8} {'CPU s':>8}")
    row(f"one article, {SEGMENTS} paragraphs, three text files", *timed([*check, "--no-cache"], runs * 3), None)
    row("the same, unchanged", *timed([*check, "--cache-dir", str(folder / "kept")], runs * 3), None)
    row("zvirka --help", *timed([*ZVIRKA, "--help"], runs * 3), None)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS)
    given = parser.parse_args()
    if not NTREX.is_dir():
        sys.exit("the NTREX texts (../shared/data/ntrex) are not here: nothing to time")
    with tempfile.TemporaryDirectory() as folder:
        small(Path(folder), given.runs)
        for name in given.sets:
            catalogs(name, Path(folder), given.entries, given.runs)


if __name__ == "__main__":
    main()
