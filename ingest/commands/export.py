"""``shingi export``: the warehouse for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from ingest.commands.options import DEFAULT_WAREHOUSE, JsonFlag, WarehousePath
from warehouse.export import export as export_warehouse


class ExportFormatName(StrEnum):
    """Formats that a warehouse is written out in."""

    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    datapackage = "datapackage"


def export(
    folder: Annotated[Path, typer.Argument(file_okay=False, help="Where the files go.")],
    export_format: Annotated[
        ExportFormatName, typer.Option("--format", help="What to write.")
    ] = ExportFormatName.csv,
    table: Annotated[
        list[str] | None, typer.Option(help="This table or view only; may be given again.")
    ] = None,
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    json: JsonFlag = False,
) -> None:
    """Write the warehouse as CSV for Excel, one Excel workbook, Parquet, or a data package."""
    result = export_warehouse(warehouse, folder, export_format.value, table)
    if json:
        typer.echo(msgspec.json.encode(result, enc_hook=str))
        return
    for file in result.files:
        typer.echo(file)
    for note in result.notes:
        typer.echo(note, err=True)
