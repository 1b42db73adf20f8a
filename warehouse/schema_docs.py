"""The manual of tables and columns, made from the comments in the database itself.

``python -m warehouse.schema_docs docs/schema.md`` writes it; with no file it is printed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import duckdb
from msgspec import Struct

from warehouse.define import define_schema

_PREAMBLE = """# Tables and views / 表とビュー

Made from the comments in the database by `python -m warehouse.schema_docs docs/schema.md`; change
them in `warehouse/schema/` and `warehouse/views/`.

Dates are inclusive spans. Coordinates are points (1/72 in) from the top left of the upright page.
A confidence is between 0 and 1, and empty where it is not known. Row and column labels are heading
paths from the outermost inwards, joined by ` / `. In every family table `evidence` maps a column's
name to an `evidence_id`; the view `values_with_evidence` has it joined already.
"""


class ColumnNote(Struct, frozen=True):
    """A column, its type and its comment."""

    name: str
    type_name: str
    comment: str


class TableNote(Struct, frozen=True):
    """A table or view with its comment and columns in order."""

    name: str
    kind: Literal["table", "view"]
    comment: str
    columns: tuple[ColumnNote, ...]


def describe_tables(connection: duckdb.DuckDBPyConnection) -> list[TableNote]:
    """All tables in the order of their definition, then all views."""
    rows = connection.execute(
        "SELECT table_name, 'table', table_oid, comment FROM duckdb_tables() WHERE NOT internal "
        "UNION ALL SELECT view_name, 'view', view_oid, comment FROM duckdb_views() "
        "WHERE NOT internal AND NOT temporary ORDER BY 2, 3"
    ).fetchall()
    columns = connection.execute(
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() "
        "WHERE NOT internal ORDER BY table_name, column_index"
    ).fetchall()
    return [
        TableNote(
            name,
            kind,
            comment or "",
            tuple(ColumnNote(c, t, note or "") for table, c, t, note in columns if table == name),
        )
        for name, kind, _, comment in rows
    ]


def split_comment(comment: str) -> tuple[str, str]:
    """The Japanese and the English half of a comment; one half may be missing."""
    japanese, _, english = comment.partition(" / ")
    return (japanese, english) if english else ("", japanese)


def schema_page() -> str:
    """The manual as Markdown."""
    with duckdb.connect() as connection:
        define_schema(connection)
        notes = describe_tables(connection)
    parts = [_PREAMBLE]
    for kind, heading in (("table", "Tables / 表"), ("view", "Views / ビュー")):
        parts.append(f"## {heading}\n")
        parts += [_section(note) for note in notes if note.kind == kind]
    return "\n".join(parts)


def _section(note: TableNote) -> str:
    lines = [f"### {note.name}", "", note.comment, ""]
    lines += ["| column | type | 日本語 | English |", "|---|---|---|---|"]
    for column in note.columns:
        words = " | ".join(word.replace("|", "\\|") for word in split_comment(column.comment))
        lines.append(f"| `{column.name}` | {column.type_name} | {words} |")
    return "\n".join([*lines, ""])


def main() -> None:
    """Write the manual to the file named on the command line, or to standard output."""
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(schema_page(), encoding="utf-8")
    else:
        sys.stdout.write(schema_page())


if __name__ == "__main__":
    main()
