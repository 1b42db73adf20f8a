"""Tables of bills (議案): with a column for each member, or a row, or with results alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import Struct

from corpus.characters import squeezed
from corpus.forms.load import forms_like
from corpus.forms.marks_of_votes import VoteValue, folded_mark
from corpus.layout import Cell, Table
from parsers.families.columns import text_value
from parsers.families.member_heads import Member, members_of
from parsers.families.member_sheets import Bill, bills_of_sheet, sheet_of
from parsers.families.named_votes import named_votes
from parsers.forms.halves import unfolded
from parsers.forms.records import RecordTable, as_records_of_any
from parsers.forms.vote_legend import is_mark

# A column (or row) is a member's where this share of its printed body cells are vote marks.
MARK_SHARE = 0.6

_DITTO = frozenset(("〃", "″", "”", '"', "同上"))
# How a line begins that heads what is below it, and a row with nothing else: by a sign, a day.
HEAD_SIGN = "[■□◆◇●○◎▼▽【＜《〈]"
_BAND_HEAD = re.compile(rf"{HEAD_SIGN}|[0-9０-９]{{1,2}}月[0-9０-９]{{1,2}}日")
# What names one bill (①, ア, 12) and no group of them.
_SIGN = re.compile(r"[(]?(?:[0-9]{1,3}|[A-Za-zア-ンⅠ-Ⅻ])[)]?|〃")


class Matrix(Struct, frozen=True):
    """A table of bills with, where it has them, a column for each member."""

    records: RecordTable
    members: Mapping[int, Member]


def bills_of(table: Table, meanings: Mapping[str, VoteValue]) -> Iterator[Bill]:
    """The bills of a table, be they down its rows or across its columns; none if it has none."""
    table = unfolded(table)
    matrix = matrix_of(table, meanings)
    if matrix is not None:
        yield from _bills_of_matrix(matrix, meanings)
        return
    sheet = sheet_of(table, meanings)
    if sheet is not None:
        yield from bills_of_sheet(sheet)


def matrix_of(table: Table, meanings: Mapping[str, VoteValue]) -> Matrix | None:
    """The table as one of bills, with its member columns; None if it is none."""
    records = as_records_of_any(table, forms_like("vote_table"))
    if records is None:
        return None
    grid = table.grid()
    first_row = max(records.first_row, table.n_header_rows, _end_of_heads(records, grid))
    body = [row for row in grid[first_row:] if band_in(row) is None]
    marked = [
        column
        for column in range(table.n_columns)
        if column not in records.columns and _is_mark_column(body, column, meanings)
    ]
    members = members_of(grid, marked, first_row)
    known = {field.id for field in records.columns.values()}
    if not members and "result" not in known:
        return None
    return Matrix(
        RecordTable(table, records.form, records.columns, first_row, records.score), members
    )


def _end_of_heads(records: RecordTable, grid: list[list[Cell]]) -> int:
    """The row under the heads of the known columns, which go as far down as the others do."""
    heads = [grid[records.first_row - 1][column] for column in records.columns]
    return max((head.row + head.row_span for head in heads), default=0)


def band_in(row: Sequence[Cell]) -> str | None:
    """What a row says that is one cell over the whole table, or nothing but a line that heads.

    Such a row parts the bills by their day, or by who put them; it is none itself.
    """
    printed = {id(cell): cell for cell in row if cell.text.strip()}
    if len(printed) != 1:
        return None
    (cell,) = printed.values()
    is_whole = cell.column_span > 1 and cell.column_span == len(row)
    is_heading = cell.column == 0 and _BAND_HEAD.match(cell.text.strip()) is not None
    return cell.text if is_whole or is_heading else None


def _is_mark_column(body: list[list[Cell]], column: int, meanings: Mapping[str, VoteValue]) -> bool:
    cells = [row[column] for row in body if column < len(row)]
    printed = [cell for cell in cells if folded_mark(cell.text)]
    marks = sum(is_mark(cell, meanings) for cell in printed)
    return bool(marks) and marks >= MARK_SHARE * len(printed)


def _bills_of_matrix(matrix: Matrix, meanings: Mapping[str, VoteValue]) -> Iterator[Bill]:
    """Its bills; a cell over several members that holds no mark says why there are no votes."""
    columns = matrix.records.columns
    bands: list[str] = []
    above: list[Cell] = []
    for printed in matrix.records.table.grid()[matrix.records.first_row :]:
        row = above = _without_dittos(printed, above, matrix.members)
        band = band_in(row)
        if band is not None:
            bands.append(band)
            continue
        fields = {field.id: row[column] for column, field in columns.items()}
        if text_value(fields["bill_title"].text):
            votes = tuple(
                (*who, row[column])
                for column, who in matrix.members.items()
                if row[column].column_span == 1 or is_mark(row[column], meanings)
            )
            named = () if matrix.members else tuple(named_votes(fields))
            stub = tuple(cell.text for cell in row[: fields["bill_title"].column])
            yield Bill(fields, votes, _bill_kind(fields, row), named, tuple(bands), stub)


def _without_dittos(row: list[Cell], above: list[Cell], members: Container[int]) -> list[Cell]:
    """A row with the cells above in place of those that say 〃; beside the votes, not in them."""
    return [
        above[column]
        if column < len(above) and column not in members and cell.text.strip() in _DITTO
        else cell
        for column, cell in enumerate(row)
    ]


def _bill_kind(bill: dict[str, Cell], row: list[Cell]) -> str | None:
    """The groups over a bill (市長提出議案 / 予算): merged cells left of its title."""
    title = bill["bill_title"]
    used = {id(cell) for name, cell in bill.items() if name != "bill_kind"}
    beside = [cell.text for cell in row[: title.column] if cell.text and id(cell) not in used]
    groups = [text for text in beside if not _SIGN.fullmatch(squeezed(text))]
    return " / ".join(dict.fromkeys("".join(group.split()) for group in groups)) or None
