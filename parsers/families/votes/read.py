"""Vote tables (議決結果・賛否一覧): one row a member and bill, or a bill where none is named."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import structs

from corpus.document import Issue
from corpus.forms.marks_of_votes import VoteValue, folded_mark, vote_marks
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import FamilyRow, Vote
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.votes.bill_lists import bills_in_lines
from parsers.families.votes.bill_tables import HEAD_SIGN, bills_of
from parsers.families.votes.bills import read_bill
from parsers.families.votes.faction_legend import factions_spelled_out
from parsers.families.votes.listed_bills import told_by_lists
from parsers.families.votes.member_sheets import Bill
from parsers.families.votes.named_votes import names_run_together
from parsers.families.votes.reasons import read_reasons
from parsers.forms.vote_legend import legend_of, mark_in, vote_misread
from parsers.part import FamilyReading, Part
from parsers.segments.head import fiscal_year_on
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.dates.value import Anchor

_NUMERAL = "(?:[0-9０-９]+|[一二三四五六七八九十]+)"
_SESSION = re.compile(
    rf"(?:(?:令和|平成|昭和)(?:元|{_NUMERAL})年)?(?:第?{_NUMERAL}回)?(?:[（(]?{_NUMERAL}月[）)]?)?"
    r"(?:[一-龥ぁ-んァ-ヶ]{0,12}(?:[市町村区県]|組合|連合))?(?:議会)?"
    rf"(?:[春夏秋冬]季?)?(?:{_NUMERAL}月)?(?:定例|臨時)(?:会(?:議(?![決案員事長場題件]))?|議会)"
)
# What a line says beside a day that is the day of the votes below it.
_OF_VOTING = re.compile(rf"採決|議決|表決|可決|本会議|[開閉]会日|最終日|^{HEAD_SIGN}")
# …は、令和6年9月26日の本会議で採決し: what was done on a day that a sentence names.
_VOTED_THEN = re.compile(r"(?:の|に|、)?[^。、]{0,12}?(?:採決|議決|表決|審議)(?:し|さ|を行)")
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


def read_votes(part: Part) -> FamilyReading:
    """Read every vote table of a part, by the legend that the page prints."""
    if part.form_id == "bill":
        return read_bill(part)
    if part.form_id == "bill_reasons":
        return read_reasons(part)
    meanings = {**vote_marks(), **legend_of(part.blocks, part.tables)}
    rows: list[FamilyRow] = []
    issues: list[Issue] = []
    day_of_all = _day_of_all(part)
    bills = [
        [_told_above(bill, table, part, day_of_all) for bill in of_table]
        for table, of_table in zip(part.tables, _bills_of_tables(part, meanings), strict=True)
    ]
    *told, in_lines = told_by_lists([*bills, bills_in_lines(part.blocks)])
    for table, of_table in zip(part.tables, told, strict=True):
        session = session_in(table.title, part.title, *(block.text for block in part.blocks[:6]))
        for bill in of_table:
            bill_rows = list(_rows_of(bill, meanings, part, session))
            rows.extend(bill_rows)
            issues.extend(contradictions(bill_rows))
    if not rows:
        session = session_in(part.title, *(block.text for block in part.blocks[:6]))
        for bill in in_lines:
            rows.extend(_rows_of(bill, meanings, part, session))
    days = [row.meeting_date for row in rows if isinstance(row, Vote) and row.meeting_date]
    spelled_out = factions_spelled_out(part.blocks)
    return FamilyReading(
        rows=tuple(
            structs.replace(row, faction=spelled_out.get(row.faction or "", row.faction))
            if isinstance(row, Vote)
            else row
            for row in rows
        ),
        issues=tuple(issues),
        form_id="vote_table",
        fiscal_year=fiscal_year_on(min(days)) if days else None,
    )


def _bills_of_tables(part: Part, meanings: Mapping[str, VoteValue]) -> list[list[Bill]]:
    """The bills of each table; names that ran together are parted by those of all tables."""
    bills = [list(bills_of(table, meanings, lines_above(table, part))) for table in part.tables]
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


def _rows_of(
    bill: Bill, meanings: Mapping[str, VoteValue], part: Part, session: str | None
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
        meeting_date=_day(printed.get("meeting_date"), _anchor(part)) or bill.day,
        session=session,
        bill_kind=bill.kind,
        bill_no=values.get("bill_no"),
        bill_title=values.get("bill_title"),
        result=values.get("result"),
    )
    if not bill.votes and not bill.named:
        yield base
    n_blank = sum(not cell.text.strip() for _, _, cell in bill.votes)
    if n_blank > 1 and meanings.get("") == "chair":
        # One alone is in the chair; of several nothing tells which.
        meanings = {mark: vote for mark, vote in meanings.items() if mark}
    for named in bill.named:
        yield structs.replace(
            base,
            page_number=named.cell.page_number,
            evidence={**shared, "vote": evidence_of(named.cell, part.text_origin)},
            member=named.member,
            faction=named.faction,
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
            vote=_meaning(cell.text, meanings, is_scan=part.text_origin != "text_layer"),
            mark=cell.text.strip() or None,
        )


def _told_above(bill: Bill, table: Table, part: Part, day_of_all: date | None) -> Bill:
    """A bill with its kind and its day, as the rows and lines above it say."""
    above = lines_above(table, part)
    return structs.replace(
        bill,
        kind=bill.kind or _kind_in_bands(bill) or kind_over(above),
        day=_day_in_bands(bill, part) or day_of_voting(above, part) or day_of_all,
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


def _day_of_all(part: Part) -> date | None:
    """The day that a sentence over the first table says all was voted on; None if several."""
    lead = itertools.takewhile(lambda block: block.kind != "table", part.blocks)
    said = {
        value.start
        for block in lead
        for _, end, value in find_date_spans(block.text, _anchor(part))
        if value.precision == "day" and _VOTED_THEN.match(block.text, end)
    }
    return said.pop() if len(said) == 1 else None


def _day_in_bands(bill: Bill, part: Part) -> date | None:
    """The day in the nearest band over a bill that has one (9月3日); of its vote, if no other."""
    said = (_one_day(band, part) for band in reversed(bill.bands) if not _OF_OTHERS.search(band))
    return next(filter(None, said), None)


def _one_day(line: str, part: Part) -> date | None:
    """The day that a line says, where it says but one."""
    days = [value for _, _, value in find_date_spans(line, _anchor(part))]
    return days[0].start if len(days) == 1 and days[0].precision == "day" else None


def _meaning(text: str, meanings: Mapping[str, VoteValue], *, is_scan: bool) -> VoteValue:
    """What a mark means; of several (議長裁決×) the one that is a vote for or against."""
    mark = mark_in(text)
    if mark in meanings:
        return meanings[mark]
    said = {meanings[sign] for sign in map(folded_mark, mark) if sign in meanings}
    cast = said & {"for", "against"}
    if len(cast) == 1:
        return cast.pop()
    return (is_scan and vote_misread(mark)) or "unknown"


def _anchor(part: Part) -> Anchor:
    return Anchor(document=part.document_date, within=part.session)


def _day(cell: Cell | None, anchor: Anchor) -> date | None:
    parsed = parse_date(cell.text, anchor) if cell is not None else None
    return parsed.start if parsed is not None and parsed.precision == "day" else None


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
