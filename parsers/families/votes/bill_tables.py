"""Tables of bills (議案): with a column for each member, or a row, or with results alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.forms.load import forms_like
from corpus.forms.marks_of_votes import VoteValue, folded_mark
from corpus.layout import Cell, Table, TextBlock
from parsers.families.columns import text_value
from parsers.families.votes.bill_lists import NUMBER, bill_in_line
from parsers.families.votes.camps import Camps, camps_of, votes_of_row
from parsers.families.votes.member_heads import Member, members_of
from parsers.families.votes.member_sheets import MEMBER_NAME, Bill, bills_of_sheet, sheet_of
from parsers.families.votes.named_votes import DEFAULTS, NamedVote, named_votes
from parsers.forms.halves import unfolded
from parsers.forms.records import RecordTable, as_records_of_any
from parsers.forms.vote_legend import is_mark, marked_columns

# A column (or row) is a member's where this share of its printed body cells are vote marks.
MARK_SHARE = 0.6

_DITTO = frozenset(("〃", "″", "”", '"', "同上"))
# How a line begins that heads what is below it, and a row with nothing else: by a sign, a day.
HEAD_SIGN = "[■□◆◇●○◎▼▽【＜《〈]"
_BAND_HEAD = re.compile(rf"{HEAD_SIGN}|[0-9０-９]{{1,2}}月[0-9０-９]{{1,2}}日")
# What names one bill (①, ア, 12) and no group of them.
_SIGN = re.compile(r"[(]?(?:[0-9]{1,3}|[A-Za-zア-ンⅠ-Ⅻ])[)]?|〃")
# What a bill may be called where its title stands elsewhere: ③, 議62, 議案第62号.
_BILL_NAME = re.compile(
    r"[(]?[A-Za-zア-ン][)]?|[^0-9、。]{0,10}[0-9]{1,4}[)]?号?.{0,4}|.{2,10}第.{1,6}号"
)
# What goes on with a number in a title of its own: 議案第3号に対する修正案.
_OWN_TITLE = r"[のにをはへとが]"
_NUMBER_AND_TITLE = (
    re.compile(rf"(?s)\s*(?P<number>{NUMBER})[\s:：]*(?!{_OWN_TITLE})(?P<title>\S.{{2,}})"),
    re.compile(rf"(?s)(?P<title>.{{3,}}?)\s*[（(](?P<number>{NUMBER})[）)]\s*"),
)


class Matrix(Struct, frozen=True):
    """A table of bills with, where it has them, a column for each member."""

    records: RecordTable
    members: Mapping[int, Member]
    camps: Camps | None = None


def bills_of(
    table: Table, meanings: Mapping[str, VoteValue], above: Sequence[TextBlock] = ()
) -> Iterator[Bill]:
    """The bills of a table, be they down its rows or across its columns; none if it has none.

    Args:
        table: any table.
        meanings: of its marks.
        above: the lines over it, of which one may name the bill that all of it is on.
    """
    table = unfolded(table)
    matrix = matrix_of(table, meanings)
    sheet = sheet_of(table, meanings) if matrix is None else None
    if matrix is not None:
        yield from _bills_of_matrix(matrix, meanings)
    elif sheet is not None:
        for bill in bills_of_sheet(sheet):
            yield structs.replace(bill, fields=_number_and_title(bill.fields))
    else:
        yield from bills_by_name(table, meanings)
        yield from bills_under_lines(table, meanings, above)


def matrix_of(table: Table, meanings: Mapping[str, VoteValue]) -> Matrix | None:
    """The table as one of bills, with its member columns; None if it is none."""
    records = as_records_of_any(table, forms_like("vote_table"))
    if records is None:
        return None
    grid = table.grid()
    first_row = max(records.first_row, table.n_header_rows, _end_of_heads(records, grid))
    columns = {field.id: column for column, field in records.columns.items()}
    told = [column for name, column in columns.items() if name not in (*DEFAULTS, "bill_kind")]
    camps = camps_of(grid, first_row, columns["bill_title"], told)
    records = structs.replace(records, first_row=first_row)
    if camps is not None:
        return Matrix(records, {}, camps)
    body = [row for row in grid[first_row:] if band_in(row) is None]
    marked = [
        column
        for column in range(table.n_columns)
        if column not in records.columns and _is_mark_column(body, column, meanings)
    ]
    members = members_of(grid, marked, first_row)
    if not members and "result" not in columns:
        return None
    return Matrix(records, members)


def bills_by_name(table: Table, meanings: Mapping[str, VoteValue]) -> Iterator[Bill]:
    """The bills of a table that has members' columns and names bills by numbers or signs alone.

    What those are about is told elsewhere: in a list, or in the table of the first members.
    """
    grid = table.grid()
    marked = marked_columns(grid, meanings)
    rows = [row for row in grid if sum(is_mark(row[c], meanings) for c in marked) > 1]
    if not rows or marked[0] == 0:
        return
    first_row = grid.index(rows[0])
    members = members_of(grid, marked, first_row)
    name = next((c for c in range(marked[0]) if _names_bills([row[c] for row in rows])), None)
    are_members = all(MEMBER_NAME.fullmatch(member) for member, _ in members.values())
    if name is None or not members or not are_members:
        return
    for row in rows:
        votes = tuple((*who, row[column]) for column, who in members.items())
        yield Bill({"bill_no": row[name]}, votes, is_told_elsewhere=True)


def bills_under_lines(
    table: Table, meanings: Mapping[str, VoteValue], above: Sequence[TextBlock]
) -> Iterator[Bill]:
    """The bills that lines name, over a table or in rows of it, above the votes on each."""
    grid = table.grid()
    bills = [bill for line in above if (bill := bill_in_line(line)) is not None][-1:]
    sheet = sheet_of(table, meanings, is_of_one_bill=True) if bills else None
    if sheet is not None:
        for column in bills_of_sheet(sheet):
            yield structs.replace(bills[0], votes=column.votes)
        return
    camps = camps_of(grid, table.n_header_rows)
    if camps is None or camps.side is None:
        return
    for row in grid:
        is_band = band_in(row) is not None
        named = bill_in_line(row[0]) if is_band else None
        if named is not None:
            bills.append(named)
        elif bills and not is_band:
            votes = (*bills[-1].named, *votes_of_row(row, camps))
            bills[-1] = structs.replace(bills[-1], named=votes)
    yield from (bill for bill in bills if bill.named)


def _names_bills(cells: Sequence[Cell]) -> bool:
    """Whether each cell of a column has a number or sign of its own."""
    names = {squeezed(cell.text) for cell in cells}
    return len(names) == len(cells) and all(_BILL_NAME.fullmatch(name) for name in names)


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
    if cells and not printed:
        return "" in meanings
    marks = sum(is_mark(cell, meanings) for cell in printed)
    return bool(marks) and marks >= MARK_SHARE * len(printed)


def _bills_of_matrix(matrix: Matrix, meanings: Mapping[str, VoteValue]) -> Iterator[Bill]:
    """Its bills, in printed order; the rows of one title, each of a camp, are one bill."""
    bills = _bills_of_rows(matrix, meanings)
    if matrix.camps is None:
        yield from bills
        return
    for _, of_title in groupby(bills, key=lambda bill: bill.fields["bill_title"]):
        first, *more = of_title
        named = (*first.named, *(vote for bill in more for vote in bill.named))
        yield structs.replace(first, named=named)


def _bills_of_rows(matrix: Matrix, meanings: Mapping[str, VoteValue]) -> Iterator[Bill]:
    """A bill a row; a cell over several members that holds no mark says why there are no votes."""
    columns = matrix.records.columns
    bands: list[str] = []
    above: list[Cell] = []
    for printed in matrix.records.table.grid()[matrix.records.first_row :]:
        row = above = _with_what_stands_above(printed, above, matrix)
        band = band_in(row)
        if band is not None:
            bands.append(band)
            continue
        fields = _number_and_title({field.id: row[column] for column, field in columns.items()})
        if text_value(fields["bill_title"].text):
            votes = tuple(
                (*who, row[column])
                for column, who in matrix.members.items()
                if row[column].column_span == 1 or is_mark(row[column], meanings)
            )
            named = () if matrix.members else tuple(_named_in(row, fields, matrix.camps))
            stub = tuple(cell.text for cell in row[: fields["bill_title"].column])
            yield Bill(fields, votes, _bill_kind(fields, row), named, tuple(bands), stub)


def _named_in(
    row: Sequence[Cell], fields: Mapping[str, Cell], camps: Camps | None
) -> Iterator[NamedVote]:
    return votes_of_row(row, camps) if camps is not None else named_votes(fields)


def _number_and_title(fields: dict[str, Cell]) -> dict[str, Cell]:
    """The fields of a bill, its number apart where one cell holds it and the title."""
    title = fields.get("bill_title")
    text = title.text if title is not None and "bill_no" not in fields else ""
    number = next((m for form in _NUMBER_AND_TITLE if (m := form.fullmatch(text))), None)
    if title is None or number is None:
        return fields
    parts = {"bill_no": number["number"], "bill_title": number["title"].strip()}
    return {**fields, **{name: structs.replace(title, text=text) for name, text in parts.items()}}


def _with_what_stands_above(row: list[Cell], above: list[Cell], matrix: Matrix) -> list[Cell]:
    """A row with the cells above in place of 〃, and of what is left out of a bill's further camps.

    That is so beside the votes, not in them.
    """
    if matrix.camps is None:
        return _without_dittos(row, above, matrix.members)
    told = {column for column, field in matrix.records.columns.items() if field.id not in DEFAULTS}
    return [
        above[column] if above and column in told and not cell.text.strip() else cell
        for column, cell in enumerate(_without_dittos(row, above, matrix.camps.names))
    ]


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
