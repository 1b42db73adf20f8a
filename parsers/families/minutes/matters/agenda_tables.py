"""Tables that set what was decided beside each matter of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus.characters import squeezed
from corpus.forms.load import forms_like
from corpus.layout import Cell
from corpus.rows import AgendaItem
from parsers.families.agenda import kind_of
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.minutes.matters.results import tells_decision
from parsers.families.outline import enumerator_of
from parsers.forms.records import RecordTable, as_records_of_any, records_of
from parsers.part import Part

_NUMBER = re.compile(r"[(（]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）]?")
DECIDED_SHARE = 0.5
"""Of the results of such a table, so many end as decisions do; remarks on matters do not."""


def agenda_tables(part: Part) -> dict[int, RecordTable]:
    """The tables of matters with their results, by their number."""
    forms = forms_like("agenda_table")
    found = {table.table_no: as_records_of_any(table, forms) for table in part.tables}
    return {
        number: records
        for number, records in found.items()
        if records is not None and _tells_decisions(records)
    }


def _tells_decisions(found: RecordTable) -> bool:
    said = [text_value(record["decision"].text) for record in records_of(found)]
    told = [text for text in said if text]
    return bool(told) and sum(map(tells_decision, told)) >= DECIDED_SHARE * len(told)


def items_in_tables(found: Sequence[RecordTable], part: Part) -> Iterator[AgendaItem]:
    """The matters of the tables, a row each; a matter over several rows has the first's result."""
    for table in found:
        above: Cell | None = None
        for record in records_of(table):
            if record["title"] is not above and text_value(record["title"].text):
                yield _item(_with_number_beside(record, table), part)
            above = record["title"]


def _with_number_beside(record: Mapping[str, Cell], found: RecordTable) -> Mapping[str, Cell]:
    """The record; a number left of its title is the item's, though nothing heads its column."""
    title = record["title"]
    beside = (
        cell
        for cell in found.table.cells
        if (cell.row, cell.column + cell.column_span) == (title.row, title.column)
    )
    number = next((cell for cell in beside if _NUMBER.fullmatch(squeezed(cell.text))), None)
    return {"item_no": number, **record} if number is not None else record


def _item(record: Mapping[str, Cell], part: Part) -> AgendaItem:
    number = text_value(record["item_no"].text) if "item_no" in record else None
    title = record["title"].text.strip()
    _, enumerator = enumerator_of(title) if number is None else ("", "")
    bare = title[len(enumerator) :].lstrip(" \u3000.．、)）")
    return AgendaItem(
        page_number=record["title"].page_number,
        evidence={
            name: evidence_of(cell, part.text_origin)
            for name, cell in record.items()
            if cell.text.strip()
        },
        item_no=squeezed(number or enumerator).strip(".、・") or None,
        kind=kind_of(title),
        title=bare or title,
        decision=text_value(record["decision"].text),
    )
