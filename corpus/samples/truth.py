"""The truth file of a paper, from its content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus.samples.model import (
    GridCell,
    GridTable,
    Mark,
    Paper,
    Paragraph,
    marks_of,
    plain_text,
)
from corpus.samples.render.placement import Placement


def truth_of(paper: Paper, placement: Placement, variant: str = "text") -> dict[str, Any]:
    """The truth of a printed paper, with the keys of DESIGN.md section 7.

    A nested table is listed after its parent and its text is not part of the parent's cell.
    """
    return {
        "municipality": {"name": paper.municipality, "jis_code": None},
        "family": paper.family,
        "title": paper.title,
        "producer": paper.look.producer,
        "variant": variant,
        "split": paper.split,
        "mark_style": paper.look.marks,
        "page_texts": list(placement.page_texts),
        "dates": list(paper.dates),
        "tables": [
            _table_truth(table, pages, boxed=paper.look.marks != "ring")
            for table, pages in zip(tables_of(paper), placement.table_pages, strict=True)
        ],
        "checkboxes": [_mark_truth(mark) for mark in _marks(paper)],
        "choices": list(paper.choices),
        "keys": list(paper.keys),
        "departments": list(paper.departments),
        "facts": paper.facts,
    }


def tables_of(paper: Paper) -> Iterator[GridTable]:
    """A paper's tables in order, nested ones after their parent."""
    for block in paper.blocks:
        if isinstance(block, GridTable):
            yield block
            yield from (cell.nested for cell in block.cells if cell.nested is not None)


def _table_truth(table: GridTable, pages: tuple[int, ...] | None, *, boxed: bool) -> dict[str, Any]:
    grid = [[plain_text(cell.content, boxed=boxed) for cell in row] for row in table.grid()]
    truth: dict[str, Any] = {
        "title": table.title,
        "section": table.section,
        "unit": table.unit,
        "ruling": table.ruling,
        "header": grid[: table.n_header_rows],
        "rows": grid,
        "spans": [
            _span_truth(cell) for cell in table.cells if cell.row_span * cell.column_span > 1
        ],
    }
    if pages is not None:
        truth["pages"] = list(pages)
    return truth


def _span_truth(cell: GridCell) -> dict[str, int]:
    return {
        "row": cell.row,
        "column": cell.column,
        "row_span": cell.row_span,
        "column_span": cell.column_span,
    }


def _mark_truth(mark: Mark) -> dict[str, Any]:
    return {
        "group": mark.group,
        "label": mark.label,
        "checked": mark.checked,
        "detail": mark.detail,
    }


def _marks(paper: Paper) -> Iterator[Mark]:
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            yield from marks_of(block.content)
        elif isinstance(block, GridTable):
            yield from _table_marks(block)


def _table_marks(table: GridTable) -> Iterator[Mark]:
    for cell in table.cells:
        yield from marks_of(cell.content)
        if cell.nested is not None:
            yield from _table_marks(cell.nested)
