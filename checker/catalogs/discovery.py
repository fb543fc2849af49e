"""Paths -> the catalogs there, each with its language and domain, grouped as the editions of one text."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePath

from checker.errors import InputError
from checker.languages import language_code

GENERIC_FOLDERS = {"po", "i18n", "l10n", "locale", "locales", "translations", "translation", "lang", "languages", ""}
SKIPPED_FOLDERS = {"node_modules", "__pycache__", ".git", ".hg", ".svn", ".venv", "venv", ".tox", ".mypy_cache"}
LOCALE_NAME = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*(?:@[a-z]+)?", re.ASCII | re.IGNORECASE)
NAME_AND_LANGUAGE = re.compile(r"(.+)[-._]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)")
MESSAGES = "LC_MESSAGES"
CATALOG_SUFFIXES = (".po", ".pot")


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A PO file and what its path says.

    `root` is the folder that the editions of the domain have in common, `locale` the language as the path writes it,
    `language` its code (None: the path says nothing of ours), `foreign` that it is no language of ours, `named` that
    the person named the file itself.
    """

    path: str
    root: str
    domain: str
    language: str | None
    foreign: bool = False
    named: bool = True
    locale: str = ""


def find(paths: Iterable[str], exclude: Sequence[str] = ()) -> list[CatalogFile]:
    """Return the catalogs at these paths, sorted by path; folders are searched for `*.po`.

    Raises InputError where a path does not exist or a folder holds no catalog. Files in a folder whose path names
    a language that is not ours are left out.
    """
    found: dict[str, CatalogFile] = {}
    for path in paths:
        for file in _at(path, exclude):
            found.setdefault(os.path.normpath(file.path), file)
    return [found[path] for path in sorted(found)]


def _at(path: str, exclude: Sequence[str]) -> list[CatalogFile]:
    place = Path(path)
    if place.is_file():
        return [_named(path)]
    if not place.exists():
        raise InputError("no such file or folder", where=path, remedy="check the spelling")
    if not place.is_dir():
        raise InputError("neither a file nor a folder", where=path, remedy="name catalogs (*.po) or a folder of them")
    files = [describe(file, named=False) for file in _walk(path) if not is_excluded(file, exclude)]
    if not files:
        raise InputError("no catalog (*.po) in this folder", where=path, remedy="name the folder that holds them")
    ours = [file for file in files if not file.foreign]
    if not ours:
        raise InputError(
            "no catalog in en, uk or ru in this folder", where=path, remedy="name the folder that holds them"
        )
    return _without_variants(ours)


def _named(path: str) -> CatalogFile:
    if not path.lower().endswith(CATALOG_SUFFIXES):
        remedy = "name catalogs (.po), or articles (.txt, .md, .html, .docx)"
        raise InputError("neither a catalog nor an article, by its name", where=path, remedy=remedy)
    return describe(path, named=True)


def _without_variants(files: Sequence[CatalogFile]) -> list[CatalogFile]:
    """Leave out `en_AU` where `en` is there too: one edition a language."""
    plain = {(file.root, file.domain, file.language) for file in files if file.locale.lower() == file.language}
    return [
        file
        for file in files
        if file.locale.lower() in ("", file.language) or (file.root, file.domain, file.language) not in plain
    ]


def among(paths: Iterable[str], exclude: Sequence[str] = ()) -> list[CatalogFile]:
    """Return those of these files, which need not be on the disk, that `find` would take from their folder."""
    candidates = [path for path in sorted(paths) if path.endswith(".po") and not is_excluded(path, exclude)]
    files = [describe(path, named=False) for path in candidates if SKIPPED_FOLDERS.isdisjoint(path.split("/")[:-1])]
    return _without_variants([file for file in files if not file.foreign])


def _walk(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
        for name in sorted(files):
            if name.endswith(".po"):
                yield os.path.join(parent, name)  # noqa: PTH118 (pathlib would drop a leading "./")


def is_excluded(path: str, patterns: Sequence[str]) -> bool:
    """Whether a path, or its end, fits one of the patterns."""
    name = PurePath(path).as_posix()
    return any(fnmatch(name, pattern) or fnmatch(name, f"*/{pattern}") for pattern in patterns)


def describe(path: str, *, named: bool) -> CatalogFile:
    """Read language, domain and root off a catalog's path; `named` says that the person named the file."""
    place = PurePath(path)
    folder, stem = place.parent, place.stem
    if folder.name == MESSAGES:
        return _file(path, folder.parent.parent, stem, folder.parent.name, named)
    if language_code(stem) and LOCALE_NAME.fullmatch(stem):
        return _file(path, folder, _folder_domain(folder), stem, named)
    if language_code(folder.name) and LOCALE_NAME.fullmatch(folder.name):
        return _file(path, folder.parent, stem, folder.name, named)
    match = NAME_AND_LANGUAGE.fullmatch(stem)
    if match and language_code(match[2]):
        return _file(path, folder, match[1], match[2], named)
    if LOCALE_NAME.fullmatch(stem) and folder.name in GENERIC_FOLDERS:
        return _file(path, folder, _folder_domain(folder), stem, named)
    return CatalogFile(path, str(folder), stem, None, named=named)


def _folder_domain(folder: PurePath) -> str:
    """The domain of `po/uk.po`: the name of the first folder above that says something, else `messages`."""
    names = [name for name in (folder.name, folder.parent.name) if name not in GENERIC_FOLDERS]
    return names[0] if names else "messages"


def _file(path: str, root: PurePath, domain: str, locale: str, named: bool) -> CatalogFile:
    code = language_code(locale)
    foreign = code is None and LOCALE_NAME.fullmatch(locale) is not None
    return CatalogFile(path, str(root), domain, code, foreign, named, locale)
