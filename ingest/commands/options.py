"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class OcrMode(StrEnum):
    """Which pages are read by OCR."""

    auto = "auto"
    always = "always"
    never = "never"


OcrCommand = Annotated[
    str | None,
    typer.Option(help="Another OCR program: PROGRAM {image} {language} {dpi}, writing hOCR."),
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
