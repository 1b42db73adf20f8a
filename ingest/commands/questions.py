"""``shingi questions`` and ``shingi ask``: questions that come with their SQL."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer
from rich import box
from rich.table import Table

from ingest.commands.options import DEFAULT_WAREHOUSE, JsonFlag, WarehousePath
from ingest.commands.sql import AnswerFormat, Format, print_result
from ingest.console import answer_console
from ingest.errors import CommandError
from ingest.messages import language, say
from warehouse.questions import Question, list_questions
from warehouse.questions import ask as ask_warehouse


def questions(json: JsonFlag = False) -> None:
    """List the questions that can be asked by name, with their parameters."""
    listed = list_questions()
    if json:
        facts = [{k: v for k, v in msgspec.to_builtins(q).items() if k != "sql"} for q in listed]
        typer.echo(msgspec.json.encode(facts))
        return
    table = Table(box=box.SIMPLE, show_header=False)
    for question in listed:
        table.add_row(question.name, _described(question))
    answer_console().print(table)


def ask(
    name: Annotated[str, typer.Argument(help="Name of a question, as `shingi questions` lists.")],
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", help="NAME=VALUE; may be given again.")
    ] = None,
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    answer_format: Format = AnswerFormat.table,
    json: JsonFlag = False,
) -> None:
    """Ask the warehouse a question by its name."""
    result = ask_warehouse(warehouse, name, dict(map(_parameter, param or [])))
    print_result(result, AnswerFormat.json if json else answer_format)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise CommandError(say("parameter_form", text=text))
    return name.strip(), value


def _described(question: Question) -> str:
    lines = [question.question_ja if language() == "ja" else question.question_en]
    lines += [
        f"  --param {p.name}={'' if p.default is None else p.default}   {p.description}"
        for p in question.parameters
    ]
    return "\n".join(lines)
