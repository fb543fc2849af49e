"""A Markdown file -> a page: headings, lists, quotes, images with captions, tables, front matter."""

import re

from checker.articles.labels import caption_start, date_line, find_date, is_byline, is_language_switch
from checker.articles.raw import Page
from checker.model import BlockKind

WIDE = re.compile(r"[^\S\n]{20,}")
INDENT = 20
"""So many blanks mean all that blanks can mean; the patterns below look at a run of them again and again."""
FRONT = re.compile(r"\A---\s*\n(.*?)\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.DOTALL)
SETTING = re.compile(r"([\w-]+)\s*:\s*[\"']?(.*?)[\"']?\s*$")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$")
QUOTE = re.compile(r" {0,3}>\s?(.*)$")
FENCE = re.compile(r" {0,3}(```+|~~~+)")
TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
IMAGE = re.compile(
    r"!\[([^\[\]\n]{0,500})\](?:\(([^()\s]{0,2000})(?:\s+[\"']([^\"'\n]{0,500})[\"'])?\)|\[[^\[\]\n]{0,200}\])"
)
REFERENCE = re.compile(r" {0,3}\[[^\[\]\n]{1,200}\]:\s+\S+")
INLINE = (
    (re.compile(r"\[([^\[\]\n]{0,1000})\]\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"\[\^[^\[\]\n]{1,50}\]"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>\n]{0,500}>"), ""),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"~~([^~\n]{1,1000})~~"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])"), r"\1"),
)


def read_markdown(source: str) -> Page:
    """Read a Markdown text."""
    page = Page()
    source = source.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    source = WIDE.sub(lambda match: match[0][:INDENT], source)
    front = FRONT.match(source)
    offset = 0
    if front:
        _settings(front[1], page)
        offset = front[0].count("\n")
        source = source[front.end() :]
    _Reader(page).read(_without_comments(source).split("\n"), offset)
    return page


def _without_comments(source: str) -> str:
    """The text without its comments, as many lines long; what is opened after the last end is none."""
    end = source.rfind("-->") + 3
    return COMMENT.sub(lambda match: "\n" * match[0].count("\n"), source[:end]) + source[end:]


def _settings(text: str, page: Page) -> None:
    """Title, date, language and author of the front matter."""
    for number, row in enumerate(text.split("\n"), 2):
        found = SETTING.match(row)
        if not found:
            continue
        name, value = found[1].lower(), found[2]
        if name == "title":
            page.add(BlockKind.TITLE, plain(value), number)
        elif name in {"date", "published", "publishdate"}:
            page.published = page.published or find_date(value)
        elif name in {"lang", "language", "locale"}:
            page.language = value


def plain(text: str) -> str:
    """Return text without inline marks: links as their text, no emphasis."""
    for pattern, new in INLINE:
        text = pattern.sub(new, text)
    return text


class _Reader:
    """Lines to blocks; a paragraph is open until something ends it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: list[str] = []
        self.kind = BlockKind.PARAGRAPH
        self.line = 1
        self.fence = ""

    def read(self, lines: list[str], offset: int) -> None:
        """Read all lines."""
        for number, line in enumerate(lines, offset + 1):
            self._line(line, number)
        self._flush()

    def _line(self, line: str, number: int) -> None:
        fence = FENCE.match(line)
        if self.fence:
            self.fence = "" if fence and fence[1].startswith(self.fence) else self.fence
        elif fence:
            self._flush()
            self.fence = fence[1]
        elif not line.strip() or REFERENCE.match(line):
            self._flush()
        elif self.open and self.kind is BlockKind.PARAGRAPH and UNDERLINE.match(line):
            self.kind = self._heading(1 if "=" in line else 2)
            self._flush()
        elif RULE.match(line) or TABLE_RULE.match(line):
            self._flush()
        elif heading := HEADING.match(line):
            self._flush()
            self._start(self._heading(len(heading[1])), heading[2], number)
            self._flush()
        else:
            self._text(line, number)

    def _text(self, line: str, number: int) -> None:
        quote, item = QUOTE.match(line), ITEM.match(line)
        if quote:
            if self.kind is not BlockKind.QUOTE or not quote[1].strip():
                self._flush()
            self._start(BlockKind.QUOTE, quote[1], number)
        elif item:
            self._flush()
            self._start(BlockKind.ITEM, item[1], number)
        elif line.lstrip().startswith("|"):
            self._flush()
            for cell in line.strip().strip("|").split("|"):
                self.page.add(BlockKind.ITEM, plain(cell), number)
        else:
            ends = self.open and (is_byline(line.strip()) or caption_start(line.strip()) == 0)
            if ends or (self.open and self.open[-1].endswith(("  ", "\\")) and is_byline(self.open[-1].strip())):
                self._flush()
            self._start(self.kind if self.open else BlockKind.PARAGRAPH, line, number)

    def _start(self, kind: BlockKind, text: str, number: int) -> None:
        if not self.open:
            self.kind, self.line = kind, number
        self.open.append(text)

    def _heading(self, level: int) -> BlockKind:
        titled = any(block.kind is BlockKind.TITLE for block in self.page.blocks)
        return BlockKind.TITLE if level == 1 and not titled else BlockKind.SUBHEAD

    def _flush(self) -> None:
        text = "\n".join(line.rstrip("\\") for line in self.open)
        self.open.clear()
        for image in IMAGE.finditer(text):
            self.page.add(BlockKind.CAPTION, plain(image[3] or image[1] or ""), self.line)
        self._add(plain(IMAGE.sub("", text)).strip())
        self.kind = BlockKind.PARAGRAPH

    def _add(self, text: str) -> None:
        kind = self.kind
        if kind is BlockKind.SUBHEAD and self.page.blocks and text == self.page.blocks[0].text:
            return
        top = len(self.page.blocks) < 5
        if not text or (top and is_language_switch(text)):
            return
        if top and kind is BlockKind.PARAGRAPH and (day := date_line(text)):
            self.page.published = self.page.published or day
            return
        if kind is BlockKind.PARAGRAPH and is_byline(text):
            kind = BlockKind.BYLINE
        elif kind is BlockKind.PARAGRAPH and caption_start(text) == 0:
            kind = BlockKind.CAPTION
        self.page.add(kind, text, self.line)
