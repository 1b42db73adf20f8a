"""Letters put right where the paper has a word in their place, and numbers that run."""

from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, Table
from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.sequences import numbers_of_sequences
from tests.parsers.repair.test_repair import repaired

PUMP = "財産の取得について（消防ポンプ自動車）"


def test_a_voicing_mark_is_told_by_the_word_that_stands_elsewhere() -> None:
    read = PUMP.replace("プ", "ブ")
    assert repaired((PUMP, 0.98), (PUMP, 0.98), (read, 0.98))[2] == PUMP


def test_voicing_marks_of_a_whole_text_are_as_most_have_them() -> None:
    read = PUMP.replace("ポンプ", "ボンブ")
    assert repaired((PUMP, 0.98), (PUMP, 0.98), (read, 0.98))[2] == PUMP
    assert repaired((PUMP, 0.98), (read, 0.98)) == [PUMP, read]


def test_a_doubtful_kanji_is_told_by_the_word_that_stands_elsewhere() -> None:
    said, read = "御指摘は真摯に受け止める。", "御指摘は真撃に受け止める。"
    assert repaired((said, 0.9), (said, 0.9), (read, 0.6))[2] == said
    assert repaired((said, 0.9), (said, 0.9), (read, 0.99))[2] == read


@pytest.mark.parametrize("other", ["本日の榎木委員の御質問", "この人口減少対策"])
def test_names_and_words_are_not_changed(other: str) -> None:
    like = other.replace("榎木", "榎本").replace("人口", "入口")
    assert repaired((like, 0.9), (like, 0.9), (other, 0.6))[2] == other


@pytest.mark.parametrize(
    ("read", "meant"),
    [("議案第Ⅰ号", "議案第1号"), ("第]号議案", "第1号議案"), ("第Ⅰ期計画", "第Ⅰ期計画")],
)
def test_an_ordinal_that_looks_like_a_bar_is_one(read: str, meant: str) -> None:
    assert repaired((read, 0.98)) == [meant]


def test_where_roman_numbers_count_the_first_is_roman() -> None:
    assert repaired(("様式第Ⅰ号", 0.98), ("様式第Ⅱ号", 0.98)) == ["様式第Ⅰ号", "様式第Ⅱ号"]


def test_a_year_is_known_by_the_month_behind_it_however_sure_the_reading() -> None:
    assert repaired(("令和3隼6月2日", 0.98)) == ["令和3年6月2日"]
    assert repaired(("明和2年の洪水", 0.98)) == ["明和2年の洪水"]


def _numbers(*texts: str) -> list[str]:
    cells = tuple(
        Cell(
            row=row,
            column=0,
            row_span=1,
            column_span=1,
            text=text,
            raw_text=text,
            page_number=1,
            bbox=BBox(0, 20 * row, 100, 20 * row + 20),
        )
        for row, text in enumerate(texts)
    )
    table = Table(1, 1, 1, len(texts), 1, cells)
    mended = {
        cell.row: apply_repairs(cell.text, settle(cell.text, (proposal,)))
        for cell, proposal in numbers_of_sequences(table)
    }
    return [mended.get(row, text) for row, text in enumerate(texts)]


def test_a_number_that_lost_a_digit_is_told_by_its_neighbours() -> None:
    assert _numbers("第8号", "第9号", "第10号", "第1号", "第12号", "第13号")[3] == "第11号"
    assert _numbers("第8号", "第9号", "第10号", "第1員号", "第12号", "第13号")[3] == "第11号"


@pytest.mark.parametrize(
    "texts",
    [
        ("第8号", "第9号", "第10号", "第10号", "第13号", "第14号"),
        ("第3号", "第10号", "第1号", "第12号", "第20号", "第31号"),
        ("議案第10号", "発議第1号", "議案第12号", "議案第13号", "議案第14号", "議案第15号"),
        ("第10号", "第1号", "第12号"),
    ],
)
def test_numbers_stay_where_the_list_does_not_run_past_them(texts: tuple[str, ...]) -> None:
    assert _numbers(*texts) == list(texts)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("山本謙ニ", "山本謙二"),
        ("高遠仁ー", "高遠仁一"),
        ("今井　洋ニ郎", "今井　洋二郎"),
        ("議員ニ名", "議員ニ名"),
    ],
)
def test_a_numeral_in_a_name_is_no_katakana(read: str, meant: str) -> None:
    assert repaired((read, 0.99)) == [meant]
