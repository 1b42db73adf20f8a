"""The index behind `warehouse.search`: words of every passage, in a file beside the warehouse.

``council.duckdb.search`` is made at the first search and brought up to date at the next search
after the warehouse changed: only documents whose source was read anew are tokenised. Loading
therefore costs nothing extra, and the file may be deleted at any time.

A passage is a block of text, a row of a table, or a speech.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.errors import WarehouseWriteError
from warehouse.store import copy_file, file_identity, remove_database
from warehouse.tokens import count_tokens, normalise

# Documents tokenised before they are written: some hundred passages each, so that what is held
# in memory stays at some tens of megabytes.
_DOCUMENTS_AT_ONCE = 200

_TABLES = """
CREATE TABLE index_meta (warehouse_identity VARCHAR);
CREATE TABLE indexed (document_id VARCHAR, content_hash VARCHAR);
CREATE TABLE passages (
    passage_id BIGINT, document_id VARCHAR, page_number INTEGER, kind VARCHAR, text VARCHAR,
    x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE, n_tokens INTEGER,
    plain VARCHAR  -- the text normalised; NULL where that changes nothing
);
CREATE TABLE postings (token VARCHAR, passage_id BIGINT, frequency INTEGER);
"""

_PASSAGES_OF_DOCUMENTS = """
SELECT document_id, page_number, kind, text, x0, top, x1, bottom
FROM (
    SELECT document_id, page_number, 'block' AS kind, text, x0, top, x1, bottom
    FROM blocks
    WHERE kind NOT IN ('table', 'page_number', 'running_head')
    UNION ALL
    SELECT c.document_id, c.page_number, 'table_row',
           string_agg(c.text, ' ' ORDER BY c.column_no),
           min(c.x0), min(c.top), max(c.x1), max(c.bottom)
    FROM cells AS c
    WHERE c.text <> ''
    GROUP BY c.document_id, c.table_id, c.page_number, c.row_no
    UNION ALL
    SELECT s.document_id, s.page_number, 'speech', s.text, e.x0, e.top, e.x1, e.bottom
    FROM speeches AS s
    LEFT JOIN evidence AS e
        ON e.document_id = s.document_id AND e.evidence_id = s.evidence['text']
)
WHERE text <> '' AND document_id IN (SELECT unnest($1))
"""


def index_path_of(warehouse_path: Path) -> Path:
    """Where the index of a warehouse lies."""
    return warehouse_path.with_name(warehouse_path.name + ".search")


def attach_index(connection: duckdb.DuckDBPyConnection, warehouse_path: Path) -> None:
    """Attach the index of an open warehouse as ``search_index``, up to date.

    Raises:
        WarehouseWriteError: if it cannot be written.
    """
    index_path = index_path_of(warehouse_path)
    identity = file_identity(warehouse_path)
    if not _is_current(index_path, identity):
        _refresh(connection, index_path, identity)
    _attach(connection, index_path, "READ_ONLY")


def _is_current(index_path: Path, identity: str) -> bool:
    if not index_path.exists():
        return False
    try:
        with duckdb.connect(str(index_path), read_only=True) as index:
            row = index.execute("SELECT warehouse_identity FROM index_meta").fetchone()
    except duckdb.Error:
        index_path.unlink()  # damaged, or of another version: it is made anew
        return False
    return row is not None and row[0] == identity


def _refresh(connection: duckdb.DuckDBPyConnection, index_path: Path, identity: str) -> None:
    # Named by process: two searches at once both make an index, and the later one stays.
    partial = index_path.with_name(f"{index_path.name}.{os.getpid()}.partial")
    try:
        if index_path.exists():
            copy_file(index_path, partial)
        else:
            with duckdb.connect(str(partial)) as index:
                index.execute(_TABLES)
        _attach(connection, partial, "READ_WRITE")
        _index_changes(connection)
        connection.execute("DELETE FROM search_index.index_meta")
        connection.execute("INSERT INTO search_index.index_meta VALUES (?)", [identity])
        connection.execute("DETACH search_index")
        partial.replace(index_path)
    except (duckdb.IOException, OSError) as error:
        raise WarehouseWriteError(
            f"the search index {index_path} cannot be written ({str(error).splitlines()[0]}); it "
            "needs room beside the warehouse and the right to write there"
        ) from error
    finally:
        remove_database(partial)


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, mode: str) -> None:
    quoted = str(path).replace("'", "''")
    connection.execute(f"ATTACH '{quoted}' AS search_index ({mode})")


def _index_changes(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE now_here AS "
        "SELECT document_id, content_hash FROM documents JOIN sources USING (source_id)"
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE to_index AS "
        "SELECT * FROM now_here EXCEPT SELECT * FROM search_index.indexed"
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE to_forget AS "
        "SELECT * FROM search_index.indexed EXCEPT SELECT * FROM now_here"
    )
    connection.begin()
    connection.execute(
        "DELETE FROM search_index.postings WHERE passage_id IN (SELECT passage_id FROM "
        "search_index.passages WHERE document_id IN (SELECT document_id FROM to_forget))"
    )
    for table in ("passages", "indexed"):
        connection.execute(
            f"DELETE FROM search_index.{table} WHERE document_id IN "
            "(SELECT document_id FROM to_forget)"
        )
    connection.commit()
    rows = connection.execute("SELECT document_id FROM to_index ORDER BY document_id").fetchall()
    document_ids = [document_id for (document_id,) in rows]
    for start in range(0, len(document_ids), _DOCUMENTS_AT_ONCE):
        connection.begin()
        _index_documents(connection, document_ids[start : start + _DOCUMENTS_AT_ONCE])
        connection.commit()


def _index_documents(connection: duckdb.DuckDBPyConnection, document_ids: list[str]) -> None:
    row = connection.execute("SELECT max(passage_id) FROM search_index.passages").fetchone()
    first_id = 1 if row is None or row[0] is None else int(row[0]) + 1
    passages = connection.execute(_PASSAGES_OF_DOCUMENTS, [document_ids]).fetchall()
    _write_passages(connection, first_id, passages)
    connection.execute(
        "INSERT INTO search_index.indexed SELECT * FROM to_index "
        "WHERE document_id IN (SELECT unnest($1))",
        [document_ids],
    )


def _write_passages(
    connection: duckdb.DuckDBPyConnection, first_id: int, rows: list[tuple[Any, ...]]
) -> None:
    counts = [count_tokens(row[3]) for row in rows]
    passages = [
        (passage_id, *row, counted.total(), _plain_if_other(row[3]))
        for passage_id, (row, counted) in enumerate(zip(rows, counts, strict=True), start=first_id)
    ]
    # Sorted, so that DuckDB's minima and maxima of each row group find a token fast.
    postings = sorted(
        (token, passage_id, frequency)
        for passage_id, counted in enumerate(counts, start=first_id)
        for token, frequency in counted.items()
    )
    for table, values in (("passages", passages), ("postings", postings)):
        if values:
            _insert(connection, table, values)


def _plain_if_other(text: str) -> str | None:
    plain = normalise(text)
    return None if plain == text else plain


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[Any, ...]]) -> None:
    empty = connection.sql(f"FROM search_index.{table} LIMIT 0").to_arrow_table()
    columns = zip(*rows, strict=True)
    arrays = [pa.array(c, type=f.type) for c, f in zip(columns, empty.schema, strict=True)]
    connection.register("incoming", pa.Table.from_arrays(arrays, schema=empty.schema))
    connection.execute(f"INSERT INTO search_index.{table} SELECT * FROM incoming")
    connection.unregister("incoming")
