"""Only one edition, and not the source, has a segment.

Reported for the segments of articles; information only for entries of an ordinary gettext project.

Bad:

    en: The bridge was closed.
    uk: Міст закрили. Мер міста обіцяє відкрити його навесні наступного року.
    ru: Мост закрыли.

Good:

    en: The bridge was closed. The mayor promises to open it in the spring.
    uk: Міст закрили. Мер міста обіцяє відкрити його навесні.
    ru: Мост закрыли. Мэр города обещает открыть его весной.
"""

from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Severity
from checker.rules.findings import make, sides_of
from checker.rules.places import is_article_place, passage_place, present

NAME = "segment-extra"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every reading that one edition alone has."""
    for index, reading in enumerate(document.readings):
        have = present(reading)
        if len(have) == 1 and have[0] != document.source:
            yield make(
                NAME,
                SEVERITY if is_article_place(passage_place(reading, have[0])) else Severity.INFO,
                document,
                index,
                sides_of(document, index, {}),
                f"segment extra: only {have[0]} has it",
                suspect=have[0] if len(document.languages) > 2 else None,
                confidence=reading.confidence,
            )
