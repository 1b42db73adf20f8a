"""Check boxes brought to the item that they answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, structs
from rapidfuzz.distance import Levenshtein

from corpus.characters import squeezed
from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox
from parsers.families.assessment.entries import LABEL_FLAG, Entry, Printed

_COUNTED = re.compile(r"^(?P<label>.*?)\s*[（(]\s*(?P<count>[0-9０-９,，]*)\s*[)）]\s*件.*$")
_LONE_COUNT = re.compile(r"^\s*[（(]\s*[0-9０-９,，]*\s*[)）]\s*件\s*$")
_CUT_BRACKET = re.compile(r"^\s*[\]］]\s*(?P<label>\S.*)$")
_NEXT_GROUP = re.compile(r"[\s　]+・\s*\S{2,12}$")
SHORTEST_MENDED = 4  # characters; one misread of three says too little
COMPARED_CHARACTERS = 12  # of a box's label, enough to find it in its line


class MarkLabel(Struct, frozen=True):
    """The label of a box without what is no part of it.

    Attributes:
        detail: what stands in the ( ) behind it, or the count of its ( )件.
        is_counted: whether it has a ( )件.
    """

    text: str
    detail: str | None = None
    is_counted: bool = False
    flags: tuple[str, ...] = ()


def boxes_of(entry: Entry, boxes: Sequence[Checkbox]) -> list[Checkbox]:
    """The check boxes that stand in the print of an entry's value, in reading order."""
    text = squeezed(entry.raw_text)
    return [
        _with_count_beside(box, entry)
        for box in boxes
        if any(_lies_in(box, value) for value in entry.values)
        and (entry.cells or squeezed(box.label)[:COMPARED_CHARACTERS] in text)
    ]


def _with_count_beside(box: Checkbox, entry: Entry) -> Checkbox:
    """The box with the ( )件 of the next cell added to its label, where it has one."""
    values = entry.values
    for value, following in pairwise(values):
        if _lies_in(box, value) and _LONE_COUNT.match(following.text):
            return structs.replace(box, label=f"{box.label}{following.text.strip()}")
    return box


def _lies_in(box: Checkbox, value: Printed) -> bool:
    return any(
        page_number == box.page_number and bbox.contains_point(box.bbox.x_mid, box.bbox.y_mid)
        for page_number, bbox in _places(value)
    )


def _places(value: Printed) -> Iterator[tuple[int, BBox]]:
    yield value.page_number, value.bbox
    if isinstance(value.source, Cell):
        for place in value.source.continuations:
            yield place.page_number, place.bbox


def mark_label(box: Checkbox) -> MarkLabel:
    """A box's label; the heading of the next group of boxes is no part of it."""
    counted = _COUNTED.match(box.label)
    if counted is not None:
        digits = unicodedata.normalize("NFKC", counted["count"]).replace(",", "")
        return MarkLabel(counted["label"].strip(), digits or None, is_counted=True)
    label = _NEXT_GROUP.sub("", box.label).strip()
    return MarkLabel(label, (box.detail or "").strip() or None)


def mended_mark(label: MarkLabel, known: Sequence[str]) -> MarkLabel:
    """The label as the form has it, flagged, where a scan misread a character of it."""
    printed = squeezed(label.text)
    entries = {squeezed(entry): entry for entry in known}
    if not printed or printed in entries:
        return label
    near = [
        entry
        for folded, entry in entries.items()
        if len(folded) >= SHORTEST_MENDED and Levenshtein.distance(folded, printed) <= 1
    ]
    if len(near) != 1:
        return label
    return structs.replace(label, text=near[0], flags=(LABEL_FLAG,))


class UnboxedMark(Struct, frozen=True):
    """A mark of the form in a text whose box is cut apart (``]`` left of the label)."""

    printed: Printed
    label: str


def unboxed_marks(
    entry: Entry, boxes: Sequence[Checkbox], known: Sequence[str]
) -> list[UnboxedMark]:
    """The known marks of an item that stand in its lines behind the rest of a bracket."""
    labels = {squeezed(label) for label in known}
    boxed = {squeezed(mark_label(box).text) for box in boxes}
    found: list[UnboxedMark] = []
    for value in entry.values:
        match = _CUT_BRACKET.match(value.text) if value.line_no is not None else None
        if match is not None and squeezed(match["label"]) in labels - boxed:
            found.append(UnboxedMark(value, match["label"].strip()))
    return found
