"""Tables of records: which field each column means, and one record a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.layout import Cell, Table
from parsers.forms.labels import LabelMatch, folded_label, index_of

# Rows at a table's top among which its head is looked for: a caption row, and heads of up to
# four levels, as the statistics of the reports at hand have them.
MAX_HEAD_ROWS = 5


# Columns that must be known by their labels before others are recognised by their values.
MIN_LABELLED_COLUMNS = 2
# Of a column's printed values, the share that must look alike, and how many there must be.
VALUES_SHARE = 0.7
MIN_VALUES = 2
VALUES_SCORE = 0.5
ROW_LABEL = "row_label"
"""Id of the field that numbers a table's rows, in forms that keep it."""
# Of a label that heads other things too, over values that tell.
VAGUE_SCORE = 0.8
# Of a column that yields to another of the field's: below any label that is met otherwise.
YIELDING_SHARE = 0.5
# For reading the rows as the head that the layout found to be it.
OWN_HEAD_SCORE = 0.15


class RecordTable(Struct, frozen=True):
    """A table whose columns a form knows.

    Attributes:
        columns: the field that each known column means, by 0-based column.
        labelled: ids of the fields that are known by their labels.
        first_row: the first row under the head.
        score: mean score of the known columns times the share of columns that are known.
    """

    table: Table
    form: FormDefinition
    columns: dict[int, FieldDefinition]
    first_row: int
    score: float
    labelled: frozenset[str] = frozenset()


def as_records(table: Table, form: FormDefinition) -> RecordTable | None:
    """Read a table's head by a form; None if a required field is not among its columns."""
    grid = table.grid()
    if not grid or table.n_columns < 2:
        return None
    best: RecordTable | None = None
    for head_rows in range(1, min(MAX_HEAD_ROWS, table.n_rows) + 1):
        found = _columns(grid, head_rows, form)
        if len(found) < MIN_LABELLED_COLUMNS:
            continue
        labelled = frozenset(match.field.id for match in found.values())
        found |= _columns_mislabelled(grid, head_rows, form, found)
        found |= _columns_by_values(grid, head_rows, form, found)
        found |= _counting_column(grid, head_rows, form, found)
        known = {match.field.id for match in found.values()}
        if not known.issuperset(form.required):
            continue
        score = sum(match.score for match in found.values()) / table.n_columns
        if head_rows == table.n_header_rows:
            score += OWN_HEAD_SCORE
        if best is None or score > best.score:
            columns = {column: match.field for column, match in found.items()}
            best = RecordTable(table, form, columns, head_rows, score, labelled)
    return best


def as_records_of_any(table: Table, forms: Iterable[FormDefinition]) -> RecordTable | None:
    """Read a table by the one of several forms that knows it best; None if none does."""
    found = [records for form in forms if (records := as_records(table, form)) is not None]
    return max(found, key=lambda records: records.score, default=None)


def _columns(grid: list[list[Cell]], head_rows: int, form: FormDefinition) -> dict[int, LabelMatch]:
    """The best match of each column's head, each field given to its best column only."""
    labels = index_of(form)
    matches: list[tuple[float, int, LabelMatch]] = []
    for column in range(len(grid[0])):
        heads = _distinct(
            [grid[row][column] for row in range(head_rows) if column < len(grid[row])]
        )
        texts = [heads[-1].text, "".join(cell.text for cell in heads)] if heads else []
        found = [match for text in texts if text and (match := labels.match(text))]
        if not found:
            values = [row[column] for row in grid[head_rows:] if column < len(row)]
            found = _vague_matches(texts, values, form)
        if found:
            best = max(found, key=lambda match: match.score)
            if _yields(best.field, heads, len(grid[0])):
                best = structs.replace(best, score=YIELDING_SHARE * best.score)
            matches.append((best.score, column, best))
    taken: dict[int, LabelMatch] = {}
    used: set[str] = set()
    for _, column, match in sorted(matches, key=lambda item: (-item[0], item[1])):
        if match.field.id not in used:
            used.add(match.field.id)
            taken[column] = match
    return taken


def _yields(field: FieldDefinition, heads: list[Cell], n_columns: int) -> bool:
    """Whether what stands over a column, or is its label, makes it second best for a field.

    What goes over the whole table tells no column from another.
    """
    over = "".join(cell.text for cell in heads if cell.column_span < n_columns)
    return field.yields_under is not None and bool(
        re.search(field.yields_under, folded_label(over))
    )


