"""Entries with notes of ours: translator comments that begin `# zvirka! `, and the fuzzy flag where we set it.

Translator comments are what msgcat, msgmerge, Poedit and Weblate keep. `# zvirka! fuzzy 1a2b3c4d` remembers that the
flag is ours and on which entry (by its key), so that a flag which msgmerge or a translator sets later is left alone.
"""

import hashlib
import re
from collections.abc import Sequence

from checker.catalogs.po import Entry

PREFIX = "# zvirka! "
MARK = re.compile(r"zvirka! fuzzy ([0-9a-f]{8})")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
FIRST_FLAG = re.compile(r"^#, fuzzy,(?=.)")


def is_marked(entry: Entry) -> bool:
    """Whether the entry is fuzzy only because we marked it."""
    marks = [match[1] for match in map(MARK.fullmatch, entry.translator_comments) if match]
    return entry.is_fuzzy and _key_mark(entry) in marks


def _key_mark(entry: Entry) -> str:
    return hashlib.sha256(f"{entry.msgctxt}\x04{entry.msgid}".encode(errors="surrogatepass")).hexdigest()[:8]


def is_annotated(entry: Entry) -> bool:
    """Whether the entry has a comment of ours."""
    return any(_is_ours(comment) for comment in entry.comments)


def annotated(entry: Entry, notes: Sequence[str], *, fuzzy: bool = False) -> Entry:
    """Return the entry with these notes and no other of ours; every other line stays as it is.

    `fuzzy` sets the flag where the entry is not fuzzy already; a flag that we set before goes if it is not asked for.
    """
    lines = _without_ours(entry)
    other = [comment for comment in entry.comments if not _is_ours(comment)]
    is_fuzzy = entry.is_fuzzy and not is_marked(entry)
    written = [f"{PREFIX}{note}" for note in notes]
    if notes and fuzzy and not is_fuzzy:
        written.append(f"{PREFIX}fuzzy {_key_mark(entry)}")
        lines = _with_flag(lines)
    return entry._replace(raw="".join(_with_comments(lines, written)), comments=(*written, *other))


def _is_ours(line: str) -> bool:
    return line.startswith(PREFIX)


def _without_ours(entry: Entry) -> list[str]:
    lines = [line for line in LINE.findall(entry.raw) if not _is_ours(line)]
    return _without_flag(lines) if is_marked(entry) else lines


def _without_flag(lines: list[str]) -> list[str]:
    kept = []
    for line in lines:
        if line.startswith("#,"):
            line = _unflagged(line)
        kept.append(line)
    return kept


def _unflagged(line: str) -> str:
    """The line without its fuzzy flag: exactly what it was where `_with_flag` put it in, "" if nothing is left."""
    if FIRST_FLAG.match(line):
        return FIRST_FLAG.sub("#,", line)
    flags = [flag.strip() for flag in line[2:].split(",")]
    if "fuzzy" not in flags:
        return line
    rest = ", ".join(flag for flag in flags if flag != "fuzzy")
    return f"#, {rest}{_end(line)}" if rest else ""


def _with_flag(lines: list[str]) -> list[str]:
    place = next((number for number, line in enumerate(lines) if line.startswith("#,")), None)
    if place is not None:
        return [*lines[:place], f"#, fuzzy,{lines[place][2:]}", *lines[place + 1 :]]
    place = next(number for number, line in enumerate(lines) if _is_content(line))
    return [*lines[:place], f"#, fuzzy{_end(lines[place])}", *lines[place:]]


def _is_content(line: str) -> bool:
    """Whether the line comes after the flags: a previous text, or a keyword."""
    return line.startswith(("#|", "#~")) or not (line.startswith("#") or not line.strip())


def _with_comments(lines: list[str], comments: Sequence[str]) -> list[str]:
    """Put comments after the translator's own, which gettext writes first."""
    if not comments:
        return lines
    own = [number + 1 for number, line in enumerate(lines) if re.match(r"#(\s|$)", line)]
    place = max(own, default=next(number for number, line in enumerate(lines) if line.strip()))
    end = _end(lines[place - 1] if own else lines[place])
    return [*lines[:place], *(f"{comment}{end}" for comment in comments), *lines[place:]]


def _end(line: str) -> str:
    return "\r\n" if line.endswith("\r\n") else "\n"
