"""The endings of a language's names and what it costs to cut one off."""

from dataclasses import dataclass, field
from functools import cache

from checker.languages import part


@cache
def tails(language: str) -> dict[str, float]:
    """Ending -> price; where two groups have one ending, the lower price counts."""
    prices: dict[str, float] = {}
    for price, endings in part(language, "names").TAILS.items():
        for ending in endings:
            prices[ending] = min(price, prices.get(ending, price))
    return prices


@dataclass(slots=True)
class Node:
    """The letters before some last letters of a word, and what it costs to cut those off, if they are an ending."""

    price: float | None = None
    before: dict[str, "Node"] = field(default_factory=dict)


@cache
def tree(language: str) -> Node:
    """The endings letter by letter from the last one, so that most words are done with after a letter or two."""
    top = Node()
    for ending, price in tails(language).items():
        node = top
        for letter in reversed(ending):
            node = node.before.setdefault(letter, Node())
        node.price = price
    return top
