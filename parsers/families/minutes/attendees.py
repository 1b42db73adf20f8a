"""Those present and absent, from a head's lists and tables, and members from rosters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import structs

from corpus.characters import squeezed
from corpus.document import Issue
from corpus.evidence import Evidence
from corpus.forms.load import form_named
from corpus.layout import Cell, Table
from corpus.rows import Attendee
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.minutes.entries import SEAT
from parsers.families.minutes.head import Section, printed_lines
from parsers.families.minutes.labels import head_labels
from parsers.families.minutes.lines import LOCATING_CHARACTERS, Line, lines_of
from parsers.families.minutes.people import (
    MAX_NAME_PART,
    Group,
    Person,
    member_of,
    people_of,
)
from parsers.families.minutes.speakers import role_of
from parsers.forms.records import as_records, records_of
from parsers.part import Part
from parsers.values.dates.find import find_date_spans

Attendance = Literal["present", "absent", "online", "unknown"]

SECTIONS: dict[str, Attendance] = {
    "attendees": "present",
    "absentees": "absent",
    "secretariat": "present",
    "explainers": "present",
}
"""Fields of a head that list people."""

_MARKS: dict[str, Attendance] = {
    "○": "present", "〇": "present", "◯": "present", "出": "present", "出席": "present",
    "●": "present", "×": "absent", "✕": "absent", "欠": "absent", "欠席": "absent",
    "オンライン": "online", "Web": "online", "WEB": "online", "リモート": "online",
}  # fmt: skip
_CLAUSE = re.compile(r"た(?:者|委員)(?:の?氏名)?$")
_ROLE_WITH_ORIGIN = re.compile(r"(?P<role>[^（()）]+)[（(](?P<origin>[^（()）]+)[）)]")
"""会長（弁護士）: the role, and where its bearer comes from."""
# Words of a section's label that say the role of those in it (出席委員 → 委員).
_NO_ROLES = ("出席者", "欠席者", "参加者")
_ROLES_IN_LABELS = ("議員", "委員", "構成員", "事務局", "説明員", "説明者", "幹事", "参考人")


def attendees_of(
    sections: Sequence[Section], part: Part, names: frozenset[str] = frozenset()
) -> Iterator[Attendee]:
    """One row a person of the lists of a head.

    Args:
        sections: of the head.
        part: whose head it is.
        names: whole names that the record prints apart from their posts.
    """
    for section in sections:
        if section.field in SECTIONS:
            yield from _listed(section, part, names)


def _listed(
    section: Section, part: Part, names: frozenset[str] = frozenset()
) -> Iterator[Attendee]:
    role = _role_of_label(section.label)
    group = Group(role=role, names=names, listed=role)
    for line in _entry_lines(printed_lines(section.lines)):
        for person in people_of(line.text, group):
            yield _attendee(person, line.evidence(part.text_origin), SECTIONS[section.field])


def _entry_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; two people on two printed lines that layout took for one are parted again."""
    for line in _with_cut_names_joined(lines):
        printed = _printed_behind_label(line)
        is_list = len(printed) > 1 and not re.search("[、，,]", line.text)
        is_list = is_list and not _runs_on_in_seats(printed)
        if is_list and all(any(people_of(text, Group())) for text in printed):
            for text in printed:
                yield structs.replace(line, text=text.strip(), raw_text=text)
        else:
            yield line


def _printed_behind_label(line: Line) -> list[str]:
    """The printed lines of an entry without the label that stands before the first of them."""
    raw, text = squeezed(line.raw_text), squeezed(line.text)
    label = len(raw) - len(text)
    if label <= 0 or not raw[label:].startswith(text[:LOCATING_CHARACTERS]):
        return line.raw_text.split("\n")
    ends = (at for at in range(len(line.raw_text)) if len(squeezed(line.raw_text[:at])) == label)
    return line.raw_text[next(ends, 0) :].lstrip().split("\n")


def _runs_on_in_seats(printed: Sequence[str]) -> bool:
    """Whether a line ends between a seat and its name (一番 小池 善治 … 四番 | 樋口 茂)."""
    has_seats = SEAT.search(" ".join(printed[0].split()[:-1])) is not None
    last_words = (text.split()[-1] for text in printed[:-1] if text.split())
    return has_seats and any(SEAT.fullmatch(word) for word in last_words)


def _with_cut_names_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines; a name that breaks at the end of one (…、朝 | 比奈 静) is whole again."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and _is_cut_between(last.text, line.text):
            joined[-1] = structs.replace(
                last,
                text=last.text + line.text,
                raw_text=f"{last.raw_text}\n{line.raw_text}",
            )
        else:
            joined.append(line)
    return joined


