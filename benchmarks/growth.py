"""How time and memory grow with size, as tables and pictures: `python benchmarks/growth.py [--parts …]`.

    catalogs   `zvirka check` of three catalogs, --segments in all (three editions together), LARGEST at most
    archive    `zvirka archive` of articles of 40 segments an edition, the same numbers in all
    alignment  `align` of one article by content, --lengths segments an edition, in a process of its own
    workers    `zvirka archive` with 1 and 2 local processes and 1 and 2 Dask workers, and a model of 100

Texts are those of speed_texts (`coined`). CPU seconds are those of the whole process with its workers, and do not
depend on what else the machine does; memory is the proportional size of all processes together. A growth exponent is
the slope of a least-squares line through the logarithms; the start of the program, the same for any size, is measured
and taken off first.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import speed_texts  # noqa: E402
from speed import NTREX, _resident  # noqa: E402

LENGTH = 40
"""Segments of an edition of an article."""
LARGEST = 300_000
"""Segments of the largest catalogs that are checked without --max-file-size."""
HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
RUN = """
import json, resource, sys
from checker.cli import main
try:
    main()
finally:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([one.ru_utime + one.ru_stime for one in used]), file=sys.stderr)
"""
ALIGN = """
import json, resource, sys, time
from checker.alignment import align
texts = json.load(sys.stdin)
align({code: lines[:10] for code, lines in texts.items()})
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
align(texts)
print(json.dumps([time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
PARTS = ("catalogs", "archive", "alignment", "workers")
COLOURS = ("#1b6ca8", "#c8553d", "#3a7d44", "#8e5ea2")


@dataclass(frozen=True)
class Run:
    """What a run took: seconds by the clock, CPU seconds of the process and of its workers, MB at most."""

    wall: float
    own: float
    workers: float
    memory: float

    @property
    def cpu(self) -> float:
        """CPU seconds of all processes."""
        return self.own + self.workers


@dataclass(frozen=True)
class Series:
    """A line of a picture: its name and its points."""

    name: str
    points: Sequence[tuple[float, float]]


def measured(*arguments: str) -> Run:
    """Run the command line and measure it; a failure other than findings is an error."""
    start = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    peaks = [0]
    watch = threading.Thread(target=_watch, args=(process, peaks))
    watch.start()
    _, told = process.communicate()
    watch.join()
    wall = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(told.decode())
    own, workers = json.loads(told.splitlines()[-1])
    return Run(wall, own, workers, max(peaks) / 1024)


def _watch(process: "subprocess.Popen[bytes]", peaks: list[int]) -> None:
    while process.poll() is None:
        peaks.append(_resident(process.pid))
        time.sleep(0.1)


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the exponent of growth: the slope of the least-squares line through the logarithms."""
    xs, ys = ([math.log(value) for value in column] for column in zip(*points, strict=True))
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def write(folder: Path, entries: Iterable[speed_texts.Triple]) -> None:
    """Write entries as the catalogs en.po, uk.po and ru.po."""
    folder.mkdir(parents=True)
    rows = list(entries)
    for k, language in enumerate(speed_texts.LANGUAGES):
        with (folder / f"{language}.po").open("w", encoding="utf-8") as file:
            file.write(HEAD.format(language))
            for number, row in enumerate(rows):
                file.write(f'\nmsgctxt "s{number}"\nmsgid "{_quoted(row[0])}"\nmsgstr "{_quoted(row[k])}"\n')


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def write_articles(folder: Path, articles: int) -> None:
    """Write so many articles, a hundred folders of them."""
    entries = speed_texts.coined(NTREX, articles * LENGTH)
    for number in range(articles):
        write(folder / f"{number % 100:02}" / f"article-{number}", islice(entries, LENGTH))


def sized(kind: str, sizes: Sequence[int], folder: Path, jobs: str) -> list[tuple[int, Run]]:
    """Measure a kind of run at every size, and print a table."""
    print(f"\n{kind}, --jobs {jobs}\n")
    print("| segments | wall s | CPU s | µs CPU a segment | peak MB |\n|---|---|---|---|---|")
    rows = []
    for size in sizes:
        place = folder / f"{kind}-{size}"
        if kind == "catalogs":
            write(place, speed_texts.coined(NTREX, size // 3))
            run = measured("check", str(place), "--no-cache", "--jobs", jobs, "--output-file", os.devnull)
        else:
            write_articles(place, max(size // (3 * LENGTH), 1))
            run = measured("archive", str(place), "--jobs", jobs, "--output-file", str(folder / f"{size}.jsonl"))
        rows.append((size, run))
        print(
            f"| {size:,} | {run.wall:.1f} | {run.cpu:.1f} | {run.cpu / size * 1e6:.0f} | {run.memory:.0f} |",
            flush=True,
        )
    return rows


def start(folder: Path) -> float:
    """Return the CPU seconds that a check of next to nothing takes: what every run has, whatever its size."""
    write(folder / "start", [("It was 5 years ago.", "Це було 5 років тому.", "Это было 5 лет назад.")])
    return min(measured("check", str(folder / "start"), "--no-cache").cpu for _ in range(3))


def growing(sizes: Sequence[int], kinds: Sequence[str], folder: Path, jobs: str, pictures: Path) -> None:
    """Measure catalogs and archives, print the exponents and draw."""
    begin = start(folder)
    print(f"a check of one sentence: {begin:.2f} s CPU")
    fitting = {"catalogs": sorted({min(size, LARGEST) for size in sizes}), "archive": sizes}
    found = {kind: sized(kind, fitting[kind], folder, jobs) for kind in kinds}
    for kind, rows in found.items():
        seconds = slope([(size, max(run.cpu - begin, 1e-3)) for size, run in rows])
        memory = slope([(size, run.memory) for size, run in rows])
        print(f"\n{kind}: time grows as size^{seconds:.2f}, memory as size^{memory:.2f}")
    draw(pictures / "growth-time.svg", "Segments, three editions together", "CPU seconds",
         [Series(kind, [(s, r.cpu) for s, r in rows]) for kind, rows in found.items()])  # fmt: skip
    draw(pictures / "growth-memory.svg", "Segments, three editions together", "Peak memory, MB",
         [Series(kind, [(s, r.memory) for s, r in rows]) for kind, rows in found.items()])  # fmt: skip


def alignment(lengths: Sequence[int], pictures: Path) -> None:
    """Measure alignment by content of one article of three editions."""
    print("\nalignment\n\n| segments an edition | CPU s | ms a segment | peak MB |\n|---|---|---|---|")
    rows = []
    for length in lengths:
        columns = zip(*speed_texts.coined(NTREX, length), strict=True)
        texts = json.dumps(dict(zip(speed_texts.LANGUAGES, map(list, columns), strict=True)))
        done = subprocess.run([sys.executable, "-c", ALIGN], input=texts, capture_output=True, text=True, check=True,
                              env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
        seconds, memory = json.loads(done.stdout)
        rows.append((length, seconds, memory))
        print(f"| {length:,} | {seconds:.2f} | {seconds / length * 1e3:.1f} | {memory:.0f} |", flush=True)
    for least in (rows[0][0], 500):
        chosen = [(length, seconds) for length, seconds, _ in rows if length >= least]
        if len(chosen) > 1:
            print(f"\nalignment, {least} segments and more: time grows as size^{slope(chosen):.2f}")
    draw(pictures / "growth-alignment.svg", "Segments an edition", "CPU seconds (and peak memory, MB)",
         [Series("seconds", [(n, s) for n, s, _ in rows]), Series("MB", [(n, m) for n, _, m in rows])])  # fmt: skip


def workers(articles: int, folder: Path) -> None:
    """Measure runs of 1 and 2 workers, and say what a model of their CPU time expects of 100.

    Clock time of n articles on w workers, each on a core of its own: start + n * max(article / w, serial). `article`
    is a worker's CPU time an article, `serial` what the busiest single process (we, or the scheduler) needs for one.
    """
    place = folder / "workers"
    write_articles(place, articles)
    write_articles(folder / "few", 4)
    print(f"\nworkers, {articles} articles of {3 * LENGTH} segments\n")
    print("| | wall s | articles/s | ms CPU of workers an article | ms CPU of one process for all, an article |")
    print("|---|---|---|---|---|")
    for number in (1, 2):
        few = measured(
            "archive", str(folder / "few"), "--jobs", str(number), "--output-file", str(folder / "f.jsonl")
        )
        (folder / "f.jsonl").unlink()
        run = measured(
            "archive", str(place), "--jobs", str(number), "--output-file", str(folder / f"l{number}.jsonl")
        )
        article = (run.workers - few.workers) / (articles - 4)
        _row(f"{number} local", run.wall, articles, article, max(run.own - few.own, 0) / (articles - 4))
    for number in (1, 2):
        article, serial, begin = _on_dask(number, place, articles, folder)
    print(f"\nModel of Dask: start {begin:.1f} s, article {article * 1e3:.1f} ms, serial {serial * 1e3:.2f} ms")
    for number in (1, 2, 10, 100):
        each = max(article / number, serial)
        hours = (begin + 1e6 * each) / 3600
        print(f"{number} workers: {1 / each:,.0f} articles/s; a million articles in {hours:.1f} h")


def _row(name: str, wall: float, articles: int, article: float, serial: float) -> None:
    print(f"| {name} | {wall:.1f} | {articles / wall:.1f} | {article * 1e3:.1f} | {serial * 1e3:.2f} |", flush=True)


def _on_dask(number: int, place: Path, articles: int, folder: Path) -> tuple[float, float, float]:
    """Measure one cluster; return seconds of CPU an article, of the busiest single process, and of the start."""
    file = folder / f"scheduler-{number}.json"
    calm = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    dask = [sys.executable, "-m", "dask"]
    common = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(file)]
    scheduler = subprocess.Popen([*dask, "scheduler", *common, "--port", "0"], env=around, **calm)  # type: ignore[call-overload]
    started = [scheduler]
    try:
        address = _address(file)
        command = [*dask, "worker", address, *common[:3], "--nthreads", "1", "--nworkers", "1", "--no-nanny"]
        started += [subprocess.Popen(command, env=around, cwd=folder, **calm) for _ in range(number)]  # type: ignore[call-overload]
        time.sleep(8)
        common = ["archive", "--scheduler", address, "--output-file"]
        few = measured(*common, str(folder / f"few-{number}.jsonl"), str(folder / "few"))
        idle = _idle(scheduler.pid)
        before = [_used(process.pid) for process in started]
        run = measured(*common, str(folder / f"dask-{number}.jsonl"), str(place))
        used = [_used(process.pid) - earlier for process, earlier in zip(started, before, strict=True)]
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()
    article = sum(used[1:]) / articles
    serial = max((used[0] - idle * run.wall) / articles, (run.own - few.own) / (articles - 4))
    _row(f"{number} Dask", run.wall, articles, article, serial)
    return article, serial, few.own


def _address(file: Path) -> str:
    for _ in range(600):
        try:
            return str(json.loads(file.read_text())["address"])
        except (OSError, ValueError):
            time.sleep(0.1)
    sys.exit("the scheduler does not start")


def _idle(pid: int, seconds: float = 10) -> float:
    """CPU seconds that a process uses in a second of waiting."""
    before = _used(pid)
    time.sleep(seconds)
    return (_used(pid) - before) / seconds


def _used(pid: int) -> float:
    """CPU seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def draw(path: Path, across: str, up: str, series: Sequence[Series]) -> None:
    """Write a picture of the series, both axes logarithmic."""
    xs = [x for one in series for x, _ in one.points]
    ys = [max(y, 1e-3) for one in series for _, y in one.points]
    left, right = math.floor(math.log10(min(xs))), math.ceil(math.log10(max(xs)))
    low, high = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            70 + 440 * (math.log10(x) - left) / max(right - left, 1),
            300 - 260 * (math.log10(max(y, 1e-3)) - low) / max(high - low, 1),
        )

    parts = list(_axes(at, range(left, right + 1), range(low, high + 1), across, up))
    for number, one in enumerate(series):
        places = [at(x, y) for x, y in one.points]
        colour = COLOURS[number % len(COLOURS)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
        parts.append(f'<text x="84" y="{54 + 18 * number}" fill="{colour}">{one.name}</text>')
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 350" font-family="sans-serif" font-size="12">'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([head, '<rect width="540" height="350" fill="white"/>', *parts, "</svg>\n"]))


def _axes(at, xs: range, ys: range, across: str, up: str) -> Iterator[str]:  # type: ignore[no-untyped-def]
    grid = 'stroke="#ddd" stroke-width="1"'
    for power in xs:
        x, _ = at(10.0**power, 10.0 ** ys[0])
        yield f'<line x1="{x:.1f}" y1="40" x2="{x:.1f}" y2="300" {grid}/>'
        yield f'<text x="{x:.1f}" y="318" text-anchor="middle">{_label(power)}</text>'
    for power in ys:
        _, y = at(10.0 ** xs[0], 10.0**power)
        yield f'<line x1="70" y1="{y:.1f}" x2="510" y2="{y:.1f}" {grid}/>'
        yield f'<text x="62" y="{y + 4:.1f}" text-anchor="end">{_label(power)}</text>'
    yield f'<text x="290" y="340" text-anchor="middle">{across}</text>'
    yield f'<text x="70" y="24">{up}</text>'


def _label(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def main() -> None:
    """Print the tables and write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--segments", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--lengths", type=int, nargs="+", default=[10, 50, 100, 500, 1_000, 2_000, 5_000])
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--pictures", type=Path, default=ROOT / "docs" / "pictures")
    given = parser.parse_args()
    if not NTREX.is_dir():
        sys.exit("the NTREX texts (../shared/data/ntrex) are not here: nothing to measure on")
    with tempfile.TemporaryDirectory() as folder:
        kinds = [part for part in given.parts if part in ("catalogs", "archive")]
        if kinds:
            growing(given.segments, kinds, Path(folder), given.jobs, given.pictures)
        if "alignment" in given.parts:
            alignment(given.lengths, given.pictures)
        if "workers" in given.parts:
            workers(given.articles, Path(folder))


if __name__ == "__main__":
    main()
