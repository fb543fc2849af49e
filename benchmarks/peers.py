"""pofilter (translate-toolkit) and l10n-lint on the same lines, where they are installed for the benchmark."""

from collections.abc import Sequence

import ntrex


def report(documents: Sequence[ntrex.News]) -> None:
    """Print how many lines each flags, and what share of changed digits it finds."""
    _pofilter(documents)


def _pofilter(documents: Sequence[ntrex.News]) -> None:
    try:
        from translate.filters.checks import FilterFailure, StandardChecker
    except ImportError:
        print("pofilter: translate-toolkit is not installed, skipped")
        return
    checker = StandardChecker()
