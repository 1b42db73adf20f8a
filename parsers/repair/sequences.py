"""Evidence from numbers that run: between 第10号 and 第12号 of a list stands 第11号."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.characters import fold_width
from corpus.layout import Cell, Table
from parsers.repair.proposal import Proposal

MIN_RUNNING_SHARE = 0.75
"""Of the steps of a list from one number to the next, those that are steps of one."""
MIN_STEPS = 4
"""Shorter lists do not tell whether their numbers run."""

_BARS = frozenset("-－―ー‐–—")
_NUMBER_HEAD = re.compile(r"(?:整理|案件|議案|受付)?番\s*号|番|号|項|順")
_NUMBERED = re.compile(
    r"(?P<before>[^0-9]{0,8}第)(?P<number>[0-9]{1,3}|[0-9]{0,2}[^0-9\s第号][0-9]{0,2})"
    r"(?P<behind>号[^0-9]{0,6})"
)
"""One of the digits may have been read as something else (第1員号)."""


class _Entry(Struct, frozen=True):
    """A cell that holds a number of a list (議案第3号)."""

    cell: Cell
    wording: tuple[str, str]
    read: str
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """The number; None where something else than digits was read."""
        return int(self.read) if self.read.isdecimal() else None


def numbers_of_sequences(table: Table) -> Iterator[tuple[Cell, Proposal]]:
    """A number that breaks a list, by one digit, where both its neighbours tell what it is."""
    for column in range(table.n_columns):
        cells = [cell for cell in table.cells if cell.column == column and not cell.is_header]
        entries = [entry for cell in sorted(cells, key=lambda c: c.row) if (entry := _entry(cell))]
        for _, group in groupby(entries, key=lambda entry: entry.wording):
            yield from _mended(list(group))


def first_numerals(table: Table) -> Iterator[tuple[Cell, Proposal]]:
    """一 for a lone bar that stands over 二 and 三 in its column, or over 二 alone under 番号."""
    for column in range(table.n_columns):
        cells = sorted(
            (cell for cell in table.cells if cell.column == column and cell.text.strip()),
            key=lambda cell: cell.row,
        )
        for at, cell in enumerate(cells):
            text = cell.text.strip()
            behind = [other.text.strip() for other in cells[at + 1 : at + 3]]
            is_headed = at > 0 and _NUMBER_HEAD.fullmatch(cells[at - 1].text.strip()) is not None
            if text in _BARS and (behind == ["二", "三"] or (is_headed and behind == ["二"])):
                yield cell, Proposal(cell.text.index(text), "一", "sum", ", ".join(behind), 1)


def _entry(cell: Cell) -> _Entry | None:
    match = _NUMBERED.fullmatch(fold_width(cell.text))
    if match is None or len(fold_width(cell.text)) != len(cell.text):
        return None
    wording = (match["before"], match["behind"])
    return _Entry(cell, wording, match["number"], *match.span("number"))


def _mended(entries: Sequence[_Entry]) -> Iterator[tuple[Cell, Proposal]]:
    for before, entry, behind in zip(entries, entries[1:], entries[2:], strict=False):
        if before.number is None or behind.number != before.number + 2:
            continue
        meant = before.number + 1
        if entry.number == meant:
            continue
        others = [each for each in entries if each is not entry]
        is_one_digit = Levenshtein.distance(entry.read, str(meant)) == 1
        if is_one_digit and _runs(others):
            length = entry.end - entry.start
            evidence = f"{before.cell.text}, {behind.cell.text}"
            yield entry.cell, Proposal(entry.start, str(meant), "sum", evidence, length)


def _runs(entries: Sequence[_Entry]) -> bool:
    """Whether the numbers of a list follow each other, but for the one that was left out."""
    numbers = [entry.number for entry in entries if entry.number is not None]
    steps = [b - a for a, b in pairwise(numbers)]
    n_running = sum(step in (1, 2) for step in steps)
    return len(steps) >= MIN_STEPS and n_running >= MIN_RUNNING_SHARE * len(steps)
