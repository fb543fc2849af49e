"""Write the common words of each language, as stems, from simplemma's dictionaries (MIT).

    python tools/build_common_words.py            # writes checker/names/data/common-*.txt.gz

A capitalised word that is in none of them is a name even where a sentence begins. Words that simplemma has with a
capital only, and words that the tables of names have, are left out.
"""

import gzip
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from checker.names.common import common_stem, cuts
from checker.names.letters import fold

DATA = Path(__file__).resolve().parent.parent / "checker" / "names" / "data"


def text(word: str | bytes) -> str:
    """simplemma keeps its words as bytes."""
    return word.decode() if isinstance(word, bytes) else word


def main() -> None:
    """Write the three files."""
    for language in ("en", "uk", "ru"):
        table = DefaultDictionaryFactory().get_dictionary(language)
        lemmas = {text(lemma) for lemma in table.values()}
        kept = {
            common_stem(fold(word), language)
            for word in lemmas
            if word[:1].islower() and word.isalpha() and 2 <= len(word) <= 13
        }
        forms = {fold(word) for word in map(text, table) if word[:1].islower() and word.isalpha() and len(word) <= 7}
        kept |= {form for form in forms if kept.isdisjoint(cuts(form, language))}
        data = "\n".join(sorted(kept)).encode()
        path = DATA / f"common-{language}.txt.gz"
        path.write_bytes(gzip.compress(data, 9, mtime=0))
        print(path.name, len(kept), path.stat().st_size)


if __name__ == "__main__":
    main()
