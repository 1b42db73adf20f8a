"""Registers of operations with personal data (個人情報取扱業務の登録): rows of tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

import msgspec

from corpus.document import Field
from corpus.evidence import Evidence
from corpus.forms.definition import FormDefinition
from corpus.forms.load import all_forms, form_named
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import DataFlow, FamilyRow, Registration
from parsers.families.cards import cut_into_cards, named_above
from parsers.families.columns import (
    choice_value,
    column_value,
    entries_of_lists,
    is_none_stated,
    text_value,
)
from parsers.families.evidence import evidence_of
from parsers.families.fields import boxes_in, field_of
from parsers.forms.labels import index_of
from parsers.forms.match import sheet_form
from parsers.forms.pairs import LabelledValue, pairs_in_table
from parsers.forms.records import RecordTable, as_records, records_of
from parsers.part import FamilyReading, Part

ROW_TYPES: dict[str, type[Registration | DataFlow]] = {
    "registrations": Registration,
    "data_flows": DataFlow,
}

# A heading within this many blocks above a table speaks for it.
HEADING_REACH = 4
MAX_HEADING_LENGTH = 40  # characters
MIN_CARD_LABELS = 4  # of one form, before a table counts as the card of an entry


def read_register(part: Part) -> FamilyReading:
    """Read every table of a part that a register form knows, and every sheet of one entry."""
    sheets = _sheets(part)
    entries = _entries_of_sheets(sheets)
    rows: list[FamilyRow] = []
    fields: list[Field] = []
    for table in part.tables:
        for form, values in sheets.get(table.table_no, ()):
            fields.extend(field_of(value) for value in values)
            rows.append(row_of_sheet(form, values, part, entries))
        if table.table_no in sheets:
            continue
        found = register_table(table, heading_above(table, part.blocks))
        if found is not None:
            rows.extend(rows_of(found, part))
    rows.extend(none_stated_rows(part))
    return FamilyReading(rows=tuple(rows), fields=tuple(fields), form_id=part.form_id)


Sheet = tuple[FormDefinition, Sequence[LabelledValue]]
"""What is written of one entry on a sheet or card of its own."""


def _sheets(part: Part) -> dict[int, list[Sheet]]:
    """What the tables say that each describe one entry, or several in blocks, by their number.

    What a table adds to the card before it is with that card, and the table has none.
    """
    sheets: dict[int, list[Sheet]] = {}
    open_cards: list[Sheet] = []
    for table in part.tables:
        found = [_sheet(each, part) for each in cut_into_cards(table, tuple(register_forms()))]
        cards = [sheet for sheet in found if sheet is not None]
        more = [] if cards or not open_cards else _values_going_on(table, *open_cards[-1])
        if more:
            form, values = open_cards[-1]
            open_cards[-1] = (form, [*values, *more])
            sheets[table.table_no] = []
            continue
        open_cards = cards if len(cards) == len(found) else []
        if open_cards:
            sheets[table.table_no] = open_cards
    return sheets


def _values_going_on(
    table: Table, form: FormDefinition, values: Sequence[LabelledValue]
) -> list[LabelledValue]:
    """What a table says of the entry of the card before it: other things than that card."""
    if table.n_header_rows or register_table(table, "") is not None:
        return []
    more = list(pairs_in_table(table, index_of(form)))
    known = {value.field.id for value in values if text_value(value.text)}
    return [] if known & {value.field.id for value in more} else more


def _sheet(table: Table, part: Part) -> Sheet | None:
    """The entry that a table describes; None where it is none, or a table of records."""
    form = sheet_form(table)
    card = _card(table, part)
    if form is not None and form.rows == "registrations":
        sheet = (form, list(pairs_in_table(table, index_of(form))))
        return max(sheet, card or sheet, key=lambda each: len(each[1]))
    if card is None:
        return None
    records = register_table(table, heading_above(table, part.blocks))
    return card if records is None or len(card[1]) > len(records.labelled) else None


def _card(table: Table, part: Part) -> Sheet | None:
    """The entry of a register that stands in a table of its own, labels beside their values."""
    best: tuple[float, Sheet] | None = None
    heading = section_over(table, part.blocks)
    told = _event_forms(heading)
    for form in register_forms():
        values = list(pairs_in_table(table, index_of(form)))
        if all(value.field.column != "operation" for value in values):
            values += named_above(table, part.blocks, form)
        known = {value.field.id: value.score for value in values if text_value(value.text)}
        # 個人情報取扱事務廃止届: what a card has to say to be of this form, its heading says.
        is_told = told == [form]
        needed = set(form.required) - (set(form.distinctive) if is_told else set())
        is_card = len(known) >= MIN_CARD_LABELS and known.keys() >= needed
        if not is_card or not (is_told or known.keys() & set(form.distinctive)):
            continue
        score = sum(known.values()) + (1.0 if is_told or speaks_for(heading, form) else 0.0)
        if best is None or score > best[0]:
            best = (score, (form, values))
    return best[1] if best else None


def _entries_of_sheets(sheets: Mapping[int, Sequence[Sheet]]) -> dict[str, tuple[str, ...]]:
    """The entries that the lists of all sheets are made of, by field."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for _, values in chain.from_iterable(sheets.values()):
        for value in values:
            if value.field.kind == "list":
                texts[value.field.id].append(value.text)
    return {field_id: entries_of_lists(found) for field_id, found in texts.items()}


