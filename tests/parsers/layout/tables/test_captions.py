"""Title and unit of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from parsers.layout.lines import words_to_text_lines
from parsers.layout.tables.captions import opens_caption, read_unit

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


def test_a_title_in_two_texts_side_by_side_is_read_whole(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("款２総務費", 50, 88), set_text("項１管理費", 140, 88)]
    (table,) = tables_on(paper(ruled(ROWS, width=150), words=words))
    assert table.title == "款２総務費 項１管理費"


def test_tables_of_another_heading_are_not_joined(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    pages = [
        paper(
            ruled(ROWS, width=150, top=top),
            words=[set_text("款２総務費", 50, 88), set_text(item, 140, 88)],
            page_number=number,
        )
        for number, (item, top) in enumerate(
            [("項１管理費", 780.0), ("項２徴税費", 100.0)], start=1
        )
    ]
    assert len(tables_on(*pages)) == 2


def test_a_title_that_wraps_is_read_whole(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("表１　個人情報の閲覧と写しの交付のけ", 55, 76), set_text("んすう", 70, 88)]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert table.title == "表１ 個人情報の閲覧と写しの交付のけんすう"


@pytest.mark.parametrize("text", ["記）", "―"])
def test_a_single_letter_is_no_title(
    text: str, ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    (table,) = tables_on(paper(ruled(ROWS), words=[set_text(text, 50, 88)]))
    assert table.title is None


def test_a_unit_alone_in_brackets_stands_above_a_table(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    (table,) = tables_on(paper(ruled(ROWS), words=[set_text("（円）", 210, 88)]))
    assert table.unit == "円"


def test_a_unit_over_the_first_figures_is_the_tables(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    rulings, words = ruled([["目", "本年度"], ["個人", ""], ["法人", "2,580"]], height=30)
    words += [set_text("千円", 170, 137), set_text("15,840", 160, 152)]
    (table,) = tables_on(paper((rulings, words)))
    assert table.unit == "千円"
    cell = table.grid()[1][1]
    assert (cell.text, cell.raw_text) == ("15,840", "千円\n15,840")


def test_a_table_over_two_facing_pages_has_one_title(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    halves = ruled(ROWS), ruled(ROWS, left=320.0)
    words = [set_text("款２総務費", 50, 88), set_text("（単位：千円）", 450, 88)]
    left, right = tables_on(paper(*halves, words=words))
    assert (left.title, right.title) == ("款２総務費", "款２総務費")
    assert (left.unit, right.unit) == ("千円", "千円")


def test_a_longer_table_beside_has_its_own_title_or_none(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    both = ruled(ROWS), ruled([*ROWS, ["視聴", "0"]], left=320.0)
    left, right = tables_on(paper(*both, words=[set_text("表１", 50, 88)]))
    assert (left.title, right.title) == ("表１", None)


@pytest.mark.parametrize("text", ["表２　件数", "別表第2　その他の施設", "別表第二", "様式第１号"])
def test_numbered_tables_and_forms_open_a_caption(text: str, set_text: Tool) -> None:
    (line,) = words_to_text_lines([set_text(text, 50, 100)])
    assert opens_caption(line)


def test_what_brackets_mean_is_no_title(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("(1) 総括", 50, 76), set_text("（　）内は短時間勤務の外書", 50, 88)]
    (table,) = tables_on(paper(ruled(ROWS), words=words))
    assert table.title == "(1) 総括"


def test_a_heading_of_a_budget_is_read_with_the_one_it_divides(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    titles = []
    for upper in ("１款　市税", "歳入の内訳"):
        words = [set_text(upper, 50, 76), set_text("１項　市民税", 60, 90)]
        (table,) = tables_on(paper(ruled(ROWS), words=words))
        titles.append(table.title)
    assert titles == ["１款 市税 １項 市民税", "１項 市民税"]
