"""A body named two ways in tables that list the same bodies (固定資産評価委員会)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from corpus.document import Issue
from corpus.layout import Cell, Table

# Rows that two lists must share before a row that differs is one body named two ways.
MIN_SHARED_ROWS = 4
# A variant differs by one short word: 固定資産評価（審査）委員会.
MAX_EDITS = 2
MIN_NAME_LENGTH = 5


def name_issues(tables: Sequence[Table]) -> Iterator[Issue]:
    """Rows at the same place of two equal lists whose names differ by a word."""
    lists = [_first_column(table) for table in tables if table.n_columns > 1]
    for one, other in combinations(lists, 2):
        if len(one) != len(other):
            continue
        different = [(a, b) for a, b in zip(one, other, strict=True) if _name(a) != _name(b)]
        if len(different) != 1 or len(one) - 1 < MIN_SHARED_ROWS:
            continue
        first, second = different[0]
        if _is_variant(_name(first), _name(second)):
            yield Issue(
                code="name_variant",
                severity="warning",
                message=f"{first.text} and {second.text} stand for the same body",
                page_number=second.page_number,
                bbox=second.bbox,
            )


def _first_column(table: Table) -> list[Cell]:
    return [cell for cell in table.cells if cell.column == 0 and not cell.is_header and cell.text]


def _name(cell: Cell) -> str:
    return "".join(cell.text.split())


def _is_variant(a: str, b: str) -> bool:
    is_long = min(len(a), len(b)) >= MIN_NAME_LENGTH
    return is_long and 0 < Levenshtein.distance(a, b, score_cutoff=MAX_EDITS) <= MAX_EDITS
