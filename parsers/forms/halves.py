"""Tables in halves: one long table whose rows go on beside its first ones, under its head again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.layout import Cell, Table

# Different heads that a half has at least; one alone (件数, 件数) is a value that is given twice.
MIN_HEADS = 2
# Of the heads of a further half, the share that says what the first one's do: a scan misreads one
# in a few of its short words.
SAME_SHARE = 0.75


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
    for period in range(MIN_HEADS, len(heads) // 2 + 2):
        # An empty column parts the halves, and none stands behind the last.
        gap = int(not heads[period - 1] and (len(heads) + 1) % period == 0)
        if (len(heads) + gap) % period == 0 and _is_repeated(heads, period):
            return _Halves(tuple(range(0, len(heads), period)), period - gap)
    return None


def _is_repeated(heads: Sequence[str], period: int) -> bool:
    pairs = [(head, heads[i % period]) for i, head in enumerate(heads) if i >= period]
    printed = [pair for pair in pairs if any(pair)]
    same = sum(again == first for again, first in printed)
    is_half = len(set(filter(None, heads[:period]))) >= MIN_HEADS
    return is_half and bool(printed) and same >= SAME_SHARE * len(printed)
