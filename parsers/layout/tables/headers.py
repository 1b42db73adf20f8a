"""How many rows at the top, and columns at the left, of a table are headings.

Papers say it in several ways at once: headings are shaded, bold or centred where the body is
not, they are words over a column of numbers, they are the usual words (区分, 年度, 合計), they
span what is divided below them. Each is a piece of evidence; none is needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from parsers.layout.tables.cell_kinds import (
    MAX_HEADING_CHARACTERS,
    begin_with_choice,
    compact,
    ends_with_heading_word,
    is_amount,
    is_serial,
    is_unit,
    is_year,
)
from parsers.layout.tables.label_rows import rows_of_labels
from parsers.layout.tables.page_table import PageCell
from parsers.layout.tables.pair_rows import is_form_of_pairs

MAX_HEADER_ROWS: Final = 6
"""Deeper heads were not met; a longer stretch without a clean cut is body with merged cells."""

ENOUGH_EVIDENCE: Final = 2
"""Sum of evidence from which on rows are headings."""

GROUPED: Final = 0.75
"""A column with more gaps than a quarter names groups: only their first rows are filled."""

MOST: Final = 0.6
"""Share from which on a property holds for a row or column as a whole."""


MIN_NUMBERED: Final = 3
"""Numbers 1, 2, 3 from the first row on; two may be columns' numbers or amounts."""

_NUMBERED: Final = re.compile(r"1[.、)]\D.*2[.、)]\D.*3[.、)]\D")
_CHOICE: Final = re.compile(r"[□■☐☑☒✓✔]|\[[○ 〇]?\]")


class TypedCell(Struct, frozen=True):
    """A cell with its compact text and what that text is."""

    cell: PageCell
    text: str
    amount: bool

    @property
    def last_row(self) -> int:
        """Last grid row it covers."""
        return self.cell.row + self.cell.row_span - 1


def type_cells(cells: Sequence[PageCell]) -> list[TypedCell]:
    """Cells with the kind of their text."""
    return [
        TypedCell(cell, text, is_amount(text) and not is_year(text))
        for cell, text in ((cell, compact(cell.raw_text)) for cell in cells)
    ]


def count_header_rows(cells: Sequence[TypedCell], n_rows: int, n_columns: int) -> tuple[int, int]:
    """Heading rows at the top of a grid, and how much evidence speaks for them.

    (0, 0) for a form of labels with their values beside them.
    """
    if n_rows < 2:
        return 0, 0
    if n_columns == 1:
        return (1, ENOUGH_EVIDENCE) if _is_heading_over_text(cells) else (0, 0)
    page_cells, texts = [c.cell for c in cells], [c.text for c in cells]
    if rows_of_labels(page_cells, texts, n_rows) or is_form_of_pairs(page_cells, texts, n_rows):
        return 0, 0
    if _is_numbered_from_top(cells):
        return 0, 0
    cuts = _clean_cuts(cells, n_rows)
    title_rows = _title_rows(cells, n_rows, n_columns)
    later = [cut for cut in cuts if cut > title_rows]
    if not later or later[0] >= n_rows:
        return 0, 0
    head_end = later[0]
    for cut in later[1:]:
        if cut >= n_rows or not _head_goes_on(cells, head_end, cut):
            break
        head_end = cut
    if _holds_choices(cells, title_rows, head_end):
        return 0, 0
    evidence = _evidence(cells, title_rows, head_end, n_columns)
    return (head_end, evidence) if evidence >= ENOUGH_EVIDENCE else (0, 0)


def _is_numbered_from_top(cells: Sequence[TypedCell]) -> bool:
    """Whether the rows are numbered, and the first is number one: 1 | 件名 | …, 2 | 担当課 | …."""
    first = sorted((t for t in cells if t.cell.column == 0), key=lambda t: t.cell.row)
    numbers = [t.text for t in first if is_serial(t.text)][:MIN_NUMBERED]
    return (
        len(numbers) == MIN_NUMBERED
        and [t.text for t in first[:MIN_NUMBERED]] == numbers
        and (
            [re.sub(r"\D", "", number) for number in numbers]
            == [str(number) for number in range(1, MIN_NUMBERED + 1)]
        )
    )


def _holds_choices(cells: Sequence[TypedCell], first: int, head_end: int) -> bool:
    """Whether a box to tick, or a list of numbered choices, stands where headings would."""
    choices = begin_with_choice([typed.text for typed in cells])
    return any(
        (is_choice or _NUMBERED.search(typed.text)) and first <= typed.cell.row < head_end
        for typed, is_choice in zip(cells, choices, strict=True)
    )


