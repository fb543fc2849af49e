"""One edition lacks a segment that the others have.

Information only where the aligner is not sure, because a sentence is often folded into its neighbour; where its
numbers and dates stand in the neighbouring segments, or it has few words and none of them; and for entries of an
ordinary gettext project that nobody has translated yet, which are gettext's own business (`msgfmt --statistics`).

Bad:

    en: The bridge over the Prut was closed on Monday. Nobody was hurt in the crash. The mayor will open it in spring.
    uk: Міст через Прут закрили в понеділок. Ніхто в аварії не постраждав. Мер відкриє його навесні.
    ru: Мост через Прут закрыли в понедельник. Мэр откроет его весной.

Good:

    en: The bridge was closed on Monday. Nobody was hurt in the accident on the river bank.
    uk: Міст закрили в понеділок, але ніхто не постраждав у цій аварії на березі річки.
    ru: Мост закрыли в понедельник. Никто не пострадал в этой аварии на берегу реки.
"""

from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Severity, Value
from checker.names.values import Name
from checker.rules.findings import make, sides_of
from checker.rules.places import present, severity_at
from checker.values import Quantity

NAME = "segment-missing"
SEVERITY = Severity.WARNING
BY_KEY = 1.0
"""The confidence of what catalogs have under one key: an entry that is empty there was not translated."""
SHORT = 26
"""Characters of a sentence that may well be part of another: "Not everybody is content"."""


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every reading that the source and another edition have, or the source alone."""
    for index, reading in enumerate(document.readings):
        have = present(reading)
        lack = [language for language in document.languages if language not in have]
        if not lack or (document.source not in have and len(have) < 2):
            continue
        severity = severity_at(reading, have[0], SEVERITY)
        yield make(
            NAME,
            Severity.INFO if reading.confidence < BY_KEY and _is_folded(document, index, have[0], lack) else severity,
            document,
            index,
            sides_of(document, index, {}),
            f"segment missing: {', '.join(lack)} {'lacks' if len(lack) == 1 else 'lack'} "
            f"what {' and '.join(have)} {'has' if len(have) == 1 else 'have'}",
            suspect=lack[0] if len(lack) == 1 and len(have) > 1 else None,
            confidence=reading.confidence,
        )


def _is_folded(document: Document, index: int, language: str, lack: Sequence[str]) -> bool:
    """Whether what the segment states stands beside it in the editions that lack it; a few words state nothing."""
    passage = document.readings[index].passages[language]
    stated = [fact.value for fact in passage.facts if not isinstance(fact.value, Name)]
    if not stated:
        return len(passage.text) <= SHORT
    beside = document.readings[max(0, index - 1) : index] + document.readings[index + 1 : index + 2]
    return all(
        any(_is_same(value, fact.value) for reading in beside for fact in reading.passages[code].facts)
        for code in lack
        for value in stated
    )


def _is_same(one: Value, other: Value) -> bool:
    """Whether two facts state the same number or day."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (one.amount, one.unit) == (other.amount, other.unit)
    return one == other
