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


class _Halves(Struct, frozen=True):
    """Where the halves of a table begin, and how many columns each has."""

    starts: tuple[int, ...]
    width: int


def unfolded(table: Table) -> Table:
    """A table set in halves as one with the rows of each below those of the one before.

    Its head says the same over each half (席|氏名|第1号|席|氏名|第1号); a column between them
    may be empty. A cell over several halves stands in each. Other tables are left as they are.
    """
    n_heads = max(1, table.n_header_rows)
    halves = _halves_of(table, n_heads)
    if halves is None:
        return table
    n_below = table.n_rows - n_heads
    placed = (
        piece
        for half, start in enumerate(halves.starts)
        for piece in _pieces(
            table.cells, range(start, start + halves.width), half, n_heads, n_below
        )
    )
    return structs.replace(
        table,
        cells=tuple(sorted(placed, key=lambda cell: (cell.row, cell.column))),
        n_rows=n_heads + len(halves.starts) * n_below,
        n_columns=halves.width,
    )


def _pieces(
    cells: Sequence[Cell], columns: range, half: int, n_heads: int, n_below: int
) -> Iterator[Cell]:
    """What cells cover of a half, in its place below the first; its head is that of the first."""
    for cell in cells:
        first = max(cell.column, columns.start)
        end = min(cell.column + cell.column_span, columns.stop)
        if first < end and not (half and cell.row < n_heads):
            yield structs.replace(
                cell,
                row=cell.row + half * n_below,
                column=first - columns.start,
                column_span=end - first,
            )


def _halves_of(table: Table, n_heads: int) -> _Halves | None:
    """The halves of a table by its head; None where it says nothing again, or not to the end."""
    grid = table.grid()
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
            return _Halves(tuple(range(0, len(heads), period)), period - gap)
    return None


def _is_repeated(heads: Sequence[str], period: int) -> bool:
    pairs = [(head, heads[i % period]) for i, head in enumerate(heads) if i >= period]
    printed = [pair for pair in pairs if any(pair)]
    same = {again for again, first in printed if again == first}
    alike = sum(Levenshtein.normalized_similarity(*pair) >= ALIKE for pair in printed)
    return len(same) >= MIN_SAME and heads[0] in same and alike >= ALIKE_SHARE * len(printed)
