"""PO text <-> entries that keep their own lines: strict, exact, every entry knows where it stands.

polib reads leniently (a broken quote drops the entry without a word) and forgets the lines, so the text is read
here, by the grammar of the gettext manual ("The Format of PO Files"), and anything outside of it is an error with
its line. An entry's own lines are kept, so what is not changed is written back byte for byte. polib renders
what is new, wrapped as gettext does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import polib

from checker.errors import InputError

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", '"': '"'}
ESCAPED = re.compile(r"\\(?:([ntrabfv\\\"])|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|(.?))", re.DOTALL)
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,2})\])?[ \t]*(?=")')
WRAP = 78


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a PO file.

    `msgstr` holds one text, or one for every plural form. `lines` are the entry's own lines as they stand in the
    file; `line` is the 1-based number of the first of them, `msgid_line` and `msgstr_lines` those of the keywords.
    `comments` are the raw comment lines (`# …`, `#. …`, `#: …`, `#, …`, `#| …`). The header is the entry with an
    empty msgid and no msgctxt.
    """

    msgctxt: str | None
    msgid: str
    msgid_plural: str | None
    msgstr: tuple[str, ...]
    comments: tuple[str, ...] = ()
    obsolete: bool = False
    lines: tuple[str, ...] = ()
    line: int = 0
    msgid_line: int = 0
    msgstr_lines: tuple[int, ...] = ()

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
        """The source text that the translation was made from (`#| msgid`), where msgmerge kept it."""
        text = "\n".join(comment[2:].strip() for comment in self.comments if comment.startswith("#|"))
        found = re.search(r'msgid[ \t]*((?:"(?:[^"\\]|\\.)*"\s*)+)', text)
        return "".join(unescape(part) for part in QUOTED.findall(found[1])) if found else None


@dataclass(frozen=True, slots=True)
class PoText:
    """A PO file as text: entries in order, with the lines between and after them (`tail`) kept too."""

    entries: tuple[Entry, ...]
    tail: tuple[str, ...] = ()
    newline: str = "\n"

    @property
    def header(self) -> Entry | None:
        """The header entry, if there is one."""
        return next((entry for entry in self.entries if entry.is_header), None)

    def render(self) -> str:
        """Return the text of the file: unchanged entries exactly as they were read."""
        lines = [line for entry in self.entries for line in entry.lines]
        return "".join([*lines, *self.tail])


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


def parse(text: str, where: str) -> PoText:
    """Read a PO file's text; `where` names it in errors.

    Raises InputError, with the line, at anything outside the PO grammar, at duplicate keys and at plural forms
    that do not count from zero.
    """
    lines = _split(text)
    entries: list[Entry] = []
    reader = _Reader(where)
    for number, line in enumerate(lines, 1):
        if reader.starts_new(line):
            entries.append(reader.finish())
        reader.take(line, number)
    if reader.has_entry:
        entries.append(reader.finish())
    tail = reader.pending
    _refuse_duplicates(entries, where)
    return PoText(tuple(entries), tail, "\r\n" if "\r\n" in text else "\n")


def _split(text: str) -> list[str]:
    """Lines with their ends; only newlines end a line here (U+2028, U+0085 and form feed are text)."""
    lines = text.split("\n")
    last = lines.pop()
    return [line + "\n" for line in lines] + ([last] if last else [])


