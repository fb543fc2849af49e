"""What the elements of a page are: text, links, navigation and the like."""

import re
from collections.abc import Iterator

from checker.articles.labels import find_date, is_related_link
from checker.articles.raw import clean
from checker.articles.tree import Element, element_names

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

DATES = re.compile(
    r"(?:^|[\s_-])(?:date|time|published|pubdate|timestamp|datetime|post-date)(?:$|[\s_-])", re.IGNORECASE
)

BLOCKS = element_names(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th "
    "thead tr ul #root"
)

BREAK = "\v"
BOLD = frozenset({"b", "strong"})

LINKS_ONLY = 0.8
"""A list or block whose text is links to this share is navigation."""


def walk(element: Element) -> Iterator[Element]:
    """The element and all elements in it."""
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from walk(child)


def content(element: Element) -> Iterator[Element]:
    """All elements that are not navigation and the like."""
    for child in element.children:
        if isinstance(child, Element) and not (child.name in SKIPPED or is_noise(child)):
            yield child
            yield from content(child)


def text_of(element: Element) -> str:
    """The text in an element without what is silent."""
    text = element.known.get("text")
    if text is None:
        text = element.known["text"] = "".join(_part(child) for child in element.children)
    return str(text)


def _part(child: Element | str) -> str:
    if isinstance(child, str):
        return child
    if child.name == "br":
        return BREAK
    return "" if _silent(child) else text_of(child)


def _linked(element: Element) -> int:
    """How many characters stand in links."""
    if element.name == "a":
        return len(clean(text_of(element)))
    count = element.known.get("linked")
    if count is None:
        count = element.known["linked"] = sum(
            _linked(child) for child in element.children if isinstance(child, Element)
        )
    return int(count)


def has_blocks(element: Element) -> bool:
    """Whether there are paragraphs and the like in the element."""
    found = element.known.get("blocks")
    if found is None:
        inner = [child for child in element.children if isinstance(child, Element)]
        found = element.known["blocks"] = any(child.name in BLOCKS or has_blocks(child) for child in inner)
    return bool(found)


def is_skipped(element: Element) -> bool:
    """Whether an element is no part of the article."""
    if element.name in SKIPPED or is_noise(element):
        return True
    if is_date(element) or (
        _linked(element) and element.name in {"p", "div", "li"} and is_related_link(text_of(element).strip())
    ):
        return True
    return (
        element.name in {"ul", "ol", "div", "section", "p"} and mostly_links(element) and not _has_sentence(element)
    )


def mostly_links(element: Element) -> bool:
    """Whether nearly all text of an element is links."""
    text = len(clean(text_of(element)))
    return text > 0 and _linked(element) >= LINKS_ONLY * text


def is_bold(element: Element) -> bool:
    """Whether all text of an element is bold."""
    parts = [child for child in element.children if not isinstance(child, str) or child.strip()]
    return bool(parts) and all(isinstance(part, Element) and (part.name in BOLD or is_bold(part)) for part in parts)


def _has_sentence(element: Element) -> bool:
    """A linked sentence in running text is text, a list of linked headlines is not."""
    return element.name == "p" and clean(text_of(element)).endswith((".", "!", "?", "…"))


def is_date(element: Element) -> bool:
    """A date line beside the headline."""
    return (
        bool(DATES.search(names_of(element)))
        and len(text_of(element)) < 60
        and find_date(text_of(element)) is not None
    )


def _silent(element: Element) -> bool:
    return element.name in SKIPPED or is_noise(element)


def is_noise(element: Element) -> bool:
    """Whether the name or a mark of an element says that it is not the article."""
    noise = element.known.get("noise")
    if noise is None:
        noise = element.known["noise"] = _looks_like_noise(element)
    return bool(noise)


def _looks_like_noise(element: Element) -> bool:
    if "hidden" in element.attributes or element.get("aria-hidden") == "true":
        return True
    if "display:none" in element.get("style").replace(" ", ""):
        return True
    if element.get("role") in {"navigation", "complementary", "contentinfo", "banner", "search", "menu"}:
        return True
    return element.name not in {"body", "html", "article", "main"} and bool(NOISE.search(names_of(element)))


def names_of(element: Element) -> str:
    """The classes and the id of an element."""
    return f"{element.get('class')} {element.get('id')}"
