"""The catalogs of the page's own words, which the page carries so that a reader can switch between them."""

from functools import cache
from importlib import resources
from io import BytesIO

INTERFACES = ("en", "uk", "ru")
"""The languages of the interface; the texts in the code are English."""

Strings = dict[str, list[str]]
"""English text -> its translation, or the plural forms of it in the order of CLDR (one, few, many)."""


@cache
def strings(language: str) -> Strings:
    """Return the translations of a language; English has none."""
    from babel.messages.pofile import read_po

    path = resources.files("checker.reports.page") / "locale" / language / "LC_MESSAGES" / "zvirka.po"
    catalog = read_po(BytesIO(path.read_bytes()), locale=language)
    return {_id(message.id): _forms(message.string) for message in catalog if message.id and message.string}


def _id(texts: str | list[str] | tuple[str, ...]) -> str:
    return texts if isinstance(texts, str) else texts[0]


def _forms(texts: str | list[str] | tuple[str, ...]) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)