class _Reader:
    """Collects the lines of one entry at a time; `finish` gives the entry and starts the next."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.reset()

    def reset(self) -> None:
        self.lines: list[str] = []
        self.first = 0
        self.comments: list[str] = []
        self.fields: dict[str, list[str]] = {}
        self.starts: dict[str, int] = {}
        self.field = ""
        self.obsolete = False

    @property
    def has_entry(self) -> bool:
        return bool(self.fields)

    @property
    def pending(self) -> tuple[str, ...]:
        return tuple(self.lines)

    def error(self, what: str, number: int) -> InputError:
        return InputError(what, where=f"{self.where}:{number}", remedy="mend the entry (msgfmt -c shows it too)")

    def starts_new(self, line: str) -> bool:
        """Whether the entry that is being read ends before this line."""
        if not any(name.startswith("msgstr") for name in self.fields):
            return False
        body = line.strip()
        if not body:
            return False
        if body.startswith("#~"):
            body = body[2:].lstrip()
            return not self.obsolete or not body.startswith(('"', "msgstr"))
        return not body.startswith(('"', "msgstr"))

    def take(self, line: str, number: int) -> None:
        self.lines.append(line)
        body = line.strip(" \t\r\n")
        if not body:
            return
        self.first = self.first or number
        if body.startswith("#~"):
            self.obsolete = True
            body = body[2:].lstrip()
            if body.startswith("|"):  # "#~| msgid" is the previous text of an obsolete entry
                return
        elif body.startswith("#"):
            self.comments.append(body)
            return
        self.content(body, number)

    def content(self, body: str, number: int) -> None:
        if not body.startswith('"'):
            body = self.keyword(body, number)
        elif not self.field:
            raise self.error("a quoted text that belongs to no keyword", number)
        quoted = QUOTED.fullmatch(body)
        if quoted is None:
            raise self.error("a quotation mark is missing or not escaped", number)
        try:
            self.fields[self.field].append(unescape(quoted[1]))
        except ValueError as problem:
            raise self.error(str(problem), number) from None

    def keyword(self, body: str, number: int) -> str:
        """Note the keyword that the line starts with; return the rest of the line."""
        match = KEYWORD.match(body)
        if match is None:
            raise self.error("not a line of a PO file", number)
        name = match[1] if match[2] is None else f"{match[1]}[{int(match[2])}]"
        problem = self.misplaced(name)
        if problem:
            raise self.error(problem, number)
        self.field = name
        self.fields[name] = []
        self.starts[name] = number
        return body[match.end() :]

    def misplaced(self, name: str) -> str:
        """Say why this keyword cannot stand here, or nothing."""
        if name in self.fields:
            return f"{name} twice in one entry"
        if name == "msgctxt" and self.fields:
            return "msgctxt after msgid"
        if name != "msgctxt" and name != "msgid" and "msgid" not in self.fields:
            return f"{name} without msgid"
        if name.startswith("msgstr"):
            forms = sum(1 for field in self.fields if field.startswith("msgstr"))
            wanted = f"msgstr[{forms}]" if "msgid_plural" in self.fields else "msgstr"
            return "" if name == wanted else f"{name} where {wanted} is due"
        return ""

    def finish(self) -> Entry:
        names = [name for name in self.fields if name.startswith("msgstr")]
        if not names:
            raise self.error("an entry without msgstr", self.first + len(self.lines) - 1)
        text = {name: "".join(parts) for name, parts in self.fields.items()}
        own, gap = _without_trailing_blanks(self.lines)
        entry = Entry(
            msgctxt=text.get("msgctxt"),
            msgid=text["msgid"],
            msgid_plural=text.get("msgid_plural"),
            msgstr=tuple(text[name] for name in names),
            comments=tuple(self.comments),
            obsolete=self.obsolete,
            lines=tuple(own),
            line=self.first,
            msgid_line=self.starts["msgid"],
            msgstr_lines=tuple(self.starts[name] for name in names),
        )
        self.reset()
        self.lines = gap
        return entry


def _without_trailing_blanks(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut lines into what the entry says and the empty lines after it, which belong to the next."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end], lines[end:]


def _refuse_duplicates(entries: Iterable[Entry], where: str) -> None:
    seen: dict[tuple[str | None, str], int] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        if entry.key in seen:
            raise InputError(
                f"the same entry twice (first at line {seen[entry.key]})",
                where=f"{where}:{entry.msgid_line}",
                remedy="merge the two (msguniq does it)",
            )
        seen[entry.key] = entry.msgid_line


def render_entry(entry: Entry) -> tuple[str, ...]:
    """Return the lines of a new or changed entry, wrapped as gettext does, with the empty line before it."""
    made = polib.POEntry(
        msgctxt=entry.msgctxt,
        msgid=entry.msgid,
        msgid_plural=entry.msgid_plural or "",
        msgstr="" if entry.msgid_plural else entry.msgstr[0],
        msgstr_plural=dict(enumerate(entry.msgstr)) if entry.msgid_plural else {},
        obsolete=entry.obsolete,
    )
    body = made.__unicode__(wrapwidth=WRAP).rstrip("\n").split("\n")
    return tuple(f"{line}\n" for line in ["", *entry.comments, *body])


def with_msgstr(entry: Entry, msgstr: tuple[str, ...]) -> Entry:
    """Return the entry with other translations; its lines are rendered anew if they differ."""
    if entry.msgstr == msgstr:
        return entry
    return rendered(replace(entry, msgstr=msgstr))


def rendered(entry: Entry) -> Entry:
    """Return the entry with its lines made from its values."""
    return replace(entry, lines=render_entry(entry))


def header_entry(fields: Mapping[str, str], comments: tuple[str, ...] = ()) -> Entry:
    """Return a header entry with these fields, in their order."""
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    entry = Entry(msgctxt=None, msgid="", msgid_plural=None, msgstr=(text,), comments=comments)
    lines = [*comments, 'msgid ""', 'msgstr ""', *_quoted_lines(text)]
    return replace(entry, lines=tuple(f"{line}\n" for line in lines))


def _quoted_lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '\\n"'
