from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.page import PageImage
from parsers.pages.text_layer.hidden import shapes_seen
from parsers.pages.text_layer.rulings import shapes_to_fills, shapes_to_rulings


def rectangle(x0, top, x1, bottom):
    return [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]


def test_a_stroke_is_a_ruling_as_thick_as_its_pen(paint_path):
    (ruling,) = shapes_to_rulings(paint_path([(50, 100), (250, 100)], width=0.8))
    assert ruling.orientation == "horizontal"
    assert ruling.bbox == pytest.approx((50, 99.6, 250, 100.4))


def test_a_frame_is_four_rulings(paint_path):
    rulings = shapes_to_rulings(paint_path(rectangle(50, 50, 250, 150)))
    assert sorted(ruling.orientation for ruling in rulings) == ["horizontal"] * 2 + ["vertical"] * 2


def test_a_thin_filled_rectangle_is_a_ruling_and_a_thick_one_is_shading(paint_path):
    thin = paint_path(rectangle(50, 100, 250, 101), stroke=None, fill=0.0)
    thick = paint_path(rectangle(50, 100, 250, 120), stroke=None, fill=0.85)
    assert len(shapes_to_rulings(thin)) == 1
    assert shapes_to_rulings(thick) == []
    assert [(fill.bbox, fill.gray) for fill in shapes_to_fills(thick)] == [
        (BBox(50, 100, 250, 120), 0.85)
    ]


def test_white_ink_is_no_ruling(paint_path):
    assert shapes_to_rulings(paint_path([(50, 100), (250, 100)], stroke=1.0)) == []


def test_borders_drawn_cell_by_cell_become_one_ruling(paint_path):
    shapes = [
        shape
        for left in (50, 100, 150)
        for shape in paint_path([(left, 100), (left + 49.6, 100.2)])
    ]
    (ruling,) = shapes_to_rulings(shapes)
    assert (ruling.bbox.x0, ruling.bbox.x1) == pytest.approx((50, 199.6))
    assert not ruling.dashed


def test_a_gap_of_a_column_is_not_closed(paint_path):
    shapes = [*paint_path([(50, 100), (100, 100)]), *paint_path([(110, 100), (200, 100)])]
    assert len(shapes_to_rulings(shapes)) == 2


def test_dots_and_dashes_in_a_row_become_one_dashed_ruling(paint_path):
    dots = [
        shape
        for index in range(20)
        for shape in paint_path(
            rectangle(50 + 3 * index, 100, 51 + 3 * index, 101), stroke=None, fill=0.0
        )
    ]
    (ruling,) = shapes_to_rulings(dots)
    assert ruling.dashed
    assert ruling.bbox.width == pytest.approx(58)


def test_a_single_dot_is_no_ruling(paint_path):
    assert shapes_to_rulings(paint_path(rectangle(50, 100, 51, 101), None, 0.0)) == []


def test_a_double_line_is_one_ruling(paint_path):
    shapes = [*paint_path([(50, 100), (250, 100)]), *paint_path([(50, 102), (250, 102)])]
    (ruling,) = shapes_to_rulings(shapes)
    assert ruling.bbox.top < 100 < 102 < ruling.bbox.bottom


def test_a_slanting_stroke_is_no_ruling(paint_path):
    assert shapes_to_rulings(paint_path([(50, 100), (250, 180)])) == []


def test_the_dashes_of_an_arrow_that_leans_are_no_ruling(paint_path):
    shapes = [
        shape
        for index in range(12)
        for shape in paint_path(
            rectangle(100 + 0.2 * index, 50 + 6 * index, 101.5 + 0.2 * index, 54.5 + 6 * index),
            stroke=None,
            fill=0.3,
        )
    ]
    assert all(ruling.bbox.height < 6 for ruling in shapes_to_rulings(shapes))


def test_an_image_of_one_pixel_height_is_a_ruling():
    image = PageImage(BBox(50, 100, 250, 100.7), 400, 1)
    assert len(shapes_to_rulings([], [image])) == 1


def test_what_a_later_fill_covers_is_not_seen(paint_path):
    stroke = paint_path([(50, 100), (250, 100)], order=1)
    callout = paint_path(rectangle(100, 80, 180, 120), stroke=None, fill=1.0, order=2)
    spans = [(r.bbox.x0, r.bbox.x1) for r in shapes_to_rulings(shapes_seen([*stroke, *callout]))]
    assert spans == [(50, 101.5), (178.5, 250)]


def test_what_an_earlier_fill_lies_under_is_seen_whole(paint_path):
    shading = paint_path(rectangle(100, 80, 180, 120), stroke=None, fill=0.9, order=1)
    stroke = paint_path([(50, 100), (250, 100)], order=2)
    (ruling,) = shapes_to_rulings(shapes_seen([*shading, *stroke]))
    assert ruling.bbox.width == pytest.approx(200)
