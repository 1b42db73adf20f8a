"""Registers of operations with personal data (個人情報取扱業務の登録): rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from corpus.evidence import Evidence
from corpus.forms.definition import FormDefinition
from corpus.forms.load import all_forms
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import DataFlow, FamilyRow, Registration
from parsers.families.columns import column_value, is_none_stated, text_value
from parsers.families.evidence import evidence_of
from parsers.forms.records import RecordTable, as_records, records_of
from parsers.part import FamilyReading, Part

ROW_TYPES: dict[str, type[Registration | DataFlow]] = {
    "registrations": Registration,
    "data_flows": DataFlow,
}

# A heading within this many blocks above a table speaks for it.
HEADING_REACH = 4
MAX_HEADING_LENGTH = 40  # characters


def read_register(part: Part) -> FamilyReading:
    """Read every table of a part that a register form knows."""
    rows: list[FamilyRow] = []
    for table in part.tables:
        found = register_table(table, heading_above(table, part.blocks))
        if found is not None:
            rows.extend(rows_of(found, part))
    rows.extend(none_stated_rows(part))
    return FamilyReading(rows=tuple(rows), form_id=part.form_id)


def none_stated_rows(part: Part) -> Iterator[FamilyRow]:
    """One row for each section whose heading is followed by 該当なし instead of a table."""
    for heading, below in pairwise(part.blocks):
        is_heading = len(heading.text) <= MAX_HEADING_LENGTH and is_none_stated(below.text)
        form = _section_form(heading.text) if is_heading else None
        if form is not None:
            evidence = {"status": evidence_of(below, part.text_origin)}
            values: dict[str, object] = {"status": "none_stated", **form.constants}
            yield _converted(form, below.page_number, evidence, values)


def _section_form(heading: str) -> FormDefinition | None:
    """The register form that a heading names; flows before entries (目的外利用の新規登録)."""
    named = [form for form in register_forms() if speaks_for(heading, form)]
    return min(named, key=lambda form: _SECTION_ORDER.index(form.id), default=None)


_SECTION_ORDER = (
    "data_flow",
    "data_flow_operations",
    "register_abolish",
    "register_modify",
    "register_new",
)


def register_table(table: Table, heading: str) -> RecordTable | None:
    """The table read by the register form that fits it best, its heading counted in."""
    best: tuple[float, RecordTable] | None = None
    for form in register_forms():
        found = as_records(table, form)
        if found is None:
            continue
        score = found.score + (0.5 if speaks_for(heading, form) else 0.0) + 0.1 * len(form.required)
        if best is None or score > best[0]:
            best = (score, found)
    return best[1] if best else None


def register_forms() -> Iterator[FormDefinition]:
    """The forms whose rows are register entries or data flows."""
    return (form for form in all_forms() if form.rows in ROW_TYPES and form.shape == "table")


def speaks_for(heading: str, form: FormDefinition) -> bool:
    """Whether a heading names a form's section."""
    return any(re.search(pattern, heading) for pattern in form.sections)


def heading_above(table: Table, blocks: tuple[TextBlock, ...]) -> str:
    """The headings right above a table, nearest last, with its own title."""
    place = next(
        (index for index, block in enumerate(blocks) if block.table_no == table.table_no), None
    )
    if place is None:
        return table.title or ""
    above: list[str] = []
    for block in reversed(blocks[max(0, place - HEADING_REACH) : place]):
        if block.kind == "table":
            break
        above.append(block.text)
    return " ".join([*reversed(above), table.title or ""])


def rows_of(found: RecordTable, part: Part) -> Iterator[FamilyRow]:
    """One row a record; a row that only says 該当なし is kept as that status."""
    for record in records_of(found):
        printed = {name: cell for name, cell in record.items() if text_value(cell.text)}
        if not printed:
            continue
        yield _row(found.form, printed, part)


def _row(form: FormDefinition, record: dict[str, Cell], part: Part) -> FamilyRow:
    values: dict[str, object] = dict(form.constants)
    evidence: dict[str, Evidence] = {}
    none_stated = next((cell for cell in record.values() if is_none_stated(cell.text)), None)
    if none_stated is not None and len({cell.text for cell in record.values()}) == 1:
        values["status"] = "none_stated"
        evidence["status"] = evidence_of(none_stated, part.text_origin)
    else:
        for field in form.fields:
            cell = record.get(field.id)
            if cell is not None and field.column is not None and field.column not in evidence:
                value = column_value(cell.text, field)
                if value is None and field.column in form.constants:
                    continue
                values[field.column] = value
                evidence[field.column] = evidence_of(cell, part.text_origin)
    page_number = next(iter(record.values())).page_number
    return _converted(form, page_number, evidence, values)


def _converted(
    form: FormDefinition, page_number: int, evidence: dict[str, Evidence], values: dict[str, object]
) -> FamilyRow:
    """The row of the form's table, its values checked against the row's types."""
    content = {"type": form.rows, "page_number": page_number, "evidence": evidence, **values}
    return msgspec.convert(content, ROW_TYPES[form.rows or ""])
