"""Vote tables (議決結果・賛否一覧): one row a member and bill, or a bill where none is named."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, structs

from corpus.document import Issue
from corpus.forms.load import forms_like
from corpus.forms.marks_of_votes import VoteValue, folded_mark, vote_marks
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import FamilyRow, Vote
from parsers.families.bill_lists import bills_in_text
from parsers.families.bills import read_bill
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.member_heads import Member, members_of
from parsers.families.member_sheets import Bill, bills_of_sheet, sheet_of
from parsers.families.named_votes import named_votes, names_run_together
from parsers.families.reasons import read_reasons
from parsers.forms.records import RecordTable, as_records_of_any
from parsers.forms.vote_legend import is_mark, legend_of
from parsers.part import FamilyReading, Part
from parsers.segments.head import fiscal_year_on
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.dates.value import Anchor

# A column (or row) is a member's where this share of its printed body cells are vote marks.
MARK_SHARE = 0.6

_SESSION = re.compile(
    r"(?:(?:令和|平成|昭和)[元0-9０-９]+年)?(?:第?[0-9０-９]+回)?(?:[0-9０-９]+月)?(?:[一-龥ぁ-んァ-ヶ]{0,8}[市町村区県])?(?:議会)?"
    r"(?:[春夏秋冬]季?)?(?:定例|臨時)(?:会(?:議(?![決案員事長場題件]))?|議会)"
)
_DITTO = frozenset(("〃", "″", "”", '"', "同上"))
# How a line begins that heads what is below it, and a row with nothing else: by a sign, a day.
_HEAD_SIGN = "[■□◆◇●○◎▼▽【＜《〈]"
_BAND_HEAD = re.compile(rf"{_HEAD_SIGN}|[0-9０-９]{{1,2}}月[0-9０-９]{{1,2}}日")
# What a line says beside a day that is the day of the votes below it.
_OF_VOTING = re.compile(rf"採決|議決|表決|可決|本会議|[開閉]会日|最終日|^{_HEAD_SIGN}")
_OF_OTHERS = re.compile(r"提出|上程|受理|受付|付託|公布|施行|招集")
# Lines over a table among which the day of its votes stands: a heading, a legend, a unit.
LINES_ABOVE = 3
# And what it says where it names the kind of the bills below.
_KIND_OF_BILLS = re.compile(
    r"(?:長|議員|委員会)(?:が|から|より)?(?:の?提[出案]|発議)|人事|請願|陳情|意見書|決議|認定|報告|承認"
    r"|議案$|案件$"
)
MAX_KIND = 20  # characters
_UNANIMOUS = re.compile(r"全会一致|全員賛成|満場一致")
_MAJORITY = re.compile(r"賛成多数|多数決|起立多数|挙手多数")


class Matrix(Struct, frozen=True):
    """A table of bills with, where it has them, a column for each member."""

    records: RecordTable
    members: Mapping[int, Member]


def read_votes(part: Part) -> FamilyReading:
    """Read every vote table of a part, by the legend that the page prints."""
    if part.form_id == "bill":
        return read_bill(part)
    if part.form_id == "bill_reasons":
        return read_reasons(part)
    meanings = {**vote_marks(), **legend_of(part.blocks)}
    rows: list[FamilyRow] = []
    issues: list[Issue] = []
    for table, bills in zip(part.tables, _bills_of_tables(part.tables, meanings), strict=True):
        session = session_in(table.title, part.title, *(block.text for block in part.blocks[:6]))
        above = lines_above(table, part)
        day = day_of_voting(above, part)
        for bill in bills:
            if bill.kind is None:
                bill = structs.replace(bill, kind=_kind_in_bands(bill) or kind_over(above))
            day_of_bill = _day_in_bands(bill, part) or day
            bill_rows = list(_rows_of(bill, meanings, part, session, day_of_bill))
            rows.extend(bill_rows)
            issues.extend(contradictions(bill_rows))
    if not rows:
        session = session_in(part.title, *(block.text for block in part.blocks[:6]))
        rows.extend(bills_in_text(part, session))
    days = [row.meeting_date for row in rows if isinstance(row, Vote) and row.meeting_date]
    return FamilyReading(
        rows=tuple(rows),
        issues=tuple(issues),
        form_id="vote_table",
        fiscal_year=fiscal_year_on(min(days)) if days else None,
    )


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


def _bills_of_tables(
    tables: Sequence[Table], meanings: Mapping[str, VoteValue]
) -> list[list[Bill]]:
    """The bills of each table; names that ran together are parted by those of all tables."""
    bills = [list(bills_of(table, meanings)) for table in tables]
    named = (vote.member for of_table in bills for bill in of_table for vote in bill.named)
    parted = names_run_together(named)
    return [
        [
            structs.replace(
                bill,
                named=tuple(
                    structs.replace(vote, member=member)
                    for vote in bill.named
                    for member in parted.get(vote.member, (vote.member,))
                ),
            )
            for bill in of_table
        ]
        for of_table in bills
    ]


def bills_of(table: Table, meanings: Mapping[str, VoteValue]) -> Iterator[Bill]:
    """The bills of a table, be they down its rows or across its columns; none if it has none."""
    matrix = matrix_of(table, meanings)
    if matrix is not None:
        yield from _bills_of_matrix(matrix, meanings)
        return
    sheet = sheet_of(table, meanings)
    if sheet is not None:
        yield from bills_of_sheet(sheet)


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
            yield Bill(fields, votes, _bill_kind(fields, row), named, tuple(bands))


def _without_dittos(row: list[Cell], above: list[Cell], members: Container[int]) -> list[Cell]:
    """A row with the cells above in place of those that say 〃; beside the votes, not in them."""
    return [
        above[column]
        if column < len(above) and column not in members and cell.text.strip() in _DITTO
        else cell
        for column, cell in enumerate(row)
    ]


def _rows_of(
    bill: Bill,
    meanings: Mapping[str, VoteValue],
    part: Part,
    session: str | None,
    day: date | None,
) -> Iterator[Vote]:
    """A row for each member's vote on a bill; one for the bill where no votes are printed."""
    printed = {name: cell for name, cell in bill.fields.items() if cell.text}
    if not printed:
        return
    shared = {name: evidence_of(cell, part.text_origin) for name, cell in printed.items()}
    values = {name: text_value(cell.text) for name, cell in printed.items()}
    place = printed.get("bill_title") or next(iter(printed.values()))
    base = Vote(
        page_number=place.page_number,
        evidence=shared,
        meeting_date=_day(printed.get("meeting_date"), _anchor(part)) or day,
        session=session,
        bill_kind=bill.kind,
        bill_no=values.get("bill_no"),
        bill_title=values.get("bill_title"),
        result=values.get("result"),
    )
    if not bill.votes and not bill.named:
        yield base
    for named in bill.named:
        yield structs.replace(
            base,
            page_number=named.cell.page_number,
            evidence={**shared, "vote": evidence_of(named.cell, part.text_origin)},
            member=named.member,
            vote=named.vote,
            mark=named.word,
        )
    for member, faction, cell in bill.votes:
        yield structs.replace(
            base,
            page_number=cell.page_number,
            evidence={**shared, "vote": evidence_of(cell, part.text_origin)},
            member=member,
            faction=faction,
            vote=_meaning(cell.text, meanings),
            mark=cell.text.strip() or None,
        )


