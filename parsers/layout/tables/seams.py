"""Whether a table goes on over a page break, and how its parts fit together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from parsers.layout.tables.cell_kinds import compact, is_amount, is_serial
from parsers.layout.tables.furniture import PageText
from parsers.layout.tables.likeness import (
    heads_read_alike,
    lines_read_alike,
    reads_alike,
    rows_read_alike,
)
from parsers.layout.tables.logical import LogicalTable
from parsers.layout.tables.page_table import PageCell, PageTable

EDGE_TOLERANCE_PT: Final = 4.0
"""Column edges of one table agree this well from page to page."""

EDGE_TOLERANCE_SHARE: Final = 0.012
"""… or within this share of the table's width: scans of the pages of one table differ."""

MIN_LABELS: Final = 3
"""So many equal row headings at the top, or rows of headings, are no chance."""

MIN_HEADINGS: Final = 3
"""Fewer equal cells at the top are a form that is filled in twice, no repeated head.

Unless they look like one: what is filled in looks like the rest.
"""

MIN_NAMED_ROWS: Final = 2
"""From this many rows on a filled first column is the table's custom."""

LOOKS: Final = ("shaded", "bold", "centred")
"""What a head may look like where the body does not; attributes of `PageCell`."""

STRONG_HEAD: Final = 4
"""From this much evidence on, the first rows of a part are a head of its own."""

_TOTAL: Final = re.compile(r"(?:合計|総計|総合計|総額)")
_SENTENCE_END: Final = ("。", "．", "」", ")", "）")


class Seam(Struct, frozen=True):
    """How a part is appended to the table before it.

    Attributes:
        repeated_rows: rows of the part's head that repeat the table's.
        joins_row: whether its first row is the rest of the table's last one.
        columns: for each column edge of the part, the table's column edge it is.
    """

    repeated_rows: int
    joins_row: bool
    columns: tuple[int, ...]


def find_seam(table: LogicalTable, last: PageTable, part: PageTable, text: PageText) -> Seam | None:
    """How ``part`` continues ``table``, whose part on the page before is ``last``; or None."""
    if not _nothing_between(table, part, text):
        return None
    columns = _matching_edges(last, part)
    if columns is None:
        return None
    if _is_same_form_again(table, part):
        return None
    repeated = _repeated_rows(table, part)
    if repeated == 0 and not _reads_as_continuation(table, part):
        return None
    if _TOTAL.fullmatch(table.last_row_name()):
        return None
    columns = table.map_columns(columns)
    return Seam(repeated, _row_goes_on(table, part, repeated, columns), columns)


def _nothing_between(table: LogicalTable, part: PageTable, text: PageText) -> bool:
    """Whether all that stands above the part is the table's own title or unit again."""
    if part.title is not None and part.title != table.title:
        title = compact(part.title)
        own = compact(table.title or "")
        repeats = title.startswith(own) or title in own or lines_read_alike(title, own)
        if not own or not repeats:
            return False
    if part.unit is not None and part.unit != table.unit:
        return False
    caption = len(part.caption_bboxes)
    return len(text.lines_above(part)) <= caption


def _matching_edges(last: PageTable, part: PageTable) -> tuple[int, ...] | None:
    """For each column edge of ``part`` the edge of ``last`` it is; None if one has no match.

    Parts may be set off sideways (left and right pages); rows that are not divided may hide
    edges of the part, never of the table.
    """
    ours, theirs = last.grid.column_edges, part.grid.column_edges
    tolerance = max(EDGE_TOLERANCE_PT, EDGE_TOLERANCE_SHARE * last.bbox.width)
    if abs(last.bbox.width - part.bbox.width) > 2 * tolerance:
        return None
    shift = theirs[0] - ours[0]
    matched = []
    for edge in theirs:
        nearest = min(range(len(ours)), key=lambda i: abs(ours[i] + shift - edge))
        if abs(ours[nearest] + shift - edge) > tolerance:
            return None
        matched.append(nearest)
    if len(set(matched)) < len(matched) or matched[-1] != len(ours) - 1:
        return None
    if len(theirs) < len(ours) and len(theirs) - 1 < 2:
        return None
    return tuple(matched)


