"""The parts of a page in which a mark finds its label: a cell, or the text around tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

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
    places = [
        _Place(box, table, cell)
        for table in tables
        for cell in table.cells
        for box in _boxes_on(cell, page.page_number)
    ]
    places.sort(key=lambda place: place.box.area)
    index = _PageIndex(page.words, places)
    homes: dict[tuple[int, BBox], _Place] = {}
    is_outside = False
    for word in wanted:
        home = index.place_of(word)
        if home is None:
            is_outside = True
        else:
            homes.setdefault((id(home.cell), home.box), home)
    nested = [place for place in places if place.table.parent_table_no is not None]
    areas = [_cell_area(index, home, nested) for home in homes.values()]
    if is_outside:
        words = [word for word in page.words if index.place_of(word) is None]
        whole = BBox(0.0, 0.0, page.width_pt, page.height_pt)
        areas.append(_to_area(words, whole, None, None))
    return areas


class _Place(NamedTuple):
    """A cell's box on the page."""

    box: BBox
    table: Table
    cell: Cell


class _PageIndex:
    """Words and cells of a page by the bands of height they stand in."""

    BAND_PT: Final = 24.0  # two printed lines: few words a band, few bands a cell

    def __init__(self, words: Sequence[Word], places: Sequence[_Place]) -> None:
        self._words: dict[int, list[Word]] = {}
        self._places: dict[int, list[_Place]] = {}
        for word in words:
            self._words.setdefault(self._band(word.bbox.y_mid), []).append(word)
        for place in places:
            for band in range(self._band(place.box.top), self._band(place.box.bottom) + 1):
                self._places.setdefault(band, []).append(place)

    def place_of(self, word: Word) -> _Place | None:
        """The smallest cell in which the middle of a word lies."""
        x, y = word.bbox.x_mid, word.bbox.y_mid
        for place in self._places.get(self._band(y), ()):
            if place.box.contains_point(x, y):
                return place
        return None

    def words_in(self, box: BBox) -> list[Word]:
        """Words whose middle lies in a box."""
        bands = range(self._band(box.top), self._band(box.bottom) + 1)
        return [
            word
            for band in bands
            for word in self._words.get(band, ())
            if box.contains_point(word.bbox.x_mid, word.bbox.y_mid)
        ]

    def _band(self, y: float) -> int:
        return int(y // self.BAND_PT)


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


def _cell_area(index: _PageIndex, home: _Place, nested: Sequence[_Place]) -> Area:
    """A cell's own words: not those of a table that lies in it."""
    inner = [
        place.box
        for place in nested
        if place.table is not home.table
        and place.box.area < home.box.area
        and home.box.contains_point(place.box.x_mid, place.box.y_mid)
    ]
    words = [word for word in index.words_in(home.box) if not _in_any(word, inner)]
    return _to_area(words, home.box, home.table, home.cell)


def _in_any(word: Word, boxes: Sequence[BBox]) -> bool:
    return any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box in boxes)


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
