"""Dates and departments wherever they stand in a part: running text, cells, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from msgspec import structs

from corpus.departments import UNIT_RANKS, DepartmentRegister, unit_rank
from corpus.document import DateMention, DepartmentMention
from corpus.geometry import BBox
from corpus.layout import Table
from parsers.part import Part
from parsers.segments.head import fiscal_year_of
from parsers.values.dates.calendar import fiscal_year_span
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.dates.value import Anchor, DateValue
from parsers.values.departments.find import UnitSpan, find_unit_spans
from parsers.values.departments.labels import is_department_label
from parsers.values.departments.parse import parse_department

_HEADING = re.compile(
    r"[【(\[〔「]?[^\s。、【】()〔〕「」○◯〇●◎◆◇■□]{2,24}(?:課|部|室|局|センター|支所|保健所|署|係|担当)[】)\]〕」]?"
)
"""A line that is nothing but a department, mostly in brackets as a running head."""
_VENUE_LABEL = re.compile(
    r"(?:開催|会議|開会|招集|開議|実施)?(?:の|日時(?:及び|・))?(?:場\s*所|会\s*場)(?:等|名)?"
)
_LABELLED_VENUE = re.compile(rf"[^\w\s]?\s?(?:[0-9]{{1,2}}\.?\s)?{_VENUE_LABEL.pattern}\s*[:：\s]")
"""A line that says where a meeting is held: a place may bear a unit's name, and is none."""
_DATE_LABEL = re.compile(
    r"月日|期日|日付|時期|日時|(?:決め|決まっ|受け|届い)た日"
    r"|(?:開催|開始|終了|施行|公布|議決|採決|表決|登録|決定|提出|受理|受付)(?:の|した)?日"
    r"|日程|[たの]日(?:$|[^一-龥]|及び)|(?:^|\s)(?:とき|日)(?:$|\s)"
)
"""開催日, とき; 開いた日, 会議の日及び場所: a clause or what the day is of before 日."""


class _Passage(NamedTuple):
    """A stretch of text with one place: a block outside tables, or a cell.

    Attributes:
        labels: of a cell's column and row.
        beside: what the cell left of a cell says.
        is_band: whether a cell goes over the whole table, and so heads the rows below it.
    """

    text: str
    page_number: int
    bbox: BBox
    kind: str
    labels: tuple[str, ...] = ()
    beside: str = ""
    is_band: bool = False


def find_dates(part: Part) -> tuple[DateMention, ...]:
    """Every date printed in the part, in reading order, relative ones anchored.

    A relative date is reckoned from the date before it in its paragraph or cell, what refers
    back (同月29日) else from the last date of the paragraphs above, else from the paper's own;
    a day without a year lies in the assembly's session, or in the 年度 that a yearly report
    tells of, under a date's label and where it stands in a row over the whole table.
    Years that only number a law (昭和42年法律第81号) are no dates; a day on which one was
    made is, with the flag ``role:law``.
    """
    told = _year_told_of(part)
    anchor = Anchor(
        document=part.document_date or part.pack_date, within=part.session or told, about=told
    )
    found: list[DateMention] = []
    for passage in _passages(part):
        dates = list(_dates_in(passage, anchor))
        found.extend(_date_mention(passage, raw_text, value) for raw_text, value in dates)
        if passage.kind == "paragraph":
            days = [value for _, value in dates if value.role != "law" and value.start]
            anchor = structs.replace(anchor, above=days[-1] if days else anchor.above)
    return tuple(found)


def _year_told_of(part: Part) -> DateValue | None:
    """The 年度 that a yearly report names at its head; that of its own day is often the next."""
    if part.family != "annual_report":
        return None
    named = fiscal_year_of(part.blocks, None)
    return fiscal_year_span(named) if named is not None else None


def _dates_in(passage: _Passage, anchor: Anchor) -> Iterator[tuple[str, DateValue]]:
    if passage.kind != "paragraph":
        anchor = structs.replace(anchor, above=None)
    is_labelled = any(_DATE_LABEL.search(label) for label in passage.labels)
    if not (is_labelled or passage.is_band):
        anchor = structs.replace(anchor, within=None)
    spans = find_date_spans(passage.text, anchor)
    for start, end, value in spans:
        if not (value.role == "law" and value.precision == "year"):
            yield passage.text[start:end], value
    if spans or not is_labelled:
        return
    labelled = parse_date(passage.text, anchor)  # 26.3.5 says a day under such a label only
    if labelled is not None and labelled.start is not None:
        yield passage.text, labelled


