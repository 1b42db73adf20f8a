"""``shingi sql``: a query, and its answer as a table, JSON or CSV."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from ingest.commands.options import DEFAULT_WAREHOUSE, JsonFlag, WarehousePath
from ingest.console import answer_console
from ingest.messages import say
from warehouse import query


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    table = "table"
    json = "json"
    csv = "csv"


Format = Annotated[AnswerFormat, typer.Option("--format", help="How the answer is printed.")]


def sql(
    statement: Annotated[str, typer.Argument(help="One SELECT; - reads it from standard input.")],
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    answer_format: Format = AnswerFormat.table,
    json: JsonFlag = False,
    max_rows: Annotated[int, typer.Option(min=1, help="Rows at most.")] = query.DEFAULT_MAX_ROWS,
) -> None:
    """Ask the warehouse with SQL; it is read, never written."""
    text = sys.stdin.read() if statement == "-" else statement
    result = query.run(warehouse, text, max_rows=max_rows)
    print_result(result, AnswerFormat.json if json else answer_format)


def print_result(result: query.QueryResult, answer_format: AnswerFormat) -> None:
    """Print an answer; that it was cut off is said on stderr."""
    if answer_format is AnswerFormat.json:
        typer.echo(result.to_json())
    elif answer_format is AnswerFormat.csv:
        typer.echo(result.to_csv(), nl=False)
    else:
        _print_table(result)
    if result.truncated:
        typer.echo(say("truncated", rows=len(result.rows)), err=True)


def _print_table(result: query.QueryResult) -> None:
    grid = Table(show_lines=False)
    for column in result.columns:
        grid.add_column(Text(column), overflow="fold")
    for row in result.rows:
        grid.add_row(*(Text("" if value is None else str(value)) for value in row))
    answer_console().print(grid)