def _is_heading_over_text(cells: Sequence[TypedCell]) -> bool:
    """Whether a frame of one column holds a short heading above what it says."""
    head, body = cells[0].text, cells[1].text
    if begin_with_choice([head])[0]:
        return False
    short = 0 < len(head) <= MAX_HEADING_CHARACTERS and not head.endswith("。")
    return short and len(body) > 1.5 * len(head)


def count_header_columns(cells: Sequence[TypedCell], n_columns: int, n_header_rows: int) -> int:
    """Leftmost columns that hold row headings.

    Group columns (merged, or filled only where a group begins) and running numbers go on to
    the next column; the first column of words that is filled in every row is the last one, if
    no total's heading runs over the next too. A column of amounts is never one.
    """
    body = [t for t in cells if t.cell.row >= n_header_rows]
    for column in range(n_columns - 1):
        here = [t for t in body if t.cell.column == column]
        worded = [t for t in here if t.text]
        serials = sum(is_serial(t.text) for t in worded)
        amounts = sum(t.amount for t in worded)
        if column > 0 and worded and amounts > MOST * len(worded) and serials < len(worded):
            return column
        if _holds_amounts(body, column + 1):
            return column + 1
        is_group = (
            any(t.cell.row_span > 1 for t in here)
            or len(worded) < GROUPED * len(here)
            or len({t.text for t in worded}) <= MOST * len(worded)
        )
        if worded and not is_group and serials <= MOST * len(worded):
            return max(column + 1, _columns_of_totals(body))
    return min(1, n_columns - 1)


def _columns_of_totals(body: Sequence[TypedCell]) -> int:
    """Leftmost columns that the heading of a row of amounts runs over."""
    amounts: dict[int, list[bool]] = {}
    for typed in body:
        if typed.cell.column > 0 and typed.text:
            amounts.setdefault(typed.cell.row, []).append(typed.amount)
    return max(
        (
            t.cell.column_span
            for t in body
            if t.cell.column == 0 and t.text and all(amounts.get(t.cell.row, [False]))
        ),
        default=0,
    )


def _holds_amounts(body: Sequence[TypedCell], column: int) -> bool:
    values = [t.amount for t in body if t.cell.column == column and t.text]
    return bool(values) and _share(values) > MOST


def _clean_cuts(cells: Sequence[TypedCell], n_rows: int) -> list[int]:
    """Rows before which the grid can be cut without cutting a merged cell."""
    crossed: set[int] = set()
    for typed in cells:
        crossed.update(range(typed.cell.row + 1, typed.last_row + 1))
    return [row for row in range(1, min(n_rows, MAX_HEADER_ROWS) + 1) if row not in crossed]


def _title_rows(cells: Sequence[TypedCell], n_rows: int, n_columns: int) -> int:
    """Rows at the top that one cell fills: the table's title set inside its frame."""
    if n_columns < 2:
        return 0
    full = {t.cell.row for t in cells if t.cell.column_span == n_columns and t.cell.row_span == 1}
    count = 0
    while count in full and count < n_rows:
        count += 1
    return count if count < min(n_rows, MAX_HEADER_ROWS) else 0


def _head_goes_on(cells: Sequence[TypedCell], head_end: int, cut: int) -> bool:
    """Whether the rows after ``head_end`` divide its merged headings, or name the units."""
    block = [t for t in cells if head_end <= t.cell.row < cut]
    texts = [t.text for t in block if t.text]
    if not texts:
        return False
    if all(is_unit(text) for text in texts):
        return True
    if any(t.amount for t in block) or any(len(text) > MAX_HEADING_CHARACTERS for text in texts):
        return False
    merged = [t.cell for t in cells if t.last_row == head_end - 1 and t.cell.column_span > 1]
    divided = [
        cell
        for cell in merged
        if any(
            cell.column <= t.cell.column < cell.column + cell.column_span
            and t.cell.column_span < cell.column_span
            and t.text
            for t in block
        )
    ]
    if not divided:
        return False
    return _shades_agree(cells, head_end, block) and _is_filled_under(divided, block)


def _shades_agree(cells: Sequence[TypedCell], head_end: int, block: Sequence[TypedCell]) -> bool:
    head_shaded = [t.cell.shaded for t in cells if t.last_row == head_end - 1]
    if not any(head_shaded):
        return True
    return sum(t.cell.shaded for t in block) > len(block) / 2


def _is_filled_under(divided: Sequence[PageCell], block: Sequence[TypedCell]) -> bool:
    """Sub-headings leave no place empty under the heading that they divide."""
    under = [
        t
        for t in block
        for cell in divided
        if cell.column <= t.cell.column < cell.column + cell.column_span
    ]
    return sum(bool(t.text) for t in under) > MOST * len(under)


