"""Values -> JSON text, element trees -> XML text: the same bytes on every machine, nothing hidden in them."""

import json
from xml.etree import ElementTree

from checker.reports.escaping import HIDDEN


def json_document(value: object) -> str:
    """Return `value` as indented JSON that ends in a line feed."""
    return _revealed(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def json_line(value: object) -> str:
    """Return `value` as JSON on one line, which ends in a line feed."""
    return _revealed(json.dumps(value, ensure_ascii=False)) + "\n"


def xml_document(root: ElementTree.Element) -> str:
    """Return `root` as an indented XML document; its texts must be `visible` already."""
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _revealed(document: str) -> str:
    """Escape, as JSON does, what is hidden: a reader of the JSON gets the very same strings."""
    lines = document.split("\n")
    return "\n".join(HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], line) for line in lines)
