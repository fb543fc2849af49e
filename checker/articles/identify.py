"""Which language a page is in: what the person said, its file name, its own mark, its text."""

import re
from pathlib import PurePath

from checker.articles.raw import Page
from checker.errors import InputError
from checker.languages import LANGUAGES, language_code
from checker.languages.detect import detect

TOKEN = re.compile(r"[^\W\d_]+")


def language_of(page: Page, name: str, given: str | None) -> str:
    """Return the code of the page's language; raises InputError if it is not one of ours."""
    if given:
        return _given(given, name)
    named = language_in_name(name)
    if named and language_code(_last_part(name)) == named:
        return named
    declared = language_code(page.language) if page.language else None
    found = detect("\n".join(block.text for block in page.blocks))
    if named and found in {named, None}:  # else it is a word of the headline: "johnson-visits-the-uk.html"
        return named
    if found or declared:
        return declared if declared and found in (declared, None) else found or ""
    known = ", ".join(LANGUAGES.values())
    said = f" (it says: {page.language})" if page.language else ""
    raise InputError(
        f"is not in {known}, or too short to tell{said}", where=name, remedy="name the language with --language"
    )


def language_in_name(name: str) -> str | None:
    """Return the language that a file's name or folder ends or begins with: `en.txt`, `text-ru.md`, `ua/x.html`."""
    path = PurePath(name)
    tokens = TOKEN.findall(_last_part(name))
    folders = [folder for folder in path.parts[-3:-1] if len(folder) <= 3]
    for token in [*tokens[-1:], *tokens[:1], *reversed(folders)]:
        if len(token) <= 3 and (code := language_code(token)):
            return code
    return None


def _last_part(name: str) -> str:
    """`story.uk.txt` -> `uk`; `article-ru.md` -> `article-ru`."""
    return PurePath(name).stem.split(".", 1)[-1]


def _given(given: str, name: str) -> str:
    code = language_code(given)
    if code is None:
        raise InputError(
            f"language {given!r} is not supported", where=name, remedy=f"choose one of {', '.join(LANGUAGES)}"
        )
    return code
