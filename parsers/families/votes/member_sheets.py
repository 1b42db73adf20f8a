"""Vote tables with the members down the rows and the bills across (議員ごとの賛否)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from corpus.characters import squeezed, without_spaces
from corpus.forms.load import forms_like
from corpus.forms.marks_of_votes import VoteValue
from corpus.layout import Cell, Table
from parsers.families.votes.named_votes import NamedVote
from parsers.forms.labels import index_of
from parsers.forms.vote_legend import is_mark, marked_columns

# A row is a member's where this share of its printed cells under the bills are vote marks.
MARK_SHARE = 0.6
# So many members are an assembly; two rows of marks may be anything.
MIN_MEMBERS = 3

MEMBER_NAME = re.compile(r"[一-龥々ヶぁ-んァ-ヶー・]{2,12}(?:議員|君|氏)?")
_SIGN = re.compile(r"[(]?(?:[0-9]{1,3}|[A-Za-zア-ン])[)]?")
# What a sheet says of its members besides their factions; some of it in groups too.
_OF_OTHERS = ("seat", "role")
_MEMBER_COUNT = re.compile(r"(?<=.)[（(]?[0-9０-９]{1,2}[名人][)）]?$")


class Bill(Struct, frozen=True):
    """A bill with what its members' votes are printed as.

    Attributes:
        fields: field id → cell (bill_no, bill_title, result, meeting_date).
        votes: member, faction and the cell of the vote, in printed order.
        kind: the groups that the bill stands in (市長提出議案 / 予算).
        named: the votes told in words, where the members have no columns.
        bands: the rows above it that are one cell over the whole table (9月3日に採決したもの).
        stub: what stands before its title, in which other tables may name it: signs, numbers.
        day: when it was voted on, as a line or a row above it says.
        is_told_elsewhere: whether its table names it by a number or sign alone, and is one of
            votes only if another table says what was voted on.
    """

    fields: dict[str, Cell]
    votes: tuple[tuple[str, str | None, Cell], ...] = ()
    kind: str | None = None
    named: tuple[NamedVote, ...] = ()
    bands: tuple[str, ...] = ()
    stub: tuple[str, ...] = ()
    day: date | None = None
    is_told_elsewhere: bool = False


class MemberSheet(Struct, frozen=True):
    """A table with a row a member and a column a bill.

    Attributes:
        members: row → member and faction.
        bills: the columns under bills.
        fields: row → the field that it says of the bills.
        groups: rows above the bills whose cells span several of them.
    """

    table: Table
    members: dict[int, tuple[str, str | None]]
    bills: list[int]
    fields: dict[int, str]
    groups: list[int]


def sheet_of(
    table: Table, meanings: Mapping[str, VoteValue], *, is_of_one_bill: bool = False
) -> MemberSheet | None:
    """The table as one with a row a member; None if it is none.

    Args:
        table: any table.
        meanings: of its marks.
        is_of_one_bill: whether a line over it names the bill of its one column of votes.
    """
    grid = table.grid()
    bills = marked_columns(grid, meanings)
    rows = [index for index, row in enumerate(grid) if _is_member_row(row, bills, meanings)]
    if not bills or bills[0] == 0 or len(rows) < MIN_MEMBERS:
        return None
    labels = range(bills[0])
    others = [index for index in range(len(grid)) if index not in rows]
    fields = _fields_of(grid, others, bills, rows[0])
    member = _labelled("member", grid, labels, rows[0])
    if member is None and ("bill_no" in fields.values() or is_of_one_bill):
        member = _names_column(grid, labels, rows)
    names_bills = {"bill_no", "bill_title"} & set(fields.values())
    if member is None or not (names_bills or (is_of_one_bill and len(bills) == 1)):
        return None
    members = _members_of_rows(grid, member, rows)
    groups = [row for row in others if row < rows[0] and row not in fields]
    return MemberSheet(table, members, bills, fields, groups)


def _members_of_rows(
    grid: list[list[Cell]], member: int, rows: list[int]
) -> dict[int, tuple[str, str | None]]:
    """Row → member and faction, by the column of the members' names."""
    faction = _labelled("faction", grid, range(len(grid[0])), rows[0])
    if faction is None:
        unknown = [c for c in range(member) if not _is_of_others(grid, c, rows[0])]
        faction = _groups_column(grid, unknown, rows)
    return {
        row: (name, faction_name(grid[row][faction].text) if faction is not None else None)
        for row in rows
        if (name := without_spaces(grid[row][member].text))
    }


