"""What the readers of all formats make of a file, and the cleaning of text that they share."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from checker.model import Block, BlockKind

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
AROUND = re.compile(r"(?: [\u00a0\u2009\u202f ]+|(?<![\u00a0\u2009\u202f])[\u00a0\u2009\u202f]+ +)")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


@dataclass(slots=True)
class Page:
    """A file as it was read: blocks in order, and what it says of its language and publication date."""

    blocks: list[Block] = field(default_factory=list)
    language: str | None = None
    published: date | None = None

    def add(self, kind: BlockKind, text: str, line: int) -> None:
        """Append a block unless it has no text."""
        text = clean(text)
        if text:
            self.blocks.append(Block(kind, text, line))


def clean(text: str) -> str:
    """Return NFC text on one line: no invisible or control characters, runs of space as one; no-break spaces stay."""
    text = CONTROL.sub("", text.translate(INVISIBLE))
    text = AROUND.sub(" ", SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text).strip()
