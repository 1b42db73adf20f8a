"""Which rows are headings, and the path of headings that a value stands under."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from corpus.geometry import BBox
from corpus.page import FilledArea
from parsers.layout.tables.cell_kinds import (
    compact,
    ends_with_heading_word,
    is_amount,
    is_serial,
    is_unit,
    is_year,
)

Tool = Callable[..., Any]

FIGURES = [["区分", "件数", "割合"], ["閲覧", "31", "12.5%"], ["写し", "1,056", "▲3.0%"]]


@pytest.mark.parametrize(
    "text", ["1,234", "▲3.2%", "△1,000", "－", "31件", "(5)", "12.5%", "○", "５６"]
)
def test_amounts(text: str) -> None:
    assert is_amount(compact(text))


@pytest.mark.parametrize(
    "text", ["総務課", "第3号", "令和5年度", "1市民税", "R6.3.21", "個人情報31件の内訳"]
)
def test_words_are_no_amounts(text: str) -> None:
    assert not is_amount(compact(text))


def test_years_units_and_running_numbers() -> None:
    assert is_year(compact("令和５年度"))
    assert is_year("2021")
    assert not is_year("3021")
    assert is_unit(compact("（千円）"))
    assert not is_unit(compact("千円単位で記入"))
    assert is_serial(compact("第１号"))
    assert not is_serial("1,000")
    assert ends_with_heading_word("個人情報の収集の目的")
    assert not ends_with_heading_word("山川花子")


def test_a_head_over_figures(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    (table,) = tables_on(paper(ruled(FIGURES)))
    assert table.n_header_rows == 1
    assert [c.is_header for c in table.cells] == [True] * 3 + [False] * 6


def test_labels_of_a_value(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [
        ["区分", "<", "処理", "<"],
        ["^", "<", "承諾", "拒否"],
        ["開示", "閲覧", "30", "1"],
        ["^", "写し", "29", "1"],
        ["合計", "<", "59", "2"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    grid = table.grid()
    assert table.n_header_rows == 2
    assert (grid[3][3].row_label, grid[3][3].column_label) == ("開示 / 写し", "処理 / 拒否")
    assert (grid[4][2].row_label, grid[4][2].column_label) == ("合計", "処理 / 承諾")
    assert (grid[2][1].row_label, grid[2][1].column_label) == ("開示", "区分")
    assert (grid[0][0].row_label, grid[0][0].column_label) == (None, None)


def test_a_running_number_is_left_out_of_the_row_label(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["番号", "担当課", "業務の名称", "件数"],
        ["1", "総務課", "名簿の管理", "3"],
        ["2", "税務課", "督促", "4"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.grid()[1][3].row_label == "総務課"


def test_a_row_of_units_belongs_to_the_head(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [
        ["款", "予算額", "比較"],
        ["", "千円", "千円"],
        ["市税", "1,200", "30"],
        ["分担金", "10", "2"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.n_header_rows == 2


def test_a_title_in_the_frame_is_no_part_of_column_labels(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    (table,) = tables_on(paper(ruled([["基金現在高調", "<", "<"], *FIGURES])))
    assert table.title == "基金現在高調"
    assert table.grid()[2][1].column_label == "件数"


def test_a_table_that_goes_on_without_head_has_none(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    (table,) = tables_on(paper(ruled(FIGURES[1:])))
    assert table.n_header_rows == 0


def test_a_form_of_labels_and_values_has_no_head(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [
        ["件名", "□諮問 ■報告"],
        ["担当課", "住民課"],
        ["収集の目的", "案内を送るため。"],
        ["備考", ""],
    ]
    (table,) = tables_on(paper(ruled(rows, width=200)))
    assert table.n_header_rows == 0
    assert table.grid()[1][1].row_label == "担当課"
    assert table.grid()[1][1].column_label is None


def test_labels_and_values_that_take_turns_in_a_row(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [["氏名", "山川花子", "電話", "□自宅"], ["住所", "東町一番地", "職業", "農業"]]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.grid()[1][3].row_label == "職業"
    assert table.grid()[1][1].row_label == "住所"


def test_shade_says_which_cells_of_a_form_are_labels(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [["連絡先", "所属", "住民課"], ["^", "内線", "二〇三"]]
    fills = [FilledArea(BBox(50, 100, 250, 140), 0.85)]
    (table,) = tables_on(paper(ruled(rows), fills=fills))
    assert table.grid()[1][2].row_label == "連絡先 / 内線"


def test_a_shaded_first_row_over_words_is_a_head(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [["甲川", "乙川", "丙川"], ["東町", "西町", "南町"], ["上村", "下村", "中村"]]
    assert tables_on(paper(ruled(rows)))[0].n_header_rows == 0
    fills = [FilledArea(BBox(50, 100, 350, 120), 0.85)]
    assert tables_on(paper(ruled(rows), fills=fills))[0].n_header_rows == 1


def test_a_heading_over_the_text_of_its_frame_is_a_head(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["利益の保護の宣言"],
        ["本市は、取扱いに当たり、漏えい等の防止に努めることを宣言する。"],
    ]
    (table,) = tables_on(paper(ruled(rows, width=400)))
    assert table.n_header_rows == 1
    assert table.cells[1].column_label == "利益の保護の宣言"


CHOICES = [
    ["□識別番号", "■氏名", "□住所"],
    ["■本籍", "□国籍", "□学歴"],
    ["□職業", "■収入", "□その他"],
]


def test_boxes_to_tick_are_neither_heads_nor_labels(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    shades = [FilledArea(BBox(50, 100, 350, 120), 0.8)]
    (table,) = tables_on(paper(ruled(CHOICES), fills=shades))
    assert table.n_header_rows == 0
    assert {(cell.row_label, cell.column_label) for cell in table.cells} == {(None, None)}


def test_a_black_square_before_headings_is_a_bullet(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [["■区分", "■件数"], ["閲覧", "31"], ["写し", "56"]]
    shades = [FilledArea(BBox(50, 100, 250, 120), 0.8)]
    (table,) = tables_on(paper(ruled(rows), fills=shades))
    assert table.n_header_rows == 1


def test_numbered_choices_are_no_heading(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [["番号", "項目", "1.研修費2.広報費3.会議費"], ["年月日", "4.28", ""], ["場所", "", ""]]
    shades = [FilledArea(BBox(50, 100, 350, 120), 0.8)]
    (table,) = tables_on(paper(ruled(rows), fills=shades))
    assert table.n_header_rows == 0
