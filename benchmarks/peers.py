"""pofilter (translate-toolkit) and l10n-lint beside us, on the same pairs of editions and the same planted errors.

Both compare a source with one translation, so here we do so too. A planted error counts as found where the tool says
something about the line that it did not say before. They are installed for the benchmark alone.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import ntrex
from planting import PLANTERS

from checker.comparison.quantities import compare
from checker.facts.quantities import extract
from checker.model import Difference, Document, Passage, Reading

KINDS = ("digit", "transposed", "tenfold", "dropped", "scale", "word", "month", "weekday", "unit", "currency")
LIMIT = 100
Pair = tuple[str, str]
Tool = Callable[[Sequence[Pair], str], list[str]]
"""(source, translation) lines and the language -> what the tool says about each ("" for nothing)."""


def report(documents: Sequence[ntrex.News], real: dict[str, set[int]]) -> None:
    """Print one row for each tool and pair; `real` are the lines of a pair that hold a real error."""
    tools = {"zvirka": zvirka, "pofilter": pofilter(), "l10n-lint": l10n_lint()}
    print(
        "| tool | pair | lines flagged | of them with a real error | "
        + " | ".join(f"{kind} found %" for kind in KINDS)
        + " |"
    )
    print("|---|---|---|---|" + "---|" * len(KINDS))
    for name, tool in tools.items():
        if tool is None:
            print(f"{name} is not installed, skipped")
            continue
        for language in ntrex.LANGUAGES[1:]:
            _row(name, tool, documents, language, real[language])
    print()


def _row(name: str, tool: Tool, documents: Sequence[ntrex.News], language: str, real: set[int]) -> None:
    lines = [(number, line) for news in documents for number, line in zip(news.numbers, news.lines, strict=True)]
    before = tool([(line["en"], line[language]) for _, line in lines], language)
    flagged = {number for (number, _), said in zip(lines, before, strict=True) if said}
    shares = []
    for kind in KINDS:
        planted = list(_planted([line for _, line in lines], kind, language))
        after = tool([pair for _, pair in planted], language)
        found = sum(bool(said) and said != before[i] for (i, _), said in zip(planted, after, strict=True))
        shares.append(f"{100 * found / len(planted):.1f}" if planted else "-")
    print(f"| {name} | en-{language} | {len(flagged)} | {len(flagged & real)} | " + " | ".join(shares) + " |")


def _planted(lines: Sequence[ntrex.Line], kind: str, language: str) -> Iterator[tuple[int, Pair]]:
    """Yield the number of a line and the pair with the error planted in the translation."""
    places = [(i, plant) for i, line in enumerate(lines) for plant in PLANTERS[kind][0](line, language)]
    for n in range(min(LIMIT, len(places))):
        i, plant = places[n * len(places) // min(LIMIT, len(places))]
        text = lines[i][language]
        yield i, (lines[i]["en"], text[: plant.start] + plant.text + text[plant.end :])


def zvirka(pairs: Sequence[Pair], language: str) -> list[str]:
    """Our findings on each pair."""
    said = []
    for source, text in pairs:
        sides = {"en": source, language: text}
        reading = Reading({code: Passage(code, (), side, extract(side, code)) for code, side in sides.items()})
        found = compare(Document("ntrex", "en", ("en", language), (reading,)))
        said.append("; ".join(_finding(difference) for difference in found if not difference.hint))
    return said


def _finding(difference: Difference) -> str:
    values = (f"{code} {', '.join(map(str, facts))}" for code, facts in sorted(difference.facts.items()))
    return f"{difference.aspect}-{difference.problem}: {' '.join(values)}"


def pofilter() -> Tool | None:
    """Return pofilter's `numbers` check, where translate-toolkit is installed."""
    if find_spec("translate") is None:
        return None
    from translate.filters.checks import CheckerConfig, FilterFailure, StandardChecker

    def run(pairs: Sequence[Pair], language: str) -> list[str]:
        checker = StandardChecker(CheckerConfig(targetlanguage=language))
        said = []
        for source, text in pairs:
            try:
                said.append("" if checker.numbers(source, text) else "numbers")
            except FilterFailure as failure:
                said.append(str(failure))
        return said

    return run


def l10n_lint() -> Tool | None:
    """Return l10n-lint's `numeric-mismatch` rule, where it is installed."""
    if find_spec("l10n_lint") is None:
        return None

    def run(pairs: Sequence[Pair], language: str) -> list[str]:
        head = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        entries = (
            f"msgctxt {json.dumps(str(i))}\nmsgid {json.dumps(source, ensure_ascii=False)}\n"
            f"msgstr {json.dumps(text, ensure_ascii=False)}\n"
            for i, (source, text) in enumerate(pairs)
        )
        with tempfile.TemporaryDirectory() as folder:
            catalog = Path(folder) / f"{language}.po"
            catalog.write_text("\n".join((head, *entries)), encoding="utf-8")
            options = ["--checks", "numeric-mismatch", "--format", "json", str(catalog)]
            done = subprocess.run(
                [sys.executable, "-m", "l10n_lint", *options], capture_output=True, text=True, check=False
            )
        return _by_entry(json.loads(done.stdout), len(pairs), head.count("\n") + 1)

    return run


def _by_entry(answer: dict[str, list[dict[str, object]]], count: int, before: int) -> list[str]:
    """Share the issues out to the entries (four lines each); a message lists its numbers in no order."""
    said = [""] * count
    for issue in answer["issues"]:
        entry = (int(str(issue["line"])) - before - 1) // 4
        said[entry] += " ".join(sorted(re.findall(r"'([^']+)'", str(issue["message"])))) + ";"
    return said
