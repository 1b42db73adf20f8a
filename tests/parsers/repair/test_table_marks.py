"""Marks of a table that were misread for rare letters."""

from __future__ import annotations

import pytest

from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.table_marks import marks_of_table
from tests.parsers.forms.test_records import table_of


def marks_beside(mark: str, others: list[str], times: int = 24) -> list[str]:
    """What a column of marks with some others among them is repaired to, the others only."""
    table = table_of(*(f"議案|{text}" for text in [*[mark] * times, *others]))
    mended = {
        cell.row: apply_repairs(cell.text, settle(cell.text, (proposal,)))
        for cell, proposal in marks_of_table(table)
    }
    assert min(mended, default=times) >= times
    return [mended.get(times + place, text) for place, text in enumerate(others)]


def test_a_rare_letter_that_looks_like_the_mark_is_one() -> None:
    assert marks_beside("白", ["自", "青"]) == ["白", "青"]


@pytest.mark.parametrize("others", [["人"], ["否"], ["自"] * 4, ["8"]])
def test_what_looks_otherwise_or_stands_there_often_stays(others: list[str]) -> None:
    assert marks_beside("白", others) == others


def test_a_few_marks_speak_for_nothing() -> None:
    assert marks_beside("白", ["自"], times=8) == ["自"]
