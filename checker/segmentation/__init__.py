"""An article -> its segments: headlines, captions, bylines, list items and sentences, each with its place."""

from checker.model import Article, Block, BlockKind, Sentence
from checker.segmentation.splitter import split

__all__ = ["segment", "split"]

WHOLE = {BlockKind.TITLE: "title", BlockKind.CAPTION: "caption", BlockKind.BYLINE: "byline"}
"""Blocks that are one segment, named for what they are."""


def segment(article: Article) -> tuple[Sentence, ...]:
    """Return the segments of an article in order; places are unique (`title`, `caption2`, `h01`, `p03.s02`)."""
    counts: dict[str, int] = {}
    sentences: list[Sentence] = []
    for block in article.blocks:
        name = _name(block.kind, counts)
        if name.startswith("p"):
            sentences += _sentences(block, name, article.language)
        elif block.text:
            sentences.append(Sentence(name, block.kind, block.text, 0, len(block.text), block.line))
    return tuple(sentences)


def _name(kind: BlockKind, counts: dict[str, int]) -> str:
    base = WHOLE.get(kind, "h" if kind is BlockKind.SUBHEAD else "p")
    number = counts[base] = counts.get(base, 0) + 1
    if kind in WHOLE:
        return base if number == 1 else f"{base}{number}"
    return f"{base}{number:02}"


def _sentences(block: Block, name: str, language: str) -> list[Sentence]:
    return [
        Sentence(f"{name}.s{number:02}", block.kind, block.text[start:end], start, end, block.line)
        for number, (start, end) in enumerate(split(block.text, language), 1)
    ]
