"""Characters told by their shape, beside what an engine made of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from corpus.samples.fonts import FONTS, installed_font
from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.shapes.alignment import Step, align_ink
from parsers.pages.ocr.shapes.alone import read_by_shape
from parsers.pages.ocr.shapes.corrections import corrected_by_shape
from parsers.pages.ocr.shapes.line_shapes import LineInk, ShapeReading, read_line_shapes
from parsers.pages.ocr.shapes.pieces import InkGroup, ink_to_pieces, pieces_to_groups
from parsers.pages.ocr.shapes.prototypes import prototypes
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

EM_PX = 29  # 10.5 pt at 200 dpi
FONT_NAMES = ("IPAMincho", "IPAGothic", "VLGothic", "NotoSerif")


def _line(text: str, font_name: str = "IPAMincho", *, vertical: bool = False) -> LineInk:
    """Printed text, cut along its ink."""
    font = ImageFont.truetype(installed_font(font_name).path, EM_PX)
    size = (4 * EM_PX, (len(text) + 1) * EM_PX) if vertical else ((len(text) + 1) * EM_PX, 60)
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for place, character in enumerate(text):
        at = (8, place * EM_PX + 4) if vertical else (place * EM_PX + 4, 8)
        draw.text(at, character, font=font, fill=0)
    gray = np.asarray(image)
    rows, columns = (np.flatnonzero((gray < 150).any(axis=axis)) for axis in (1, 0))
    box = PxBox(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    cut = box.crop(gray)
    ink = np.where(cut < 150, 255, 0).astype(np.uint8)
    return LineInk(TextStrip(box, float(EM_PX), vertical), ink, cut, 1.0, float(EM_PX))


def _engine(text: str, line: LineInk, sure: float = 0.95) -> list[Glyph]:
    """An engine's reading, its places evenly spread over the line."""
    length = line.strip.length_px / max(len(text), 1)
    start = line.offset_px
    return [
        Glyph(c, start + place * length, start + (place + 1) * length, sure)
        for place, c in enumerate(text)
    ]


def _shapes(glyphs: list[Glyph], line: LineInk) -> list[ShapeReading]:
    """What the ink of a single line looks like."""
    return read_line_shapes([(glyphs, line)], prototypes())[0]


def _corrected(printed: str, read: str, font_name: str = "IPAMincho") -> str:
    line = _line(printed, font_name)
    glyphs = _engine(read, line)
    found = corrected_by_shape(glyphs, _shapes(glyphs, line))
    return "".join(glyph.text for glyph in found)


@pytest.mark.parametrize("font_name", FONT_NAMES)
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("諮問事項について", "府問事項について"),
        ("婚姻の届出", "婚如の届出"),
        ("樫原委員長", "極原委員長"),
        ("漏えい・滅失・毀損", "漏えい・減失・避損"),
        ("礒部、真摯に", "磁部、真撃に"),
    ],
)
def test_what_the_engine_cannot_know_is_read_by_its_shape(
    printed: str, read: str, font_name: str
) -> None:
    assert _corrected(printed, read, font_name) == printed


def test_a_character_that_was_read_twice_stands_once() -> None:
    line = _line("手段がほかにない")
    glyphs = _engine("手段がほかにない", line)
    again = glyphs[3]._replace(text="ま")
    stammered = [*glyphs[:3], again, glyphs[3], again, *glyphs[4:]]
    found = corrected_by_shape(stammered, _shapes(stammered, line))
    assert "".join(glyph.text for glyph in found) == "手段がほかにない"


@pytest.mark.parametrize("text", ["「3年」から", "市民農園", "エレベーターの力"])
def test_rare_kanji_like_other_characters_are_not_read(text: str) -> None:
    assert _corrected(text, text) == text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("範囲を広げた", "範囲広げた"),
        ("11月21日", "1月2日"),
        ("体力を比べ", "体力比べ"),
        ("纐纈正", "線正"),
    ],
)
def test_a_character_that_was_passed_over_is_put_back(printed: str, read: str) -> None:
    assert _corrected(printed, read) == printed


@pytest.mark.parametrize("font_name", FONT_NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "個人情報の取扱いを委託する。",
        "令和3年度、第12回",
        "ウェブページ・バス",
        "目的外利用1,208件",
    ],
)
def test_what_was_read_right_stays(text: str, font_name: str) -> None:
    assert _corrected(text, text, font_name) == text


