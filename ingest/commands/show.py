"""``shingi show``: what the parser saw, as text and drawn on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from corpus.forms.load import use_definitions_in
from ingest.commands.options import FormsFolder, JsonFlag, OcrMode
from ingest.console import answer_console
from ingest.errors import CommandError, ExitCode
from ingest.messages import say
from ingest.page_print import print_page
from ingest.page_view import PageView, view_pages
from ingest.sources import source_of
from parsers.pages.read import PageSettings, UnreadableSourceError, read_pages
from parsers.read import read_documents


def show(  # noqa: PLR0913  one parameter an option: that is how typer declares them
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A paper.")],
    page: Annotated[
        int | None, typer.Option(min=1, help="This page only (1 is the first).")
    ] = None,
    image: Annotated[
        Path | None, typer.Option(help="Draw the page with what was read into this PNG.")
    ] = None,
    ocr: Annotated[OcrMode, typer.Option(help="As for ingest.")] = OcrMode.auto,
    forms: FormsFolder = None,
    password: Annotated[list[str] | None, typer.Option(help="For an encrypted file.")] = None,
    json: JsonFlag = False,
) -> None:
    """Show what is read from a paper: blocks, tables with merged cells, check boxes, rows."""
    if image is not None and page is None:
        raise CommandError(say("image_needs_page"))
    if forms is not None:
        use_definitions_in(forms)
    settings = PageSettings(ocr=ocr.value, passwords=tuple(password or ()))
    source = source_of(file)
    try:
        pages_read = read_pages(source, settings)
    except UnreadableSourceError as error:
        typer.echo(say("source_failed", path=file, reason=error), err=True)
        raise typer.Exit(ExitCode.SOME_SOURCES_FAILED) from error
    views = view_pages(pages_read.pages, read_documents(source, pages_read))
    chosen = _choose(views, page, pages_read.page_count)
    if image is not None:
        from ingest.drawing import draw_page  # Pillow and PDFium are needed by no other command

        draw_page(source, chosen[0]).save(image, format="PNG")
        typer.echo(say("image_written", page=page, path=image), err=True)
    if json:
        typer.echo(msgspec.json.encode(chosen))
    else:
        console = answer_console()
        for view in chosen:
            print_page(view, console)


def _choose(views: tuple[PageView, ...], page: int | None, page_count: int) -> list[PageView]:
    chosen = [view for view in views if page is None or view.page.page_number == page]
    if not chosen and page is not None:
        raise CommandError(say("page_missing", page=page, first=1, last=page_count))
    return chosen
