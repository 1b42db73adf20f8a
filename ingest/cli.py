"""The command line: ``shingi``. Each command stands in a module of its own."""

from __future__ import annotations

import sys
import traceback
from enum import StrEnum
from typing import Annotated

import typer

from ingest import messages
from ingest.commands.export import export
from ingest.commands.forms import forms
from ingest.commands.ingest import ingest
from ingest.commands.normalise import normalise
from ingest.commands.ocr import ocr
from ingest.commands.questions import ask, questions
from ingest.commands.review import review
from ingest.commands.search import search
from ingest.commands.show import show
from ingest.commands.sql import sql
from ingest.errors import EXPECTED_ERRORS, ExitCode, exit_code_of

app = typer.Typer(
    name="shingi",
    help="Japanese council papers into a DuckDB warehouse, every value with its place on the page.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(ingest)
app.command()(show)
app.command()(ocr)
app.command()(normalise)
app.command()(sql)
app.command()(questions)
app.command()(ask)
app.command()(search)
app.command()(export)
app.add_typer(review, name="review")
app.add_typer(forms, name="forms")


class LanguageName(StrEnum):
    """Languages that messages come in."""

    en = "en"
    ja = "ja"


@app.callback()
def choose_language(
    lang: Annotated[
        LanguageName | None,
        typer.Option(help="Language of messages; by default that of the locale."),
    ] = None,
) -> None:
    """Shingi reads Japanese council papers into a DuckDB warehouse that SQL can query."""
    messages.speak(lang.value if lang else messages.language_of_locale())


def main() -> None:
    """Run ``shingi``: an error that a person can mend is one line on stderr and an exit code."""
    try:
        app()
    except EXPECTED_ERRORS as error:
        typer.echo(f"shingi: {error}", err=True)
        sys.exit(exit_code_of(error))
    except Exception:  # noqa: BLE001  Python would end with 1, which says that a source failed
        traceback.print_exc()
        sys.exit(ExitCode.BUG)


if __name__ == "__main__":
    main()