def test_characters_get_the_places_of_their_ink() -> None:
    line = _line("東京都")
    glyphs = _engine("東京都", line)
    moved = [glyph._replace(start=glyph.start + 9, end=glyph.end + 9) for glyph in glyphs]
    found = corrected_by_shape(moved, _shapes(moved, line))
    assert [round(glyph.start / EM_PX) for glyph in found] == [0, 1, 2]


def test_a_box_of_the_engine_that_reaches_over_the_line_costs_no_character() -> None:
    line = _line("平成29年4月1日から")
    glyphs = _engine("平成29年4月1日から", line)
    glyphs[1] = glyphs[1]._replace(end=glyphs[-1].end)
    found = corrected_by_shape(glyphs, _shapes(glyphs, line))
    assert "".join(glyph.text for glyph in found) == "平成29年4月1日から"


def test_ink_that_nothing_is_known_of_keeps_what_the_engine_read() -> None:
    glyphs = [Glyph(c, place * 30.0, place * 30.0 + 28, 0.95) for place, c in enumerate("第§号")]
    readings = [
        ShapeReading(0, 0, 28, 1.0, "第", 100.0, 100.0),
        ShapeReading(None, 40, 50, 0.4, "驫", 2900.0, np.inf),
        ShapeReading(2, 60, 88, 1.0, "号", 100.0, 100.0),
    ]
    found = corrected_by_shape(glyphs, readings)
    assert [glyph.text for glyph in found] == ["第", "§", "号"]
    assert (found[1].confidence or 0) < 0.7


def test_lines_that_run_downwards_are_read_too() -> None:
    line = _line("諮問事項", vertical=True)
    glyphs = _engine("府問事項", line)
    found = corrected_by_shape(glyphs, _shapes(glyphs, line))
    assert "".join(glyph.text for glyph in found) == "諮問事項"


def test_ink_like_no_character_changes_nothing() -> None:
    random = np.random.default_rng(7)
    gray = np.where(random.random((EM_PX, 6 * EM_PX)) < 0.5, 0, 255).astype(np.uint8)
    strip = TextStrip(PxBox(0, 0, 6 * EM_PX, EM_PX), float(EM_PX))
    line = LineInk(strip, 255 - gray, gray, 1.0, float(EM_PX))
    glyphs = _engine("審議会資料", line)
    found = corrected_by_shape(glyphs, _shapes(glyphs, line))
    assert "".join(glyph.text for glyph in found) == "審議会資料"


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.lists(st.booleans(), min_size=40, max_size=40), min_size=8, max_size=8),
    st.text(alphabet="諮問一1l、。ほい・", max_size=6),
)
def test_any_ink_and_any_reading_give_a_reading(dots: list[list[bool]], read: str) -> None:
    ink = np.kron(np.array(dots, dtype=np.uint8) * 255, np.ones((3, 3), np.uint8))
    strip = TextStrip(PxBox(0, 0, ink.shape[1], ink.shape[0]), 24.0)
    line = LineInk(strip, ink, 255 - ink, 1.0, 24.0)
    glyphs = _engine(read, line)
    readings = _shapes(glyphs, line)
    found = corrected_by_shape(glyphs, readings)
    assert [r.start for r in readings] == sorted(r.start for r in readings)
    assert all(glyph.text for glyph in found)


def test_characters_that_touch_are_cut_apart() -> None:
    ink = np.zeros((30, 62), np.uint8)
    for left in (0, 32):
        ink[2:28, left : left + 4] = ink[2:28, left + 26 : left + 30] = 255
        ink[2:6, left : left + 30] = 255
    ink[14:16, 28:34] = 255
    pieces = ink_to_pieces(ink, 30.0)
    assert len(pieces) == 2
    assert pieces[0][1] == pieces[1][0]


def test_pieces_next_to_each_other_may_be_one_character() -> None:
    groups = pieces_to_groups([(0, 6), (10, 16), (40, 60)], 24.0)
    assert [(group.first, group.last) for group in groups] == [(0, 1), (0, 2), (1, 2), (2, 3)]


def test_a_path_leaves_out_what_costs_too_much() -> None:
    groups = [InkGroup(0, 1, 0, 20), InkGroup(1, 2, 25, 45)]
    matched = np.array([[0.0, 12.0], [12.0, 11.0], [12.0, 0.0]])
    steps = align_ink(matched, np.full(3, 5.0), np.full(2, 6.0), groups)
    assert steps == [Step(0, 0), Step(1, None), Step(2, 1)]


