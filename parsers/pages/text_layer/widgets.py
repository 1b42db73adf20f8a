"""AcroForm widgets and annotations: buttons become marks, printed annotations become content."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from corpus.geometry import BBox
from corpus.page import DrawnMark, MarkState, Word
from parsers.pages.text_layer.space import Affine

MAX_ANNOTATIONS = 5_000
"""Annotations looked at on a page; forms seen have up to 200."""

_BUTTONS = (pdfium_c.FPDF_FORMFIELD_CHECKBOX, pdfium_c.FPDF_FORMFIELD_RADIOBUTTON)
_HOLDING_TEXT = (
    pdfium_c.FPDF_FORMFIELD_TEXTFIELD,
    pdfium_c.FPDF_FORMFIELD_COMBOBOX,
    pdfium_c.FPDF_FORMFIELD_LISTBOX,
)
_WITHOUT_INK = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP)
_HIDDEN_FLAGS = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW

_FIELD_TEXT_EM = 0.7
"""Size of the letters in a field of one line, as a share of its height, where none is known."""

_MAX_FIELD_SIZE_PT = 10.5


class FieldText(NamedTuple):
    """The value of a text field or choice, and the box it is shown in."""

    bbox: BBox
    text: str


class Annotations(NamedTuple):
    """What annotations add to a page.

    Attributes:
        has_ink: whether any of them paints something, so that the page has to be flattened
            before its content is read.
    """

    buttons: list[DrawnMark]
    fields: list[FieldText]
    has_ink: bool


def read_annotations(
    document: pdfium.PdfDocument, page: pdfium.PdfPage, to_page: Affine
) -> Annotations:
    """Read the widgets of a page and see whether its annotations paint anything."""
    buttons: list[DrawnMark] = []
    fields: list[FieldText] = []
    has_ink = False
    form = document.formenv.raw if document.formenv else None
    for annotation in _annotations(page):
        subtype = pdfium_c.FPDFAnnot_GetSubtype(annotation)
        if subtype in _WITHOUT_INK or pdfium_c.FPDFAnnot_GetFlags(annotation) & _HIDDEN_FLAGS:
            continue
        has_ink = True
        if subtype != pdfium_c.FPDF_ANNOT_WIDGET or form is None:
            continue
        box = _box_of(annotation, to_page)
        kind = pdfium_c.FPDFAnnot_GetFormFieldType(form, annotation)
        if kind in _BUTTONS:
            state: MarkState = (
                "checked" if pdfium_c.FPDFAnnot_IsChecked(form, annotation) else "unchecked"
            )
            buttons.append(DrawnMark("widget", box, state, _label_of(form, annotation)))
        elif kind in _HOLDING_TEXT:
            text = _text(pdfium_c.FPDFAnnot_GetFormFieldValue, form, annotation)
            if text.strip():
                fields.append(FieldText(box, text))
    return Annotations(buttons, fields, has_ink)


def _annotations(page: pdfium.PdfPage) -> Iterator[pdfium_c.FPDF_ANNOTATION]:
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), MAX_ANNOTATIONS)):
        with _opened(page, index) as annotation:
            if annotation:
                yield annotation


@contextmanager
def _opened(page: pdfium.PdfPage, index: int) -> Iterator[pdfium_c.FPDF_ANNOTATION]:
    annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium_c.FPDFPage_CloseAnnot(annotation)


def _box_of(annotation: pdfium_c.FPDF_ANNOTATION, to_page: Affine) -> BBox:
    rect = pdfium_c.FS_RECTF()
    pdfium_c.FPDFAnnot_GetRect(annotation, rect)
    return to_page.box(rect.left, rect.bottom, rect.right, rect.top)


def _label_of(form: object, annotation: object) -> str | None:
    """The tooltip, which is written for people, or else the field's name."""
    tooltip = _text(pdfium_c.FPDFAnnot_GetFormFieldAlternateName, form, annotation)
    return tooltip or _text(pdfium_c.FPDFAnnot_GetFormFieldName, form, annotation) or None


def _text(get: Callable[..., int], form: object, annotation: object) -> str:
    length = get(form, annotation, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    get(form, annotation, ctypes.cast(buffer, ctypes.POINTER(pdfium_c.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def with_field_texts(words: list[Word], annotations: Annotations) -> list[Word]:
    """Add field values that the page's content does not show; drop ticks of widgets.

    A button's own appearance prints a tick or dot as a character; the mark says it already.
    """
    outside = [
        word
        for word in words
        if not any(
            mark.bbox.expanded(1.0).contains_point(word.bbox.x_mid, word.bbox.y_mid)
            and len(word.text) <= 1
            for mark in annotations.buttons
        )
    ]
    for field in annotations.fields:
        shown = "".join(
            word.text
            for word in outside
            if field.bbox.contains_point(word.bbox.x_mid, word.bbox.y_mid)
        )
        if not shown:
            outside += _field_words(field)
    return outside


def _field_words(field: FieldText) -> list[Word]:
    """The lines of a field's value as words, set from the top of its box."""
    lines = [line.strip() for line in field.text.replace("\r", "\n").split("\n") if line.strip()]
    step = field.bbox.height / max(len(lines), 1)
    size = min(_FIELD_TEXT_EM * step, _MAX_FIELD_SIZE_PT)
    return [
        Word(
            text=part,
            bbox=field.bbox._replace(
                top=field.bbox.top + step * index, bottom=field.bbox.top + step * (index + 1)
            ),
            size_pt=round(size, 2),
        )
        for index, line in enumerate(lines)
        for part in [line]
    ]
