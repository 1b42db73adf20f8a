"""From a PDF to pages: the text layer where it can be trusted, OCR where it cannot."""

from __future__ import annotations

import pypdfium2 as pdfium

from corpus.document import Issue
from corpus.geometry import BBox
from corpus.page import Page, PageOrigin
from parsers.pages.source import PageSettings, PagesRead, UnreadableSourceError
from parsers.pages.text_layer.characters import read_glyphs
from parsers.pages.text_layer.ink import read_ink
from parsers.pages.text_layer.open import open_document
from parsers.pages.text_layer.rulings import shapes_to_fills, shapes_to_rulings
from parsers.pages.text_layer.space import page_space
from parsers.pages.text_layer.words import glyphs_to_words

_ENGINE = "pypdfium2"


def read_pdf(data: bytes, settings: PageSettings) -> PagesRead:
    """Read the pages of a PDF; a page that cannot be read costs itself and an issue.

    Raises:
        UnreadableSourceError: if no page can be read.
    """
    pages: list[Page] = []
    issues: list[Issue] = []
    with open_document(data, settings.passwords) as document:
        page_count = len(document)
        for index in range(page_count):
            try:
                pages.append(_read_page(document, index))
            except pdfium.PdfiumError as error:
                issues.append(_page_unreadable(index + 1, str(error)))
    if not pages:
        raise UnreadableSourceError("no_readable_page", issues[0].message)
    return PagesRead(page_count, tuple(pages), tuple(issues))


def _page_unreadable(page_number: int, reason: str) -> Issue:
    message = f"page {page_number} cannot be read ({reason.rstrip('.')}): look at it in a viewer"
    return Issue("page_unreadable", "error", message, page_number)


def _read_page(document: pdfium.PdfDocument, index: int) -> Page:
    page = document[index]
    try:
        space = page_space(*page.get_bbox(), page.get_rotation())
        visible = BBox(0, 0, space.width_pt, space.height_pt)
        ink = read_ink(page, space.to_page, visible)
        textpage = page.get_textpage()
        try:
            glyphs = read_glyphs(textpage, space.to_page)
        finally:
            textpage.close()
    finally:
        page.close()
    images = tuple(placed.image for placed in ink.images)
    rulings = tuple(shapes_to_rulings(ink.shapes, images))
    return Page(
        page_number=index + 1,
        width_pt=space.width_pt,
        height_pt=space.height_pt,
        origin=PageOrigin("text_layer", _ENGINE, pdfium.PYPDFIUM_INFO.version),
        words=tuple(glyphs_to_words(glyphs.glyphs, rulings)),
        rulings=rulings,
        fills=tuple(shapes_to_fills(ink.shapes)),
        images=images,
        rotation_deg=space.rotation_deg,
    )
