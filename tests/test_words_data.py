"""The translations that are kept are what the hand-written words say."""

from itertools import combinations

import pytest

from checker.languages import LANGUAGES


@pytest.mark.parametrize(("left", "right"), list(combinations(LANGUAGES, 2)))
def test_translations_are_those_of_the_words(left: str, right: str) -> None:
    from tools.build_words import FOLDER, data

    kept = (FOLDER / f"words-{left}-{right}.rows").read_bytes()
    assert kept == data(left, right), "run python tools/build_words.py"
