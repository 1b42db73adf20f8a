"""A year's meetings from a table: round, day or period, place, form, conclusion."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from corpus.forms.load import forms_like
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import Meeting
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.forms.records import RecordTable, as_records_of_any, records_of
from parsers.part import Part
from parsers.values.dates.calendar import fiscal_year_span
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.dates.value import Anchor, DateValue
from parsers.values.numbers.parse import parse_number

MeetingFormat = Literal["in_person", "written", "online", "hybrid"]

_WRITTEN = re.compile(
    r"(?:書面|持ち?回り|メール)(?:により|によって|による|にて|で|の)?"
    r"(?:決議|審議|審査|開催|会議|協議|議決|表決|実施|照会)?(?:した|する)?(?:の?ため)?"
)
_IN_PERSON = re.compile(r"参集|対面|集合(?:形式|方式|開催)|^集合$")
_ONLINE = re.compile(r"オンライン|Web|WEB|ウェブ|リモート|Zoom")
_HYBRID = re.compile(r"併用|ハイブリッド")


def meeting_table(table: Table) -> RecordTable | None:
    """The table as one of meetings; None if it is none."""
    found = as_records_of_any(table, forms_like("meeting_table"))
    if found is None or len(found.columns) < 2:
        return None
    held = next(column for column, field in found.columns.items() if field.id == "held")
    days = [parse_date(row[held].text) for row in table.grid()[found.first_row :]]
    return found if any(day is not None for day in days) else None


def speaks_of_meetings(heading: str) -> bool:
    """Whether a heading stands over a year's meetings."""
    return any(
        re.search(pattern, heading)
        for form in forms_like("meeting_table")
        for pattern in form.sections
    )


def meetings_of(found: RecordTable, body_name: str | None, part: Part) -> Iterator[Meeting]:
    """One row a meeting."""
    for record in records_of(found):
        held = record["held"]
        day = held_in(held.text, part.fiscal_year)
        if day is None or day.start is None:
            continue
        format_text = " ".join(
            c.text for n, c in record.items() if n in ("held", "format", "venue")
        )
        venue = _place_in(record["venue"].text) if "venue" in record else venue_of(held.text)
        evidence = {"date_start": evidence_of(held, part.text_origin)}
        for name in ("round", "venue", "conclusion"):
            if name in record:
                evidence[name] = evidence_of(record[name], part.text_origin)
        yield Meeting(
            page_number=held.page_number,
            evidence=evidence,
            flags=day.flags,
            body_name=body_name,
            round=_round_of(record.get("round")),
            date_start=day.start,
            date_end=day.end,
            format=format_of(format_text) or ("in_person" if venue else None),
            venue=venue,
            conclusion=text_value(record["conclusion"].text) if "conclusion" in record else None,
            observers=_count_of(record.get("observers")),
        )


_ROUND_LINE = re.compile(r"^[(（]?第\s*(?P<round>[0-9]{1,3})\s*回[)）]?[\s:：、]*(?P<held>.+)$")


def meetings_in_lines(
    blocks: Sequence[TextBlock], body_name: str | None, part: Part
) -> Iterator[Meeting]:
    """One row a line that gives a round, its day and its place (第1回 5月20日 第三会議室)."""
    for block in blocks:
        if block.kind == "table" or "。" in block.text:
            continue
        line = _ROUND_LINE.match(unicodedata.normalize("NFKC", block.text).strip())
        day = held_in(line["held"], part.fiscal_year) if line is not None else None
        if line is None or day is None or day.start is None or day.precision != "day":
            continue
        venue = venue_of(line["held"])
        yield Meeting(
            page_number=block.page_number,
            evidence={"date_start": evidence_of(block, part.text_origin)},
            flags=day.flags,
            body_name=body_name,
            round=int(line["round"]),
            date_start=day.start,
            date_end=day.end,
            format=format_of(line["held"]) or ("in_person" if venue else None),
            venue=venue,
        )


def held_in(text: str, fiscal_year: int | None) -> DateValue | None:
    """The day of a meeting; a day without a year lies in the report's 年度 (April to March)."""
    day = parse_date(text)
    if fiscal_year is None or (day is not None and day.start is not None):
        return day
    return parse_date(text, Anchor(within=fiscal_year_span(fiscal_year)))


def format_of(text: str) -> MeetingFormat | None:
    """How a meeting was held, from the words that say so; None where none does."""
    if _WRITTEN.search(text):
        return "written"
    if _HYBRID.search(text):
        return "hybrid"
    if _ONLINE.search(text):
        return "hybrid" if _IN_PERSON.search(text) else "online"
    return "in_person" if _IN_PERSON.search(text) else None


def _place_in(text: str) -> str | None:
    """The place that a cell names; none where it only says that nobody met (書面により開催)."""
    rest = _WRITTEN.sub("", text).strip(" 　\n()（）・、。-－―")
    return text_value(text) if rest else None


def venue_of(text: str) -> str | None:
    """What stands beside the date in a cell 開催日・場所."""
    for start, end, _ in reversed(find_date_spans(text)):
        text = text[:start] + text[end:]
    text = _WRITTEN.sub("", text)
    rest = re.sub(r"^[\s～〜~\-－、,（）()・:：]+|[\s～〜~\-－、,・:：]+$", "", text)
    return re.sub(r"\s+", " ", rest) or None


def _round_of(cell: Cell | None) -> int | None:
    if cell is None:
        return None
    digits = re.search(r"[0-9０-９]+", cell.text)
    return int(digits.group()) if digits else None


def _count_of(cell: Cell | None) -> int | None:
    number = parse_number(cell.text) if cell is not None else None
    return int(number.value) if number is not None and number.value is not None else None
