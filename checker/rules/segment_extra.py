"""Only one edition, and not the source, has a segment.

A warning where the keys of aligned catalogs say so (`uk:p03.s02`); information where only the aligner does, because
a sentence is often folded into its neighbour, and in an ordinary gettext project.

Bad:

    en: The bridge over the Prut was closed on Monday. The mayor will open it in spring.
    uk: Міст через Прут закрили в понеділок. Студенти вийшли на площу з плакатами. Мер відкриє його навесні.
    ru: Мост через Прут закрыли в понедельник. Мэр откроет его весной.

Good:

    en: The bridge was closed. The mayor promises to open it in the spring.
    uk: Міст закрили. Мер міста обіцяє відкрити його навесні.
    ru: Мост закрыли. Мэр города обещает открыть его весной.
"""

from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Severity
from checker.rules.findings import make, sides_of
from checker.rules.places import present, severity_at

NAME = "segment-extra"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every reading that one edition alone has."""
    for index, reading in enumerate(document.readings):
        have = present(reading)
        if len(have) == 1 and have[0] != document.source:
            yield make(
                NAME,
                severity_at(reading, have[0], SEVERITY),
                document,
                index,
                sides_of(document, index, {}),
                f"segment extra: only {have[0]} has it",
                suspect=have[0] if len(document.languages) > 2 else None,
                confidence=reading.confidence,
            )
