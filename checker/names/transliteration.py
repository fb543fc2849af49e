"""How well one word renders the letters of another, by tables that tools/learn_transliteration.py learns."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from operator import attrgetter

from checker.languages import part
from checker.memo import Memo
from checker.names.endings import tree
from checker.names.letters import fold
from checker.names.origins import origins
from checker.names.place_roots import exchanged
from checker.names.pronunciations import pronunciations

PLURAL = 0.03
"""The price of the last sound of a plural or possessive."""
UNKNOWN = 4.0
"""What a letter tells that the tables do not have."""
UNSEEN = -6.0
"""Score of a letter that stands for nothing, where the tables have no value."""
SUBSTITUTE = -7.0
"""Score of a letter that stands for one it never stands for."""
FAR = -16.0
"""A path this much worse than nothing is given up."""
NONE = "\0"
"""A letter that no word has: what follows the last one."""
LONGEST = 40
"""Letters of a word above which it is no name."""
IN_DOUBT = 0.9
"""English takes many names over as they are spelt, but Cyrillic as they are said (origins.py).

Two names that are no better alike than this as English ones are compared as those of another origin.
"""
LONG_ENDING = 4
"""Letters of an ending that make a word much longer than its counterpart."""
CHEAP = -2.0
"""Score at which a first letter may stand for nothing."""
OF_ORIGIN = 0.03
"""What it costs to take a name for one of another origin."""
SAID = "said"
"""What stands for a language where a word is given by its sounds (pronunciations.py)."""
Blocks = Mapping[str, Mapping[str, float]]
Moves = Mapping[str, tuple[tuple[int, float], ...]]
"""What the right word may have -> (letters of the left word that it stands for, score)."""
Start = tuple[float, tuple[tuple[int, float], ...], Moves]
"""Score of a letter for nothing, what more letters at once may be dropped for, and what they may stand for."""
NO_BLOCK: Start = (UNSEEN, (), {})
SUBSTITUTED = ((1, SUBSTITUTE),)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two words compared: score (1 is perfect, 0 nothing in common), and the nats lost against a perfect pair."""

    score: float
    loss: float


NOTHING = Likeness(0.0, 99.0)


@dataclass(frozen=True, slots=True)
class Table:
    """What the letters of one language stand for in another, and how much each letter tells (nats)."""

    blocks: Blocks
    left: Mapping[str, float]
    right: Mapping[str, float]
    free: Mapping[str, float]
    """Score of a letter of the other language that stands for nothing."""


class Prices(dict[str, float]):
    """Letter -> what it tells or costs; letters that are not there have all the same."""

    def __init__(self, known: Mapping[str, float], unknown: float):
        super().__init__(known)
        self.unknown = unknown

    def __missing__(self, letter: str) -> float:
        return self.unknown


@cache
def table(one: str, other: str) -> Table:
    """The table of a pair of languages, in the order it is stored in."""
    text = files("checker.names").joinpath("data", f"letters-{one}-{other}.json").read_text(encoding="utf-8")
    data = json.loads(text)
    free = {letter: max(UNSEEN, gain) for letter, gain in data["blocks"].get("", {}).items()}
    own = data["own"]
    return Table(data["blocks"], Prices(own["left"], UNKNOWN), Prices(own["right"], UNKNOWN), Prices(free, UNSEEN))


@lru_cache(maxsize=1 << 13)
def ends(word: str, language: str) -> tuple[tuple[int, float], ...]:
    """Where the word may be cut: (length kept, price), the whole word first."""
    length = len(word)
    cuts = [(length, 0.0)]
    if language == SAID:
        return (*cuts, (length - 1, PLURAL)) if word[-1] in "sz" and length > 2 else tuple(cuts)
    before = tree(language if language in ORDER else "en").before
    for size in range(1, min(9, length - 1)):
        node = before.get(word[-size])
        if node is None:
            break
        if node.price is not None:
            cuts.append((length - size, node.price))
        before = node.before
    return tuple(cuts)


@cache
def _moves(block: str, one: str, other: str) -> Start:
    """What the beginnings of a left block may be dropped for, and what they may stand for."""
    if not block:
        return NO_BLOCK
    drop, drops, shorter = _moves(block[:-1], one, other)
    size, moves = len(block), dict(shorter)
    for piece, gain in table(one, other).blocks.get(block, {}).items():
        if piece and size == 1:
            moves[piece] = ((1, max(gain, SUBSTITUTE) if len(piece) == 1 else gain),)
        elif piece:
            moves[piece] = (*moves.get(piece, SUBSTITUTED if len(piece) == 1 else ()), (size, gain))
        elif size == 1:
            drop = max(gain, UNSEEN)
        else:
            drops = (*drops, (size, gain))
    return drop, drops, moves


