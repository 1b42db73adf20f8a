"""``shingi normalise``: one printed value as the warehouse would hold it."""

from __future__ import annotations

import json as json_format
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer

from ingest.commands.options import JsonFlag
from parsers.values.normalise import normalise as normalise_value


class ValueKind(StrEnum):
    """Kinds of values."""

    date = "date"
    department = "department"
    number = "number"
    mark = "mark"
    municipality = "municipality"


def normalise(
    kind: Annotated[ValueKind, typer.Argument(help="What the text is a value of.")],
    text: Annotated[
        str, typer.Argument(help="As printed; - reads one text a line from standard input.")
    ],
    json: JsonFlag = False,
) -> None:
    """Normalise a date, department, number, mark or municipality as papers print it."""
    for printed in _texts(text):
        value = normalise_value(kind.value, printed)
        if json:
            typer.echo(json_format.dumps(value, ensure_ascii=False))
            continue
        for name, part in value.items():
            if part not in (None, [], ""):
                typer.echo(f"{name}: {_readable(part)}")


def _texts(text: str) -> Iterable[str]:
    return (line.rstrip("\n") for line in sys.stdin) if text == "-" else (text,)


def _readable(part: object) -> str:
    return part if isinstance(part, str) else json_format.dumps(part, ensure_ascii=False)
