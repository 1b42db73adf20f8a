"""``shingi review``: values that the reading is not sure of, out to people and back in."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from ingest.commands.options import DEFAULT_WAREHOUSE, JsonFlag, WarehousePath
from ingest.messages import say
from warehouse.review import DEFAULT_THRESHOLD, export_low_confidence, import_corrections

review = typer.Typer(help="Values that the reading is not sure of, out to people and back in.")


@review.command("export")
def export_values(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="CSV to write.")],
    threshold: Annotated[
        float, typer.Option(min=0, max=1, help="Confidence below which a value is listed.")
    ] = DEFAULT_THRESHOLD,
    limit: Annotated[int, typer.Option(min=1, help="Values at most.")] = 10_000,
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    json: JsonFlag = False,
) -> None:
    """Write the least sure values that nobody has judged yet, with their places on the page."""
    values = export_low_confidence(warehouse, file, threshold, limit)
    if json:
        typer.echo(msgspec.json.encode({"file": str(file), "values": values}))
    else:
        typer.echo(say("review_written", file=file, values=values))


@review.command("import")
def import_verdicts(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The CSV, filled in.")],
    by: Annotated[str | None, typer.Option(help="Who judged, where a line does not say.")] = None,
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    json: JsonFlag = False,
) -> None:
    """Take verdicts in; readings stay as they are, the views *_corrected lay verdicts over them."""
    result = import_corrections(warehouse, file, by or getpass.getuser())
    if json:
        typer.echo(msgspec.json.encode(result))
    else:
        typer.echo(say("review_taken", **msgspec.structs.asdict(result)))
