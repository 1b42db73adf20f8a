"""Entries of an assessment as rows: one an item, or one a box of its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, structs

from corpus.document import Field, ValueStatus
from corpus.evidence import Evidence
from corpus.forms.assessments import AssessmentItem, assessment_lists
from corpus.layout import Checkbox
from corpus.page import MarkState, OriginKind
from corpus.rows import AssessmentAnswer
from parsers.families.assessment.boxes import boxes_of, mark_label, mended_mark, unboxed_marks
from parsers.families.assessment.choices import (
    Choice,
    Count,
    holds_choices,
    lost_boxes,
    text_to_choice,
    text_to_count,
)
from parsers.families.assessment.entries import Entry
from parsers.families.columns import is_none_stated
from parsers.forms.labels import folded_label
from parsers.values.dates.parse import parse_date
from parsers.values.numbers.parse import parse_number

AnswerKind = Literal["text", "date", "number", "choice", "mark"]
COUNT_LABEL = "件数"

_DASH = re.compile(r"[\s\-－ー―—‐–]+")


class Answered(Struct, frozen=True):
    """An entry with the rows and fields that it makes.

    Attributes:
        boxes: the check boxes that stand in it.
        choice: what is chosen, where it is a choice.
        count: of a ( )件 beside it; None where none is printed or it is empty.
    """

    entry: Entry
    rows: tuple[AssessmentAnswer, ...]
    fields: tuple[Field, ...]
    boxes: tuple[Checkbox, ...] = ()
    choice: Choice | None = None
    count: int | None = None

    @property
    def item(self) -> AssessmentItem | None:
        """What the form asks there."""
        return self.entry.label.item


class Value(Struct, frozen=True, kw_only=True):
    """One value of an entry; an entry with a count beside its choice has two.

    Attributes:
        text: the value, or the chosen entry of a choice; None where there is none.
        label: where it is not the entry's own.
    """

    kind: AnswerKind
    text: str | None
    status: ValueStatus
    label: str | None = None
    choice_no: int | None = None
    unit: str | None = None


def answer(entry: Entry, boxes: Sequence[Checkbox], origin: OriginKind) -> Answered:
    """The rows and fields of an entry; its kind is the form's, else what its print shows."""
    own = boxes_of(entry, boxes)
    item = entry.label.item
    if holds_choices(entry.text) or (item is not None and item.kind == "choice"):
        return _choice(entry, own, origin)
    known = assessment_lists().marks.get(item.marks or "", ()) if item is not None else ()
    cut = unboxed_marks(entry, own, known)
    if cut or (own and (item is None or item.kind in ("marks", "mark"))):
        marked = _marks(entry, own, origin)
        lost = tuple(_lost_mark(entry, mark.label, origin) for mark in cut)
        return structs.replace(marked, rows=(*marked.rows, *lost))
    return _plain(entry, origin)


def status_of(text: str) -> ValueStatus:
    """Why a text is no value, or that it is one."""
    stripped = text.strip()
    if not stripped:
        return "blank"
    if _DASH.fullmatch(stripped):
        return "dash"
    return "none_stated" if is_none_stated(stripped) else "reported"


def _choice(entry: Entry, boxes: list[Checkbox], origin: OriginKind) -> Answered:
    item = entry.label.item
    listed = assessment_lists().choices.get(item.choices or "", ()) if item else ()
    text, count = text_to_count(entry.text)
    choice = text_to_choice(text, listed)
    status: ValueStatus = "blank" if choice.label is None else "reported"
    row = AssessmentAnswer(
        page_number=entry.place_of_print.page_number,
        evidence={"choice_label": evidence_of_entry(entry, origin)},
        flags=(*entry.all_flags, *choice.flags),
        section=entry.label.place.section_name,
        item_no=entry.label.item_no,
        label=entry.label.name,
        kind="choice",
        text=choice.printed,
        choice_no=choice.number,
        choice_label=choice.label,
        group_no=entry.label.place.group_no,
        status=status,
    )
    chosen = Value(kind="choice", text=choice.label, status=status, choice_no=choice.number)
    rows, fields = [row], [_field(entry, chosen)]
    lost = lost_boxes(entry.text) if boxes else []
    rows += [_lost_mark(entry, label or entry.label.name, origin) for label in lost]
    if count is not None:
        counted = _count_value(count)
        rows.append(_row(entry, counted, origin))
        fields.append(_field(entry, counted))
    number = count.value if count is not None else None
    return Answered(entry, tuple(rows), tuple(fields), tuple(boxes), choice, number)


def _count_value(count: Count) -> Value:
    printed = None if count.value is None else str(count.value)
    status: ValueStatus = "blank" if printed is None else "reported"
    return Value(kind="number", text=printed, status=status, label=COUNT_LABEL, unit="件")