def _date_mention(passage: _Passage, raw_text: str, value: DateValue) -> DateMention:
    role = (f"role:{value.role}",) if value.role else ()
    hint = (f"hint:{value.hint.isoformat()}",) if value.hint else ()
    furniture = ("running_head",) if passage.kind == "running_head" else ()
    return DateMention(
        page_number=passage.page_number,
        raw_text=raw_text,
        date_start=value.start,
        date_end=value.end,
        precision=value.precision,
        fiscal_year=value.fiscal_year,
        flags=(*value.flags, *role, *hint, *furniture),
        bbox=passage.bbox,
    )


def find_departments(
    part: Part, people: AbstractSet[str] = frozenset()
) -> tuple[DepartmentMention, ...]:
    """Every department named in the part, in reading order.

    Cells of a department column (所管課, 担当部署) and headings that are nothing but a
    department (【課税課】) are read as values; in running text only what can be nothing else
    counts. The paper's own columns and headings teach how compounds in its text are cut.

    Args:
        part: the paper.
        people: the names that its rows have: 松下重志産業企画室長 is 松下重志's post.
    """
    passages = list(_passages(part))
    register = DepartmentRegister()
    values = [_value_paths(passage, register, part.municipality) for passage in passages]
    return tuple(
        mention
        for passage, paths in zip(passages, values, strict=True)
        for mention in _department_mentions(passage, paths, register, part.municipality, people)
    )


def _value_paths(
    passage: _Passage, register: DepartmentRegister, municipality: str | None
) -> tuple[tuple[str, ...], ...]:
    """The paths of a passage that is a department's value as a whole; empty for others."""
    labelled = any(is_department_label(label) for label in passage.labels)
    short_heading = passage.kind != "cell" and _HEADING.fullmatch(passage.text.strip())
    if (not labelled and not short_heading) or is_department_label(passage.text):
        return ()
    value = parse_department(passage.text, register, municipality)
    # a 係 without its 課 could be any department's
    paths = tuple(path for path in value.paths if not _is_lone_section(path)) if value else ()
    register.learn_paths(paths)
    return paths


def _says_venue(passage: _Passage) -> bool:
    """Whether a passage tells where a meeting is held, by its own or a cell's label."""
    labels = ("".join(label.split()) for label in (*passage.labels, passage.beside))
    return bool(_LABELLED_VENUE.match(passage.text)) or any(map(_VENUE_LABEL.fullmatch, labels))


def _is_lone_section(path: tuple[str, ...]) -> bool:
    return len(path) == 1 and unit_rank(path[0]) == UNIT_RANKS["係"]


def _department_mentions(
    passage: _Passage,
    paths: tuple[tuple[str, ...], ...],
    register: DepartmentRegister,
    municipality: str | None,
    people: AbstractSet[str],
) -> Iterator[DepartmentMention]:
    if is_department_label(passage.text) or _says_venue(passage):
        return
    if paths:
        role = "column" if passage.kind == "cell" else "heading"
        for path in paths:
            yield _department_mention(passage, passage.text, path, role)
        return
    for found in find_unit_spans(passage.text, register, municipality):
        span = _behind_name(found, passage.text, people)
        raw_text = passage.text[span.start : span.end]
        yield _department_mention(passage, raw_text, span.path, passage.kind)


def _behind_name(span: UnitSpan, text: str, people: AbstractSet[str]) -> UnitSpan:
    """The units without the end of a name that runs into them: 重志産業企画室 behind 松下."""
    first, *rest = span.path
    for name in people:
        for length in range(1, len(name)):
            given = name[-length:]
            begins = span.start - len(name) + length
            if first.startswith(given) and begins >= 0 and text.startswith(name, begins):
                return UnitSpan(span.start + length, span.end, (first[length:], *rest))
    return span


def _department_mention(
    passage: _Passage, raw_text: str, path: tuple[str, ...], role: str
) -> DepartmentMention:
    return DepartmentMention(
        page_number=passage.page_number,
        raw_text=raw_text,
        path=path,
        role=role,
        bbox=passage.bbox,
    )


def _passages(part: Part) -> Iterator[_Passage]:
    """Blocks and cells in reading order; tables that no block places come last."""
    tables = {table.table_no: table for table in part.tables}
    for block in part.blocks:
        if block.kind == "table" and block.table_no in tables:
            yield from _cell_passages(tables.pop(block.table_no))
        elif block.kind != "page_number" and block.text:
            yield _Passage(block.text, block.page_number, block.bbox, block.kind)
    for table in tables.values():
        yield from _cell_passages(table)


def _cell_passages(table: Table) -> Iterator[_Passage]:
    beside = {
        (row, cell.column + cell.column_span): cell.text
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.row_span)
    }
    for cell in table.cells:
        if cell.text:
            kind = "header" if cell.is_header else "cell"
            labels = tuple(filter(None, (cell.column_label, cell.row_label)))
            left = beside.get((cell.row, cell.column), "")
            is_band = 1 < cell.column_span == table.n_columns
            yield _Passage(cell.text, cell.page_number, cell.bbox, kind, labels, left, is_band)
