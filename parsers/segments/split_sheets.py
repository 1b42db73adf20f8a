"""Sheets that are cut into several tables: 【案件】, 【個人情報】, 【提供の方法】 on one page.

No table of them has enough of a sheet's labels to tell it; together they have. Only where
neither a title nor a table tells what a paper is are its tables put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from corpus.forms.definition import FormDefinition
from corpus.layout import Cell, Table, TextBlock
from parsers.forms.match import sheet_form
from parsers.segments.same_paper import Start


def starts_of_split_sheets(
    blocks: Sequence[TextBlock], first: int, end: int, tables: Sequence[Table]
) -> Iterator[Start]:
    """The pages among the blocks ``first`` to ``end`` whose tables together are a sheet."""
    pages = sorted({block.page_number for block in blocks[first:end]})
    for page in pages:
        form = _form_of_tables([table for table in tables if table.page_first == page])
        if form is not None:
            top = next(i for i in range(first, end) if blocks[i].page_number == page)
            yield Start(top, form)


def _form_of_tables(tables: Sequence[Table]) -> FormDefinition | None:
    """The form of the sheet that tables without heads are when they are put together."""
    forms = [table for table in tables if not table.n_header_rows]
    if len(forms) < 2:
        return None
    form = sheet_form(stacked(forms))
    return form if form is not None and form.family == "consultation_sheet" else None


def stacked(tables: Sequence[Table]) -> Table:
    """Tables as one, each below the other, the last cells of narrower ones up to the edge."""
    n_columns = max(table.n_columns for table in tables)
    cells: list[Cell] = []
    n_rows = 0
    for table in tables:
        missing = n_columns - table.n_columns
        for cell in table.cells:
            is_last = cell.column + cell.column_span == table.n_columns
            span = cell.column_span + (missing if is_last else 0)
            cells.append(structs.replace(cell, row=cell.row + n_rows, column_span=span))
        n_rows += table.n_rows
    return structs.replace(
        tables[0],
        parts=tuple(part for table in tables for part in table.parts),
        n_rows=n_rows,
        n_columns=n_columns,
        cells=tuple(cells),
    )
