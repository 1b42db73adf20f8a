from __future__ import annotations

import itertools
from math import cos, pi, sin

import pytest

from corpus.geometry import BBox
from corpus.page import Ruling
from parsers.pages.text_layer.marks import find_marks
from parsers.pages.text_layer.outlines import drop_letter_shapes
from parsers.pages.text_layer.rulings import shapes_to_rulings
from parsers.pages.text_layer.shapes import filled_frame
from parsers.pages.text_layer.squares import find_squares
from parsers.pages.text_layer.strikes import split_off_strikes, strike_words
from parsers.pages.text_layer.words import glyphs_to_words


def rectangle(x0, top, x1, bottom):
    return [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]


def ellipse(x, y, half_width, half_height, points=24):
    turns = [2 * pi * index / points for index in range(points)]
    ring = [(x + half_width * cos(turn), y + half_height * sin(turn)) for turn in turns]
    return [*ring, ring[0]]


def squares(shapes):
    marks, _ = find_squares(shapes, shapes_to_rulings(shapes))
    return [(mark.kind, mark.state) for mark in marks]


def test_a_drawn_square_is_an_unchecked_box_and_none_of_its_sides_a_ruling(paint_path):
    shapes = paint_path(rectangle(50, 50, 59, 59))
    marks, rulings = find_squares(shapes, shapes_to_rulings(shapes))
    assert [(mark.kind, mark.state) for mark in marks] == [("square", "unchecked")]
    assert rulings == []


def test_a_square_drawn_as_four_strokes_is_a_box(paint_path):
    corners = rectangle(50, 50, 59, 59)
    shapes = [shape for side in itertools.pairwise(corners) for shape in paint_path(side)]
    assert squares(shapes) == [("square", "unchecked")]


def test_fill_and_stroke_of_one_box_count_once(paint_path):
    fill = paint_path(rectangle(50, 50, 59, 59), stroke=None, fill=1.0)
    stroke = paint_path(rectangle(50, 50, 59, 59), order=2)
    assert squares([*fill, *stroke]) == [("square", "unchecked")]


@pytest.mark.parametrize(
    "inside",
    [
        {"points": [(52, 52), (57, 57)]},
        {"points": [(51, 54), (54, 58), (59, 50)]},
        {"points": rectangle(52, 52, 57, 57), "stroke": None, "fill": 0.0},
    ],
    ids=["diagonal", "tick", "inner square"],
)
def test_what_is_drawn_inside_checks_the_box(paint_path, inside):
    box = paint_path(rectangle(50, 50, 59, 59))
    assert squares([*box, *paint_path(order=2, **inside)]) == [("square", "checked")]


def test_a_blackened_box_is_checked_and_a_white_core_unchecks_it(paint_path):
    black = paint_path(rectangle(50, 50, 59, 59), stroke=None, fill=0.0)
    core = paint_path(rectangle(51, 51, 58, 58), stroke=None, fill=1.0, order=2)
    assert squares(black) == [("square", "checked")]
    assert squares([*black, *core]) == [("square", "unchecked")]


def test_cells_of_a_narrow_table_and_frames_for_digits_are_no_boxes(paint_path):
    cells = [
        shape
        for column in range(4)
        for shape in paint_path(rectangle(50 + 12 * column, 50, 62 + 12 * column, 62))
    ]
    assert squares(cells) == []


def test_a_square_on_a_longer_ruling_is_a_cell(paint_path):
    box = paint_path(rectangle(50, 50, 60, 60))
    table = paint_path([(20, 60), (300, 60)], order=2)
    assert squares([*box, *table]) == []


def test_an_ellipse_around_a_choice_is_a_ring(paint_path, set_text):
    words = glyphs_to_words(set_text("有・無"), [])
    (mark,) = find_marks(paint_path(ellipse(105, 105, 8, 8), curves=True), words)
    assert (mark.kind, mark.state) == ("ring", "checked")


def drawn_by_hand(x, y, half_width, half_height, turn=1.06):
    """A ring whose ends overlap without meeting."""
    steps = [index / 60 for index in range(61)]
    return [
        (
            x + half_width * (1 - 0.1 * step) * cos(2 * pi * turn * step),
            y + half_height * (1 - 0.1 * step) * sin(2 * pi * turn * step),
        )
        for step in steps
    ]


def test_a_ring_by_hand_whose_ends_miss_each_other_is_a_ring(paint_path, set_text):
    words = glyphs_to_words(set_text("有・無"), [])
    (mark,) = find_marks(paint_path(drawn_by_hand(105, 105, 9, 8)), words)
    assert (mark.kind, mark.state) == ("ring", "checked")