def _lost_mark(entry: Entry, label: str, origin: OriginKind) -> AssessmentAnswer:
    """A box whose bracket the transcript broke: nobody knows what it held."""
    return AssessmentAnswer(
        page_number=entry.place_of_print.page_number,
        evidence={"state": evidence_of_entry(entry, origin)},
        flags=("bracket_lost",),
        section=entry.label.place.section_name,
        item_no=entry.label.item_no,
        label=label,
        kind="mark",
        state="unknown",
        group_no=entry.label.place.group_no,
    )


def _marks(entry: Entry, boxes: list[Checkbox], origin: OriginKind) -> Answered:
    rows: list[AssessmentAnswer] = []
    fields: list[Field] = []
    item = entry.label.item
    known = assessment_lists().marks.get(item.marks or "", ()) if item is not None else ()
    for box in boxes:
        label = mended_mark(mark_label(box), known)
        evidence = Evidence(
            page_number=box.page_number,
            bbox=box.bbox,
            raw_text=f"{box.mark}{box.label}",
            confidence=box.confidence,
            origin=origin,
        )
        rows.append(
            AssessmentAnswer(
                page_number=box.page_number,
                evidence={"state": evidence},
                flags=(*entry.all_flags, *label.flags),
                section=entry.label.place.section_name,
                item_no=entry.label.item_no,
                label=label.text or entry.label.name,
                kind="mark",
                text=label.detail,
                state=box.state,
                group_no=entry.label.place.group_no,
            )
        )
        fields.append(_mark_field(entry, box, label.text, box.state))
    return Answered(entry, tuple(rows), tuple(fields), tuple(boxes))


def _mark_field(entry: Entry, box: Checkbox, label: str, state: MarkState) -> Field:
    groups = [group for group in (box.section, box.group_label) if group]
    levels = (*entry.label.path, *(group for group in groups if not _names(entry, group)), label)
    return Field(
        path=" / ".join(levels),
        label=label,
        raw_text=f"{box.mark}{box.label}",
        page_number=box.page_number,
        bbox=box.bbox,
        kind="mark",
        item_no=full_item_no(entry),
        text_value=state,
        status="unread" if state == "unknown" else "reported",
        confidence=box.confidence,
    )


def _names(entry: Entry, group: str) -> bool:
    """Whether a group of boxes has no name but the item's own."""
    inner = folded_label(group.split(" / ")[-1])
    return any(inner == folded_label(label) for label in (*entry.label.path, entry.label.name))


def _plain(entry: Entry, origin: OriginKind) -> Answered:
    item = entry.label.item
    text = entry.text.strip()
    kind: AnswerKind = "text"
    if item is not None and item.kind in ("date", "period"):
        kind = "date"
    elif item is not None and item.kind == "number":
        kind = "number"
    value = Value(kind=kind, text=text or None, status=status_of(text))
    return Answered(entry, (_row(entry, value, origin),), (_field(entry, value),))


def _row(entry: Entry, value: Value, origin: OriginKind) -> AssessmentAnswer:
    return AssessmentAnswer(
        page_number=entry.place_of_print.page_number,
        evidence={"text": evidence_of_entry(entry, origin)},
        flags=entry.all_flags,
        section=entry.label.place.section_name,
        item_no=entry.label.item_no,
        label=value.label or entry.label.name,
        kind=value.kind,
        text=value.text,
        group_no=entry.label.place.group_no,
        status=value.status,
    )


def _field(entry: Entry, value: Value) -> Field:
    dates = parse_date(value.text) if value.kind == "date" and value.text else None
    number = parse_number(value.text) if value.kind == "number" and value.text else None
    printed = entry.place_of_print
    path = (*entry.label.path, value.label) if value.label else entry.label.path
    return Field(
        path=" / ".join(path),
        label=value.label or entry.label.name,
        raw_text=entry.raw_text,
        page_number=printed.page_number,
        bbox=printed.bbox,
        kind=value.kind,
        item_no=full_item_no(entry),
        text_value=value.text,
        date_start=dates.start if dates else None,
        date_end=dates.end if dates else None,
        number_value=number.value if number else None,
        unit=value.unit,
        choice_no=value.choice_no,
        status=value.status,
        confidence=printed.confidence,
    )


def full_item_no(entry: Entry) -> str | None:
    """The item's number with its section's, e.g. ``Ⅱ-2-③``."""
    name = entry.label.place.section_name or ""
    section = name.split()[0] if name and name[0] in "ⅠⅡⅢⅣⅤⅥ" else ""
    return "-".join(level for level in (section, entry.label.item_no) if level) or None


def evidence_of_entry(entry: Entry, origin: OriginKind) -> Evidence:
    """Where the value of an entry is printed; its label where nothing is."""
    printed = entry.place_of_print
    return Evidence(
        page_number=printed.page_number,
        bbox=printed.bbox,
        raw_text=entry.raw_text,
        confidence=printed.confidence,
        origin=origin,
    )
