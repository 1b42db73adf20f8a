"""A parsed file made into rows of the tables, ids made from content."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from corpus.document import Document, Issue, ParsedFile
from corpus.evidence import Evidence
from corpus.geometry import BBox
from corpus.layout import Cell, Table
from corpus.rows import FamilyRow

TableRows = dict[str, list[tuple[Any, ...]]]
"""Rows by table name, each in the order of the table's columns."""

_NO_BOX: tuple[None, None, None, None] = (None, None, None, None)
_COMMON_FIELDS = ("page_number", "evidence", "flags")


def document_id_of(source_id: str, part_no: int) -> str:
    """Id of a part of a file: 16 digits are 64 bits, enough for all papers of the country."""
    return f"{source_id[:16]}-{part_no:03d}"


def department_id_of(scope: str, path: Iterable[str]) -> str:
    """Id of a unit: its municipality's code (or its document, where unknown) and its path."""
    return f"{scope}-{_digest(' / '.join(path))}"


def flatten_file(parsed: ParsedFile, parser_version: str) -> TableRows:
    """All rows of a file but those of ``sources``, ``source_paths`` and ``loads``."""
    rows: TableRows = defaultdict(list)
    source_id = parsed.source.sha256
    rows["pages"] = [
        (
            source_id, p.page_number, p.width_pt, p.height_pt, p.rotation_deg, p.skew_deg,
            p.origin.kind, p.origin.engine, p.origin.version, p.origin.dpi, p.origin.reasons,
            p.confidence, p.text,
        )
        for p in parsed.pages
    ]  # fmt: skip
    rows["issues"] = [_issue_row(source_id, None, issue) for issue in parsed.issues]
    for document in parsed.documents:
        document_id = document_id_of(source_id, document.part_no)
        rows["documents"].append(_document_row(source_id, document_id, document, parser_version))
        rows["issues"] += [_issue_row(source_id, document_id, i) for i in document.issues]
        _flatten_layout(rows, document_id, document)
        _flatten_readings(rows, document_id, document)
        _flatten_departments(rows, document_id, document)
        _flatten_families(rows, document_id, document.rows)
    return rows


def _document_row(
    source_id: str, document_id: str, d: Document, parser_version: str
) -> tuple[Any, ...]:
    return (
        document_id, source_id, d.part_no, d.page_first, d.page_last, d.family, d.form_id, d.title,
        d.body_name, d.municipality_code, d.municipality, d.prefecture, d.document_date,
        d.fiscal_year, d.law_regime, d.text_origin, parser_version,
    )  # fmt: skip


def _issue_row(source_id: str, document_id: str | None, issue: Issue) -> tuple[Any, ...]:
    place = (source_id, document_id, issue.page_number)
    return (*place, issue.code, issue.severity, issue.message, *_box(issue.bbox))


def _flatten_layout(rows: TableRows, document_id: str, document: Document) -> None:
    for table in document.tables:
        table_id = f"{document_id}-t{table.table_no:03d}"
        rows["tables"].append(_table_row(table_id, document_id, table))
        rows["table_parts"] += [
            (table_id, document_id, part.page_number, *part.bbox) for part in table.parts
        ]
        rows["cells"] += [_cell_row(table_id, document_id, cell) for cell in table.cells]
    rows["checkboxes"] += [
        (
            document_id, c.page_number, *c.bbox, c.section, c.group_label, c.label, c.state, c.mark,
            c.detail, c.evidence, c.confidence,
        )
        for c in document.checkboxes
    ]  # fmt: skip
    rows["blocks"] += [
        (
            document_id, block_no, b.page_number, *b.bbox, b.kind, b.level, b.marker, b.text,
            b.raw_text, b.table_no, b.size_pt, b.bold, b.vertical, b.confidence,
        )
        for block_no, b in enumerate(document.blocks, start=1)
    ]  # fmt: skip


