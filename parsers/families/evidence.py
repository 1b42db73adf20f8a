"""Evidence for a row's values, from the cells and blocks they were read from."""

from __future__ import annotations

from corpus.evidence import Evidence
from corpus.layout import Cell, TextBlock
from corpus.page import OriginKind
from parsers.forms.pairs import LabelledValue


def evidence_of(found: Cell | TextBlock | LabelledValue, origin: OriginKind) -> Evidence:
    """The place that a cell, a block or a labelled value stands in."""
    return Evidence(
        page_number=found.page_number,
        bbox=found.bbox,
        raw_text=found.raw_text,
        confidence=found.confidence,
        origin=origin,
    )