def row_of_sheet(
    form: FormDefinition,
    values: Sequence[LabelledValue],
    part: Part,
    entries: Mapping[str, Sequence[str]],
) -> FamilyRow:
    """The entry that a sheet of its own describes (個人情報ファイル簿の単票)."""
    columns: dict[str, object] = dict(form.constants)
    evidence: dict[str, Evidence] = {}
    places = {field.id: place for place, field in enumerate(form.fields)}
    own_first = sorted(
        values, key=lambda v: (not _is_of_event(v.path[-1], form), places[v.field.id])
    )
    for value in own_first:
        column = value.field.column
        if column is not None and column not in evidence and text_value(value.text):
            columns[column] = _value_on_sheet(value, part, entries.get(value.field.id, ()))
            evidence[column] = evidence_of(value, part.text_origin)
    return _converted(form, values[0].page_number, evidence, columns)


def _event_forms(heading: str) -> list[FormDefinition]:
    """The forms that tell of an event in an entry's life which a heading names."""
    return [form for form in register_forms() if form.extends and _is_of_event(heading, form)]


def _is_of_event(label: str, form: FormDefinition) -> bool:
    """Whether a label names what only this form tells of: 変更年月日 beside 登録年月日."""
    base = form_named(form.extends).sections if form.extends else ()
    return any(re.search(word, label) for word in form.sections if word not in base)


def _value_on_sheet(value: LabelledValue, part: Part, in_lists: Sequence[str]) -> object:
    """What a sheet says under a label; of choices with boxes, the one that is ticked."""
    boxes = boxes_in(value, part.checkboxes) if value.field.kind in ("choice", "list") else []
    if not boxes:
        return column_value(value.text, value.field, in_lists)
    ticked = [box.label for box in boxes if box.state == "checked"]
    if value.field.kind == "list":
        return tuple(ticked)
    return choice_value(ticked[0], value.field) if len(ticked) == 1 else None


def none_stated_rows(part: Part) -> Iterator[FamilyRow]:
    """One row for each section whose heading is followed by 該当なし instead of a table."""
    for heading, below in pairwise(part.blocks):
        is_heading = len(heading.text) <= MAX_HEADING_LENGTH and is_none_stated(below.text)
        form = _section_form(heading.text) if is_heading else None
        if form is not None:
            evidence = {"status": evidence_of(below, part.text_origin)}
            values: dict[str, object] = {"status": "none_stated", **form.constants}
            yield _converted(form, below.page_number, evidence, values)


def _section_form(heading: str) -> FormDefinition | None:
    """The register form that a heading names; flows before entries (目的外利用の新規登録)."""
    named = [form for form in register_forms() if speaks_for(heading, form)]
    return min(named, key=_section_order, default=None)


_SECTION_ORDER = (
    "data_flow",
    "data_flow_operations",
    "register_abolish",
    "register_modify",
    "register_new",
)


def _section_order(form: FormDefinition) -> int:
    """A form's place; one that extends another has the other's, and an unknown one comes last."""
    known = next((name for name in (form.id, form.extends) if name in _SECTION_ORDER), None)
    return len(_SECTION_ORDER) if known is None else _SECTION_ORDER.index(known)


def register_table(table: Table, heading: str) -> RecordTable | None:
    """The table read by the register form that fits it best, its heading counted in."""
    best: tuple[float, RecordTable] | None = None
    for form in register_forms():
        found = as_records(table, form)
        if found is None:
            continue
        score = found.score + (0.5 if speaks_for(heading, form) else 0.0) + 0.1 * len(form.required)
        if best is None or score > best[0]:
            best = (score, found)
    return best[1] if best else None


