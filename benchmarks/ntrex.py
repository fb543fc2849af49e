"""The NTREX news as documents of three editions, line by line; halves by the order of the documents."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "ntrex"
LANGUAGES = ("en", "uk", "ru")

Line = dict[str, str]


@dataclass(frozen=True, slots=True)
class News:
    """One document: its name, the numbers of its lines (0-based), and the lines in every language."""

    name: str
    numbers: tuple[int, ...]
    lines: tuple[Line, ...]


def read(half: str) -> list[News]:
    """Return the documents of a half ("even", "odd" or "all"), in order."""
    texts = {language: (DATA / f"{language}.txt").read_text(encoding="utf-8").splitlines() for language in LANGUAGES}
    places: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate((DATA / "documents.tsv").read_text(encoding="utf-8").split()):
        places[name].append(number)
    return [
        News(name, tuple(numbers), tuple({language: texts[language][n] for language in LANGUAGES} for n in numbers))
        for name, numbers in _half(list(places.items()), half)
    ]


def _half(documents: list[tuple[str, list[int]]], half: str) -> Iterator[tuple[str, list[int]]]:
    for i, document in enumerate(documents):
        if half == "all" or (i % 2 == 0) == (half == "even"):
            yield document


def known_errors() -> list[tuple[int, str, str]]:
    """Return (line, kind, suspect) of the slips that reading found."""
    rows = (DATA / "known-errors.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(int(line), kind, suspect) for line, kind, suspect, *_ in (row.split("\t") for row in rows)]
