"""Content set on pages in a fixed pitch, tables with drawn rulings.

A transcript has no coordinates. It is set once, in the plainest way, so that every value has a
box like any other and `shingi show` can draw it: 10 pt a full-width character, 5 pt a
half-width one, 15 pt a line, lines wrapped at 60 em on the page and at 30 em in a cell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from corpus.geometry import BBox
from corpus.page import DrawnMark, Page, PageOrigin, Ruling, Word
from parsers.pages.transcript.content import (
    Block,
    CellContent,
    Flow,
    Inline,
    Input,
    Line,
    PageBreak,
    TableContent,
)

EM_PT = 10.0
LINE_PITCH_PT = 15.0
HEADING_EM_PT = 14.0
MARGIN_PT = 40.0
CELL_PADDING_PT = 4.0
PAGE_MEASURE_PT = 60 * EM_PT
CELL_MEASURE_PT = 30 * EM_PT
MIN_COLUMN_PT = 2 * EM_PT
# What items begin with: a line that is wrapped before it would look like a new item.
_BEGINS_ITEM = frozenset("・●◎◆◇■□▪※☐☑☒⇒▶★☆✓○〇◯(（〔【《①②③④⑤⑥⑦⑧⑨⑩0123456789０１２３４５６７８９")


def typeset(flow: Iterable[Flow], origin: PageOrigin) -> tuple[Page, ...]:
    """Set a transcript as pages; a page is as long as its content."""
    pages: list[list[Block]] = [[]]
    for item in flow:
        if isinstance(item, PageBreak):
            pages.append([])
        else:
            pages[-1].append(item)
    return tuple(_page(blocks, number, origin) for number, blocks in enumerate(pages, start=1))


def _page(blocks: Sequence[Block], page_number: int, origin: PageOrigin) -> Page:
    sheet = _Sheet()
    bottom, right = sheet.set_blocks(blocks, MARGIN_PT, MARGIN_PT, PAGE_MEASURE_PT)
    return Page(
        page_number=page_number,
        width_pt=max(right, MARGIN_PT + PAGE_MEASURE_PT) + MARGIN_PT,
        height_pt=bottom + MARGIN_PT,
        origin=origin,
        words=tuple(sheet.words),
        rulings=tuple(sheet.rulings),
        marks=tuple(sheet.marks),
    )


class _Sheet:
    """Ink collected while blocks are set downwards."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.rulings: list[Ruling] = []
        self.marks: list[DrawnMark] = []

    def set_blocks(
        self, blocks: Sequence[Block], x_pt: float, y_pt: float, measure_pt: float
    ) -> tuple[float, float]:
        """Set blocks below one another; returns their bottom and right edge in points."""
        right = x_pt
        for block in blocks:
            if isinstance(block, Line):
                y_pt, block_right = self._set_line(block, x_pt, y_pt, measure_pt)
            else:
                y_pt, block_right = self._set_table(block, x_pt, y_pt)
            right = max(right, block_right)
        return y_pt, right

    def _set_line(
        self, line: Line, x_pt: float, y_pt: float, measure_pt: float
    ) -> tuple[float, float]:
        em_pt = HEADING_EM_PT if line.heading_level else EM_PT
        pen = _Pen(self, x_pt, y_pt, measure_pt, em_pt, is_heading=line.heading_level > 0)
        for inline in line.inlines:
            pen.set_inline(inline)
        return pen.finish()

    def _set_table(self, table: TableContent, x_pt: float, y_pt: float) -> tuple[float, float]:
        places = _places(table)
        if not places:
            return y_pt, x_pt
        n_rows = max(row + cell.row_span for row, _, cell in places)
        lefts = _column_edges(places, x_pt)
        tops = _row_edges(places, n_rows, lefts, y_pt + LINE_PITCH_PT / 2)
        for row, column, cell in places:
            box = BBox(
                lefts[column],
                tops[row],
                lefts[column + cell.column_span],
                tops[row + cell.row_span],
            )
            self._rule(box)
            self.set_blocks(
                cell.blocks,
                box.x0 + CELL_PADDING_PT,
                box.top + CELL_PADDING_PT,
                box.width - 2 * CELL_PADDING_PT,
            )
        return tops[-1] + LINE_PITCH_PT / 2, lefts[-1]

    def _rule(self, box: BBox) -> None:
        for y in (box.top, box.bottom):
            self.rulings.append(Ruling(BBox(box.x0, y, box.x1, y), "horizontal"))
        for x in (box.x0, box.x1):
            self.rulings.append(Ruling(BBox(x, box.top, x, box.bottom), "vertical"))


