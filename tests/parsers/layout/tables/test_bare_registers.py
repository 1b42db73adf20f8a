"""Registers without any rule, one below the other under headings, in print and in scans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.tables.record_rows import is_date

Tool = Callable[..., Any]

STARTS_PT = (50, 190, 270, 440)
ROW_PT = 22.0
WRAP_PT = 14.0

BEGUN = [
    ["事務名", "主管", "対象となる者", "始期"],
    ["図書館の貸出し", "農政課", "貸出しを受ける者とその家族", "令和三年一月二十六日"],
    ["見守り訪問事業", "農政課", "訪問を受ける者とその同居者", "令和二年四月十八日"],
    ["浴場の検査", "会計課", "浴場の管理者", "令和二年七月十九日"],
    ["就学の調査", "住民課", "児童及び保護者", "令和二年八月十三日"],
    ["検診の案内", "住民課", "検診を受ける者", "令和二年十月二日"],
]
STOPPED = [
    ["事務名", "主管", "取りやめた事情", "終期"],
    [
        "農園の貸付け",
        "会計課",
        "監査の指摘を受け、事務の方\n法を改めたことによる。",
        "令和二年七月一日",
    ],
    [
        "補聴器の助成",
        "住民課",
        "機関の統廃合により、事務を\n引き継いだことによる。",
        "令和二年九月七日",
    ],
    [
        "就労の紹介",
        "会計課",
        "監査の指摘を受け、事務の方\n法を改めたことによる。",
        "令和二年四月二日",
    ],
]


@pytest.fixture
def set_rows(set_text: Tool) -> Callable[..., list[Word]]:
    """Rows of words, lines of a cell 14 pt apart; each column begins at its place."""

    def build(rows: Sequence[Sequence[str]], top: float) -> list[Word]:
        words, y = [], top
        for row in rows:
            for start, cell in zip(STARTS_PT, row, strict=True):
                for line, text in enumerate(cell.split("\n")):
                    words.append(set_text(text, start, y + WRAP_PT * line))
            y += ROW_PT + WRAP_PT * max(cell.count("\n") for cell in row)
        return words

    return build


def enlarged(word: Word, size_pt: float) -> Word:
    box = word.bbox
    x1 = box.x0 + box.width * size_pt / word.size_pt
    large = BBox(box.x0, box.y_mid - size_pt / 2, x1, box.y_mid + size_pt / 2)
    return structs.replace(word, bbox=large, size_pt=size_pt, char_edges=())


def test_days_in_kanji_are_values_that_tell_rows(
    set_rows: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(paper(words=set_rows(BEGUN, 100)))
    assert grid_texts(table) == BEGUN


@pytest.mark.parametrize(
    "text",
    ["令和二年四月十八日", "平29.11.10", "令4.5.9", "2020/4/1", "昭和元年十二月", "4月28日"],
)
def test_days_in_all_notations_are_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["3.5", "一日", "二十八", "第二号", "1,042"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert not is_date(text)


def test_a_heading_with_its_mark_apart_is_no_row_of_the_table_above(
    set_rows: Tool, set_text: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    heading = [enlarged(set_text("ウ", 50, 236), 13.0)]
    heading += [enlarged(set_text("取りやめた事務", 84, 236), 13.0)]
    words = [*set_rows(BEGUN, 100), *heading, *set_rows(STOPPED, 262)]
    first, second = tables_on(paper(words=words))
    assert grid_texts(first) == BEGUN
    assert grid_texts(second)[0] == STOPPED[0]


def test_the_last_line_of_the_last_row_of_a_scan_belongs_to_its_table(
    set_rows: Tool, scanned: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    words = scanned(set_rows(STOPPED, 100))
    (table,) = tables_on(paper(words=words))
    assert grid_texts(table)[-1][2].replace("\n", "") == STOPPED[-1][2].replace("\n", "")


USED = [
    ["屋外広告物許可台帳電子化", "林業振興課", "町民生活課", "内部利用", "令和二年四月十三日"],
    ["墓じまい相談受付業務", "町民生活課", "林業振興課", "内部利用", "令和二年十二月十五日"],
    ["難聴高齢者補聴器購入助成", "教育課", "町民生活課", "内部利用", "令和二年十二月二十日"],
]


def test_a_few_rows_without_figures_are_no_head_over_nothing(
    set_text: Tool, scanned: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    starts = (50, 195, 290, 415, 490)
    words = [
        set_text(text, start, 100 + ROW_PT * row)
        for row, cells in enumerate(USED)
        for start, text in zip(starts, cells, strict=True)
    ]
    (table,) = tables_on(paper(words=scanned(words)))
    assert grid_texts(table) == USED


@pytest.mark.parametrize(("room_pt", "n_tables"), [(14.0, 1), (40.0, 2)])
def test_rows_set_alike_belong_together_though_a_line_between_them_is_lost(
    room_pt: float, n_tables: int, set_rows: Tool, paper: Tool, tables_on: Tool
) -> None:
    first, rest = BEGUN[:3], BEGUN[3:]
    words = [*set_rows(first, 100), *set_rows(rest, 100 + 3 * ROW_PT + room_pt)]
    assert len(tables_on(paper(words=words))) == n_tables


def test_the_only_text_that_wraps_may_be_the_last_of_a_scan(
    set_rows: Tool, scanned: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [*BEGUN, ["農園の貸付け", "会計課", "農園を借りる者", "令和二年十二月二十八\n日"]]
    (table,) = tables_on(paper(words=scanned(set_rows(rows, 100))))
    assert grid_texts(table)[-1][3].replace("\n", "") == "令和二年十二月二十八日"
