"""Consultation sheets (付議案件シート, 諮問事項説明書): one matter a part, with its check boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from corpus.evidence import Evidence
from corpus.forms.definition import FormDefinition
from corpus.forms.load import all_forms
from corpus.forms.notice import Notice, notice_of_labels, notice_of_text
from corpus.layout import Checkbox
from corpus.rows import Consultation, ConsultationMark
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.fields import boxes_in, field_of, without_dates
from parsers.forms.labels import folded_label, index_of
from parsers.forms.pairs import (
    LabelledValue,
    pairs_by_values,
    pairs_in_blocks,
    pairs_in_table,
)
from parsers.part import FamilyReading, Part
from parsers.values.dates.parse import parse_date
from parsers.values.numbers.parse import parse_number
from parsers.values.numbers.value import NumberValue
from parsers.values.references import find_references

# Enumerators before an article: ①, (1), 1., and ア where the law's name follows at once.
_BASIS_LEAD = re.compile(
    r"^(?:[①-⑳\s　]+|[(（]?[0-9０-９]{1,2}[)）.．]\s*"
    r"|[(（]?[ア-ン][)）.．\s　]*(?=法|条例|第|個人))"
)
_REASON = re.compile(r"[(（【]?理由[)）】]?[:：\s]*(?P<reason>.+)", re.DOTALL)


def read_consultation(part: Part) -> FamilyReading:
    """Read a sheet: its labelled values, its boxes, and the row that they make."""
    form = form_of(part)
    values = labelled_values(part, form)
    fields = tuple(field_of(value) for value in values)
    marks = tuple(_mark(box, part) for box in part.checkboxes if box.label)
    if not values:
        return FamilyReading(rows=marks, fields=fields)
    row = _consultation(part, values)
    return FamilyReading(rows=(row, *marks), fields=fields, form_id=form.id)


def form_of(part: Part) -> FormDefinition:
    """The definition that the part was recognised by, or the family's own."""
    forms = {form.id: form for form in all_forms()}
    form = forms.get(part.form_id or "")
    return form if form is not None and form.fields else forms["consultation_sheet"]


def labelled_values(part: Part, form: FormDefinition) -> list[LabelledValue]:
    """The values under the form's labels: in tables, and where there are none in the text."""
    labels = index_of(form)
    values = [pair for table in part.tables for pair in pairs_in_table(table, labels)]
    values = [value for value in values if not _is_kind_choice(value)]
    known = {value.field.id for value in values if value.text.strip()}
    values += [pair for pair in pairs_in_blocks(part.blocks, labels) if pair.field.id not in known]
    known = {value.field.id for value in values if value.text.strip()}
    missing = [field for field in form.fields if field.id not in known]
    if len(known) >= MIN_KNOWN_FIELDS:
        values += [p for table in part.tables for p in pairs_by_values(table, labels, missing)]
    return values


# Fields known by their labels before others are recognised by the look of their values.
MIN_KNOWN_FIELDS = 3
_IS_KIND = re.compile(r"諮問|付議|報告")
_KIND_CHOICE = re.compile(r"^(諮問|報告|審議|付議|協議|事項|案件|又は|及び|の|別|[□■☑○・\[\]()])+$")


def _is_kind_choice(value: LabelledValue) -> bool:
    """Whether a title's value is only the choice between 諮問 and 報告."""
    return value.field.id == "title" and bool(_KIND_CHOICE.match("".join(value.text.split())))


def best_of(values: Iterable[LabelledValue], field_id: str) -> LabelledValue | None:
    """The surest value of a field that is neither empty nor a dash; the first of equals."""
    found = [value for value in values if value.field.id == field_id and text_value(value.text)]
    return max(found, key=lambda value: value.score, default=None)


def _consultation(part: Part, values: Sequence[LabelledValue]) -> Consultation:
    evidence: dict[str, Evidence] = {}
    columns: dict[str, str] = {}
    for field_id in ("title", "department", "operation", "outline", "recipient", "decision"):
        value = best_of(values, field_id)
        text = _text_of(value, part) if value is not None else None
        if value is not None and text:
            columns[field_id] = text
            evidence[field_id] = evidence_of(value, part.text_origin)
    bases = _legal_bases(part, values, evidence)
    period_start, period_end = _period(part, values, evidence)
    count = best_of(values, "count")
    number = _number_in(without_dates(count.text)) if count else None
    if count is not None:
        evidence["count_value"] = evidence_of(count, part.text_origin)
    notice, reason = _notice(part, values, evidence)
    first = values[0]
    if not evidence:
        evidence["title"] = evidence_of(first, part.text_origin)
    return Consultation(
        page_number=first.page_number,
        evidence=evidence,
        kind=_kind(part),
        title=columns.get("title"),
        department=columns.get("department"),
        operation=columns.get("operation"),
        outline=columns.get("outline"),
        legal_bases=bases,
        period_start=period_start,
        period_end=period_end,
        count_value=number.value if number else None,
        count_unit=number.unit if number else None,
        notice=notice,
        notice_reason=reason,
        recipient=columns.get("recipient"),
        decision=columns.get("decision"),
    )


def _number_in(text: str) -> NumberValue | None:
    """The first number that says what it counts; of none that does, what the text says.

    A number alone on its line may be that of an item that the line below names.
    """
    numbers = [number for line in text.split("\n") if (number := parse_number(line)) is not None]
    return next((number for number in numbers if number.unit), parse_number(text))


_BEGINNING = re.compile(r"開始|始期|始め|はじめ|稼働")


