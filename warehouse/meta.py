"""What a warehouse knows of itself, in ``warehouse_meta``."""

from __future__ import annotations

import duckdb


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