def _table_row(table_id: str, document_id: str, t: Table) -> tuple[Any, ...]:
    return (
        table_id, document_id, t.table_no, t.page_first, t.page_last, t.title, t.unit, t.n_rows,
        t.n_columns, t.n_header_rows, t.ruling, t.parent_table_no,
    )  # fmt: skip


def _cell_row(table_id: str, document_id: str, c: Cell) -> tuple[Any, ...]:
    continuations = [
        {
            "page_number": part.page_number,
            "x0": part.bbox.x0,
            "top": part.bbox.top,
            "x1": part.bbox.x1,
            "bottom": part.bbox.bottom,
        }
        for part in c.continuations
    ]
    return (
        table_id, document_id, c.row, c.column, c.row_span, c.column_span, c.is_header,
        c.row_label, c.column_label, c.text, c.raw_text, c.page_number, *c.bbox, continuations,
        c.confidence,
    )  # fmt: skip


def _flatten_readings(rows: TableRows, document_id: str, document: Document) -> None:
    rows["fields"] += [
        (
            document_id, row_no, f.item_no, f.path, f.label, f.raw_text, f.kind, f.text_value,
            f.date_start, f.date_end, f.number_value, f.unit, f.choice_no, f.status, f.confidence,
            f.page_number, *f.bbox,
        )
        for row_no, f in enumerate(document.fields, start=1)
    ]  # fmt: skip
    rows["dates"] += [
        (
            document_id, d.page_number, d.raw_text, d.date_start, d.date_end, d.precision,
            d.fiscal_year, d.flags, *_box(d.bbox),
        )
        for d in document.dates
    ]  # fmt: skip


def _flatten_departments(rows: TableRows, document_id: str, document: Document) -> None:
    # Units of a municipality that is not known must not be mixed with anybody else's.
    scope = document.municipality_code or document_id
    rows["department_mentions"] += [
        (
            document_id, m.page_number, m.raw_text, department_id_of(scope, m.path), m.path,
            m.role, *_box(m.bbox),
        )
        for m in document.department_mentions
    ]  # fmt: skip
    rows["department_statements"] += [
        (
            document_id, d.page_number, d.raw_text, department_id_of(scope, d.path),
            document.municipality_code, d.path, d.valid_from, d.valid_to,
            department_id_of(scope, d.successor_path) if d.successor_path else None,
        )
        for d in document.departments
    ]  # fmt: skip


def _flatten_families(rows: TableRows, document_id: str, family_rows: Iterable[FamilyRow]) -> None:
    evidence_rows: dict[str, tuple[Any, ...]] = {}
    row_counts: Counter[str] = Counter()
    for row in family_rows:
        table, fields = _table_and_fields(type(row))
        ids = {}
        for column, evidence in row.evidence.items():
            evidence_row = _evidence_row(document_id, evidence)
            ids[column] = evidence_row[0]
            evidence_rows[evidence_row[0]] = evidence_row
        values = [getattr(row, name) for name in fields]
        row_counts[table] += 1
        common = (row.page_number, list(ids.items()), row.flags)
        rows[table].append((document_id, row_counts[table], *values, *common))
    rows["evidence"] += evidence_rows.values()


def _evidence_row(document_id: str, e: Evidence) -> tuple[Any, ...]:
    digest = _digest(f"{e.page_number}|{tuple(e.bbox)}|{e.raw_text}|{e.confidence}|{e.origin}")
    return (
        f"{document_id}-{digest}", document_id, e.page_number, *e.bbox, e.raw_text, e.confidence,
        e.origin,
    )  # fmt: skip


@cache
def _table_and_fields(row_type: type[FamilyRow]) -> tuple[str, tuple[str, ...]]:
    table = str(row_type.__struct_config__.tag)
    return table, tuple(f for f in row_type.__struct_fields__ if f not in _COMMON_FIELDS)


def _box(bbox: BBox | None) -> tuple[float | None, ...]:
    return _NO_BOX if bbox is None else bbox


def _digest(text: str) -> str:
    """Twelve hex digits: ids are unique within one document or municipality."""
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()
