"""Documents whose editions agree -> the names that stand opposite each other in them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from checker.comparison.name_votes import Web, strongest, weave
from checker.model import Document, Reading
from checker.names.links import side
from checker.names.roots import root
from checker.names.words import Unit, units

SURE = 0.7
"""Certainty of a link from which two words are taken for one name."""


def agreed_names(documents: Iterable[Document]) -> Iterator[dict[str, str]]:
    """Yield language -> name for every mention that all editions of a reading have, each pair surely linked.

    All cases of a name are given in one form: the shortest that occurs, in Ukrainian and Russian most often the
    nominative.
    """
    found = [names for document in documents for reading in document.readings for names in _opposite(reading)]
    shortest: dict[tuple[str, str], str] = {}
    for names in found:
        for language, name in names.items():
            place = (language, root(name, language))
            shortest[place] = min(name, shortest.get(place, name), key=lambda form: (len(form), form))
    for names in found:
        yield {language: shortest[language, root(name, language)] for language, name in names.items()}


def _opposite(reading: Reading) -> Iterator[dict[str, str]]:
    """The names of a reading that every edition has, each pair of them surely linked both ways."""
    sides = {
        language: side(language, units(passage.text, language))
        for language, passage in reading.passages.items()
        if passage.text
    }
    if len(sides) < max(len(reading.passages), 2):
        return
    web = weave(sides)
    first, *others = sides
    for index, unit in enumerate(sides[first].units):
        places = {first: index} | {other: _best(web, first, other, index) for other in others}
        if unit.strong and -1 not in places.values() and _is_mutual(web, places):
            yield {language: _text(sides[language].units[place]) for language, place in places.items()}


def _text(unit: Unit) -> str:
    return unit.text.removesuffix("'s").removesuffix("’s")


def _best(web: Web, one: str, other: str, index: int) -> int:
    """The unit that is surely this one in the other edition, -1 if there is none."""
    certainty, place = strongest(web.between(one, other)).get(index, (0.0, -1))
    return place if certainty >= SURE else -1


def _is_mutual(web: Web, places: Mapping[str, int]) -> bool:
    return all(
        _best(web, one, other, places[one]) == places[other] and _best(web, other, one, places[other]) == places[one]
        for one, other in combinations(places, 2)
    )