def register_forms() -> Iterator[FormDefinition]:
    """The forms whose rows are register entries or data flows."""
    return (form for form in all_forms() if form.rows in ROW_TYPES and form.shape == "table")


def speaks_for(heading: str, form: FormDefinition) -> bool:
    """Whether a heading names a form's section."""
    return any(re.search(pattern, heading) for pattern in form.sections)


def heading_above(table: Table, blocks: tuple[TextBlock, ...]) -> str:
    """The headings right above a table, nearest last, with its own title."""
    place = next(
        (index for index, block in enumerate(blocks) if block.table_no == table.table_no), None
    )
    if place is None:
        return table.title or ""
    above: list[str] = []
    for block in reversed(blocks[max(0, place - HEADING_REACH) : place]):
        if block.kind == "table":
            break
        above.append(block.text)
    return " ".join([*reversed(above), table.title or ""])


def section_over(table: Table, blocks: Sequence[TextBlock]) -> str:
    """The heading in force at a table, which others may part from it."""
    place = next((i for i, block in enumerate(blocks) if block.table_no == table.table_no), 0)
    above = (block.text for block in reversed(blocks[:place]) if block.kind != "table")
    heads = (text for text in above if 1 < len(text) <= MAX_HEADING_LENGTH)
    return next((text for text in heads if _section_form(text) is not None), "")


def rows_of(found: RecordTable, part: Part) -> Iterator[FamilyRow]:
    """One row a record; a row that only says 該当なし is kept as that status."""
    records = list(records_of(found))
    entries = {
        field.id: entries_of_lists(record[field.id].text for record in records)
        for field in found.columns.values()
        if field.kind == "list"
    }
    told = _kind_in_heads(found)
    for record in records:
        printed = {name: cell for name, cell in record.items() if text_value(cell.text)}
        if printed:
            row = _row(found.form, printed, part, entries)
            yield _with_kind(row, told, part) if isinstance(row, DataFlow) and told else row


_KINDS_OF_FLOWS = {
    "internal_use": re.compile(r"目的外の?利用"),
    "external_provision": re.compile(r"(?:外部|庁外|部外)(?:への)?の?提供"),
}


def _kind_in_heads(found: RecordTable) -> tuple[str, Cell] | None:
    """The one kind of flow that the heads of a table speak of, and the head that does."""
    heads = [cell for cell in found.table.cells if cell.row < found.first_row]
    told = {
        kind: cell
        for kind, words in _KINDS_OF_FLOWS.items()
        for cell in heads
        if words.search("".join(cell.text.split()))
    }
    return next(iter(told.items())) if len(told) == 1 else None


def _with_kind(row: DataFlow, told: tuple[str, Cell], part: Part) -> DataFlow:
    """A flow with the kind that the heads tell, where its own row does not."""
    if row.kind is not None or row.status != "reported":
        return row
    evidence = {**row.evidence, "kind": evidence_of(told[1], part.text_origin)}
    return msgspec.structs.replace(row, kind=told[0], evidence=evidence)


def _row(
    form: FormDefinition,
    record: dict[str, Cell],
    part: Part,
    entries: Mapping[str, Sequence[str]],
) -> FamilyRow:
    values: dict[str, object] = dict(form.constants)
    evidence: dict[str, Evidence] = {}
    none_stated = next((cell for cell in record.values() if is_none_stated(cell.text)), None)
    if none_stated is not None and len({cell.text for cell in record.values()}) == 1:
        values["status"] = "none_stated"
        evidence["status"] = evidence_of(none_stated, part.text_origin)
    else:
        for field in form.fields:
            cell = record.get(field.id)
            if cell is not None and field.column is not None and field.column not in evidence:
                value = column_value(cell.text, field, entries.get(field.id, ()))
                if value is None and field.column in form.constants:
                    continue
                values[field.column] = value
                evidence[field.column] = evidence_of(cell, part.text_origin)
    page_number = next(iter(record.values())).page_number
    return _converted(form, page_number, evidence, values)


def _converted(
    form: FormDefinition, page_number: int, evidence: dict[str, Evidence], values: dict[str, object]
) -> FamilyRow:
    """The row of the form's table, its values checked against the row's types."""
    content = {"type": form.rows, "page_number": page_number, "evidence": evidence, **values}
    return msgspec.convert(content, ROW_TYPES[form.rows or ""])