def test_prototypes_know_the_fonts_they_were_not_made_from() -> None:
    if not FONTS["VLGothic"].path.exists():
        pytest.skip("VL Gothic is not installed")
    text = "諮樫狛嶺姻謄訃畏憾惟"
    line = _line(text, "VLGothic")
    readings = _shapes(_engine("？" * len(text), line), line)
    assert "".join(reading.text for reading in readings) == text


def _with_dot(line: LineInk, left: float, top: float, size: int) -> LineInk:
    """The line with a speck of dirt; its place in ems from the line's corner."""
    x, y = round(left * EM_PX), round(top * EM_PX)
    ink, gray = line.ink.copy(), line.gray.copy()
    ink[y : y + size, x : x + size] = 255
    gray[y : y + size, x : x + size] = 0
    return line._replace(ink=ink, gray=gray)


@pytest.mark.parametrize("font_name", FONT_NAMES)
def test_full_width_digits_are_known(font_name: str) -> None:
    assert _corrected("平成２１年", "平成41年", font_name) == "平成21年"


def test_a_speck_beside_a_digit_is_no_digit() -> None:
    line = _with_dot(_line("第５条　地方"), 1.9, 0.2, 2)
    glyphs = _engine("第5条地方", line)
    found = corrected_by_shape(glyphs, _shapes(glyphs, line))
    assert "".join(glyph.text for glyph in found) == "第5条地方"


def test_a_speck_above_a_character_makes_no_other_of_it() -> None:
    line = _with_dot(_line("３日の属する"), 1.45, 0.0, 4)
    glyphs = _engine("3日の属する", line, 0.986)
    found = corrected_by_shape(glyphs, _shapes(glyphs, line))
    assert "".join(glyph.text for glyph in found) == "3日の属する"


def test_of_zeros_none_is_dropped_where_two_of_them_touch() -> None:
    glyphs = [Glyph(c, 14.0 * at, 14.0 * at + 13, 0.99) for at, c in enumerate("1000")]
    alone = [ShapeReading(at, 14 * at, 14 * at + 13, 0.5, c, 300, 300) for at, c in ((0, "1"),)]
    zero = ShapeReading(2, 14, 27, 0.5, "0", 300, 300)
    touching = ShapeReading(3, 28, 55, 1.0, "㏄", 900, 2900)
    found = corrected_by_shape(glyphs, [*alone, zero, touching])
    assert "".join(glyph.text for glyph in found) == "1000"


def test_what_is_left_of_a_character_whose_ink_is_anothers_is_dropped() -> None:
    glyphs = [Glyph(c, 30.0 * at, 30.0 * at + 28, 0.95) for at, c in enumerate("児要委員")]
    ink = ((0, "児", 200, 200), (2, "委", 130, 130), (3, "員", 900, 900))
    readings = [
        ShapeReading(at, 30 * at, 30 * at + 28, 0.95, c, near, own) for at, c, near, own in ink
    ]
    found = corrected_by_shape(glyphs, readings)
    assert "".join(glyph.text for glyph in found) == "児委員"


def test_a_full_stop_that_dirt_touches_is_kept() -> None:
    glyphs = [Glyph(c, 30.0 * at, 30.0 * at + 28, 0.95) for at, c in enumerate("1.歳")]
    readings = [
        ShapeReading(0, 0, 14, 0.5, "1", 300, 300),
        ShapeReading(None, 26, 32, 0.18, ";", 980, np.inf),
        ShapeReading(2, 60, 88, 0.95, "歳", 250, 250),
    ]
    found = corrected_by_shape(glyphs, readings)
    assert "".join(glyph.text for glyph in found) == "1.歳"


@pytest.mark.parametrize(
    ("beside", "distance", "text"),
    [("穂倉", 110, "穂、倉"), ("穂倉", 500, "穂倉"), ("12", 110, "12")],
)
def test_a_comma_that_was_passed_over_is_put_back_but_in_numbers(
    beside: str, distance: float, text: str
) -> None:
    glyphs = [Glyph(c, 60.0 * at, 60.0 * at + 28, 0.98) for at, c in enumerate(beside)]
    readings = [
        ShapeReading(0, 0, 28, 0.95, beside[0], 250, 250),
        ShapeReading(None, 32, 38, 0.21, "、", distance, np.inf),
        ShapeReading(1, 60, 88, 0.95, beside[1], 250, 250),
    ]
    assert "".join(glyph.text for glyph in corrected_by_shape(glyphs, readings)) == text