class _Pen:
    """Sets the inlines of one line of the transcript, wrapping at the measure."""

    def __init__(  # noqa: PLR0913  a pen's place and face; made in one place only
        self,
        sheet: _Sheet,
        x_pt: float,
        y_pt: float,
        measure_pt: float,
        em_pt: float,
        *,
        is_heading: bool,
    ) -> None:
        self._sheet = sheet
        self._left, self._x, self._y = x_pt, x_pt, y_pt
        self._limit = x_pt + max(measure_pt, em_pt)
        self._em = em_pt
        self._right = x_pt
        self._is_heading = is_heading
        self._text: list[str] = []
        self._edges: list[float] = [x_pt]
        self._style = (is_heading, False)

    def set_inline(self, inline: Inline) -> None:
        if isinstance(inline, Input):
            self._end_word()
            box = self._advance(self._em)
            self._sheet.marks.append(DrawnMark("input", box, inline.state))
            self._end_word()
            return
        style = (inline.bold or self._is_heading, inline.struck)
        if style != self._style:
            self._end_word()
            self._style = style
        for character, following in zip_longest(inline.text, inline.text[1:], fillvalue=""):
            self._set_character(character, following)

    def finish(self) -> tuple[float, float]:
        self._end_word()
        return self._y + LINE_PITCH_PT * self._em / EM_PT, self._right

    def _set_character(self, character: str, following: str) -> None:
        if character.isspace():
            self._end_word()
            self._x += self._em if self._x > self._left else 0.0
            return
        width = character_width(character) * self._em
        goes_on = following in _BEGINS_ITEM and character not in _BEGINS_ITEM
        box = self._advance(width, character_width(following) * self._em if goes_on else 0.0)
        if not self._text:
            self._edges = [box.x0]
        self._text.append(character)
        self._edges.append(box.x1)

    def _advance(self, width_pt: float, needed_behind_pt: float = 0.0) -> BBox:
        if self._x + width_pt + needed_behind_pt > self._limit and self._x > self._left:
            self._end_word()
            self._x = self._left
            self._y += LINE_PITCH_PT * self._em / EM_PT
        box = BBox(self._x, self._y, self._x + width_pt, self._y + self._em)
        self._x = box.x1
        self._right = max(self._right, box.x1)
        return box

    def _end_word(self) -> None:
        if self._text:
            box = BBox(self._edges[0], self._y, self._edges[-1], self._y + self._em)
            bold, struck = self._style
            self._sheet.words.append(
                Word(
                    "".join(self._text),
                    box,
                    size_pt=self._em,
                    char_edges=tuple(self._edges),
                    bold=bold,
                    struck=struck,
                )
            )
        self._text = []


def character_width(character: str) -> float:
    """Width in em: 1 for full-width characters, 0.5 for half-width, 0 for combining ones."""
    if unicodedata.combining(character):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def _places(table: TableContent) -> list[tuple[int, int, CellContent]]:
    """Each cell with its grid row and column, as HTML's table model assigns them."""
    taken: set[tuple[int, int]] = set()
    places = []
    n_rows = len(table.rows)
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            row_span = min(cell.row_span, n_rows - row)
            covered = {
                (row + down, column + right)
                for down in range(row_span)
                for right in range(cell.column_span)
            }
            taken |= covered
            places.append((row, column, CellContent(cell.blocks, row_span, cell.column_span)))
            column += cell.column_span
    return places


def _column_edges(places: Sequence[tuple[int, int, CellContent]], x_pt: float) -> list[float]:
    n_columns = max(column + cell.column_span for _, column, cell in places)
    widths = [MIN_COLUMN_PT] * n_columns
    for span in sorted({cell.column_span for _, _, cell in places}):
        for _, column, cell in places:
            if cell.column_span == span:
                wanted = _natural_width(cell.blocks) + 2 * CELL_PADDING_PT
                missing = wanted - sum(widths[column : column + span])
                if missing > 0:
                    for index in range(column, column + span):
                        widths[index] += missing / span
    edges = [x_pt]
    for width in widths:
        edges.append(edges[-1] + width)
    return edges


def _row_edges(
    places: Sequence[tuple[int, int, CellContent]],
    n_rows: int,
    lefts: Sequence[float],
    y_pt: float,
) -> list[float]:
    heights = [LINE_PITCH_PT + 2 * CELL_PADDING_PT] * n_rows
    for row, column, cell in sorted(places, key=lambda place: place[2].row_span):
        measure = lefts[column + cell.column_span] - lefts[column] - 2 * CELL_PADDING_PT
        bottom, _ = _Sheet().set_blocks(cell.blocks, 0.0, 0.0, measure)
        missing = bottom + 2 * CELL_PADDING_PT - sum(heights[row : row + cell.row_span])
        if missing > 0:
            heights[row + cell.row_span - 1] += missing
    edges = [y_pt]
    for height in heights:
        edges.append(edges[-1] + height)
    return edges


def _natural_width(blocks: Sequence[Block]) -> float:
    """The width a cell's content asks for, lines wrapped at the cell measure."""
    width = 0.0
    for block in blocks:
        _, right = _Sheet().set_blocks((block,), 0.0, 0.0, CELL_MEASURE_PT)
        width = max(width, right)
    return width
