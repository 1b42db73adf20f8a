"""The tables and views, from the SQL files beside this module into a database.

A table's comment is the ``--`` line above its CREATE, a column's the ``--`` behind it, in both
languages: ``日本語 / English``. They are written once, where the column is defined, and become
COMMENT ON in the database, from which `warehouse.schema_docs` makes the manual.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

import duckdb

from warehouse.corrected import corrected_view_sql

SCHEMA_FOLDER = Path(__file__).parent / "schema"
VIEWS_FOLDER = Path(__file__).parent / "views"
CROSSWALK_FILE = Path(__file__).parent / "reference" / "crosswalk.csv"

_CREATE = re.compile(
    r'^-- (?P<comment>.+)\nCREATE (?P<kind>TABLE|VIEW) (?P<name>"[^"]+"|\w+)', re.M
)
_TABLE_COLUMN = re.compile(r"^    (?P<name>\w+) [A-Z].*?-- (?P<comment>.+)$", re.M)
_VIEW_COLUMN = re.compile(r'^.* AS (?P<name>"[^"]+"|\w+),? +-- (?P<comment>.+)$', re.M)


class MunicipalityRow(Protocol):
    """What a register of municipalities has to give of each."""

    @property
    def code(self) -> str:
        """Five digits, JIS X 0402 without the check digit."""

    @property
    def name(self) -> str:
        """Official name."""

    @property
    def kana(self) -> str | None:
        """Reading in kana."""

    @property
    def prefecture(self) -> str:
        """Prefecture it lies in."""

    @property
    def kind(self) -> str | None:
        """City, ward, town, village or prefecture."""

    @property
    def valid_from(self) -> date | None:
        """First day under this code and name."""

    @property
    def valid_to(self) -> date | None:
        """Last day, or None where it still exists."""

    @property
    def successor_code(self) -> str | None:
        """Code of what followed."""


def define_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """Create all tables, their comments, the crosswalk and the views in an empty database."""
    connection.begin()
    for sql in _sql_texts(SCHEMA_FOLDER):
        connection.execute(sql + _comments(sql, _TABLE_COLUMN))
    with CROSSWALK_FILE.open(encoding="utf-8", newline="") as file:
        rows = [[value or None for value in row] for row in csv.reader(file)][1:]
    connection.executemany("INSERT INTO crosswalk VALUES (?, ?, ?, ?, ?, ?)", rows)
    set_meta(connection, "schema", schema_fingerprint())
    connection.commit()
    define_views(connection)


def define_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the views and their comments, or replace them where they are of another version."""
    corrected = corrected_view_sql(connection)
    fingerprint = _hash("".join([*_sql_texts(VIEWS_FOLDER), corrected]))
    if get_meta(connection, "views") == fingerprint:
        return
    connection.begin()
    for sql in _sql_texts(VIEWS_FOLDER):
        create = sql.replace("\nCREATE VIEW", "\nCREATE OR REPLACE VIEW")
        connection.execute(create + _comments(sql, _VIEW_COLUMN))
    connection.execute(corrected)
    set_meta(connection, "views", fingerprint)
    connection.commit()


def schema_fingerprint() -> str:
    """Hash over the table definitions, to know whether a file was made with these."""
    return _hash(re.sub(r"--.*", "", "".join(_sql_texts(SCHEMA_FOLDER))))


def get_meta(connection: duckdb.DuckDBPyConnection, key: str) -> str | None:
    """A value of ``warehouse_meta``; None where it, or the table, is missing."""
    try:
        row = connection.execute("SELECT value FROM warehouse_meta WHERE key = ?", [key]).fetchone()
    except duckdb.CatalogException:
        return None
    return None if row is None else str(row[0])


def set_meta(connection: duckdb.DuckDBPyConnection, key: str, value: str) -> None:
    """Write a value of ``warehouse_meta``."""
    connection.execute("INSERT OR REPLACE INTO warehouse_meta VALUES (?, ?)", [key, value])


def load_municipalities(
    connection: duckdb.DuckDBPyConnection, rows: Iterator[MunicipalityRow] | list[MunicipalityRow]
) -> int:
    """Replace the table of municipalities; gives the number of rows."""
    values = [
        (r.code, r.name, r.kana, r.prefecture, r.kind, r.valid_from, r.valid_to, r.successor_code)
        for r in rows
    ]
    connection.begin()
    connection.execute("DELETE FROM municipalities")
    if values:
        connection.executemany("INSERT INTO municipalities VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.commit()
    return len(values)


@cache
def _sql_texts(folder: Path) -> list[str]:
    return ["\n" + path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))]


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


def _quoted(text: str) -> str:
    return "'" + text.strip().replace("'", "''") + "'"
