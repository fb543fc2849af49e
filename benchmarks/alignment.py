"""Strict F1 of the aligner on simulated editions of NTREX news, its speed, and how it bears what is unusual.

    python benchmarks/alignment.py [--semantic] [--part tune --seed A] [--levels easy medium hard]

Reads ../shared/tools and ../shared/data/ntrex (CC BY-SA 4.0, not shipped). Documents sorted by id: the even ones are
for tuning (seed A), the odd ones for reporting (seed B). Peer, for this benchmark alone: pip install galechurch.
"""

import argparse
import importlib.util
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import combinations
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from checker.alignment import align, edition_scores  # noqa: E402
from checker.alignment.beads import components  # noqa: E402
from checker.alignment.editions import segment_ties  # noqa: E402
from checker.alignment.pieces import SENTENCE, STOP  # noqa: E402

SHARED = ROOT.parent / "shared"
LANGUAGES = ("en", "uk", "ru")
PAIRS = ("en-uk", "en-ru", "uk-ru", "en-uk-ru")
LEVELS = ("easy", "medium", "hard")
FUSED = {"en": ", noting that ", "uk": ", при цьому ", "ru": ", отметив что "}
"""What joins the sentences inside a segment in the level "fused": no full stop shows where they were."""

Texts = dict[str, list[str]]
Beads = Sequence[Sequence[tuple[int, ...]]]
Aligner = Callable[[Texts], dict[str, Beads]]


def simulate(folder: Path, seed: str, levels: Sequence[str]) -> None:
    """Write the simulated editions into a folder."""
    data = SHARED / "data" / "ntrex"
    sides = [part for code in LANGUAGES for part in (f"--{code}", str(data / f"{code}.txt"))]
    tool = [sys.executable, str(SHARED / "tools" / "simulate_editions.py"), *sides]
    tool += ["--docs", str(data / "documents.tsv"), "--out", str(folder), "--seed", seed, "--levels", *levels]
    subprocess.run(tool, check=True, capture_output=True)


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
    return every if part == "all" else every[0 if part == "tune" else 1 :: 2]


def texts_of(document: Path) -> Texts:
    """The segments of every edition."""
    return {code: (document / f"{code}.txt").read_text(encoding="utf-8").split("\n")[:-1] for code in LANGUAGES}


def fused(texts: Texts) -> Texts:
    """Join the sentences inside each segment by a comma and a conjunction."""
    found: Texts = {}
    for code, segments in texts.items():
        found[code] = [_fused(segment, FUSED[code]) for segment in segments]
    return found


def _fused(segment: str, joint: str) -> str:
    start = 0
    for match in list(STOP.finditer(segment))[::-1]:
        start = match.end()
        if min(start, len(segment) - start) >= SENTENCE and segment[: match.start() + 1].endswith("."):
            segment = segment[: match.start()] + joint + segment[start : start + 1].lower() + segment[start + 1 :]
    return segment


def ours(semantic: bool) -> Aligner:
    """Three-way beads, and for every pair the beads of its own links in the same joint result."""

    def proposed(texts: Texts) -> dict[str, Beads]:
        ties = segment_ties(texts, {}, semantic)
        sizes = [len(texts[code]) for code in LANGUAGES]
        every = [(tie.left, tie.right) for own in ties.values() for tie in own]
        found: dict[str, Beads] = {PAIRS[-1]: components(sizes, every)}
        for (x, y), own in ties.items():
            links = [((0, tie.left[1]), (1, tie.right[1])) for tie in own]
            found[f"{LANGUAGES[x]}-{LANGUAGES[y]}"] = components([sizes[x], sizes[y]], links)
        return found

    return proposed


def gale_church(texts: Texts) -> dict[str, Beads]:
    """The pairs by the package galechurch; three ways, what its links connect."""
    align_pair = import_module("galechurch").align
    sizes = [len(texts[code]) for code in LANGUAGES]
    found: dict[str, Beads] = {}
    every = []
    for x, y in combinations(range(3), 2):
        block = align_pair(texts[LANGUAGES[x]], texts[LANGUAGES[y]])
        pairs = [
            ((0, i), (1, j))
            for bead in block.beads
            for i in range(bead.source_start, bead.source_end)
            for j in range(bead.target_start, bead.target_end)
        ]
        found[f"{LANGUAGES[x]}-{LANGUAGES[y]}"] = components([sizes[x], sizes[y]], pairs)
        every += [((x, i), (y, j)) for (_, i), (_, j) in pairs]
    found[PAIRS[-1]] = components(sizes, every)
    return found


def score(
    folder: Path, part: str, aligner: Aligner, edit: Callable[[Texts], Texts]
) -> tuple[dict[str, float], float]:
    """Strict F1 of every pair and of three-way beads, and segments a second of processor time."""
    judge = scorer()
    items: dict[str, list[Any]] = defaultdict(list)
    segments, seconds = 0, 0.0
    for document in documents(folder, part):
        texts = edit(texts_of(document))
        start = time.process_time()
        found = aligner(texts)
        seconds += time.process_time() - start
        segments += sum(map(len, texts.values()))
        gold = json.loads((document / "gold.json").read_text(encoding="utf-8"))
        for pair, beads in found.items():
            codes = pair.split("-")
            truth = gold["three_way"] if len(codes) == 3 else gold["pairs"][pair]
            items[pair].append((truth, beads, [len(texts[code]) for code in codes]))
    return {pair: judge.score(items[pair])["strict"][2] for pair in PAIRS}, segments / seconds


