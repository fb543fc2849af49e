"""Bring the catalogs of the editor's page up to date with the texts in its templates, scripts and titles.

    python tools/update_page_catalogs.py

What is translated already stays; texts that are gone leave the catalogs; new ones stand untranslated.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

PAGE = Path(__file__).parent.parent / "checker" / "reports" / "page"
LANGUAGES = ("en", "uk", "ru")
METHODS = {"templates/*.html": "jinja2.ext:babel_extract", "script/*.js": "javascript", "*.py": "python"}
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "N_": None, "t": None, "tn": (1, 2)}

Text = str | tuple[str, ...]


def texts() -> Iterator[tuple[Text, str]]:
    """Yield every text of the interface in order (a plural as a pair) with the file that it stands in."""
    for pattern, method in METHODS.items():
        for path in sorted(PAGE.glob(pattern)):
            found = extract(method, BytesIO(path.read_bytes()), keywords=KEYWORDS)
            for _, text, _, _ in found:
                yield text if isinstance(text, str) else tuple(text), path.relative_to(PAGE).as_posix()


def updated(language: str) -> bytes:
    """Return the catalog of a language with today's texts and the translations that it has."""
    path = PAGE / "locale" / language / "LC_MESSAGES" / "zvirka.po"
    old = read_po(BytesIO(path.read_bytes()), locale=language)
    catalog = Catalog(locale=language, project="zvirka", fuzzy=False)
    catalog.mime_headers = old.mime_headers
    for text, file in texts():
        known = old.get(text if isinstance(text, str) else text[0])
        string = known.string if known and known.id == text else None
        catalog.add(text, string, locations=[(file, 0)])
    out = BytesIO()
    write_po(out, catalog, width=0, omit_header=True, include_lineno=False)
    return header(old) + out.getvalue()


def header(catalog: Catalog) -> bytes:
    """Return the header without what changes from one machine to the next."""
    kept = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
    values = dict(catalog.mime_headers)
    lines = "".join(f'"{name}: {values[name]}\\n"\n' for name in kept if name in values)
    return f'msgid ""\nmsgstr ""\n{lines}\n'.encode()


def main() -> None:
    """Write the catalogs."""
    for language in LANGUAGES:
        path = PAGE / "locale" / language / "LC_MESSAGES" / "zvirka.po"
        path.write_bytes(updated(language))


if __name__ == "__main__":
    main()
