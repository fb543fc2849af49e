"""HTML source -> a tree of elements, forgiving as browsers are."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser


def element_names(text: str) -> frozenset[str]:
    """The names that a text lists."""
    return frozenset(text.split())


VOID = element_names("area base br col embed hr img input link meta param source track wbr frame keygen")
CLOSED_BY = {
    "p": element_names(
        "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main "
        "nav ol p pre section table ul"
    ),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "option": frozenset({"option"}),
}
ENDS = {"<!--": "-->", "<![CDATA[": "]]>"}
TAG = re.compile("<[a-zA-Z/!?]")
LISTS = frozenset({"ul", "ol", "dl", "table"})
DEEPEST = 150
"""Elements that are nested deeper are hung here: no page needs it, and recursion ends."""


@dataclass(slots=True, eq=False)
class Element:
    """An element: name, attributes, children (elements and text), 1-based line in the file."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list["Element | str"] = field(default_factory=list)
    known: dict[str, str | int | bool] = field(default_factory=dict)
    """What has been worked out about the element: its text, how much of it is links."""

    def get(self, name: str) -> str:
        """An attribute, or ""."""
        return self.attributes.get(name, "")


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#root", {}, 1)
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_implied(tag)
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self.open[-1].children.append(element)
        if tag not in VOID and len(self.open) < DEEPEST:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID and self.open[-1].name == tag and tag not in {"p", "div", "section", "script"}:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].name == tag:
                del self.open[depth:]
                return
            if self.open[depth].name in LISTS and tag in {"p", "li", "span", "a", "b", "i", "em", "strong"}:
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def parse_html_declaration(self, i: int) -> int:
        """Return where a comment, a doctype or the like ends: with the page, if nothing ends it.

        html.parser fails at `<![<` and looks for the end of what has none again and again.
        """
        mark = next((mark for start, mark in ENDS.items() if self.rawdata.startswith(start, i)), ">")
        end = self.rawdata.find(mark, i + 2)
        return len(self.rawdata) if end < 0 else end + len(mark)

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Return where a comment ends."""
        return self.parse_html_declaration(i)

    def _close_implied(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            name = self.open[depth].name
            if tag in CLOSED_BY.get(name, ()):
                del self.open[depth:]
                return
            if name in LISTS or name in {"div", "section", "article", "blockquote"}:
                return


def parse_html(source: str) -> Element:
    """Return the root of the tree; never fails."""
    builder = _Builder()
    builder.feed(_whole_tags(source))
    builder.close()
    return builder.root


def _whole_tags(source: str) -> str:
    """The page without a tag at its end that nothing closes, and what would be in it, as in a browser."""
    begun = TAG.search(source, source.rfind(">") + 1)
    return source[: begun.start()] if begun else source
