"""The change log of an assessment (変更箇所): one row a change, over pages and cells."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from corpus.characters import squeezed
from corpus.evidence import Evidence
from corpus.forms.assessments import assessment_forms, assessment_lists
from corpus.layout import Cell, Table
from corpus.page import OriginKind
from corpus.rows import AssessmentChange
from parsers.families.evidence import evidence_of
from parsers.forms.labels import LabelIndex
from parsers.values.dates.parse import parse_date

NEEDED = frozenset({"item_path", "before_text", "after_text"})
TIMING = re.compile(r"事[前後]")
# An item's path begins with its section.
ITEM_PATH = re.compile(r"^\s*(?:[ⅠⅡⅢⅣⅤⅥ]|(?:III|II|IV|VI|I|V)(?![A-Za-z])|表紙|[(（]別添)")
_SECTION_OF_PATH = re.compile(r"^\s*(?P<number>\S{1,4}?)\s*(?P<title>[^\s－―‐—–-]{4,}?)[－―‐—–-]")
SCANNED = ("ocr", "embedded_ocr")
PATH_FLAG = "section_mended"
SHAPE_SHARE = 0.6  # of a column's cells that show what it holds; a scan misreads some
COLUMNS_BETWEEN = 2  # before and after
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
    if goes_on and before and _has_dates(table, before):
        return before
    return columns_by_shape(table)


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


def columns_by_shape(table: Table) -> Mapping[str, int] | None:
    """The columns of a log whose head is lost or misread, told by what stands in them.

    A log has days, items with their section in front, and 事前 or 事後; the texts before and
    after the change stand between the last two.
    """
    grid = table.grid()
    found: dict[str, int] = {}
    for name, fits in _SHAPES.items():
        for column in range(table.n_columns):
            texts = [row[column].text for row in grid if row[column].text.strip()]
            share = sum(fits(text) for text in texts) / len(texts) if texts else 0.0
            if name not in found and share >= SHAPE_SHARE:
                found[name] = column
    first, last = found.get("item_path", 0), found.get("timing", 0)
    if len(found) < len(_SHAPES) or last - first != COLUMNS_BETWEEN + 1:
        return None
    columns = {**found, "before_text": first + 1, "after_text": first + 2}
    if last + 1 < table.n_columns:
        columns["reason"] = last + 1
    return columns


def _has_dates(table: Table, columns: Mapping[str, int]) -> bool:
    """Whether a table without a head has the log's dates or timings in their columns."""
    return any(
        (name in columns and _fits(name, row[columns[name]].text))
        for row in table.grid()
        for name in ("changed_on", "timing")
    )


def _fits(name: str, text: str) -> bool:
    if name == "timing":
        return TIMING.fullmatch(squeezed(text)) is not None
    return len(text) <= LONGEST_DATE and parse_date(text) is not None


_SHAPES: Mapping[str, Callable[[str], bool]] = {
    "changed_on": lambda text: _fits("changed_on", text),
    "item_path": lambda text: ITEM_PATH.match(text) is not None,
    "timing": lambda text: _fits("timing", text),
}


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
        if _is_misread_head(cells):
            continue
        yield {name: [cell] for name, cell in cells.items() if cell.text.strip()}


def _is_misread_head(cells: Mapping[str, Cell]) -> bool:
    """Whether a row has print where a log shows what it is, and none of it fits."""
    shown = [(fits, cells[name].text) for name, fits in _SHAPES.items() if name in cells]
    is_full = len(shown) == len(_SHAPES) and all(text.strip() for _, text in shown)
    return is_full and not any(fits(text) for fits, text in shown)


def _begins(record: Mapping[str, Sequence[Cell]]) -> bool:
    """A change has its date or its item; a row with neither goes on with the one above."""
    return not record or "changed_on" in record or "item_path" in record


def _row(record: Mapping[str, Sequence[Cell]], origin: OriginKind) -> AssessmentChange:
    texts = {name: "\n".join(cell.text.strip() for cell in cells) for name, cells in record.items()}
    evidence: dict[str, Evidence] = {
        name: evidence_of(cells[0], origin) for name, cells in record.items()
    }
    changed_on = parse_date(texts.get("changed_on", ""))
    printed_path = _one_line(texts.get("item_path"))
    path = mended_path(printed_path) if origin in SCANNED else printed_path
    timing = TIMING.search(squeezed(texts.get("timing", "")))
    return AssessmentChange(
        page_number=next(iter(record.values()))[0].page_number,
        evidence=evidence,
        flags=() if path == printed_path else (PATH_FLAG,),
        changed_on=changed_on.start if changed_on else None,
        item_path=path,
        before_text=texts.get("before_text"),
        after_text=texts.get("after_text"),
        timing=timing.group() if timing else texts.get("timing"),
        reason=texts.get("reason"),
    )


def mended_path(path: str | None) -> str | None:
    """An item's path with its section's number where a scan misread it.

    Only titles that have one number in all forms tell it; リスク対策 has two.
    """
    match = _SECTION_OF_PATH.match(path or "")
    if path is None or match is None:
        return path
    title = squeezed(match["title"])
    sections = [section for form in assessment_forms() for section in form.sections]
    numbers = {section.no for section in sections if squeezed(section.title) == title}
    if len(numbers) != 1:
        return path
    (number,) = numbers
    is_right = squeezed(match["number"]) == squeezed(number)
    return path if is_right else f"{number} {path[match.start('title') :]}"


def _one_line(text: str | None) -> str | None:
    return text.replace("\n", "") if text else None
