"""The suite of names: planted errors by kind and edition, untouched text, with scorers that never saw the document.

Runs in benchmarks/accuracy.py (`--suite names`) and alone. Every half of the documents is scored with the weights
that the other half taught (checker/names/data/scorer-even.json, -odd.json); the checker ships with those of both.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import ntrex
from name_planting import KINDS, TYPO, Plant, Planter

from checker.comparison import names
from checker.model import Aspect, Difference, Document, Passage, Reading

JUDGEMENTS = Path(__file__).parent / "judgements" / "names.tsv"
SEED = 11
LIMIT = 320
"""Errors of a kind planted in one edition."""
BARS = {"swap": 0.90, "swapdoc": 0.80, "first": 0.86, "garble": 0.82}
SUSPECT_BAR = 0.97
FALSE_BAR = 8.0
Found = Mapping[int, Sequence[Difference]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A planted error and what was said about it."""

    plant: Plant
    line: int
    found: bool
    named: bool
    suspect: bool


def document(lines: Sequence[ntrex.Line]) -> Document:
    """Lines as a document."""
    readings = (Reading({code: Passage(code, (), line[code]) for code in ntrex.LANGUAGES}) for line in lines)
    return Document("ntrex", "en", ntrex.LANGUAGES, tuple(readings))


def check(lines: Sequence[ntrex.Line], half: int) -> Found:
    """Differences by reading; `half` 0: an even document, scored with what the odd ones taught."""
    found: dict[int, list[Difference]] = defaultdict(list)
    for difference in names.compare(document(lines), scorer=("odd", "even")[half]):
        if difference.aspect in (Aspect.NAME, Aspect.DIRECTION) and not difference.hint:
            found[difference.reading].append(difference)
    return found


def outcome(plant: Plant, line: int, differences: Sequence[Difference]) -> Outcome:
    """Whether a planted error is among the differences of its line: found, on the right name, the right suspect."""
    about = [each for each in differences if _is_about(plant, each)]
    right = any(each.suspect == plant.slot.language for each in about)
    return Outcome(plant, line, bool(differences), bool(about), right)


def _is_about(plant: Plant, difference: Difference) -> bool:
    """Whether a difference marks the planted name, or the names of the other editions that it belongs to."""
    slot = plant.slot
    here = difference.facts.get(slot.language, ())
    if any(fact.start <= plant.end and plant.start <= fact.end for fact in here):
        return True
    others = [code for code in ntrex.LANGUAGES if code != slot.language]
    return any(
        fact.start < span[1] and span[0] < fact.end
        for code, span in zip(others, slot.pair, strict=True)
        for fact in difference.facts.get(code, ())
    )


def planted(news: Sequence[ntrex.News], planter: Planter, kinds: Sequence[str], seed: int) -> Iterator[Outcome]:
    """All planted errors with their outcomes, until every kind and edition has its number."""
    counts: Counter[tuple[str, str]] = Counter()
    for plants in planter.rounds(seed, 90, share=0.12, kinds=kinds):
        wanted = {line: plant for line, plant in plants.items() if counts[plant.kind, plant.slot.language] < LIMIT}
        counts.update((plant.kind, plant.slot.language) for plant in wanted.values())
        for at, doc in enumerate(news):
            if not any(number in wanted for number in doc.numbers):
                continue
            lines = [dict(line) for line in doc.lines]
            for i, number in enumerate(doc.numbers):
                if number in wanted:
                    lines[i][wanted[number].slot.language] = wanted[number].text
            found = check(lines, at % 2)
            for i, number in enumerate(doc.numbers):
                if number in wanted:
                    yield outcome(wanted[number], number, found.get(i, ()))
        if all(counts[kind, code] >= LIMIT for kind in kinds for code in ntrex.LANGUAGES):
            return


def share(outcomes: Sequence[Outcome]) -> str:
    """Found with the right name and suspect, as a share."""
    return f"{sum(o.suspect for o in outcomes) / len(outcomes):.3f}" if outcomes else "  -  "


