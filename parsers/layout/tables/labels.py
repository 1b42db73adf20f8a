"""Row labels and column labels: the path of headings that a value stands under."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from corpus.layout import PATH_SEPARATOR
from parsers.layout.tables.cell_kinds import (
    MAX_HEADING_CHARACTERS,
    begin_with_choice,
    compact,
    is_amount,
    is_serial,
)
from parsers.layout.tables.label_rows import rows_of_labels
from parsers.layout.tables.page_table import PageCell


class CellLabels(Struct, frozen=True):
    """What a cell stands under."""

    is_header: bool
    row_label: str | None
    column_label: str | None


def label_cells(
    cells: Sequence[PageCell],
    texts: Sequence[str],
    grid: Sequence[Sequence[int]],
    n_header_rows: int,
    n_header_columns: int,
) -> list[CellLabels]:
    """Labels of each cell, in the order of ``cells``.

    Args:
        cells: of the whole table.
        texts: the cells' mended texts.
        grid: the cells by position, see `positions_to_cells`.
        n_header_rows: heading rows at the top.
        n_header_columns: columns of row headings at the left.
    """
    headings = [
        "" if is_choice else text.replace("\n", "")
        for text, is_choice in zip(texts, begin_with_choice(texts), strict=True)
    ]
    if n_header_rows == 0:
        label_rows = rows_of_labels(cells, texts, len(grid))
        return [
            CellLabels(False, None, None)
            if cell.row in label_rows
            else CellLabels(False, None, headings[grid[cell.row - 1][cell.column]])
            if cell.row - 1 in label_rows
            else CellLabels(False, _form_label(cells, headings, grid, index), None)
            for index, cell in enumerate(cells)
        ]
    return [
        CellLabels(True, None, None)
        if cell.row < n_header_rows
        else CellLabels(
            False,
            _row_label(cells, headings, grid, index, n_header_columns),
            _column_label(cells, headings, grid[:n_header_rows], index),
        )
        for index, cell in enumerate(cells)
    ]


def positions_to_cells(cells: Sequence[PageCell], n_rows: int, n_columns: int) -> list[list[int]]:
    """``[row][column]``: index of the cell that covers it."""
    grid = [[-1] * n_columns for _ in range(n_rows)]
    for index, cell in enumerate(cells):
        for row in range(cell.row, cell.row + cell.row_span):
            grid[row][cell.column : cell.column + cell.column_span] = [index] * cell.column_span
    return grid


def _join_path(texts: Sequence[str]) -> str | None:
    """The path; empty headings and repetitions of the one before are left out."""
    path: list[str] = []
    for text in texts:
        if text and (not path or path[-1] != text):
            path.append(text)
    return PATH_SEPARATOR.join(path) or None


def _distinct(indices: Sequence[int]) -> list[int]:
    return list(dict.fromkeys(index for index in indices if index >= 0))


def _column_label(
    cells: Sequence[PageCell],
    texts: Sequence[str],
    head: Sequence[Sequence[int]],
    index: int,
) -> str | None:
    """Headings above the cell; of a cell over several columns those that cover all of them."""
    cell = cells[index]
    n_columns = len(head[0])
    last = cell.column + cell.column_span - 1
    above = [
        heading
        for heading in _distinct([row[cell.column] for row in head])
        if cells[heading].column_span < n_columns or n_columns == 1
    ]
    covering = [h for h in above if cells[h].column + cells[h].column_span - 1 >= last]
    return _join_path([texts[heading] for heading in covering])


def _row_label(
    cells: Sequence[PageCell],
    texts: Sequence[str],
    grid: Sequence[Sequence[int]],
    index: int,
    n_header_columns: int,
) -> str | None:
    """Row headings left of the cell; a running number is left out where words follow it."""
    cell = cells[index]
    left = _distinct(list(grid[cell.row][: min(n_header_columns, cell.column)]))
    path = [texts[heading] for heading in left if heading != index]
    worded = [text for text in path if not is_serial(compact(text))]
    return _join_path(worded or path)


def _form_label(
    cells: Sequence[PageCell], texts: Sequence[str], grid: Sequence[Sequence[int]], index: int
) -> str | None:
    """The labels that stand left of a value of a form, group labels first."""
    row = _distinct(grid[cells[index].row])
    place = row.index(index)
    before = row[:place]
    if any(cells[i].shaded for i in row) and not all(cells[i].shaded for i in row):
        if cells[index].shaded:
            return _join_path([texts[i] for i in before if _is_group_of(cells[i], cells[index])])
        labels = _labels_nearest(before, [cells[i].shaded for i in before])
    else:
        labels = _unshaded_labels(cells, texts, row, place)
    outer = [i for i in before if i not in labels and _is_group_of(cells[i], cells[index])]
    return _join_path([texts[i] for i in (*outer, *labels)])


def _is_group_of(outer: PageCell, inner: PageCell) -> bool:
    """Whether a cell left of another spans more rows than it: the label of a group."""
    return outer.row_span > inner.row_span


def _labels_nearest(before: Sequence[int], is_label: Sequence[bool]) -> list[int]:
    """The run of labels that stands nearest before a value."""
    labels: list[int] = []
    for index, label in zip(reversed(before), reversed(is_label), strict=True):
        if label:
            labels.insert(0, index)
        elif labels:
            break
    return labels


def _unshaded_labels(
    cells: Sequence[PageCell], texts: Sequence[str], row: Sequence[int], place: int
) -> list[int]:
    """Labels before a value where no shade tells: label and value take turns in a row."""
    groups = [i for i in row[:place] if cells[i].row_span > cells[row[-1]].row_span]
    rest = [i for i in row if i not in groups]
    if len(rest) > 2 and is_serial(compact(texts[rest[0]])):
        rest = rest[1:]  # 1 | 件名 | 名簿の提供: the number of the row is no label
    if row[place] not in rest:
        return []
    at = rest.index(row[place])
    if len(rest) % 2 == 0 and all(_reads_as_label(texts[i]) for i in rest[::2]):
        return [rest[at - 1]] if at % 2 else []
    return [rest[0]] if at > 0 and _reads_as_label(texts[rest[0]]) else []


def _reads_as_label(text: str) -> bool:
    short = compact(text)
    return bool(short) and len(short) <= MAX_HEADING_CHARACTERS and not is_amount(short)
