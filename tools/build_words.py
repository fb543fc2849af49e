"""Write the hand-written translations by their stems: `checker/translations/data/words-*.rows`.

    python tools/build_words.py            # run after words.txt was changed

A row of words.txt is one meaning, languages divided by bars in the order of LANGUAGES. What is written only follows
from it; it is kept because to work it out costs every check some hundredths of a second.
"""

from itertools import combinations
from pathlib import Path

from checker.languages import LANGUAGES, part
from checker.rows import written

FOLDER = Path(__file__).resolve().parent.parent / "checker" / "translations" / "data"


def meanings() -> list[dict[str, list[str]]]:
    """The stems of every meaning, by language."""
    lines = (FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if line and not line.startswith("#")]
    stem = {code: part(code, "stems").stem for code in LANGUAGES}
    return [
        {code: list(map(stem[code], words.split())) for code, words in zip(LANGUAGES, row, strict=True)}
        for row in rows
    ]


def data(left: str, right: str) -> bytes:
    """What the file of two languages has in it: each stem of the left one with those that translate it."""
    found: dict[str, set[str]] = {}
    for meaning in meanings():
        for stem in meaning[left]:
            found.setdefault(stem, set()).update(meaning[right])
    return written(f"{stem} {' '.join(sorted(others))}" for stem, others in found.items())


def main() -> None:
    """Write the files."""
    for left, right in combinations(LANGUAGES, 2):
        (FOLDER / f"words-{left}-{right}.rows").write_bytes(data(left, right))


if __name__ == "__main__":
    main()
