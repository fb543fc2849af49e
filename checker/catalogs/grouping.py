"""Catalogs -> editions of the same text: one group a domain, the source's text taken from the msgids if need be."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from checker.catalogs.discovery import CatalogFile
from checker.catalogs.reading import Catalog, key_language
from checker.errors import InputError
from checker.languages import LANGUAGES
from checker.model import Edition, Segment, Slot

SYMBOLIC_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Group:
    """The catalogs of one domain by language, and the name that reports give the domain."""

    domain: str
    catalogs: Mapping[str, Catalog]

    @property
    def published(self) -> date | None:
        """The date in the headers; InputError if they contradict each other."""
        dates = {catalog.published: catalog.path for catalog in self.catalogs.values() if catalog.published}
        if len(dates) > 1:
            days = " and ".join(sorted(day.isoformat() for day in dates))
            raise InputError(f"two publication dates ({days})", where=self.domain, remedy="make the headers agree")
        return next(iter(dates), None)


def group(catalogs: Iterable[Catalog], *, together: bool = False, among: Iterable[CatalogFile] = ()) -> list[Group]:
    """Put the editions of one text together, sorted by domain; `together`: they were named one by one.

    `among` are the files that the catalogs were chosen from: a group's name tells it apart from theirs too.
    Raises InputError where one language would stand twice in a group.
    """
    found: dict[tuple[str, str], dict[str, Catalog]] = {}
    listed = list(catalogs)
    alone = together and len({catalog.language for catalog in listed}) == len(listed)
    for catalog in listed:
        place = ("", "") if alone else (catalog.root, catalog.domain)
        editions = found.setdefault(place, {})
        if catalog.language in editions:
            raise InputError(
                f"a second {catalog.language} catalog of {catalog.domain!r} beside {editions[catalog.language].path}",
                where=catalog.path,
                remedy="leave one out, or mend its Language header",
            )
        editions[catalog.language] = catalog
    firsts = [next(iter(editions.values())) for editions in found.values()]
    names = _names([(one.root, one.domain) for one in firsts], {(file.root, file.domain) for file in among})
    groups = [Group(name, _in_order(editions)) for name, editions in zip(names, found.values(), strict=True)]
    return sorted(groups, key=lambda g: g.domain)


def _in_order(editions: Mapping[str, Catalog]) -> dict[str, Catalog]:
    return {language: editions[language] for language in LANGUAGES if language in editions}


def _names(places: Sequence[tuple[str, str]], among: Set[tuple[str, str]]) -> list[str]:
    """Name groups (root, domain) by their domain; where two folders have the same one, by folder and domain."""
    everywhere = among | set(places)
    counts = Counter(domain for _, domain in everywhere)
    shared = os.path.commonpath([root for root, _ in everywhere]) if len(counts) < len(everywhere) else ""
    return [
        domain if counts[domain] == 1 else f"{PurePath(os.path.relpath(root, shared)).as_posix()}/{domain}"
        for root, domain in places
    ]


def editions(group: Group, source: str) -> dict[str, Edition]:
    """Return language -> Edition for the group.

    Where no catalog holds the source edition, the msgids are it, as in any gettext project, unless they are
    identifiers. Raises InputError where that leaves one edition alone.
    """
    made = {language: Edition(language, catalog.slots(source)) for language, catalog in group.catalogs.items()}
    if source not in made and not any(_has_own_keys(catalog) for catalog in group.catalogs.values()):
        made = {source: _implied(list(group.catalogs.values()), source)} | made
    if len(made) < 2:
        only = next(iter(group.catalogs.values()))
        raise InputError(
            "no counterpart: no other edition of it was found", where=only.path, remedy="name the other catalogs too"
        )
    forms = _plural_forms(made.values())
    return {language: _with_all_forms(made[language], forms) for language in LANGUAGES if language in made}


def _plural_forms(made: Iterable[Edition]) -> dict[tuple[str | None, str], int]:
    """Key -> the highest plural form that any edition has."""
    highest: dict[tuple[str | None, str], int] = {}
    for edition in made:
        for slot in edition.slots:
            key, form = slot.key
            if form is not None:
                highest[key] = max(form, highest.get(key, 0))
    return highest


def _with_all_forms(edition: Edition, forms: Mapping[tuple[str | None, str], int]) -> Edition:
    """Repeat an edition's last plural form where another edition has more of them (en 2, uk 3, ru 3 or 4)."""
    if not forms:
        return edition
    last = {slot.key[0]: slot for slot in edition.slots if slot.key[1] is not None}
    slots: list[Slot] = []
    for slot in edition.slots:
        slots.append(slot)
        key, form = slot.key
        if form is not None and slot is last[key]:
            slots += [Slot((key, more), slot.segment, slot.ignores) for more in range(form + 1, forms[key] + 1)]
    return Edition(edition.language, tuple(slots))


def _has_own_keys(catalog: Catalog) -> bool:
    """Whether the msgids are no source text: identifiers (`menu.file.open`), or the edition's own text."""
    entries = catalog.entries
    own = sum(
        1 for e in entries if _is_symbolic(e.msgid) or e.msgid == e.msgstr[0] or key_language(e.msgctxt, "") != ""
    )
    return own > SYMBOLIC_SHARE * len(entries)


def _is_symbolic(msgid: str) -> bool:
    """Whether a msgid is an identifier: one word with a dot, underscore or capital inside."""
    if not msgid.isascii() or any(char.isspace() for char in msgid):
        return False
    return any(char in "._-/:" for char in msgid.rstrip(".:")) or msgid[1:] != msgid[1:].lower()


def _implied(catalogs: list[Catalog], source: str) -> Edition:
    """The source edition as the msgids of the other catalogs give it; its lines are those of the msgids."""
    slots: dict[tuple[tuple[str | None, str], int | None], Slot] = {}
    for catalog in catalogs:
        for entry in catalog.entries:
            forms: list[tuple[int | None, str]] = [(None if entry.msgid_plural is None else 0, entry.msgid)]
            forms += [(form, entry.msgid_plural or "") for form in range(1, len(entry.msgstr))]
            for form, text in forms:
                segment = Segment(
                    source, text, entry.msgctxt, entry.msgid, catalog.path, entry.msgid_line, plural=form
                )
                key = (entry.key, form)
                slots.setdefault(key, Slot(key, segment if text.strip() else None))
    return Edition(source, tuple(slots.values()))
