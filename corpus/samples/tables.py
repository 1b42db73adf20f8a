"""Tables from rows as an author writes them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.samples.model import ABOVE, LEFT, GridCell, GridTable, Mark, RulingKind, content_of

Entry = str | Mark | Sequence[str | Mark] | GridTable


def grid_table(  # noqa: PLR0913  a table has this many properties; all but the rows are named
    rows: Sequence[Sequence[Entry]],
    widths: Sequence[float],
    *,
    n_header_rows: int = 1,
    stub_columns: int = 0,
    title: str | None = None,
    section: str | None = None,
    unit: str | None = None,
    ruling: RulingKind = "grid",
    repeat_header: bool = True,
    break_rows: bool = False,
    vertical_rows: Sequence[int] = (),
    vertical_columns: Sequence[int] = (),
    label_rows: Sequence[int] = (),
    label_columns: Sequence[int] = (),
    centred: bool = False,
    size_pt: float | None = None,
) -> GridTable:
    """A table from its rows; `LEFT` and `ABOVE` mark places that a neighbour reaches over.

    The ``stub_columns`` columns at the left and the ``label_rows`` below the head hold labels, as
    do cells that begin in ``label_columns``. In
    ``vertical_rows``, and in cells of ``vertical_columns`` below the head that are one column
    wide, texts longer than one character run downwards. The rest is as in `GridTable`.
    """
    cells = []
    for row, entries in enumerate(rows):
        for column, entry in enumerate(entries):
            if entry in (LEFT, ABOVE):
                continue
            column_span = _reach(entries, column)
            is_vertical = row in vertical_rows or (
                row >= n_header_rows and column in vertical_columns and column_span == 1
            )
            cells.append(
                GridCell(
                    row,
                    column,
                    () if isinstance(entry, GridTable) else content_of(entry),
                    row_span=_depth(rows, row, column),
                    column_span=column_span,
                    is_header=row < n_header_rows
                    or column < stub_columns
                    or row in label_rows
                    or column in label_columns,
                    vertical=is_vertical and isinstance(entry, str) and len(entry) > 1,
                    nested=entry if isinstance(entry, GridTable) else None,
                )
            )
    return GridTable(
        cells=tuple(cells),
        n_rows=len(rows),
        n_columns=len(widths),
        widths=tuple(widths),
        n_header_rows=n_header_rows,
        title=title,
        section=section,
        unit=unit,
        ruling=ruling,
        repeat_header=repeat_header,
        break_rows=break_rows,
        centred=centred,
        size_pt=size_pt,
    )


def _reach(entries: Sequence[Entry], column: int) -> int:
    span = 1
    while column + span < len(entries) and entries[column + span] == LEFT:
        span += 1
    return span


def _depth(rows: Sequence[Sequence[Entry]], row: int, column: int) -> int:
    span = 1
    while row + span < len(rows) and rows[row + span][column] == ABOVE:
        span += 1
    return span