def test_an_arc_that_does_not_go_round_is_no_ring(paint_path, set_text):
    words = glyphs_to_words(set_text("有・無"), [])
    assert find_marks(paint_path(drawn_by_hand(105, 105, 9, 8, turn=0.8)), words) == []


def test_a_ring_close_around_a_long_word_marks_it(paint_path, set_text):
    words = glyphs_to_words(set_text("電子計算機の結合による"), [])
    ring = paint_path(ellipse(155, 105, 60, 9), curves=True)
    assert [mark.kind for mark in find_marks(ring, words)] == ["ring"]


def test_an_ellipse_painted_as_the_area_between_two_is_a_ring(paint_path, set_text):
    words = glyphs_to_words(set_text("有・無"), [])
    outline = [
        *paint_path(ellipse(105, 105, 9, 9), stroke=None, fill=0.0),
        *paint_path(ellipse(105, 105, 8.2, 8.2), stroke=None, fill=0.0),
    ]
    assert [mark.kind for mark in find_marks(outline, words)] == ["ring"]


def test_a_ring_around_nothing_or_a_whole_sentence_marks_nothing(paint_path, set_text):
    words = glyphs_to_words(set_text("別紙のとおり諮問します"), [])
    around_all = paint_path(ellipse(155, 105, 60, 12), curves=True)
    around_none = paint_path(ellipse(400, 400, 8, 8), curves=True)
    assert find_marks([*around_all, *around_none], words) == []


def test_a_rounded_rectangle_is_no_ring(paint_path, set_text):
    words = glyphs_to_words(set_text("印"), [])
    corners = [(98, 96), (97, 97), (96, 98), (96, 112), (97, 113), (98, 114)]
    other_side = [(210 - x, y) for x, y in reversed(corners)]
    rounded = [*corners, *other_side, corners[0]]
    assert find_marks(paint_path(rounded, curves=True), words) == []


def test_crossing_diagonals_are_a_tick_and_a_lone_one_through_text_is_a_strike(
    paint_path, set_text
):
    words = glyphs_to_words(set_text("廃止"), [])
    cross = [*paint_path([(300, 300), (308, 308)]), *paint_path([(300, 308), (308, 300)])]
    strike = paint_path([(98, 112), (122, 98)])
    assert sorted(mark.kind for mark in find_marks([*cross, *strike], words)) == ["strike", "tick"]


def test_a_stroke_through_part_of_a_word_strikes_that_part(set_text):
    words = glyphs_to_words(set_text("旧条文新条文"), [])
    stroke = Ruling(BBox(99, 104.8, 131, 105.2), "horizontal")
    strikes, kept = split_off_strikes([stroke], words)
    assert kept == []
    parts = [(word.text, word.struck) for word in strike_words(words, strikes)]
    assert parts == [("旧条文", True), ("新条文", False)]


@pytest.mark.parametrize(
    "box",
    [BBox(99, 110.5, 131, 111), BBox(20, 104.8, 400, 105.2), BBox(101, 104.8, 106, 105.2)],
    ids=["underline", "ruling of a table", "stroke of a letter"],
)
def test_other_strokes_strike_nothing(set_text, box):
    words = glyphs_to_words(set_text("条文本"), [])
    strikes, kept = split_off_strikes([Ruling(box, "horizontal")], words)
    assert strikes == []
    assert len(kept) == 1


def test_letters_painted_as_paths_leave_no_shapes(paint_path, set_text):
    glyphs = set_text("一" * 30)
    bars = [
        shape
        for glyph in glyphs
        for shape in paint_path(
            [(glyph.x0 + 1, 105), (glyph.x1 - 1, 104), (glyph.x1 - 1, 108), (glyph.x0 + 1, 106)],
            stroke=None,
            fill=0.0,
        )
    ]
    ruling = paint_path([(50, 120), (500, 120)])
    assert drop_letter_shapes([*bars, *ruling], glyphs) == ruling


@pytest.mark.parametrize(
    ("inner", "even_odd", "is_frame"),
    [
        (rectangle(50.5, 50.5, 58.5, 58.5), True, True),
        (rectangle(50.5, 50.5, 58.5, 58.5), False, False),
        (rectangle(50.5, 50.5, 58.5, 58.5)[::-1], False, True),
        (rectangle(70, 50, 79, 59), True, False),
    ],
    ids=["even-odd", "filled over", "runs the other way", "beside"],
)
def test_a_border_that_is_filled_between_two_rectangles_is_a_frame(
    paint_path, inner, even_odd, is_frame
):
    shapes = [
        *paint_path(rectangle(50, 50, 59, 59), stroke=None, fill=0.0),
        *paint_path(inner, stroke=None, fill=0.0),
    ]
    frame = filled_frame(shapes, even_odd=even_odd)
    assert (frame is not None) is is_frame
    if frame is not None:
        assert squares([frame]) == [("square", "unchecked")]
