"""What stands for what although its letters do not show it: concepts with their forms in each language.

Read from `data/lexicon.tsv` (phrases and stems), `data/cities.tsv` and `data/people.tsv` (first names and surnames);
`data/forms-*.rows` (tools/build_forms.py) tells by which stems their forms are found.
A form is a sequence of word patterns; a pattern is a stem that any ending may follow (`*`: any that derives a word,
too).
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from checker.names.letters import fold
from checker.names.roots import opened
from checker.names.transliteration import ORDER, ends, hardened
from checker.rows import Rows

UNKNOWN: frozenset[int] = frozenset()
SHORT = 3
"""Letters of an abbreviation that must be written in capitals."""
INFLECTED = 0.03
"""Endings at this price or less only decline a word."""

LIKE_STATES = ("European Union", "NATO", "United Nations")
"""Bodies that act as states do: one of them may well be written for a state by mistake."""
PARTS_OF_THE_WORLD = ("Europe", "Asia", "Africa", "Middle East", "Latin America")


class Form(NamedTuple):
    """One way to write a concept: the stems of its words, longer than one word where `rest` is not empty."""

    concept: int
    rest: tuple[str, ...]
    capitals: int
    """How many of its first letters must be capitals: two in a short abbreviation, "WHO" is not "Who"."""
    wide: bool


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Cells of a tab-separated data file."""
    text = files("checker.names").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


def stems_of(word: str, language: str, wide: bool) -> set[str]:
    """What a word of the table is found by: itself, without its ending, and opened by one («Схід», «Сходу»)."""
    folded = fold(word)
    if wide or language == "en":
        return {folded}
    stems = {folded[:size] for size, price in ends(folded, language) if price <= INFLECTED and size >= 3} | {folded}
    other = opened(folded, language) if len(folded) > 3 else None
    return stems | {other} if other else stems


def pieces_of(form: str) -> list[str]:
    """Words of a form; dots of abbreviations do not count."""
    return form.replace(".", "").replace("-", " ").replace("—", " ").split()


def needed(head: str) -> int:
    """How many capitals a word must begin with to be this one: "Aids" may be AIDS."""
    return min(_capitals(head), 2 if len(head.rstrip("*")) <= SHORT else 1)


def _capitals(word: str) -> int:
    """How many of the first two letters are capitals, from the first one on."""
    letters = word.replace(".", "")[:2]
    return 0 if not letters[:1].isupper() else len(letters) if letters.isupper() else 1


@cache
def _forms(language: str) -> Rows:
    """The forms of a language by the stems of their first words."""
    return Rows("checker.names", f"forms-{language}")


def _beginning(stem: str, language: str) -> Iterator[Form]:
    """The forms whose first word is found by a stem."""
    row = _forms(language).get(stem)
    for form in row.split("|") if row else ():
        concept, capitals, wide, *rest = form.split(" ")
        yield Form(int(concept), tuple(rest), int(capitals), wide == "1")


@lru_cache(maxsize=1 << 12)
def fits(word: str, pattern: str, language: str) -> bool:
    """Whether a word is a form of a pattern (`Корея`, `коре*`)."""
    folded, wide = fold(word), pattern.endswith("*")
    stems = stems_of(pattern.rstrip("*"), language, wide)
    if pattern[:1].isupper() and not word[:1].isupper():
        return False
    hard = hardened(folded, language, shortest=4)
    if hard and not folded.startswith(tuple(stems)):
        folded = hard
    return any(
        folded[:size] in stems
        for size, price in ends(folded, language)
        if wide or price <= INFLECTED or size == len(folded)
    )


@lru_cache(maxsize=1 << 12)
def forms_from(word: str, language: str) -> tuple[Form, ...]:
    """The forms that this word may begin."""
    folded, capitals = fold(word), _capitals(word)
    found: dict[Form, None] = {}
    hard = hardened(folded, language)
    for spelling in (folded, hard) if hard else (folded,):
        for size, price in ends(spelling, language):
            for form in _beginning(spelling[:size], language):
                if (form.wide or price <= INFLECTED) and form.capitals <= capitals:
                    found[form] = None
    return tuple(found)


def phrase(words: Sequence[str], start: int, language: str) -> tuple[int, frozenset[int]]:
    """The longest form at a place: how many words it takes (0: none) and the concepts it may stand for."""
    forms = forms_from(words[start], language)
    if not forms:
        return 0, UNKNOWN
    size = 0
    concepts: set[int] = set()
    for form in forms:
        length = 1 + len(form.rest)
        if length < size or start + length > len(words):
            continue
        if all(fits(words[start + 1 + i], pattern, language) for i, pattern in enumerate(form.rest)):
            if length > size:
                size, concepts = length, set()
            concepts.add(form.concept)
    return size, frozenset(concepts)


@cache
def spellings(concept: int, language: str) -> tuple[str, ...]:
    """The single words that stand for a concept in a language, folded, as stems where any ending may follow.

    None for what is in `cities.tsv`, whose spellings are not always those of the press.
    """
    rows = all_rows()
    if len(_rows("lexicon.tsv")) <= concept < _people_begin():
        return ()
    words = (form.rstrip("*") for form in rows[concept][ORDER.index(language)].split("|"))
    return tuple(dict.fromkeys(fold(word) for word in words if len(pieces_of(word)) == 1))


