"""A table on one page, before it is joined with its continuation on the next."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.geometry import BBox

TableRuling = Literal["grid", "rows", "none"]


class GridCell(Struct, frozen=True):
    """A cell as geometry: its place in the grid and its box, no words yet."""

    row: int
    column: int
    row_span: int
    column_span: int
    bbox: BBox


class Grid(Struct, frozen=True):
    """A grid whose every position is covered by exactly one cell.

    Attributes:
        column_edges: ``n_columns + 1`` positions in points, left to right.
        row_edges: ``n_rows + 1`` positions in points, top to bottom.
        ruling: how it was drawn.
    """

    column_edges: tuple[float, ...]
    row_edges: tuple[float, ...]
    cells: tuple[GridCell, ...]
    ruling: TableRuling = "grid"

    @property
    def bbox(self) -> BBox:
        """The box around the grid."""
        return BBox(
            self.column_edges[0], self.row_edges[0], self.column_edges[-1], self.row_edges[-1]
        )

    @property
    def n_rows(self) -> int:
        """Number of grid rows."""
        return len(self.row_edges) - 1

    @property
    def n_columns(self) -> int:
        """Number of grid columns."""
        return len(self.column_edges) - 1


class PageCell(Struct, frozen=True):
    r"""A cell with what is printed in it.

    Attributes:
        raw_text: as printed, one ``\n`` a printed line.
        confidence: the least sure word's; None where unknown.
        shaded: whether it lies on a fill that is not white.
        centred: whether its text stands in the middle between its left and right edge.
        bold: whether all its words are bold.
        last_line_is_full: whether its last line reaches its right edge, so that it may go on.
        ended: numbers of the printed lines behind which there was room for more: each ends what
            it says.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    bbox: BBox
    raw_text: str = ""
    confidence: float | None = None
    shaded: bool = False
    centred: bool = False
    bold: bool = False
    last_line_is_full: bool = False
    ended: tuple[int, ...] = ()


class PageTable(Struct, frozen=True, kw_only=True):
    """A table, or the part of one that stands on one page.

    Attributes:
        grid: its geometry; ``cells`` are the same cells with their text.
        n_header_rows: heading rows at the top of this part.
        header_evidence: how much speaks for these being headings (see `headers`).
        n_header_columns: leftmost columns that hold row headings.
        title, unit: of the caption above; None if there is none.
        caption_bboxes: boxes of the lines that were read as caption.
        parent: index, among the tables of the same page, of the table that this one lies
            in; None for most.
    """

    page_number: int
    grid: Grid
    cells: tuple[PageCell, ...]
    n_header_rows: int = 0
    header_evidence: int = 0
    n_header_columns: int = 0
    title: str | None = None
    unit: str | None = None
    caption_bboxes: tuple[BBox, ...] = ()
    parent: int | None = None

    @property
    def bbox(self) -> BBox:
        """The box around the table, its caption apart."""
        return self.grid.bbox
