"""Words put into the cells of a grid."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from msgspec.structs import replace

from corpus.geometry import BBox
from corpus.page import FilledArea, Word
from parsers.layout.lines import line_text, words_to_text_lines
from parsers.layout.tables.edges import WHITE
from parsers.layout.tables.page_table import Grid, GridCell, PageCell
from parsers.layout.text import words_to_lines, words_to_printed_lines

FULL_LINE_SLACK_EM: Final = 2.0
"""A line that leaves less than two characters free is full: 禁則 moves one, padding takes one."""

CENTRED_TOLERANCE = 0.12
"""Text is centred where its margins differ by less than this share of the cell's width."""

MIN_LISTED_LINES: Final = 3
"""Lines of a cell that show where lines end."""

MAX_INDENT_EM: Final = 2.2
"""How far a line of a list or paragraph is set in."""

ROOM_EM: Final = 2.0
"""Room for two characters: 禁則 moves one to the next line, and one more is certain."""

_UNBREAKABLE: Final = re.compile(r"[（(「【]?[!-~０-９Ａ-Ｚａ-ｚ，．]+")

HANGING: Final = frozenset("、。，．")
"""Marks that no line begins with; they may hang over the edge of their cell (ぶら下げ組み)."""

HANGING_STEP_PT: Final = 1.5
"""This far left of a hanging mark lies the text that it closes."""

OVERRUN_PT: Final = 4.0
"""A word that reaches no farther into the next column stands in its own."""

HANGING_REACH_PT: Final = 12.0
"""So far outside a table's last column a hanging mark may stand: one character."""

_ITEM_NUMBER: Final = re.compile(
    r"[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[)）.．]?|[①-⑳]"
)

BETWEEN_LINES_SHARE: Final = 0.25
"""A number set halfway between two lines is off either by half a line's height."""

CENTRED_MARGIN_PT = 3.0
"""A text that fills its cell has no position; margins below this tell nothing."""


def words_to_cells(grid: Grid, words: Iterable[Word]) -> dict[int, list[Word]]:
    """The words whose middle lies in each cell, by the cell's index in ``grid.cells``."""
    owners = _owners(grid)
    box = grid.bbox
    contents: dict[int, list[Word]] = {}
    for word in split_hanging(_split_at_cells(grid, owners, words)):
        x0, top, x1, bottom = word.bbox
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        if word.text in HANGING and not word.vertical:
            x = x0 - HANGING_STEP_PT
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            column = min(bisect_right(grid.column_edges, x), grid.n_columns) - 1
            row = min(bisect_right(grid.row_edges, y), grid.n_rows) - 1
            contents.setdefault(owners[row][column], []).append(word)
    return contents


def _split_at_cells(
    grid: Grid, owners: Sequence[Sequence[int]], words: Iterable[Word]
) -> Iterator[Word]:
    """The words, cut where they run from cell to cell over an edge that no ruling marks."""
    for word in words:
        y = word.bbox.y_mid
        if grid.ruling == "grid" or not grid.row_edges[0] <= y <= grid.row_edges[-1]:
            yield word
            continue
        row = owners[min(bisect_right(grid.row_edges, y), grid.n_rows) - 1]
        inner = enumerate(grid.column_edges[1:-1])
        yield from split_at(word, [edge for i, edge in inner if row[i] != row[i + 1]])


def split_at(word: Word, edges: Iterable[float]) -> list[Word]:
    """A word cut at the character edges nearest to the ``edges`` that it clearly runs over."""
    pieces = [word]
    for edge in edges:
        last = pieces[-1]
        inside = last.bbox.x0 + OVERRUN_PT < edge < last.bbox.x1 - OVERRUN_PT
        if inside and last.char_edges and not last.vertical:
            distances = [abs(position - edge) for position in last.char_edges]
            index = distances.index(min(distances))
            if 0 < index < len(last.text):
                pieces[-1:] = split_word(last, index)
    return pieces


def split_hanging(words: Iterable[Word]) -> Iterator[Word]:
    """The words, with a mark that hangs over from the cell before cut off their beginning."""
    for word in words:
        if len(word.text) > 1 and word.text[0] in HANGING and word.char_edges:
            yield from split_word(word, 1)
        else:
            yield word


def split_word(word: Word, index: int) -> tuple[Word, Word]:
    """A word cut before the character at ``index``; it must know its character edges."""
    box, edges = word.bbox, word.char_edges
    if word.vertical:
        boxes = (box._replace(bottom=edges[index]), box._replace(top=edges[index]))
    else:
        boxes = (box._replace(x1=edges[index]), box._replace(x0=edges[index]))
    return (
        replace(word, text=word.text[:index], bbox=boxes[0], char_edges=edges[: index + 1]),
        replace(word, text=word.text[index:], bbox=boxes[1], char_edges=edges[index:]),
    )


