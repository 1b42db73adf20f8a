"""Labelled values as rows of `fields`, each read by the kind of its definition."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from corpus.document import Field
from corpus.layout import Checkbox
from parsers.forms.pairs import LabelledValue
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.numbers.parse import parse_number

FieldRowKind = Literal["text", "date", "number", "choice", "mark", "marks", "department"]

FIELD_KINDS: dict[str, FieldRowKind] = {
    "date": "date",
    "period": "date",
    "number": "number",
    "department": "department",
    "choice": "choice",
    "marks": "marks",
}


def field_of(value: LabelledValue) -> Field:
    """A labelled value with its text and, by its kind, its days or number."""
    kind = FIELD_KINDS.get(value.field.kind, "text")
    dates = parse_date(value.text) if kind == "date" else None
    number = parse_number(without_dates(value.text)) if kind == "number" else None
    return Field(
        path=" / ".join(value.path),
        label=value.path[-1],
        raw_text=value.raw_text,
        page_number=value.page_number,
        bbox=value.bbox,
        kind=kind,
        text_value=value.text.strip() or None,
        date_start=dates.start if dates else None,
        date_end=dates.end if dates else None,
        number_value=number.value if number else None,
        unit=(number.unit if number else None) or value.field.unit,
        status="reported" if value.text.strip() else "blank",
        confidence=value.confidence,
    )


def boxes_in(value: LabelledValue, boxes: Iterable[Checkbox]) -> list[Checkbox]:
    """The check boxes that lie in the cells of a value, or in its lines of text."""
    places = [(cell.page_number, cell.bbox) for cell in value.cells]
    return [
        box
        for box in boxes
        for page_number, bbox in places or [(value.page_number, value.bbox)]
        if page_number == box.page_number and bbox.contains_point(box.bbox.x_mid, box.bbox.y_mid)
    ]


def without_dates(text: str) -> str:
    """The text without its dates, so that the 3 of 令和3年4月1日現在 is no count."""
    for start, end, _ in reversed(find_date_spans(text)):
        text = text[:start] + text[end:]
    return text.removeprefix("現在").strip()
