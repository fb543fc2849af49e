"""Comparison -> JSON, version 1: findings as in the JSON report, texts word by word."""

from typing import Any

import checker
from checker.model import Comparison, DocumentChange, EditionChange, FactChange, Finding, PassageChange
from checker.reports.comparisons.summing import facts_changed, passage_counts
from checker.reports.documents import json_document
from checker.reports.json_report import TOOL, finding_json, side_json, span_json

VERSION = 1


def render(comparison: Comparison) -> str:
    """Return the comparison as an indented object."""
    return json_document(
        {
            "version": VERSION,
            "tool": {"name": TOOL, "version": checker.__version__},
            "before": comparison.before,
            "after": comparison.after,
            "source": comparison.source,
            "languages": list(comparison.languages),
            "summary": _summary(comparison),
            "documents": [_document(document) for document in comparison.documents],
            "introduced": _findings(comparison.introduced, comparison),
            "fixed": _findings(comparison.fixed, comparison),
            "still_open": _findings(comparison.still_open, comparison),
            "notes": list(comparison.notes),
        }
    )


def _summary(comparison: Comparison) -> dict[str, int]:
    return {
        **{change.value: number for change, number in passage_counts(comparison.documents).items()},
        "facts": facts_changed(comparison.documents),
        "introduced": len(comparison.introduced),
        "fixed": len(comparison.fixed),
        "still_open": len(comparison.still_open),
    }


def _findings(findings: tuple[Finding, ...], comparison: Comparison) -> list[dict[str, Any]]:
    return [finding_json(finding, comparison.languages) for finding in findings]


def _document(document: DocumentChange) -> dict[str, Any]:
    return {
        "domain": document.domain,
        "previous": document.previous,
        "change": document.change.value,
        "passages": [_passage(passage) for passage in document.passages],
    }


def _passage(passage: PassageChange) -> dict[str, Any]:
    editions = {language: _edition(edition) for language, edition in passage.editions.items()}
    return {"change": passage.change.value, "editions": editions}


def _edition(edition: EditionChange) -> dict[str, Any]:
    return {
        "change": edition.change.value,
        "before": side_json(edition.before),
        "after": side_json(edition.after),
        "words": [{"change": piece.change.value, "text": piece.text} for piece in edition.pieces],
        "facts": [_fact(fact) for fact in edition.facts],
    }


def _fact(fact: FactChange) -> dict[str, Any]:
    return {
        "before": span_json(fact.before) if fact.before else None,
        "after": span_json(fact.after) if fact.after else None,
    }
