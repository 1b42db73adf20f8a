"""All check boxes and marked choices of a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from corpus.geometry import BBox
from corpus.layout import Checkbox, Table
from corpus.page import Page, Word
from parsers.layout.checkboxes.areas import Area, words_to_areas
from parsers.layout.checkboxes.cells import Heading, cell_heading, in_cell
from parsers.layout.checkboxes.choices import (
    CHOICE_HINT,
    Choice,
    area_to_numbered_choices,
    line_to_choices,
)
from parsers.layout.checkboxes.drawn import BOX_KINDS
from parsers.layout.checkboxes.labels import Found, Labelled, label_area, split_detail, to_heading
from parsers.layout.checkboxes.lookalikes import drop_lookalikes
from parsers.layout.checkboxes.ringed_words import area_to_ringed_words
from parsers.layout.checkboxes.signs import CANDIDATES, OCR_CANDIDATES, line_to_signs
from parsers.layout.text import mend

_OCR_ORIGINS = frozenset({"ocr", "embedded_ocr", "transcript"})
_CHOICE_MARKS = frozenset({"ring", "strike"})


def find_checkboxes(page: Page, tables: Sequence[Table]) -> tuple[Checkbox, ...]:
    """Check boxes and marked choices, from the top of the page to its foot.

    Args:
        page: with its drawn boxes among its words, see `marks_as_words`.
        tables: those that stand on the page; a cell bounds the labels of its marks.
    """
    is_ocr = page.origin.kind in _OCR_ORIGINS
    wanted = _words_with_signs(page, is_ocr=is_ocr)
    if not wanted:
        return ()
    areas = words_to_areas(page, tables, wanted)
    marks = {mark.bbox: mark for mark in page.marks if mark.kind in BOX_KINDS}
    found = [
        Found(area, line_no, sign)
        for area in areas
        for line_no, line in enumerate(area.lines)
        for sign in line_to_signs(line, marks, is_ocr=is_ocr)
    ]
    kept = drop_lookalikes(_drop_twins(found))
    boxes: list[Checkbox] = []
    for area in areas:
        here = [item for item in kept if item.area is area]
        for item, labelled in zip(here, label_area(area, here), strict=True):
            boxes.append(_to_checkbox(page, item, in_cell(area, labelled, page.marks)))
        boxes += _choices_of(page, area, {item.line_no for item in here})
    return tuple(sorted(boxes, key=lambda box: (round(box.bbox.top), box.bbox.x0)))


def _drop_twins(found: Sequence[Found]) -> list[Found]:
    """Without an <input> that ends its line before the printed glyph it stands for."""
    return [
        item
        for item, following in zip_longest(found, found[1:])
        if not (
            following is not None
            and item.sign.evidence == "transcript"
            and not item.line.text[item.sign.end :].strip()
            and following.sign.mark is None
            and following.area is item.area
            and following.line_no == item.line_no + 1
            and not following.line.text[: following.sign.start].strip()
        )
    ]


def _words_with_signs(page: Page, *, is_ocr: bool) -> list[Word]:
    drawn = [mark.bbox for mark in page.marks if mark.kind in _CHOICE_MARKS]
    return [
        word
        for word in page.words
        if word.struck
        or CANDIDATES.search(word.text)
        or (is_ocr and OCR_CANDIDATES.search(word.text))
        or CHOICE_HINT.search(word.text)
        or any(box.overlaps(word.bbox) for box in drawn)
    ]


def _to_checkbox(page: Page, item: Found, labelled: Labelled) -> Checkbox:
    sign = item.sign
    bbox = sign.mark.bbox if sign.mark else item.line.box_of(sign.start, sign.end)
    confidence = (
        sign.mark.confidence if sign.mark else _least_sure(item.line.sources[sign.start : sign.end])
    )
    label = labelled.label or (sign.mark.label if sign.mark and sign.mark.label else "")
    return Checkbox(
        page_number=page.page_number,
        bbox=bbox,
        label=label,
        state=sign.state,
        mark=sign.text,
        evidence=sign.evidence,
        group_label=to_heading(labelled.group_label),
        detail=labelled.detail,
        confidence=confidence,
        section=labelled.section,
    )


def _least_sure(words: Sequence[Word | None]) -> float | None:
    known = [word.confidence for word in words if word is not None and word.confidence is not None]
    return min(known, default=None)


def _choices_of(page: Page, area: Area, lines_with_boxes: set[int]) -> list[Checkbox]:
    of_cell: list[tuple[int, Choice]] = []
    if area.cell is not None and not lines_with_boxes:
        of_cell = area_to_numbered_choices(area.lines, page.marks) or area_to_ringed_words(
            area.lines, page.marks
        )
    choices = of_cell or [
        (line_no, choice)
        for line_no, line in enumerate(area.lines)
        if line_no not in lines_with_boxes
        for choice in line_to_choices(line, page.marks, in_cell=area.cell is not None)
    ]
    around = cell_heading(area, page.marks)
    leading: dict[int, str] = {}
    boxes: list[Checkbox] = []
    for line_no, choice in choices:
        line = area.lines[line_no]
        if line_no not in leading:
            before = "" if of_cell else mend(line.text[: choice.start]).strip(" 　:：（(")
            leading[line_no] = to_heading(before) or ""
        bbox = line.box_of(choice.start, choice.end)
        heading = around.over(leading[line_no])
        boxes.append(_choice_to_checkbox(page, choice, bbox, heading))
    return boxes


def _choice_to_checkbox(page: Page, choice: Choice, bbox: BBox, heading: Heading) -> Checkbox:
    label, detail = split_detail(choice.label)
    return Checkbox(
        page_number=page.page_number,
        bbox=bbox,
        label=label,
        state=choice.state,
        mark=choice.mark,
        evidence=choice.evidence,
        group_label=heading.group,
        detail=detail,
        section=heading.section,
    )
