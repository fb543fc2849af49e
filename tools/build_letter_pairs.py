"""Letter pairs of Ukrainian and Russian -> checker/languages/letter_pairs.tsv: how much each speaks for either.

Counted in the Ukrainian and Russian catalogs of Django and Wagtail (both BSD-3-Clause), which must be unpacked in
the folder named: `python tools/build_letter_pairs.py FOLDER`. The table holds counts' log ratios, no text.
"""

import sys
from collections import Counter
from math import log
from pathlib import Path

import polib

from checker.languages.cyrillic import TABLE, pairs

SMOOTHING = 0.5
LEAST = 5


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
    head += "# Counted by tools/build_letter_pairs.py in the catalogs of Django and Wagtail (BSD-3-Clause).\n"
    Path(TABLE).write_text(head + "".join(rows), encoding="utf-8")


def count(folder: Path, language: str) -> Counter[str]:
    """Count the letter pairs of every different translation."""
    files = sorted(folder.glob(f"**/locale/{language}/LC_MESSAGES/*.po"))
    texts = {entry.msgstr for file in files for entry in polib.pofile(str(file)) if entry.translated()}
    return Counter(pair for text in sorted(texts) for pair in pairs(text))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
