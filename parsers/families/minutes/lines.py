"""A paper's text as lines in reading order, with the text of tables that hold prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from corpus.evidence import Evidence
from corpus.geometry import BBox
from corpus.layout import Cell, Table, TextBlock
from corpus.page import OriginKind
from parsers.part import Part

# A dozen dashes, stars or rules and nothing else.
_SEPARATOR = re.compile(r"[\s\-－―─━—–‐=＝*＊・…_＿~～◇◆○●☆★]{4,}")
_FURNITURE = ("running_head", "page_number")


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph of a block, or of a table's cell.

    Attributes:
        text: mended, without white space at its ends.
        column: the 0-based column of the cell it stands in; None outside tables.
    """

    text: str
    raw_text: str
    page_number: int
    bbox: BBox
    confidence: float | None
    is_heading: bool = False
    table_no: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def folded(self) -> str:
        """NFKC, without white space."""
        return squeezed(self.text)

    @property
    def is_separator(self) -> bool:
        """Whether it is a line of dashes (－－－－)."""
        return bool(_SEPARATOR.fullmatch(self.text))

    def evidence(self, origin: OriginKind) -> Evidence:
        """The place it stands in."""
        return Evidence(self.page_number, self.bbox, self.raw_text, self.confidence, origin)


def squeezed(text: str) -> str:
    """Text as labels are compared: NFKC, no white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def lines_of(part: Part) -> list[Line]:
    """The lines of a part without page furniture; a table's cells stand row by row."""
    tables = {table.table_no: table for table in part.tables}
    read: set[int] = set()
    lines: list[Line] = []
    for block in part.blocks:
        if block.kind in _FURNITURE:
            continue
        if block.kind == "table":
            table = tables.get(block.table_no) if block.table_no is not None else None
            if table is not None and table.table_no not in read:
                read.add(table.table_no)
                lines.extend(_lines_of_table(table))
        elif block.text.strip():
            lines.append(_line_of_block(block))
    return lines


def _line_of_block(block: TextBlock) -> Line:
    return Line(
        text=block.text.strip(),
        raw_text=block.raw_text,
        page_number=block.page_number,
        bbox=block.bbox,
        confidence=block.confidence,
        is_heading=block.kind == "heading",
    )


def _lines_of_table(table: Table) -> Iterator[Line]:
    for cell in table.cells:
        for text in cell.text.split("\n"):
            if text.strip():
                yield _line_of_cell(cell, text.strip(), table.table_no)


def _line_of_cell(cell: Cell, text: str, table_no: int) -> Line:
    return Line(
        text=text,
        raw_text=cell.raw_text if cell.text.strip() == text else text,
        page_number=cell.page_number,
        bbox=cell.bbox,
        confidence=cell.confidence,
        table_no=table_no,
        row=cell.row,
        column=cell.column,
    )
