"""The suite of numbers, measures, dates and times: planted errors, untouched text, known errors, other tools."""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import ntrex
from planting import PLANTERS, Plant

from checker.comparison.quantities import compare
from checker.facts.quantities import extract
from checker.model import Difference, Document, Passage, Reading

JUDGEMENTS = Path(__file__).parent / "judgements" / "numbers.tsv"
AROUND = 2
LIMIT = 400
"""Most errors of a kind planted in one language; where the text offers more, they are taken evenly."""
BARS = {"digit": 99.5, "transposed": 99.5, "tenfold": 99.5, "dropped": 97, "scale": 98, "word": 95, "day": 99.5,
        "month": 99.5, "year": 99.5, "weekday": 98, "time": 98}  # fmt: skip


@dataclass(slots=True)
class Score:
    """Of so many planted: found at all, with the right rule, with the right suspect, and as one finding."""

    planted: int = 0
    found: int = 0
    rule: int = 0
    suspect: int = 0
    single: int = 0

    def add(self, other: "Score") -> None:
        """Add the counts of another score."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def passage(language: str, text: str) -> Passage:
    """Return an edition's side of a line with its facts."""
    return Passage(language, (), text, extract(text, language))


def reading(line: ntrex.Line) -> Reading:
    """Return a line as a reading."""
    return Reading({language: passage(language, text) for language, text in line.items()})


def document(readings: Sequence[Reading]) -> Document:
    """Return readings as a document."""
    return Document("ntrex", "en", ntrex.LANGUAGES, tuple(readings))


def signature(difference: Difference) -> tuple[object, ...]:
    """What makes a finding the same one again."""
    facts = tuple(sorted((code, tuple(map(str, found))) for code, found in difference.facts.items()))
    return (difference.aspect, difference.problem, difference.suspect, facts)


def run(options: argparse.Namespace) -> bool:
    """Print the tables; True where every bar holds."""
    documents = ntrex.read(options.half)
    readings = [[reading(line) for line in news.lines] for news in documents]
    print(f"## Numbers and dates, {options.half} documents: {len(documents)}, lines: {sum(map(len, readings))}\n")
    held = planted(documents, readings, options.show)
    found = list(untouched(documents, readings))
    held &= judged(found, sum(map(len, readings)))
    held &= known(found, documents)
    if False:
        others(documents)
    return held


def planted(documents: Sequence[ntrex.News], readings: Sequence[Sequence[Reading]], show: bool) -> bool:
    """Plant every kind in every language and count what is found."""
    print("| planted | language | errors | found % | right rule % | right suspect % | one finding % |")
    print("|---|---|---|---|---|---|---|")
    held, suspects = True, Score()
    for kind in PLANTERS:
        total = Score()
        for language in ntrex.LANGUAGES:
            score = _plant_kind(kind, language, documents, readings, show)
            total.add(score)
            _row(kind, language, score)
        _row(f"**{kind}**", "all", total)
        suspects.add(total)
        held &= _share(total.found, total.planted) >= BARS.get(kind, 0)
    _row("**all**", "all", suspects)
    print()
    return held and _share(suspects.suspect, suspects.found) >= 97


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


def _row(kind: str, language: str, score: Score) -> None:
    shares = (
        _share(score.found, score.planted),
        *(_share(n, score.found) for n in (score.rule, score.suspect, score.single)),
    )
    print(f"| {kind} | {language} | {score.planted} | " + " | ".join(f"{share:.1f}" for share in shares) + " |")


