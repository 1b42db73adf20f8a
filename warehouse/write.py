"""Rows into tables, in bulk: Arrow tables made column by column, one INSERT a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.flatten import TableRows, flatten_file
from warehouse.plan import Plan

# Tables that rows of a file stand in, and the column that says whose they are.
_BY_SOURCE = ("pages", "issues", "documents")


class TableWriter:
    """Writes plans into the tables of an open warehouse."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Learn the tables' column types from the database itself."""
        self._connection = connection
        names = connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY table_name"
        ).fetchall()
        self._schemas: dict[str, pa.Schema] = {
            name: connection.table(name).limit(0).to_arrow_table().schema for (name,) in names
        }
        self._by_document = sorted(
            name
            for name, schema in self._schemas.items()
            if "document_id" in schema.names and name not in (*_BY_SOURCE, "corrections")
        )

    def write(self, plan: Plan, load_id: str) -> None:
        """Carry out a plan inside the caller's transaction."""
        if plan.delete_rows:
            self._delete_rows(sorted(plan.delete_rows))
        self._write_sources(plan, load_id)
        rows: TableRows = defaultdict(list)
        for parsed in plan.insert_rows.values():
            for table, of_file in flatten_file(parsed, plan.parser_version).items():
                rows[table] += of_file
        for table, table_rows in rows.items():
            self._insert(table, table_rows)

    def _delete_rows(self, source_ids: list[str]) -> None:
        doomed = self._connection.execute(
            "SELECT document_id FROM documents WHERE list_contains($1, source_id)", [source_ids]
        ).fetchall()
        if doomed:
            document_ids = [document_id for (document_id,) in doomed]
            for table in self._by_document:
                self._delete(table, "document_id", document_ids)
        for table in _BY_SOURCE:
            self._delete(table, "source_id", source_ids)

    def _write_sources(self, plan: Plan, load_id: str) -> None:
        self._delete("sources", "source_id", sorted(plan.drop_sources))
        self._delete("source_paths", "path", sorted(plan.paths))
        paths = [(path, e.source_id, e.status, load_id) for path, e in plan.paths.items()]
        self._insert("source_paths", paths)
        new = [i for i in plan.sources if i in plan.insert_rows]
        for source_id in plan.sources.keys() - plan.insert_rows.keys():
            stored = plan.sources[source_id]
            self._connection.execute(
                "UPDATE sources SET path = $2, error = $3 WHERE source_id = $1",
                [source_id, stored.path, stored.error],
            )
        self._delete("sources", "source_id", new)
        self._insert("sources", [self._source_row(plan, i, load_id) for i in new])

    @staticmethod
    def _source_row(plan: Plan, source_id: str, load_id: str) -> tuple[Any, ...]:
        stored, parsed = plan.sources[source_id], plan.insert_rows[source_id]
        source = parsed.source
        return (
            source_id, stored.path, source.size_bytes, parsed.page_count, stored.status,
            stored.error, source.origin_url, source.media_type, source.municipality_hint,
            plan.parser_version, stored.content_hash, load_id,
        )  # fmt: skip

    def _delete(self, table: str, column: str, values: list[str]) -> None:
        if values:
            self._connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT unnest($1))", [values]
            )

    def _insert(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        columns = list(zip(*rows, strict=True))
        if not columns:
            return
        schema = self._schemas[table]
        arrays = [
            pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)
        ]
        self._connection.register("incoming", pa.Table.from_arrays(arrays, schema=schema))
        # Not in a `finally`: a transaction that failed refuses this too and hides its reason.
        self._connection.execute(f"INSERT INTO {table} SELECT * FROM incoming")
        self._connection.unregister("incoming")
