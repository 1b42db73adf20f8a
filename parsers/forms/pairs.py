"""Labels with their values: in the cells of a table, and in lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.forms.definition import FieldDefinition
from corpus.geometry import BBox
from corpus.layout import PATH_SEPARATOR, Cell, Table, TextBlock
from parsers.forms.labels import LabelIndex, LabelMatch, folded_label


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
    label or the table's edge, or the label heads the cell below it, it stands below.
    """
    grid = table.grid()
    matches = {
        (cell.row, cell.column): match
        for cell in table.cells
        if (match := match_of(cell, labels)) is not None
    }
    matches = {
        place: match
        for place, match in matches.items()
        if not _is_value_at_edge(grid[place[0]][place[1]], table, grid, matches)
    }
    for cell in table.cells:
        match = matches.get((cell.row, cell.column))
        if match is None or _heads_a_group(cell, grid, matches):
            continue
        values = (
            _cells_headed_by(cell, table, grid)
            or _cells_right(cell, table, grid, matches)
            or _cells_below(cell, grid, matches)
        )
        if not values:
            continue
        yield _labelled(match.field, match.score, _path(cell), values)


def _is_value_at_edge(
    cell: Cell, table: Table, grid: list[list[Cell]], matches: Mapping[tuple[int, int], object]
) -> bool:
    """Whether the last cell of a row is what a label before it says: 目的 | 本人に通知するため."""
    if table.n_header_rows or not cell.column or cell.column + cell.column_span < table.n_columns:
        return False
    left = grid[cell.row][cell.column - 1]
    is_label = (left.row, left.column) in matches and left.row_span == cell.row_span
    return is_label and _steps(cell.row_label)[-1:] == _steps(left.text)


def _cells_headed_by(label: Cell, table: Table, grid: list[list[Cell]]) -> list[Cell]:
    """The value below a label in a form that has its labels above their values."""
    below = _cells_below(label, grid, {}) if table.n_header_rows == 0 else []
    return [cell for cell in below if cell.column_label == label.text.replace("\n", "")]


def _is_of_heads(cell: Cell, table: Table, grid: list[list[Cell]]) -> bool:
    """Whether a cell is a label above its value, or the value below one."""
    is_headed = table.n_header_rows == 0 and cell.column_label is not None
    return is_headed or bool(_cells_headed_by(cell, table, grid))


def _heads_a_group(
    label: Cell, grid: list[list[Cell]], matches: Mapping[tuple[int, int], object]
) -> bool:
    """Whether a label over several rows has labels of their own beside it, and no value."""
    beside = label.column + label.column_span
    rows = grid[label.row : label.row + label.row_span]
    cells = [row[beside] for row in rows if beside < len(row)]
    return label.row_span > 1 and any((cell.row, cell.column) in matches for cell in cells)


_BARE_NAME = re.compile(r"名称?|件名")
_TICKED = re.compile(r"[□■☐☑☒✓✔]")


def match_of(cell: Cell, labels: LabelIndex) -> LabelMatch | None:
    """The field that a cell is a label of: a ticked choice is one only at the left (■諮問事項).

    A sentence has words of labels in it; what is as long is a label only as the form spells it.
    """
    length = len(folded_label(cell.text))
    if not length or (cell.column > 0 and _TICKED.search(cell.text)):
        return None
    group = _steps(cell.row_label)[-1:]
    if group and _BARE_NAME.fullmatch(squeezed(cell.text)):
        # 相手 | 名称 and 事務 | 名称: what is named, the label of the group says.
        named = labels.match(f"{group[0]}の{squeezed(cell.text)}")
        if named is not None:
            return named
    return labels.match(cell.text) if length <= MAX_LABEL else labels.spelled(cell.text)


def pairs_by_values(
    table: Table, labels: LabelIndex, missing: Sequence[FieldDefinition]
) -> Iterator[LabelledValue]:
    """Values of missing fields under labels that the form does not know, by their look.

    Each row of a label and one value is taken at most once, fields in the form's order.
    """
    rows = [
        *_rows_of_unknown_label(table, labels),
        *_heads_of_unknown_label(table, labels),
        *_cells_of_unknown_label(table, labels),
    ]
    taken: set[tuple[int, int]] = set()
    for field in missing:
        for label, values in rows if field.values else ():
            place = (label.row, label.column)
            text = squeezed("".join(cell.text for cell in values))
            if place not in taken and re.search(field.values or "", text):
                taken.add(place)
                yield _labelled(field, VALUE_SCORE, _path(label), values)
                break


