"""From a PDF to pages: the text layer where it can be trusted, OCR where it cannot."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
import pypdfium2 as pdfium

from corpus.document import Issue
from corpus.page import Page
from parsers.pages.source import (
    TIME_OVER,
    UNLIMITED,
    OcrTime,
    PageSettings,
    PagesRead,
    UnreadablePageError,
    UnreadableSourceError,
)
from parsers.pages.text_layer.open import find_opening, opened
from parsers.pages.text_layer.read import LoadedPage, TextLayer, loaded_page, read_text_layer
from parsers.pages.text_layer.render import BLANK_INK_SHARE, ink_share, render_for_ocr

PAGES_PER_OPENING = 32
"""Pages read before the document is closed and opened again: pdfium keeps what it parsed of every
page until then. On a book of 408 pages the worker's peak is 574 MB without this and
a quarter of that with it, at 5 % more time."""

SURE_OCR = 0.75
"""Mean confidence from which on our own OCR is preferred to one embedded by the scanner, whose
confidence nobody knows; below it the embedded one is kept if its characters look right."""


class _PageRead(NamedTuple):
    """What became of a page.

    Attributes:
        page: None if it could not be read.
        failure: the code of the issue for which it is worth another try; None if it is not.
    """

    page: Page | None
    issues: tuple[Issue, ...] = ()
    failure: str | None = None


def read_pdf(
    data: bytes,
    settings: PageSettings,
    ocr_time: OcrTime = UNLIMITED,
    known: PagesRead | None = None,
    on_page: Callable[[int, int], None] | None = None,
) -> PagesRead:
    """Read the pages of a PDF; a page that cannot be read costs itself and an issue.

    Args:
        data: the PDF's bytes.
        settings: how pages are read.
        ocr_time: how long OCR may take.
        known: what was read before: only what failed then is tried again.
        on_page: told how many pages are done and how many there are, before each.

    Raises:
        UnreadableSourceError: if no page can be read.
    """
    openable = find_opening(data, settings.passwords)
    numbers = known.again if known else range(1, openable.page_count + 1)
    read: dict[int, _PageRead] = {}
    for first in range(0, len(numbers), PAGES_PER_OPENING):
        with opened(openable) as document:
            for done, number in enumerate(numbers[first : first + PAGES_PER_OPENING], first):
                if on_page is not None:
                    on_page(done, len(numbers))
                read[number] = _try_page(document, number, settings, ocr_time)
    return _gathered(openable.page_count, read, known)


def _gathered(page_count: int, read: Mapping[int, _PageRead], known: PagesRead | None) -> PagesRead:
    """What was read of a file, now and before, in the order of its pages."""
    pages = [each.page for each in read.values() if each.page is not None]
    issues = [issue for each in read.values() for issue in each.issues]
    if known is not None:
        pages += [page for page in known.pages if page.page_number not in read]
        issues += [issue for issue in known.issues if issue.page_number not in read]
    issues.sort(key=lambda issue: issue.page_number or 0)
    if not pages:
        raise UnreadableSourceError("no_readable_page", issues[0].message)
    failed = sorted(number for number, each in read.items() if each.failure)
    return PagesRead(
        page_count,
        tuple(sorted(pages, key=lambda page: page.page_number)),
        tuple(issues),
        # Those whose turn did not come before those that may cost all the time once more.
        tuple(sorted(failed, key=lambda number: read[number].failure != TIME_OVER)),
    )


def _try_page(
    document: pdfium.PdfDocument, page_number: int, settings: PageSettings, ocr_time: OcrTime
) -> _PageRead:
    try:
        return _read_page(document, page_number, settings, ocr_time)
    except Exception as error:  # noqa: BLE001  whatever fails must cost one page only
        issue, failure = _failure(page_number, error)
        return _PageRead(None, (issue,), failure)


def _read_page(
    document: pdfium.PdfDocument, page_number: int, settings: PageSettings, ocr_time: OcrTime
) -> _PageRead:
    with loaded_page(document, page_number - 1) as loaded:
        layer = read_text_layer(loaded, page_number)
        issues = _layer_issues(layer)
        if settings.ocr == "always":
            reasons = ("ocr_always", *_text_that_is_there(layer))
        elif _is_blank(loaded, layer):
            return _PageRead(layer.page, (*issues, _blank_page(page_number)))
        elif not layer.health.reasons and not layer.health.embedded_ocr:
            return _PageRead(layer.page, issues)
        elif settings.ocr == "never":
            return _PageRead(_with_reasons(layer), (*issues, *_not_trusted(layer)))
        else:
            reasons = layer.health.reasons or ("embedded_ocr",)
        try:
            return _PageRead(_by_ocr(loaded, layer, settings, reasons, ocr_time), issues)
        except Exception as error:
            if not layer.page.words or layer.health.reasons:
                raise
            issue, failure = _failure(page_number, error, _LAYER_KEPT)
            return _PageRead(layer.page, (*issues, issue), failure)


def _text_that_is_there(layer: TextLayer) -> tuple[str, ...]:
    """The code for the text of a page that is read by OCR though it can be searched as it is."""
    if not layer.page.words or layer.health.reasons:
        return ()
    return ("embedded_ocr",) if layer.health.embedded_ocr else ("text_layer",)


def _is_blank(loaded: LoadedPage, layer: TextLayer) -> bool:
    """Whether the page shows nothing; one with too many strokes does, and is slow to render."""
    if layer.page.words or layer.truncated:
        return False
    return ink_share(loaded.page) < BLANK_INK_SHARE


def _by_ocr(
    loaded: LoadedPage,
    layer: TextLayer,
    settings: PageSettings,
    reasons: tuple[str, ...],
    ocr_time: OcrTime,
) -> Page:
    """Read the rendering; the better one where the scan brings its own OCR."""
    ocr_time.for_answer_s()  # not rendered in vain
    from parsers.pages.ocr.read import read_page_image  # OpenCV costs 0.2 s to load

    image, dpi = render_for_ocr(loaded.page)
    ours = read_page_image(image, layer.page.page_number, dpi, settings, reasons, ocr_time)
    ours = msgspec.structs.replace(
        ours,
        rotation_deg=(ours.rotation_deg + layer.page.rotation_deg) % 360,
        marks=(*ours.marks, *(mark for mark in layer.page.marks if mark.kind == "widget")),
    )
    if settings.ocr == "auto" and layer.health.embedded_ocr and not layer.health.reasons:
        return better_reading(layer.page, ours)
    return ours


def better_reading(embedded: Page, ours: Page) -> Page:
    """Our OCR of a scan or the one embedded in it, with the reason for the choice.

    Ours wins where it is sure of itself, or where the embedded layer holds much less text.
    """
    much_less = _n_characters(embedded) < _MUCH_LESS * _n_characters(ours)
    sure = ours.confidence is not None and ours.confidence >= SURE_OCR
    if ours.words and (sure or much_less):
        return _with_reason(ours, "own_ocr_preferred")
    return _with_reason(embedded, "embedded_ocr_preferred")


_MUCH_LESS = 0.5


def _n_characters(page: Page) -> int:
    return sum(len(word.text) for word in page.words)


def _with_reason(page: Page, reason: str) -> Page:
    reasons = tuple(dict.fromkeys((*page.origin.reasons, reason)))
    return msgspec.structs.replace(
        page, origin=msgspec.structs.replace(page.origin, reasons=reasons)
    )


def _with_reasons(layer: TextLayer) -> Page:
    origin = msgspec.structs.replace(layer.page.origin, reasons=layer.health.reasons)
    return msgspec.structs.replace(layer.page, origin=origin)


def _layer_issues(layer: TextLayer) -> tuple[Issue, ...]:
    number = layer.page.page_number
    issues = []
    if layer.truncated:
        message = f"page {number} holds more characters or strokes than are read: some are missing"
        issues.append(Issue("page_too_complex", "warning", message, number))
    if layer.health.suspects:
        shown = " ".join(f"U+{ord(char):04X}" for char in layer.health.suspects[:8])
        message = f"page {number} has characters that its font maps wrongly ({shown})"
        issues.append(Issue("suspect_characters", "warning", message, number))
    if layer.n_hidden:
        message = f"page {number}: {layer.n_hidden} characters are not shown on paper; left out"
        issues.append(Issue("hidden_text", "info", message, number))
    return tuple(issues)


def _not_trusted(layer: TextLayer) -> tuple[Issue, ...]:
    number = layer.page.page_number
    if not layer.health.reasons:
        return ()
    codes = ", ".join(layer.health.reasons)
    message = f"page {number}: its text layer cannot be trusted ({codes}): read it with --ocr auto"
    return (Issue("text_not_trusted", "warning", message, number),)


def _blank_page(page_number: int) -> Issue:
    return Issue("blank_page", "info", f"page {page_number} is blank", page_number)


_LAYER_KEPT = "; the text that the scan brings is kept for now"


def _failure(page_number: int, error: Exception, and_now: str = "") -> tuple[Issue, str | None]:
    """The issue that a page becomes which cannot be read, and its code if to try again may help."""
    reason = str(error).rstrip(".") or type(error).__name__
    code, again = "page_unreadable", False
    if isinstance(error, UnreadablePageError):
        code, again, message = error.code, True, f"page {page_number}: {reason}"
    elif isinstance(error, MemoryError):
        code, again = "page_memory", True
        message = f"page {page_number} needs more memory: give it more with --memory-mb"
    elif isinstance(error, pdfium.PdfiumError):
        message = f"page {page_number} cannot be read ({reason}): look at it in a viewer"
    else:
        code, again = "page_reader_failed", True
        last = traceback.extract_tb(error.__traceback__)[-1]
        message = (
            f"page {page_number} cannot be read ({type(error).__name__}: {reason}, "
            f"{Path(last.filename).name}:{last.lineno}): please report it together with the file"
        )
    return Issue(code, "error", message + and_now, page_number), code if again else None
