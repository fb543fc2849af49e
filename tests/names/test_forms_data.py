"""The forms that are kept are what the tables of the lexicon say."""

import pytest

from checker.languages import LANGUAGES
from checker.names import lexicon


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_those_of_the_tables(language: str) -> None:
    from tools.build_forms import FOLDER, data

    kept = (FOLDER / f"forms-{language}.rows").read_bytes()
    assert kept == data(language), "run python tools/build_forms.py"


def test_a_phrase_is_found_by_its_first_word() -> None:
    size, concepts = lexicon.phrase(["Республіці", "Корея"], 0, "uk")
    assert (size, concepts) == lexicon.phrase(["Республике", "Корея"], 0, "ru")
    assert size == 2
