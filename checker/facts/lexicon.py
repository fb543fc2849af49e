"""The words of a language that take part in quantities: word lists -> a trie of phrases with their senses.

A list entry is `code: phrase, phrase`; in a phrase `~` stands for up to three more letters and `+` for an ending of
an adjective. A section heading (`[unit]`) names the sense that its entries give.
"""

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from checker import languages
from checker.facts import romans

FILES = ("numerals", "units", "bounds", "calendar", "clock")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‘": "'"})
HEAD = 4


NOBODY: "dict[str, Node]" = {}
NO_STEMS: "dict[str, tuple[str, Node]]" = {}
NO_HEADS: set[str] = set()
NO_SENSES: dict[str, str] = {}
"""What most nodes have: nothing, which they share."""


class Node:
    """A place in the trie: what may follow as a whole word or as a stem, and the senses of what led here."""

    __slots__ = ("ends", "exact", "heads", "starts", "stems")

    def __init__(self) -> None:
        self.starts = False
        self.exact: dict[str, Node] = NOBODY
        self.stems: dict[str, tuple[str, Node]] = NO_STEMS
        self.heads: set[str] = NO_HEADS  # the first letters of the stems, HEAD of them at most
        self.ends: dict[str, str] = NO_SENSES

    def step(self, word: str) -> "Node":
        """Return the node that this word of a phrase leads to, made where it is new."""
        if word[-1] not in "~+":
            if self.exact is NOBODY:
                self.exact = {}
            return self.exact.setdefault(word, Node())
        if self.stems is NO_STEMS:
            self.stems, self.heads = {}, set()
        self.heads.add(word[:-1][:HEAD])
        return self.stems.setdefault(word, (word[-1], Node()))[1]

    def end(self, sense: str, code: str) -> None:
        """Note a sense of what led here; the first one counts."""
        if self.ends is NO_SENSES:
            self.ends = {}
        self.ends.setdefault(sense, code)

    def follow(self, word: str, endings: frozenset[str]) -> Iterator["Node"]:
        """Yield the nodes that a word of the text leads to."""
        if word in self.exact:
            yield self.exact[word]
        if self.heads and not self.heads.isdisjoint((word[:4], word[:3], word[:2], word[:1])):
            yield from self._inflected(word, endings)

    def _inflected(self, word: str, endings: frozenset[str]) -> Iterator["Node"]:
        for cut in range(min(len(word), 5)):
            stem, ending = word[: len(word) - cut], word[len(word) - cut :]
            if ending in endings and (found := self.stems.get(stem + "+")):
                yield found[1]
            if cut <= 3 and (found := self.stems.get(stem + "~")):
                yield found[1]


INERT = Node()
"""A word that only stands inside phrases, or a sign."""
Compound = tuple[str, str]


