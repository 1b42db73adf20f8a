"""Yearly reports (運用状況): statistics, and the registers, flows and meetings inside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from corpus.characters import squeezed
from corpus.document import Issue
from corpus.layout import Table, TextBlock
from corpus.rows import FamilyRow, Meeting
from parsers.families.meetings import (
    meeting_table,
    meetings_in_lines,
    meetings_of,
    speaks_of_meetings,
)
from parsers.families.register import heading_above, register_table, rows_of, speaks_for
from parsers.families.statistics import figures_of, statistics_of, sum_issues
from parsers.forms.records import RecordTable
from parsers.part import FamilyReading, Part
from parsers.segments.head import body_in

_BREAKDOWN = re.compile(r"(?P<whole>[0-9,]+)(?P<unit>件|人|名|回)の内訳は(?P<rest>[^。]*)。")


def read_annual_report(part: Part) -> FamilyReading:
    """Read each table for what it is: a register, a list of meetings, or numbers."""
    rows: list[FamilyRow] = []
    issues: list[Issue] = list(_prose_issues(part.blocks))
    for table in part.tables:
        rows.extend(_table_rows(table, part))
        issues.extend(sum_issues(table))
    if not any(isinstance(row, Meeting) for row in rows):
        rows.extend(meetings_in_lines(part.blocks, _body_of_meetings(part), part))
    return FamilyReading(rows=tuple(rows), issues=tuple(issues))


def _body_of_meetings(part: Part) -> str | None:
    """The board that a heading over its meetings names (審議会の開催状況), else the part's."""
    heads = (block.text for block in part.blocks if block.kind in ("heading", "caption"))
    named = (body_in(text) for text in heads if speaks_of_meetings(text))
    return next((name for name in named if name is not None), part.body_name)


def _table_rows(table: Table, part: Part) -> Iterator[FamilyRow]:
    heading = heading_above(table, part.blocks)
    meetings = meeting_table(table)
    if meetings is not None:
        yield from meetings_of(meetings, body_in(heading) or part.body_name, part)
        return
    register = register_table(table, heading)
    if register is not None and (speaks_for(heading, register.form) or not _counts(register)):
        yield from rows_of(register, part)
        return
    yield from statistics_of(table, section_above(table, part.blocks), part)


def _counts(register: RecordTable) -> bool:
    """Whether a table with a register's columns has figures beside them (課, 事務, 件数)."""
    columns = {figure.cell.column for figure in figures_of(register.table)}
    return not columns <= register.columns.keys()


def section_above(table: Table, blocks: tuple[TextBlock, ...]) -> str | None:
    """The table's section: the numbered heading over it, then its own title if another."""
    section: str | None = None
    for block in blocks:
        if block.kind == "table" and block.table_no == table.table_no:
            break
        if block.kind in ("heading", "caption") and _is_section(block):
            section = block.text
    titles = [text for text in (section, table.title) if text]
    return " / ".join(dict.fromkeys(titles)) or None


def _is_section(block: TextBlock) -> bool:
    folded = unicodedata.normalize("NFKC", block.text)
    return bool(
        re.match(
            # Roman numbers are of letters when folded, and l or | as scans read them.
            r"第?[0-9]{1,2}[\s.、]*[^0-9\s]|\([0-9]{1,2}\)|第[一二三四五六七八九十]+"
            r"|[IVXl|]{1,4}[\s.、]+[^A-Za-z0-9\s]|[一二三四五六七八九十]{1,2}[\s.、]+[^\s]",
            folded,
        )
    )


def _prose_issues(blocks: tuple[TextBlock, ...]) -> Iterator[Issue]:
    """Breakdowns in sentences that do not add up: 11件の内訳は … 6件, 3件, 2件."""
    for block in blocks:
        text = squeezed(block.text)
        for match in _BREAKDOWN.finditer(text):
            unit = match["unit"]
            parts = [
                int(number.replace(",", ""))
                for number in re.findall(rf"([0-9][0-9,]*){unit}", match["rest"])
            ]
            whole = int(match["whole"].replace(",", ""))
            if len(parts) > 1 and sum(parts) != whole:
                yield Issue(
                    code="breakdown_mismatch",
                    severity="warning",
                    message=f"{whole}{unit} is broken down into {parts}, which make {sum(parts)}",
                    page_number=block.page_number,
                    bbox=block.bbox,
                )
