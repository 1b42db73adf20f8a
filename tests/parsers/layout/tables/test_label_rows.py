"""Forms whose labels stand above their values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Tool = Callable[..., Any]

LINES = [
    ["たずねること", "<", "<", "係"],
    ["名簿の取扱い", "<", "<", "市民課"],
    ["別", "はじめる日", "<", "<"],
    ["□協議　■報告", "令和3年4月1日から", "<", "<"],
    ["わけ", "<", "<", "<"],
    ["届出を省くため。", "<", "<", "<"],
]


def test_values_are_labelled_by_what_stands_above_them(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    (table,) = tables_on(paper(ruled(LINES)))
    assert table.n_header_rows == 0
    labels = {cell.text: (cell.row_label, cell.column_label) for cell in table.cells}
    assert labels["市民課"] == (None, "係")
    assert labels["□協議 ■報告"] == (None, "別")
    assert labels["令和3年4月1日から"] == (None, "はじめる日")
    assert labels["届出を省くため。"] == (None, "わけ")
    assert labels["係"] == labels["はじめる日"] == (None, None)


def test_labels_at_the_left_of_their_values_stay_there(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["たずねること", "名簿の取扱い", "<", "<"],
        ["係", "市民課", "<", "<"],
        ["別", "協議", "はじめる日", "令和3年4月"],
        ["数", "40人", "終える日", "令和4年3月"],
        ["わけ", "届出を省くため。", "<", "<"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    labels = {cell.text: (cell.row_label, cell.column_label) for cell in table.cells}
    assert labels["市民課"] == ("係", None)
    assert labels["届出を省くため。"] == ("わけ", None)


def test_records_in_columns_that_do_not_change_are_no_form(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["意見", "回答"],
        ["窓口を増やしてほしい。", "検討します。"],
        ["同上", "同上"],
        ["案内が分かりにくい。", "改めます。"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.n_header_rows == 1


def test_lines_of_several_pairs_between_wide_ones_are_no_head(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["件名", "住民票の交付に係る結合", "<", "<"],
        ["担当課", "市民課", "事務の名称", "証明書交付事務"],
        ["相手方", "地方機構", "開始日", "令和6年2月1日"],
        ["必要性", "窓口の混雑を和らげるため", "<", "<"],
        ["回線の種類", "専用線", "送受信の向き", "送信"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.n_header_rows == 0
    labels = {cell.text: cell.row_label for cell in table.cells}
    assert labels["市民課"] == "担当課"
    assert (labels["証明書交付事務"], labels["送信"]) == ("事務の名称", "送受信の向き")


def test_a_record_with_nothing_to_record_leaves_the_head_a_head(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["年度", "会議の名称", "開催日", "件数"],
        ["3年度", "審議会", "令和3年5月1日", "4件"],
        ["4年度", "該当なし", "<", "<"],
        ["5年度", "審査会", "令和5年6月1日", "2件"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.n_header_rows == 1


def test_numbers_from_the_first_row_on_number_rows_without_a_head(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    rows = [
        ["1", "件名", "名簿の提供について"],
        ["2", "担当課", "防災課"],
        ["3", "人数", "517人"],
        ["4", "開始日", "令和6年5月1日"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.n_header_rows == 0
    labels = {cell.text: cell.row_label for cell in table.cells}
    assert (labels["防災課"], labels["担当課"]) == ("担当課", None)
