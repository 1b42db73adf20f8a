"""One page's text layer: its words, ink and marks, and whether they can be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import msgspec
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from corpus.geometry import BBox
from corpus.page import DrawnMark, Page, PageOrigin
from parsers.pages.text_layer.characters import Glyph, read_glyphs
from parsers.pages.text_layer.health import GlyphCounts, PageHealth, check_health
from parsers.pages.text_layer.hidden import glyphs_seen, in_content_order, shapes_seen
from parsers.pages.text_layer.ink import Ink, read_ink
from parsers.pages.text_layer.marks import find_marks
from parsers.pages.text_layer.outlines import drop_letter_shapes
from parsers.pages.text_layer.render import glyphs_with_ink
from parsers.pages.text_layer.rulings import shapes_to_fills, shapes_to_rulings
from parsers.pages.text_layer.space import PageSpace, page_space
from parsers.pages.text_layer.squares import find_squares
from parsers.pages.text_layer.strikes import split_off_strikes, strike_words
from parsers.pages.text_layer.widgets import Annotations, read_annotations, with_field_texts
from parsers.pages.text_layer.words import glyphs_to_words

ENGINE = "pypdfium2"
ENGINE_VERSION: str = pdfium.PYPDFIUM_INFO.version


class LoadedPage(NamedTuple):
    """A page of pdfium with its annotations painted into its content."""

    page: pdfium.PdfPage
    space: PageSpace
    annotations: Annotations


class TextLayer(NamedTuple):
    """What the text layer of a page says.

    Attributes:
        n_hidden: characters of the content that the paper does not show.
        truncated: whether a limit on characters or page objects cut the page short.
    """

    page: Page
    health: PageHealth
    n_hidden: int
    truncated: bool


@contextmanager
def loaded_page(document: pdfium.PdfDocument, page_index: int) -> Iterator[LoadedPage]:
    """Load a page, paint its annotations into its content, and close it at the end.

    Raises:
        pdfium.PdfiumError: if pdfium cannot load it.
    """
    page = document[page_index]
    try:
        left, bottom, right, top = page.get_bbox()
        space = page_space(left, bottom, right, top, page.get_rotation())
        annotations = read_annotations(document, page, space.to_page)
        if annotations.has_ink:
            pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY)
            page.close()
            page = document[page_index]
        yield LoadedPage(page, space, annotations)
    finally:
        page.close()


def read_text_layer(loaded: LoadedPage, page_number: int) -> TextLayer:
    """Read words, rulings, fills and marks of a page.

    Raises:
        pdfium.PdfiumError: if pdfium cannot read its text.
    """
    space = loaded.space
    visible = BBox(0, 0, space.width_pt, space.height_pt)
    ink = read_ink(loaded.page, space.to_page, visible)
    textpage = loaded.page.get_textpage()
    try:
        glyphs_read = read_glyphs(textpage, space.to_page)
    finally:
        textpage.close()
    seen = glyphs_seen(glyphs_read.glyphs, ink, visible)
    inked = glyphs_with_ink(loaded.page, seen.covered) if seen.covered else []
    glyphs = seen.shown
    if inked:
        glyphs = in_content_order(glyphs_read.glyphs, [*seen.shown, *inked])
    blank = {id(glyph) for glyph in seen.covered} - {id(glyph) for glyph in inked}
    n_blank = sum(id(glyph) in blank and not glyph.text.isspace() for glyph in seen.covered)
    counts = GlyphCounts(glyphs_read.unmapped, seen.n_under_images, n_blank)
    health = check_health(glyphs, ink, visible, counts)
    page = _page(loaded, page_number, ink, glyphs)
    if health.embedded_ocr:
        origin = msgspec.structs.replace(page.origin, kind="embedded_ocr")
        page = msgspec.structs.replace(page, origin=origin)
    truncated = glyphs_read.truncated or ink.truncated
    return TextLayer(page, health, seen.n_white + n_blank, truncated)


def _page(loaded: LoadedPage, page_number: int, ink: Ink, glyphs: list[Glyph]) -> Page:
    images = tuple(placed.image for placed in ink.images)
    shapes = drop_letter_shapes(shapes_seen(ink.shapes), glyphs)
    squares, rulings = find_squares(shapes, shapes_to_rulings(shapes, images))
    words = glyphs_to_words(glyphs, rulings)
    strikes, rulings = split_off_strikes(rulings, words)
    words = with_field_texts(words, loaded.annotations)
    buttons = loaded.annotations.buttons
    squares = [square for square in squares if not _on_any(square, buttons)]
    marks = [*buttons, *squares, *find_marks(shapes, words)]
    return Page(
        page_number=page_number,
        width_pt=loaded.space.width_pt,
        height_pt=loaded.space.height_pt,
        origin=PageOrigin("text_layer", ENGINE, ENGINE_VERSION),
        words=tuple(strike_words(words, strikes)),
        rulings=tuple(rulings),
        marks=(*marks, *(DrawnMark("strike", strike) for strike in strikes)),
        fills=tuple(shapes_to_fills(shapes)),
        images=images,
        rotation_deg=loaded.space.rotation_deg,
    )


def _on_any(square: DrawnMark, buttons: Sequence[DrawnMark]) -> bool:
    """Whether a drawn square is the frame of a widget, which says more than its drawing."""
    return any(
        button.bbox.expanded(1.0).contains_point(square.bbox.x_mid, square.bbox.y_mid)
        for button in buttons
    )
