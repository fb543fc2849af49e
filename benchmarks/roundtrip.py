"""Real catalogs read and written back: `python benchmarks/roundtrip.py FOLDER...` (folders with *.po anywhere below).

Every file is read exactly and rendered again: the bytes must be the same, and so must what polib reads in it.
Catalogs to try it on: `pip install --no-deps --target FOLDER django wagtail`, which bring some 2,400.
"""

import sys
from collections import Counter
from pathlib import Path

import polib

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.catalogs.po_reading import parse
from checker.catalogs.reading import decode
from checker.errors import CheckerError


def outcome(path: Path) -> str:
    """Say how the round trip of one catalog ends."""
    data = path.read_bytes()
    try:
        text, encoding = decode(data, str(path))
        parsed = parse(text, str(path))
    except CheckerError as problem:
        return f"refused: {problem.what}"
    if parsed.render().encode(encoding) != data:
        return "other bytes"
    ours = [
        (entry.msgctxt, entry.msgid, entry.msgstr)
        for entry in parsed.entries
        if not entry.obsolete and not entry.is_header
    ]
    return "the same" if ours == _by_polib(path) else "the same bytes, but polib reads something else"


def _by_polib(path: Path) -> list[tuple[str | None, str, tuple[str, ...]]]:
    entries = [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    return [
        (
            e.msgctxt,
            e.msgid,
            tuple(text for _, text in sorted(e.msgstr_plural.items())) if e.msgid_plural else (e.msgstr,),
        )
        for e in entries
    ]


def main(folders: list[str]) -> None:
    """Print how many catalogs end in each way."""
    paths = sorted(path for folder in folders for path in Path(folder).rglob("*.po"))
    counts = Counter(outcome(path) for path in paths)
    for what, count in counts.most_common():
        print(f"{count:6}  {what}")
    print(f"{len(paths):6}  catalogs")


if __name__ == "__main__":
    main(sys.argv[1:])
