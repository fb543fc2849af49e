"""The endings of a language's names and what it costs to cut one off."""

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


@cache
def last_letters(language: str) -> frozenset[str]:
    """The letters that an ending may end with."""
    return frozenset(ending[-1:] for ending in tails(language))
