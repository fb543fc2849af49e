"""Paths -> texts with their beads; aligned catalogs written where that is asked for. The pipeline of `align`."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from checker import catalogs, inputs, pipeline
from checker.errors import InputError
from checker.files import LIMIT, read_bytes
from checker.inputs import Text
from checker.model import AlignedText, Edition, Segment, Slot


def read(
    paths: Sequence[str],
    source: str = "en",
    language: str | None = None,
    *,
    one_per_line: bool = False,
    semantic: bool = False,
    limit: int = LIMIT,
) -> list[AlignedText]:
    """Return the beads of every text at these paths; `one_per_line`: the files hold one segment a line.

    `limit` is how many bytes a file may have.
    """
    if one_per_line:
        found = [_lines_text(paths, language, limit)]
    else:
        found = inputs.texts(paths, source, language=language, limit=limit)
    return [_aligned(text, source, semantic) for text in found]


def _aligned(text: Text, source: str, semantic: bool) -> AlignedText:
    segments = {
        language: tuple(slot.segment for slot in edition.slots if slot.segment)
        for language, edition in text.editions.items()
    }
    return AlignedText(text.domain, source, segments, tuple(pipeline.align(text, semantic=semantic)))


def write(paths: Sequence[str], source: str = "en", *, semantic: bool = False, limit: int = LIMIT) -> Iterator[str]:
    """Store the alignment in the catalogs at these paths; yield a line for each. All texts are made first.

    Raises InputError where a path is an article (`zvirka segment` makes its catalogs), where an edition has no
    counterpart, or where there is no catalog of the source edition to take the keys from.
    """
    for path in paths:
        if inputs.is_article(path) or path == "-":
            raise InputError("an article, not a catalog", where=path, remedy="run zvirka segment first")
    made = [item for group in inputs.groups(paths, limit=limit) for item in _catalog_texts(group, source, semantic)]
    for catalog, text, beads in made:
        name = PurePath(catalog.path).as_posix()
        if text.encode(catalog.encoding, "replace") == catalog.data:
            yield f"{name}: {beads} beads, unchanged"
        else:
            catalogs.write_text(catalog.path, text, catalog.encoding, catalog.data)
            yield f"{name}: {beads} beads"


def _catalog_texts(group: catalogs.Group, source: str, semantic: bool) -> Iterator[tuple[catalogs.Catalog, str, int]]:
    """Every catalog of the group, its new text, the number of beads."""
    editions = catalogs.editions(group, source)
    if source not in group.catalogs:
        any_path = next(iter(group.catalogs.values())).path
        raise InputError(
            f"no {source} catalog of {group.domain!r} to take the keys from", where=any_path, remedy="try --source"
        )
    text = Text(group.domain, editions, group.published, len(group.catalogs))
    beads = pipeline.align(text, semantic=semantic)
    for language, content in catalogs.aligned_catalogs(group.catalogs, beads, source).items():
        yield group.catalogs[language], content, len(beads)


def _lines_text(paths: Sequence[str], language: str | None, limit: int) -> Text:
    """Files that hold one segment a line; empty lines hold none."""
    from checker.articles import decode_text, language_in_name

    editions: dict[str, Edition] = {}
    for path in paths:
        code = language or language_in_name(path)
        if code is None or code in editions:
            raise InputError(
                "no language in its name" if code is None else f"a second {code} file",
                where=path,
                remedy="name it like uk.txt",
            )
        if not Path(path).is_file():
            raise InputError("no such file", where=path, remedy="check the spelling")
        lines = decode_text(read_bytes(path, limit), path).split("\n")
        editions[code] = Edition(code, tuple(_line_slots(lines, code, path)))
    if len(editions) < 2:
        raise InputError("no counterpart", where=", ".join(paths), remedy="name two or three files")
    return Text(inputs.domain_of(paths[0]), editions, None, len(paths))


def _line_slots(lines: Sequence[str], language: str, path: str) -> Iterator[Slot]:
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text:
            segment = Segment(language, text, f"{language}.{number}", text, path, number)
            yield Slot((segment.key, None), segment)
