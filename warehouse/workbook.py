"""An Excel workbook, a sheet a table, written row by row in little memory."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import ExportError

# Excel's own limits.
_SHEET_ROWS = 1_048_576
_CELL_CHARACTERS = 32_767
_SHEET_NAME_CHARACTERS = 31

_ROWS_AT_ONCE = 10_000


def write_workbook(
    connection: duckdb.DuckDBPyConnection, file: Path, selects: dict[str, str]
) -> tuple[str, ...]:
    """Write the answers of queries into sheets; gives notes of what Excel could not hold.

    Longer tables go on in a second sheet. Text is written as text, so that codes keep their
    zeros and nothing is taken for a formula.

    Raises:
        ExportError: if XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise ExportError("Excel files need XlsxWriter: pip install 'shingi[export]'") from error
    notes: list[str] = []
    with xlsxwriter.Workbook(
        str(file),
        {"constant_memory": True, "default_date_format": "yyyy-mm-dd", "remove_timezone": True},
    ) as workbook:
        for name, select in selects.items():
            cursor = connection.execute(select)
            columns = [str(column[0]) for column in cursor.description]
            cut = _write_sheets(workbook, name, columns, cursor)
            if cut:
                notes.append(
                    f"{name}: {cut} cells hold more than {_CELL_CHARACTERS} characters, "
                    "which Excel cannot; they are cut there, whole in the other formats"
                )
    return tuple(notes)


def _write_sheets(
    workbook: Any, name: str, columns: list[str], cursor: duckdb.DuckDBPyConnection
) -> int:
    sheet_no, row_no, cut = 1, 1, 0
    sheet = _new_sheet(workbook, name, sheet_no, columns)
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        for row in rows:
            if row_no == _SHEET_ROWS:
                sheet_no, row_no = sheet_no + 1, 1
                sheet = _new_sheet(workbook, name, sheet_no, columns)
            for column_no, value in enumerate(row):
                cut += _write_value(sheet, row_no, column_no, value)
            row_no += 1
    return cut


def _new_sheet(workbook: Any, name: str, sheet_no: int, columns: list[str]) -> Any:
    ending = "" if sheet_no == 1 else f"_{sheet_no}"
    sheet = workbook.add_worksheet(name[: _SHEET_NAME_CHARACTERS - len(ending)] + ending)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns)
    return sheet


def _write_value(sheet: Any, row_no: int, column_no: int, value: Any) -> int:
    """Write one value; 1 where it had to be cut."""
    if value is None:
        return 0
    if isinstance(value, bool):
        sheet.write_boolean(row_no, column_no, value)
    elif isinstance(value, int | float):
        sheet.write_number(row_no, column_no, value)
    elif isinstance(value, date | datetime):
        sheet.write_datetime(row_no, column_no, value)
    else:
        sheet.write_string(row_no, column_no, str(value)[:_CELL_CHARACTERS])
        return int(len(str(value)) > _CELL_CHARACTERS)
    return 0
