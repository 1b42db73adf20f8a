"""``shingi search``: pages that hold words."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer
from rich.text import Text

from ingest.commands.options import DEFAULT_WAREHOUSE, JsonFlag, WarehousePath
from ingest.console import answer_console
from ingest.messages import say
from warehouse.search import SearchHit
from warehouse.search import search as search_warehouse


def search(  # noqa: PLR0913  one parameter an option: that is how typer declares them
    words: Annotated[list[str], typer.Argument(help="Words; pages with all of them come first.")],
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    municipality: Annotated[
        str | None, typer.Option(help="Name or five-digit code of a municipality.")
    ] = None,
    year: Annotated[
        int | None, typer.Option(help="Fiscal year, or year of the document's date.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Pages at most.")] = 20,
    json: JsonFlag = False,
) -> None:
    """Find pages by words, best first; the first search of a warehouse makes its index."""
    hits = search_warehouse(warehouse, " ".join(words), municipality, year, limit)
    if json:
        typer.echo(msgspec.json.encode(hits))
        return
    if not hits:
        typer.echo(say("nothing_found"), err=True)
    console = answer_console()
    for hit in hits:
        console.print(_headline(hit))
        console.print(f"    {hit.snippet}", soft_wrap=True)


def _headline(hit: SearchHit) -> Text:
    facts = (hit.municipality, hit.document_date, hit.title)
    place = f"{hit.path} p. {hit.page_number}"
    return Text.assemble((place, "cyan"), "  ", "  ".join(fact for fact in facts if fact))
