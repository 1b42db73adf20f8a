"""The warehouse written out for other programs: CSV, Excel, Parquet, a data package."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import duckdb
from msgspec import Struct

from warehouse.errors import ExportError
from warehouse.query import BYTE_ORDER_MARK, close_names
from warehouse.schema_docs import ColumnNote, TableNote, describe_tables, split_comment
from warehouse.store import open_reader
from warehouse.workbook import write_workbook

ExportFormat = Literal["csv", "xlsx", "parquet", "datapackage"]

# Codebook types of the Frictionless table schema; codes such as 01234 are strings there.
_FIELD_TYPES = {
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}


class ExportResult(Struct, frozen=True):
    """What was written.

    Attributes:
        files: in the order of writing.
        notes: what a format could not hold, a sentence each.
    """

    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def export(
    path: Path | str,
    folder: Path | str,
    format_name: ExportFormat,
    tables: Sequence[str] | None = None,
) -> ExportResult:
    """Write a published warehouse into a folder, which is made; files of the same names go.

    Args:
        path: the warehouse.
        folder: where the files go.
        format_name: ``csv`` (one file a table, UTF-8 with byte order mark for Excel), ``xlsx``
            (one workbook), ``parquet`` (one file a table), or ``datapackage`` (CSV files with
            ``datapackage.json`` and ``codebook.csv``).
        tables: names of tables and views; None for all tables.

    Raises:
        ExportError: if a table is not known, the format is not, or the folder cannot be written.
        WarehouseError: if the warehouse cannot be read.
    """
    writers = {
        "csv": _export_csv,
        "xlsx": _export_workbook,
        "parquet": _export_parquet,
        "datapackage": _export_package,
    }
    if format_name not in writers:
        raise ExportError(f"no format {format_name!r}; there are: {', '.join(writers)}")
    target = Path(folder)
    with open_reader(Path(path)) as connection:
        notes = _chosen_tables(connection, tables)
        try:
            target.mkdir(parents=True, exist_ok=True)
            return writers[format_name](connection, target, notes)
        except (OSError, duckdb.IOException) as error:
            raise ExportError(
                f"{target} cannot be written ({str(error).splitlines()[0]}); name a folder with "
                "room that you may write to"
            ) from error


def _chosen_tables(
    connection: duckdb.DuckDBPyConnection, names: Sequence[str] | None
) -> list[TableNote]:
    known = {note.name: note for note in describe_tables(connection)}
    if names is None:
        return [note for note in known.values() if note.kind == "table"]
    for name in names:
        if name not in known:
            close = ", ".join(close_names(connection, name)) or "see docs/schema.md"
            raise ExportError(f"no table or view is called {name!r}; close to it: {close}")
    return [known[name] for name in names]


def _export_csv(
    connection: duckdb.DuckDBPyConnection, folder: Path, tables: list[TableNote]
) -> ExportResult:
    files = []
    for table in tables:
        select = ", ".join(_joined_by_semicolon(column) for column in table.columns)
        file = folder / f"{table.name}.csv"
        _copy_csv(connection, f'SELECT {select} FROM "{table.name}"', file, BYTE_ORDER_MARK)
        files.append(file)
    return ExportResult(tuple(files))


def _copy_csv(
    connection: duckdb.DuckDBPyConnection, select: str, file: Path, beginning: str
) -> None:
    """DuckDB writes no byte order mark: its file is appended to one that has it."""
    body = file.with_name(file.name + ".body")
    connection.execute(f"COPY ({select}) TO {_quoted(body)} (FORMAT csv, HEADER true)")
    with file.open("wb") as out, body.open("rb") as lines:
        out.write(beginning.encode())
        shutil.copyfileobj(lines, out)
    body.unlink()


def _export_parquet(
    connection: duckdb.DuckDBPyConnection, folder: Path, tables: list[TableNote]
) -> ExportResult:
    files = []
    for table in tables:
        file = folder / f"{table.name}.parquet"
        connection.execute(
            f'COPY "{table.name}" TO {_quoted(file)} (FORMAT parquet, COMPRESSION zstd)'
        )
        files.append(file)
    return ExportResult(tuple(files))


def _export_workbook(
    connection: duckdb.DuckDBPyConnection, folder: Path, tables: list[TableNote]
) -> ExportResult:
    file = folder / "warehouse.xlsx"
    selects = {
        table.name: 'SELECT {} FROM "{}"'.format(
            ", ".join(_joined_by_semicolon(column) for column in table.columns), table.name
        )
        for table in tables
    }
    return ExportResult((file,), write_workbook(connection, file, selects))


def _export_package(
    connection: duckdb.DuckDBPyConnection, folder: Path, tables: list[TableNote]
) -> ExportResult:
    files = []
    for table in tables:
        select = ", ".join(_as_package_value(column) for column in table.columns)
        file = folder / f"{table.name}.csv"
        _copy_csv(connection, f'SELECT {select} FROM "{table.name}"', file, "")
        files.append(file)
    package = {
        "name": "shingi-warehouse",
        "title": "審議会資料のデータ倉庫 / warehouse of council papers",
        "profile": "tabular-data-package",
        "resources": [_resource(table) for table in tables],
    }
    description = folder / "datapackage.json"
    text = json.dumps(package, ensure_ascii=False, indent=2)
    description.write_text(text + "\n", encoding="utf-8")
    codebook = folder / "codebook.csv"
    _write_codebook(codebook, tables)
    return ExportResult((*files, description, codebook))


def _resource(table: TableNote) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "description": table.comment,
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {
                    "name": column.name,
                    "type": _field_type(column),
                    "title": split_comment(column.comment)[0],
                    "description": column.comment,
                }
                for column in table.columns
            ],
            "missingValues": [""],
        },
    }


def _write_codebook(file: Path, tables: list[TableNote]) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["table", "column", "type", "日本語", "English"])
        for table in tables:
            for column in table.columns:
                words = split_comment(column.comment)
                writer.writerow([table.name, column.name, column.type_name, *words])


def _field_type(column: ColumnNote) -> str:
    if column.type_name.endswith("[]"):
        return "array"
    if column.type_name.startswith("MAP"):
        return "object"
    return _FIELD_TYPES.get(column.type_name, "string")


def _joined_by_semicolon(column: ColumnNote) -> str:
    if column.type_name == "VARCHAR[]":
        return f'array_to_string("{column.name}", \' ; \') AS "{column.name}"'
    if column.type_name.endswith("[]") or column.type_name.startswith("MAP"):
        return f'to_json("{column.name}")::VARCHAR AS "{column.name}"'
    return f'"{column.name}"'


def _as_package_value(column: ColumnNote) -> str:
    if column.type_name.endswith("[]") or column.type_name.startswith("MAP"):
        return f'to_json("{column.name}")::VARCHAR AS "{column.name}"'
    if column.type_name == "TIMESTAMP":
        return f'strftime("{column.name}", \'%Y-%m-%dT%H:%M:%SZ\') AS "{column.name}"'
    return f'"{column.name}"'


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
