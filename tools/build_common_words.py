"""Write the common words of each language, as stems and their endings, from simplemma's dictionaries (MIT).

    python tools/build_common_words.py            # writes checker/names/data/common-*.rows

A capitalised word that is in none of them is a name even where a sentence begins. Words that simplemma has with a
capital only are left out, and those that the dictionaries of pymorphy3 have as names and as nothing else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from os.path import commonprefix
from pathlib import Path

from pymorphy3 import MorphAnalyzer
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from checker.languages import part
from checker.names.common import EXACT, LONGEST_ENDING, LOOSE, NUMBER, common_stem, cuts, head
from checker.names.letters import fold
from checker.names.lexicon import forms_from, places, spellings
from checker.rows import written

DATA = Path(__file__).resolve().parent.parent / "checker" / "names" / "data"
LONGEST = 24
NAMES = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn"))
Endings = Mapping[str, Set[str]]
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
        if not dictionary.word_is_known(word):
            return False
        known = [parse.tag for parse in dictionary.parse(word) if parse.is_known]
        nouns = all("NOUN" in tag.grammemes for tag in known)
        return bool(known) and (all(NAMES & tag.grammemes for tag in known) or (nouns and is_place(word, language)))

    return {word for word in words if is_name(word)}


def is_place(word: str, language: str) -> bool:
    """Whether the lexicon has it as the name of a place, which the Ukrainian dictionary does not mark."""
    forms = forms_from(word.capitalize(), language)
    known = any(
        form.capitals and fold(word) in spellings(form.concept, language) and form.concept in places()
        for form in forms
    )
    return known and not any(re.fullmatch(point, word) for point in part(language, "names").COMPASS.values())


def parted(forms: Mapping[str, str], kept: Set[str], language: str) -> tuple[Endings, Endings]:
    """Stem -> the endings that make forms of it: of the stems that are kept, and of others, for what those leave."""
    known, others = {stem: set() for stem in kept}, defaultdict(set)
    left = defaultdict(list)
    for form, lemma in forms.items():
        found = [(ending, stem) for ending, stem in cuts(form, language) if stem in kept]
        for ending, stem in found:
            known[stem].add(ending)
        if not found:
            left[lemma].append(form)
    for lemma, rest in left.items():
        stem = commonprefix([*rest, fold(lemma)])  # noqa: RUF071 (letters are meant)
        for form in rest:
            size = len(stem) if len(stem) >= 3 and len(form) - len(stem) <= LONGEST_ENDING else len(form)
            others[form[:size]].add(form[size:])
    return known, others


def main() -> None:
    """Write the three files."""
    for language in ("en", "uk", "ru"):
        table = DefaultDictionaryFactory().get_dictionary(language)
        lemmas = {word for word in map(text, table.values()) if plain(word) and len(word) <= LONGEST}
        names = only_names(lemmas, language)
        ordinary = lemmas - names
        kept = {common_stem(fold(word), language) for word in ordinary}
        forms = {fold(form): lemma for form, lemma in ((text(f), text(table[f])) for f in table) if plain(form)}
        forms |= {fold(lemma): lemma for lemma in lemmas}
        forms = {form: lemma for form, lemma in forms.items() if lemma in ordinary and len(form) <= LONGEST}
        # What no ending explains: short irregular forms, and what is declined itself, such as participles.
        irregular = {
            form if len(form) <= 7 else common_stem(form, language)
            for form in forms
            if kept.isdisjoint(stem for _, stem in cuts(form, language))
            and (len(form) <= 7 or (language != "en" and form.endswith(ADJECTIVES)))
        }
        no_words = only_names(irregular, language)
        kept |= irregular - no_words
        forms = {form: lemma for form, lemma in forms.items() if form not in no_words}
        known, others = parted(forms, kept, language)
        ways = Counter(tuple(sorted(endings)) for found in (known, others) for endings in found.values())
        numbers = {way: number for number, (way, _) in enumerate(ways.most_common())}
        lines = [
            f"{head(stem, sign)}{numbers[tuple(sorted(endings))]}"
            for sign, found in ((LOOSE, known), (EXACT, others))
            for stem, endings in found.items()
        ]
        endings = [f"{number:0{NUMBER}} {' '.join(way)} " for way, number in numbers.items()]
        path = DATA / f"common-{language}.rows"
        path.write_bytes(written([*endings, *lines]))
        print(path.name, len(lines), len(numbers), path.stat().st_size, f"{len(names)} names left out")


if __name__ == "__main__":
    main()
