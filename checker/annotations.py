"""Findings -> notes in the catalogs that they are about, which Poedit, Weblate and other editors show."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.catalogs import Catalog, Group
from checker.catalogs.annotating import annotated, is_annotated
from checker.catalogs.po import Entry
from checker.model import Finding, Severity
from checker.reports.escaping import visible

Key = tuple[str | None, str]
Notes = Mapping[str, Mapping[Key, Sequence[str]]]
"""Path -> key of an entry -> the notes for it."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A catalog's new text, what its file held before, how many entries have notes, whether that is a change."""

    path: str
    text: str
    encoding: str
    before: bytes
    entries: int
    is_changed: bool


def notes(findings: Iterable[Finding], groups: Iterable[Group]) -> dict[str, dict[Key, list[str]]]:
    """Return the notes that these findings make, for the entries that each of them is about.

    That is the suspect's entry, untranslated as it may be; without a suspect, every edition's. Hints make no note.
    """
    catalogs = {group.domain: group.catalogs for group in groups}
    entries = {
        catalog.path: {entry.key for entry in catalog.entries}
        for group in catalogs.values()
        for catalog in group.values()
    }
    found: dict[str, dict[Key, list[str]]] = {}
    for finding in findings:
        if finding.severity is Severity.INFO:
            continue
        note = f"{finding.rule}: {visible(finding.message)}"
        for path, key in dict.fromkeys(_places(finding, catalogs.get(finding.domain, {}), entries)):
            listed = found.setdefault(path, {}).setdefault(key, [])
            if note not in listed:
                listed.append(note)
    return found


def _places(
    finding: Finding, catalogs: Mapping[str, Catalog], entries: Mapping[str, set[Key]]
) -> Iterator[tuple[str, Key]]:
    everywhere = [segment for side in finding.editions.values() for segment in side.segments]
    suspect = finding.editions.get(finding.suspect or "")
    if suspect is None:
        yield from ((segment.path, segment.key) for segment in everywhere)
    elif suspect.segments:
        yield from ((segment.path, segment.key) for segment in suspect.segments)
    else:
        path = catalogs[finding.suspect or ""].path if finding.suspect in catalogs else ""
        keys = [segment.key for segment in everywhere if segment.key in entries.get(path, ())]
        yield from ((path, key) for key in keys) if keys else ((segment.path, segment.key) for segment in everywhere)


def annotate(catalog: Catalog, written: Mapping[Key, Sequence[str]], *, fuzzy: bool = False) -> Annotated:
    """Return the catalog with these notes instead of those it had from us; `fuzzy` marks the entries as well.

    A note that cannot be written in the file's charset is escaped. An entry without a translation is never marked.
    """
    entries = [_entry(entry, written, catalog.encoding, fuzzy) for entry in catalog.text.entries]
    text = replace(catalog.text, entries=tuple(entries)).render()
    return Annotated(
        path=catalog.path,
        text=text,
        encoding=catalog.encoding,
        before=catalog.data,
        entries=sum(is_annotated(entry) for entry in entries),
        is_changed=text != catalog.text.render(),
    )


def _entry(entry: Entry, written: Mapping[Key, Sequence[str]], encoding: str, fuzzy: bool) -> Entry:
    found = () if entry.obsolete or entry.is_header else written.get(entry.key, ())
    if not found and not is_annotated(entry):
        return entry
    texts = [note.encode(encoding, "backslashreplace").decode(encoding) for note in found]
    return annotated(entry, texts, fuzzy=fuzzy and any(entry.msgstr))
