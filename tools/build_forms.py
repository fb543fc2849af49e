"""Write by which stems the names of the lexicon are found: `checker/names/data/forms-*.json`.

    python tools/build_forms.py            # run after lexicon.tsv, cities.tsv or people.tsv was changed

A form is [concept, capitals, wide, the patterns of its other words]; stems name the forms that begin with them, by
their numbers. It only follows from the tables; it is kept because to work it out costs every check a tenth of a
second.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.languages import LANGUAGES
from checker.names import lexicon

FOLDER = Path(lexicon.__file__).parent / "data"


def forms(language: str) -> Mapping[str, Any]:
    """The forms of a language, and for each stem the numbers of those that begin with it."""
    column = lexicon.ORDER.index(language)
    found: list[tuple[int, int, bool, list[str]]] = []
    stems: dict[str, list[int]] = {}
    for concept, row in enumerate(lexicon.all_rows()):
        for form in row[column].split("|"):
            words = lexicon.pieces_of(form)
            if not words or (len(words) == 1 and len(words[0]) < 2):
                continue
            wide = words[0].endswith("*")
            for stem in sorted(lexicon.stems_of(words[0].rstrip("*"), language, wide)):
                stems.setdefault(stem, []).append(len(found))
            found.append((concept, lexicon.needed(words[0]), wide, words[1:]))
    return {"forms": found, "stems": dict(sorted(stems.items()))}


def text(language: str) -> str:
    """What the file of a language has in it."""
    return json.dumps(forms(language), ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    """Write the files."""
    for language in LANGUAGES:
        (FOLDER / f"forms-{language}.json").write_text(text(language), encoding="utf-8")


if __name__ == "__main__":
    main()
