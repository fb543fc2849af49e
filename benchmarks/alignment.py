"""Strict F1 of the aligner on simulated editions of NTREX news, and its speed.

    python benchmarks/alignment.py [--part report|tune] [--seed B] [--semantic] [--levels easy medium hard]

Reads ../shared/tools and ../shared/data/ntrex (CC BY-SA 4.0, not shipped). Documents sorted by id: the even ones are
for tuning (seed A), the odd ones for reporting (seed B).
"""

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from checker.alignment import align  # noqa: E402
from checker.alignment.beads import components  # noqa: E402
from checker.alignment.editions import segment_ties  # noqa: E402
from checker.model import Link  # noqa: E402

SHARED = ROOT.parent / "shared"
LANGUAGES = ("en", "uk", "ru")
PAIRS = ("en-uk", "en-ru", "uk-ru", "en-uk-ru")
LEVELS = ("easy", "medium", "hard")

Beads = list[list[tuple[int, ...]]]


def simulate(folder: Path, seed: str, levels: Sequence[str]) -> None:
    """Write the simulated editions into a folder."""
    data = SHARED / "data" / "ntrex"
    documents = folder / "documents.txt"
    documents.write_text((data / "documents.tsv").read_text(encoding="utf-8"), encoding="utf-8")
    sides = [part for code in LANGUAGES for part in (f"--{code}", str(data / f"{code}.txt"))]
    tool = [sys.executable, str(SHARED / "tools" / "simulate_editions.py"), *sides, "--docs", str(documents)]
    subprocess.run(
        [*tool, "--out", str(folder), "--seed", seed, "--levels", *levels], check=True, capture_output=True
    )


def scorer() -> ModuleType:
    """Load ../shared/tools/score_alignment.py."""
    spec = importlib.util.spec_from_file_location("score_alignment", SHARED / "tools" / "score_alignment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(folder: Path, part: str) -> list[Path]:
    """The folders of the documents of the tuning or the reporting half."""
    every = sorted(path for path in folder.iterdir() if path.is_dir())
    return every[0 if part == "tune" else 1 :: 2] if part != "all" else every


def run(folder: Path, part: str, semantic: bool) -> tuple[dict[str, float], float]:
    """Strict F1 of every pair and of three-way beads, and segments a second."""
    score = scorer()
    items: dict[str, list[Any]] = defaultdict(list)
    segments, seconds = 0, 0.0
    for document in documents(folder, part):
        texts = {c: (document / f"{c}.txt").read_text(encoding="utf-8").split("\n")[:-1] for c in LANGUAGES}
        start = time.perf_counter()
        links = align(texts, semantic=semantic)
        seconds += time.perf_counter() - start
        segments += sum(len(text) for text in texts.values())
        gold = json.loads((document / "gold.json").read_text(encoding="utf-8"))
        for pair, beads in proposed(texts, links, semantic).items():
            codes = pair.split("-")
            truth = gold["three_way"] if len(codes) == 3 else gold["pairs"][pair]
            items[pair].append((truth, beads, [len(texts[c]) for c in codes]))
    return {pair: score.score(items[pair])["strict"][2] for pair in PAIRS}, segments / seconds


def proposed(texts: Mapping[str, Sequence[str]], links: Sequence[Link], semantic: bool) -> dict[str, Beads]:
    """The three-way beads, and for every pair the beads of its own links in the same joint result."""
    found: dict[str, Beads] = {PAIRS[-1]: [[link.sides[code] for code in LANGUAGES] for link in links]}
    for (x, y), own in segment_ties(texts, {}, semantic).items():
        sizes = [len(texts[LANGUAGES[side]]) for side in (x, y)]
        number = {x: 0, y: 1}
        pair_links = [((number[t.left[0]], t.left[1]), (number[t.right[0]], t.right[1])) for t in own]
        found[f"{LANGUAGES[x]}-{LANGUAGES[y]}"] = components(sizes, pair_links)
    return found


def main() -> None:
    """Print a table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--part", choices=["tune", "report", "all"], default="report")
    options.add_argument("--seed", default="B")
    options.add_argument("--semantic", action="store_true")
    options.add_argument("--levels", nargs="+", choices=LEVELS, default=list(LEVELS))
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        simulate(Path(name), chosen.seed, chosen.levels)
        print("| level | en-uk | en-ru | uk-ru | three-way | segments/s |\n|---|---|---|---|---|---|")
        for level in chosen.levels:
            found, speed = run(Path(name) / level, chosen.part, chosen.semantic)
            print(f"| {level} | {' | '.join(f'{found[pair]:.3f}' for pair in PAIRS)} | {speed:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
