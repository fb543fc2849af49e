"""Sentence splitting on the case files and its speed, beside other splitters where they are installed.

    python benchmarks/segmentation.py

Peers (for this benchmark alone): pip install razdel pysbd sentencex tokenize-uk yasbd-lib.
The held-back cases were counted once before any rule was chosen by them: docs/benchmarks.md has those figures.
"""

import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from checker.segmentation import split  # noqa: E402

LANGUAGES = ("en", "uk", "ru")
CASES = ROOT / "tests" / "cases" / "segmentation"
NTREX = ROOT.parent / "shared" / "data" / "ntrex"
Splitter = Callable[[str, str], list[str]]


def ours(text: str, language: str) -> list[str]:
    """The project's own splitter."""
    return [text[start:end] for start, end in split(text, language)]


def _razdel(text: str, language: str) -> list[str]:
    return [sentence.text for sentence in import_module("razdel").sentenize(text)]


def _pysbd(text: str, language: str) -> list[str]:
    code = language if language != "uk" else "ru"
    return [str(part) for part in import_module("pysbd").Segmenter(language=code, clean=False).segment(text)]


def _sentencex(text: str, language: str) -> list[str]:
    return [str(part) for part in import_module("sentencex").segment(language, text)]


def _tokenize_uk(text: str, language: str) -> list[str]:
    return [str(part) for part in import_module("tokenize_uk").tokenize_sents(text)]


def _yasbd(text: str, language: str) -> list[str]:
    return [str(part) for part in import_module("yasbd").BoundaryDetector(language).segment(text)]


PEERS: dict[str, Splitter] = {
    "zvirka": ours,
    "razdel": _razdel,
    "pysbd": _pysbd,
    "sentencex": _sentencex,
    "tokenize-uk": _tokenize_uk,
    "yasbd": _yasbd,
}


def cases(language: str, folder: Path) -> list[list[str]]:
    """The sentences of every case."""
    rows = [row for path in sorted(folder.glob(f"*{language}.txt")) for row in path.read_text("utf-8").splitlines()]
    return [[part.strip() for part in row.split("|")] for row in rows if row.strip() and not row.startswith("#")]


def score(splitter: Splitter, language: str, folder: Path) -> str:
    """Cases right of all, white space aside."""
    every = cases(language, folder)
    right = sum(_bare(splitter(" ".join(case), language)) == _bare(case) for case in every)
    return f"{right}/{len(every)}"


def _bare(parts: list[str]) -> list[str]:
    return [re.sub(r"\s+", "", part) for part in parts if part.strip()]


def speed(splitter: Splitter) -> str:
    """Sentences a second on NTREX, or a dash where it is absent."""
    if not NTREX.is_dir():
        return "-"
    lines = [
        (line, code) for code in LANGUAGES for line in (NTREX / f"{code}.txt").read_text("utf-8").splitlines()[:400]
    ]
    start = time.perf_counter()
    for line, code in lines:
        splitter(line, code)
    return f"{len(lines) / (time.perf_counter() - start):,.0f}"


def main() -> None:
    """Print a table."""
    print(
        "| splitter | en | uk | ru | held en | held uk | held ru | sentences/s |\n|---|---|---|---|---|---|---|---|"
    )
    for name, splitter in PEERS.items():
        try:
            found = [score(splitter, code, folder) for folder in (CASES, CASES / "held") for code in LANGUAGES]
            print(f"| {name} | {' | '.join(found)} | {speed(splitter)} |", flush=True)
        except (ImportError, AttributeError, TypeError, ValueError) as error:
            print(f"| {name} | not measured: {error} |")


if __name__ == "__main__":
    main()
