"""The catalogs of the page hold every text of it, translated in full, and zvirka itself finds nothing in them."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from checker import check
from checker.model import Severity
from checker.reports.page.interface import INTERFACES, strings

ROOT = Path(__file__).parents[3]
LOCALE = ROOT / "checker" / "reports" / "page" / "locale"
TRANSLATED = tuple(code for code in INTERFACES if code != "en")
FIELD = re.compile(r"\{\w+\}")


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_page_catalogs", ROOT / "tools" / "update_page_catalogs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", INTERFACES)
def test_the_catalog_is_up_to_date(language: str) -> None:
    path = LOCALE / language / "LC_MESSAGES" / "zvirka.po"
    assert path.read_bytes() == tool().updated(language), "run tools/update_page_catalogs.py"


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_is_translated(language: str) -> None:
    wanted = {text if isinstance(text, str) else text[0] for text, _ in tool().texts()}
    assert len(wanted) > 80
    assert set(strings(language)) == wanted
    assert all(all(forms) for forms in strings(language).values())


@pytest.mark.parametrize("language", TRANSLATED)
def test_fields_survive_translation(language: str) -> None:
    for text, forms in strings(language).items():
        for form in forms:
            assert set(FIELD.findall(form)) == set(FIELD.findall(text)), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_plurals_have_the_forms_of_the_language(language: str) -> None:
    plurals = [forms for text, forms in strings(language).items() if text.startswith("{n} ") and " of " not in text]
    assert plurals
    assert {len(forms) for forms in plurals} == {3}


def test_zvirka_finds_nothing_in_its_own_catalogs() -> None:
    found = check(str(LOCALE))
    assert found.catalogs == len(INTERFACES)
    assert [f.message for f in found.findings if f.severity is not Severity.INFO] == []