def _plant_kind(
    kind: str, language: str, documents: Sequence[ntrex.News], readings: Sequence[Sequence[Reading]], show: bool
) -> Score:
    planter, aspects = PLANTERS[kind]
    places = [
        (d, i, plant)
        for d, news in enumerate(documents)
        for i, line in enumerate(news.lines)
        for plant in planter(line, language)
    ]
    score = Score()
    for n in range(min(LIMIT, len(places))):
        d, i, plant = places[n * len(places) // min(LIMIT, len(places))]
        new = _new_findings(readings[d], i, language, plant)
        score.planted += 1
        score.found += bool(new)
        score.rule += any(difference.aspect in aspects for difference in new)
        score.suspect += any(difference.suspect == language for difference in new)
        score.single += len(new) == 1
        if show and not new:
            text = documents[d].lines[i][language]
            print(f"MISSED {kind} {language} line {documents[d].numbers[i]}: "
                  f"[{text[plant.start:plant.end]}>{plant.text}] {text}")  # fmt: skip
    return score


def _new_findings(readings: Sequence[Reading], i: int, language: str, plant: Plant) -> list[Difference]:
    """The findings about line i that the planted error adds, its neighbours in sight."""
    first = max(0, i - AROUND)
    around = list(readings[first : i + AROUND + 1])
    before = {signature(difference) for difference in compare(document(around)) if not difference.hint}
    text = readings[i].passages[language].text
    text = text[: plant.start] + plant.text + text[plant.end :]
    around[i - first] = Reading({**readings[i].passages, language: passage(language, text)})
    after = [difference for difference in compare(document(around)) if not difference.hint]
    return [
        difference for difference in after if signature(difference) not in before and difference.reading == i - first
    ]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding on untouched text: its line, rule, suspect and the values it names."""

    line: int
    rule: str
    suspect: str
    values: str
    hint: bool


def untouched(documents: Sequence[ntrex.News], readings: Sequence[Sequence[Reading]]) -> Iterator[Finding]:
    """Yield the findings on the texts as they are."""
    for news, of_news in zip(documents, readings, strict=True):
        for difference in compare(document(of_news)):
            values = "; ".join(
                f"{code} {', '.join(str(fact.value) for fact in difference.facts[code])}"
                for code in ntrex.LANGUAGES if difference.facts.get(code)
            )  # fmt: skip
            rule = f"{difference.aspect}-{difference.problem}"
            yield Finding(news.numbers[difference.reading], rule, difference.suspect or "-", values, difference.hint)


def judgements() -> dict[tuple[str, ...], tuple[str, str]]:
    """(line, rule, suspect, values) -> (verdict, why), as a person judged it once."""
    rows = JUDGEMENTS.read_text(encoding="utf-8").splitlines() if JUDGEMENTS.exists() else []
    table = {}
    for row in rows:
        if row and not row.startswith("#"):
            *key, verdict, why = row.split("\t")
            if len(key) != 4 or verdict not in ("real", "false"):
                raise ValueError(f"{JUDGEMENTS.name}: {row!r}")
            table[tuple(key)] = (verdict, why)
    return table


def judged(found: Sequence[Finding], lines: int) -> bool:
    """Print how many findings on untouched text are real, and those nobody has judged."""
    table = judgements()
    verdicts: Counter[str] = Counter()
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    false_lines = set()
    for finding in (finding for finding in found if not finding.hint):
        key = (str(finding.line), finding.rule, finding.suspect, finding.values)
        verdict = table.get(key, ("unjudged", ""))[0]
        verdicts[verdict] += 1
        rules[finding.rule][verdict] += 1
        if verdict != "real":
            false_lines.add(finding.line)
        if verdict == "unjudged":
            print("UNJUDGED\t" + "\t".join(key))
    print("| untouched text | findings | real | false | unjudged |\n|---|---|---|---|---|")
    for rule in sorted(rules):
        counts = rules[rule]
        print(f"| {rule} | {counts.total()} | {counts['real']} | {counts['false']} | {counts['unjudged']} |")
    share, rate = _share(verdicts["real"], verdicts.total()), 1000 * len(false_lines) / lines
    print(f"| **all** | {verdicts.total()} | {verdicts['real']} | {verdicts['false']} | {verdicts['unjudged']} |\n")
    print(f"Real: {share:.1f} % of the findings; lines with a false one: {rate:.2f} per 1,000; "
          f"hints besides: {sum(finding.hint for finding in found)}\n")  # fmt: skip
    return share >= 70 and rate <= 4


def known(found: Sequence[Finding], documents: Sequence[ntrex.News]) -> bool:
    """Print which known errors are found."""
    lines = {number for news in documents for number in news.numbers}
    wanted = [error for error in ntrex.known_errors() if error[0] in lines]
    missed = [error for error in wanted if not any(_is_it(finding, error) for finding in found)]
    print(
        f"Known errors found: {len(wanted) - len(missed)} of {len(wanted)}"
        + "".join(f"\n  missed: {e}" for e in missed)
        + "\n"
    )
    return not missed


def _is_it(finding: Finding, error: tuple[int, str, str]) -> bool:
    rules = {"weekday": ("weekday",), "measure": ("number", "unit"), "scale": ("number",)}
    return (
        finding.line == error[0]
        and finding.suspect in (error[2], "-")
        and finding.rule.split("-")[0] in rules[error[1]]
        and not finding.hint
    )


def others(documents: Sequence[ntrex.News]) -> None:
    """Print what pofilter and l10n-lint report on the same lines, where they are installed."""
    import peers

    peers.report(documents)
