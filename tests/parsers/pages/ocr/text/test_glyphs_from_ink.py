"""Characters that their ink or their neighbours tell better than the engine."""

import cv2
import numpy as np
import pytest

from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.dots import middle_dots_from_ink
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.numerals import (
    dashes_before_numbers,
    numbers_as_digits,
    ones_in_columns,
    roman_numerals_from_bars,
    slashed_zeros_from_ink,
    slashes_between_numbers,
    units_behind_numbers,
)
from parsers.pages.ocr.text.separators import commas_of_thousands
from parsers.pages.ocr.text.touched import TOUCHED_FIGURE, less_sure_on_rings
from parsers.pages.ocr.text.words import Glyph

EM = 30


def _glyphs(text: str, width: float = EM) -> list[Glyph]:
    return [Glyph(c, i * width, (i + 1) * width, 0.9) for i, c in enumerate(text)]


def _text(glyphs: list[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs)


def _strip(n_characters: int) -> tuple[TextStrip, InkMask]:
    ink = np.zeros((EM, n_characters * EM), np.uint8)
    return TextStrip(PxBox(0, 0, n_characters * EM, EM), float(EM)), ink


def _kanji(ink: InkMask, place: int) -> None:
    cv2.rectangle(ink, (place * EM + 2, 1), (place * EM + EM - 3, EM - 2), 255, 2)


def _dot(ink: InkMask, x: int, y: int) -> None:
    ink[y - 2 : y + 3, x - 2 : x + 3] = 255


def _ellipse(ink: InkMask, left: int) -> None:
    cv2.ellipse(ink, (left + 7, EM // 2), (6, 12), 0, 0, 360, 255, 2)


@pytest.mark.parametrize("read", ["有無", "有*無", '有"無', "有・無", "有。無"])
def test_a_middle_dot_is_read_by_its_ink(read: str) -> None:
    strip, ink = _strip(3)
    _kanji(ink, 0)
    _dot(ink, EM + EM // 2, EM // 2)
    _kanji(ink, 2)
    glyphs = _glyphs(read, 3 * EM / len(read))
    assert _text(middle_dots_from_ink(glyphs, strip, ink, EM)) == "有・無"


@pytest.mark.parametrize("height", [3, EM - 5])
def test_a_speck_above_or_below_the_middle_is_no_middle_dot(height: int) -> None:
    strip, ink = _strip(3)
    _kanji(ink, 0)
    _dot(ink, EM + EM // 2, height)
    _kanji(ink, 2)
    assert _text(middle_dots_from_ink(_glyphs("有無", 45), strip, ink, EM)) == "有無"


def test_the_dots_of_an_ellipsis_are_no_middle_dots() -> None:
    strip, ink = _strip(3)
    _kanji(ink, 0)
    for x in (35, 45, 55):
        _dot(ink, x, EM // 2)
    _kanji(ink, 2)
    assert _text(middle_dots_from_ink(_glyphs("有…無"), strip, ink, EM)) == "有…無"


@pytest.mark.parametrize("read", ["6", "9", "8", "0"])
def test_a_slashed_zero_is_read_by_its_ink(read: str) -> None:
    strip, ink = _strip(2)
    _ellipse(ink, 10)
    cv2.line(ink, (12, 22), (22, 8), 255, 2)
    glyphs = [Glyph(read, 10, 24, 0.8)]
    assert _text(slashed_zeros_from_ink(glyphs, strip, ink)) == "0"


def test_a_slashed_zero_that_the_engine_dropped_is_put_back() -> None:
    strip, ink = _strip(4)
    _ellipse(ink, 46)
    cv2.line(ink, (48, 22), (58, 8), 255, 2)
    glyphs = [Glyph("3", 30, 62, 0.8), Glyph("年", 62, 90, 0.9)]
    assert _text(slashed_zeros_from_ink(glyphs, strip, ink)) == "30年"


def test_the_half_of_a_kanji_behind_a_number_is_no_dropped_zero() -> None:
    strip, ink = _strip(5)
    _ellipse(ink, 96)
    cv2.line(ink, (103, 2), (103, 28), 255, 2)
    glyphs = [Glyph("3", 30, 44, 0.8), Glyph("町", 96, 120, 0.9)]
    assert _text(slashed_zeros_from_ink(glyphs, strip, ink)) == "3町"


def test_an_eight_stays_an_eight() -> None:
    strip, ink = _strip(2)
    _ellipse(ink, 10)
    cv2.line(ink, (11, 15), (23, 15), 255, 2)
    assert _text(slashed_zeros_from_ink([Glyph("8", 10, 24, 0.8)], strip, ink)) == "8"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("i1", "11"),
        ("L230", "1,230"),
        ("1L217", "1,217"),
        ("]1", "11"),
        ("1l", "11"),
        ("1,O00", "1,000"),
        ("1", "1"),
        ("]", "]"),
        ("第1l", "第1l"),
    ],
)
def test_a_strip_that_is_a_number_holds_digits_only(read: str, meant: str) -> None:
    assert _text(numbers_as_digits(_glyphs(read))) == meant


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("30晶", "30日"),
        ("26征4月", "26年4月"),
        ("3隼6月", "3年6月"),
        ("水晶", "水晶"),
        ("征服", "征服"),
    ],
)
def test_the_unit_behind_a_number_is_a_unit(read: str, meant: str) -> None:
    assert _text(units_behind_numbers(_glyphs(read))) == meant


@pytest.mark.parametrize(("read", "meant"), [("1ノ3", "1/3"), ("四ノ宮3", "四ノ宮3")])
def test_a_slash_stands_between_digits(read: str, meant: str) -> None:
    assert _text(slashes_between_numbers(_glyphs(read))) == meant


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("対策一7", "対策－7"),
        ("部署ー②", "部署－②"),
        ("エレベーター1", "エレベーター1"),
        ("一部", "一部"),
        ("第一回", "第一回"),
    ],
)
def test_a_bar_before_a_number_is_a_dash(read: str, meant: str) -> None:
    assert _text(dashes_before_numbers(_glyphs(read))) == meant


