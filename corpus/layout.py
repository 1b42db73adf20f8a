"""What layout finds on pages: tables with their cells, check boxes, blocks of text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.geometry import BBox
from corpus.page import MarkState, Page

BlockKind = Literal[
    "heading", "paragraph", "list_item", "caption", "note", "running_head", "page_number", "table"
]
CheckboxEvidence = Literal[
    "glyph", "drawn", "acroform", "ring", "strike", "ink", "transcript", "inferred"
]


RepairReason = Literal["date", "form", "pack_name", "pack_phrase", "sum", "dictionary", "script"]


class PageBox(Struct, frozen=True):
    """A box on a page."""

    page_number: int
    bbox: BBox


class Repair(Struct, frozen=True):
    """A piece of a machine-read text set right, because evidence says what it must be.

    Attributes:
        position: 0-based place in the repaired ``text``.
        old, new: what was read, and what it is repaired to: one character each, but for
            characters that were lost (``old`` is empty), or read where none are (``new`` is).
        reason: ``date`` an era before a year or the unit behind its number; ``form`` a printed
            label, choice or path; ``pack_name`` a name, ``pack_phrase`` a phrase that stands
            elsewhere in the file; ``sum`` the sums of the table, or that its numbers are whole;
            ``dictionary`` a word of the language; ``script`` a letter of the script beside it.
        evidence: what spoke for it: the label, name, phrase, sum or word.
        confidence: 0..1, how often repairs of this kind are right.
    """

    position: int
    old: str
    new: str
    reason: RepairReason
    evidence: str
    confidence: float


PATH_SEPARATOR = " / "
"""Between the headings of a row's or column's label, outermost first."""


class Cell(Struct, frozen=True):
    r"""A cell of a table's grid; a merged cell (結合セル) is one cell with spans.

    Attributes:
        row, column: 0-based position of its top left corner in the table's grid.
        row_span, column_span: how many grid rows and columns it covers, 1 or more.
        text: mended text: line breaks inside words and letter-spacing (担　当　課) taken out,
            radicals folded; a true paragraph break stays ``\\n``. A drawn check box stands
            in it as □ or ■.
        raw_text: as the page has it, one ``\\n`` a printed line.
        is_header: whether it lies in the header rows or is a row heading's column title.
        row_label, column_label: heading paths from the outermost inwards, joined by
            `` / ``; None for header cells and where there is none.
        continuations: its other parts where it broke over pages.
        confidence: the least sure word's, 0..1; None where unknown.
        repairs: what of ``text`` is not as it was read; ``raw_text`` has it as read.
    """

    row: int
    column: int
    page_number: int
    bbox: BBox
    text: str
    raw_text: str
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False
    row_label: str | None = None
    column_label: str | None = None
    continuations: tuple[PageBox, ...] = ()
    confidence: float | None = None
    repairs: tuple[Repair, ...] = ()


class Table(Struct, frozen=True):
    """One logical table, over one page or many.

    Attributes:
        table_no: 1-based, in reading order over the whole file.
        parts: its box on each page it covers, in order.
        title: the caption above it, without the unit; None if there is none.
        unit: as printed after 単位, e.g. ``千円``; None if there is none.
        n_header_rows: header rows at the top of the grid (repeated heads counted once).
        ruling: ``grid`` drawn both ways, ``rows`` horizontal rules only, ``none``.
        cells: row by row; every grid position is covered by exactly one cell.
        parent_table_no: the table in one of whose cells this one lies; None for most.
        repeated_heads: the cells of each head that following pages repeat, in their places in
            the grid: other readings of what the first head says.
    """

    table_no: int
    parts: tuple[PageBox, ...]
    n_rows: int
    n_columns: int
    n_header_rows: int
    cells: tuple[Cell, ...]
    ruling: Literal["grid", "rows", "none"] = "grid"
    title: str | None = None
    unit: str | None = None
    parent_table_no: int | None = None
    repeated_heads: tuple[tuple[Cell, ...], ...] = ()

    @property
    def page_first(self) -> int:
        """First page it stands on."""
        return self.parts[0].page_number

    @property
    def page_last(self) -> int:
        """Last page it stands on."""
        return self.parts[-1].page_number

    def grid(self) -> list[list[Cell]]:
        """The cells by position, ``[row][column]``; a merged cell stands in each place."""
        rows: list[list[Cell | None]] = [[None] * self.n_columns for _ in range(self.n_rows)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    rows[row][column] = cell
        return [[cell for cell in row if cell is not None] for row in rows]


class Checkbox(Struct, frozen=True):
    """A box or choice that is ticked or not (チェック欄).

    Attributes:
        label: the text it belongs to; empty where none was found.
        group_label: the heading or row label nearest to its group, e.g. 根拠規定; None if none.
        detail: what stands in the ( ) behind the label; None if there is no bracket.
        mark: as printed: ``■``, ``[○]``, ``☑``, ``widget`` …
        section: the headings over that of its group, from the outermost inwards, joined by
            `` / ``; None if none.
    """

    page_number: int
    bbox: BBox
    label: str
    state: MarkState
    mark: str
    evidence: CheckboxEvidence
    group_label: str | None = None
    detail: str | None = None
    confidence: float | None = None
    section: str | None = None


class TextBlock(Struct, frozen=True):
    r"""A block of text outside tables, or the place of a table in the reading order.

    Attributes:
        kind: ``running_head`` (柱, also at the foot) and ``page_number`` are furniture.
        level: 1-based depth of a heading or list item; 0 otherwise.
        marker: a list item's or heading's own mark, e.g. ``(1)``, ``第3``, ``・``; else None.
        text: mended text without line breaks inside sentences, marker included.
        raw_text: one ``\\n`` a printed line, marker included.
        table_no: for kind ``table``: which one.
        vertical: set in vertical writing.
        repairs: what of ``text`` is not as it was read; ``raw_text`` has it as read.
    """

    kind: BlockKind
    page_number: int
    bbox: BBox
    text: str = ""
    raw_text: str = ""
    level: int = 0
    marker: str | None = None
    table_no: int | None = None
    size_pt: float = 0.0
    bold: bool = False
    vertical: bool = False
    confidence: float | None = None
    repairs: tuple[Repair, ...] = ()


class PageLayout(Struct, frozen=True):
    """A page with what was found on it; ``blocks`` in reading order."""

    page: Page
    blocks: tuple[TextBlock, ...]
    checkboxes: tuple[Checkbox, ...]


class Layout(Struct, frozen=True):
    """All pages of a file, and its tables in reading order (nested ones after their parent)."""

    pages: tuple[PageLayout, ...]
    tables: tuple[Table, ...]
