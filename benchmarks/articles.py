"""Whole articles: what is found of their slips, what is said without them: `python benchmarks/articles.py`.

    python benchmarks/articles.py --names a      # or b to o: articles full of names (benchmarks/articles_names)

Ten original articles in three editions each (benchmarks/articles/clean), and copies with twelve slips in each
(benchmarks/articles/slips, listed in slips.tsv). They go through the whole path: text, segments, alignment, facts,
votes. A slip is found if a finding that the clean article does not have stands in its sentence; the suspect is right
if that finding names its edition.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker import running
from checker.config import Settings
from checker.model import Finding, Severity

FOLDER = Path(__file__).parent / "articles"
NAMES = FOLDER.parent / "articles_names"
SETS = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "q", "r", "s", "t", "u", "v")
LANGUAGES = ("en", "uk", "ru")


@dataclass(frozen=True, slots=True)
class Slip:
    """One planted slip; `fragment` is empty where a sentence was left out."""

    rule: str
    suspect: str
    fragment: str
    others: str


def dates(folder: Path, group: str) -> dict[str, date]:
    """Article -> the day it was published on; `group`: only those of one set, if there are several."""
    rows = [row.split("\t") for row in (folder / "dates.tsv").read_text(encoding="utf-8").split("\n") if row]
    return {row[0]: date.fromisoformat(row[1]) for row in rows if row[2:] == [group] * (len(row) - 2)}


def slips(folder: Path, slug: str) -> Iterator[Slip]:
    """The slips of an article."""
    with (folder / "slips" / slug / "slips.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Slip(*row[:4])


def found(folder: Path, published: date) -> tuple[list[Finding], int]:
    """The errors and warnings on the article in a folder, and how many beads it has."""
    pages = [str(folder / f"{language}.txt") for language in LANGUAGES]
    report = running.check(pages, Settings(cache=False, jobs=1), published=published, documents=False)
    return [finding for finding in report.findings if finding.severity is not Severity.INFO], report.beads


def is_about(finding: Finding, slip: Slip) -> bool:
    """Whether a finding stands in the slip's sentence."""
    text = finding.editions[slip.suspect].text
    if not slip.fragment:
        return finding.rule == "segment-missing" and text is None
    return text is not None and slip.fragment in text


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="show every finding on clean text and every miss"
    )
    parser.add_argument("--names", metavar="SET", choices=SETS, help="a set of articles full of names")
    options = parser.parse_args(arguments)
    verbose, folder = options.verbose, NAMES if options.names else FOLDER
    false: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    right: Counter[str] = Counter()
    beads = 0
    for slug, published in dates(folder, options.names or "").items():
        clean, size = found(folder / "clean" / slug, published)
        beads += size
        false.update(finding.rule for finding in clean)
        if verbose:
            print("\n".join(f"clean {slug}: {finding.rule} {finding.message}" for finding in clean))
        before = {finding.message for finding in clean}
        slipped = [f for f in found(folder / "slips" / slug, published)[0] if f.message not in before]
        for slip in slips(folder, slug):
            about = [finding for finding in slipped if is_about(finding, slip)]
            kind = slip.others.rpartition("(")[2].rstrip(")") if options.names else slip.rule
            planted[kind] += 1
            hits[kind] += bool(about)
            right[kind] += any(finding.suspect == slip.suspect for finding in about)
            if verbose and not about:
                print(f"missed {slug}: {slip.rule} {slip.suspect} | {slip.fragment} | {slip.others}")
    print(f"\n{'slips':24} planted  found  right suspect")
    for rule in [*sorted(planted), "all"]:
        counts = (planted, hits, right)
        row = [count.total() if rule == "all" else count[rule] for count in counts]
        print(f"{rule:24} {row[0]:7} {row[1]:6} {row[2]:14}")
    print(f"\nfindings on {beads} beads of clean text: {false.total()} {dict(sorted(false.items()))}")


if __name__ == "__main__":
    main()