@cache
def _starts(one: str, other: str) -> Memo[str, Start]:
    """The moves at the beginning of four letters: those of the longest block there hold those of the shorter ones."""
    blocks = table(one, other).blocks

    def make(letters: str) -> Start:
        for size in (4, 3, 2, 1):
            if letters[:size] in blocks:
                return _moves(letters[:size], one, other)
        return NO_BLOCK

    return Memo(make, 1 << 11)


@lru_cache(maxsize=1 << 9)
def _left(word: str, one: str, other: str) -> tuple[Start, ...]:
    """The moves from each place in the left word."""
    starts = _starts(one, other)
    return (*[starts[word[i : i + 4]] for i in range(len(word))], NO_BLOCK)


@lru_cache(maxsize=1 << 9)
def _right(word: str, one: str, other: str) -> tuple[tuple[str, str, float], ...]:
    """For each place in the right word its next letter, its next two, and the price of the letter for nothing."""
    free = table(one, other).free
    pairs = [word[j : j + 2] for j in range(len(word) - 1)]
    return (*zip(word, [*pairs, NONE], map(free.__getitem__, word), strict=True), (NONE, NONE, UNSEEN))


@lru_cache(maxsize=1 << 10)
def _own(word: str, side: str, one: str, other: str) -> tuple[float, ...]:
    """Information of each beginning of the word."""
    letters = table(one, other)
    information = letters.left if side == "left" else letters.right
    return tuple(accumulate(map(information.__getitem__, word), initial=0.0))


Lattice = list[list[float]]


def _lattice(left: str, right: str, one: str, other: str, best: Lattice | None = None) -> Lattice:
    """Best score of every pair of beginnings; `best`: what is known to be possible before."""
    places, letters = _left(left, one, other), _right(right, one, other)
    rows, columns = len(left), len(right)
    slope, least = columns / rows, _stem(right, other) / rows
    if best is None:
        best = _nothing_yet(rows, columns)
        best[0][0] = 0.0
    for i in range(rows + 1):
        row = best[i]
        drop, drops, moves = places[i]
        after = best[i + 1]
        for j in range(max(0, int(i * least - 3)), min(columns, int(i * slope + 4)) + 1):
            base = row[j]
            if base < FAR:
                continue
            letter, pair, price = letters[j]
            score = base + price
            if score > row[j + 1]:
                row[j + 1] = score
            score = base + drop
            if score > after[j]:
                after[j] = score
            for a, gain in drops:
                if base + gain > best[i + a][j]:
                    best[i + a][j] = base + gain
            if letter in moves:
                for a, gain in moves[letter]:
                    score = base + gain
                    if score > best[i + a][j + 1]:
                        best[i + a][j + 1] = score
            else:
                score = base + SUBSTITUTE
                if score > after[j + 1]:
                    after[j + 1] = score
            if pair in moves:
                for a, gain in moves[pair]:
                    if base + gain > best[i + a][j + 2]:
                        best[i + a][j + 2] = base + gain
    return best


@lru_cache(maxsize=1 << 9)
def _stem(word: str, language: str) -> int:
    """Letters of a word without the ending of an adjective, «ташкент|ского»; all of them where there is none."""
    shortest = min([size for size, _ in ends(word, language)])
    return shortest if len(word) - shortest >= LONG_ENDING else len(word)


def _nothing_yet(rows: int, columns: int) -> Lattice:
    return [[FAR * 3] * (columns + 3) for _ in range(rows + 5)]


@lru_cache(maxsize=1 << 10)
def _ordered(left: str, right: str, one: str, other: str) -> Likeness:
    """Likeness of folded words whose languages stand as the table has them."""
    return _whole(_first(left, right, one, other), left, right, one, other)


@lru_cache(maxsize=1 << 8)
def _first(left: str, right: str, one: str, other: str) -> Lattice:
    """The lattice of two words, which is asked for again where a letter of them may be wrong; nobody changes it."""
    return _lattice(left, right, one, other)


def _whole(best: Lattice, left: str, right: str, one: str, other: str) -> Likeness:
    """Likeness of the words, with or without endings, from the scores of their beginnings."""
    own_left, own_right = _own(left, "left", one, other), _own(right, "right", one, other)
    found, loss, right_ends = 0.0, NOTHING.loss, ends(right, other)
    for i, left_price in ends(left, one):
        row, told = best[i], own_left[i]
        for j, right_price in right_ends:
            full = (told + own_right[j]) / 2
            score = row[j] / full - left_price - right_price
            if score > found:
                found, loss = score, full - row[j]
    return Likeness(found, loss)