def lines_above(table: Table, part: Part) -> list[TextBlock]:
    """The lines right over a table: a heading, a legend, a unit."""
    above: list[TextBlock] = []
    for block in part.blocks:
        if block.kind == "table":
            if block.table_no == table.table_no:
                break
            above = []
        else:
            above.append(block)
    return above[-LINES_ABOVE:]


def kind_over(above: Sequence[TextBlock]) -> str | None:
    """The kind of a table's bills (議員提出議案), where the line right over it says so."""
    return _kind_said(above[-1].text) if above else None


def _kind_in_bands(bill: Bill) -> str | None:
    """The kind of a bill by the band right over its rows."""
    return _kind_said(bill.bands[-1]) if bill.bands else None


def _kind_said(line: str) -> str | None:
    said = line.strip()
    is_kind = len(said) <= MAX_KIND and _KIND_OF_BILLS.search(said) is not None
    return said if is_kind and not re.search(r"[0-9０-９]日", said) else None


def day_of_voting(above: Sequence[TextBlock], part: Part) -> date | None:
    """The day that a line over a table says its votes were cast on (9月5日の採決)."""
    said = (_one_day(b.text, part) for b in reversed(above) if _OF_VOTING.search(b.text))
    return next(filter(None, said), None)


def _day_in_bands(bill: Bill, part: Part) -> date | None:
    """The day in the nearest band over a bill that has one (9月3日); of its vote, if no other."""
    said = (_one_day(band, part) for band in reversed(bill.bands) if not _OF_OTHERS.search(band))
    return next(filter(None, said), None)


