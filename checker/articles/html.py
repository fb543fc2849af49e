"""A saved HTML page -> its article: what is navigation, advertising, comments or related links stays behind."""

import json
import re
from collections.abc import Iterator
from datetime import date

from checker.articles.labels import caption_start, date_line, find_date, is_byline, is_language_switch
from checker.articles.raw import Page, clean
from checker.articles.tree import Element, element_names, parse_html
from checker.model import BlockKind

SKIPPED = element_names(
    "script style noscript template iframe nav aside footer form button select svg object embed video "
    "audio canvas dialog menu textarea input label"
)
NOISE = re.compile(
    r"(?:^|[\s_-])(?:adv?|ads|advert\w*|banner\w*|promo\w*|sponsor\w*|comments?|disqus|replies|related\w*|recommend\w*|"
    r"read-?(?:also|more|next)|more-(?:news|stories)|also|share\w*|sharing|social\w*|subscri\w*|newsletter\w*|signup|"
    r"breadcrumbs?|tags?|taglist|cookies?|consent|popup|modal|paywall|sidebar|widget\w*|menu\w*|nav\w*|pagination|pager|"
    r"footer|copyright|lang(?:uage)?s?|lang-?switch\w*|language-switch\w*|toolbar|rating|likes?|views|counter|"
    r"hidden|sr-only|visually-hidden|print-only|skip-link|teaser\w*|trending|popular|latest|toc)(?:$|[\s_-])",
    re.IGNORECASE,
)
ARTICLE_HINT = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|news|publication)[_-]*(?:body|text|content|inner|detail)?s?(?:$|[\s_-])",
    re.IGNORECASE,
)
BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|authors?|author-name)(?:$|[\s_-])", re.IGNORECASE)
CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|photo-title|image-(?:title|desc\w*)|wp-caption-text)(?:$|[\s_-])", re.I)
DATES = re.compile(
    r"(?:^|[\s_-])(?:date|time|published|pubdate|timestamp|datetime|post-date)(?:$|[\s_-])", re.IGNORECASE
)
QUOTES = frozenset({"blockquote", "q-block"})
BLOCKS = element_names(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th "
    "thead tr ul #root"
)
KINDS = {
    "h1": BlockKind.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEAD),
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("li", "dt", "dd", "td", "th"), BlockKind.ITEM),
    "blockquote": BlockKind.QUOTE,
}
PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "date",
    "dc.date",
    "publish-date",
    "og:published_time",
)
BREAK = "\v"
PARAGRAPHS = re.compile(r"\v[ \t\r\n\u00a0]*\v\s*")
"""Two line breaks divide paragraphs, one is a space."""
LINKS_ONLY = 0.8
"""A list or block whose text is links to this share is navigation."""


def read_html(source: str) -> Page:
    """Read an HTML page."""
    root = parse_html(source)
    page = Page(language=_language(root), published=_published(root))
    body = _article(root)
    _collect(body, BlockKind.PARAGRAPH, page)
    _title(page, root, body)
    return page


def _language(root: Element) -> str | None:
    for element in _walk(root):
        if element.name in {"html", "body"} and (code := element.get("lang") or element.get("xml:lang")):
            return code
    return next((e.get("content") for e in _walk(root) if e.get("property").lower() == "og:locale"), None)


def _published(root: Element) -> date | None:
    """The publication date: metadata first, then JSON-LD, then the first <time>."""
    metas = [e for e in _walk(root) if e.name == "meta"]
    for name in PUBLISHED:
        for meta in metas:
            if name in {meta.get(key).lower() for key in ("property", "name", "itemprop")}:
                found = find_date(meta.get("content"))
                if found:
                    return found
    for element in _walk(root):
        if element.name == "script" and "ld+json" in element.get("type"):
            found = _json_date("".join(child for child in element.children if isinstance(child, str)))
            if found:
                return found
    times = (e for e in _walk(root) if e.name == "time" and not _is_noise(e))
    return next((found for e in times if (found := find_date(e.get("datetime") or _text(e)))), None)


def _json_date(source: str) -> date | None:
    try:
        queue = [json.loads(source)]
    except (ValueError, RecursionError):
        return None
    while queue:
        value = queue.pop(0)
        if isinstance(value, list):
            queue += value
        elif isinstance(value, dict):
            stated = value.get("datePublished")
            if isinstance(stated, str) and (found := find_date(stated)):
                return found
            queue += [child for child in value.values() if isinstance(child, dict | list)]
    return None


def _article(root: Element) -> Element:
    """The element that holds the article: the most paragraph text, marked containers first."""
    body = next((e for e in _walk(root) if e.name == "body"), root)
    marked = [e for e in _content(body) if e.name == "article" or e.get("itemprop") == "articleBody"]
    mains = [e for e in _content(body) if e.name == "main" or e.get("role") == "main"]
    hinted = [e for e in _content(body) if e.name in {"div", "section"} and ARTICLE_HINT.search(_names(e))]
    whole = _weight(body)
    for group in (marked, mains, hinted):
        best = max(group, key=_weight, default=None)
        if best is not None and _weight(best) >= min(200, 0.5 * whole) and _weight(best) > 0:
            return best
    return body


