"""A saved HTML page -> its article: what is navigation, advertising, comments or related links stays behind."""

import re

from checker.articles.elements import (
    BLOCKS,
    BREAK,
    content,
    has_blocks,
    is_bold,
    is_skipped,
    mostly_links,
    names_of,
    text_of,
    walk,
)
from checker.articles.labels import caption_start, date_line, is_byline, is_language_switch
from checker.articles.metadata import language_of_page, published_on
from checker.articles.plain import is_subhead
from checker.articles.raw import Page, clean
from checker.articles.tree import Element, parse_html
from checker.model import BlockKind

ARTICLE_HINT = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|news|publication)[_-]*(?:body|text|content|inner|detail)?s?(?:$|[\s_-])",
    re.IGNORECASE,
)
BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|authors?|author-name)(?:$|[\s_-])", re.IGNORECASE)
CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|photo-title|image-(?:title|desc\w*)|wp-caption-text)(?:$|[\s_-])", re.I)
KINDS = {
    "h1": BlockKind.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEAD),
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("li", "dt", "dd", "td", "th"), BlockKind.ITEM),
    "blockquote": BlockKind.QUOTE,
}
PARAGRAPHS = re.compile(r"\v[ \t\r\n\u00a0]*\v\s*")
"""Two line breaks divide paragraphs, one is a space."""


def read_html(source: str) -> Page:
    """Read an HTML page."""
    root = parse_html(source)
    page = Page(language=language_of_page(root), published=published_on(root))
    body = _article(root)
    _collect(body, BlockKind.PARAGRAPH, page)
    _title(page, root, body)
    return page


def _article(root: Element) -> Element:
    """The element that holds the article: the most paragraph text, marked containers first."""
    body = next((e for e in walk(root) if e.name == "body"), root)
    marked = [e for e in content(body) if e.name == "article" or e.get("itemprop") == "articleBody"]
    mains = [e for e in content(body) if e.name == "main" or e.get("role") == "main"]
    hinted = [e for e in content(body) if e.name in {"div", "section"} and ARTICLE_HINT.search(names_of(e))]
    whole = _weight(body)
    for group in (marked, mains, hinted):
        best = max(group, key=_weight, default=None)
        if best is not None and _weight(best) >= min(200, 0.5 * whole) and _weight(best) > 0:
            return best
    return body


def _weight(element: Element) -> int:
    """Characters of running text: paragraphs that are not mostly links."""
    return sum(
        len(text_of(e)) for e in content(element) if e.name in {"p", "li", "blockquote"} and not mostly_links(e)
    ) or (len(text_of(element)) if not has_blocks(element) else 0)


def _title(page: Page, root: Element, body: Element) -> None:
    """The headline: the article's h1, else the page's, else og:title or <title> without the site's name."""
    titles = [place for place, block in enumerate(page.blocks) if block.kind is BlockKind.TITLE]
    if titles:
        _only_first_title(page, titles)
        return
    outside = next((e for e in walk(root) if e.name == "h1" and clean(text_of(e))), None)
    metas = (e for e in walk(root) if e.name == "meta" and e.get("property").lower() == "og:title")
    title = next((e for e in walk(root) if e.name == "title"), None)
    text, line = "", 1
    if outside is not None:
        text, line = text_of(outside), outside.line
    elif meta := next(metas, None):
        text, line = meta.get("content"), meta.line
    elif title is not None:
        text, line = re.split(r"\s[|—–]\s", text_of(title))[0], title.line
    if clean(text) and clean(text) not in {block.text for block in page.blocks[:3]}:
        whole = Page()
        whole.add(BlockKind.TITLE, text, line)
        page.blocks[:0] = whole.blocks


def _only_first_title(page: Page, titles: list[int]) -> None:
    """A second h1 is a subhead; what stands before the first is the site's."""
    first, others = titles[0], set(titles[1:])
    head = page.blocks[:first]
    kept = [block for block in head if block.kind in {BlockKind.CAPTION, BlockKind.BYLINE}]
    rest = []
    for place, block in enumerate(page.blocks[first + 1 :], first + 1):
        whole = Page()
        whole.add(BlockKind.SUBHEAD if place in others else block.kind, block.text, block.line)
        rest += whole.blocks
    page.blocks[:] = [page.blocks[first], *kept, *rest]


def _collect(element: Element, kind: BlockKind, page: Page) -> None:
    """Add the blocks of an element: runs of inline content between block elements."""
    run: list[str] = []
    line = element.line
    for child in element.children:
        if isinstance(child, str):
            run.append(child)
            continue
        if child.name == "br":
            run.append(BREAK)
        elif child.name in BLOCKS:
            _flush(run, kind, line, page)
            line = child.line
            if not is_skipped(child):
                _collect(child, _kind(child, kind), page)
        elif not is_skipped(child):
            if _kind(child, kind) is not kind or has_blocks(child):
                _flush(run, kind, line, page)
                _collect(child, _kind(child, kind), page)
            else:
                run.append(text_of(child))
    _flush(run, kind, line, page)


def _flush(run: list[str], kind: BlockKind, line: int, page: Page) -> None:
    for part in PARAGRAPHS.split("".join(run)):
        _add(clean(part), kind, line, page)
    run.clear()


def _add(text: str, kind: BlockKind, line: int, page: Page) -> None:
    if not text or not any(char.isalnum() for char in text) or is_language_switch(text):
        return
    if len(page.blocks) < 8 and kind is not BlockKind.TITLE and (day := date_line(text)):
        page.published = page.published or day
        return
    if kind is BlockKind.PARAGRAPH and is_byline(text):
        kind = BlockKind.BYLINE
    elif kind is BlockKind.PARAGRAPH and caption_start(text) == 0:
        kind = BlockKind.CAPTION
    page.add(kind, text, line)


def _kind(element: Element, outer: BlockKind) -> BlockKind:
    names = names_of(element)
    if element.name in KINDS:
        return outer if outer is BlockKind.QUOTE and element.name == "p" else KINDS[element.name]
    if (
        element.name == "p"
        and outer is BlockKind.PARAGRAPH
        and is_bold(element)
        and is_subhead(clean(text_of(element)))
    ):
        return BlockKind.SUBHEAD
    if element.get("rel") == "author" or (BYLINE.search(names) and len(text_of(element)) < 200):
        return BlockKind.BYLINE
    if CAPTION.search(names) and len(text_of(element)) < 600:
        return BlockKind.CAPTION
    return outer
