"""Sentences: what is said about three that agree, and of slips in one of them: `python benchmarks/sentences.py`.

benchmarks/sentences/*.txt: groups of lines, an empty line between groups. The first three lines are one sentence of
news, as an English, a Ukrainian and a Russian newsroom would write it, with the same facts in all. A fourth
line is one of them again, with its language before it ("uk: …"), with one slip. Every group is checked as three texts
of one sentence. A slip is found where an error or warning is about it that the three right sentences do not get.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker import running
from checker.config import Settings
from checker.model import Finding, Severity

FOLDER = Path(__file__).parent / "sentences"
LANGUAGES = ("en", "uk", "ru")


@dataclass(frozen=True, slots=True)
class Group:
    """Three sentences that agree; the edition and the sentence with the slip, where there is one."""

    sentences: tuple[str, ...]
    suspect: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was said about a group."""

    group: Group
    false: tuple[str, ...]
    found: bool
    suspect: bool


def groups(path: Path) -> Iterator[Group]:
    """The groups of a file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.strip().split("\n")
        if len(lines) == len(LANGUAGES):
            yield Group(tuple(lines))
        elif len(lines) == len(LANGUAGES) + 1:
            yield Group(tuple(lines[:3]), lines[3][:2], lines[3][4:])
        else:
            raise ValueError(f"{path.name}: a group of {len(lines)} lines: {block[:60]}")


def said(sentences: tuple[str, ...]) -> list[Finding]:
    """The errors and warnings on three texts of one sentence."""
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name) / f"{language}.txt" for language in LANGUAGES]
        for path, sentence in zip(paths, sentences, strict=True):
            path.write_text(sentence + "\n", encoding="utf-8")
        report = running.check([str(path) for path in paths], Settings(cache=False, jobs=1), documents=False)
    return [finding for finding in report.findings if finding.severity is not Severity.INFO]


def judged(group: Group) -> Outcome:
    """Check a group, and its slip."""
    right = said(group.sentences)
    messages = tuple(finding.message for finding in right)
    if not group.wrong:
        return Outcome(group, messages, found=False, suspect=False)
    changed = list(group.sentences)
    changed[LANGUAGES.index(group.suspect)] = group.wrong
    new = [finding for finding in said(tuple(changed)) if finding.message not in messages]
    return Outcome(group, messages, bool(new), any(finding.suspect == group.suspect for finding in new))


def main() -> None:
    """Print the table, and with -v what is false and what is missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(FOLDER.glob("*.txt")))
    given = parser.parse_args()
    print(f"{'set':10} {'triples':>8} {'with a false alarm':>20} {'slips':>6} {'found':>6} {'right suspect':>14}")
    with ProcessPoolExecutor() as pool:
        for path in given.files:
            outcomes = list(pool.map(judged, groups(path), chunksize=8))
            slips = [outcome for outcome in outcomes if outcome.group.wrong]
            false = [outcome for outcome in outcomes if outcome.false]
            print(
                f"{path.stem:10} {len(outcomes):8} {len(false):20} {len(slips):6} "
                f"{sum(outcome.found for outcome in slips):6} {sum(outcome.suspect for outcome in slips):14}"
            )
            for outcome in false if given.verbose else ():
                print("  false:", *outcome.false, sep="\n    ")
                print(*outcome.group.sentences, sep="\n    ")
            for outcome in slips if given.verbose else ():
                if not outcome.suspect:
                    print("  missed:" if not outcome.found else "  other suspect:")
                    print(
                        f"    {outcome.group.suspect}: {outcome.group.wrong}", *outcome.group.sentences, sep="\n    "
                    )


if __name__ == "__main__":
    main()