def _vague_matches(heads: list[str], values: list[Cell], form: FormDefinition) -> list[LabelMatch]:
    """The fields that a column's head may mean, of which its values tell that it does."""
    folded = {folded_label(text) for text in heads}
    return [
        LabelMatch(field, VAGUE_SCORE)
        for field in form.fields
        if field.values is not None
        and folded.intersection(map(folded_label, field.vague_labels))
        and _looks_like(field.values, values, at_least=1)
    ]


def _columns_mislabelled(
    grid: list[list[Cell]], head_rows: int, form: FormDefinition, found: dict[int, LabelMatch]
) -> dict[int, LabelMatch]:
    """Columns whose values are not what their label says, but those of a missing required field.

    議案等 heads numbers in one town, titles in the next, and both in one cell in a third.
    """
    known = {match.field.id for match in found.values()}
    missing = [
        field for field in form.fields if field.id in form.required and field.id not in known
    ]
    body = grid[head_rows:]
    again: dict[int, LabelMatch] = {}
    for field in missing:
        for column, match in found.items():
            own, values = match.field.values, [row[column] for row in body]
            is_other = own is not None and not _looks_like(own, values, at_least=1)
            if is_other and field.values is not None and _looks_like(field.values, values):
                again[column] = LabelMatch(field, VALUES_SCORE)
                break
    return again


def _columns_by_values(
    grid: list[list[Cell]], head_rows: int, form: FormDefinition, found: dict[int, LabelMatch]
) -> dict[int, LabelMatch]:
    """Columns under unknown labels whose values look like those of a field still missing.

    Fields are tried in the order of their definition, columns from left to right.
    """
    known = {match.field.id for match in found.values()}
    inferred: dict[int, LabelMatch] = {}
    for field in form.fields:
        if field.values is None or field.id in known:
            continue
        for column in range(len(grid[0])):
            if column in found or column in inferred:
                continue
            if _looks_like(field.values, [row[column] for row in grid[head_rows:]]):
                inferred[column] = LabelMatch(field, VALUES_SCORE)
                break
    return inferred


def _counting_column(
    grid: list[list[Cell]], head_rows: int, form: FormDefinition, found: dict[int, LabelMatch]
) -> dict[int, LabelMatch]:
    """The first column where nothing heads it and it counts the rows: their numbers."""
    field = next((field for field in form.fields if field.id == ROW_LABEL), None)
    is_known = 0 in found or any(match.field.id == ROW_LABEL for match in found.values())
    if field is None or is_known or any(row[0].text.strip() for row in grid[:head_rows]):
        return {}
    printed = _distinct([row[0] for row in grid[head_rows:]])
    numbers = [squeezed(cell.text).strip(".)") for cell in printed]
    counts = len(numbers) >= MIN_VALUES and numbers == list(map(str, range(1, len(numbers) + 1)))
    return {0: LabelMatch(field, VALUES_SCORE)} if counts else {}


def columns_look_alike(found: RecordTable, field_ids: Iterable[str]) -> bool:
    """Whether a table has columns of some fields whose values look as those fields say."""
    places = {field.id: column for column, field in found.columns.items()}
    body = found.table.grid()[found.first_row :]
    for field_id in field_ids:
        column = places.get(field_id)
        values = found.columns[column].values if column is not None else None
        if column is None or values is None:
            return False
        if not _looks_like(values, [row[column] for row in body if column < len(row)]):
            return False
    return True


def _looks_like(pattern: str, cells: list[Cell], at_least: int = MIN_VALUES) -> bool:
    texts = [folded_label(cell.text) for cell in cells if cell.text.strip()]
    fitting = sum(1 for text in texts if re.search(pattern, text))
    return len(texts) >= at_least and fitting >= VALUES_SHARE * len(texts)


def _distinct(cells: list[Cell]) -> list[Cell]:
    return [cell for index, cell in enumerate(cells) if cell.text and cell not in cells[:index]]


def records_of(found: RecordTable) -> Iterator[dict[str, Cell]]:
    """The rows under the head as field id → cell; a row that repeats the head is left out."""
    grid = found.table.grid()
    head = grid[found.first_row - 1] if found.first_row else ()
    heads = {column: head[column].text for column in found.columns if head}
    for row in grid[found.first_row :]:
        record = {
            field.id: row[column] for column, field in found.columns.items() if column < len(row)
        }
        is_head = (row[column].text == text for column, text in heads.items() if column < len(row))
        if heads and all(is_head):
            continue
        yield record