def _is_same_form_again(table: LogicalTable, part: PageTable) -> bool:
    """Whether the part has the headings of the one before throughout: a form filled twice."""
    last = table.parts[-1]
    if _repeats_heading_rows(last, part):
        return True
    ours = _named_cells(last.cells, last.n_header_rows)
    theirs = _named_cells(part.cells, part.n_header_rows)
    pairs = list(zip(ours, theirs, strict=False))
    return len(pairs) >= MIN_LABELS and all(reads_alike(a, b) for a, b in pairs)


def _repeats_heading_rows(last: PageTable, part: PageTable) -> bool:
    """Whether two parts are divided alike and have rows of headings in common below the head.

    A form may put its headings over their values, in rows that are not divided alike. Records
    are, so a table of records that merely repeats its head has no such rows.
    """
    if [_place(cell) for cell in last.cells] != [_place(cell) for cell in part.cells]:
        return False
    rows: dict[int, list[tuple[PageCell, PageCell]]] = {}
    for ours, theirs in zip(last.cells, part.cells, strict=True):
        rows.setdefault(ours.row, []).append((ours, theirs))
    divisions = {tuple((ours.column, ours.column_span) for ours, _ in row) for row in rows.values()}
    first = max(1, last.n_header_rows)
    repeated = [
        number
        for number, row in rows.items()
        if number >= first and all(_is_same_heading(ours, theirs) for ours, theirs in row)
    ]
    return len(divisions) > 1 and len(repeated) >= MIN_LABELS


def _place(cell: PageCell) -> tuple[int, int, int, int]:
    return cell.row, cell.column, cell.row_span, cell.column_span


def _is_same_heading(ours: PageCell, theirs: PageCell) -> bool:
    text = compact(ours.raw_text)
    is_worded = bool(text) and not is_amount(text) and not is_serial(text)
    return is_worded and reads_alike(ours, theirs)


def _named_cells(cells: Sequence[PageCell], first_row: int) -> list[PageCell]:
    """Cells of the first column below the head that hold more than a running number."""
    named = []
    for cell in cells:
        text = compact(cell.raw_text)
        if cell.column == 0 and cell.row >= first_row and text and not is_serial(text):
            named.append(cell)
    return named


def _repeated_rows(table: LogicalTable, part: PageTable) -> int:
    """How many rows at the part's top repeat the table's head."""
    if table.n_header_rows and heads_read_alike(
        _rows_above(table.parts[0].cells, table.n_header_rows),
        _rows_above(part.cells, table.n_header_rows),
    ):
        return table.n_header_rows
    limit = table.n_header_rows or min(part.grid.n_rows - 1, table.n_rows - 1, 3)
    count = 0
    while count < min(limit, part.grid.n_rows):
        ours = [cell for cell in table.parts[0].cells if cell.row == count]
        theirs = [cell for cell in part.cells if cell.row == count]
        if not rows_read_alike(ours, theirs) or not any(c.raw_text.strip() for c in ours):
            break
        count += 1
    if table.n_header_rows:
        return count if count == table.n_header_rows else 0
    headings = [cell for cell in part.cells if cell.row < count]
    single = [cell for cell in headings if cell.column_span == 1 and cell.raw_text.strip()]
    is_whole = len(single) == len(headings) > 0 and _ends_cleanly(part, count)
    reads_as_head = len(headings) >= MIN_HEADINGS or (
        len(headings) > 1 and _look_unlike(headings, [c for c in part.cells if c.row >= count])
    )
    return count if is_whole and reads_as_head else 0


def _rows_above(cells: Sequence[PageCell], row: int) -> list[PageCell]:
    return [cell for cell in cells if cell.row < row]


def _ends_cleanly(part: PageTable, row: int) -> bool:
    return all(cell.row >= row or cell.row + cell.row_span <= row for cell in part.cells)


def _reads_as_continuation(table: LogicalTable, part: PageTable) -> bool:
    """Whether a part without the table's head still belongs to it."""
    if part.n_header_rows and _is_own_head(table, part):
        return False
    if table.n_header_rows == 0:
        first = compact(part.cells[0].raw_text)
        return first != compact(table.parts[0].cells[0].raw_text) or not first
    return True