class Lexicon:
    """Phrases of one language."""

    def __init__(self, entries: Iterator[tuple[str, str, str]], numbers: ModuleType, dates: ModuleType):
        self.hours: int = dates.HOURS
        self.hour_ends: tuple[str, ...] = dates.HOUR_ENDS
        self.after_part: tuple[str, ...] = numbers.AFTER_PART
        self.fractions: tuple[tuple[str, ...], tuple[str, ...]] = numbers.FRACTIONS
        self.endings: frozenset[str] = frozenset(numbers.ADJECTIVE)
        self.whole: tuple[str, ...] = numbers.WHOLE
        self.prefixes: dict[str, str] = dict(sorted(numbers.PREFIXES.items(), key=lambda item: -len(item[0])))
        self.heads = frozenset(prefix[:2] for prefix in self.prefixes)
        self.root = Node()
        self.inner = Node()
        for sense, code, phrase in entries:
            node = self.root
            for word in phrase.split():
                if node is not self.root:
                    self.inner.step(word)
                node = node.step(word)
                node.starts = node.starts or sense in STARTS
            node.end(sense, code)

    def begin(self, word: str) -> tuple[Node, ...]:
        """Return the nodes that a word as it is written leads to, a Roman number among them."""
        nodes = self.nodes(word.lower().translate(APOSTROPHES))
        if word[0] not in "IVXІХ" or not (number := romans.value(word)):
            return nodes
        node = Node()
        node.end("roman", str(number))
        node.starts = True
        return (*nodes, node)

    def nodes(self, word: str) -> tuple[Node, ...]:
        """Return the nodes a first word leads to; a compound such as "двухлетний" is a phrase of its own."""
        found = tuple(self.root.follow(word, self.endings))
        if not found and word[:2] in self.heads and (whole := self._whole(word)):
            return (whole,)
        return found or ((INERT,) if any(self.inner.follow(word, self.endings)) else ())

    def _whole(self, word: str) -> Node | None:
        """The node of a word that begins with a number: "двухлетний", "пятизвездочный"."""
        node = Node()
        node.starts = True
        if len(word) > 5 and not word.startswith(self.whole) and (compound := self._compound(word)):
            node.end("compound", " ".join(compound))
        elif number := self._prefixed(word):
            node.end("collective", number)
        return node if node.ends else None

    def _compound(self, word: str, total: int = 0) -> Compound | None:
        for prefix, value in self.prefixes.items():
            if not word.startswith(prefix):
                continue
            rest = word[len(prefix) :].lstrip("-")
            if unit := self._glued(rest, value):
                return (str(_added(total, int(value))) if total else value, unit)
            if "." not in value and (inner := self._compound(rest, _added(total, int(value)))):
                return inner
        return None

    def _prefixed(self, word: str) -> str | None:
        """The number in an adjective of any noun, "двофакторний", "пятизвездочный", or a house: a weak mention."""
        if house := HOUSE.search(word):
            return next((value for prefix, value in self.prefixes.items() if word[: house.start()] == prefix), None)
        if len(word) < 10 or not any(word.endswith(ending) for ending in self.endings):
            return None
        for prefix, value in self.prefixes.items():
            if value in CLEAR and len(prefix) > 2 and word.startswith(prefix) and len(word) > len(prefix) + 5:
                return value
        return None

    def _glued(self, rest: str, value: str) -> str | None:
        """The unit that may follow a numeral in one word: an adjective, or after a half any noun."""
        for node in self.root.follow(rest, self.endings):
            for sense in ("unit", "scale", "class", "collective", "ordinal"):
                if sense not in node.ends or not (value in HALVES or self._is_adjective(rest)):
                    continue
                if sense != "ordinal" or float(node.ends[sense]) >= 1000:  # "п'ятитисячний"
                    return node.ends[sense]
        return None

    def _is_adjective(self, word: str) -> bool:
        stems = (word[: len(word) - cut] for cut in range(min(len(word), 5)))
        return any(stem + "+" in self.root.stems and word[len(stem) :] in self.endings for stem in stems) or (
            NOUN_IN_COMPOUND.fullmatch(word) is not None
        )


STARTS = frozenset((
    "cardinal", "collective", "ordinal", "scale", "class", "several", "fraction", "multiple", "compound", "part_one",
    "roman",
    "month", "month_short", "weekday", "weekday_short", "weekday_weak", "nineties", "season", "season_year",
    "relative", "relative_year", "relative_lone", "year_part",
    "clock", "half_clock", "half_to", "half_of", "quarter_to", "quarter_past", "period",
    "minutes_to",
))  # fmt: skip
"""The senses that may begin a quantity; the others only belong to one that a neighbour began."""
HALVES = ("0.5", "1.5")
CLEAR = ("2", "4", "5", "6", "8", "9", "10", "12", "15", "20")
"""Prefixes that begin few other words ("три-", "семи-", "сто-" do)."""
HOUSE = re.compile("поверхів(?:к[аиуо]|о?к|ц)|этаж(?:к[аиуео]|ек)")
"""A house with so many storeys: «п'ятиповерхівка», «девятиэтажка»."""
NOUN_IN_COMPOUND = re.compile(
    r"(?:річч|літт)(?:я|ю|ям|і|ях|ями)|летие|летия|летию|летием|летии|летий|летиям|летиями|летиях"
    r"|(?:к[иі]ло)?метр(?:[оі]вк(?:[аиіеуоюй]|о[йю]|ам|ами|ах)|[оі]вок|івці)"
)
"""What a number makes a noun with: "тридцятиріччя", "пятисотметровка"."""


def entries(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield (sense, code, phrase) from the word lists of a language."""
    for name in FILES:
        sense = ""
        for line in languages.words(language, name):
            if line.startswith("["):
                sense = line.strip("[]")
                continue
            code, _, phrases = line.rpartition(": ")
            for phrase in phrases.split(", "):
                yield ("unit" if sense == "currency" else sense), code.strip(), phrase.strip()


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, read once."""
    return Lexicon(entries(language), languages.part(language, "numbers"), languages.part(language, "dates"))


def _added(total: int, value: int) -> int:
    """What the parts of one word come to: «сорокап'ятирічний», but «трьохтисячолітній»."""
    return total * value if total and value >= 1000 else total + value
