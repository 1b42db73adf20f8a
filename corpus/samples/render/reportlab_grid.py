"""Tables on a reportlab canvas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.samples.model import GridCell, GridTable, plain_text
from corpus.samples.render.grid_layout import (
    PageRoom,
    RowSlice,
    column_edges,
    row_heights,
    slice_rows,
)
from corpus.samples.render.reportlab_ink import Ink, PageY
from corpus.samples.render.typeset import TypesetLine, break_into_lines, line_width

_CENTRED = set("○〇×△▲※－―-欠議退除有無")
_NUMBER = set("0123456789０１２３４５６７８９,.，△▲%件人円")


class GridPrinter:
    """A table that is being printed; knows which lines of its cells are printed already."""

    def __init__(self, ink: Ink, table: GridTable, size_pt: float, width_pt: float) -> None:
        """``width_pt`` is the width of the whole table."""
        self.table = table
        self._ink = ink
        self._size_pt = size_pt
        self._padding_pt = ink.padding_pt
        self._leading_pt = size_pt * ink.leading
        self._edges = column_edges(table, width_pt)
        self._heights = row_heights(table, self._edges, self._height_of)
        self._pending = {
            (cell.row, cell.column): list(self._lines_of(cell)) for cell in table.cells
        }

    @property
    def height_pt(self) -> float:
        """Height of the whole table on one page."""
        return sum(self._heights)

    def parts(self, top_pt: float, page_height_pt: float) -> Iterator[tuple[int, list[RowSlice]]]:
        """The rows page by page, each with the number of pages (0 or 1) to go on before it."""
        room = PageRoom(top_pt, page_height_pt, self._leading_pt, self._padding_pt)
        slices = slice_rows(self.table, self._heights, room)
        previous = 0
        for page, part in groupby(slices, key=lambda s: s.page):
            yield page - previous, list(part)
            previous = page

    def draw(self, part: Sequence[RowSlice], x: float, y_of: PageY) -> int:
        """Draw the rows of one page; returns how many nested tables were drawn in them."""
        n_nested = 0
        for cell in self.table.cells:
            own = [s for s in part if cell.row <= s.row < cell.row + cell.row_span]
            for is_repeat, group in groupby(own, key=lambda s: s.is_repeat):
                slices = list(group)
                top, bottom = slices[0].top_pt, slices[-1].top_pt + slices[-1].height_pt
                left, right = (
                    x + self._edges[cell.column],
                    x + self._edges[cell.column + cell.column_span],
                )
                if cell.shaded or (cell.is_header and self._ink.shades_heads):
                    self._ink.shade(left, y_of(top), right, y_of(bottom))
                self._rule(left, y_of(top), right, y_of(bottom))
                if cell.nested is not None:
                    n_nested += self._draw_nested(cell.nested, left, top, right - left, y_of)
                else:
                    self._fill(cell, (left, top, right, bottom), y_of, is_repeat=is_repeat)
        self._surround(part, x, y_of)
        return n_nested

    def _draw_nested(
        self, nested: GridTable, left: float, top: float, width: float, y_of: PageY
    ) -> int:
        inner = GridPrinter(self._ink, nested, self._size_pt, width - 4 * self._padding_pt)
        for _, part in inner.parts(top + 2 * self._padding_pt, top + 10_000.0):
            inner.draw(part, left + 2 * self._padding_pt, y_of)
        return 1

    def _rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if self.table.ruling == "grid":
            self._ink.frame(x0, y0, x1, y1)
        elif self.table.ruling == "rows":
            self._ink.stroke(x0, y0, x1, y0)
            self._ink.stroke(x0, y1, x1, y1)

    def _surround(self, part: Sequence[RowSlice], x: float, y_of: PageY) -> None:
        top, bottom = part[0].top_pt, part[-1].top_pt + part[-1].height_pt
        if self.table.ruling != "none":
            left, right = x + self._edges[0], x + self._edges[-1]
            is_closed = self.table.ruling == "grid"
            self._ink.surround(left, y_of(top), right, y_of(bottom), sides=is_closed)

    def _fill(
        self,
        cell: GridCell,
        box: tuple[float, float, float, float],
        y_of: PageY,
        *,
        is_repeat: bool,
    ) -> None:
        left, top, right, bottom = box
        if cell.vertical:
            text = plain_text(cell.content)
            slack = bottom - top - self._down_height(text)
            self._ink.draw_down(text, (left + right) / 2, y_of(top + slack / 2), self._size_pt)
            return
        room = int((bottom - top - 2 * self._padding_pt) / self._leading_pt + 0.01)
        pending = self._pending[cell.row, cell.column]
        lines = list(self._lines_of(cell)) if is_repeat else pending[:room]
        if not is_repeat:
            del pending[:room]
        slack = bottom - top - 2 * self._padding_pt - len(lines) * self._leading_pt
        line_top = (
            top + self._padding_pt + (slack / 2 if cell.is_header or len(lines) == 1 else 0.0)
        )
        for pieces in lines:
            x = (
                left
                + self._padding_pt
                + self._shift(cell, pieces, right - left - 2 * self._padding_pt)
            )
            self._ink.draw_line(pieces, x, y_of(line_top), self._size_pt)
            line_top += self._leading_pt

    def _shift(self, cell: GridCell, pieces: TypesetLine, width: float) -> float:
        slack = width - line_width(pieces, self._ink.measure_at(self._size_pt))
        text = plain_text(cell.content)
        if cell.is_header or self.table.centred or set(text) <= _CENTRED:
            return max(slack / 2, 0.0)
        return max(slack, 0.0) if set(text) <= _NUMBER else 0.0

    def _lines_of(self, cell: GridCell) -> tuple[TypesetLine, ...]:
        width = self._edges[cell.column + cell.column_span] - self._edges[cell.column]
        measure = self._ink.measure_at(self._size_pt)
        return break_into_lines(
            cell.content, width - 2 * self._padding_pt, measure, self._ink.box_text
        )

    def _height_of(self, cell: GridCell, width: float) -> float:
        if cell.nested is not None:
            inner = GridPrinter(self._ink, cell.nested, self._size_pt, width - 4 * self._padding_pt)
            return inner.height_pt + 4 * self._padding_pt
        if cell.vertical:
            return self._down_height(plain_text(cell.content)) + 2 * self._padding_pt
        return len(self._lines_of(cell)) * self._leading_pt + 2 * self._padding_pt

    def _down_height(self, text: str) -> float:
        return len(text) * self._size_pt * 1.1
