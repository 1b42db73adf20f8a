"""The tables and views, from the SQL files beside this module into a database.

A table's comment is the ``--`` line above its CREATE, a column's the ``--`` behind it, in both
languages: ``日本語 / English``. They are written once, where the column is defined, and become
COMMENT ON in the database, from which `warehouse.schema_docs` makes the manual.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

import duckdb

from warehouse.corrected import CORRECTED_TEMPLATES, corrected_view_sql
from warehouse.meta import get_meta, set_meta

SCHEMA_FOLDER = Path(__file__).parent / "schema"
VIEWS_FOLDER = Path(__file__).parent / "views"

_CREATE = re.compile(
    r'^-- (?P<comment>.+)\nCREATE (?P<kind>TABLE|VIEW) (?P<name>"[^"]+"|\w+)', re.M
)
_TABLE_COLUMN = re.compile(r"^    (?P<name>\w+) [A-Z].*?-- (?P<comment>.+)$", re.M)
_VIEW_COLUMN = re.compile(r'^.* AS (?P<name>"[^"]+"|\w+),? +-- (?P<comment>.+)$', re.M)


def define_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """Create all tables, the views and their comments in an empty database."""
    connection.begin()
    for sql in _sql_texts(SCHEMA_FOLDER):
        connection.execute(sql + _comments(sql, _TABLE_COLUMN))
    set_meta(connection, "schema", schema_fingerprint())
    connection.commit()
    define_views(connection)


def define_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the views and their comments, or replace them where they are of another version."""
    texts = [*_sql_texts(SCHEMA_FOLDER), *_sql_texts(VIEWS_FOLDER), *CORRECTED_TEMPLATES]
    fingerprint = _hash("".join(texts))
    if get_meta(connection, "views") == fingerprint:
        return
    connection.begin()
    for sql in _sql_texts(VIEWS_FOLDER):
        create = sql.replace("\nCREATE VIEW", "\nCREATE OR REPLACE VIEW")
        connection.execute(create + _comments(sql, _VIEW_COLUMN))
    connection.execute(corrected_view_sql(connection))
    set_meta(connection, "views", fingerprint)
    connection.commit()


def schema_fingerprint() -> str:
    """Hash over the table definitions, to know whether a file was made with these."""
    return _hash(re.sub(r"--.*", "", "".join(_sql_texts(SCHEMA_FOLDER))))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _comments(sql: str, column: re.Pattern[str]) -> str:
    """The COMMENT ON statements that the ``--`` lines of an SQL file stand for."""
    creates = list(_CREATE.finditer(sql))
    ends = [create.start() for create in creates[1:]] + [len(sql)]
    statements = []
    for create, end in zip(creates, ends, strict=True):
        name = create["name"]
        statements.append(f"COMMENT ON {create['kind']} {name} IS {_quoted(create['comment'])};")
        statements += [
            f"COMMENT ON COLUMN {name}.{found['name']} IS {_quoted(found['comment'])};"
            for found in column.finditer(sql, create.end(), end)
        ]
    return "\n".join(statements)


@cache
def _sql_texts(folder: Path) -> list[str]:
    return ["\n" + path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))]


def _quoted(text: str) -> str:
    return "'" + text.strip().replace("'", "''") + "'"
