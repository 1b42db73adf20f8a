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