def _one_day(line: str, part: Part) -> date | None:
    """The day that a line says, where it says but one."""
    days = [value for _, _, value in find_date_spans(line, _anchor(part))]
    return days[0].start if len(days) == 1 and days[0].precision == "day" else None


def _meaning(text: str, meanings: Mapping[str, VoteValue]) -> VoteValue:
    """What a mark means; of several (議長裁決×) the one that is a vote for or against."""
    mark = folded_mark(text)
    if mark in meanings:
        return meanings[mark]
    said = {meanings[sign] for sign in map(folded_mark, mark) if sign in meanings}
    cast = said & {"for", "against"}
    return cast.pop() if len(cast) == 1 else "unknown"


def _anchor(part: Part) -> Anchor:
    return Anchor(document=part.document_date, within=part.session)


def _day(cell: Cell | None, anchor: Anchor) -> date | None:
    parsed = parse_date(cell.text, anchor) if cell is not None else None
    return parsed.start if parsed is not None and parsed.precision == "day" else None


def _bill_kind(bill: dict[str, Cell], row: list[Cell]) -> str | None:
    """The groups over a bill (市長提出議案 / 予算): merged cells left of its title."""
    title = bill["bill_title"]
    used = {id(cell) for name, cell in bill.items() if name != "bill_kind"}
    groups = [cell.text for cell in row[: title.column] if cell.text and id(cell) not in used]
    return " / ".join(dict.fromkeys("".join(group.split()) for group in groups)) or None


def session_in(*texts: str | None) -> str | None:
    """The session that the first of several texts names (令和6年3月定例会)."""
    for text in texts:
        match = _SESSION.search("".join((text or "").split()))
        if match is not None:
            return match.group()
    return None


def contradictions(rows: Sequence[Vote]) -> Iterator[Issue]:
    """A result that says 全会一致 beside votes against, or 賛成多数 beside none."""
    voted = [row for row in rows if row.member is not None]
    if not voted or not voted[0].result:
        return
    result = voted[0].result
    against = [row.member for row in voted if row.vote in ("against", "abstain")]
    said_wrongly = (
        f"{result}, but {'、'.join(name or '' for name in against)} did not vote for it"
        if _UNANIMOUS.search(result) and against
        else f"{result}, but nobody is marked against it"
        if _MAJORITY.search(result) and not against
        else None
    )
    if said_wrongly:
        place = voted[0].evidence.get("result") or voted[0].evidence["vote"]
        yield Issue(
            code="vote_contradiction",
            severity="warning",
            message=f"{voted[0].bill_title}: {said_wrongly}",
            page_number=place.page_number,
            bbox=place.bbox,
        )
