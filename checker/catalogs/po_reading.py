"""PO text -> entries: strict, exact, every entry knows where it stands.

polib reads leniently (a broken quote drops the entry without a word) and forgets the lines, so the text is read
here, by the grammar of the gettext manual ("The Format of PO Files"), and anything outside of it is an error with
its line. Blocks of the usual shape are read by one regular expression; whatever it does not match goes to a careful
reader, line by line: the block alone if it is whole in itself, else the file. A test holds the two together.
"""

import re
from collections.abc import Iterable

from checker.catalogs.po import QUOTED, Entry, PoText, unescape
from checker.errors import InputError

KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,2})\])?[ \t]*(?=")')

STRINGS = r'(?:".*"\n)+'
USUAL = re.compile(
    rf"((?:#(?:[ ,.:|].*)?\n)*)(?:msgctxt ({STRINGS}))?msgid ({STRINGS})(?:msgid_plural ({STRINGS}))?"
    rf"(?:msgstr ({STRINGS})|((?:msgstr\[\d\] {STRINGS})+))(?=\n|\Z)"
)
"""An entry of the usual shape, with an empty line or the end of the file behind it."""
TRICKY = '\\"\n'
"""An escaped quote at a line's end, or an escaped backslash: to be looked at closely."""
FILLED = re.compile(r"[^\n]")
QUOTED_TEXT = re.compile(r'(?:[^"\\]|\\.)*')
FORM = re.compile(rf"msgstr\[(\d)\] ({STRINGS})")
BETWEEN = re.compile(r"\n{2,}")


def parse(text: str, where: str, *, whole: bool = True) -> PoText:
    """Read a PO file's text; `where` names it in errors.

    Unless it is to be `whole`, entries of the usual shape have no `raw` text, which only writing needs.

    Raises InputError, with the line, at anything outside the PO grammar, at duplicate keys and at plural forms
    that do not count from zero.
    """
    try:
        parsed = _by_blocks(text, where, whole)
    except _NotWholeError:
        parsed = _carefully(text, where)
    _refuse_duplicates(parsed.entries, where)
    return parsed


class _NotWholeError(Exception):
    """A block is not an entry, or some entries, in itself."""


def _by_blocks(text: str, where: str, whole: bool) -> PoText:
    """Read what stands between empty lines, block by block; the empty lines belong to the entry after them."""
    entries: list[Entry] = []
    tricky = TRICKY in text
    start, line, end = 0, 1, len(text)
    while start < end:
        begin = FILLED.search(text, start)
        if begin is None:
            break
        match = USUAL.match(text, begin.start())
        entry = (
            _usual(match, start if whole else match.end(), line + begin.start() - start)
            if match and not (tricky and TRICKY in match[0])
            else None
        )
        if match and entry:
            entries.append(entry)
            stop = match.end()
        else:
            gap = BETWEEN.search(text, begin.start())
            stop = gap.start() + 1 if gap else end
            entries += _unusual(text[start:stop], line, where)
        line += text.count("\n", start, stop)
        start = stop
    return PoText(tuple(entries), text[start:], "\n")


def _usual(match: re.Match[str], start: int, first: int) -> Entry | None:
    """Return the entry of the usual shape that was found at this line; its `raw` text begins at `start`."""
    comments, context, msgid, plural, msgstr, forms = match.groups()
    if (plural is None) != (forms is None):
        return None
    msgid_line = first + comments.count("\n") + (context.count("\n") if context else 0)
    line = msgid_line + msgid.count("\n") + (plural.count("\n") if plural else 0)
    key = (_value(context) if context else "", _value(msgid), _value(plural) if plural else "")
    given, lines = ((_value(msgstr),), (line,)) if forms is None else _forms(forms, line)
    column = len('msgstr "') + 1 if forms is None else len('msgstr[0] "') + 1
    written = (msgstr,) if forms is None else [form[2] for form in FORM.finditer(forms)]
    if None in key or None in given:
        return None
    return Entry(
        key[0] if context else None,
        key[1] or "",
        key[2] if plural else None,
        tuple([value or "" for value in given]),
        tuple([comment.strip() for comment in comments.split("\n")[:-1]]) if comments else (),
        False,
        match.string[start : match.end()],
        first,
        msgid_line,
        lines,
        tuple(
            [column if value and part == f'"{value}"\n' else None for value, part in zip(given, written, strict=True)]
        ),
    )


def _forms(forms: str, line: int) -> tuple[tuple[str | None, ...], tuple[int, ...]]:
    """Return the plural forms and their lines, the first of which is given; None for what is not usual."""
    found = list(FORM.finditer(forms))
    if not "0123456789".startswith("".join(form[1] for form in found)):
        return (None,), ()
    lines = tuple(line + forms.count("\n", 0, form.start()) for form in found)
    return tuple(_value(form[2]) for form in found), lines


def _value(lines: str) -> str | None:
    """What quoted lines mean together; None where a quote is not escaped or an escape is unknown."""
    text = lines[1:-2].replace('"\n"', "")
    if '"' not in text and "\\" not in text:
        return text
    if not QUOTED_TEXT.fullmatch(text):
        return None
    try:
        return unescape(text)
    except ValueError:
        return None


def _unusual(block: str, line: int, where: str) -> tuple[Entry, ...]:
    """Read a block carefully; _NotWholeError if it does not hold whole entries."""
    try:
        parsed = _carefully(block, where, line)
    except InputError:
        raise _NotWholeError from None
    if parsed.tail:
        raise _NotWholeError
    return parsed.entries


def _carefully(text: str, where: str, line: int = 1) -> PoText:
    """Read line by line, the first line being this one of the file."""
    entries: list[Entry] = []
    reader = _Reader(where)
    for number, content in enumerate(_split(text), line):
        if reader.starts_new(content):
            entries.append(reader.finish())
        reader.take(content, number)
    if reader.has_entry:
        entries.append(reader.finish())
    return PoText(tuple(entries), "".join(reader.lines), "\r\n" if "\r\n" in text else "\n")


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
        raw = "".join(own)
        entry = Entry(
            msgctxt=text.get("msgctxt"),
            msgid=text["msgid"],
            msgid_plural=text.get("msgid_plural"),
            msgstr=tuple(text[name] for name in names),
            comments=tuple(self.comments),
            obsolete=self.obsolete,
            raw=raw,
            line=self.first,
            msgid_line=self.starts["msgid"],
            msgstr_lines=tuple(self.starts[name] for name in names),
            columns=tuple(_column(name, text[name], raw) for name in names),
        )
        self.reset()
        self.lines = gap
        return entry


def _column(keyword: str, text: str, raw: str) -> int | None:
    """Where the text begins in its line, if all of it stands there as it is."""
    return len(keyword) + 3 if text and f'{keyword} "{text}"\n' in raw else None


def _without_trailing_blanks(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut lines into what the entry says and the empty lines after it, which belong to the next."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end], lines[end:]


def _refuse_duplicates(entries: Iterable[Entry], where: str) -> None:
    used = [entry for entry in entries if not entry.obsolete]
    if len({entry.key for entry in used}) == len(used):
        return
    seen: dict[tuple[str | None, str], int] = {}
    for entry in used:
        if entry.key in seen:
            raise InputError(
                f"the same entry twice (first at line {seen[entry.key]})",
                where=f"{where}:{entry.msgid_line}",
                remedy="merge the two (msguniq does it)",
            )
        seen[entry.key] = entry.msgid_line
