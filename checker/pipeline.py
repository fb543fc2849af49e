"""The stages in order: paths -> texts -> beads -> readings -> differences -> findings -> a report. Prints nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from checker import alignment, glossary, rules, suppressions
from checker.alignment.keys import beads
from checker.comparison import names as names_comparison
from checker.comparison import quantities as quantities_comparison
from checker.comparison import stale
from checker.config import Settings
from checker.errors import InputError
from checker.facts import names, quantities
from checker.inputs import Text
from checker.model import (
    SEVERITIES,
    Aspect,
    Bead,
    Difference,
    Document,
    Fact,
    Finding,
    Passage,
    Problem,
    Reading,
    Report,
    Segment,
)
from checker.names.terms import Glossary

Progress = Callable[[int, int, str], None]
"""(done, of how many, what is being done)."""

Earlier = Mapping[int, Mapping[str, Passage]]
"""By reading and edition: the source's passage before."""


def silent(done: int, total: int, what: str) -> None:
    """Show no progress."""


def align(text: Text, *, semantic: bool = False) -> list[Bead]:
    """Return the beads of a text: by equal keys, and by content where the editions share none.

    Raises InputError where an edition is plainly another article.
    """
    if text.pages:
        refuse_strangers(text)
    return beads(text.editions, lambda texts, kinds, blocks: alignment.align(texts, kinds, blocks, semantic=semantic))


def refuse_strangers(text: Text) -> None:
    """Raise InputError if the editions of an article are not of one article."""
    said = {
        language: [slot.segment.text for slot in edition.slots if slot.segment]
        for language, edition in text.editions.items()
    }
    scores = alignment.edition_scores(said)
    for language, score in scores.items():
        if score < 1:
            path = next(slot.segment.path for slot in text.editions[language].slots if slot.segment)
            raise InputError(
                "seems to be another article than the other editions", where=path, remedy="check the file names"
            )


@dataclass(frozen=True, slots=True)
class Engine:
    """What reads one family of facts and compares them; `rules` are the first words of the rules it serves."""

    rules: tuple[str, ...]
    extract: Callable[[str, str], tuple[Fact, ...]]
    compare: Callable[[Document, Glossary | None], Iterable[Difference]]
    prepare: Callable[[], None] = lambda: None
    """Loads tables that processes can share."""


STALE = "segment-stale"
"""The rule on what the source changed. It compares names by itself, and needs no facts of theirs."""


ENGINES = (
    Engine(
        ("number", "unit", "date", "weekday", "time", STALE),
        quantities.extract,
        lambda document, _: quantities_comparison.compare(document),
        quantities.prepare,
    ),
    Engine(("name", "direction"), names.extract, names_comparison.compare, names_comparison.prepare),
)
LONGEST = 4_000
"""Characters that are read at once; the longest sentences of news have one tenth of it."""
MOST_FACTS = 400
"""Facts in a passage above which it is a table or a dump, which nobody can compare as a sentence."""


def engines(settings: Settings) -> tuple[Engine, ...]:
    """Return the engines that a rule asks for which the settings let run."""
    running = [rule for rule in rules.RULES if settings.runs(rule)]
    return tuple(engine for engine in ENGINES if any(rule.startswith(engine.rules) for rule in running))


def read(text: Text, settings: Settings, published: date | None = None) -> Document:
    """Align a text and read the facts of every passage that the settings' rules ask for."""
    return with_facts(outline(text, settings, published), settings)


def outline(text: Text, settings: Settings, published: date | None = None) -> Document:
    """Align a text; the passages of the document that is returned have no facts yet."""
    suppressions.refuse_unknown(
        (ignore for edition in text.editions.values() for slot in edition.slots for ignore in slot.ignores),
        tuple(rules.RULES),
    )
    source = settings.source if settings.source in text.editions else next(iter(text.editions))
    return Document(
        domain=text.domain,
        source=source,
        languages=tuple(text.editions),
        readings=tuple(_outlined(bead, text.editions) for bead in align(text)),
        published=published or text.published,
    )