@cache
def pieces(concept: int, language: str) -> frozenset[str]:
    """The folded words of the phrases that stand for a concept: "Commission" of the European Commission."""
    forms = all_rows()[concept][ORDER.index(language)].split("|")
    phrases = [pieces_of(form) for form in forms]
    return frozenset(fold(word.rstrip("*")) for words in phrases if len(words) > 1 for word in words if len(word) > 2)


@cache
def all_rows() -> tuple[tuple[str, ...], ...]:
    """The rows of all concepts, by their numbers."""
    return (*_rows("lexicon.tsv"), *_rows("cities.tsv"), *_rows("people.tsv"))


@cache
def _relations() -> dict[int, frozenset[int]]:
    """Concept -> those that may stand for it (`data/kin.tsv`: a state and its capital or government)."""
    found: dict[int, set[int]] = {}
    for row in _rows("kin.tsv"):
        groups = [_concepts_of(name) for name in row]
        for group in groups:
            for concept in group:
                found.setdefault(concept, set()).update(*groups)
    return {concept: frozenset(others - {concept}) for concept, others in found.items()}


def _concepts_of(name: str) -> set[int]:
    """Concepts of an English name."""
    first, *others = pieces_of(name)
    return {form.concept for form in _beginning(fold(first), "en") if [p.rstrip("*") for p in form.rest] == others}


def related(one: int, other: int) -> bool:
    """Whether one concept may stand for the other."""
    return other in _relations().get(one, frozenset())


@lru_cache(maxsize=1 << 12)
def kin(concepts: frozenset[int]) -> frozenset[int]:
    """The concepts and those that may stand for them."""
    relations = _relations()
    return concepts.union(*(relations.get(concept, frozenset()) for concept in concepts))


@cache
def proper() -> frozenset[int]:
    """Concepts that are names whatever letter they begin with ("китайський"): people, and all but common words."""
    first = _people_begin()
    ordinary = _marked("(common)") | address()
    return frozenset(range(first + len(_rows("people.tsv")))) - ordinary


@cache
def address() -> frozenset[int]:
    """Forms of address, which are no names ("Mr.", «г-н»)."""
    return _marked("(address)")


@cache
def _marked(mark: str) -> frozenset[int]:
    """Concepts of the sections of `lexicon.tsv` whose heading has a mark."""
    text = files("checker.names").joinpath("data", "lexicon.tsv").read_text(encoding="utf-8")
    found, concept, marked = set(), 0, False
    for line in text.splitlines():
        if line.startswith("# --"):
            marked = mark in line
        elif line and not line.startswith("#"):
            if marked:
                found.add(concept)
            concept += 1
    return frozenset(found)


@cache
def _people_begin() -> int:
    """The first concept that is a person's name."""
    return len(_rows("lexicon.tsv")) + len(_rows("cities.tsv"))


@cache
def offices() -> frozenset[int]:
    """Institutions of states, which translators name instead of who heads them."""
    return _marked("(office)")


@cache
def people() -> frozenset[int]:
    """Concepts of first names and surnames."""
    return frozenset(range(_people_begin(), len(all_rows())))


@cache
def places() -> frozenset[int]:
    """Concepts of places and bodies: all names but those of people."""
    return frozenset(concept for concept in proper() if concept < _people_begin())


@cache
def states() -> frozenset[int]:
    """The states whose capital or government `data/kin.tsv` knows: the first of each row."""
    return frozenset(concept for row in _rows("kin.tsv") for concept in _concepts_of(row[0]))


@cache
def _towns() -> frozenset[int]:
    """Places that are no land, and of which no kin is known: whose they are nobody knows."""
    lands = _marked("countries") | _marked("states, lands") | _marked("bodies") | _marked("states of America")
    return places() - lands - frozenset(_relations())


def may_be_of(place: frozenset[int], state: frozenset[int]) -> bool:
    """Whether a town may be one of this state, as far as is known here: Wrocław, «польский город»."""
    towns = place & places()
    if not towns or not state & states() or not towns <= _towns():
        return False
    return all(state & _lands().get(town, state) for town in towns)


@cache
def _lands() -> dict[int, frozenset[int]]:
    """Town -> the state it lies in, and what may stand for that, of those that `data/towns.tsv` knows."""
    found: dict[int, frozenset[int]] = {}
    for state, *towns in _rows("towns.tsv"):
        land = kin(frozenset(_concepts_of(state)))
        found.update((concept, land) for town in towns for concept in _concepts_of(town))
    return found


def is_body_of(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether one stands for who acts there and the other for a land or town: ХАМАС and Gaza, the Bank and Ukraine.

    Or one for a part of the world and the other for a place that may lie there.
    """
    bodies = _bodies()
    return any(
        bool(ours & (bodies | _known_as(PARTS_OF_THE_WORLD)) and theirs & places()) and theirs.isdisjoint(bodies)
        for ours, theirs in ((one, other), (other, one))
    )


@cache
def _bodies() -> frozenset[int]:
    """Bodies that do not act as states: services, parties, parliaments."""
    return (_marked("bodies") | offices()) - _known_as(LIKE_STATES)


@cache
def _known_as(names: tuple[str, ...]) -> frozenset[int]:
    """The concepts of English names."""
    return frozenset(concept for name in names for concept in _concepts_of(name))


def known_apart(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two names are known, of one sort (places and bodies, or people), and not kin."""
    ours, theirs = one & proper(), other & proper()
    if not ours or not theirs or kin(ours) & theirs:
        return False
    if may_be_of(ours, theirs) or may_be_of(theirs, ours):
        return False
    first = _people_begin()
    return any((a < first) == (b < first) for a in ours for b in theirs)