def _weight(element: Element) -> int:
    """Characters of running text: paragraphs that are not mostly links."""
    return sum(
        len(_text(e)) for e in _content(element) if e.name in {"p", "li", "blockquote"} and not _mostly_links(e)
    ) or (len(_text(element)) if not any(e.name in BLOCKS for e in _content(element)) else 0)


def _title(page: Page, root: Element, body: Element) -> None:
    """The headline: the article's h1, else the page's, else og:title or <title> without the site's name."""
    titles = [place for place, block in enumerate(page.blocks) if block.kind is BlockKind.TITLE]
    if titles:
        _only_first_title(page, titles)
        return
    outside = next((e for e in _walk(root) if e.name == "h1" and clean(_text(e))), None)
    metas = (e for e in _walk(root) if e.name == "meta" and e.get("property").lower() == "og:title")
    title = next((e for e in _walk(root) if e.name == "title"), None)
    text, line = "", 1
    if outside is not None:
        text, line = _text(outside), outside.line
    elif meta := next(metas, None):
        text, line = meta.get("content"), meta.line
    elif title is not None:
        text, line = re.split(r"\s[|—–]\s", _text(title))[0], title.line
    if clean(text) and clean(text) not in {block.text for block in page.blocks[:3]}:
        whole = Page()
        whole.add(BlockKind.TITLE, text, line)
        page.blocks[:0] = whole.blocks


def _only_first_title(page: Page, titles: list[int]) -> None:
    """A second h1 is a subhead; what stands before the first is the site's."""
    first = titles[0]
    head = page.blocks[:first]
    kept = [block for block in head if block.kind in {BlockKind.CAPTION, BlockKind.BYLINE}]
    rest = []
    for place, block in enumerate(page.blocks[first + 1 :], first + 1):
        whole = Page()
        whole.add(BlockKind.SUBHEAD if place in titles else block.kind, block.text, block.line)
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
            if not _skipped(child):
                _collect(child, _kind(child, kind), page)
        elif not _skipped(child):
            if _kind(child, kind) is not kind or any(e.name in BLOCKS for e in _walk(child) if e is not child):
                _flush(run, kind, line, page)
                _collect(child, _kind(child, kind), page)
            else:
                run.append(_text(child))
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
    names = _names(element)
    if element.name in KINDS:
        return outer if outer is BlockKind.QUOTE and element.name == "p" else KINDS[element.name]
    if element.get("rel") == "author" or (BYLINE.search(names) and len(_text(element)) < 200):
        return BlockKind.BYLINE
    if CAPTION.search(names) and len(_text(element)) < 600:
        return BlockKind.CAPTION
    return outer


def _skipped(element: Element) -> bool:
    if element.name in SKIPPED or _is_noise(element):
        return True
    if DATES.search(_names(element)) and len(_text(element)) < 60 and find_date(_text(element)):
        return True
    return (
        element.name in {"ul", "ol", "div", "section", "p"} and _mostly_links(element) and not _has_sentence(element)
    )


def _has_sentence(element: Element) -> bool:
    """A linked sentence in running text is text, a list of linked headlines is not."""
    return element.name == "p" and clean(_text(element)).endswith((".", "!", "?", "…"))


def _is_noise(element: Element) -> bool:
    if "hidden" in element.attributes or element.get("aria-hidden") == "true":
        return True
    if "display:none" in element.get("style").replace(" ", ""):
        return True
    if element.get("role") in {"navigation", "complementary", "contentinfo", "banner", "search", "menu"}:
        return True
    return element.name not in {"body", "html", "article", "main"} and bool(NOISE.search(_names(element)))


def _mostly_links(element: Element) -> bool:
    text = len(clean(_text(element)))
    linked = sum(len(clean(_text(e))) for e in _walk(element) if e.name == "a")
    return text > 0 and linked >= LINKS_ONLY * text


def _names(element: Element) -> str:
    return f"{element.get('class')} {element.get('id')}"


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _walk(child)


def _content(element: Element) -> Iterator[Element]:
    """All elements that are not navigation and the like."""
    for child in element.children:
        if isinstance(child, Element) and not (child.name in SKIPPED or _is_noise(child)):
            yield child
            yield from _content(child)


def _text(element: Element) -> str:
    parts = [
        child if isinstance(child, str) else BREAK if child.name == "br" else "" if _silent(child) else _text(child)
        for child in element.children
    ]
    return "".join(parts)


def _silent(element: Element) -> bool:
    return element.name in SKIPPED or _is_noise(element)
