"""A table put together from its parts on one page or many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from corpus.layout import Cell, PageBox, Table
from parsers.layout.tables.cell_kinds import compact
from parsers.layout.tables.labels import CellLabels, label_cells, positions_to_cells
from parsers.layout.tables.page_table import PageCell, PageTable
from parsers.layout.tables.units import without_unit
from parsers.layout.text import mend_list


class Fit(Protocol):
    """How a part is appended; see `parsers.layout.tables.seams.Seam`."""

    @property
    def repeated_rows(self) -> int:
        """Rows of the part's head that repeat the table's."""

    @property
    def joins_row(self) -> bool:
        """Whether the part's first row is the rest of the table's last one."""

    @property
    def columns(self) -> tuple[int, ...]:
        """For each column edge of the part, the table's."""


class LogicalTable:
    """A table that grows by the parts found on following pages.

    Attributes:
        cells: placed in the whole table's grid; parallel to ``page_numbers`` and
            ``continuations``.
        repeated_heads: the cells of the heads that its further parts repeat, in their places.
        nested: tables that lie in its cells.
    """

    def __init__(self, part: PageTable) -> None:
        """Begin with the part on the first page."""
        self.parts = [part]
        self.cells = list(part.cells)
        self.page_numbers = [part.page_number] * len(part.cells)
        self.continuations: list[tuple[PageBox, ...]] = [()] * len(part.cells)
        self.n_rows = part.grid.n_rows
        self.n_columns = part.grid.n_columns
        self.n_header_rows = part.n_header_rows
        self.n_header_columns = part.n_header_columns
        self.title = part.title
        self.unit = part.unit
        self.repeated_heads: list[tuple[PageTable, list[PageCell]]] = []
        self.nested: list[LogicalTable] = []
        self._columns_of_last = tuple(range(part.grid.n_columns + 1))
        self._bottom = self._indices_of_last_row(range(len(self.cells)))

    @classmethod
    def of(cls, part: PageTable) -> LogicalTable:
        """A table that begins with ``part``."""
        return cls(part)

    def bottom_cells(self) -> list[PageCell]:
        """The cells that cover the last row."""
        return [self.cells[index] for index in self._bottom]

    def last_row_name(self) -> str:
        """Compact text of the first cell of the last row."""
        return next((compact(c.raw_text) for c in self.bottom_cells() if c.column == 0), "")

    def map_columns(self, edges: tuple[int, ...]) -> tuple[int, ...]:
        """Column edges of the last part told as column edges of the whole table."""
        return tuple(self._columns_of_last[edge] for edge in edges)

    def append(self, part: PageTable, fit: Fit) -> None:
        """Append the part that stands on the next page."""
        if fit.repeated_rows and not self.n_header_rows:
            self.n_header_rows = fit.repeated_rows
        shift = self.n_rows - fit.repeated_rows - (1 if fit.joins_row else 0)
        above = {self.cells[index].column: index for index in self._bottom}
        n_before = len(self.cells)
        if fit.repeated_rows:
            head = [cell for cell in part.cells if cell.row < fit.repeated_rows]
            self.repeated_heads.append((part, [_moved(cell, 0, fit.columns) for cell in head]))
        for cell in part.cells:
            if cell.row < fit.repeated_rows:
                continue
            moved = _moved(cell, shift, fit.columns)
            upper = above.get(moved.column)
            if upper is not None and cell.row == fit.repeated_rows:
                joined = self._join_cells(self.cells[upper], moved, fit.joins_row)
                if joined is not None:
                    self.cells[upper] = joined
                    box = PageBox(part.page_number, cell.bbox)
                    self.continuations[upper] = (*self.continuations[upper], box)
                    continue
            self.cells.append(moved)
            self.page_numbers.append(part.page_number)
            self.continuations.append(())
        self.n_rows = part.grid.n_rows + shift
        self.parts.append(part)
        self._columns_of_last = fit.columns
        self._bottom = self._indices_of_last_row([*self._bottom, *range(n_before, len(self.cells))])

    def _indices_of_last_row(self, candidates: Iterable[int]) -> list[int]:
        last = self.n_rows - 1
        return [i for i in candidates if self.cells[i].row + self.cells[i].row_span > last]

    def _join_cells(self, upper: PageCell, lower: PageCell, joins_row: bool) -> PageCell | None:
        """One cell of two: of a row cut by the page break, or of a group that goes on."""
        if upper.column_span != lower.column_span:
            return None
        if not joins_row and not self._is_group_cut(upper, lower):
            return None
        texts = [upper.raw_text]
        if lower.raw_text and (joins_row or lower.raw_text != upper.raw_text):
            texts.append(lower.raw_text)
        n_above = upper.raw_text.count("\n") + 1 if upper.raw_text else 0
        behind = (n_above + number for number in lower.ended) if len(texts) > 1 else ()
        known = [c for c in (upper.confidence, lower.confidence) if c is not None]
        return msgspec.structs.replace(
            upper,
            raw_text="\n".join(text for text in texts if text),
            row_span=lower.row + lower.row_span - upper.row,
            confidence=min(known) if known else None,
            last_line_is_full=lower.last_line_is_full,
            ended=(*upper.ended, *behind),
        )

    def _is_group_cut(self, upper: PageCell, lower: PageCell) -> bool:
        """Whether a heading over several rows goes on below the page break."""
        if upper.column >= self.n_header_columns or self.n_columns < 2:
            return False
        if upper.row < self.n_header_rows or not upper.raw_text.strip():
            return False
        if upper.row_span == 1 and lower.row_span == 1:
            return not lower.raw_text.strip() and self._is_inner_group_cut(upper)
        return compact(lower.raw_text) in {"", compact(upper.raw_text)}

    def _is_inner_group_cut(self, upper: PageCell) -> bool:
        """Whether a name over one row above the break and one below is of a group that goes on.

        Names of its column are merged over their rows and never left out, and the groups that
        it lies in go on too.
        """
        outer = [
            cell
            for cell in self.bottom_cells()
            if cell.column < upper.column and self._names_groups(cell.column)
        ]
        return (
            bool(outer)
            and self._names_groups(upper.column)
            and all(cell.row + cell.row_span > self.n_rows for cell in outer)
        )

    def _names_groups(self, column: int) -> bool:
        """Whether a column's cells below the head all bear names, some of them over many rows."""
        body = [c for c in self.cells if c.column == column and c.row >= self.n_header_rows]
        return all(c.raw_text.strip() for c in body) and any(c.row_span > 1 for c in body)


