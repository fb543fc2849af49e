"""Segments and beads -> catalogs; nothing a translator wrote is lost, and a file is replaced whole or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from checker.catalogs import po
from checker.catalogs.reading import PUBLISHED, Catalog
from checker.errors import OutputError
from checker.files import write_bytes
from checker.model import Bead, Segment, Sentence

PLURAL_FORMS = {
    "en": "nplurals=2; plural=(n != 1);",
    "uk": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
}
"""As gettext's manual gives them for these languages."""


def edition_catalog(domain: str, language: str, sentences: Iterable[Sentence], published: date | None = None) -> str:
    """Return the text of an edition catalog: every segment keyed by its place and its own text."""
    entries = [_new(s.place, s.text, s.text, comments=(f"#. {s.kind.value}",)) for s in sentences]
    header = po.header_entry(_header(domain, language, published))
    return po.PoText((header, *entries)).render()


def _new(msgctxt: str | None, msgid: str, msgstr: str, comments: tuple[str, ...] = ()) -> po.Entry:
    entry = po.Entry(msgctxt=msgctxt, msgid=msgid, msgid_plural=None, msgstr=(msgstr,), comments=comments)
    return po.rendered(entry)


def _header(domain: str, language: str, published: date | None) -> dict[str, str]:
    fields = {
        "Project-Id-Version": domain,
        **({"PO-Revision-Date": f"{published.isoformat()} 00:00+0000"} if published else {}),
        "Last-Translator": "Automatically generated",
        "Language-Team": "none",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURAL_FORMS[language],
    }
    return fields | ({PUBLISHED: published.isoformat()} if published else {})


def aligned_catalogs(catalogs: Mapping[str, Catalog], beads: Sequence[Bead], source: str) -> dict[str, str]:
    """Return language -> the text of its catalog with the keys that all editions share (DESIGN "Aligned catalogs").

    A bead's key is the source edition's place and text; where the source has no segment, the place and text of the
    first edition that has one, the place marked with that edition's language (`uk:p03.s02`). Comments, flags and
    obsolete entries of the catalogs stay.
    """
    keys = [_key(bead, source) for bead in beads]
    return {
        language: _aligned(
            catalog, [(key, bead.sides.get(language, ())) for key, bead in zip(keys, beads, strict=True)]
        )
        for language, catalog in catalogs.items()
    }


def _key(bead: Bead, source: str) -> tuple[str | None, str]:
    owner = source if bead.sides.get(source) else next(name for name, side in bead.sides.items() if side)
    segments = bead.sides[owner]
    if len({segment.key for segment in segments}) == 1 and _is_aligned(segments[0], owner, source):
        return segments[0].key
    place = _place([segment.msgctxt or "" for segment in segments])
    return (place if owner == source else f"{owner}:{place}") or None, joined(segments)


def _is_aligned(segment: Segment, owner: str, source: str) -> bool:
    """Whether the segment's own key can stay: it is the source's, or already marked as another edition's."""
    return owner == source or (segment.msgctxt or "").startswith(f"{owner}:")


def _place(places: Sequence[str]) -> str:
    """The place of a bead: `p03.s02`, or `p03.s02+p03.s03` for more than one segment."""
    return "+".join(dict.fromkeys(place for place in places if place))


def joined(segments: Iterable[Segment]) -> str:
    """Return the text of the segments on one side of a bead."""
    return " ".join(segment.text for segment in segments)


def _aligned(catalog: Catalog, sides: Sequence[tuple[tuple[str | None, str], tuple[Segment, ...]]]) -> str:
    """The catalog's text with one entry a bead, in the order of the beads; entries no bead holds come after."""
    by_key = {entry.key: entry for entry in catalog.entries}
    entries: list[po.Entry] = []
    used: set[tuple[str | None, str]] = set()
    for key, segments in sides:
        own = [by_key[segment.key] for segment in segments if segment.key in by_key]
        waiting = [by_key[key]] if not own and key in by_key else []  # untranslated or fuzzy: as it stands
        used.update(entry.key for entry in [*own, *waiting])
        entries.append(waiting[0] if waiting else _entry(key, segments, own))
    rest = [entry for entry in catalog.entries if entry.key not in used]
    header = [entry for entry in catalog.text.entries if entry.is_header]
    obsolete = [entry for entry in catalog.text.entries if entry.obsolete]
    return po.PoText((*header, *entries, *rest, *obsolete), newline=catalog.text.newline).render()


def _entry(key: tuple[str | None, str], segments: tuple[Segment, ...], own: Sequence[po.Entry]) -> po.Entry:
    if len(own) == 1 and own[0].key == key:
        return own[0]
    comments = tuple(dict.fromkeys(comment for entry in own for comment in entry.comments))
    return _new(key[0], key[1], joined(segments), comments)


def write_text(path: str, text: str, encoding: str = "utf-8", before: bytes | None = None) -> None:
    """Replace a catalog by this text, whole or not at all; OutputError if that fails or it is not as `before`."""
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        raise OutputError(f"text that {encoding} cannot hold", where=path, remedy="make the catalog UTF-8") from None
    write_bytes(path, data, before)
