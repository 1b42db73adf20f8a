from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, Layout, PageBox, PageLayout, Table
from corpus.page import OriginKind, Page, PageOrigin
from parsers.repair.read import repair_layout

HEAD = ("区分", "新規", "廃止", "合計")


def table(
    *rows: tuple[str, ...], kind: OriginKind = "ocr", sure: float = 0.7
) -> tuple[Layout, list[tuple[str, ...]]]:
    """A scanned table with its head, read, repaired and given back as texts."""
    cells = tuple(
        Cell(
            row,
            column,
            1,
            BBox(50 + 80 * column, 50 + 20 * row, 130 + 80 * column, 70 + 20 * row),
            text,
            text,
            is_header=row == 0,
            row_label=texts[0] if row and column else None,
            column_label=HEAD[column] if row and column else None,
            confidence=sure,
        )
        for row, texts in enumerate((HEAD, *rows))
        for column, text in enumerate(texts)
    )
    origin = PageOrigin(kind, "fake", "1")
    page = Page(1, 595.0, 842.0, origin)
    whole = PageBox(1, BBox(50, 50, 370, 70 + 20 * len(rows)))
    laid = Table(1, (whole,), len(rows) + 1, len(HEAD), 1, cells)
    layout, _ = repair_layout(Layout((PageLayout(page, (), ()),), (laid,)))
    return layout, [tuple(cell.text for cell in row) for row in layout.tables[0].grid()[1:]]


def test_the_digit_that_makes_row_and_column_right_is_changed() -> None:
    layout, texts = table(
        ("市長部局", "9", "3", "3"), ("教育委員会", "12", "5", "17"), ("合計", "12", "8", "20")
    )
    assert texts[0] == ("市長部局", "0", "3", "3")
    cell = layout.tables[0].grid()[1][1]
    assert cell.raw_text == "9"
    assert [(r.old, r.new, r.reason) for r in cell.repairs] == [("9", "0", "sum")]


def test_a_total_may_be_the_wrong_one_and_commas_count() -> None:
    _, texts = table(
        ("市長部局", "1,200", "30", "1,280"),
        ("教育委員会", "－", "5", "5"),
        ("合計", "1,200", "35", "1,235"),
    )
    assert texts[0] == ("市長部局", "1,200", "30", "1,230")


@pytest.mark.parametrize(
    "rows",
    [
        # the row is wrong, its columns are right: the paper may say so
        (("甲", "1", "3", "5"), ("乙", "2", "5", "7"), ("合計", "3", "8", "12")),
        # two digits are wrong
        (("甲", "9", "9", "3"), ("乙", "2", "5", "7"), ("合計", "2", "8", "10")),
        # 4 and 0 are not alike
        (("甲", "4", "3", "3"), ("乙", "2", "5", "7"), ("合計", "2", "8", "10")),
        # all is right
        (("甲", "0", "3", "3"), ("乙", "2", "5", "7"), ("合計", "2", "8", "10")),
        # a subtotal stands between
        (("甲", "9", "3", "3"), ("計", "0", "3", "3"), ("合計", "2", "8", "10")),
    ],
)
def test_what_one_digit_does_not_explain_stays(rows: tuple[tuple[str, ...], ...]) -> None:
    assert table(*rows)[1] == list(rows)


def test_a_number_read_with_certainty_is_the_papers_own_mistake() -> None:
    rows = (("甲", "9", "3", "3"), ("乙", "12", "5", "17"), ("合計", "12", "8", "20"))
    assert table(*rows, sure=0.99)[1] == list(rows)
    assert table(*rows, kind="text_layer")[1] == list(rows)


def test_headings_follow_the_cells_that_they_are_taken_from() -> None:
    rows = (("府問事項", "1", "3", "4"), ("乙", "2", "5", "7"), ("合計", "3", "8", "11"))
    layout, texts = table(*rows)
    assert texts[0][0] == "諮問事項"
    assert layout.tables[0].grid()[1][2].row_label == "諮問事項"
    assert layout.tables[0].grid()[2][2].row_label == "乙"


def test_a_bar_over_two_and_three_is_one() -> None:
    _, rows = table(("－", "甲", "", ""), ("二", "乙", "", ""), ("三", "丙", "", ""))
    assert [row[0] for row in rows] == ["一", "二", "三"]
    _, rows = table(("－", "甲", "", ""), ("二", "乙", "", ""), ("四", "丙", "", ""))
    assert rows[0][0] == "－"


def test_a_bar_over_two_alone_is_one_under_the_head_of_numbers() -> None:
    heads = (("番号", "", "", ""), ("人数", "", "", ""))
    rows = (("－", "甲", "", ""), ("二", "乙", "", ""))
    assert [table(head, *rows)[1][1][0] for head in heads] == ["一", "－"]