def _rows_of_unknown_label(table: Table, labels: LabelIndex) -> Iterator[tuple[Cell, list[Cell]]]:
    """Rows that begin with a label the form does not know, with the values behind it.

    A label that runs down a block of rows belongs to none of them.
    """
    grid = table.grid()
    for row in grid:
        if any(_is_of_heads(cell, table, grid) for cell in row):
            continue
        cells = _distinct(row)
        label, *others = [cell for cell in cells if cell.row_span == 1] or cells
        values = [cell for cell in others if cell.text]
        is_plain = bool(label.text) and not any(labels.match(c.text) for c in (label, *values))
        if is_plain and values:
            yield label, values


def _heads_of_unknown_label(table: Table, labels: LabelIndex) -> Iterator[tuple[Cell, list[Cell]]]:
    """Labels above their values that the form does not know."""
    grid = table.grid()
    for label in table.cells:
        values = [cell for cell in _cells_headed_by(label, table, grid) if cell.text]
        if values and not labels.match(label.text):
            yield label, values


def _cells_of_unknown_label(table: Table, labels: LabelIndex) -> Iterator[tuple[Cell, list[Cell]]]:
    """Labels that the form does not know before their values, several pairs in a row."""
    if table.n_header_rows:
        return
    for row in table.grid():
        for label, value in pairwise(_distinct(row)):
            own = (value.row_label or "").rpartition(PATH_SEPARATOR)[2]
            is_pair = bool(value.text) and own == label.text.replace("\n", "")
            if is_pair and not labels.match(label.text) and not labels.match(value.text):
                yield label, [value]


VALUE_SCORE = 0.5


def _path(cell: Cell) -> tuple[str, ...]:
    return (*_steps(cell.row_label), cell.text)


def _cells_right(
    label: Cell, table: Table, grid: list[list[Cell]], matches: Mapping[tuple[int, int], object]
) -> list[Cell]:
    found: list[Cell] = []
    for row in range(label.row, min(label.row + label.row_span, len(grid))):
        for cell in _distinct(grid[row][label.column + label.column_span :]):
            if (cell.row, cell.column) in matches or _is_other_label(cell, label, table, grid[row]):
                break
            if cell not in found and cell is not label:
                found.append(cell)
    return found


def _distinct(cells: Sequence[Cell]) -> list[Cell]:
    return list({(cell.row, cell.column): cell for cell in cells}.values())


def _is_other_label(cell: Cell, label: Cell, table: Table, row: Sequence[Cell]) -> bool:
    """Whether a cell in the row of a label is a label too, though of no field of the form.

    In a form of pairs the layout knows which cell speaks for the one behind it; a ticked choice
    (■無 | 理由 …) is none that ends a value.
    """
    if table.n_header_rows or label.text in _path(cell)[:-1] or _TICKED.search(cell.text):
        return False
    behind = next((other for other in row if other.column == cell.column + cell.column_span), None)
    return behind is not None and _steps(behind.row_label)[-1:] == _steps(cell.text)


def _steps(path: str | None) -> list[str]:
    return path.replace("\n", "").split(PATH_SEPARATOR) if path else []


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


SURE_LABEL = 0.9
"""Score of a label that is spelled as the form has it."""

# 日時：令和…, 【日時】令和…, 日　時　令和… ; the label ends at a colon, a bracket or a gap.
# Before it may stand the number of the item: 1　日時　令和….
_LINE_LABEL = re.compile(
    r"^\s*(?:(?:[0-9０-９]{1,2}[.．、)）]?|[(（][0-9０-９]{1,2}[)）]|[①-⑳])[ \u3000]+)?"
    r"(?:【(?P<bracketed>[^】]{1,20})】\s*"
    r"|(?P<colon>[^：:。、\n]{1,20})[：:]\s*"
    r"|(?P<gap>\S{1,16})[ \u3000]+)"
    r"(?P<value>\S.*)?$",
    re.DOTALL,
)