@pytest.mark.parametrize(
    ("read", "text"), [("(可", "(可)"), ("可可", "可可"), ("(可)可", "(可)可")]
)
def test_a_bracket_is_put_back_where_its_partner_stands_alone(read: str, text: str) -> None:
    glyphs = [Glyph(c, 30.0 * at, 30.0 * at + 28, 0.98) for at, c in enumerate(read)]
    readings = [
        *(ShapeReading(at, 30 * at, 30 * at + 28, 0.95, c, 250, 250) for at, c in enumerate(read)),
        ShapeReading(None, 30 * len(read), 30 * len(read) + 6, 0.25, ")", 90, np.inf),
    ]
    assert "".join(glyph.text for glyph in corrected_by_shape(glyphs, readings)) == text


@pytest.mark.parametrize(("start", "text"), [(30, "た上地"), (60, "た上上地")])
def test_a_kanji_in_doubt_that_was_read_twice_stands_once_where_there_is_no_room_for_two(
    start: int, text: str
) -> None:
    glyphs = [Glyph(c, 20.0 * at, 20.0 * at + 18, 0.95) for at, c in enumerate("た上上地")]
    readings = [
        ShapeReading(0, 0, 28, 0.95, "た", 200, 200),
        ShapeReading(2, start, start + 28, 0.95, "十", 700, 900),
        ShapeReading(3, start + 30, start + 58, 0.95, "地", 200, 200),
    ]
    found = corrected_by_shape(glyphs, readings)
    assert "".join(glyph.text for glyph in found) == text


def test_what_is_left_of_a_kanji_that_the_engine_is_sure_of_is_no_kana() -> None:
    glyphs = [Glyph(c, 30.0 * at, 30.0 * at + 28, 0.99) for at, c in enumerate("下水")]
    readings = [
        ShapeReading(0, 0, 18, 0.6, "ド", 780, 2800),
        ShapeReading(1, 30, 58, 0.95, "水", 250, 250),
    ]
    assert corrected_by_shape(glyphs, readings)[0].text == "下"


@pytest.mark.parametrize(("text", "unfound"), [("一般会計", 0), ("説明、質疑", 2)])
def test_a_hairline_or_a_comma_is_kept_though_its_ink_is_not_found(text: str, unfound: int) -> None:
    glyphs = [Glyph(c, 30.0 * at, 30.0 * at + 28, 0.98) for at, c in enumerate(text)]
    readings = [
        ShapeReading(at, 30 * at, 30 * at + 28, 0.95, c, 250, 250)
        for at, c in enumerate(text)
        if at != unfound
    ]
    found = corrected_by_shape(glyphs, readings)
    assert "".join(glyph.text for glyph in found) == text
    assert (found[unfound].confidence or 0) < 0.7


@pytest.mark.parametrize(
    ("engine", "shape", "sure", "kept"),
    [("黄", "賛", 0.95, "賛"), ("地", "也", 0.99, "地")],
)
def test_far_shapes_replace_what_the_engine_doubts(
    engine: str, shape: str, sure: float, kept: str
) -> None:
    glyphs = [Glyph(c, 30.0 * at, 30.0 * at + 28, sure) for at, c in enumerate(f"{engine}成")]
    readings = [
        ShapeReading(0, 0, 28, 0.95, shape, 480, 880),
        ShapeReading(1, 30, 58, 0.95, "成", 250, 250),
    ]
    assert corrected_by_shape(glyphs, readings)[0].text == kept


def test_bars_in_the_place_of_a_character_are_no_ones() -> None:
    glyphs = [Glyph(c, place * 30.0, place * 30.0 + 28, 0.98) for place, c in enumerate("28日")]
    readings = [
        ShapeReading(0, 0, 14, 0.5, "2", 100.0, 100.0),
        ShapeReading(1, 15, 28, 0.5, "8", 100.0, 100.0),
        ShapeReading(None, 62, 66, 0.14, "l", 200.0, np.inf),
        ShapeReading(None, 80, 84, 0.14, "1", 200.0, np.inf),
    ]
    assert "".join(glyph.text for glyph in corrected_by_shape(glyphs, readings)) == "28日"


def test_a_bar_with_no_digit_beside_it_is_not_read() -> None:
    glyphs = [Glyph(c, place * 40.0, place * 40.0 + 28, 0.98) for place, c in enumerate("審議")]
    readings = [
        ShapeReading(0, 0, 28, 1.0, "審", 100.0, 100.0),
        ShapeReading(None, 32, 36, 0.14, "1", 200.0, np.inf),
        ShapeReading(1, 40, 68, 1.0, "議", 100.0, 100.0),
    ]
    assert "".join(glyph.text for glyph in corrected_by_shape(glyphs, readings)) == "審議"


