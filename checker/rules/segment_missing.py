"""One edition lacks a segment that the others have.

Reported for the segments of articles. Entries of an ordinary gettext project that nobody has translated yet are
gettext's own business (`msgfmt --statistics`) and only information here.

Bad:

    en: The bridge was closed. Nobody was hurt in the accident on the river bank.
    uk: Міст закрили. Ніхто не постраждав у цій аварії на березі річки.
    ru: Мост закрыли.

Good:

    en: The bridge was closed. Nobody was hurt in the accident on the river bank.
    uk: Міст закрили. Ніхто не постраждав у цій аварії на березі річки.
    ru: Мост закрыли. Никто не пострадал в этой аварии на берегу реки.
"""

from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Severity
from checker.rules.findings import make, sides_of
from checker.rules.places import is_article_place, passage_place, present

NAME = "segment-missing"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every reading that the source and another edition have, or the source alone."""
    for index, reading in enumerate(document.readings):
        have = present(reading)
        lack = [language for language in document.languages if language not in have]
        if not lack or (document.source not in have and len(have) < 2):
            continue
        yield make(
            NAME,
            SEVERITY if is_article_place(passage_place(reading, have[0])) else Severity.INFO,
            document,
            index,
            sides_of(document, index, {}),
            f"segment missing: {', '.join(lack)} {'lacks' if len(lack) == 1 else 'lack'} "
            f"what {' and '.join(have)} {'has' if len(have) == 1 else 'have'}",
            suspect=lack[0] if len(lack) == 1 and len(have) > 1 else None,
            confidence=reading.confidence,
        )
