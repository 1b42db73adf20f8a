"""Tables in halves: one long table whose rows go on beside its first ones, under its head again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs
from rapidfuzz.distance import Levenshtein

from corpus.characters import squeezed
from corpus.layout import Cell, Table

# Heads of a further half that are the first one's to the letter, at least: one alone (件数, 件数)
# is of a value that is given twice; and of all its heads,
# the share that is as like as ALIKE: a scan misreads more than half of a small 第二号.
MIN_SAME, ALIKE_SHARE = 2, 0.75
ALIKE = 0.3


class _Places(Struct, frozen=True):
    """Where the halves of a table begin, and how many columns each has."""

    starts: tuple[int, ...]
    width: int


def unfolded(table: Table) -> Table:
    """A table set in halves as one with the rows of each below those of the one before.

    Other tables are left as they are.
    """
    first, *others = halves_of(table)
    if not others:
        return first
    n_heads = _n_heads(table)
    n_below = table.n_rows - n_heads
    below = (
        structs.replace(cell, row=cell.row + place * n_below)
        for place, half in enumerate(others, 1)
        for cell in half.cells
        if cell.row >= n_heads
    )
    return structs.replace(
        first,
        cells=tuple(sorted((*first.cells, *below), key=lambda cell: (cell.row, cell.column))),
        n_rows=n_heads + (1 + len(others)) * n_below,
    )


def halves_of(table: Table) -> list[Table]:
    """The halves of a table, each with all its rows; the table itself where it is in one.

    Its head says the same over each half (席|氏名|第1号|席|氏名|第1号); a column between them
    may be empty. A cell over several halves stands in each.
    """
    places = _places_of_halves(table)
    if places is None:
        return [table]
    return [
        structs.replace(
            table,
            cells=tuple(_pieces(table.cells, range(start, start + places.width))),
            n_columns=places.width,
        )
        for start in places.starts
    ]


def _n_heads(table: Table) -> int:
    return max(1, table.n_header_rows)


def _pieces(cells: Sequence[Cell], columns: range) -> Iterator[Cell]:
    """What cells cover of some columns, in their places among these."""
    for cell in cells:
        first = max(cell.column, columns.start)
        end = min(cell.column + cell.column_span, columns.stop)
        if first < end:
            yield structs.replace(cell, column=first - columns.start, column_span=end - first)


def _places_of_halves(table: Table) -> _Places | None:
    """The halves of a table by its head; None where it says nothing again, or not to the end."""
    grid, n_heads = table.grid(), _n_heads(table)
    if table.n_rows <= n_heads or any(len(row) < table.n_columns for row in grid):
        return None
    heads = [
        "".join(dict.fromkeys(squeezed(row[column].text) for row in grid[:n_heads]))
        for column in range(table.n_columns)
    ]
    for period in range(MIN_SAME, len(heads) // 2 + 2):
        # An empty column parts the halves, and none stands behind the last.
        gap = int(not heads[period - 1] and (len(heads) + 1) % period == 0)
        if (len(heads) + gap) % period == 0 and _is_repeated(heads, period):
            return _Places(tuple(range(0, len(heads), period)), period - gap)
    return None


def _is_repeated(heads: Sequence[str], period: int) -> bool:
    pairs = [(head, heads[i % period]) for i, head in enumerate(heads) if i >= period]
    printed = [pair for pair in pairs if any(pair)]
    same = {again for again, first in printed if again == first}
    alike = sum(Levenshtein.normalized_similarity(*pair) >= ALIKE for pair in printed)
    return len(same) >= MIN_SAME and heads[0] in same and alike >= ALIKE_SHARE * len(printed)