def bills_of_sheet(sheet: MemberSheet) -> Iterator[Bill]:
    """The bills of a sheet from left to right."""
    grid = sheet.table.grid()
    for column in sheet.bills:
        fields = {field: grid[row][column] for row, field in sheet.fields.items()}
        votes = tuple((*who, grid[row][column]) for row, who in sheet.members.items())
        over = [grid[row][column] for row in sheet.groups]
        kinds = dict.fromkeys(without_spaces(cell.text) for cell in over if cell.column_span > 1)
        yield Bill(fields, votes, " / ".join(filter(None, kinds)) or None)


def _is_member_row(row: list[Cell], bills: list[int], meanings: Mapping[str, VoteValue]) -> bool:
    printed = [row[column] for column in bills if row[column].text.strip()]
    if bills and not printed:
        return "" in meanings and any(cell.text.strip() for cell in row[: bills[0]])
    marks = sum(is_mark(cell, meanings) for cell in printed)
    return bool(marks) and marks >= MARK_SHARE * len(printed)


def _labelled(field: str, grid: list[list[Cell]], labels: range, first_row: int) -> int | None:
    """The column before the bills whose head is a field's label."""
    for column in labels:
        if any(_meant("vote_sheet", row[column].text) == field for row in grid[:first_row]):
            return column
    return None


def _is_of_others(grid: list[list[Cell]], column: int, first_row: int) -> bool:
    """Whether a column's head says that it holds seats, or districts: no factions.

    The label of a row of bills (議案番号) is none of a column's, however like one (議席番号).
    """
    heads = [row[column].text for row in grid[:first_row]]
    own = [head for head in heads if _meant("vote_table", head) is None]
    return any(_meant("vote_sheet", head) in _OF_OTHERS for head in own)


def _meant(form_id: str, label: str) -> str | None:
    """The field of a form, or of one that a town adds to it, that a label means."""
    matches = (index_of(form).match(label) for form in forms_like(form_id)) if label else ()
    best = max(filter(None, matches), key=lambda match: match.score, default=None)
    return best.field.id if best is not None else None


def _names_column(grid: list[list[Cell]], labels: range, rows: list[int]) -> int | None:
    """The column under an unknown head that has a name of its own in each row of votes."""
    for column in labels:
        names = [without_spaces(grid[row][column].text) for row in rows]
        if len(set(names)) == len(names) and all(MEMBER_NAME.fullmatch(name) for name in names):
            return column
    return None


def _groups_column(grid: list[list[Cell]], labels: Sequence[int], rows: list[int]) -> int | None:
    """The column under an unknown head whose names go for several members each."""
    for column in labels:
        cells = [grid[row][column] for row in rows]
        is_named = all(any(map(str.isalpha, cell.text)) for cell in cells)
        if is_named and any(cell.row_span > 1 for cell in cells):
            return column
    return None


def faction_name(text: str) -> str | None:
    """A faction's name without the count of its members (公明党 4名); None where none is left."""
    return _MEMBER_COUNT.sub("", without_spaces(text)) or None


def _fields_of(
    grid: list[list[Cell]], others: Sequence[int], bills: list[int], first_row: int
) -> dict[int, str]:
    """What the rows without votes say of the bills: by their labels, else by what they hold."""
    fields: dict[int, str] = {}
    unknown: list[int] = []
    for row in others:
        label = next((cell.text for cell in reversed(grid[row][: bills[0]]) if cell.text), "")
        meant = _meant("vote_table", label)
        if meant is not None and meant not in fields.values():
            fields[row] = meant
        elif row < first_row:
            unknown.append(row)
    # Signs that a list explains stand beside numbers too; those name the bills then.
    unknown.sort(key=lambda row: all(_SIGN.fullmatch(squeezed(grid[row][c].text)) for c in bills))
    for row in unknown:
        cells = list({id(grid[row][column]): grid[row][column] for column in bills}.values())
        field = _held(cells) if len(cells) == len(bills) else None
        if field is None and len(cells) == len(bills) and "bill_no" in fields.values():
            field = "bill_title"
        if field is not None and field not in fields.values():
            fields[row] = field
    return fields


def _held(cells: Sequence[Cell]) -> str | None:
    """The field whose values most of some cells look like.

    A sheet's own forms go first: over its columns a bare number is a bill's.
    """
    texts = [squeezed(cell.text) for cell in cells]
    for form in (*forms_like("vote_sheet"), *forms_like("vote_table")):
        for field in form.fields:
            values = re.compile(field.values) if field.values is not None else None
            if values is not None and 2 * sum(bool(values.search(t)) for t in texts) > len(texts):
                return field.id
    return None