def _moved(cell: PageCell, shift: int, columns: Sequence[int]) -> PageCell:
    column = columns[cell.column]
    return msgspec.structs.replace(
        cell,
        row=cell.row + shift,
        column=column,
        column_span=columns[cell.column + cell.column_span] - column,
    )


def to_table(table: LogicalTable, table_no: int, parent_no: int | None) -> Table:
    """The finished table with its labels."""
    order = sorted(
        range(len(table.cells)), key=lambda i: (table.cells[i].row, table.cells[i].column)
    )
    cells = [table.cells[i] for i in order]
    texts = [_text_of(cell, table.unit) for cell in cells]
    grid = positions_to_cells(cells, table.n_rows, table.n_columns)
    labels = label_cells(cells, texts, grid, table.n_header_rows, table.n_header_columns)
    return Table(
        table_no=table_no,
        parts=tuple(PageBox(part.page_number, part.bbox) for part in table.parts),
        n_rows=table.n_rows,
        n_columns=table.n_columns,
        n_header_rows=table.n_header_rows,
        cells=tuple(
            _to_cell(table, i, text, label)
            for i, text, label in zip(order, texts, labels, strict=True)
        ),
        ruling=table.parts[0].grid.ruling,
        title=table.title,
        unit=table.unit,
        parent_table_no=parent_no,
        repeated_heads=tuple(
            tuple(_to_head_cell(cell, part.page_number) for cell in cells)
            for part, cells in table.repeated_heads
        ),
    )


def _text_of(cell: PageCell, unit: str | None) -> str:
    said = without_unit(cell.raw_text, unit)
    n_lines_off = 0 if said == cell.raw_text else 1
    return mend_list(said, [number - n_lines_off for number in cell.ended if number >= n_lines_off])


def _to_head_cell(cell: PageCell, page_number: int) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        page_number=page_number,
        bbox=cell.bbox,
        text=mend_list(cell.raw_text, cell.ended),
        raw_text=cell.raw_text,
        row_span=cell.row_span,
        column_span=cell.column_span,
        is_header=True,
        confidence=cell.confidence,
    )


def _to_cell(table: LogicalTable, index: int, text: str, labels: CellLabels) -> Cell:
    cell = table.cells[index]
    return Cell(
        row=cell.row,
        column=cell.column,
        page_number=table.page_numbers[index],
        bbox=cell.bbox,
        text=text,
        raw_text=cell.raw_text,
        row_span=cell.row_span,
        column_span=cell.column_span,
        is_header=labels.is_header,
        row_label=labels.row_label,
        column_label=labels.column_label,
        continuations=table.continuations[index],
        confidence=cell.confidence,
    )
