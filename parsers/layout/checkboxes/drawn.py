"""Boxes that are drawn, not printed, put among the words as □ and ■."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from corpus.geometry import BBox
from corpus.glyphs import EMPTY_BOXES, TICKED_BOXES, TICKS
from corpus.page import DrawnMark, MarkState, Page, Word
from parsers.layout.lines import character_edges, slice_word

BOX_KINDS: Final = frozenset({"square", "widget", "input"})

_INSIDE_SHARE: Final = 0.6
"""A word on the box's line shares more than half of the lower one's height with it."""

_TICK_CHARACTERS: Final = frozenset(TICKS + TICKED_BOXES + "×✖●○〇◯/／vVxX")
_BOX_CHARACTERS: Final = frozenset(EMPTY_BOXES + TICKED_BOXES)

_ROW_GAP_SHARE: Final = 0.35
"""Frames for single digits (□□□-□□□□) stand closer than a third of their width."""

_ROW_LENGTH: Final = 3
"""Two boxes may touch in a form; three in a row are frames for digits."""


def marks_as_words(page: Page) -> Page:
    """The page with a word □ or ■ in the place of every drawn box, widget and input.

    What was typed into a drawn box to tick it becomes part of the ■. Its bbox ties such a
    word to its mark in ``page.marks``, whose state is set here where it was still open.
    Frames with text in them and frames for digits are no check boxes and are left alone.
    """
    boxes = [mark for mark in page.marks if mark.kind in BOX_KINDS]
    if not boxes:
        return page
    digit_frames = _digit_frames([mark.bbox for mark in boxes if mark.kind == "square"])
    words = list(page.words)
    marks = [mark for mark in page.marks if mark.kind not in BOX_KINDS]
    for mark in boxes:
        if mark.bbox in digit_frames:
            continue
        beside, inside = _words_around(words, mark.bbox)
        if not _can_be_box(mark, inside):
            continue
        resolved = msgspec.structs.replace(mark, state=_state_of(mark, inside, page.marks))
        words = [*beside, _box_word(resolved)]
        marks.append(resolved)
    return msgspec.structs.replace(page, words=tuple(words), marks=tuple(marks))


def _words_around(words: list[Word], box: BBox) -> tuple[list[Word], list[Word]]:
    """Words outside a box, those that reach into it cut there; and what stands inside it."""
    touching = [
        word
        for word in words
        if word.bbox.top < box.bottom
        and word.bbox.bottom > box.top
        and word.bbox.x0 < box.x1
        and word.bbox.x1 > box.x0
        and _reaches_into(word, box)
    ]
    if not touching:
        return words, []
    beside = [word for word in words if word not in touching]
    inside: list[Word] = []
    for word in touching:
        middles = [(start + end) / 2 for start, end in character_edges(word)]
        low, high = (box.top, box.bottom) if word.vertical else (box.x0, box.x1)
        first = sum(middle < low for middle in middles)
        last = sum(middle <= high for middle in middles)
        beside += [
            slice_word(word, start, end)
            for start, end in ((0, first), (last, len(middles)))
            if start < end
        ]
        if first < last:
            inside.append(slice_word(word, first, last))
    return beside, inside


def _reaches_into(word: Word, box: BBox) -> bool:
    """Whether a word stands on the line of a box and crosses or fills it.

    A word of another line that only grazes the box does not.
    """
    bbox = word.bbox
    shared = min(bbox.bottom, box.bottom) - max(bbox.top, box.top)
    on_line = shared > _INSIDE_SHARE * min(bbox.height, box.height)
    margin = 0.2 * box.width
    return bool(word.text) and on_line and bbox.x0 < box.x1 - margin and bbox.x1 > box.x0 + margin


def _can_be_box(mark: DrawnMark, inside: Sequence[Word]) -> bool:
    if mark.kind != "square":
        return True
    text = "".join(word.text for word in inside)
    return len(text) <= 1 and set(text) <= _TICK_CHARACTERS | _BOX_CHARACTERS


def _state_of(mark: DrawnMark, inside: Sequence[Word], marks: Sequence[DrawnMark]) -> MarkState:
    if mark.state == "checked":
        return "checked"
    ticked_by_text = any(set(word.text) & _TICK_CHARACTERS for word in inside)
    ticked_by_stroke = any(
        other.kind == "tick" and mark.bbox.contains_point(other.bbox.x_mid, other.bbox.y_mid)
        for other in marks
    )
    return "checked" if ticked_by_text or ticked_by_stroke else mark.state


def _box_word(mark: DrawnMark) -> Word:
    return Word(
        text="■" if mark.state == "checked" else "□",
        bbox=mark.bbox,
        confidence=mark.confidence,
        size_pt=mark.bbox.height,
    )


def _digit_frames(boxes: Sequence[BBox]) -> frozenset[BBox]:
    """Squares that stand in a row of three or more, side by side."""
    frames: set[BBox] = set()
    row: list[BBox] = []
    for box in sorted(boxes, key=lambda box: (round(box.y_mid), box.x0)):
        if row and not _stands_next_to(row[-1], box):
            row = []
        row.append(box)
        if len(row) >= _ROW_LENGTH:
            frames.update(row)
    return frozenset(frames)


def _stands_next_to(left: BBox, right: BBox) -> bool:
    same_row = abs(left.y_mid - right.y_mid) < 0.3 * left.height
    return same_row and right.x0 - left.x1 < _ROW_GAP_SHARE * left.width