def test_lines_read_together_are_read_as_each_alone() -> None:
    lines = [_line(text) for text in ("答申第", "市民課")]
    read = [
        (_engine(text, line), line) for text, line in zip(("答串第", "市民諜"), lines, strict=True)
    ]
    together = read_line_shapes(read, prototypes())
    assert [[shape.text for shape in each] for each in together] == [list("答申第"), list("市民課")]
    assert [[shape.text for shape in _shapes(*each)] for each in read] == [
        [shape.text for shape in each] for each in together
    ]


@pytest.mark.parametrize("font_name", FONT_NAMES)
@pytest.mark.parametrize("text", ["適当", "承認", "書面決議", "会議内容"])
def test_a_line_that_the_engine_passes_over_is_read_by_its_shapes_alone(
    text: str, font_name: str
) -> None:
    found = read_by_shape(_line(text, font_name), prototypes())
    assert "".join(glyph.text for glyph in found) == text


@pytest.mark.parametrize("text", ["－", "…………", "1,208", "適当と認めることといたします"])
def test_signs_numbers_and_long_lines_are_not_read_by_their_shapes_alone(text: str) -> None:
    assert read_by_shape(_line(text), prototypes()) == []


def test_a_drawing_is_not_read_by_its_shapes_alone() -> None:
    line = _line("適当")
    noise = np.random.default_rng(7).random(line.ink.shape) < 0.4
    ink = np.where(noise, 255, 0).astype(np.uint8)
    drawn = line._replace(ink=ink, gray=np.asarray(255 - ink, dtype=np.uint8))
    assert read_by_shape(drawn, prototypes()) == []


def test_the_second_1_of_11_is_read_where_the_engines_box_holds_both() -> None:
    readings = [
        ShapeReading(None, 0, 7, 0.35, "1", 470.0, float("inf")),
        ShapeReading(0, 13, 20, 0.35, "1", 430.0, 430.0),
    ]
    both = corrected_by_shape([Glyph("1", 0.0, 20.0, 0.97)], readings)
    one = corrected_by_shape([Glyph("1", 13.0, 20.0, 0.97)], readings)
    assert ("".join(g.text for g in both), "".join(g.text for g in one)) == ("11", "1")


def test_a_zero_passed_over_within_a_number_is_put_back_and_no_circle_beside_one() -> None:
    def read(width_em: float) -> str:
        readings = [
            ShapeReading(0, 0, 10, 0.4, "2", 200.0, 200.0),
            ShapeReading(None, 12, 22, width_em, "0", 370.0, float("inf")),
            ShapeReading(1, 24, 34, 0.4, "8", 200.0, 200.0),
        ]
        glyphs = [Glyph("2", 0.0, 10.0, 0.99), Glyph("8", 24.0, 34.0, 0.99)]
        return "".join(glyph.text for glyph in corrected_by_shape(glyphs, readings))

    assert (read(0.45), read(0.95)) == ("208", "28")


def test_a_wave_between_two_days_that_was_read_as_kana_is_a_wave() -> None:
    readings = [
        ShapeReading(0, 0, 20, 0.8, "日", 75.0, 75.0),
        ShapeReading(1, 22, 44, 0.9, "~", 656.0, 7373.0),
    ]
    glyphs = [Glyph("日", 0.0, 20.0, 0.98), Glyph("て", 22.0, 44.0, 0.9)]
    assert corrected_by_shape(glyphs, readings)[1].text == "～"


@pytest.mark.parametrize("engine", ["①", "⑪⑬"])
def test_a_number_in_brackets_that_was_read_as_circled_stands_in_brackets(engine: str) -> None:
    placed = {"①": (None, 0, None), "⑪⑬": (0, None, 1)}[engine]
    readings = [
        ShapeReading(number, 10 * i, 10 * i + 6, 0.3, text, 250.0, 3000.0)
        for i, (number, text) in enumerate(zip(placed, "(1)", strict=True))
    ]
    glyphs = [Glyph(text, 14.0 * i, 14.0 * i + 10, 0.93) for i, text in enumerate(engine)]
    behind = Glyph("頁", 40.0, 60.0, 0.99)
    readings.append(ShapeReading(len(glyphs), 40, 60, 1.0, "頁", 100.0, 100.0))
    found = corrected_by_shape([*glyphs, behind], readings)
    assert "".join(glyph.text for glyph in found) == "(1)頁"
