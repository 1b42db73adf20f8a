"""The change log of an assessment (変更箇所): one row a change, over pages and cells."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from corpus.evidence import Evidence
from corpus.forms.assessments import assessment_lists
from corpus.layout import Cell, Table
from corpus.page import OriginKind
from corpus.rows import AssessmentChange
from parsers.families.evidence import evidence_of
from parsers.forms.labels import LabelIndex
from parsers.values.dates.parse import parse_date

NEEDED = frozenset({"item_path", "before_text", "after_text"})
TIMING = re.compile(r"事[前後]")
LONGEST_DATE = 20  # characters of a cell or line that is a date and hardly more


def change_columns(table: Table, before: Mapping[str, int] | None) -> Mapping[str, int] | None:
    """The columns of a change log; None if a table is none.

    Args:
        table: may be a page of the log that does not repeat its head.
        before: the columns of the log on the pages before; None if there is none.
    """
    for row in table.grid()[: max(table.n_header_rows, 1)]:
        columns = _columns_of(row)
        if set(columns) >= NEEDED:
            return columns
    goes_on = before is not None and table.n_columns > max(before.values())
    return before if goes_on and before and _has_dates(table, before) else None


def _columns_of(row: Sequence[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, cell in enumerate(row):
        name = log_column(cell.text)
        if name is not None:
            found.setdefault(name, column)
    return found


def log_column(text: str) -> str | None:
    """The column of the log that a head means; None if it is none's."""
    match = _log_labels().match(text) if text.strip() else None
    return match.field.id if match is not None else None


@functools.cache
def _log_labels() -> LabelIndex:
    return LabelIndex(assessment_lists().log)


def _has_dates(table: Table, columns: Mapping[str, int]) -> bool:
    """Whether a table without a head has the log's dates or timings in their columns."""
    return any(
        (name in columns and _fits(name, row[columns[name]].text))
        for row in table.grid()
        for name in ("changed_on", "timing")
    )


def _fits(name: str, text: str) -> bool:
    if name == "timing":
        return TIMING.fullmatch(_folded(text)) is not None
    return len(text) <= LONGEST_DATE and parse_date(text) is not None


def change_rows(
    tables: Sequence[tuple[Table, Mapping[str, int]]], origin: OriginKind
) -> list[AssessmentChange]:
    """The rows of the log; a row that a page break cut in two is one."""
    records: list[dict[str, list[Cell]]] = []
    for table, columns in tables:
        for record in _records(table, columns):
            if records and not _begins(record):
                for name, cells in record.items():
                    records[-1].setdefault(name, []).extend(cells)
            elif any(cell.text.strip() for cells in record.values() for cell in cells):
                records.append(record)
    return [_row(record, origin) for record in records]


def _records(table: Table, columns: Mapping[str, int]) -> Iterator[dict[str, list[Cell]]]:
    for row in table.grid():
        if set(_columns_of(row)) >= NEEDED:
            continue
        cells = {name: row[column] for name, column in columns.items()}
        yield {name: [cell] for name, cell in cells.items() if cell.text.strip()}


def _begins(record: Mapping[str, Sequence[Cell]]) -> bool:
    """A change has its date or its item; a row with neither goes on with the one above."""
    return not record or "changed_on" in record or "item_path" in record


def _row(record: Mapping[str, Sequence[Cell]], origin: OriginKind) -> AssessmentChange:
    texts = {name: "\n".join(cell.text.strip() for cell in cells) for name, cells in record.items()}
    evidence: dict[str, Evidence] = {
        name: evidence_of(cells[0], origin) for name, cells in record.items()
    }
    changed_on = parse_date(texts.get("changed_on", ""))
    timing = TIMING.search(_folded(texts.get("timing", "")))
    return AssessmentChange(
        page_number=next(iter(record.values()))[0].page_number,
        evidence=evidence,
        changed_on=changed_on.start if changed_on else None,
        item_path=_one_line(texts.get("item_path")),
        before_text=texts.get("before_text"),
        after_text=texts.get("after_text"),
        timing=timing.group() if timing else texts.get("timing"),
        reason=texts.get("reason"),
    )


def _one_line(text: str | None) -> str | None:
    return text.replace("\n", "") if text else None


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
