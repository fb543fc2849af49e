"""Write the cities that CLDR names in all three languages, where the lexicon does not have them.

    python tools/build_cities.py            # writes checker/names/data/cities.tsv; run after lexicon.tsv was changed

Source: the exemplar cities of time zones in Unicode CLDR (Unicode licence), through Babel.
"""

import re
from pathlib import Path

from babel import Locale
from rapidfuzz.distance import JaroWinkler

from checker.names import lexicon
from checker.names.common import is_common
from checker.names.letters import fold

PATH = Path(__file__).resolve().parent.parent / "checker" / "names" / "data" / "cities.tsv"
HEAD = "# Cities: English, Ukrainian, Russian. From Unicode CLDR (Unicode licence), by tools/build_cities.py."
CODES = ("en", "uk", "ru")
ALIKE = 0.75


def cities() -> list[tuple[str, ...]]:
    """The names of every zone's city, in the order of CODES."""
    zones = {code: dict(Locale(code).time_zones) for code in CODES}
    found = set()
    for key in zones["uk"].keys() & zones["ru"].keys():
        names = [dict(zones[code].get(key, {})).get("city") for code in CODES]
        names[0] = names[0] or key.rsplit("/", 1)[-1].replace("_", " ")
        if key.count("/") == 1 and all(names) and "о-ва" not in names[2]:
            found.add(tuple(map(str, names)))
    return sorted(found)


def is_new(names: tuple[str, ...]) -> bool:
    """Whether no edition's name is known, or a common word there, and both Cyrillic ones are of one city."""
    if JaroWinkler.similarity(*map(fold, names[1:])) < ALIKE:
        return False
    for code, name in zip(CODES, names, strict=True):
        words = re.split("[ -]", name)
        if lexicon.phrase(words, 0, code)[0] or (len(words) == 1 and is_common(name, code)):
            return False
    return True


def spellings(name: str) -> str:
    """The name, also without the ґ that most newspapers do not write."""
    return name if "ґ" not in name.lower() else f"{name}|{name.replace('ґ', 'г').replace('Ґ', 'Г')}"


def main() -> None:
    """Write the table."""
    PATH.write_text(HEAD + "\n", encoding="utf-8")
    rows = ["\t".join(map(spellings, names)) for names in cities() if is_new(names)]
    PATH.write_text("\n".join([HEAD, *rows, ""]), encoding="utf-8")
    print(PATH.name, len(rows))


if __name__ == "__main__":
    main()
