"""Write by which stems the names of the lexicon are found: `checker/names/data/forms-*.rows`.

    python tools/build_forms.py            # run after lexicon.tsv, cities.tsv or people.tsv was changed

A row is a stem and the forms that begin with it, divided by bars: concept, capitals, whether any ending may follow
(1 or 0), the patterns of the other words. It only follows from the tables; it is kept because to work it out costs
every check a tenth of a second.
"""

from pathlib import Path

from checker.languages import LANGUAGES
from checker.names import lexicon
from checker.rows import written

FOLDER = Path(lexicon.__file__).parent / "data"


def forms(language: str) -> dict[str, list[str]]:
    """For each stem the forms that begin with it, in the order of the tables."""
    column = lexicon.ORDER.index(language)
    stems: dict[str, list[str]] = {}
    for concept, row in enumerate(lexicon.all_rows()):
        for form in row[column].split("|"):
            words = lexicon.pieces_of(form)
            if not words or (len(words) == 1 and len(words[0]) < 2):
                continue
            wide = words[0].endswith("*")
            text = " ".join([str(concept), str(lexicon.needed(words[0])), str(int(wide)), *words[1:]])
            for stem in lexicon.stems_of(words[0].rstrip("*"), language, wide):
                stems.setdefault(stem, []).append(text)
    return stems


def data(language: str) -> bytes:
    """What the file of a language has in it."""
    return written(f"{stem} {'|'.join(found)}" for stem, found in forms(language).items())


def main() -> None:
    """Write the files."""
    for language in LANGUAGES:
        (FOLDER / f"forms-{language}.rows").write_bytes(data(language))


if __name__ == "__main__":
    main()
