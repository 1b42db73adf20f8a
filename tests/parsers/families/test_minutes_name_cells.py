"""Lists of people whose posts and names stand in columns."""

from __future__ import annotations

import pytest
from msgspec import structs

from corpus.layout import Table
from parsers.families.minutes.people.name_cells import entries_in
from tests.parsers.forms.test_records import table_of


def entries(*rows: str, is_ruled: bool = False) -> list[str]:
    cells = _with_lines(table_of(*rows)).cells
    return [cell.text for cell in entries_in(cells, is_ruled=is_ruled)]


def _with_lines(table: Table) -> Table:
    """The table, its cells' lines parted by ／."""
    texts = [cell.text.replace("／", "\n") for cell in table.cells]
    return structs.replace(
        table,
        cells=tuple(
            structs.replace(cell, text=text.replace("\n", ""), raw_text=text)
            for cell, text in zip(table.cells, texts, strict=True)
        ),
    )


def test_family_and_given_name_behind_a_post_are_one_name() -> None:
    assert entries("委員長|長尾|弘|副委員長|横山|由紀子") == [
        "委員長　長尾　弘",
        "副委員長　横山　由紀子",
    ]
    assert entries("防災課長|竹下|亮", "税務課長|平田|昭") == [
        "防災課長　竹下　亮",
        "税務課長　平田　昭",
    ]


def test_printed_lines_that_stand_close_are_an_entry_each() -> None:
    assert entries("副市長／教育長|福島／柳沢|輝男／京子") == [
        "副市長　福島　輝男",
        "教育長　柳沢　京子",
    ]


@pytest.mark.parametrize(
    ("row", "is_ruled"),
    [("委員|長尾|横山|島崎", False), ("町民課|長尾|弘", False), ("委員|長尾|弘", True)],
)
def test_other_words_side_by_side_are_no_name(row: str, is_ruled: bool) -> None:
    assert entries(row, is_ruled=is_ruled) == row.split("|")
