"""A part read as a privacy impact assessment: cover, answers, change log."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.layout import Table
from corpus.rows import FamilyRow
from parsers.families.assessment.answers import answer
from parsers.families.assessment.change_lines import line_changes
from parsers.families.assessment.changes import change_columns, change_rows
from parsers.families.assessment.checks import check_answers, check_dates
from parsers.families.assessment.cover import assessment_row, form_of
from parsers.families.assessment.departments import departments_of
from parsers.families.assessment.labels import labels_of
from parsers.families.assessment.tables import walk_table
from parsers.families.assessment.texts import walk_block
from parsers.families.assessment.walk import Walk
from parsers.part import FamilyReading, Part

_FURNITURE = ("running_head", "page_number", "table")


def read_assessment(part: Part) -> FamilyReading:
    """Read the assessment, its answers and its changes from a part."""
    form = form_of(part)
    walk, logs = _walked(part, Walk(labels_of(form)))
    answered = [answer(entry, part.checkboxes, part.text_origin) for entry in walk.entries]
    row = assessment_row(part, form, walk.entries)
    changes = [
        *change_rows(logs, part.text_origin),
        *line_changes(walk.log_lines(), part.text_origin),
    ]
    inside = [item for item in answered if not item.entry.label.place.is_cover]
    rows: list[FamilyRow] = [row, *(found for item in inside for found in item.rows), *changes]
    issues = [*check_answers(form, inside), *check_dates(row.published, inside, changes)]
    return FamilyReading(
        rows=tuple(rows),
        fields=tuple(field for item in answered for field in item.fields),
        departments=departments_of(inside, changes, part.municipality),
        issues=tuple(issues),
        form_id=form.form_id,
        title=row.title,
        document_date=row.published,
    )


def _walked(part: Part, walk: Walk) -> tuple[Walk, list[tuple[Table, Mapping[str, int]]]]:
    """Walk through the blocks in reading order; the tables of the change log stay aside."""
    tables = {table.table_no: table for table in part.tables}
    logs: list[tuple[Table, Mapping[str, int]]] = []
    for block in part.blocks:
        table = tables.pop(block.table_no or -1, None)
        if table is not None:
            columns = change_columns(table, logs[-1][1] if logs else None)
            if columns is None:
                walk_table(walk, table)
            else:
                logs.append((table, columns))
        elif block.kind not in _FURNITURE:
            walk_block(walk, block)
    walk.flush()
    return walk, logs