def _outlined(bead: Bead, languages: Iterable[str]) -> Reading:
    passages = {language: passage(language, bead.sides.get(language, ()), ()) for language in languages}
    return Reading(passages, bead.confidence, bead.ignores)


def with_facts(document: Document, settings: Settings) -> Document:
    """Return the document with the facts of every passage that the settings' rules ask for."""
    asked = engines(settings)
    return replace(document, readings=tuple(_reading(reading, asked) for reading in document.readings))


def _reading(outlined: Reading, asked: Sequence[Engine]) -> Reading:
    passages = {
        language: Passage(language, side.segments, side.text, facts(side.text, language, asked) if side.text else ())
        for language, side in outlined.passages.items()
    }
    if any(len(side.facts) > MOST_FACTS for side in passages.values()):
        passages = {language: side._replace(facts=()) for language, side in passages.items()}
    return outlined._replace(passages=passages)


def passage(language: str, segments: tuple[Segment, ...], asked: Sequence[Engine] = ENGINES) -> Passage:
    """Join the segments of one side and read the facts in them."""
    text = segments[0].text if len(segments) == 1 else " ".join([segment.text for segment in segments])
    return Passage(language, segments, text, facts(text, language, asked) if segments and asked else ())


def facts(text: str, language: str, asked: Sequence[Engine] = ENGINES) -> tuple[Fact, ...]:
    """Return what a text states, in order; a text that is no sentence but a dump is read in parts, if at all."""
    if len(asked) == 1 and len(text) <= LONGEST:
        return asked[0].extract(text, language)
    found = [
        Fact(fact.start + start, fact.end + start, fact.value) if start else fact
        for start, part in _parts(text)
        for engine in asked
        for fact in engine.extract(part, language)
    ]
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end)))


def _parts(text: str) -> Iterable[tuple[int, str]]:
    """Cut a text of more than LONGEST characters at white space, so that reading it takes linear time."""
    start = 0
    while len(text) - start > LONGEST:
        end = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield start, text[start:end]
        start = end
    yield start, text[start:] if start else text


def prepare(settings: Settings) -> None:
    """Load tables that processes which part after it share."""
    for engine in engines(settings):
        engine.prepare()


def differences(
    document: Document, asked: Sequence[Engine] = ENGINES, terms: Glossary | None = None
) -> list[Difference]:
    """Return where the editions of a document disagree, with each other or with the house glossary."""
    found: list[Difference] = []
    by_reading: dict[int, list[Difference]] = defaultdict(list)
    for engine in asked:
        for difference in engine.compare(document, terms):
            if not _is_said(difference, by_reading[difference.reading]):
                found.append(difference)
                by_reading[difference.reading].append(difference)
    return found


def _is_said(difference: Difference, found: Sequence[Difference]) -> bool:
    """Whether a name that differs is in an error that was found already: the number of a model."""
    return (difference.aspect, difference.problem) == (Aspect.NAME, Problem.MISMATCH) and any(
        other.suspect == difference.suspect
        and not other.hint
        and _overlap(difference.facts.get(other.suspect or "", ()), other.facts.get(other.suspect or "", ()))
        for other in found
    )


