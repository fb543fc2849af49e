"""Cut a text into the words and number literals that quantities are made of, and look the words up."""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.facts.lexicon import APOSTROPHES, INERT, STARTS, Lexicon, Node, lexicon
from checker.memo import Memo
from checker.model import Fact, Value

if TYPE_CHECKING:
    from checker.facts.numerals import Numeral

TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:['’`‘][^\W\d_]+)*)
  | (?=\d)(?:
        (?P<iso>(?<!\d)\d{4}-\d\d-\d\d(?!\d))
      | (?P<dmy>(?<![\d.])\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?![\d/]|\.\d))
      | (?P<clock>(?<![\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
      | (?P<num>\d{1,3}(?:(?P<sep>[ \u00a0\u202f\u2009.,'’])\d{3}(?:(?P=sep)\d{3}){0,5})(?!\d)(?:[.,]\d{1,9}(?!\d))?
               |\d+(?:[.,]\d+)?)
    )
  | (?P<sym>[%‰°$€£¥₽₴₩₹²³½¼¾⅓⅔⅕⅛″′"/+])
    """,
    re.VERBOSE,
)
DIGIT = re.compile(r"\d")
GAPS = frozenset(
    (" ", "-", "\u00a0", "\u202f", "\u2009", "‑", "", ". ", ".\u00a0", ".", "  ", "' ", "’ ", "·", "⋅", "∙")
)
"""What may stand between the words of one phrase."""


Found = tuple[list[Fact], int]
"""What a reader returns: the facts, and the token after what it read."""


Senses = dict[str, tuple[str, int]]
"""Sense -> (code, number of tokens)."""
NONE: Senses = {}


class Token(NamedTuple):
    """A word or sign that the lexicon knows, or a number literal; `kind` is the name of its group in TOKEN.

    `starts` tells whether a quantity may begin with it, `alone` whether also where no known word follows. `senses`
    are those it has whatever follows, None where the next words decide.
    """

    kind: str
    text: str
    start: int
    end: int
    nodes: tuple[Node, ...] = ()
    starts: bool = True
    alone: bool = True
    senses: Senses | None = NONE


Chunk = tuple[Token, ...]
DIGITS: Chunk = (Token("num", "", 0, 0),)
"""Stands for a chunk with digits in it: a number may go on behind the space."""


Known = tuple[tuple[Node, ...], bool, bool, Senses | None]
"""The nodes, `starts`, `alone` and `senses` of a token."""
SIGN: Known = (INERT,), False, False, {}
"""A sign that means nothing alone."""


class Chunks(Memo[str, Chunk]):
    """What stands between two spaces -> its tokens, placed from its own start; most have none."""

    def __init__(self, lexicon: Lexicon):
        self.words: Memo[str, Known | None] = Memo(partial(_known, lexicon), 1 << 12)
        super().__init__(lambda chunk: tuple(_tokens(chunk, self.words)), 1 << 14)
        self.lexicon = lexicon

    def __missing__(self, chunk: str) -> Chunk:
        return DIGITS if DIGIT.search(chunk) else super().__missing__(chunk)


def _known(lexicon: Lexicon, word: str) -> Known | None:
    """What the lexicon knows of a word, wherever it stands."""
    nodes = lexicon.begin(word)
    if not nodes:
        return None
    starts = any(node.starts for node in nodes)
    goes_on = any(node.exact or node.stems for node in nodes)
    senses = None if goes_on else {sense: (code, 1) for node in nodes for sense, code in node.ends.items()}
    return nodes, starts, starts and not all(STARTS.isdisjoint(node.ends) for node in nodes), senses


def _tokens(text: str, words: Mapping[str, Known | None], start: int = 0, end: int = sys.maxsize) -> Iterator[Token]:
    """Yield the tokens of a part of a text that begins and ends at a space or where the text does."""
    for found in TOKEN.finditer(text, start, end):
        kind, word = found.lastgroup or "", found[0]
        if kind not in ("word", "sym"):
            yield Token(kind, word, found.start(), found.end())
        elif known := words[word] or (SIGN if kind == "sym" else None):
            yield Token(kind, word, found.start(), found.end(), *known)


def _all_tokens(text: str, chunks: Chunks) -> list[Token]:
    """Return the tokens of a text, none where no quantity begins with any of them."""
    pieces = text.split(" ")
    known = list(map(chunks.__getitem__, pieces))
    places = [place for place, chunk in enumerate(known) if chunk]
    if not any(_may_begin(known, place) for place in places):
        return []
    found: list[Token] = []
    lengths = list(accumulate(map(len, pieces), initial=0))
    after = 0
    for place in places:
        if place < after:
            continue
        start, after = lengths[place] + place, place + 1
        if known[place] is not DIGITS:
            found += [
                Token(kind, word, first + start, last + start, nodes, starts, alone, senses)
                for kind, word, first, last, nodes, starts, alone, senses in known[place]
            ]
            continue
        while after < len(known) and known[after] is DIGITS:
            after += 1
        found += _tokens(text, chunks.words, start, lengths[after] + after - 1)
    return found


def _may_begin(known: Sequence[Chunk], place: int) -> bool:
    """Whether a quantity may begin in a chunk; where only a phrase can, it must have a chunk to go on in."""
    goes_on = len(known[place]) > 1 or any(known[place + 1 : place + 3])  # two spaces make an empty chunk
    return any(token.alone or (token.starts and goes_on) for token in known[place])


@cache
def memory(language: str) -> Chunks:
    """Return what is remembered of the chunks of a language."""
    return Chunks(lexicon(language))


class Scan:
    """The tokens of one text, with the senses of words (`senses`) and what stands between tokens (`gap`).

    Words that the lexicon does not know are no tokens: they stand in the gaps. The text is cut at its spaces and
    what is known of the parts remembered, so that a text costs little more than cutting it.
    """

    __slots__ = ("_gaps", "_senses", "lexicon", "numerals", "size", "text", "tokens")

    def __init__(self, text: str, chunks: Chunks):
        self.text = text
        self.lexicon = chunks.lexicon
        self.tokens = _all_tokens(text, chunks)
        self.size = len(self.tokens)
        self._gaps = [text[one.end : two.start] for one, two in pairwise(self.tokens)]
        self._gaps += ["|", ""]  # after the last token, before the first
        self._senses = [token.senses for token in self.tokens]
        self.numerals: dict[tuple[int, str], Numeral | None] = {}

    def __len__(self) -> int:
        return self.size

    def gap(self, i: int) -> str:
        """The text between token i and the next one ("|" after the last)."""
        return self._gaps[i] if i < self.size else "|"

    def behind(self, i: int, end: int) -> int:
        """The first token from i on that begins behind a place in the text."""
        return next((j for j in range(i, self.size) if self.tokens[j].start >= end), self.size)

    def senses(self, i: int) -> Senses:
        """The senses of the phrases that begin at token i: sense -> (code, number of tokens), longest wins."""
        if not 0 <= i < self.size:
            return NONE
        if (known := self._senses[i]) is None:
            known = self._senses[i] = self._read(i)
        return known

    def _read(self, i: int) -> Senses:
        found: Senses = {}
        level, length = self.tokens[i].nodes, 1
        while level:
            for node in level:
                for sense, code in node.ends.items():
                    found[sense] = code, length
            last = i + length - 1
            if self.gap(last) not in GAPS or not any(node.exact or node.stems for node in level):
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
            found = self.senses(i - length + 1).get(name)
            if found and found[1] == length:
                return found
        return None


@lru_cache(maxsize=4096)
def _normal(word: str) -> str:
    return word.lower().translate(APOSTROPHES)
