"""Cut a text into the words and number literals that quantities are made of, and look the words up."""

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.facts.lexicon import APOSTROPHES, INERT, Lexicon, Node
from checker.model import Fact, Value

TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:['’`‘][^\W\d_]+)*)
  | (?P<iso>(?<!\d)\d{4}-\d\d-\d\d(?!\d))
  | (?P<dmy>(?<![\d.])\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?![\d/]|\.\d))
  | (?P<clock>(?<![\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
  | (?P<num>\d{1,3}(?:(?P<sep>[ \u00a0\u202f\u2009.,'’])\d{3}(?:(?P=sep)\d{3}){0,5})(?!\d)(?:[.,]\d{1,9}(?!\d))?
           |\d+(?:[.,]\d+)?)
  | (?P<sym>[%‰°$€£¥₽₴₩₹²³½¼¾⅓⅔⅕⅛″′"/+])
    """,
    re.VERBOSE,
)
GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2009", "‑", "", ". ", ".\u00a0", ".", "  ", "' ", "’ "))
"""What may stand between the words of one phrase."""


Found = tuple[list[Fact], int]
"""What a reader returns: the facts, and the token after what it read."""


@dataclass(slots=True)
class Token:
    """A word or sign that the lexicon knows, or a number literal; `kind` is the name of its group in TOKEN."""

    kind: str
    text: str
    start: int
    end: int
    nodes: tuple[Node, ...]


class Scan:
    """The tokens of one text, with the senses of words (`senses`) and what stands between tokens (`gap`).

    Words that the lexicon does not know are no tokens: they stand in the gaps.
    """

    __slots__ = ("_memo", "lexicon", "text", "tokens")

    def __init__(self, text: str, lexicon: Lexicon):
        begin = lexicon.begin
        self.text = text
        self.lexicon = lexicon
        self.tokens: list[Token] = []
        for found in TOKEN.finditer(text):
            kind = found.lastgroup
            word = found[0]
            if kind == "word":
                if nodes := begin[word]:
                    self.tokens.append(Token(kind, word, found.start(), found.end(), nodes))
            elif kind:
                nodes = begin[word] or (INERT,) if kind == "sym" else ()
                self.tokens.append(Token(kind, word, found.start(), found.end(), nodes))
        self._memo: dict[int, dict[str, tuple[str, int]]] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    def starts(self, i: int) -> bool:
        """May token i begin a quantity?"""
        nodes = self.tokens[i].nodes
        return not nodes or any(node.starts for node in nodes)

    def gap(self, i: int) -> str:
        """The text between token i and the next one ("|" after the last)."""
        if i + 1 >= len(self.tokens):
            return "|"
        return self.text[self.tokens[i].end : self.tokens[i + 1].start]

    def senses(self, i: int) -> dict[str, tuple[str, int]]:
        """The senses of the phrases that begin at token i: sense -> (code, number of tokens), longest wins."""
        if not 0 <= i < len(self.tokens) or not self.tokens[i].nodes:
            return {}
        if (known := self._memo.get(i)) is None:
            known = self._memo[i] = self._senses(i)
        return known

    def _senses(self, i: int) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        level, length = self.tokens[i].nodes, 1
        while level:
            for node in level:
                found.update((sense, (code, length)) for sense, code in node.ends.items())
            if not any(node.exact or node.stems for node in level):
                break
            last = i + length - 1
            if last + 1 >= len(self.tokens) or self.gap(last) not in GAPS:
                break
            word = _normal(self.tokens[last + 1].text)
            level = tuple(after for node in level for after in node.follow(word, self.lexicon.endings))
            length += 1
        return found

    def sense(self, i: int, name: str) -> tuple[str, int] | None:
        """The (code, number of tokens) of the phrase of this sense at token i."""
        return self.senses(i).get(name)

    def fact(self, i: int, stop: int, value: Value) -> Fact:
        """The fact that tokens [i, stop) state."""
        return Fact(self.tokens[i].start, self.tokens[stop - 1].end, value)

    def ending_at(self, i: int, name: str) -> tuple[str, int] | None:
        """The (code, number of tokens) of the longest phrase of this sense whose last token is i."""
        for length in range(4, 0, -1):
            found = self.sense(i - length + 1, name)
            if found and found[1] == length:
                return found
        return None


@lru_cache(maxsize=4096)
def _normal(word: str) -> str:
    return word.lower().translate(APOSTROPHES)
