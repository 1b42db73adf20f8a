"""Minutes (会議録): the meeting, its agenda, those present, and every turn."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import structs

from corpus.rows import FamilyRow
from parsers.families.meeting_head import read_meeting
from parsers.families.minutes.lines import lines_of, squeezed
from parsers.families.minutes.record import record_of
from parsers.families.minutes.speeches import speeches_of
from parsers.families.minutes.styles import styles_of
from parsers.part import FamilyReading, Part

MinutesType = Literal["full", "summary", "outline", "result_only"]

_TYPES: tuple[tuple[MinutesType, re.Pattern[str]], ...] = (
    ("summary", re.compile(r"要点")),
    ("outline", re.compile(r"要旨|概要|要録|摘要")),
    ("result_only", re.compile(r"会議(の)?結果|審議結果|開催結果|結果のみ")),
    ("full", re.compile(r"全文|逐語|逐次|議会|定例会|臨時会|本会議|委員会記録|委員会会議録")),
)


def read_minutes(part: Part) -> FamilyReading:
    """Read minutes; every line is in the head, in a turn, or between turns."""
    lines = lines_of(part)
    styles = styles_of(lines)
    record = record_of(lines, styles)
    rows: list[FamilyRow] = []
    meeting = read_meeting(part)
    if meeting is not None:
        rows.append(structs.replace(meeting, minutes_type=minutes_type_of(part)))
    speeches = list(speeches_of(record, (), part.text_origin))
    return FamilyReading(rows=(*rows, *speeches))


def minutes_type_of(part: Part) -> MinutesType | None:
    """How full the record is, by its title; None where the title does not say."""
    title = squeezed(part.title or "")
    return next((kind for kind, pattern in _TYPES if pattern.search(title)), None)