def _evidence(cells: Sequence[TypedCell], first: int, head_end: int, n_columns: int) -> int:
    head = [t for t in cells if first <= t.cell.row < head_end]
    body = [t for t in cells if t.cell.row >= head_end]
    return (
        _evidence_of_shape(head, body, n_columns)
        + _evidence_of_look(head, body)
        + _evidence_of_words(head, body, n_columns)
    )


def _evidence_of_shape(head: Sequence[TypedCell], body: Sequence[TypedCell], n_columns: int) -> int:
    """Headings leave no gaps, span what is divided below, and stand over regular columns."""
    inner = [t for t in head if t.cell.column > 0]
    score = 0
    if inner and sum(not t.text for t in inner) > (1 - MOST) * len(inner):
        score -= 2
    corner = next((t for t in head if t.cell.column == 0), None)
    if corner and not corner.text and all(t.text for t in inner) and n_columns > 1:
        score += 1
    leaves = {t.cell.column for t in head if t.cell.column_span == 1}
    regular = sum(t.cell.column in leaves and t.cell.column_span == 1 for t in body)
    if n_columns >= 3 and regular > MOST * len(body):
        score += 1
    if any(1 < t.cell.column_span < n_columns for t in head) and regular > MOST * len(body):
        score += 1
    return score


def _evidence_of_look(head: Sequence[TypedCell], body: Sequence[TypedCell]) -> int:
    """Headings are shaded, bold, centred where the body is not."""
    inner_body = [t for t in body if t.cell.column > 0 and t.text] or body
    inner_head = [t for t in head if t.cell.column > 0 and t.text] or head
    score = 0
    shaded_head = _share([t.cell.shaded for t in inner_head])
    shaded_body = _share([t.cell.shaded for t in inner_body])
    if shaded_head > MOST and shaded_body < 1 - MOST:
        score += 2
    if shaded_head < 1 - MOST and any(t.cell.shaded for t in head if t.cell.column == 0):
        score -= 2
    if _share([t.cell.bold for t in inner_head]) > MOST and (
        _share([t.cell.bold for t in inner_body]) < 1 - MOST
    ):
        score += 1
    if _share([t.cell.centred for t in inner_head]) > MOST and (
        _share([t.cell.centred for t in inner_body]) < MOST
    ):
        score += 1
    return score


def _evidence_of_words(head: Sequence[TypedCell], body: Sequence[TypedCell], n_columns: int) -> int:
    """Headings are short, no amounts, often usual words; below them stand amounts."""
    texts = [t.text for t in head if t.text]
    if not texts:
        return -2
    score = 0
    usual = sum(ends_with_heading_word(text) or is_year(text) for text in texts)
    if usual > MOST * len(texts) and (n_columns > 2 or usual == len(texts)):
        score += 2
    elif usual >= 2 and n_columns > 2:
        score += 1
    if any(t.amount and t.cell.column > 0 for t in head):
        score -= 2
    if any(_CHOICE.search(text) for text in texts):
        score -= 3
    if n_columns == 2 and _first_column_is_labels(body):
        score -= 2
    if any(len(text) > MAX_HEADING_CHARACTERS or text.endswith("。") for text in texts):
        score -= 2
    if _columns_of_amounts(head, body):
        score += 2
    elif n_columns > 2 and _is_shorter_than(head, body):
        score += 1
    return score


def _first_column_is_labels(body: Sequence[TypedCell]) -> bool:
    """Whether the words at the left are usual headings themselves: a form, not a list."""
    labels = [t.text for t in body if t.cell.column == 0 and t.text]
    return _share([ends_with_heading_word(text) for text in labels]) >= MOST


def _columns_of_amounts(head: Sequence[TypedCell], body: Sequence[TypedCell]) -> int:
    """Columns with a worded heading above mostly amounts."""
    columns = {t.cell.column for t in head if t.text and not t.amount and t.cell.column > 0}
    count = 0
    for column in columns:
        values = [t.amount for t in body if t.cell.column == column and t.text]
        count += bool(values) and _share(values) >= MOST
    return count


def _is_shorter_than(head: Sequence[TypedCell], body: Sequence[TypedCell]) -> bool:
    """Whether headings are shorter than what stands below them, in most columns."""
    shorter, columns = 0, 0
    for heading in head:
        below = [len(t.text) for t in body if t.cell.column == heading.cell.column and t.text]
        if heading.text and below:
            columns += 1
            shorter += len(heading.text) < 0.8 * sum(below) / len(below)
    return columns > 0 and shorter > columns / 2


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
