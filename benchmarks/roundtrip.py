"""Real catalogs read and written back: `python benchmarks/roundtrip.py FOLDER...` (with *.po or *.mo anywhere below).

Every file is read exactly and rendered again: the bytes must be the same, and so must what polib reads in it. Then
every third entry is annotated and the notes are taken away, which must give the same bytes again. With `--msgfmt N`
every Nth file goes through `msgfmt -c` as it was and annotated: what gettext accepted it must go on accepting.
Compiled catalogs are written as text first, by msgunfmt; Debian's translations are in /usr/share/locale.
Others to try: `pip install --no-deps --target FOLDER django wagtail`, which bring some 2,400.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import polib

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.annotations import annotate
from checker.catalogs import Catalog
from checker.catalogs.po_reading import parse
from checker.catalogs.reading import decode
from checker.errors import CheckerError

NOTES = ('number-mismatch: number differs: en "24" is 24, \\u202e 42 роки #, fuzzy', "segment-missing: %s %d")


def outcome(path: Path, data: bytes, compile_it: bool) -> str:
    """Say how the round trip of one catalog ends."""
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
    if path.suffix == ".po" and ours != _by_polib(path):
        return "the same bytes, but polib reads something else"
    catalog = Catalog(str(path), "", "", "uk", parsed, encoding, None, data)
    noted = annotate(catalog, {entry.key: NOTES for entry in catalog.entries[::3]}, fuzzy=True)
    written = noted.text.encode(encoding)
    again = replace(catalog, text=parse(noted.text, str(path)), data=written)
    if annotate(again, {}).text.encode(encoding) != data:
        return "other bytes once the notes are taken away"
    if not compile_it:
        return "the same"
    before, after = _accepts(data), _accepts(written)
    if before and not after:
        return "msgfmt -c no longer accepts it"
    return f"the same; msgfmt -c {'accepts it, and annotated too' if before else 'did not accept it before'}"


def _accepts(data: bytes) -> bool:
    command = ["msgfmt", "-c", "-o", os.devnull, "-"]
    return subprocess.run(command, input=data, capture_output=True, check=False).returncode == 0


def _content(path: Path) -> bytes:
    if path.suffix == ".po":
        return path.read_bytes()
    return subprocess.run(["msgunfmt", str(path)], capture_output=True, check=True).stdout


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


def main(folders: list[str], msgfmt: int) -> None:
    """Print how many catalogs end in each way."""
    paths = sorted(path for folder in folders for path in Path(folder).rglob("*.[pm]o") if path.is_file())
    counts = Counter(
        outcome(path, _content(path), bool(msgfmt) and number % msgfmt == 0) for number, path in enumerate(paths)
    )
    for what, count in counts.most_common():
        print(f"{count:6}  {what}")
    print(f"{len(paths):6}  catalogs")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--msgfmt", type=int, default=0, metavar="N")
    given = parser.parse_args()
    main(given.folders, given.msgfmt)