def _overlap(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether any two facts share a letter."""
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def house(settings: Settings) -> Glossary | None:
    """Read the house glossary; again only if the file has changed."""
    if not settings.glossary:
        return None
    file = Path(settings.glossary)
    return _read_glossary(file, file.stat().st_mtime_ns if file.exists() else 0, settings.max_file_size)


@lru_cache(maxsize=2)
def _read_glossary(file: Path, changed: int, limit: int) -> Glossary:
    return glossary.read(file, limit)


def origins(document: Document) -> dict[int, dict[str, Passage]]:
    """Return, by reading and edition, the source's passage that the edition was made from, where catalogs keep it."""
    found: dict[int, dict[str, Passage]] = {}
    for index, reading in enumerate(document.readings):
        now = reading.passages[document.source]
        for language, made in reading.passages.items():
            text = _previous(made) if language != document.source and len(now.segments) == 1 else None
            if text is not None and text != now.text:
                before = now.segments[0]._replace(text=text)
                found.setdefault(index, {})[language] = passage(document.source, (before,))
    return found


def _previous(made: Passage) -> str | None:
    return made.segments[0].previous if len(made.segments) == 1 else None


def findings(
    document: Document, settings: Settings, earlier: Earlier | None = None
) -> tuple[list[Finding], list[suppressions.Silenced]]:
    """Run the rules on a document; return the findings that stand, and those that are silenced on the entry.

    `earlier` holds, by reading and edition, the source's passage as it was when the edition was last in step.
    """
    found = differences(document, engines(settings), house(settings))
    if settings.runs(STALE):
        found += _left_behind(document, earlier or {})
    selected = [rule for rule in rules.RULES if settings.runs(rule)]
    raised = [finding for rule in selected for finding in rules.load(rule).check(document, found)]
    unused = rules.info(suppressions.UNUSED) if suppressions.UNUSED in selected else None
    kept, silenced = suppressions.apply(document, raised, unused, frozenset(selected))
    return [finding for finding in kept if not _is_ignored_there(finding, settings)], silenced


def _left_behind(document: Document, earlier: Earlier) -> Iterable[Difference]:
    """The facts that the source changed after an edition was made."""
    made_from = origins(document)
    for index, sides in earlier.items():
        made_from[index] = made_from.get(index, {}) | dict(sides)
    return stale.compare(document, made_from, differences)


def _is_ignored_there(finding: Finding, settings: Settings) -> bool:
    """Whether the settings silence the rule in the suspect's file, or in all files of the finding."""
    sides = finding.editions
    suspects = [sides[finding.suspect]] if finding.suspect else list(sides.values())
    paths = [side.path for side in suspects if side.path] or [side.path for side in sides.values() if side.path]
    return bool(paths) and all(settings.is_ignored_at(finding.rule, path) for path in paths)


def report(documents: Sequence[Document], texts: Sequence[Text], settings: Settings) -> Report:
    """Check the documents and put everything together, in an order that is the same on every machine."""
    return summary(documents, texts, settings, [findings(document, settings) for document in documents])


def summary(
    documents: Sequence[Document],
    texts: Sequence[Text],
    settings: Settings,
    parts: Sequence[tuple[list[Finding], list[suppressions.Silenced]]],
) -> Report:
    """Put together what was found in each of the documents (`parts`)."""
    kept = in_order((finding for part, _ in parts for finding in part), settings.source)
    languages = {language for document in documents for language in document.languages}
    return Report(
        source=settings.source,
        languages=tuple(language for language in ("en", "uk", "ru") if language in languages),
        findings=kept,
        suppressed=tuple(pair for _, silenced in parts for pair in silenced),
        catalogs=sum(text.files for text in texts),
        segments=sum(1 for t in texts for edition in t.editions.values() for slot in edition.slots if slot.segment),
        beads=sum(len(document.readings) for document in documents),
        rules=tuple(rules.info(rule) for rule in rules.RULES if settings.runs(rule)),
        documents=tuple(documents),
        domains=tuple(document.domain for document in documents),
    )


def in_order(found: Iterable[Finding], source: str) -> tuple[Finding, ...]:
    """Return the findings sorted by domain, line and rule."""
    return tuple(sorted(found, key=lambda finding: _place(finding, source)))


def _place(finding: Finding, source: str) -> tuple[str, int, str, str]:
    """Domain, line (the source's where it has one), rule."""
    sides = finding.editions
    lines = [side.line for side in (sides.get(source), *sides.values()) if side and side.line is not None]
    return (finding.domain, lines[0] if lines else 0, finding.rule, finding.fingerprint)


def worst(found: Iterable[Finding]) -> int:
    """Return the place in SEVERITIES of the most harmful finding, -1 if there is none."""
    return max((SEVERITIES.index(finding.severity) for finding in found), default=-1)