@lru_cache(maxsize=1 << 14)
def likeness(left: str, one: str, right: str, other: str, *, anywhere: bool = True) -> Likeness:
    """Likeness of two words of two languages, inflected or not; the order of the arguments makes no difference.

    English words are compared by their letters and, where those do not show it, by how they are said; `anywhere`:
    also as names of the origins that they look to be of.
    """
    if ORDER.index(one) > ORDER.index(other):
        left, one, right, other = right, other, left, one
    a, b = fold(left), fold(right)
    if not a or not b or len(a) > LONGEST or len(b) > LONGEST:
        return NOTHING
    found = by_letters(a, one, b, other)
    if found.score < 1 and (renamed := exchanged(a, one, other)) != a:
        found = max(found, by_letters(renamed, one, b, other), key=_score)
    if one == "en" and found.score < 1:
        for said in pronunciations(a):
            found = max(found, _ordered(said, b, SAID, other), key=_score)
    if one == "en" and anywhere:
        for origin in origins(left) if found.score < IN_DOUBT else ():
            if _begin_alike(a, origin, b, other):
                found = max(found, of_origin(a, origin, b, other), key=_score)
            if found.score >= IN_DOUBT:
                break
    return found


@lru_cache(maxsize=1 << 12)
def _begin_alike(a: str, origin: str, b: str, other: str) -> bool:
    """Whether the first letters of a folded Latin name may stand for the first ones of another word."""
    drop, drops, moves = _starts(origin, other)[a[:4]]
    return b[0] in moves or b[:2] in moves or max([drop, *(gain for _, gain in drops)]) > CHEAP


def of_origin(a: str, origin: str, b: str, other: str) -> Likeness:
    """Likeness of folded words if the Latin one is a name of this origin."""
    found = _ordered(a, b, origin, other)
    return Likeness(found.score - OF_ORIGIN, found.loss) if found.score > OF_ORIGIN else NOTHING


def by_letters(a: str, one: str, b: str, other: str) -> Likeness:
    """Likeness of folded words as they are written; the languages stand in ORDER."""
    found = _ordered(a, b, one, other)
    for x, y in ((hardened(a, one), b), (a, hardened(b, other))):
        if x and y and found.score < 1:
            found = max(found, _ordered(x, y, one, other), key=_score)
    return found


@lru_cache(maxsize=1 << 11)
def amended(left: str, one: str, right: str, other: str, letters: int) -> tuple[float, ...]:
    """Nats lost if no letter of the two words, one letter, ... so many letters may be wrong, by spelling alone."""
    if ORDER.index(one) > ORDER.index(other):
        left, one, right, other = right, other, left, one
    a, b = fold(left), fold(right)
    if not a or not b or len(a) > LONGEST or len(b) > LONGEST:
        return (NOTHING.loss,) * (letters + 1)
    tables = (one, *origins(left)) if one == "en" else (one,)
    found = [_amended(a, b, each, other, letters) for each in tables]
    return tuple(map(min, zip(*found, strict=True)))


def _amended(left: str, right: str, one: str, other: str, letters: int) -> list[float]:
    """Nats lost by one table, with each number of wrong letters."""
    best = _first(left, right, one, other)
    losses = [_whole(best, left, right, one, other).loss]
    for _ in range(letters):
        best = _lattice(left, right, one, other, _forgiven(best, left, right, one, other))
        losses.append(_whole(best, left, right, one, other).loss)
    return losses


def _forgiven(best: Lattice, left: str, right: str, one: str, other: str) -> Lattice:
    """What scores are possible if one letter more may be wrong, left out or put in, at no loss."""
    letters = table(one, other)
    tells = [letters.right[letter] / 2 for letter in right]
    found = _nothing_yet(len(left), len(right))
    above, at_left = found[-1], 0.0
    for scores, into, letter in zip(best, found, (*left, NONE), strict=False):
        row = [score if score > FAR else FAR * 3 for score in scores]
        into[0] = max(row[0], above[0] + at_left)
        for j, told in enumerate(tells):
            into[j + 1] = max(row[j + 1], row[j] + told, above[j + 1] + at_left, above[j] + at_left + told)
        above, at_left = row, letters.left[letter] / 2
    return found


_score = attrgetter("score")


def hardened(word: str, language: str, shortest: int = 5) -> str | None:
    """The word with the consonant of its dictionary form, where a case softens it and it has so many letters."""
    if language not in ORDER:
        return None
    softened: Mapping[str, str] = part(language, "names").SOFTENED
    hard = softened.get(word[-2:])
    if hard and word[-3:-2] == word[-2:-1]:  # «Дацці» of «Дакка»
        return word[:-3] + hard[0] + hard if len(word) >= shortest else None
    return word[:-2] + hard if hard and len(word) >= shortest else None


ORDER = ("en", "uk", "ru")
"""Tables are stored for the earlier language first."""
