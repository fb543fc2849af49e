"""Aligned texts -> a table for people, or JSON; the other formats of `align` stand in modules of their own."""

import textwrap
from collections.abc import Iterator, Sequence

from checker.model import AlignedText, Bead, Segment
from checker.reports.documents import json_document
from checker.reports.escaping import forward, visible

NARROWEST = 16


def render(aligned: Sequence[AlignedText], name: str, width: int = 120) -> str:
    """Return the texts in the format of this name: table, json, tmx or beads."""
    if name == "json":
        return json_document({"version": 1, "texts": [_text_json(text) for text in aligned]})
    if name == "table":
        return "\n".join("".join(f"{line}\n" for line in _table(text, width)) for text in aligned)
    from checker.reports import memory

    return memory.render_tmx(aligned) if name == "tmx" else memory.render_beads(aligned)


def _text_json(text: AlignedText) -> dict[str, object]:
    return {
        "domain": text.domain,
        "languages": list(text.languages),
        "beads": [_bead_json(bead, text.languages) for bead in text.beads],
    }


def _bead_json(bead: Bead, languages: Sequence[str]) -> dict[str, object]:
    sides = {language: [_segment_json(s) for s in bead.sides.get(language, ())] for language in languages}
    return {"confidence": round(bead.confidence, 2), "editions": sides}


def _segment_json(segment: Segment) -> dict[str, object]:
    return {
        "msgctxt": segment.msgctxt,
        "msgid": segment.msgid,
        "text": segment.text,
        "path": forward(segment.path),
        "line": segment.line,
    }


def _table(text: AlignedText, width: int) -> Iterator[str]:
    """One row a bead: the editions in columns of equal width, a rule between rows."""
    count = len(text.languages)
    column = max((width - 3 * (count - 1)) // count, NARROWEST)
    rule = "-+-".join("-" * column for _ in text.languages)
    yield " | ".join(language.ljust(column) for language in text.languages).rstrip()
    for bead in text.beads:
        yield rule
        cells = [_cell(bead.sides.get(language, ()), column) for language in text.languages]
        for number in range(max(len(cell) for cell in cells)):
            row = [(cell[number] if number < len(cell) else "").ljust(column) for cell in cells]
            yield " | ".join(row).rstrip()
    yield rule
    shapes = [tuple(len(bead.sides.get(language, ())) for language in text.languages) for bead in text.beads]
    one_sided = sum(1 for shape in shapes if sum(1 for n in shape if n) < count)
    yield f"{visible(text.domain)}: {len(text.beads)} beads, {one_sided} of them not in every edition"


def _cell(segments: Sequence[Segment], width: int) -> list[str]:
    lines: list[str] = []
    for segment in segments:
        head = f"[{visible(segment.msgctxt)}] " if segment.msgctxt else ""
        lines += textwrap.wrap(head + visible(segment.text), width)
    return lines or ["(none)"]
