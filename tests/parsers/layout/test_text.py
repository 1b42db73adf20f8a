"""Printed lines made into text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.glyphs import RADICAL_IDEOGRAPHS
from corpus.page import Page, Word
from parsers.layout.text import mend, words_to_lines

LETTERS = "担当課長個人情報山田あいうアイウ々ー"
TEXTS = st.text(
    st.one_of(
        st.sampled_from(LETTERS + "0１2年月日第 　\n\t.,-・□■（）()①。、ab\u2f3e\u2ea0"),
        st.characters(),
    )
)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("担　当　課", "担当課"),
        ("特 定 個 人 情 報", "特定個人情報"),
        ("平 成 28 年 1 月 20 日", "平成28年1月20日"),
        ("第 ３ 条", "第３条"),
        ("平成27 年度の給付金", "平成27年度の給付金"),
        ("条例第14 条第2 項", "条例第14条第2項"),
        ("次第\n1 日時", "次第\n1 日時"),
        ("会 長・副 会 長", "会長・副会長"),
        ("山田　太郎", "山田 太郎"),
        ("山田　　　太郎", "山田 太郎"),
        ("個人情報保護審\n議会", "個人情報保護審議会"),
        ("personal\ninformation", "personal information"),
        ("cross-\nreference", "cross-reference"),
        ("次のとおり\n(1) 収集\n(2) 利用", "次のとおり\n(1) 収集\n(2) 利用"),
        ("・収集\n・利用", "・収集\n・利用"),
        ("□有\n■無", "□有\n■無"),
        ("平成\n28 年", "平成28年"),
        ("1,200\n800", "1,200\n800"),
        ("千円\n1,200", "千円\n1,200"),
        ("1,200\n千円", "1,200千円"),
        ("窓口改修（総務部） 515\n充当事業：庁舎", "窓口改修（総務部） 515\n充当事業：庁舎"),
        ("現年課税分 15,717,000\n均等割 403,000", "現年課税分 15,717,000\n均等割 403,000"),
        ("国保会計 △2,683\n繰出金", "国保会計 △2,683\n繰出金"),
        ("交付金\n179,846\n負担金\n8,127", "交付金 179,846\n負担金 8,127"),
        ("調定額 408,000×98.9％\n所得割 15,314,000", "調定額 408,000×98.9％\n所得割 15,314,000"),
        ("甲５の\n３、甲７の１、甲２\n５０、乙", "甲５の３、甲７の１、甲２５０、乙"),
        ("１、収集\n２、利用", "１、収集\n２、利用"),
        ("対象は 1,200\n世帯である", "対象は 1,200世帯である"),
        ("31日の場合\n30日の場合", "31日の場合\n30日の場合"),
        ("１７７．１時間\n40時間", "１７７．１時間\n40時間"),
        ("令和3年4月1日から\n令和4年3月31日", "令和3年4月1日から令和4年3月31日"),
        ("個人情報保護法第 3\n章", "個人情報保護法第3章"),
        ("以上です。\n　次に", "以上です。\n 次に"),
        ("前段\n\n後段", "前段\n\n後段"),
        ("１２３ ① ㊞ Ⅲ ㈱", "１２３ ① ㊞ Ⅲ ㈱"),
        ("⺠⻘⻑⻄⻲⻳⼈⽇⽣⼦⼾⿊", "民青長西亀亀人日生子戸黒"),
        ("氏\u200b名\u0007", "氏名"),
    ],
)
def test_mended_text_reads_as_it_was_meant(printed: str, expected: str) -> None:
    assert mend(printed) == expected


@given(TEXTS)
def test_mending_twice_changes_nothing_more(text: str) -> None:
    assert mend(mend(text)) == mend(text)


@given(TEXTS)
def test_mending_loses_no_character_but_white_space_and_controls(text: str) -> None:
    assert _ink(mend(text)) == _ink(text)


def _ink(text: str) -> str:
    folded = text.translate(RADICAL_IDEOGRAPHS)
    return "".join(
        character
        for character in folded
        if not character.isspace()
        and unicodedata.category(character) not in ("Cc", "Zs", "Zl", "Zp")
        and character not in "\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e"
    )


def test_every_radical_code_point_is_folded() -> None:
    assigned = {
        code
        for code in (*range(0x2E81, 0x2EF4), *range(0x2F00, 0x2FD6))
        if unicodedata.category(chr(code)) != "Cn"
    }
    assert set(RADICAL_IDEOGRAPHS) == assigned
    assert not set("".join(RADICAL_IDEOGRAPHS.values())) & {chr(code) for code in assigned}


def test_a_real_gap_becomes_a_space_and_letter_fitting_none(
    make_page: Callable[..., Page],
) -> None:
    page = make_page(["山田　太郎", "課長"])
    assert words_to_lines(page.words) == "山田 太郎\n課長"
    close = [
        Word("審議", BBox(50, 50, 70, 60), size_pt=10),
        Word("会", BBox(72, 50, 82, 60), size_pt=10),
    ]
    assert words_to_lines(close) == "審議会"


def test_words_of_one_line_come_in_order_whatever_their_order(
    make_page: Callable[..., Page],
) -> None:
    page = make_page(["第１回　審議会　会議録"])
    assert words_to_lines(page.words[::-1]) == "第１回 審議会 会議録"


def test_vertical_words_read_from_right_to_left() -> None:
    words = [
        Word("左の行", BBox(50, 50, 60, 80), vertical=True, size_pt=10),
        Word("右の行", BBox(80, 50, 90, 80), vertical=True, size_pt=10),
    ]
    assert words_to_lines(words) == "右の行\n左の行"


def test_ruby_stays_out_of_the_line() -> None:
    words = [
        Word("しんぎ", BBox(50, 44, 65, 49), size_pt=5),
        Word("審議会", BBox(50, 50, 80, 60), size_pt=10),
    ]
    assert words_to_lines(words) == "審議会"


def test_small_type_that_is_no_reading_stays() -> None:
    words = [
        Word("注１", BBox(50, 44, 65, 49), size_pt=5),
        Word("審議会", BBox(50, 50, 80, 60), size_pt=10),
    ]
    assert words_to_lines(words) == "注１\n審議会"