def _is_cut_between(text: str, below: str) -> bool:
    """Whether a list of names of two words breaks inside one at the end of a printed line."""
    *entries, last = re.split("[、，,]", text.strip())
    first, *others = re.split("[、，,]", below.strip())
    whole = [entry.split() for entry in (*entries, *filter(None, others))]
    if not entries or len(whole) < 2 or not last or role_of(below[:4]) is not None:
        return False
    if not all(len(words) > 1 for words in whole):
        return False
    # 朝 | 比奈 静, 牧田 明 | 美
    is_rest = len(first.split()) == 1 and len(first) < MAX_NAME_PART and role_of(first) is None
    return len(last.split()) == 1 or is_rest


def _role_of_label(label: str) -> str | None:
    named = next((role for role in _ROLES_IN_LABELS if role in label), None)
    known = role_of(label) if named is None and label not in _NO_ROLES else None
    return named or (known.role if known is not None and known.is_strong else None)


def _attendee(person: Person, place: Evidence, attendance: Attendance) -> Attendee:
    return Attendee(
        page_number=place.page_number,
        evidence={"name" if person.name else "role": place},
        role=person.role,
        name=person.name,
        affiliation=person.affiliation,
        attendance=person.attendance or attendance,
    )


def count_issues(sections: Sequence[Section], part: Part) -> Iterator[Issue]:
    """Lists that name fewer or more people than their label says (出席委員（13名）)."""
    for section in sections:
        if section.field in SECTIONS and section.count is not None and section.lines:
            listed = len(list(_listed(section, part)))
            if listed != section.count:
                yield Issue(
                    code="attendance_count_mismatch",
                    severity="info",
                    message=f"{section.label}: {section.count} stated, {listed} listed",
                    page_number=section.lines[0].page_number,
                    bbox=section.lines[0].bbox,
                )


def roster_attendees(table: Table, part: Part) -> list[Attendee]:
    """The people of a table with a column of names; none where it has no such column."""
    heading = caption_over(table, part)
    said = head_labels().match(heading)
    listed = SECTIONS.get(said.field.id, "unknown") if said is not None else "unknown"
    term = _term_beside(table, part)
    return [
        row if row.term_start or row.term_end else _with_term(row, term)
        for half in parted_side_by_side(table)
        if (found := as_records(half, form_named("roster"))) is not None
        for record in records_of(found)
        if (row := _member(record, part, listed)) is not None
    ]


def caption_over(table: Table, part: Part) -> str:
    """The line right over a table, or its title."""
    above = ""
    for block in part.blocks:
        if block.table_no == table.table_no and block.kind == "table":
            break
        above = block.text if block.kind != "table" else ""
    return above.strip() or (table.title or "")


def parted_side_by_side(table: Table) -> list[Table]:
    """A table whose heads come twice side by side (職名 氏名 職名 氏名), cut into its halves."""
    heads = [cell.text for cell in table.grid()[0]] if table.n_rows else []
    half, odd = divmod(len(heads), 2)
    if odd or half < 2 or heads[:half] != heads[half:] or table.n_header_rows != 1:
        return [table]
    return [
        structs.replace(
            table,
            n_columns=half,
            cells=tuple(
                structs.replace(cell, column=cell.column - first)
                for cell in table.cells
                if first <= cell.column and cell.column + cell.column_span <= first + half
            ),
        )
        for first in (0, half)
    ]


def _member(record: dict[str, Cell], part: Part, listed: Attendance) -> Attendee | None:
    cell = record["name"]
    people = list(people_of(cell.text, Group()))
    if len(people) != 1 or people[0].name is None:
        return None
    terms = _term(record)
    role, affiliation = _column(record, "role"), _column(record, "affiliation")
    both = _ROLE_WITH_ORIGIN.fullmatch(role) if role and not affiliation else None
    if both is not None:
        role, affiliation = both["role"], both["origin"]
    mark = "".join(record["attendance"].text.split()) if "attendance" in record else ""
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
            yield from roster_attendees(table, part)


def read_roster(part: Part) -> Iterator[Attendee]:
    """The people of a roster (委員名簿): from its tables, else from its lines."""
    in_tables = [row for table in part.tables for row in roster_attendees(table, part)]
    yield from in_tables
    if in_tables:
        return
    for line in lines_of(part):
        person = member_of(line.text) if len(line.text) <= MAX_ENTRY else None
        if person is not None:
            yield _attendee(person, line.evidence(part.text_origin), "unknown")


MAX_ENTRY = 60
"""Characters of an entry of a roster; longer lines are remarks."""