def fill_cells(
    grid: Grid, words: Iterable[Word], fills: Sequence[FilledArea]
) -> tuple[PageCell, ...]:
    """The grid's cells with the words whose middle lies in them."""
    contents = words_to_cells(grid, words)
    shaded = _shaded_cells(grid, [fill.bbox for fill in fills if fill.gray < WHITE])
    return tuple(
        _fill_cell(cell, contents.get(index, []), index in shaded)
        for index, cell in enumerate(grid.cells)
    )


def _owners(grid: Grid) -> list[list[int]]:
    """``[row][column]``: index of the cell that covers it."""
    owners = [[-1] * grid.n_columns for _ in range(grid.n_rows)]
    for index, cell in enumerate(grid.cells):
        for row in range(cell.row, cell.row + cell.row_span):
            owners[row][cell.column : cell.column + cell.column_span] = [index] * cell.column_span
    return owners


def _shaded_cells(grid: Grid, shades: Sequence[BBox]) -> set[int]:
    """Indices of the cells whose middle lies on a shade."""
    if not shades:
        return set()
    boxes = np.array([cell.bbox for cell in grid.cells])
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    x0, top, x1, bottom = np.array(shades).T[:, None, :]
    inside = (x0 <= x[:, None]) & (x[:, None] <= x1) & (top <= y[:, None]) & (y[:, None] <= bottom)
    return set(np.flatnonzero(np.logical_or.reduce(inside, axis=1)).tolist())


def _fill_cell(cell: GridCell, words: list[Word], shaded: bool) -> PageCell:
    words = _with_number_on_first_line(words)
    known = [word.confidence for word in words if word.confidence is not None]
    return PageCell(
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        bbox=cell.bbox,
        raw_text=_raw_text(words),
        confidence=min(known) if known else None,
        shaded=shaded,
        centred=_is_centred(cell.bbox, words),
        bold=bool(words) and all(word.bold for word in words),
        last_line_is_full=_last_line_is_full(cell.bbox, words),
        ended=_ended_lines(cell.bbox, words),
    )


def _raw_text(words: list[Word]) -> str:
    if len(words) < 2:
        return words[0].text if words else ""
    return words_to_lines(words)


def _with_number_on_first_line(words: list[Word]) -> list[Word]:
    """The words; a number that stands left of two lines, between them, goes before the first.

    So budgets set the numbers of headings that do not fit into one line (1 | 下水道 | 事業収益).
    """
    if len(words) <= 2:
        return words
    first = min(words, key=lambda word: word.bbox.x0)
    others = [word for word in words if word is not first]
    if first.vertical or not _ITEM_NUMBER.fullmatch(first.text):
        return words
    if min(word.bbox.x0 for word in others) < first.bbox.x1:
        return words
    lines = [line.bbox for line in words_to_text_lines(others) if not line.vertical]
    y, apart = first.bbox.y_mid, BETWEEN_LINES_SHARE * first.bbox.height
    if len(lines) != 2 or not lines[0].y_mid + apart < y < lines[1].y_mid - apart:
        return words
    box = first.bbox._replace(top=lines[0].top, bottom=lines[0].bottom)
    return [replace(first, bbox=box), *others]


def _last_line_is_full(box: BBox, words: Sequence[Word]) -> bool:
    if not words:
        return False
    last = max(words, key=lambda word: (word.bbox.y_mid, word.bbox.x1)).bbox
    end = max(word.bbox.x1 for word in words if word.bbox.bottom >= last.y_mid)
    return box.x1 - end < FULL_LINE_SLACK_EM * last.height


def _ended_lines(box: BBox, words: list[Word]) -> tuple[int, ...]:
    """The lines of a list that end though more would have fitted: Japanese breaks anywhere.

    Two lines may be one text that was broken by hand. Of centred ones the widest has the room of
    its cell.
    """
    if len(words) < MIN_LISTED_LINES:
        return ()
    lines = words_to_printed_lines(words)
    left = min(line.start for line in lines)
    is_set_left = all(line.start - left <= MAX_INDENT_EM * line.size_pt for line in lines)
    if len(lines) < MIN_LISTED_LINES or not is_set_left or any(line.vertical for line in lines):
        return ()
    right = box.x1 - (left - box.x0)
    return tuple(
        number
        for number, (line, following) in enumerate(pairwise(lines))
        if right - line.end > (ROOM_EM + _unbreakable_em(line_text(following))) * line.size_pt
    )


def _unbreakable_em(text: str) -> float:
    """The width of what a line begins with that no line is broken in: a number, a word."""
    lead = _UNBREAKABLE.match(text)
    return sum(0.6 if char.isascii() else 1.0 for char in lead.group()) if lead else 0.0


def _is_centred(box: BBox, words: Sequence[Word]) -> bool:
    if not words:
        return False
    left = min(word.bbox.x0 for word in words) - box.x0
    right = box.x1 - max(word.bbox.x1 for word in words)
    return min(left, right) > CENTRED_MARGIN_PT and abs(left - right) <= max(
        CENTRED_TOLERANCE * box.width, CENTRED_MARGIN_PT
    )
