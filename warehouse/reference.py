"""Reference tables: the register of municipalities, and the crosswalk of words to concepts."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import duckdb
import pyarrow as pa

from corpus.municipalities import register
from warehouse.meta import get_meta, set_meta

CROSSWALK_FILE = Path(__file__).parent / "reference" / "crosswalk.csv"

_MUNICIPALITY_COLUMNS = (
    "code", "name", "kana", "prefecture", "county", "kind", "valid_from", "valid_to",
    "successor_code",
)  # fmt: skip


class MunicipalityRow(Protocol):
    """What a register of municipalities has to give of each."""

    @property
    def code(self) -> str:
        """Five digits, JIS X 0402 without the check digit."""

    @property
    def name(self) -> str:
        """Official name."""

    @property
    def kana(self) -> str:
        """Reading in kana."""

    @property
    def prefecture(self) -> str:
        """Prefecture it lies in."""

    @property
    def county(self) -> str:
        """郡 of a town or village; empty for others."""

    @property
    def kind(self) -> str:
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


def refresh_reference(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring both tables up to what the program knows; does nothing where they are."""
    with CROSSWALK_FILE.open(encoding="utf-8", newline="") as file:
        crosswalk = [tuple(value or None for value in row) for row in csv.reader(file)][1:]
    municipalities = register()
    known = repr((crosswalk, [_values(row) for row in municipalities]))
    fingerprint = hashlib.sha256(known.encode()).hexdigest()[:16]
    if get_meta(connection, "reference") == fingerprint:
        return
    connection.begin()
    _replace(connection, "crosswalk", crosswalk)
    load_municipalities(connection, municipalities)
    set_meta(connection, "reference", fingerprint)
    connection.commit()


def load_municipalities(
    connection: duckdb.DuckDBPyConnection, rows: Iterable[MunicipalityRow]
) -> int:
    """Replace the table of municipalities; gives the number of rows."""
    values = [_values(row) for row in rows]
    _replace(connection, "municipalities", values)
    return len(values)


def _values(row: MunicipalityRow) -> tuple[Any, ...]:
    return tuple(getattr(row, column) or None for column in _MUNICIPALITY_COLUMNS)


def _replace(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[Any, ...]]
) -> None:
    schema = connection.table(table).limit(0).to_arrow_table().schema
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(c, type=f.type) for c, f in zip(columns, schema, strict=True)]
    connection.register("incoming", pa.Table.from_arrays(arrays, schema=schema))
    connection.execute(f"DELETE FROM {table}")
    connection.execute(f"INSERT INTO {table} SELECT * FROM incoming")
    connection.unregister("incoming")
