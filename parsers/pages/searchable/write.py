"""A searchable PDF from a PDF and what was read of its pages."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name

from corpus.page import Page
from parsers.pages.searchable.font import LayerFont, make_font
from parsers.pages.searchable.place import PageFrame
from parsers.pages.searchable.text import FONT_RESOURCE, text_layer
from parsers.pages.text_layer.open import find_opening

_SEARCHABLE = frozenset({"embedded_ocr", "text_layer"})
"""Reasons of pages that have text to be found."""
_MAX_DEPTH = 64
"""Levels of a page tree that are climbed for an inherited attribute: a loop ends there."""


def pages_to_lay(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages that get a text layer: those that our OCR read, and that have words.

    A page that brought its own text to be trusted, or a scan its own layer, is searchable already;
    a second one would double what is found, however the page was read.
    """
    return tuple(
        page
        for page in pages
        if page.origin.kind == "ocr" and page.words and _SEARCHABLE.isdisjoint(page.origin.reasons)
    )


def write_searchable_pdf(
    data: bytes, pages: Sequence[Page], out: Path, passwords: Sequence[str] = ()
) -> int:
    """Write a PDF with the words of its scanned pages as invisible text; returns their number.

    What the pages show stays as it is; so do the pages that have text to be trusted. An
    encrypted file is written without encryption. ``out`` is replaced when all is written.

    Args:
        data: the PDF's bytes.
        pages: as read from it, see `parsers.pages.pdf.read_pdf`.
        out: where to write.
        passwords: tried on an encrypted file.

    Raises:
        UnreadableSourceError: if the PDF cannot be opened.
        OSError: if ``out`` cannot be written.
    """
    openable = find_opening(data, passwords)
    chosen = pages_to_lay(pages)
    with pikepdf.open(io.BytesIO(openable.data), password=openable.password or "") as pdf:
        if chosen:
            font = make_font(pdf, (word.text for page in chosen for word in page.words))
            for page in chosen:
                _lay_text(pdf.pages[page.page_number - 1], page, font)
        part = out.with_name(out.name + ".part")
        try:
            pdf.save(part)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
    return len(chosen)


def _lay_text(target: pikepdf.Page, page: Page, font: LayerFont) -> None:
    """Put the text under what the page paints: no state of its contents can move it there."""
    _give_font(target, font.font)
    target.contents_add(text_layer(page, font.codes, _frame_of(target)), prepend=True)


def _give_font(target: pikepdf.Page, font: pikepdf.Object) -> None:
    """Name the font in the page's own resources; what it inherited or shares stays as it is."""
    resources = Dictionary(_entries(_inherited(target, "/Resources")))
    fonts = Dictionary(_entries(resources.get("/Font")))
    fonts[FONT_RESOURCE] = font
    resources["/Font"] = fonts
    target.obj["/Resources"] = resources


def _entries(dictionary: pikepdf.Object | None) -> Mapping[str, pikepdf.Object]:
    return dict(dictionary.items()) if isinstance(dictionary, Dictionary) else {}


def _inherited(target: pikepdf.Page, key: str) -> pikepdf.Object | None:
    """An attribute of a page, or of the nodes above it (ISO 32000-1, 7.7.3.4)."""
    node: pikepdf.Object = target.obj
    for _ in range(_MAX_DEPTH):
        if key in node:
            return node[key]
        if Name.Parent not in node:
            return None
        node = node[Name.Parent]
    return None


def _frame_of(target: pikepdf.Page) -> PageFrame:
    left, bottom, right, top = _clipped(_box(target.cropbox), _box(target.mediabox))
    rotate = _inherited(target, "/Rotate")
    return PageFrame((left, bottom, right, top), int(rotate or 0) % 360)


def _box(box: pikepdf.Object) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(number) for number in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _clipped(
    inner: tuple[float, float, float, float], outer: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """The crop box as far as it lies on the media box; the latter where they do not meet."""
    box = (
        max(inner[0], outer[0]),
        max(inner[1], outer[1]),
        min(inner[2], outer[2]),
        min(inner[3], outer[3]),
    )
    return box if box[0] < box[2] and box[1] < box[3] else outer
