"""20,000 distinct catalog entries in three editions, made from the NTREX lines; deterministic.

`rotated`: every line ten times, its words rotated and its digits exchanged, the same digits in all editions, so that
the values still agree. `coined`: the same, with the names of every line exchanged for made-up ones that agree in
three scripts, so that the vocabulary grows as it does in a real archive.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import polib

LANGUAGES = ("en", "uk", "ru")
ROUNDS = 11
NAME = re.compile(r"(?<=[a-zа-яіїєґ,] )[A-ZА-ЯІЇЄҐ][a-zа-яіїєґё’']{3,}")

CONSONANTS = (("b", "б"), ("d", "д"), ("f", "ф"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("p", "п"))
CLUSTERS = (("r", "р"), ("s", "с"), ("t", "т"), ("v", "в"), ("z", "з"), ("br", "бр"), ("dr", "др"), ("st", "ст"))
VOWELS = (("a", "а", "а"), ("o", "о", "о"), ("u", "у", "у"), ("i", "і", "и"), ("e", "е", "е"))

Triple = tuple[str, str, str]


def triples(folder: Path) -> list[Triple]:
    """The lines of the corpus in three languages."""
    read = [(folder / f"{language}.txt").read_text(encoding="utf-8").split("\n")[:1997] for language in LANGUAGES]
    return list(zip(*read, strict=True))


def rotated(folder: Path, entries: int) -> Iterator[Triple]:
    """Yield this many entries, none twice."""
    lines = triples(folder)
    for number in range(entries):
        line, turn = lines[number % len(lines)], number // len(lines)
        digits = str.maketrans("123456789", "".join(random.Random(number).sample("123456789", 9)))
        yield _each(line, lambda text, turn=turn, digits=digits: _rotated(text, turn).translate(digits))


def coined(folder: Path, entries: int) -> Iterator[Triple]:
    """Yield the same with made-up names."""
    for number, line in enumerate(rotated(folder, entries)):
        chance = random.Random(f"names {number}")
        names = [_name(chance) for _ in range(8)]
        en, uk, ru = (_renamed(text, [name[k] for name in names]) for k, text in enumerate(line))
        yield en, uk, ru


def _each(line: Triple, change) -> Triple:  # type: ignore[no-untyped-def]
    en, uk, ru = (change(text) for text in line)
    return en, uk, ru


def _rotated(text: str, turn: int) -> str:
    words = text.split(" ")
    cut = len(words) * turn // ROUNDS
    return " ".join(words[cut:] + words[:cut])


def _name(chance: random.Random) -> Triple:
    parts = [(chance.choice(CONSONANTS + CLUSTERS), chance.choice(VOWELS)) for _ in range(chance.randint(2, 4))]
    en = "".join(c[0] + v[0] for c, v in parts) + "n"
    uk = "".join(c[1] + v[1] for c, v in parts) + "н"
    ru = "".join(c[1] + v[2] for c, v in parts) + "н"
    return en.capitalize(), uk.capitalize(), ru.capitalize()


def _renamed(text: str, names: list[str]) -> str:
    fresh = iter(names)
    return NAME.sub(lambda match: next(fresh, match[0]), text)


def write(entries: list[Triple], folder: Path) -> list[Path]:
    """Write the entries as three catalogs that share keys; return their paths in the order en, uk, ru."""
    paths = []
    for k, language in enumerate(LANGUAGES):
        catalog = polib.POFile(wrapwidth=78)
        catalog.metadata = {"Language": language, "Content-Type": "text/plain; charset=UTF-8"}
        for number, entry in enumerate(entries):
            catalog.append(polib.POEntry(msgctxt=f"s{number}", msgid=entry[0], msgstr=entry[k]))
        path = folder / language / "LC_MESSAGES" / "news.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog.save(str(path))
        paths.append(path)
    return paths


def write_article(folder: Path, into: Path, segments: int) -> list[Path]:
    """Write so many lines of the corpus, paragraph by paragraph, as three text files; return their paths."""
    paths = []
    for language, text in zip(LANGUAGES, zip(*triples(folder)[:segments], strict=True), strict=True):
        path = into / f"{language}.txt"
        path.write_text("\n\n".join(text) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