def pairs_in_blocks(blocks: Sequence[TextBlock], labels: LabelIndex) -> Iterator[LabelledValue]:
    """Find lines that begin with a label of the form, each with its value.

    The value is the rest of the line; a label alone on its line speaks for the blocks below
    it down to the next label, table or page furniture.
    """
    blocks = [part for block in blocks for part in _labels_apart(block, labels)]
    index = 0
    while index < len(blocks):
        found = _label_at(blocks, index, labels)
        if found is None:
            index += 1
            continue
        match, label, value, end = found
        values = [] if value is None else [value]
        below = list(_blocks_below(blocks, end, labels)) if value is None else []
        values += [block.text for block in below]
        if values:
            place = below[0] if below else blocks[index]
            yield _from_blocks(match, label, values, [place, *below[1:]])
        index = end + len(below)


def _labels_apart(block: TextBlock, labels: LabelIndex) -> list[TextBlock]:
    """A paragraph of labelled lines (日時 … over 場所 …) as one block for each label."""
    lines = block.raw_text.split("\n")
    if block.kind in _NOT_TEXT or len(lines) < 2 or not _begins_with_label(lines[0], labels):
        return [block]
    groups: list[list[str]] = []
    for line in lines:
        if _begins_with_label(line, labels):
            groups.append([line])
        else:
            groups[-1].append(line)
    if len(groups) < 2:
        return [block]
    return [
        structs.replace(block, text="".join(group), raw_text="\n".join(group)) for group in groups
    ]


def _begins_with_label(line: str, labels: LabelIndex) -> bool:
    return field_of_line(line, labels) is not None


def field_of_line(line: str, labels: LabelIndex) -> str | None:
    """The id of the field whose label and value a line is; None if it is neither."""
    match = _LINE_LABEL.match(line)
    if match is None or not match["value"]:
        return None
    known = labels.match(match["bracketed"] or match["colon"] or match["gap"] or "")
    return known.field.id if known is not None and known.score >= SURE_LABEL else None


def _label_at(
    blocks: Sequence[TextBlock], index: int, labels: LabelIndex
) -> tuple[LabelMatch, str, str | None, int] | None:
    """A label at a block: its match, its text, the value on its line, and the block behind."""
    block = blocks[index]
    if block.kind in _NOT_TEXT:
        return None
    line = _LINE_LABEL.match(block.text)
    if line is not None and line["value"]:
        label = line["bracketed"] or line["colon"] or line["gap"] or ""
        match = labels.match(label)
        if match is not None:
            return match, label, line["value"].strip(), index + 1
    text, end = _lone_label(blocks, index)
    match = labels.match(text.strip("【】")) if len(text) <= MAX_LABEL else None
    return (match, text, None, end) if match is not None else None


def _lone_label(blocks: Sequence[TextBlock], index: int) -> tuple[str, int]:
    """The block's text; with its neighbours' where a label is set one character a line."""
    text, end = blocks[index].text.strip(), index + 1
    while len(text) == end - index and end < len(blocks) and _is_letter(blocks[end].text.strip()):
        text += blocks[end].text.strip()
        end += 1
    return text, end


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha()


def _blocks_below(
    blocks: Sequence[TextBlock], start: int, labels: LabelIndex
) -> Iterator[TextBlock]:
    for index in range(start, len(blocks)):
        block = blocks[index]
        if block.kind in _FURNITURE or _UNIT_HEAD.fullmatch(block.text):
            continue
        if block.kind == "table" or _label_at(blocks, index, labels) is not None:
            return
        yield block


_FURNITURE = ("running_head", "page_number")
_NOT_TEXT = ("table", *_FURNITURE)
_UNIT_HEAD = re.compile(r"【[^【】]{1,24}】")
MAX_LABEL = 24  # characters; a longer line is a sentence, not a label


def _behind_label(label: str, raw_text: str) -> str:
    """What is printed behind a label on its line; the whole where the label is not on it."""
    spaced = r"\s*".join(re.escape(character) for character in "".join(label.split()))
    match = re.search(rf"{spaced}[】：:\s]*", raw_text) if spaced else None
    return raw_text[match.end() :] if match is not None else raw_text


def _from_blocks(
    match: LabelMatch, label: str, values: Sequence[str], places: Sequence[TextBlock]
) -> LabelledValue:
    confidences = [place.confidence for place in places if place.confidence is not None]
    return LabelledValue(
        field=match.field,
        score=match.score,
        path=(label,),
        text="\n".join(values),
        raw_text="\n".join(
            _behind_label(label, place.raw_text) if index == 0 else place.raw_text
            for index, place in enumerate(places)
        ),
        page_number=places[0].page_number,
        bbox=places[0].bbox,
        confidence=min(confidences, default=None),
    )
