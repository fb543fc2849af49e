"""Plain text -> a page: paragraphs between blank lines (or one a line), and what each of them is."""

import re
import unicodedata

from checker.articles.labels import caption_start, date_line, is_byline, is_language_switch
from checker.articles.raw import Page, clean
from checker.model import Block, BlockKind

WIDTH = 110
"""Lines that are all shorter than this may be wrapped; longer ones are paragraphs."""
SUBHEAD_LENGTH = 110
SUBHEAD_WORDS = 14
BULLET = re.compile(r"(?:[-–—•*·▪●‣◦]|\d{1,2}[.)]|[^\W\d_]\))\s+(?=\S)")
DIALOGUE = re.compile(r"[-–—]\s.*[,.!?…»”\"]\s[-–—]\s")
FINAL = re.compile(r"[.!?…:;,][\"'»”“’)\]]*\d?$")
LINES = re.compile(r"\r\n|\r|\n|\x85|\u2028|\u2029|\f")
NEAR_TOP = 4
"""Among so many first blocks stand language switch, date, byline and caption."""

Lines = list[tuple[str, int]]


def read_plain(text: str) -> Page:
    """Read plain text."""
    page = Page()
    for text_, line in _blocks(text):
        _add(page, text_, line)
    return page


def _blocks(text: str) -> Lines:
    """The blocks of a text with their first lines."""
    lines = [(clean(line), number) for number, line in enumerate(LINES.split(text), 1)]
    width = max((len(line) for line, _ in lines), default=0)
    blank_lines = any(not line for line, _ in _trim(lines))
    blocks: Lines = []
    group: Lines = []
    for line in [*lines, ("", 0)]:
        if line[0]:
            group.append(line)
        elif group:
            blocks += _unwrap(group, width) if blank_lines else group
            group = []
    return blocks


def _trim(lines: Lines) -> Lines:
    filled = [place for place, (line, _) in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _unwrap(group: Lines, width: int) -> Lines:
    """Join the lines that were wrapped: the next line's first word would not have fitted any more."""
    blocks = [group[0]]
    last = group[0][0]
    for line, number in group[1:]:
        full = len(last) + 1 + len(line.split()[0]) > width - 12
        labelled = is_byline(line) or caption_start(line) == 0 or BULLET.match(line)
        if width <= WIDTH and full and not labelled:
            blocks[-1] = (f"{blocks[-1][0]} {line}", blocks[-1][1])
        else:
            blocks.append((line, number))
        last = line
    return blocks


def _add(page: Page, text: str, line: int) -> None:
    top = len(page.blocks) <= NEAR_TOP
    if top and is_language_switch(text):
        return
    if top and page.published is None and (day := date_line(text)):
        page.published = day
        return
    if not page.blocks:
        page.blocks.append(Block(BlockKind.TITLE, text, line))
        return
    kind, text = _kind(text, page.blocks[0].text, top)
    page.add(kind, text, line)


def _kind(text: str, title: str, top: bool) -> tuple[BlockKind, str]:
    if is_byline(text):
        return BlockKind.BYLINE, text
    start = caption_start(text)
    if start == 0 or (start and top and _same(text[:start], title)):
        return BlockKind.CAPTION, text[start:]
    if text.startswith("> "):
        return BlockKind.QUOTE, text[2:]
    bullet = BULLET.match(text)
    if bullet and not DIALOGUE.match(text) and not text.startswith("— "):
        return BlockKind.ITEM, text[bullet.end() :]
    return (BlockKind.SUBHEAD if is_subhead(text) else BlockKind.PARAGRAPH), text


def is_subhead(text: str) -> bool:
    """A short line without a full stop."""
    return len(text) <= SUBHEAD_LENGTH and len(text.split()) <= SUBHEAD_WORDS and not FINAL.search(text)


def _same(left: str, right: str) -> bool:
    return _letters(left) == _letters(right)


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text.lower()) if char.isalnum())
