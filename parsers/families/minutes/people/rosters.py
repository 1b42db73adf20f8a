"""Members and those present, from tables with a column of names, and from rosters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.forms.load import form_named
from corpus.layout import Cell, Table
from corpus.rows import Attendee
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.minutes.head import sections_of
from parsers.families.minutes.labels import head_labels
from parsers.families.minutes.lines import lines_of
from parsers.families.minutes.people.attendees import (
    SECTIONS,
    Attendance,
    attendee_of,
    attendees_of,
)
from parsers.families.minutes.people.lists import Group, member_of, people_of
from parsers.forms.halves import halves_of
from parsers.forms.records import RecordTable, as_records, records_of
from parsers.part import Part
from parsers.values.dates.find import find_date_spans

_MARKS: dict[str, Attendance] = {
    "○": "present", "〇": "present", "◯": "present", "出": "present", "出席": "present",
    "●": "present", "×": "absent", "✕": "absent", "欠": "absent", "欠席": "absent",
    "オンライン": "online", "Web": "online", "WEB": "online", "リモート": "online",
}  # fmt: skip
_CLAUSE = re.compile(r"た(?:者|委員)(?:の?氏名)?$")
_ROLE_WITH_ORIGIN = re.compile(r"(?P<role>[^（()）]+)[（(](?P<origin>[^（()）]+)[）)]")
"""会長（弁護士）: the role, and where its bearer comes from."""


class Roster(Struct, frozen=True):
    """The list that a table is, or holds.

    Attributes:
        people: a row each.
        rows: the table's rows that belong to it; a head of minutes goes on in the others.
    """

    people: tuple[Attendee, ...]
    rows: frozenset[int]


def roster_in(table: Table, part: Part) -> Roster | None:
    """The list of a table with a column of names; None where it has no such column."""
    heading = caption_over(table, part)
    said = head_labels().match(heading)
    listed = SECTIONS.get(said.field.id, "unknown") if said is not None else "unknown"
    term = _term_beside(table, part)
    found = [as_records(half, form_named("roster")) for half in halves_of(table)]
    records = [each for each in found if each is not None]
    people = [
        row if row.term_start or row.term_end else _with_term(row, term)
        for each in records
        for record in records_of(each)
        if (row := _member(record, part, listed)) is not None
    ]
    if not people:
        return None
    apart = frozenset[int].intersection(*map(_rows_across, records))
    return Roster(_with_absence_told(people), frozenset(range(table.n_rows)) - apart)


def _rows_across(found: RecordTable) -> frozenset[int]:
    """The rows whose text goes on over the column of names: a head's other entries."""
    grid = found.table.grid()
    name = next(column for column, field in found.columns.items() if field.id == "name")
    return frozenset(
        row
        for row, cells in enumerate(grid)
        if any(cells[column] is cells[name] for column in found.columns if column != name)
    )


def _with_absence_told(people: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The people of a list; where it marks but those who were absent, the others were there."""
    marks = {row.attendance for row in people}
    if marks != {"absent", "unknown"}:
        return tuple(people)
    return tuple(
        structs.replace(row, attendance="present") if row.attendance == "unknown" else row
        for row in people
    )


def caption_over(table: Table, part: Part) -> str:
    """The line right over a table, or its title."""
    above = ""
    for block in part.blocks:
        if block.table_no == table.table_no and block.kind == "table":
            break
        above = block.text if block.kind != "table" else ""
    return above.strip() or (table.title or "")


def _member(record: dict[str, Cell], part: Part, listed: Attendance) -> Attendee | None:
    cell = record["name"]
    if any(other is cell for field, other in record.items() if field != "name"):
        return None
    people = list(people_of(cell.text, Group()))
    if len(people) != 1 or people[0].name is None:
        return None
    terms = _term(record)
    role, affiliation = _column(record, "role"), _column(record, "affiliation")
    both = _ROLE_WITH_ORIGIN.fullmatch(role) if role and not affiliation else None
    if both is not None:
        role, affiliation = both["role"], both["origin"]
    mark = squeezed(record["attendance"].text) if "attendance" in record else ""
    if role in _MARKS:
        # 備考 has 会長 of one, and 欠席 of another.
        mark, role = mark or role, None
    return Attendee(
        page_number=cell.page_number,
        evidence={
            name: evidence_of(found, part.text_origin)
            for name, found in record.items()
            if found.text and name in ("name", "role", "affiliation", "attendance")
        },
        role=role or people[0].role,
        name=people[0].name,
        affiliation=affiliation or people[0].affiliation,
        attendance=_MARKS.get(mark, "unknown") if mark else listed,
        term_start=terms[0],
        term_end=terms[1],
    )


Term = tuple[date | None, date | None]

_TERM_STATED = re.compile(r"任\s*期|委嘱期間|在任期間")
TERM_REACH = 2
"""Lines below a table among which the term of all its members may stand."""


def _with_term(row: Attendee, term: Term) -> Attendee:
    return structs.replace(row, term_start=term[0], term_end=term[1])


def _term_beside(table: Table, part: Part) -> Term:
    """The term of office that a line over a table, or right below it, states for all."""
    above: list[str] = []
    below: list[str] | None = None
    for block in part.blocks:
        if block.kind == "table":
            if below is not None:
                break
            below = [] if block.table_no == table.table_no else None
            above = above if below is not None else []
        else:
            (above if below is None else below).append(block.text)
    lines = [*reversed(above), *(below or ())[:TERM_REACH]]
    stated = (_days_of_term(text) for text in lines if _TERM_STATED.search(text))
    return next((term for term in stated if term[0] is not None), (None, None))


def _column(record: dict[str, Cell], name: str) -> str | None:
    return text_value(record[name].text) if name in record else None


def _term(record: dict[str, Cell]) -> Term:
    """First and last day of a term of office, as far as they are printed."""
    if "term" in record and (term := _days_of_term(record["term"].text))[0] is not None:
        return term
    if "term_start" in record:
        days = [v for _, _, v in find_date_spans(record["term_start"].text)]
        return (days[0].start, None) if days and days[0].precision == "day" else (None, None)
    return None, None


def _days_of_term(text: str) -> Term:
    days = [v for _, _, v in find_date_spans(text) if v.precision == "day"]
    if not days:
        return None, None
    last = days[-1].end if len(days) > 1 or days[0].start != days[0].end else None
    return days[0].start, last


def members_listed(part: Part) -> Iterator[Attendee]:
    """The people of the tables that headings in another paper call lists of its members.

    Or the head of a column does, by a clause: 答申に加わった者.
    """
    sections = form_named("roster").sections
    for table in part.tables:
        clauses = [text for cell in table.grid()[0] if _CLAUSE.search(text := squeezed(cell.text))]
        headings = (squeezed(caption_over(table, part)), *clauses)
        if any(re.search(pattern, heading) for pattern in sections for heading in headings):
            found = roster_in(table, part)
            yield from found.people if found is not None else ()


def read_roster(part: Part) -> Iterator[Attendee]:
    """The people of a roster (委員名簿): from its tables and the lists below, else its lines."""
    rosters = [found for table in part.tables if (found := roster_in(table, part)) is not None]
    lines = lines_of(part)
    if rosters:
        yield from (row for found in rosters for row in found.people)
        yield from attendees_of(sections_of([ln for ln in lines if ln.table_no is None]), part)
        return
    for line in lines:
        person = member_of(line.text) if len(line.text) <= MAX_ENTRY else None
        if person is not None:
            yield attendee_of(person, line.evidence(part.text_origin), "unknown")


MAX_ENTRY = 60
"""Characters of an entry of a roster; longer lines are remarks."""
