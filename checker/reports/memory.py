"""Aligned texts -> a translation memory (TMX 1.4), or lists of indices as vecalign writes them."""

from collections.abc import Sequence
from xml.etree import ElementTree

import checker
from checker.languages import LANGUAGES
from checker.model import AlignedText, Bead
from checker.reports.documents import xml_document
from checker.reports.escaping import visible

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render_beads(aligned: Sequence[AlignedText]) -> str:
    """Return a line for every bead: one list of indices for every language, in the order en, uk, ru.

    `[0]:[0]:[1, 2]` says that the first segments of English and Ukrainian are the second and third of Russian. The
    texts follow each other with an empty line between them.
    """
    return "\n".join("".join(f"{line}\n" for line in _lines(text)) for text in aligned)


def _lines(text: AlignedText) -> list[str]:
    places = {
        language: {id(segment): place for place, segment in enumerate(segments)}
        for language, segments in text.segments.items()
    }
    order = [language for language in LANGUAGES if language in text.languages]
    return [
        ":".join(str([places[language][id(s)] for s in bead.sides.get(language, ())]) for language in order)
        for bead in text.beads
    ]


def render_tmx(aligned: Sequence[AlignedText]) -> str:
    """Return a TMX 1.4 document: a unit for every bead that at least two editions have."""
    root = ElementTree.Element("tmx", version="1.4")
    ElementTree.SubElement(
        root,
        "header",
        {
            "creationtool": "zvirka",
            "creationtoolversion": checker.__version__,
            "segtype": "sentence",
            "o-tmf": "gettext",
            "adminlang": "en",
            "srclang": aligned[0].source if aligned else "en",
            "datatype": "plaintext",
        },
    )
    body = ElementTree.SubElement(root, "body")
    for text in aligned:
        for bead in text.beads:
            if sum(1 for side in bead.sides.values() if side) > 1:
                _unit(body, text, bead)
    return xml_document(root)


def _unit(body: ElementTree.Element, text: AlignedText, bead: Bead) -> None:
    unit = ElementTree.SubElement(body, "tu")
    ElementTree.SubElement(unit, "prop", type="x-domain").text = visible(text.domain)
    for language in text.languages:
        side = bead.sides.get(language, ())
        if side:
            variant = ElementTree.SubElement(unit, "tuv", {LANG: language})
            ElementTree.SubElement(variant, "seg").text = visible(" ".join(segment.text for segment in side))
