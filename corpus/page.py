"""A page as its source saw it: words, ink and marks, before any layout.

Three sources make the same `Page`: the text layer, OCR and the transcript. Nothing behind
``parsers.pages`` asks which of them it was, except to say so in the warehouse.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.geometry import BBox

OriginKind = Literal["text_layer", "embedded_ocr", "ocr", "transcript"]
MarkState = Literal["checked", "unchecked", "unknown"]


class Word(Struct, frozen=True):
    """A run of characters on one text line with no gap and no ruling inside.

    Japanese is written without spaces: a word here may be a whole sentence, and a
    letter-spaced label (担　当　課) is three words. A word never crosses a `Ruling`, so a
    word lies in one table cell.

    Attributes:
        text: the characters as the source has them (radical code points are not folded
            here; glyphs of symbol fonts are already mapped to Unicode, e.g. Wingdings
            0xFE to ☑).
        bbox: the box around them, in points.
        confidence: 0..1, calibrated; None where the source does not know (never 1.0 for
            "certain").
        vertical: whether the characters run downwards (縦書き).
        size_pt: font size (height of the em box) in points; 0 where unknown.
        char_edges: the ``len(text) + 1`` positions (x, or y if vertical) between the
            characters, in points; empty where the source does not know them.
        bold: whether the font calls itself bold.
        struck: whether a stroke runs through the middle of it (取消線).
    """

    text: str
    bbox: BBox
    confidence: float | None = None
    vertical: bool = False
    size_pt: float = 0.0
    char_edges: tuple[float, ...] = ()
    bold: bool = False
    struck: bool = False


class Ruling(Struct, frozen=True):
    """A straight stroke of ink along an axis (罫線), as a thin box in points."""

    bbox: BBox
    orientation: Literal["horizontal", "vertical"]
    dashed: bool = False


class DrawnMark(Struct, frozen=True):
    """A mark that is not a character: drawn, ticked by hand, a form widget or an <input>.

    Attributes:
        kind: ``square`` a drawn check box; ``ring`` an ellipse around something (choice by
            circling); ``strike`` a stroke through something; ``tick`` a ✓ or × drawn as
            paths; ``widget`` an AcroForm button; ``input`` an HTML input of a transcript;
            ``stamp`` a seal (印影); ``handwriting`` written by hand, not read.
        state: what the mark itself says; ``unknown`` where it is not sure.
        label: a label that comes with the mark (AcroForm tooltip or name); else None.
        confidence: 0..1, or None where the source does not know.
    """

    kind: Literal["square", "ring", "strike", "tick", "widget", "input", "stamp", "handwriting"]
    bbox: BBox
    state: MarkState = "unknown"
    label: str | None = None
    confidence: float | None = None


class FilledArea(Struct, frozen=True):
    """A filled rectangle (cell shading); its edges may bound cells without rulings."""

    bbox: BBox
    gray: float
    """Lightness of the fill, 0 black .. 1 white."""


class PageImage(Struct, frozen=True):
    """A raster image placed on the page."""

    bbox: BBox
    width_px: int
    height_px: int


class PageOrigin(Struct, frozen=True):
    """Where the words of a page came from.

    Attributes:
        kind: the page source.
        engine: program or library that read it, e.g. ``pypdfium2`` or ``tesseract``.
        version: that engine's version.
        dpi: resolution of the raster that was read; None for a text layer.
        reasons: codes for why the text layer was not trusted, e.g. ``no_text``,
            ``cid_glyphs``, ``private_use``, ``contradicted_by_rendering``.
        languages: OCR languages, e.g. ``jpn``.
    """

    kind: OriginKind
    engine: str
    version: str
    dpi: float | None = None
    reasons: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


class Page(Struct, frozen=True):
    """One page: what is printed where, in points, origin top left.

    Attributes:
        page_number: 1-based.
        width_pt, height_pt: size after rotation and crop box.
        rotation_deg: clockwise rotation that was applied to set the page upright: the PDF's
            /Rotate, plus what orientation detection added for a scan (0, 90, 180, 270).
        skew_deg: skew that was taken out of a scan; 0 for a text layer.
        confidence: mean confidence of the words by character; None where unknown.
    """

    page_number: int
    width_pt: float
    height_pt: float
    origin: PageOrigin
    words: tuple[Word, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    marks: tuple[DrawnMark, ...] = ()
    fills: tuple[FilledArea, ...] = ()
    images: tuple[PageImage, ...] = ()
    rotation_deg: int = 0
    skew_deg: float = 0.0
    confidence: float | None = None
