"""Scoring typed rows against the facts of a truth file."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from corpus.rows import FamilyRow
from scripts.evaluation.counts import Counts, compare_bags
from scripts.evaluation.texts import comparable

KEY_COLUMNS: dict[str, tuple[str, ...]] = {
    "registrations": ("entry_kind", "department", "operation", "effective_date", "status"),
    "data_flows": ("kind", "from_department", "from_operation", "to_party", "start_date"),
    "consultations": ("kind", "title", "department"),
    "consultation_marks": ("label", "state"),
    "assessments": ("form_no", "number", "title", "published"),
    "assessment_answers": ("item_no", "label", "choice_label", "state"),
    "assessment_changes": ("changed_on", "item_path", "timing"),
    "statistics": ("row_label", "column_label", "value"),
    "meetings": ("body_name", "round", "date_start", "date_end"),
    "agenda_items": ("title",),
    "attendees": ("role", "name"),
    "speeches": ("speaker_role", "speaker_name", "text"),
    "votes": ("bill_no", "bill_title", "member", "vote"),
    "answers": ("answered_on", "addressee", "matter"),
}
"""A row is right if these columns agree, as far as the truth states them; see also strict."""

KEY_PREFIX_CHARACTERS = 30
"""Long texts agree in a key if they begin alike; the strict score compares them whole."""

BODY_COLUMNS = frozenset({"body_name", "from_body"})
"""Names of boards: right with and without the municipality's name before them."""

_COLUMNS_THAT_DEFAULT = {"status": "reported", "notice": "unknown", "attendance": "unknown"}


def score_rows(
    facts: Mapping[str, Sequence[Mapping[str, Any]]],
    read: Iterable[FamilyRow],
    municipality: str = "",
) -> dict[str, tuple[Counts, Counts]]:
    """For each table of the facts: counts by key columns, and by all columns stated.

    Tables without facts are not scored: the truth does not say that they are empty.
    """
    by_table: dict[str, list[dict[str, Any]]] = {}
    for row in read:
        columns = msgspec.to_builtins(row)
        kept = _without_town(columns, municipality)
        by_table.setdefault(columns["type"], []).append(kept)
    true = {t: [_without_town(row, municipality) for row in rows] for t, rows in facts.items()}
    return {
        table: (
            _compare(table, true[table], by_table.get(table, []), strict=False),
            _compare(table, true[table], by_table.get(table, []), strict=True),
        )
        for table in facts
    }


def _without_town(row: Mapping[str, Any], municipality: str) -> dict[str, Any]:
    town = comparable(municipality)
    return {
        column: comparable(value).removeprefix(town) if column in BODY_COLUMNS else value
        for column, value in row.items()
    }


def _compare(
    table: str,
    true: Sequence[Mapping[str, Any]],
    read: Sequence[Mapping[str, Any]],
    *,
    strict: bool,
) -> Counts:
    stated = {column for row in true for column in row}
    wanted = stated if strict else stated & set(KEY_COLUMNS.get(table, stated))
    columns = sorted(wanted)
    limit = None if strict else KEY_PREFIX_CHARACTERS
    return compare_bags(
        (row_key(row, columns, limit) for row in true),
        (row_key(row, columns, limit) for row in read),
    )


def row_key(
    row: Mapping[str, Any], columns: Sequence[str], limit: int | None = None
) -> tuple[Hashable, ...]:
    """The values of ``columns`` as they are compared; texts cut to ``limit`` characters."""
    return tuple(
        _value_key(row.get(column, _COLUMNS_THAT_DEFAULT.get(column)), limit) for column in columns
    )


def _value_key(value: Any, limit: int | None) -> Hashable:
    if value in (None, "", [], ()):
        return None
    if isinstance(value, list | tuple):
        return tuple(sorted(comparable(str(part)) for part in value))
    if isinstance(value, bool | int | float):
        return float(value)
    return comparable(str(value))[:limit]
