"""Title and unit of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from parsers.layout.tables.captions import read_unit

Tool = Callable[..., Any]

ROWS = [["区分", "件数"], ["閲覧", "31"], ["写し", "56"]]


@pytest.mark.parametrize(
    ("line", "unit", "rest"),
    [
        ("（単位：千円）", "千円", ""),
        ("(単位 件)", "件", ""),
        ("表１　歳入　（単位：千円）", "千円", "表１　歳入"),
        ("単位:件、％", "件、％", ""),
        ("〔単位　人〕", "人", ""),
        ("歳入の状況", None, "歳入の状況"),
        (
            "単位制高校の状況を示す資料を配布し、その後に審議した。",
            None,
            "単位制高校の状況を示す資料を配布し、その後に審議した。",
        ),
    ],
)
def test_a_unit_is_taken_out_of_its_line(line: str, unit: str | None, rest: str) -> None:
    assert read_unit(line) == (unit, rest)


def test_title_and_unit_stand_above(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [
        set_text("表１", 50, 70),
        set_text("開示の状況", 80, 70),
        set_text("（単位：件）", 190, 88),
    ]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert (table.title, table.unit) == ("表１ 開示の状況", "件")


def test_title_and_unit_on_one_line(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("歳入の状況", 50, 88), set_text("（単位：千円）", 180, 88)]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert (table.title, table.unit) == ("歳入の状況", "千円")


def test_a_date_of_survey_is_passed_over(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("施設一覧", 120, 70), set_text("令和5年4月1日現在", 60, 88)]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert table.title == "施設一覧"


def test_a_bracketed_line_below_the_title_belongs_to_it(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("第１表予算補正", 60, 70), set_text("（歳入）", 50, 88)]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert table.title == "第１表予算補正（歳入）"


def test_a_sentence_is_no_title_but_the_heading_above_it_is(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [
        set_text("（1）", 50, 60),
        set_text("届出の状況", 72, 60),
        set_text("届出の件数は次のとおりです。", 60, 80),
    ]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert table.title == "（1）届出の状況"
    (alone,) = tables_on(paper(ruled(ROWS), words=words[2:]))
    assert alone.title is None


def test_the_table_above_keeps_its_caption(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    upper, lower = ruled(ROWS), ruled(ROWS, top=175.0)
    first, second = tables_on(paper(upper, lower, words=[set_text("表１", 50, 88)]))
    assert (first.title, second.title) == ("表１", None)


def test_a_unit_may_stand_in_a_heading(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [["区分（単位：件）", "件数"], ["閲覧", "31"], ["写し", "56"]]
    (table,) = tables_on(paper(ruled(rows)))
    assert table.unit == "件"
