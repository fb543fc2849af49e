"""Write the common words of each language, as stems, from simplemma's dictionaries (MIT).

    python tools/build_common_words.py            # writes checker/names/data/common-*.txt.gz

A capitalised word that is in none of them is a name even where a sentence begins. Words that simplemma has with a
capital only are left out, and those that the dictionaries of pymorphy3 have as names and as nothing else.
"""

import gzip
import re
from pathlib import Path

from pymorphy3 import MorphAnalyzer
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from checker.languages import part
from checker.names.common import common_stem, cuts
from checker.names.letters import fold
from checker.names.lexicon import forms_from, places

DATA = Path(__file__).resolve().parent.parent / "checker" / "names" / "data"
LONGEST = 19
NAMES = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn"))
ADJECTIVES = ("ий", "ій", "ый", "ой")


def text(word: str | bytes) -> str:
    """simplemma keeps its words as bytes."""
    return word.decode() if isinstance(word, bytes) else word


def plain(word: str) -> bool:
    """Whether it is written like a common word."""
    return word[:1].islower() and fold(word).isalpha()


def only_names(words: set[str], language: str) -> set[str]:
    """Those of the words that are names of people or places, and nothing else."""
    if language == "en":
        return set()
    dictionary = MorphAnalyzer(lang=language)

    def is_name(word: str) -> bool:
        known = [parse.tag for parse in dictionary.parse(word) if parse.is_known]
        nouns = all("NOUN" in tag.grammemes for tag in known)
        return bool(known) and (all(NAMES & tag.grammemes for tag in known) or (nouns and is_place(word, language)))

    return {word for word in words if is_name(word)}


def is_place(word: str, language: str) -> bool:
    """Whether the lexicon has it as the name of a place, which the Ukrainian dictionary does not mark."""
    forms = forms_from(word.capitalize(), language)
    known = any(form.capitals and not form.rest and form.concept in places() for form in forms)
    return known and not any(re.fullmatch(point, word) for point in part(language, "names").COMPASS.values())


def main() -> None:
    """Write the three files."""
    for language in ("en", "uk", "ru"):
        table = DefaultDictionaryFactory().get_dictionary(language)
        lemmas = {word for word in map(text, table.values()) if plain(word) and 2 <= len(word) <= LONGEST}
        names = only_names(lemmas, language)
        kept = {common_stem(fold(word), language) for word in lemmas - names}
        forms = [(fold(form), lemma) for form, lemma in ((text(f), text(table[f])) for f in table) if plain(form)]
        # What no ending explains: short irregular forms, and what is declined itself, such as participles.
        irregular = {
            form if len(form) <= 7 else common_stem(form, language)
            for form, lemma in forms
            if lemma not in names
            and kept.isdisjoint(cuts(form, language))
            and (len(form) <= 7 or (language != "en" and form.endswith(ADJECTIVES)))
        }
        kept |= irregular - only_names(irregular, language)
        data = "\n".join(sorted(kept)).encode()
        path = DATA / f"common-{language}.txt.gz"
        path.write_bytes(gzip.compress(data, 9, mtime=0))
        print(path.name, len(kept), path.stat().st_size, f"{len(names)} names left out")


if __name__ == "__main__":
    main()
