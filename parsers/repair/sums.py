"""Evidence from sums: the one digit that makes both its row and its column add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.characters import fold_width
from corpus.layout import Cell, Table
from parsers.repair.proposal import Proposal, text_as_read
from parsers.repair.sureness import is_sure

MIN_TERMS = 2
"""Numbers that a total is of, at least: a total of one number is that number."""
_ALIKE_DIGITS = {
    "0": "1689",
    "1": "0247",
    "2": "1357",
    "3": "256789",
    "4": "179",
    "5": "235689",
    "6": "03589",
    "7": "123489",
    "8": "035679",
    "9": "0345678",
}
"""Digits that recognition takes for each other, in print and in worn copies."""
_TOTAL = re.compile(r"(?:総|合)?計")
_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
_EMPTY = re.compile(r"[-ー\s]*")


class Term(NamedTuple):
    """A number of a table; ``value`` of an empty cell or a dash is 0."""

    cell: Cell
    value: int


class Sum(NamedTuple):
    """The numbers that a total is of."""

    terms: tuple[Term, ...]
    total: Term

    @property
    def surplus(self) -> int:
        """What the terms have too much; 0 where the sum is right."""
        return sum(term.value for term in self.terms) - self.total.value


def digits_of_sums(table: Table) -> Iterator[tuple[Cell, Proposal]]:
    """The digit of a cell that puts right a wrong row sum and a wrong column sum at once.

    Every other sum of the table has to be right: one digit explains what does not fit, or none.
    A number read with certainty is not changed: papers do print wrong sums.
    """
    rows, columns = _sums_along(table, by_row=True), _sums_along(table, by_row=False)
    wrong_rows = [each for each in rows if each.surplus]
    wrong_columns = [each for each in columns if each.surplus]
    if len(wrong_rows) != 1 or len(wrong_columns) != 1:
        return
    row, column = wrong_rows[0], wrong_columns[0]
    found = [
        (term, value)
        for term in (*row.terms, row.total)
        if any(term.cell is other.cell for other in (*column.terms, column.total))
        if (value := _value_wanted(term, row)) is not None and value == _value_wanted(term, column)
    ]
    for term, value in found if len(found) == 1 else ():
        proposal = _one_digit(term, value)
        if proposal is not None and not is_sure(term.cell.confidence):
            yield term.cell, proposal


def _value_wanted(term: Term, of: Sum) -> int | None:
    """What a number would have to be for a sum to be right."""
    wanted = term.value + of.surplus if term.cell is of.total.cell else term.value - of.surplus
    return wanted if wanted >= 0 else None


def _one_digit(term: Term, value: int) -> Proposal | None:
    """The digit to change, if the number has one that makes it ``value``."""
    text = fold_width(term.cell.text)
    places = [index for index, char in enumerate(text) if char.isdecimal()]
    old, new = "".join(text[index] for index in places), str(value)
    if len(old) != len(new):
        return None
    differing = [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if len(differing) != 1 or new[differing[0]] not in _ALIKE_DIGITS[old[differing[0]]]:
        return None
    place = places[differing[0]]
    printed = term.cell.text[place]
    digit = chr(ord(printed) - int(printed) + int(new[differing[0]]))
    return Proposal(place, digit, "sum", f"{term.value} → {value}")


def _sums_along(table: Table, *, by_row: bool) -> list[Sum]:
    """The sums of a table whose last column (or row) holds totals, and no other does."""
    grid = table.grid()
    lines = grid if by_row else [list(line) for line in zip(*grid, strict=True)]
    heads = _total_columns(table, grid) if by_row else _total_rows(table, grid)
    last = (table.n_columns if by_row else table.n_rows) - 1
    if heads != {last}:
        return []
    return [found for line in lines if (found := _sum_of(line)) is not None]


def _sum_of(line: Sequence[Cell]) -> Sum | None:
    """A line's numbers and the total at its end; None if anything stands between them."""
    terms = [_term(cell) for cell in line]
    while terms and terms[0] is None:
        terms.pop(0)
    known = [term for term in terms if term is not None]
    if len(known) <= MIN_TERMS or len(known) < len(terms):
        return None
    return Sum(tuple(known[:-1]), known[-1])


def _total_columns(table: Table, grid: Sequence[Sequence[Cell]]) -> set[int]:
    head = grid[: max(table.n_header_rows, 1)]
    return {column for row in head for column, cell in enumerate(row) if _is_total(cell)}


def _total_rows(table: Table, grid: Sequence[Sequence[Cell]]) -> set[int]:
    body = enumerate(grid[max(table.n_header_rows, 1) :], start=max(table.n_header_rows, 1))
    return {row for row, cells in body if any(_is_total(cell) for cell in cells)}


def _is_total(cell: Cell) -> bool:
    return _TOTAL.fullmatch("".join(text_as_read(cell).split())) is not None


def _term(cell: Cell) -> Term | None:
    """The number of a cell that covers one place; None where it holds anything else."""
    if cell.row_span > 1 or cell.column_span > 1 or cell.is_header:
        return None
    text = fold_width(cell.text).strip()
    if _EMPTY.fullmatch(text):
        return Term(cell, 0)
    return Term(cell, int(text.replace(",", ""))) if _NUMBER.fullmatch(text) else None
