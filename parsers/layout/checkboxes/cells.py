"""What the cells around a check box add: its group's heading, and the label of a bare mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from corpus.layout import PATH_SEPARATOR, Cell, Table
from corpus.page import DrawnMark
from parsers.layout.checkboxes.areas import Area
from parsers.layout.checkboxes.labels import Labelled, split_detail, to_heading
from parsers.layout.checkboxes.signs import BOXES

LABEL_LENGTH: Final = 40
"""Characters; a longer cell holds text, not a label."""

HEAD_LENGTH: Final = 20
"""Characters of a heading right above the cells of a row of boxes."""

_BOX: Final = re.compile(rf"[{BOXES}]|[\[［]\s*[○〇]?\s*[\]］]")


class Heading(NamedTuple):
    """What a group of boxes stands under: the nearest heading, and the path of those over it."""

    group: str | None
    section: str | None

    @classmethod
    def of_path(cls, path: str | None) -> Heading:
        """The last step of a heading path names the group; the steps before it its section."""
        section, _, group = (path or "").rpartition(PATH_SEPARATOR)
        return cls(to_heading(group), section or None)

    def over(self, inner: str | None) -> Heading:
        """The same with a heading that stands nearer to the boxes, in their own cell."""
        if not inner:
            return self
        return Heading(inner, PATH_SEPARATOR.join(filter(None, (self.section, self.group))) or None)


def cell_heading(area: Area, marks: Sequence[DrawnMark]) -> Heading:
    """The headings that the cells around a cell's boxes print."""
    if area.cell is None or area.table is None:
        return Heading(None, None)
    above = _head_above(area.table, area.cell, marks)
    if above is not None:
        return Heading.of_path(above)
    neighbour = _left_neighbour(area.table, area.cell)
    names = [area.cell.row_label, neighbour, area.cell.column_label]
    if area.table.n_header_rows == 0:
        # A form: every label stands left of its value, several pairs in a row, or over it.
        own = _with_last(area.cell.row_label, neighbour)
        names = [area.cell.column_label, own, neighbour]
    return Heading.of_path(next((text for text in names if text and not _BOX.search(text)), None))


def _head_above(table: Table, cell: Cell, marks: Sequence[DrawnMark]) -> str | None:
    """The heading right above a cell, where it cannot be the one at its left.

    A form may put its headings over their boxes: 基本情報 | 家庭生活. Boxes stand in several
    cells of the row then, or in its first one; and not each behind a label of its own.
    """
    row = sorted(_row_cells(table, cell), key=lambda other: other.column)
    with_boxes = [other for other in row if _holds_boxes(other, marks)]
    if len(with_boxes) < 2 and cell.column > 0:
        return None
    before = [left for left, right in pairwise(row) if right in with_boxes]
    if len(before) == len(with_boxes) and all(
        left.text and left not in with_boxes and left.row == cell.row for left in before
    ):
        return None
    heads = {
        (other.column, other.column_span): other.text
        for other in table.cells
        if other.row + other.row_span == cell.row
    }
    texts = [heads.get((other.column, other.column_span), "") for other in with_boxes]
    is_head = all(text and len(text) <= HEAD_LENGTH and not _BOX.search(text) for text in texts)
    return heads.get((cell.column, cell.column_span)) if is_head else None


def _holds_boxes(cell: Cell, marks: Sequence[DrawnMark]) -> bool:
    """Whether boxes are printed in a cell, or rings drawn around its words."""
    return _BOX.search(cell.text) is not None or any(
        mark.kind == "ring" and cell.bbox.contains_point(mark.bbox.x_mid, mark.bbox.y_mid)
        for mark in marks
    )


def _with_last(row_label: str | None, neighbour: str | None) -> str | None:
    """The row's label path if it ends with the cell's own neighbour; else None."""
    if row_label is None or neighbour is None:
        return row_label
    return row_label if row_label.endswith(neighbour) else None


def in_cell(area: Area, item: Labelled, marks: Sequence[DrawnMark]) -> Labelled:
    """A label as it reads with the cells around it."""
    if area.cell is None or area.table is None:
        return item
    if item.label:
        heading = cell_heading(area, marks).over(to_heading(item.group_label))
        return Labelled(item.label, item.detail, heading.group, heading.section)
    bare = _label_bare_mark(area.table, area.cell, item)
    heading = Heading.of_path(bare.group_label)
    return Labelled(bare.label, bare.detail, heading.group, heading.section)


def _label_bare_mark(table: Table, cell: Cell, item: Labelled) -> Labelled:
    """A mark alone in its cell: named by its column in a matrix, else by its neighbour."""
    row = sorted(_row_cells(table, cell), key=lambda other: other.column)
    bare = [other for other in row if other.text and not _BOX.sub("", other.text).strip()]
    row_label = cell.row_label if cell.row_label and not _BOX.search(cell.row_label) else None
    if len(bare) >= 2 and cell.column_label:
        return Labelled(cell.column_label, item.detail, item.group_label or row_label)
    right = next((c for c in row if c.column == cell.column + cell.column_span), None)
    if right is not None and right.text and not _BOX.search(right.text):
        label, detail = split_detail(right.text)
        return Labelled(label, detail, item.group_label or cell.column_label)
    text = row_label or _left_neighbour(table, cell) or cell.column_label or ""
    label, detail = split_detail(text)
    return Labelled(
        label,
        detail,
        item.group_label or (cell.column_label if label != cell.column_label else None),
    )


def _row_cells(table: Table, cell: Cell) -> list[Cell]:
    rows = range(cell.row, cell.row + cell.row_span)
    return [c for c in table.cells if c.row in rows or c.row <= cell.row < c.row + c.row_span]


def _left_neighbour(table: Table, cell: Cell) -> str | None:
    left = [
        other
        for other in table.cells
        if other.column + other.column_span <= cell.column
        and other.row <= cell.row < other.row + other.row_span
        and other.text
        and not _BOX.search(other.text)
        and len(other.text) <= LABEL_LENGTH
    ]
    return max(left, key=lambda other: other.column).text if left else None