def _period(
    part: Part, values: Sequence[LabelledValue], evidence: dict[str, Evidence]
) -> tuple[date | None, date | None]:
    """The first and last day; 開始日 alone leaves the end open, and 終了日 may close it."""
    period, closing = best_of(values, "period"), best_of(values, "period_end")
    dates = parse_date(period.text) if period else None
    start, end = (dates.start, dates.end) if dates else (None, None)
    if period is not None:
        evidence["period_start"] = evidence_of(period, part.text_origin)
        if start == end and _BEGINNING.search(period.path[-1]):
            end = None
    last = parse_date(closing.text) if closing else None
    if closing is not None and last is not None:
        evidence["period_end"] = evidence_of(closing, part.text_origin)
        end = last.end
    return start, end


# Columns that a sheet may offer as choices; a title or an outline is written beside its boxes.
_MAY_BE_CHOSEN = frozenset({"department", "operation", "recipient", "decision"})


def _text_of(value: LabelledValue, part: Part) -> str | None:
    """What a value says; of choices with boxes, those that are ticked."""
    boxes = boxes_in(value, part.checkboxes) if value.field.id in _MAY_BE_CHOSEN else []
    if not boxes:
        return value.text.strip()
    chosen = [box.label for box in boxes if box.state == "checked"]
    if value.field.id == "decision":
        # 結論 ■審議会に付議する: what a sheet is, and no decision of the board.
        chosen = [label for label in chosen if not _IS_KIND.search(label)]
    return "、".join(chosen) or None


def _legal_bases(
    part: Part, values: Sequence[LabelledValue], evidence: dict[str, Evidence]
) -> tuple[str, ...]:
    """The ticked articles; without boxes, the articles that are cited."""
    value = best_of(values, "legal_bases")
    if value is None:
        return ()
    evidence["legal_bases"] = evidence_of(value, part.text_origin)
    boxes = boxes_in(value, part.checkboxes)
    if not boxes:
        return find_references(value.text) or (value.text.strip(),)
    checked = [box for box in boxes if box.state == "checked"]
    return tuple(_basis(box) for box in checked)


def _basis(box: Checkbox) -> str:
    label = folded_label_keeping_gaps(box.label)
    detail = unicodedata.normalize("NFKC", box.detail or "").strip()
    return f"{label}({detail})" if detail else label


def folded_label_keeping_gaps(label: str) -> str:
    """A box's label without its enumerator, NFKC-folded, inner gaps kept."""
    without = _BASIS_LEAD.sub("", label)
    return " ".join(unicodedata.normalize("NFKC", without).split())


def _notice(
    part: Part, values: Sequence[LabelledValue], evidence: dict[str, Evidence]
) -> tuple[Notice, str | None]:
    value = best_of(values, "notice")
    stated = best_of(values, "notice_reason")
    if stated is not None:
        evidence["notice_reason"] = evidence_of(stated, part.text_origin)
    if value is None:
        return "unknown", stated.text.strip() if stated is not None else None
    evidence["notice"] = evidence_of(value, part.text_origin)
    boxes = boxes_in(value, part.checkboxes)
    checked = [folded_label(box.label) for box in boxes if box.state == "checked"]
    notice = notice_of_labels(checked)
    if notice == "unknown":
        notice = notice_of_text(_without_choices_left(value.text, boxes))
    if stated is not None:
        return notice, stated.text.strip()
    reason = _REASON.search(value.text)
    if reason is None:
        return notice, None
    evidence["notice_reason"] = evidence["notice"]
    return notice, reason["reason"].strip()


def _without_choices_left(text: str, boxes: Iterable[Checkbox]) -> str:
    """A cell's text without the choices that are not ticked: what they say does not hold."""
    left = "".join(text.split())
    for box in boxes:
        if box.state != "checked":
            left = left.replace("".join(box.label.split()), "")
    return left


# What a sheet's head offers beside 報告: the board is asked for something.
_ASKED = re.compile(
    r"^(?:諮問|諮る|付議|審議(?!会)|審査(?!会)|協議|検討|答申|議決|承認|同意|意見(?:聴取|照会))"
    r"|意見を(?:求|聴|聞|要|伺)"
    r"|(?:諮問|付議)(?:する|を?行う|に付する?|を要する|が必要)$"
)
# And what it offers beside 諮問: the board is only told.
_TOLD = re.compile(r"報告|情報提供|経過を?知らせ|周知")


_ASKS = re.compile(r"諮問|(?:審議|審査|付議)(?:を?依頼|を?請求|願|の申出)|意見を?(?:聴取|求め)")


def _kind(part: Part) -> Literal["consultation", "report"] | None:
    """諮問 or 報告: by the ticked box of the sheet's head, else by its title."""
    for box in part.checkboxes:
        label = folded_label(box.label)
        if box.state == "checked" and _ASKED.search(label):
            return "consultation"
        if box.state == "checked" and _TOLD.search(label):
            return "report"
    title = part.title or ""
    if "報告" in title and "諮問" not in title:
        return "report"
    return "consultation" if _ASKS.search(title) else None


def _mark(box: Checkbox, part: Part) -> ConsultationMark:
    evidence = Evidence(
        page_number=box.page_number,
        bbox=box.bbox,
        raw_text=f"{box.mark}{box.label}",
        confidence=box.confidence,
        origin=part.text_origin,
    )
    return ConsultationMark(
        page_number=box.page_number,
        evidence={"state": evidence},
        section=box.section,
        group_label=box.group_label,
        label=box.label,
        state=box.state,
        detail=box.detail,
    )
