"""Labels with their values: in the cells of a table, and in lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from corpus.forms.definition import FieldDefinition
from corpus.geometry import BBox
from corpus.layout import Cell, Table, TextBlock
from parsers.forms.labels import LabelIndex


class LabelledValue(Struct, frozen=True):
    """A value under a label that the form knows.

    Attributes:
        path: the labels over it, outermost first.
        cells: the cells it stands in; empty where it stands in a block of text.
    """

    field: FieldDefinition
    score: float
    path: tuple[str, ...]
    text: str
    raw_text: str
    page_number: int
    bbox: BBox
    confidence: float | None
    cells: tuple[Cell, ...] = ()


def pairs_in_table(table: Table, labels: LabelIndex) -> Iterator[LabelledValue]:
    """Find the labels of a form among a table's cells, each with the cells it speaks for.

    A value stands to the right of its label up to the next label; where that is another
    label or the table's edge, it stands below.
    """
    matches = {(c.row, c.column): m for c in table.cells if c.text and (m := labels.match(c.text))}
    grid = table.grid()
    for cell in table.cells:
        match = matches.get((cell.row, cell.column))
        if match is None:
            continue
        values = _cells_right(cell, grid, matches) or _cells_below(cell, grid, matches)
        if not values:
            continue
        yield _labelled(match.field, match.score, _path(cell), values)


def _path(cell: Cell) -> tuple[str, ...]:
    return (*(cell.row_label.split(" / ") if cell.row_label else ()), cell.text)


def _cells_right(
    label: Cell, grid: list[list[Cell]], matches: Mapping[tuple[int, int], object]
) -> list[Cell]:
    found: list[Cell] = []
    for row in range(label.row, min(label.row + label.row_span, len(grid))):
        for cell in grid[row][label.column + label.column_span :]:
            if (cell.row, cell.column) in matches:
                break
            if cell not in found and cell is not label:
                found.append(cell)
    return found


def _cells_below(
    label: Cell, grid: list[list[Cell]], matches: Mapping[tuple[int, int], object]
) -> list[Cell]:
    row = label.row + label.row_span
    if row >= len(grid):
        return []
    cell = grid[row][label.column]
    return [] if (cell.row, cell.column) in matches else [cell]


def _labelled(
    field: FieldDefinition, score: float, path: tuple[str, ...], cells: Sequence[Cell]
) -> LabelledValue:
    printed = [cell for cell in cells if cell.text] or list(cells[:1])
    confidences = [cell.confidence for cell in printed if cell.confidence is not None]
    return LabelledValue(
        field=field,
        score=score,
        path=path,
        text="\n".join(cell.text for cell in printed),
        raw_text="\n".join(cell.raw_text for cell in printed),
        page_number=printed[0].page_number,
        bbox=printed[0].bbox,
        confidence=min(confidences, default=None),
        cells=tuple(cells),
    )


# 日時：令和…, 【日時】令和…, 日　時　令和… ; the label ends at a colon, a bracket or a gap.
_LINE_LABEL = re.compile(
    r"^\s*(?:【(?P<bracketed>[^】]{1,20})】\s*"
    r"|(?P<colon>[^：:。、\n]{1,20})[：:]\s*"
    r"|(?P<gap>\S{1,16})[ \u3000]+)"
    r"(?P<value>\S.*)?$",
    re.DOTALL,
)


def pairs_in_blocks(blocks: Sequence[TextBlock], labels: LabelIndex) -> Iterator[LabelledValue]:
    """Find lines that begin with a label of the form; the rest of the line is the value.

    A label alone on its line speaks for the block that follows.
    """
    for index, block in enumerate(blocks):
        if block.kind in ("table", "running_head", "page_number"):
            continue
        line = _LINE_LABEL.match(block.text)
        if line is not None:
            label = line["bracketed"] or line["colon"] or line["gap"] or ""
            match = labels.match(label)
            if match is not None and line["value"]:
                yield _from_block(match.field, match.score, label, line["value"], block)
                continue
        match = labels.match(block.text.strip("【】")) if len(block.text) <= MAX_LABEL else None
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if match is not None and following is not None and following.kind != "table":
            yield _from_block(match.field, match.score, block.text, following.text, following)


MAX_LABEL = 24  # characters; a longer line is a sentence, not a label


def _from_block(
    field: FieldDefinition, score: float, label: str, value: str, block: TextBlock
) -> LabelledValue:
    return LabelledValue(
        field=field,
        score=score,
        path=(label,),
        text=value.strip(),
        raw_text=block.raw_text,
        page_number=block.page_number,
        bbox=block.bbox,
        confidence=block.confidence,
    )