def accuracy(folder: Path, part: str, levels: Sequence[str], semantic: bool) -> None:
    """Print strict F1 by level, ours and Gale-Church's."""
    print("| aligner | level | en-uk | en-ru | uk-ru | three-way | segments/s |\n|---|---|---|---|---|---|---|")
    aligners = {"zvirka --semantic" if semantic else "zvirka": ours(semantic)}
    if importlib.util.find_spec("galechurch"):
        aligners["galechurch"] = gale_church
    for name, aligner in aligners.items():
        for level in levels:
            _row(name, level, *score(folder / level, part, aligner, lambda texts: texts))
        if "medium" in levels:
            _row(name, "medium, fused", *score(folder / "medium", part, aligner, fused))


def _row(name: str, level: str, found: Mapping[str, float], speed: float) -> None:
    values = " | ".join(f"{found[pair]:.3f}" for pair in PAIRS)
    print(f"| {name} | {level} | {values} | {speed:,.0f} |", flush=True)


def wrong_facts(folder: Path, part: str, level: str) -> None:
    """Print how often a bead stays as it was when every digit or name in one of its segments is changed."""
    rng = random.Random(1)
    kept: dict[str, list[bool]] = defaultdict(list)
    for document in documents(folder / level, part):
        texts = texts_of(document)
        before = align(texts)
        for what, change in (("numbers", _wrong_digits), ("names", _wrong_names)):
            code = rng.choice(LANGUAGES)
            changed = [(at, new) for at, old in enumerate(texts[code]) if (new := change(old, rng)) != old]
            for at, new in rng.sample(changed, min(2, len(changed))):
                after = align({**texts, code: [*texts[code][:at], new, *texts[code][at + 1 :]]})
                kept[what].append(_bead(before, code, at) == _bead(after, code, at))
    print(f"{level}:", ", ".join(f"{what} {sum(v) / len(v):.3f} of {len(v)}" for what, v in sorted(kept.items())))


def _bead(links: Sequence[Any], code: str, index: int) -> list[tuple[int, ...]]:
    return next(list(link.sides.values()) for link in links if index in link.sides[code])


def _wrong_digits(text: str, rng: random.Random) -> str:
    return re.sub(r"\d", lambda match: str((int(match[0]) + rng.randint(1, 9)) % 10), text)


def _wrong_names(text: str, rng: random.Random) -> str:
    """Replace every capitalised word in the middle of a sentence by a made-up one."""

    def made_up(match: re.Match[str]) -> str:
        consonants, vowels = ("bdfgklmnprst", "aeio") if match[0].isascii() else ("бдфгклмнпрст", "аеио")
        return (rng.choice(consonants) + rng.choice(vowels)).upper() + rng.choice(consonants) + rng.choice(vowels)

    return re.sub(r"(?<=[a-zа-яіїєґ,] )[A-ZА-ЯІЇЄҐ]\w{3,}", made_up, text)


def strangers(folder: Path, part: str) -> None:
    """Print how well articles are told from each other."""
    every = [texts_of(document) for document in documents(folder / "hard", part)]
    same = [min(edition_scores(texts).values()) for texts in every]
    mixed = [
        {"en": texts["en"], "uk": every[(at + 7) % len(every)]["uk"], "ru": every[(at + 23) % len(every)]["ru"]}
        for at, texts in enumerate(every)
    ]
    other = [max(edition_scores(texts).values()) for texts in mixed]
    print(f"one article: {sum(value >= 1 for value in same)} of {len(same)} taken for one, lowest {min(same):.2f}")
    print(f"three articles: {sum(value < 1 for value in other)} of {len(other)} refused, highest {max(other):.2f}")


def long_documents(folder: Path) -> None:
    """Print processor time and memory for editions of 500 to 4,000 segments, all documents in a row."""
    for wanted in (500, 1000, 2000, 4000):
        texts: Texts = {code: [] for code in LANGUAGES}
        for document in _again(documents(folder / "medium", "all")):
            for code, segments in texts_of(document).items():
                texts[code] += segments
            if len(texts["en"]) >= wanted:
                break
        start = time.process_time()
        align(texts)
        seconds = time.process_time() - start
        memory = getrusage(RUSAGE_SELF).ru_maxrss // 1024
        print(f"{len(texts['en'])} segments an edition: {seconds:.1f} s, {memory} MB at most so far", flush=True)


def _again(items: Sequence[Path]) -> Iterator[Path]:
    while True:
        yield from items


def main() -> None:
    """Print tables."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--part", choices=["tune", "report", "all"], default="report")
    options.add_argument("--seed", default="B")
    options.add_argument("--semantic", action="store_true", help="accuracy with embeddings only; takes minutes")
    options.add_argument("--levels", nargs="+", choices=LEVELS, default=list(LEVELS))
    chosen = options.parse_args()
    if not SHARED.is_dir():
        sys.exit("../shared is not here: nothing to measure on")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        simulate(folder, chosen.seed, LEVELS)
        accuracy(folder, chosen.part, chosen.levels, chosen.semantic)
        if chosen.semantic:
            return
        print("\nBeads that stay when the facts of one segment are made wrong")
        for level in ("easy", "medium"):
            wrong_facts(folder, chosen.part, level)
        print("\nArticles told from each other (1 is the threshold)")
        strangers(folder, chosen.part)
        print("\nLong documents")
        long_documents(folder)


if __name__ == "__main__":
    main()
