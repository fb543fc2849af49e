"""Letter pairs of Ukrainian and Russian -> checker/languages/letter_pairs.tsv: how much each speaks for either.

Counted in texts of this project's own (the examples and the articles of the benchmarks) and in the Ukrainian and
Russian catalogs of Django and Wagtail (both BSD-3-Clause), which must be unpacked in the folder named:
`python tools/build_letter_pairs.py FOLDER`. The table holds log ratios of counts, no text.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path

import polib

from checker.languages.cyrillic import TABLE, pairs

ROOT = Path(__file__).parent.parent
SMOOTHING = 2.0
LEAST = 5
PROSE = 5
"""How often the project's own prose counts: interface texts are of another kind than news."""


def main(folder: Path) -> None:
    """Count and write."""
    counts = {language: count(folder, language) for language in ("uk", "ru")}
    totals = {language: sum(counter.values()) for language, counter in counts.items()}
    rows = []
    for pair in sorted({*counts["uk"], *counts["ru"]}):
        if counts["uk"][pair] + counts["ru"][pair] < LEAST:
            continue
        share = {language: (counts[language][pair] + SMOOTHING) / totals[language] for language in counts}
        rows.append(f"{pair}\t{round(100 * log(share['uk'] / share['ru']))}\n")
    head = "# Letter pair, 100 * ln(share in Ukrainian / share in Russian); ^ and $ are word ends.\n"
    head += "# Counted by tools/build_letter_pairs.py in own texts, Django's and Wagtail's catalogs (BSD-3-Clause).\n"
    Path(TABLE).write_text(head + "".join(rows), encoding="utf-8")


def count(folder: Path, language: str) -> Counter[str]:
    """Count the letter pairs of every different translation and of the project's own texts."""
    files = sorted(folder.glob(f"**/locale/{language}/LC_MESSAGES/*.po"))
    texts = {entry.msgstr for file in files for entry in polib.pofile(str(file)) if entry.translated()}
    counts = Counter(pair for text in sorted(texts) for pair in pairs(text))
    for text in own_texts(language):
        counts.update(list(pairs(text)) * PROSE)
    return counts


def own_texts(language: str) -> Iterator[str]:
    """Yield the texts of this project in a language, without those that hold slips."""
    for pattern in (f"examples/north-korea-missile/{language}.txt", f"benchmarks/articles/clean/*/{language}.txt"):
        for path in sorted(ROOT.glob(pattern)):
            yield path.read_text(encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