def table(outcomes: Sequence[Outcome], title: str) -> bool:
    """Print the figures by kind; whether the bars hold."""
    print(f"\n{title}")
    print("kind      planted  found   en     uk     ru    spelt  translated  suspect")
    held = True
    for kind in (*KINDS, TYPO):
        of_kind = [o for o in outcomes if o.plant.kind == kind]
        named = [o for o in of_kind if o.named]
        suspect = sum(o.suspect for o in named) / max(1, len(named))
        by_edition = "  ".join(
            share([o for o in of_kind if o.plant.slot.language == code]) for code in ntrex.LANGUAGES
        )
        spelt = share([o for o in of_kind if o.plant.slot.spelt])
        translated = share([o for o in of_kind if not o.plant.slot.spelt])
        print(f"{kind:9} {len(of_kind):7}  {share(of_kind)}  {by_edition}  {spelt}    {translated}     {suspect:.3f}")
        recall = sum(o.suspect for o in of_kind) / max(1, len(of_kind))
        held &= recall >= BARS.get(kind, 0.0) and suspect >= SUSPECT_BAR
    return held


def judgements() -> dict[tuple[int, str], tuple[str, str]]:
    """(line, suspect) -> verdict, why."""
    if not JUDGEMENTS.exists():
        return {}
    rows = (line.split("\t") for line in JUDGEMENTS.read_text(encoding="utf-8").splitlines())
    return {(int(row[0]), row[1]): (row[2], row[3]) for row in rows if row[0].isdigit()}


def marked(difference: Difference) -> str:
    """The names that a difference marks."""
    return " | ".join(
        f"{code} " + "+".join(str(fact.value) for fact in difference.facts.get(code, ())) for code in ntrex.LANGUAGES
    )


def untouched(news: Sequence[ntrex.News]) -> float:
    """Print what is said of untouched text with the judgements; return the false lines per 1,000."""
    known, lines, verdicts = judgements(), sum(len(doc.numbers) for doc in news), Counter[str]()
    false_lines: set[int] = set()
    for at, doc in enumerate(news):
        for i, differences in check(doc.lines, at % 2).items():
            for each in differences:
                number = doc.numbers[i]
                verdict, why = known.get((number, str(each.suspect)), ("unjudged", ""))
                verdicts[verdict] += 1
                if verdict != "real":
                    false_lines.add(number)
                print(f"  {number}\t{each.suspect}\t{marked(each)}\t{verdict}\t{why}\t{each.confidence:.2f}")
    rate = 1000 * len(false_lines) / lines
    found = sum(verdicts.values())
    print(f"untouched: {lines} lines, {found} findings {dict(verdicts)}, real {verdicts['real'] / max(1, found):.2f}")
    print(f"false lines per 1000: {rate:.1f}")
    return rate


def run(options: argparse.Namespace) -> bool:
    """Print the tables; whether the bars hold."""
    news = ntrex.read("all")
    started = time.process_time()
    rate = untouched(news)
    segments = 3 * sum(len(doc.numbers) for doc in news)
    print(f"time: {1000 * (time.process_time() - started) / segments:.2f} s per 1000 segments (cold)")
    lines = {number: line for doc in news for number, line in zip(doc.numbers, doc.lines, strict=True)}
    planter = Planter([doc.numbers for doc in news], [lines[number] for number in range(len(lines))])
    seed = getattr(options, "seed", SEED)
    outcomes = [outcome for kinds in (KINDS, (TYPO,)) for outcome in planted(news, planter, kinds, seed)]
    if getattr(options, "show", False):
        for o in outcomes:
            if not o.suspect:
                slot = o.plant.slot
                print(
                    o.line,
                    o.plant.kind,
                    slot.language,
                    slot.text,
                    "->",
                    o.plant.text[o.plant.start : o.plant.end],
                    o.found,
                    o.named,
                )
    held = table([o for o in outcomes if not o.plant.of_words], "names")
    table([o for o in outcomes if o.plant.of_words], "words that the corpus writes small, too: Senate, Global, Home")
    return held and rate <= FALSE_BAR


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print every planted error that was not found")
    parser.add_argument("--seed", type=int, default=SEED, help="of the draw of names")
    sys.exit(0 if run(parser.parse_args()) else 1)
