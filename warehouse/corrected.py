"""Views that lay people's corrections over the readings, which stay as they were read.

For each family table, ``registrations_corrected`` and so on: the same columns, a corrected value in
the place of the reading it was made for. A correction belongs to one reading: its place on the
page and the value that was read. Where a later parser reads something else there, it no longer
applies, and ``unused_corrections`` lists it.
"""

from __future__ import annotations

import duckdb

_NOT_READINGS = frozenset({"document_id", "row_no", "page_number", "evidence", "flags"})

# Separates the parts of a key; control characters do not occur in column names and ids.
_SEPARATOR = "chr(31)"

_VIEW = """
CREATE OR REPLACE VIEW {table}_corrected AS
WITH latest AS (
    SELECT document_id,
           concat_ws({separator}, column_name, evidence_id, coalesce(old_value, '')) AS key,
           arg_max(struct_pack(verdict, new_value), (corrected_at, correction_id)) AS correction
    FROM corrections
    WHERE table_name = '{table}'
    GROUP BY ALL
), by_document AS (
    SELECT document_id, map_from_entries(list((key, correction))) AS found
    FROM latest
    GROUP BY document_id
)
SELECT
    {columns}
FROM {table} AS t
LEFT JOIN by_document AS k ON k.document_id = t.document_id;
COMMENT ON VIEW {table}_corrected IS '{comment}';
"""

_COLUMN = """CASE k.found[{key}].verdict
        WHEN 'absent' THEN NULL
        WHEN 'change' THEN TRY_CAST(k.found[{key}].new_value AS {type_name})
        ELSE t.{name}
    END AS {name}"""

CORRECTED_TEMPLATES = (_VIEW, _COLUMN)
"""What the views are made from besides the tables, to know whether they are of this version."""


def corrected_view_sql(connection: duckdb.DuckDBPyConnection) -> str:
    """The statements that make a ``_corrected`` view of every family table."""
    tables = connection.execute(
        "SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal AND table_name IN "
        "(SELECT table_name FROM duckdb_columns() WHERE column_name = 'evidence' "
        "AND data_type LIKE 'MAP%') ORDER BY table_oid"
    ).fetchall()
    return "\n".join(_view_sql(connection, table, comment) for table, comment in tables)


def _view_sql(connection: duckdb.DuckDBPyConnection, table: str, comment: str) -> str:
    columns = connection.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal "
        "AND table_name = ? ORDER BY column_index",
        [table],
    ).fetchall()
    japanese, _, english = comment.partition(" / ")
    view = _VIEW.format(
        table=table,
        separator=_SEPARATOR,
        columns=",\n    ".join(_column_sql(name, type_name) for name, type_name, _ in columns),
        comment=f"{japanese}（訂正後） / {english}, with corrections".replace("'", "''"),
    )
    comments = [
        f"COMMENT ON COLUMN {table}_corrected.{name} IS '{note.replace(chr(39), chr(39) * 2)}';"
        for name, _, note in columns
    ]
    return view + "\n".join(comments)


def _column_sql(name: str, type_name: str) -> str:
    if name in _NOT_READINGS:
        return f"t.{name} AS {name}"
    value = f"coalesce(t.{name}::VARCHAR, '')"
    key = f"concat_ws({_SEPARATOR}, '{name}', t.evidence['{name}'], {value})"
    return _COLUMN.format(key=key, type_name=type_name, name=name)