def test_two_or_three_bars_are_a_roman_numeral_but_not_in_a_word() -> None:
    assert _text(roman_numerals_from_bars(_glyphs("ll特定", 8), EM)) == "Ⅱ特定"
    assert _text(roman_numerals_from_bars(_glyphs("lIl", 8), EM)) == "Ⅲ"
    assert _text(roman_numerals_from_bars(_glyphs("bill", 8), EM)) == "bill"
    assert _text(roman_numerals_from_bars(_glyphs("l件", 8), EM)) == "l件"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("8.922.624円", "8,922,624円"),
        ("9,793.619", "9,793,619"),
        ("108,.842", "108,842"),
        ("1.208", "1.208"),
        ("12.5", "12.5"),
        ("192.168.0.1", "192.168.0.1"),
        ("令和4.6.20", "令和4.6.20"),
    ],
)
def test_marks_that_can_only_part_thousands_are_commas(read: str, meant: str) -> None:
    assert _text(commas_of_thousands(_glyphs(read), EM)) == meant


def test_two_numbers_with_white_between_them_are_two() -> None:
    glyphs = [
        *_glyphs("12.5"),
        *(g._replace(start=g.start + 200, end=g.end + 200) for g in _glyphs("8.922.624")),
    ]
    assert _text(commas_of_thousands(glyphs, EM)) == "12.58,922,624"


@pytest.mark.parametrize(("margin", "touched"), [(4, [True, False, True]), (60, [False] * 3)])
def test_a_character_that_a_ring_runs_through_is_less_sure(
    margin: int, touched: list[bool]
) -> None:
    strip, _ = _strip(3)
    ring = PxBox(-margin, -margin, 3 * EM + margin, EM + margin)
    read = less_sure_on_rings(_glyphs("公開可"), [ring], strip)
    assert [glyph.confidence == TOUCHED_FIGURE for glyph in read] == touched


def test_the_dots_of_a_leader_are_no_middle_dots() -> None:
    strip, ink = _strip(3)
    _kanji(ink, 0)
    for third in range(3):
        _dot(ink, EM + 5 + third * EM // 3, EM // 2)
    _kanji(ink, 2)
    assert _text(middle_dots_from_ink(_glyphs("有…無"), strip, ink, EM)) == "有…無"


def test_the_heavy_end_of_a_bar_is_no_middle_dot() -> None:
    strip, ink = _strip(3)
    _kanji(ink, 0)
    _dot(ink, 2 * EM - 8, EM // 2)
    _kanji(ink, 2)
    assert _text(middle_dots_from_ink(_glyphs("有一無"), strip, ink, EM)) == "有一無"


@pytest.mark.parametrize(("vertical", "read"), [(True, "修一"), (False, "修-")])
def test_a_bar_across_a_line_that_runs_down_is_a_numeral(vertical: bool, read: str) -> None:
    strip = TextStrip(PxBox(0, 0, EM, 2 * EM), float(EM), vertical)
    glyphs = [Glyph("修", 0, EM, 0.9), Glyph("-", EM + 12, EM + 16, 0.9)]
    assert _text(ones_in_columns(glyphs, strip)) == read


def test_between_the_marks_of_an_ordinal_there_are_digits() -> None:
    assert _text(numbers_as_digits(_glyphs("第]1号議案"))) == "第11号議案"
    assert _text(numbers_as_digits(_glyphs("第?号"))) == "第7号"
    assert _text(numbers_as_digits(_glyphs("次第?"))) == "次第?"
