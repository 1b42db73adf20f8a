"""Minutes (会議録): the meeting, its agenda, those present, and every turn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import structs

from corpus.characters import squeezed
from parsers.families.meeting_head import head_fields
from parsers.families.minutes.checks import speech_issues
from parsers.families.minutes.head import sections_of
from parsers.families.minutes.lines import Line, lines_of
from parsers.families.minutes.matters.agenda import agenda_of
from parsers.families.minutes.matters.agenda_tables import agenda_tables, items_in_tables
from parsers.families.minutes.meeting import read_meeting_of
from parsers.families.minutes.names import (
    with_agreed_names,
    with_listed_names_apart,
    with_listed_roles,
)
from parsers.families.minutes.people.attendees import attendees_of, count_issues
from parsers.families.minutes.people.rosters import Roster, roster_in
from parsers.families.minutes.prose import record_told, speeches_in_prose
from parsers.families.minutes.questions import (
    question_tables,
    questions_of,
    without_matters_of,
)
from parsers.families.minutes.record import directions_of, record_of
from parsers.families.minutes.speeches import speeches_of, with_decisions
from parsers.families.minutes.styles import styles_of
from parsers.part import FamilyReading, Part

MinutesType = Literal["full", "summary", "outline", "result_only"]

_TYPES: tuple[tuple[MinutesType, re.Pattern[str]], ...] = (
    ("summary", re.compile(r"要点")),
    ("outline", re.compile(r"要旨|概要|要録|摘要")),
    ("result_only", re.compile(r"会議(の)?結果|審議結果|開催結果|結果のみ")),
    ("full", re.compile(r"全文|逐語|逐次|(?<![審協])議会|定例会|臨時会|本会議|委員会(会議)?記録")),
)


def read_minutes(part: Part) -> FamilyReading:
    """Read minutes; every line is in the head, in a turn, or between turns."""
    asked, decided = question_tables(part), agenda_tables(part)
    lines = [line for line in lines_of(part) if line.table_no not in asked.keys() | decided.keys()]
    record = record_of(lines, styles_of(lines))
    rosters = {t.table_no: found for t in part.tables if (found := roster_in(t, part))}
    sections = sections_of([line for line in record.head if not _is_of_roster(line, rosters)])
    directions = directions_of(record.pieces)
    if record.pieces and sections and sections[-1].field == "conclusion":
        # 会議の結果 right above the first turn heads the record.
        sections.pop()
    meeting = read_meeting_of(record.head, sections, directions, part)
    names = frozenset(p.speaker.name for p in record.pieces if p.speaker.name)
    listed = [
        *attendees_of(sections, part, names),
        *(row for found in rosters.values() for row in found.people),
    ]
    record = with_listed_roles(record, listed)
    in_tables = list(items_in_tables(list(decided.values()), part))
    items = with_decisions(record, agenda_of(sections, record, part.text_origin, in_tables))
    turns = list(speeches_of(record, items, part.text_origin))
    if not turns:
        items = with_decisions(record_told(sections), items)
        turns = list(speeches_in_prose(sections, items, part.text_origin))
    turns = with_listed_names_apart(turns, listed)
    people, speeches, repairs = with_agreed_names(listed, turns)
    beside = list(questions_of(part, asked, len(speeches)))
    items = without_matters_of(items, beside)
    unfit = (*count_issues(sections, part), *speech_issues(speeches, people, sections, part))
    if meeting is not None:
        meeting = structs.replace(meeting, minutes_type=minutes_type_of(part))
    return FamilyReading(
        rows=(
            *([meeting] if meeting is not None else ()),
            *items,
            *people,
            *speeches,
            *beside,
        ),
        fields=head_fields(part),
        issues=(*repairs, *unfit),
        body_name=meeting.body_name if meeting is not None else None,
        document_date=meeting.date_start if meeting is not None else None,
    )


def _is_of_roster(line: Line, rosters: Mapping[int, Roster]) -> bool:
    roster = rosters.get(line.table_no) if line.table_no is not None else None
    return roster is not None and line.row in roster.rows


def minutes_type_of(part: Part) -> MinutesType | None:
    """How full the record is, by its title; None where the title does not say."""
    title = squeezed(part.title or "")
    return next((kind for kind, pattern in _TYPES if pattern.search(title)), None)