def _is_own_head(table: LogicalTable, part: PageTable) -> bool:
    """Whether what reads as the part's head is one, and not the first row of what goes on.

    Words stand over the columns that hold figures then; in a table of words the head looks
    like the table's (shaded, bold or centred), or very much speaks for it.
    """
    first = [cell for cell in part.cells if cell.row < part.n_header_rows]
    whole = table.parts[0].cells
    body = [cell for cell in whole if cell.row >= table.n_header_rows]
    columns = sorted({cell.column for cell in body})
    counted = [column for column in columns if _mostly_amounts(body, column)]
    if counted and part.grid.n_columns == table.n_columns:
        over = [cell for cell in first if cell.column in counted and cell.raw_text.strip()]
        worded = [cell for cell in over if not is_amount(compact(cell.raw_text))]
        return len(worded) > len(counted) / 2
    head = [cell for cell in whole if cell.row < table.n_header_rows]
    looks = _looks_apart(head, body)
    if looks:
        return any(_mostly(look, first) for look in looks)
    return part.header_evidence >= STRONG_HEAD


def _look_unlike(head: Sequence[PageCell], body: Sequence[PageCell]) -> bool:
    """Whether all cells of what may be a head look like one, and most of the others do not."""
    looks = _looks_apart(head, body)
    return any(all(getattr(cell, look) for cell in head) for look in looks)


def _looks_apart(head: Sequence[PageCell], body: Sequence[PageCell]) -> list[str]:
    return [look for look in LOOKS if _mostly(look, head) and not _mostly(look, body)]


def _mostly(look: str, cells: Sequence[PageCell]) -> bool:
    return sum(bool(getattr(cell, look)) for cell in cells) > len(cells) / 2


def _mostly_amounts(cells: Sequence[PageCell], column: int) -> bool:
    texts = [compact(c.raw_text) for c in cells if c.column == column and c.raw_text.strip()]
    return bool(texts) and sum(map(is_amount, texts)) > len(texts) / 2


def _row_goes_on(
    table: LogicalTable, part: PageTable, repeated: int, columns: tuple[int, ...]
) -> bool:
    """Whether the part's first row is the rest of the row that the page break cut.

    Its first cell is empty then. In a table that groups its rows (merged or empty first
    cells) that is not enough: text must stand only below text, none of which is a word or two
    that leave their line unfilled, and a text above must stop at the end of a full line
    without ending a sentence.
    """
    first = [cell for cell in part.cells if cell.row == repeated]
    if not first or any(cell.row_span > 1 for cell in first) or table.n_columns < 2:
        return False
    above = {cell.column: cell for cell in table.bottom_cells()}
    pairs = []
    for cell in first:
        upper = above.get(columns[cell.column])
        span = columns[cell.column + cell.column_span] - columns[cell.column]
        if upper is None or upper.column_span != span:
            return False
        pairs.append((upper, cell))
    filled = [(upper, cell) for upper, cell in pairs if cell.raw_text.strip()]
    if _fill_each_other(pairs) and _names_every_row(table, but_last=True):
        return True
    if not filled or first[0].raw_text.strip():
        return False
    if _names_every_row(table):
        return True
    if not all(upper.raw_text.strip() for upper, _ in filled):
        return False
    if any(_is_one_short_line(upper) for upper, _ in filled):
        return False
    return any(_stops_in_line(upper) for upper, _ in filled)


def _fill_each_other(pairs: Sequence[tuple[PageCell, PageCell]]) -> bool:
    """Whether each of two rows is filled just where the other is empty."""
    filled = [(bool(a.raw_text.strip()), bool(b.raw_text.strip())) for a, b in pairs]
    return all(a != b for a, b in filled) and len(set(filled)) > 1


def _names_every_row(table: LogicalTable, *, but_last: bool = False) -> bool:
    """Whether the first column of the body is filled, row by row, on the first page."""
    part = table.parts[0]
    names = [c for c in part.cells if c.column == 0 and c.row >= table.n_header_rows]
    if but_last:
        names = [cell for cell in names if cell.row < part.grid.n_rows - 1]
    return len(names) >= MIN_NAMED_ROWS and all(
        cell.raw_text.strip() and cell.row_span == 1 for cell in names
    )


def _is_one_short_line(cell: PageCell) -> bool:
    """Whether a cell says all that it has to say in a line that has room for more."""
    return not cell.last_line_is_full and "\n" not in cell.raw_text.strip()


def _stops_in_line(cell: PageCell) -> bool:
    """Whether a cell's text stops where its last line is full, and not at a sentence's end."""
    return cell.last_line_is_full and not cell.raw_text.rstrip().endswith(_SENTENCE_END)
