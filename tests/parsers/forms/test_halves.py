"""Tables whose rows go on beside the first ones, under the same head again."""

from __future__ import annotations

from msgspec import structs

from corpus.layout import Table
from parsers.forms.halves import unfolded
from tests.parsers.forms.test_records import table_of


def _texts(table: Table) -> list[str]:
    return ["|".join(cell.text for cell in row) for row in table.grid()]


def test_rows_beside_the_first_ones_go_on_below_them() -> None:
    table = table_of("席|氏名|第1号|席|氏名|第1号", "1|小木|○|3|風見|×", "2|相田|○|||")
    assert _texts(unfolded(table)) == ["席|氏名|第1号", "1|小木|○", "2|相田|○", "3|風見|×", "||"]


def test_an_empty_column_may_part_the_halves() -> None:
    table = table_of("席|氏名||席|氏名||席|氏名", "1|小木||2|相田||3|風見")
    assert _texts(unfolded(table)) == ["席|氏名", "1|小木", "2|相田", "3|風見"]


def test_a_cell_over_both_halves_stands_in_each() -> None:
    table = table_of("席|氏名|席|氏名", "六月三日の採決|||", "1|小木|2|相田")
    band = structs.replace(table.cells[4], column_span=4)
    table = structs.replace(table, cells=(*table.cells[:4], band, *table.cells[8:]))
    assert _texts(unfolded(table)) == [
        "席|氏名",
        "六月三日の採決|六月三日の採決",
        "1|小木",
        "六月三日の採決|六月三日の採決",
        "2|相田",
    ]


def test_heads_that_a_scan_misread_in_part_are_the_same() -> None:
    table = table_of("席|氏名|議案第一号|席|氏名|議案第-にニ", "1|小木|○|2|相田|○")
    assert unfolded(table).n_columns == 3


def test_values_given_twice_are_no_halves() -> None:
    for head in ("課|件数|人数|件数|人数", "氏名|第1号|第2号|第3号", "年|件数|年|件数|計"):
        table = table_of(head, "|".join("1" * len(head.split("|"))))
        assert unfolded(table) is table
