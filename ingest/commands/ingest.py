"""``shingi ingest``: folders of papers into a warehouse."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from corpus.forms.load import all_forms, use_definitions_in
from ingest.cache import default_cache_dir
from ingest.commands.options import (
    DEFAULT_WAREHOUSE,
    FormsFolder,
    JsonFlag,
    OcrCommand,
    OcrMode,
    OcrTimeout,
    WarehousePath,
)
from ingest.console import answer_console, message_console
from ingest.errors import ExitCode
from ingest.messages import say
from ingest.progress import progress_over
from ingest.reading import CachedReader
from ingest.run import Plan, Run
from ingest.sources import Found, find_sources
from ingest.summary import print_summary
from ingest.versions import reading_version
from ingest.workers import Limits
from parsers.pages.read import PageSettings
from warehouse.load import Warehouse

_DEFAULT_LIMITS = Limits()


def ingest(  # noqa: PLR0913  one parameter an option: that is how typer declares them
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Papers, and folders that are searched for papers.")
    ] = None,
    warehouse: WarehousePath = DEFAULT_WAREHOUSE,
    manifest: Annotated[
        Path | None, typer.Option(help="CSV with the columns path, url, municipality.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Worker processes; by default one a core.")
    ] = None,
    ocr: Annotated[
        OcrMode, typer.Option(help="OCR for pages without trustworthy text, for all, or none.")
    ] = OcrMode.auto,
    tessdata: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="Tesseract's language data.")
    ] = None,
    ocr_command: OcrCommand = None,
    ocr_timeout: OcrTimeout = _DEFAULT_LIMITS.answer_s,
    forms: FormsFolder = None,
    password: Annotated[
        list[str] | None, typer.Option(help="Tried on encrypted files; may be given again.")
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=1, help="Seconds for any file; large files get more.")
    ] = _DEFAULT_LIMITS.timeout_s,
    memory_mb: Annotated[
        int, typer.Option(min=256, help="Address space of a worker in MB.")
    ] = _DEFAULT_LIMITS.memory_mb,
    cache: Annotated[
        Path | None, typer.Option(file_okay=False, help="Where results are kept for the next run.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read anew, keep nothing.")] = False,
    json: JsonFlag = False,
) -> None:
    """Read papers into a warehouse; a second run reads only what is new or changed."""
    found = find_sources(paths or [], manifest)
    settings = PageSettings(
        ocr=ocr.value,
        passwords=tuple(password or ()),
        tessdata=str(tessdata) if tessdata else None,
        ocr_command=ocr_command,
    )
    if forms is not None:
        use_definitions_in(forms)
    all_forms()  # a definition that is wrong ends the run here, not in each worker
    version = reading_version(settings, forms)
    cache_dir = None if no_cache else cache or default_cache_dir()
    limits = msgspec.structs.replace(
        _DEFAULT_LIMITS, timeout_s=timeout, memory_mb=memory_mb, answer_s=ocr_timeout
    )
    plan = Plan(
        reader=CachedReader(settings, version, cache_dir, forms, limits),
        version=version,
        workers=workers or os.cpu_count() or 1,
        limits=limits,
        warehouse=warehouse,
        cache_dir=cache_dir,
    )
    raise typer.Exit(ingest_found(found, plan, as_json=json))


def ingest_found(found: Found, plan: Plan, *, as_json: bool) -> ExitCode:
    """Read what was found, print the summary, and say how it went and what to do next."""
    console = message_console()
    with Warehouse(plan.warehouse, plan.version.parser) as store:
        run = Run(plan, found, store, warn=console.print)
        pending = run.pending()
        with progress_over(pending, console) as report:
            run.read(pending, report)
    summary = run.summary
    if as_json:
        typer.echo(msgspec.json.encode(summary))
    else:
        print_summary(summary, answer_console())
    if summary.interrupted:
        done = summary.sources.total()
        console.print(say("interrupted", done=done, total=summary.found))
        return ExitCode.INTERRUPTED
    if not summary.found:
        console.print(say("no_papers"))
    elif not as_json:
        console.print(say("next_step", warehouse=plan.warehouse))
    return ExitCode.SOME_SOURCES_FAILED if summary.incomplete else ExitCode.OK
