"""What a PO file is made of: entries that keep their own text, so that the unchanged is written back as it was.

`po_reading` makes them from text; polib renders what is new, wrapped as gettext does.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", '"': '"'}
ESCAPED = re.compile(r"\\(?:([ntrabfv\\\"])|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|(.?))", re.DOTALL)
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
WRAP = 78


class Entry(NamedTuple):
    """One entry of a PO file.

    `msgstr` holds one text, or one for every plural form. `raw` is the entry's own text as it stands in the file,
    with the empty lines before it; `line` is the 1-based number of its first line, `msgid_line` and `msgstr_lines`
    those of the keywords; `columns` tell where the texts begin in their lines, from 1 (None: wrapped or escaped).
    `comments` are the raw comment lines (`# …`, `#. …`, `#: …`, `#, …`, `#| …`). The header is the entry with an
    empty msgid and no msgctxt.
    """

    msgctxt: str | None
    msgid: str
    msgid_plural: str | None
    msgstr: tuple[str, ...]
    comments: tuple[str, ...] = ()
    obsolete: bool = False
    raw: str = ""
    line: int = 0
    msgid_line: int = 0
    msgstr_lines: tuple[int, ...] = ()
    columns: tuple[int | None, ...] = ()

    @property
    def key(self) -> tuple[str | None, str]:
        """What identifies the entry."""
        return (self.msgctxt, self.msgid)

    @property
    def is_header(self) -> bool:
        """Whether this is the header entry."""
        return self.msgid == "" and self.msgctxt is None and not self.obsolete

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags of the `#,` lines."""
        if not self.comments:
            return ()
        lines = (comment[2:].split(",") for comment in self.comments if comment.startswith("#,"))
        return tuple(flag.strip() for flags in lines for flag in flags if flag.strip())

    @property
    def is_fuzzy(self) -> bool:
        """Whether the translation waits for a person's look; gettext does not use it."""
        return "fuzzy" in self.flags

    @property
    def translator_comments(self) -> tuple[str, ...]:
        """The texts of the `# …` lines."""
        return tuple(comment[1:].strip() for comment in self.comments if comment == "#" or comment[1:2].isspace())

    @property
    def previous(self) -> str | None:
        """The source text that the translation was made from (`#| msgid`), where msgmerge kept it and it reads."""
        if not self.comments:
            return None
        text = "\n".join(comment[2:].strip() for comment in self.comments if comment.startswith("#|"))
        found = re.search(r'msgid[ \t]*((?:"(?:[^"\\]|\\.)*"\s*)+)', text)
        try:
            return "".join(unescape(part) for part in QUOTED.findall(found[1])) if found else None
        except ValueError:
            return None  # a comment: gettext does not read it either


@dataclass(frozen=True, slots=True)
class PoText:
    """A PO file as text: entries in order, and what stands after the last of them (`tail`)."""

    entries: tuple[Entry, ...]
    tail: str = ""
    newline: str = "\n"

    @property
    def header(self) -> Entry | None:
        """The header entry, if there is one."""
        return next((entry for entry in self.entries if entry.is_header), None)

    def render(self) -> str:
        """Return the text of the file: unchanged entries exactly as they were read."""
        return "".join([*(entry.raw for entry in self.entries), self.tail])


def unescape(text: str) -> str:
    r"""Return what a quoted PO string means; raise ValueError at an unknown escape such as `\q`."""
    return text if "\\" not in text else ESCAPED.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    simple, hexadecimal, octal, other = match.groups()
    if simple:
        return ESCAPES[simple]
    if hexadecimal or octal:
        return chr(int(hexadecimal, 16) if hexadecimal else int(octal, 8))
    raise ValueError(f"unknown escape \\{other}")


def metadata(header: Entry | None) -> dict[str, str]:
    """Return the `Name: value` fields of the header, in order; names as written."""
    fields: dict[str, str] = {}
    for line in (header.msgstr[0] if header and header.msgstr else "").split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip():
            fields[name.strip()] = value.strip()
    return fields


def render_entry(entry: Entry) -> str:
    """Return the text of a new or changed entry, wrapped as gettext does, with the empty line before it."""
    import polib

    made = polib.POEntry(
        msgctxt=entry.msgctxt,
        msgid=entry.msgid,
        msgid_plural=entry.msgid_plural or "",
        msgstr="" if entry.msgid_plural else entry.msgstr[0],
        msgstr_plural=dict(enumerate(entry.msgstr)) if entry.msgid_plural else {},
        obsolete=entry.obsolete,
    )
    body = made.__unicode__(wrapwidth=WRAP).rstrip("\n").split("\n")
    return "".join(f"{line}\n" for line in ["", *entry.comments, *body])


def rendered(entry: Entry) -> Entry:
    """Return the entry with its text made from its values."""
    return entry._replace(raw=render_entry(entry))


def header_entry(fields: Mapping[str, str], comments: tuple[str, ...] = ()) -> Entry:
    """Return a header entry with these fields, in their order."""
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    entry = Entry(msgctxt=None, msgid="", msgid_plural=None, msgstr=(text,), comments=comments)
    lines = [*comments, 'msgid ""', 'msgstr ""', *_quoted_lines(text)]
    return entry._replace(raw="".join(f"{line}\n" for line in lines))


def _quoted_lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '\\n"'
