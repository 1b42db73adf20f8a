"""``shingi ocr``: a searchable PDF of a scan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from corpus.document import Issue
from ingest.commands.options import OcrCommand, OcrMode, OcrTimeout
from ingest.console import message_console
from ingest.errors import CommandError, ExitCode
from ingest.messages import say
from ingest.progress import page_progress
from ingest.sources import source_of
from parsers.pages.read import OcrTime, PageSettings, UnreadableSourceError
from parsers.pages.source import ANSWER_S


def ocr(  # noqa: PLR0913  one parameter an option: that is how typer declares them
    file: Annotated[Path, typer.Argument(metavar="IN", exists=True, dir_okay=False, help="A PDF.")],
    out: Annotated[
        Path, typer.Argument(metavar="OUT", dir_okay=False, help="Where the searchable PDF goes.")
    ],
    ocr: Annotated[
        OcrMode, typer.Option(help="Read pages without trustworthy text, or every page.")
    ] = OcrMode.auto,
    tessdata: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="Tesseract's language data.")
    ] = None,
    ocr_command: OcrCommand = None,
    ocr_timeout: OcrTimeout = ANSWER_S,
    password: Annotated[
        list[str] | None, typer.Option(help="For an encrypted file; OUT is not encrypted.")
    ] = None,
) -> None:
    """Lay the words of a scan under its pages, unseen: a PDF that can be searched and copied."""
    if ocr is OcrMode.never:
        raise CommandError(say("ocr_never"))
    if out.exists() and out.samefile(file):
        raise CommandError(say("ocr_onto_itself", path=file))
    if source_of(file).media_type != "application/pdf":
        raise CommandError(say("ocr_no_pdf", path=file))
    settings = PageSettings(
        ocr="always" if ocr is OcrMode.always else "auto",
        passwords=tuple(password or ()),
        tessdata=str(tessdata) if tessdata else None,
        ocr_command=ocr_command,
    )
    raise typer.Exit(make_searchable(file, out, settings, OcrTime(ocr_timeout)))


def make_searchable(file: Path, out: Path, settings: PageSettings, ocr_time: OcrTime) -> ExitCode:
    """Read a PDF and write it with a text layer; a page that fails is named and left as it is."""
    from parsers.pages.pdf import read_pdf  # PDFium is needed by few commands
    from parsers.pages.searchable.write import write_searchable_pdf

    console = message_console()
    data = file.read_bytes()
    try:
        with page_progress(console) as on_page:
            read = read_pdf(data, settings, ocr_time, on_page=on_page)
        n_laid = write_searchable_pdf(data, read.pages, out, settings.passwords)
    except UnreadableSourceError as error:
        typer.echo(say("source_failed", path=file, reason=error), err=True)
        return ExitCode.SOME_SOURCES_FAILED
    except OSError as error:
        raise CommandError(say("ocr_unwritten", path=out, reason=error.strerror)) from error
    failed = [issue for issue in read.issues if issue.severity == "error"]
    _name(failed)
    console.print(say("ocr_written", path=out, laid=n_laid, pages=read.page_count))
    return ExitCode.SOME_SOURCES_FAILED if failed else ExitCode.OK


def _name(issues: list[Issue]) -> None:
    for issue in issues:
        typer.echo(issue.message, err=True)
