"""Cut a text into the words and number literals that quantities are made of, and look the words up."""

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.facts.lexicon import APOSTROPHES, Lexicon, Node

TOKEN = re.compile(
    r"""
    (?P<iso>(?<!\d)\d{4}-\d\d-\d\d(?!\d))
  | (?P<dmy>(?<![\d.])\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?![\d/]|\.\d))
  | (?P<clock>(?<![\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
  | (?P<num>\d{1,3}(?:(?P<sep>[ \u00a0\u202f\u2009.,'’])\d{3}(?:(?P=sep)\d{3}){0,5})(?!\d)(?:[.,]\d{1,9}(?!\d))?
           |\d+(?:[.,]\d+)?)
  | (?P<word>[^\W\d_]+(?:['’`‘][^\W\d_]+)*)
  | (?P<sym>[%‰°$€£¥₽₴₩₹²³½¼¾⅓⅔⅕⅛″′"/+])
    """,
    re.VERBOSE,
)
GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2009", "‑", "", ". ", ".\u00a0", ".", "  ", "' ", "’ "))
"""What may stand between the words of one phrase."""


@dataclass(slots=True)
class Token:
    """A word, a sign or a number literal of the text, `kind` is the name of its group in TOKEN."""

    kind: str
    text: str
    start: int
    end: int
    nodes: tuple[Node, ...]


class Scan:
    """The tokens of one text, with the senses of words (`senses`) and what stands between tokens (`gap`)."""

    __slots__ = ("_memo", "lexicon", "text", "tokens")

    def __init__(self, text: str, lexicon: Lexicon):
        begin = lexicon.begin
        self.text = text
        self.lexicon = lexicon
        self.tokens = [
            Token(kind := str(found.lastgroup), word := found.group(), found.start(), found.end(),
                  begin[word] if kind in ("word", "sym") else ())
            for found in TOKEN.finditer(text)
        ]  # fmt: skip
        self._memo: dict[int, dict[str, tuple[str, int]]] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    def interesting(self, i: int) -> bool:
        """Does token i take part in any quantity?"""
        token = self.tokens[i]
        return bool(token.nodes) or token.kind not in ("word", "sym")

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
