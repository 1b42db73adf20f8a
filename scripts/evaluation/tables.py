"""Scoring tables: cells, whole rows, and whether a table over pages is one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from corpus.layout import Table
from scripts.evaluation.counts import Counts, compare_bags
from scripts.evaluation.texts import comparable

Grid = list[list[str]]


class TableScore(Struct, frozen=True):
    """The score of one true table.

    Attributes:
        joined: for a table over pages, whether one table was read on all of them.
        read_no: number of the table that was read for it; None if none was.
        sureness: of each aligned cell with a known confidence, that and whether it is right.
    """

    ruling: str
    cells: Counts
    rows: Counts
    joined: bool | None
    read_no: int | None
    sureness: tuple[tuple[float, bool], ...] = ()


def score_tables(truths: Sequence[dict[str, Any]], read: Sequence[Table]) -> list[TableScore]:
    """Score each true table against the table that shares most cells with it.

    Tables that were read and belong to no true one count as read cells under ``extra``.
    """
    read_grids = {table.table_no: comparable_grid(table) for table in read}
    by_number = {table.table_no: table for table in read}
    true_grids = [[[comparable(text) for text in row] for row in truth["rows"]] for truth in truths]
    partners = _match(true_grids, read_grids)
    scores = []
    for index, truth in enumerate(truths):
        number = partners.get(index)
        grid = read_grids[number] if number is not None else []
        partner = by_number[number] if number is not None else None
        scores.append(
            TableScore(
                ruling=truth.get("ruling", "unknown"),
                cells=compare_cells(true_grids[index], grid),
                rows=compare_rows(true_grids[index], grid),
                joined=_joined(truth, partner),
                read_no=number,
                sureness=_sureness(true_grids[index], grid, partner),
            )
        )
    return scores + _extra(read_grids, set(partners.values()))


def comparable_grid(table: Table) -> Grid:
    """The texts of a table as they are compared, merged cells in each place."""
    return [[comparable(cell.text) for cell in row] for row in table.grid()]


def compare_cells(true: Grid, read: Grid) -> Counts:
    """Cells that are right: same text in the same column of aligned rows."""
    right = sum(
        sum(a == b for a, b in zip(true[i], read[j], strict=False))
        for i, j in align_rows(true, read)
    )
    return Counts(sum(map(len, true)), sum(map(len, read)), right)


def compare_rows(true: Grid, read: Grid) -> Counts:
    """Rows that are right in all their cells."""
    return compare_bags(map(tuple, true), map(tuple, read))


def align_rows(true: Grid, read: Grid) -> list[tuple[int, int]]:
    """Pairs of rows that belong together, in order.

    Equal rows are anchors (longest common subsequence); between two anchors the rows are
    paired one by one so that one row too many does not shift all that follow.
    """
    true_rows, read_rows = [tuple(row) for row in true], [tuple(row) for row in read]
    matches = LCSseq.editops(true_rows, read_rows).as_matching_blocks()
    pairs: list[tuple[int, int]] = []
    previous_true = previous_read = 0
    for block in matches:
        pairs += _pair_gap(true, read, (previous_true, block.a), (previous_read, block.b))
        pairs += [(block.a + k, block.b + k) for k in range(block.size)]
        previous_true, previous_read = block.a + block.size, block.b + block.size
    return pairs


def _pair_gap(
    true: Grid, read: Grid, true_range: tuple[int, int], read_range: tuple[int, int]
) -> list[tuple[int, int]]:
    """Best pairing of a gap's rows in order, by the number of equal cells."""
    rows, columns = range(*true_range), range(*read_range)
    if not rows or not columns:
        return []
    best: list[list[int]] = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in reversed(range(len(rows))):
        for j in reversed(range(len(columns))):
            both = best[i + 1][j + 1] + _n_equal(true[rows[i]], read[columns[j]])
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(rows) and j < len(columns):
        if best[i][j] == best[i + 1][j + 1] + _n_equal(true[rows[i]], read[columns[j]]):
            pairs.append((rows[i], columns[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _n_equal(true: Sequence[str], read: Sequence[str]) -> int:
    return sum(a == b for a, b in zip(true, read, strict=False))


def _match(true: Sequence[Grid], read: dict[int, Grid]) -> dict[int, int]:
    """Greedy one-to-one matching by the number of shared cell texts."""
    true_bags = [Counter(text for row in grid for text in row if text) for grid in true]
    read_bags = {no: Counter(t for row in grid for t in row if t) for no, grid in read.items()}
    ranked = sorted(
        (
            (-(bag & other).total() / max(bag.total(), other.total()), index, number)
            for index, bag in enumerate(true_bags)
            for number, other in read_bags.items()
            if bag & other
        )
    )
    partners: dict[int, int] = {}
    for _, index, number in ranked:
        if index not in partners and number not in partners.values():
            partners[index] = number
    return partners


def _joined(truth: dict[str, Any], partner: Table | None) -> bool | None:
    pages = truth.get("pages")
    if pages is None or len(pages) < 2:
        return None
    if partner is None:
        return False
    return {part.page_number for part in partner.parts} == set(pages)


def _sureness(true: Grid, grid: Grid, partner: Table | None) -> tuple[tuple[float, bool], ...]:
    if partner is None:
        return ()
    confidences = [[cell.confidence for cell in row] for row in partner.grid()]
    return tuple(
        (confidence, true[i][column] == grid[j][column])
        for i, j in align_rows(true, grid)
        for column, confidence in enumerate(confidences[j][: len(true[i])])
        if confidence is not None
    )


def _extra(read: dict[int, Grid], matched: set[int]) -> list[TableScore]:
    return [
        TableScore(
            ruling="extra",
            cells=Counts(n_read=sum(map(len, grid))),
            rows=Counts(n_read=len(grid)),
            joined=None,
            read_no=number,
        )
        for number, grid in read.items()
        if number not in matched
    ]
