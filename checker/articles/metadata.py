"""What an HTML page says of itself: its language and the date it was published."""

import json
from collections import deque
from datetime import date

from checker.articles.elements import content, is_date, text_of, walk
from checker.articles.labels import find_date
from checker.articles.tree import Element

PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "date",
    "dc.date",
    "publish-date",
    "og:published_time",
)


def language_of_page(root: Element) -> str | None:
    """Return what the page says its language is."""
    for element in walk(root):
        if element.name in {"html", "body"} and (code := element.get("lang") or element.get("xml:lang")):
            return code
    return next((e.get("content") for e in walk(root) if e.get("property").lower() == "og:locale"), None)


def published_on(root: Element) -> date | None:
    """The publication date: metadata first, then JSON-LD, then the first <time> or date line."""
    metas = [e for e in walk(root) if e.name == "meta"]
    for name in PUBLISHED:
        for meta in metas:
            if name in {meta.get(key).lower() for key in ("property", "name", "itemprop")}:
                found = find_date(meta.get("content"))
                if found:
                    return found
    for element in walk(root):
        if element.name == "script" and "ld+json" in element.get("type"):
            found = _json_date("".join(child for child in element.children if isinstance(child, str)))
            if found:
                return found
    times = (e for e in content(root) if e.name == "time" or is_date(e))
    return next((found for e in times if (found := find_date(e.get("datetime") or text_of(e)))), None)


def _json_date(source: str) -> date | None:
    try:
        queue = deque([json.loads(source)])
    except (ValueError, RecursionError):
        return None
    while queue:
        value = queue.popleft()
        if isinstance(value, list):
            queue += value
        elif isinstance(value, dict):
            stated = value.get("datePublished")
            if isinstance(stated, str) and (found := find_date(stated)):
                return found
            queue += [child for child in value.values() if isinstance(child, dict | list)]
    return None
