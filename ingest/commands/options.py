"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from parsers.pages.ocr.program import command_arguments


class OcrMode(StrEnum):
    """Which pages are read by OCR."""

    auto = "auto"
    always = "always"
    never = "never"


def _usable(command: str | None) -> str | None:
    """A command that is none ends the run before any paper is read."""
    if command is not None:
        try:
            command_arguments(command)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    return command


OcrCommand = Annotated[
    str | None,
    typer.Option(
        help="Another OCR program: PROGRAM {image} {language} {dpi}, writing hOCR.",
        callback=_usable,
    ),
]
OcrTimeout = Annotated[
    float, typer.Option(min=1, help="Seconds for one answer of the OCR program.")
]
WarehousePath = Annotated[
    Path,
    typer.Option(
        "--warehouse", "-w", envvar="SHINGI_WAREHOUSE", dir_okay=False, help="The DuckDB file."
    ),
]
DEFAULT_WAREHOUSE = Path("council.duckdb")
FormsFolder = Annotated[
    Path | None,
    typer.Option(
        "--forms",
        envvar="SHINGI_FORMS",
        exists=True,
        file_okay=False,
        help="A folder with form definitions of your own, used beside the bundled ones.",
    ),
]
JsonFlag = Annotated[bool, typer.Option("--json", help="Print JSON, for a machine to read.")]
