"""Tables of an assessment form walked through row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.layout import Cell, Table
from parsers.families.assessment.entries import Entry, Label, Printed, is_list_part
from parsers.families.assessment.labels import attachment_title, label_to_parts
from parsers.families.assessment.texts import label_and_rest
from parsers.families.assessment.walk import LONGEST_LABEL, Walk

_IN_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_BRACKET = re.compile(r"^\s*[\[［\]］<＜□■☐☑]")


def walk_table(walk: Walk, table: Table) -> None:
    """Take the labels and values of a table, wherever its columns put them."""
    grid = table.grid()
    chain: tuple[tuple[int, int], ...] = ()
    columns: dict[int, Label] = {}
    for row_index, row in enumerate(grid):
        cells = _printed_cells(row)
        fresh = [cell for cell in cells if cell.row == row_index]
        if not fresh:
            continue
        if columns:
            _fill_columns(walk, columns, fresh)
            columns, chain = {}, ()
        elif _is_head(walk, fresh):
            walk.flush()
            columns = {cell.column: walk.label(_whole(cell), cell.text) for cell in fresh}
        elif not _begin_section(walk, fresh):
            chain = _walk_row(walk, cells, row_index, table.n_columns, chain)


def _printed_cells(row: Sequence[Cell]) -> list[Cell]:
    return [cell for index, cell in enumerate(row) if cell.text.strip() and cell not in row[:index]]


def _whole(cell: Cell) -> Printed:
    return Printed(cell.text, cell)


def _is_head(walk: Walk, cells: Sequence[Cell]) -> bool:
    """Whether a row has labels only, which the next row answers column by column."""
    return len(cells) > 1 and all(walk.knows(cell.text) for cell in cells)


def _fill_columns(walk: Walk, columns: dict[int, Label], cells: Sequence[Cell]) -> None:
    for column, label in columns.items():
        found = [_whole(cell) for cell in cells if cell.column == column]
        walk.entries.append(Entry(label, tuple(found)))


def _begin_section(walk: Walk, cells: Sequence[Cell]) -> bool:
    """Take a row that is nothing but the title of a section or annex."""
    if len(cells) != 1:
        return False
    text = cells[0].text
    titled = walk.labels.section_titled(text)
    if titled is not None:
        walk.begin_section(*titled)
        return True
    annex = attachment_title(text)
    if annex is not None:
        walk.begin_annex(annex, _whole(cells[0]))
    return annex is not None


def _walk_row(
    walk: Walk,
    cells: Sequence[Cell],
    row_index: int,
    n_columns: int,
    chain: tuple[tuple[int, int], ...],
) -> tuple[tuple[int, int], ...]:
    labels = _leading_labels(walk, cells, n_columns)
    values = [cell for cell in cells[len(labels) :] if cell.row == row_index]
    new_chain = tuple((cell.row, cell.column) for cell in labels)
    if labels and new_chain != chain:
        walk.flush_before(labels[-1].text)
        for cell in labels[:-1]:
            if cell.row == row_index:
                walk.move(cell.text)
        outer = tuple(label_to_parts(cell.text).text for cell in labels[:-1])
        walk.take_label(_whole(labels[-1]), labels[-1].text, outer)
    if not labels and len(values) == 1 and _take_cell_with_label(walk, values[0]):
        return ()
    for cell in values:
        walk.take_value(_whole(cell))
    return new_chain or chain


def _take_cell_with_label(walk: Walk, cell: Cell) -> bool:
    """Take a cell that holds both label and value (特記事項：なし); False if it does not."""
    first, _, below = cell.raw_text.strip().partition("\n")
    found = (first, below) if below and walk.knows(first) else label_and_rest(walk, cell.text)
    if found is None:
        return False
    label, rest = found
    walk.flush_before(label)
    walk.take_label(Printed(label, cell), label)
    walk.take_value(Printed(rest.strip(), cell))
    return True


def _leading_labels(walk: Walk, cells: Sequence[Cell], n_columns: int) -> list[Cell]:
    """The cells at the left of a row that name what stands at its right."""
    first = cells[0]
    if len(cells) == 1:
        is_label = _is_label(walk, first.text)
        return [first] if is_label else []
    if not (_is_label(walk, first.text) or _may_be_label(first.text)):
        return []
    labels = [first]
    for cell in cells[1:]:
        is_last = cell is cells[-1] and cell.column + cell.column_span >= n_columns
        if is_last or not _is_label(walk, cell.text):
            break
        labels.append(cell)
    return labels


def _is_label(walk: Walk, text: str) -> bool:
    if walk.knows(text):
        return True
    parts = label_to_parts(text)
    is_numbered = parts.number or parts.circled or parts.risk
    is_sentence = "。" in _IN_BRACKETS.sub("", text)
    return bool(is_numbered) and _may_be_label(text) and not is_sentence


def _may_be_label(text: str) -> bool:
    """Whether an unknown text can be a label where another cell stands beside it."""
    return (
        len(text) <= LONGEST_LABEL
        and "\n" not in text.strip()
        and not _BRACKET.match(text)
        and not is_list_part(text)
    )
