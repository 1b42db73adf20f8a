"""SQL against a published warehouse: read-only, with limits."""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
from msgspec import Struct

from warehouse.errors import QueryError
from warehouse.store import open_reader

if TYPE_CHECKING:
    import pandas as pd

DEFAULT_MAX_ROWS = 100_000
DEFAULT_TIMEOUT_S = 300.0

# Excel takes a CSV file for Shift_JIS unless it begins with this.
BYTE_ORDER_MARK = "\ufeff"

_UNKNOWN_NAME = re.compile(
    r'(?:Table with name|Referenced column|column named|Scalar Function with name) "?([^"\s!]+)"?'
)


class QueryResult(Struct, frozen=True):
    """The answer to a query.

    Attributes:
        truncated: whether there were more rows than were asked for.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    truncated: bool = False

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dictionary a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_json(self) -> str:
        """A JSON list of objects; dates in ISO form, Japanese as it is."""
        return json.dumps(self.to_dicts(), ensure_ascii=False, default=str)

    def to_csv(self) -> str:
        """CSV with a byte order mark, for Excel; lists joined by `` ; ``."""
        out = io.StringIO()
        out.write(BYTE_ORDER_MARK)
        writer = csv.writer(out)
        writer.writerow(self.columns)
        writer.writerows([_csv_value(value) for value in row] for row in self.rows)
        return out.getvalue()

    def to_pandas(self) -> pd.DataFrame:
        """A data frame."""
        import pandas as pd  # half a second at start-up that only this needs

        return pd.DataFrame(self.rows, columns=list(self.columns))


def run(
    path: Path | str,
    sql: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    max_rows: int = DEFAULT_MAX_ROWS,
    timeout_s: float = DEFAULT_TIMEOUT_S,
) -> QueryResult:
    """Run one statement against a published warehouse; it cannot write anything anywhere.

    Raises:
        QueryError: if the statement is wrong, refused, or took longer than ``timeout_s``.
        WarehouseError: if the warehouse cannot be opened.
    """
    with open_reader(Path(path)) as connection:
        # A query may come from a web page: it must reach no other file and no setting.
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        return run_on(connection, sql, parameters, max_rows=max_rows, timeout_s=timeout_s)


def run_on(
    connection: duckdb.DuckDBPyConnection,
    sql: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    max_rows: int = DEFAULT_MAX_ROWS,
    timeout_s: float = DEFAULT_TIMEOUT_S,
) -> QueryResult:
    """Run one statement on an open connection, with the same limits and messages as `run`."""
    timer = threading.Timer(timeout_s, connection.interrupt)
    timer.start()
    try:
        cursor = connection.execute(sql, dict(parameters) if parameters else None)
        columns = tuple(str(column[0]) for column in cursor.description or ())
        rows = cursor.fetchmany(max_rows + 1)
    except duckdb.InterruptException as error:
        raise QueryError(
            f"the query took longer than {timeout_s:g} s and was stopped; narrow it, for example "
            "by municipality_code or fiscal_year"
        ) from error
    except duckdb.Error as error:
        raise QueryError(_explain(connection, error)) from error
    finally:
        timer.cancel()
    return QueryResult(columns, rows[:max_rows], truncated=len(rows) > max_rows)


def _explain(connection: duckdb.DuckDBPyConnection, error: duckdb.Error) -> str:
    message = str(error).strip()
    if "read-only" in message:
        return "the warehouse is read with SQL, not written; only SELECT and the like are allowed"
    found = _UNKNOWN_NAME.search(message)
    if found is None:
        return message
    first_line = message.splitlines()[0]
    close = close_names(connection, found[1])
    hint = f"did you mean {', '.join(close)}?" if close else "SHOW TABLES lists what there is"
    return f"{first_line}\n{hint}"


def close_names(connection: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    """Names of tables, views and columns that are much like ``name``, best first."""
    known = connection.execute(
        "SELECT table_name FROM duckdb_columns() WHERE NOT internal "
        "UNION SELECT column_name FROM duckdb_columns() WHERE NOT internal ORDER BY 1"
    ).fetchall()
    return difflib.get_close_matches(name, [row[0] for row in known], n=3, cutoff=0.6)


def _csv_value(value: Any) -> Any:
    return " ; ".join(map(str, value)) if isinstance(value, list) else value
