"""Forms whose labels stand above their values, line by line: which rows are the labels.

協議する事項の名称 | 担当課 over 名簿の取扱い | 総合政策課. The columns change from one line of the
form to the next, while a row of labels has those of its values; that tells such a form from one
whose labels stand at the left, and from a table of records.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from parsers.layout.tables.cell_kinds import begin_with_choice, compact, is_amount
from parsers.layout.tables.page_table import PageCell

LONGEST_LABEL: Final = 24
"""Characters of a label above its value; 本人以外のものから収集する個人情報の項目 has 20."""

MIN_LINES: Final = 2
"""One row of labels over one row of values is a head over a record."""

_VALUE: Final = re.compile(r"。$|^(?:明治|大正|昭和|平成|令和)?[0-9元]{1,4}年[0-9元]{1,2}月")
"""A sentence, a date: what no label is."""


class _Row(NamedTuple):
    """A row of a form: its column edges, and what stands in it."""

    edges: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    is_choice: tuple[bool, ...]


def rows_of_labels(cells: Sequence[PageCell], texts: Sequence[str], n_rows: int) -> frozenset[int]:
    """The rows that label the row below them; empty for any other kind of table."""
    rows = _rows(cells, texts, n_rows)
    found: set[int] = set()
    row = 0
    while row + 1 < n_rows:
        run = _run_from(rows, row)
        if _is_form(rows, run):
            found.update(run)
        row = run[-1] + 2 if run else row + 1
    return frozenset(found)


def _rows(cells: Sequence[PageCell], texts: Sequence[str], n_rows: int) -> list[_Row | None]:
    """The rows by number; None for those that a cell reaches into from above or below."""
    choices = begin_with_choice([compact(text) for text in texts])
    members: list[list[int]] = [[] for _ in range(n_rows)]
    tall: set[int] = set()
    for index, cell in enumerate(cells):
        members[cell.row].append(index)
        if cell.row_span > 1:
            tall.update(range(cell.row, cell.row + cell.row_span))
    return [
        None
        if row in tall or not inside
        else _Row(
            tuple((cells[i].column, cells[i].column_span) for i in inside),
            tuple(compact(texts[i]) for i in inside),
            tuple(choices[i] for i in inside),
        )
        for row, inside in enumerate(
            sorted(inside, key=lambda i: cells[i].column) for inside in members
        )
    ]


def _run_from(rows: Sequence[_Row | None], first: int) -> list[int]:
    """The rows of labels that follow one another from a row on, each over its values."""
    run: list[int] = []
    row = first
    while row + 1 < len(rows) and _may_label(rows[row], rows[row + 1]):
        run.append(row)
        row += 2
    return run


def _may_label(labels: _Row | None, values: _Row | None) -> bool:
    if labels is None or values is None or labels.edges != values.edges:
        return False
    return all(
        0 < len(text) <= LONGEST_LABEL
        and not is_choice
        and not is_amount(text)
        and not _VALUE.search(text)
        for text, is_choice in zip(labels.texts, labels.is_choice, strict=True)
    )


def _is_form(rows: Sequence[_Row | None], run: Sequence[int]) -> bool:
    """Whether lines of labels and values are a form's: columns change, values stand at the left."""
    lines = [(labels, values) for r in run if (labels := rows[r]) and (values := rows[r + 1])]
    if len(lines) < MIN_LINES or len({labels.edges for labels, _ in lines}) < MIN_LINES:
        return False
    before = rows[run[0] - 1] if run[0] else None
    after = rows[run[-1] + 2] if run[-1] + 2 < len(rows) else None
    if (before and before.edges == lines[0][0].edges) or (
        after and after.edges == lines[-1][0].edges
    ):
        return False
    return any(values.is_choice[0] or _VALUE.search(values.texts[0]) for _, values in lines)
