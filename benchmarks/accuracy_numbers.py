"""The suite of numbers, measures, dates and times: planted errors, untouched text, known errors, other tools."""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import ntrex
import peers
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
    lines = sum(map(len, readings))
    found = list(untouched(documents, readings, ntrex.LANGUAGES))
    held &= judged(found, lines)
    held &= known(found, documents)
    for language in ntrex.LANGUAGES[1:]:
        judged(list(untouched(documents, readings, ("en", language))), lines)
    peers.report(documents, real_lines())
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
    """A finding on untouched text: the editions compared, its line, rule, suspect and the values it names."""

    editions: str
    line: int
    rule: str
    suspect: str
    values: str
    hint: bool

    @property
    def key(self) -> tuple[str, ...]:
        """What a judgement is filed under."""
        return (self.editions, str(self.line), self.rule, self.suspect, self.values)


def untouched(
    documents: Sequence[ntrex.News], readings: Sequence[Sequence[Reading]], editions: Sequence[str]
) -> Iterator[Finding]:
    """Yield the findings of these editions on the texts as they are."""
    for news, of_news in zip(documents, readings, strict=True):
        chosen = [Reading({code: one.passages[code] for code in editions}) for one in of_news]
        for difference in compare(Document(news.name, "en", tuple(editions), tuple(chosen))):
            values = "; ".join(
                f"{code} {', '.join(str(fact.value) for fact in difference.facts[code])}"
                for code in editions if difference.facts.get(code)
            )  # fmt: skip
            rule, line = f"{difference.aspect}-{difference.problem}", news.numbers[difference.reading]
            yield Finding("-".join(editions), line, rule, difference.suspect or "-", values, difference.hint)


def judgements() -> dict[tuple[str, ...], str]:
    """The key of a finding -> "real" or "false", as a person judged it once."""
    table = {}
    for row in JUDGEMENTS.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            *key, verdict, _why = row.split("\t")
            if len(key) != 5 or verdict not in ("real", "false"):
                raise ValueError(f"{JUDGEMENTS.name}: {row!r}")
            table[tuple(key)] = verdict
    return table


def judged(found: Sequence[Finding], lines: int) -> bool:
    """Print how many findings on untouched text are real, and those nobody has judged."""
    table = judgements()
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    wrong = {finding.line for finding in found if not finding.hint and table.get(finding.key) != "real"}
    for finding in found:
        rules[finding.rule + (" (hint)" if finding.hint else "")][table.get(finding.key, "unjudged")] += 1
        if finding.key not in table:
            print("UNJUDGED\t" + "\t".join(finding.key))
    print(f"| untouched, {found[0].editions} | findings | real | false | unjudged |\n|---|---|---|---|---|")
    for rule in sorted(rules):
        _counts(rule, rules[rule])
    total = sum((counts for rule, counts in rules.items() if "(hint)" not in rule), Counter[str]())
    _counts("**all, hints aside**", total)
    share, rate = _share(total["real"], total.total()), 1000 * len(wrong) / lines
    print(f"\nReal: {share:.1f} %; lines with a false finding: {len(wrong)}, or {rate:.2f} per 1,000\n")
    return share >= 70 and rate <= 4


def _counts(name: str, counts: Counter[str]) -> None:
    print(f"| {name} | {counts.total()} | {counts['real']} | {counts['false']} | {counts['unjudged']} |")


def known(found: Sequence[Finding], documents: Sequence[ntrex.News]) -> bool:
    """Print which known errors are found."""
    lines = {number for news in documents for number in news.numbers}
    wanted = [error for error in ntrex.known_errors() if error[0] in lines]
    missed = [error for error in wanted if not any(_is_it(finding, error) for finding in found)]
    print(f"Known errors found: {len(wanted) - len(missed)} of {len(wanted)}")
    print("".join(f"  missed: {error}\n" for error in missed))
    return not missed


def _is_it(finding: Finding, error: tuple[int, str, str]) -> bool:
    rules = {"weekday": ("weekday",), "measure": ("number", "unit"), "scale": ("number",)}
    rule = finding.rule.split("-")[0]
    return (
        (finding.line, finding.hint) == (error[0], False)
        and rule in rules[error[1]]
        and finding.suspect in (error[2], "-")
    )


def real_lines() -> dict[str, set[int]]:
    """Language -> the lines where its pair with English holds a real error, by our findings and the known errors."""
    lines = {code: {line for line, _, suspect in ntrex.known_errors() if suspect == code} for code in ntrex.LANGUAGES}
    for (editions, line, *_), verdict in judgements().items():
        if verdict == "real" and editions.count("-") == 1:
            lines[editions.removeprefix("en-")].add(int(line))
    return lines
