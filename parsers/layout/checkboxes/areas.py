"""The parts of a page in which a mark finds its label: a cell, or the text around tables."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from corpus.geometry import BBox
from corpus.layout import Cell, Table
from corpus.page import Page, Word
from parsers.layout.lines import TextLine, character_edges, is_space_between, words_to_text_lines


class CharLine(Struct, frozen=True):
    """A printed line, character by character.

    Attributes:
        text: its characters, a space for every real gap.
        edges: for each character where it begins and ends along the line, in points.
        sources: for each character the word it belongs to; None for a space.
    """

    text: str
    edges: tuple[tuple[float, float], ...]
    sources: tuple[Word | None, ...]
    line: TextLine

    def box_of(self, start: int, end: int) -> BBox:
        """The box around the characters ``start`` to ``end`` (exclusive)."""
        words = [word for word in self.sources[start:end] if word is not None]
        boxes = [word.bbox for word in words] or [self.line.bbox]
        first, last = self.edges[start][0], self.edges[max(start, end - 1)][1]
        if self.line.vertical:
            return BBox(min(b.x0 for b in boxes), first, max(b.x1 for b in boxes), last)
        return BBox(first, min(b.top for b in boxes), last, max(b.bottom for b in boxes))

    def gap_before(self, index: int) -> float:
        """White space before a character, in points; 0 at the start of the line."""
        before = index - 1
        while before >= 0 and self.sources[before] is None:
            before -= 1
        return self.edges[index][0] - self.edges[before][1] if before >= 0 else 0.0


class Area(Struct, frozen=True):
    """A cell with its printed lines, or all text outside tables (``cell`` None).

    Attributes:
        edge: where its lines have to break, in points along the writing direction.
        text_end: where its longest line ends.
    """

    lines: tuple[CharLine, ...]
    edge: float
    text_end: float
    table: Table | None = None
    cell: Cell | None = None


def words_to_areas(page: Page, tables: Sequence[Table], wanted: Sequence[Word]) -> list[Area]:
    """The areas in which the ``wanted`` words stand, in reading order of the tables."""
    placed = [
        (box, table, cell)
        for table in tables
        for cell in table.cells
        for box in _boxes_on(cell, page.page_number)
    ]
    placed.sort(key=lambda item: item[0].area)
    homes: dict[tuple[int, BBox], tuple[BBox, Table, Cell]] = {}
    is_outside = False
    for word in wanted:
        home = _home_of(word, placed)
        if home is None:
            is_outside = True
        else:
            homes.setdefault((id(home[2]), home[0]), home)
    areas = [_cell_area(page, home, placed) for home in homes.values()]
    if is_outside:
        table_boxes = [
            part.bbox
            for table in tables
            for part in table.parts
            if part.page_number == page.page_number
        ]
        words = [word for word in page.words if not _in_any(word, table_boxes)]
        areas.append(_to_area(words, BBox(0.0, 0.0, page.width_pt, page.height_pt), None, None))
    return areas


def text_line_to_char_line(line: TextLine) -> CharLine:
    """Spread a line to its characters."""
    text: list[str] = []
    edges: list[tuple[float, float]] = []
    sources: list[Word | None] = []
    previous: Word | None = None
    for word in line.words:
        start = word.bbox.top if line.vertical else word.bbox.x0
        if previous is not None and is_space_between(previous, word):
            text.append(" ")
            edges.append((edges[-1][1], start))
            sources.append(None)
        text.append(word.text)
        edges.extend(character_edges(word))
        sources.extend([word] * len(word.text))
        previous = word
    return CharLine("".join(text), tuple(edges), tuple(sources), line)


def _boxes_on(cell: Cell, page_number: int) -> list[BBox]:
    boxes = [cell.bbox] if cell.page_number == page_number else []
    boxes += [part.bbox for part in cell.continuations if part.page_number == page_number]
    return boxes


def _home_of(
    word: Word, placed: Sequence[tuple[BBox, Table, Cell]]
) -> tuple[BBox, Table, Cell] | None:
    x, y = word.bbox.x_mid, word.bbox.y_mid
    return next((item for item in placed if item[0].contains_point(x, y)), None)


def _in_any(word: Word, boxes: Sequence[BBox]) -> bool:
    return any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box in boxes)


def _cell_area(
    page: Page,
    home: tuple[BBox, Table, Cell],
    placed: Sequence[tuple[BBox, Table, Cell]],
) -> Area:
    """A cell's own words: not those of a table that lies in it."""
    box, table, cell = home
    inner = [
        other
        for other, owner, _ in placed
        if owner is not table
        and other.area < box.area
        and box.contains_point(other.x_mid, other.y_mid)
    ]
    words = [
        word
        for word in page.words
        if box.contains_point(word.bbox.x_mid, word.bbox.y_mid) and not _in_any(word, inner)
    ]
    return _to_area(words, box, table, cell)


def _to_area(words: Sequence[Word], box: BBox, table: Table | None, cell: Cell | None) -> Area:
    lines = tuple(text_line_to_char_line(line) for line in words_to_text_lines(words))
    is_vertical = bool(lines) and lines[0].line.vertical
    return Area(
        lines=lines,
        edge=box.bottom if is_vertical else box.x1,
        text_end=max((line.line.end for line in lines), default=0.0),
        table=table,
        cell=cell,
    )
