"""Dashed and dotted rulings from ink."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.ink.dashed import with_dashed
from parsers.pages.ocr.ink.dashes import pale_dots
from parsers.pages.ocr.ink.rulings import RulingInk, find_rulings
from parsers.pages.ocr.raster import Raster

Draw = Callable[..., Any]

DOTS_TO_LONG_DASHES = [(0.85, 0.85), (1, 2), (2, 1.5), (3, 3), (5.7, 2.8), (8.5, 3), (8.5, 4.2)]
COLUMNS, ROWS = (50, 110, 200, 370), (50, 66, 82, 120, 150)


def _ruled(page: Any) -> RulingInk:
    ink = page.mask()
    return with_dashed(find_rulings(ink, page.dpi), ink, page.dpi)


def _spans(page: Any) -> list[tuple[str, int, int, int]]:
    scale = 72 / page.dpi
    return sorted(
        (r.orientation, *(round(value * scale) for value in (r.across_mid, r.start, r.end)))
        for r in _ruled(page).rulings
    )


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("pattern", DOTS_TO_LONG_DASHES)
def test_a_dashed_grid_is_found_whole_whatever_its_dashes(
    draw_page: Draw, dpi: int, pattern: tuple[float, float]
) -> None:
    page = draw_page(dpi=dpi)
    for y in ROWS:
        page.dashes(COLUMNS[0], y, COLUMNS[-1], y, pattern)
    for x in COLUMNS:
        page.dashes(x, ROWS[0], x, ROWS[-1], pattern)
    for x, y in ((55, 53), (115, 69), (205, 85), (205, 104)):
        page.blocks_of_text(x, y, 4)
    found = _spans(page)
    true = [("horizontal", y, COLUMNS[0], COLUMNS[-1]) for y in ROWS]
    true += [("vertical", x, ROWS[0], ROWS[-1]) for x in COLUMNS]
    assert [span[0] for span in found] == [span[0] for span in true]
    for read, drawn in zip(found, true, strict=True):
        assert read[1:] == pytest.approx(drawn[1:], abs=3)


def test_cells_that_draw_their_own_dashed_borders_give_whole_rulings(draw_page: Draw) -> None:
    page = draw_page()
    for y in ROWS:
        for left, right in pairwise(COLUMNS):
            page.dashes(left, y, right, y, (2, 1.5))
    for x in COLUMNS:
        for shift in (0, 1):
            for top, bottom in pairwise(ROWS):
                page.dashes(x, top + shift, x, bottom, (2, 1.5))
    assert [(span[0], span[1]) for span in _spans(page)] == [
        *(("horizontal", y) for y in ROWS),
        *(("vertical", x) for x in COLUMNS),
    ]


def test_a_hairline_broken_into_pieces_is_a_ruling(draw_page: Draw) -> None:
    page = draw_page()
    place = 50.0
    for index in range(24):
        length = (9.0, 14.0, 6.0, 17.0)[index % 4]
        page.line(place, 50, place + length, 50, 0.3)
        place += length + 2
    ((orientation, at, start, end),) = _spans(page)
    assert (orientation, at, start) == ("horizontal", 50, 50)
    assert end == pytest.approx(place, abs=4)


def test_the_dashed_side_of_one_low_row_is_found(draw_page: Draw) -> None:
    page = draw_page()
    page.line(50, 50, 350, 50)
    page.line(50, 70, 350, 70)
    page.dashes(120, 50, 120, 70, (2, 1.5))
    assert [span for span in _spans(page) if span[0] == "vertical"] == [("vertical", 120, 50, 70)]


def test_a_dashed_ruling_says_so_and_gives_its_ink(draw_page: Draw) -> None:
    page = draw_page()
    page.dashes(50, 50, 350, 50, (1, 2))
    ruled = _ruled(page)
    assert [ruling.dashed for ruling in ruled.rulings] == [True]
    assert not (page.mask() & ~ruled.mask).any()


def test_dots_that_lead_from_text_to_a_page_number_are_no_ruling(draw_page: Draw) -> None:
    page = draw_page(dpi=300)
    page.blocks_of_text(50, 45, 4)
    for x in range(98, 250, 4):
        page.line(x, 50, x + 1, 50)
    page.blocks_of_text(254, 45, 1)
    assert [r for r in _spans(page) if r[0] == "horizontal"] == []


def test_dots_of_an_ellipsis_in_a_cell_are_no_ruling(draw_page: Draw) -> None:
    page = draw_page()
    for x in (50, 76):
        page.line(x, 50, x, 150)
    for x in range(54, 74, 3):
        page.line(x, 60, x + 1, 60)
    assert [span[0] for span in _spans(page)] == ["vertical", "vertical"]


def test_a_stroke_between_the_dots_of_two_rulings_is_no_side(draw_page: Draw) -> None:
    page = draw_page()
    for y in (50, 66):
        page.dashes(50, y, 350, y, (0.85, 0.85))
    page.line(120, 54, 120, 62, 0.8)
    assert [span[0] for span in _spans(page)] == ["horizontal", "horizontal"]


def test_short_strokes_of_a_row_of_characters_are_no_ruling(draw_page: Draw) -> None:
    page = draw_page()
    for index in range(3):  # 二二二
        page.line(50 + 10 * index, 50, 57 + 10 * index, 50)
        page.line(50 + 10 * index, 56, 58 + 10 * index, 56)
    assert _spans(page) == []


def test_brackets_of_check_boxes_one_below_another_are_no_ruling(draw_page: Draw) -> None:
    page = draw_page()
    for row in range(7):
        y = 50 + 13 * row
        page.line(60, y, 60, y + 8, 0.7)
        for foot in (y, y + 8):
            page.line(60, foot, 61.6, foot, 0.7)
    assert _spans(page) == []


def test_a_dashed_arrow_that_runs_askew_is_no_ruling(draw_page: Draw) -> None:
    page = draw_page()
    for index in range(14):
        y, x = 50 + 6 * index, 60 + 0.5 * index
        page.line(x, y, x + 0.3, y + 4, 1)
    assert _spans(page) == []


def test_strokes_of_one_character_in_line_after_line_are_no_ruling(draw_page: Draw) -> None:
    page = draw_page()
    for y in (40, 120):
        page.line(60, y, 300, y)
    for y in (46, 60, 74, 88, 102):
        page.line(150, y, 150, y + 9, 1.2)
        page.line(152.5, y, 152.5, y + 9, 1.2)
        page.line(147, y + 2, 149, y + 9, 1.2)
    assert {ruling.orientation for ruling in _ruled(page).rulings} == {"horizontal"}


def _with_pale_dots(page: Any, *, shade: float) -> Raster:
    """A frame whose inner ruling is of fine pale dots; its upper half may be a shaded field."""
    gray = 255 - page.mask().astype(np.float64)
    scale = page.dpi / 72
    row, left, right = (round(value * scale) for value in (100, 50, 370))
    if shade:
        grain = np.random.default_rng(3).random((row, right - left)) < shade
        gray[:row, left:right][grain] = 200
    else:
        for start in range(left, right, 5):
            gray[row : row + 2, start : start + 2] = 190
    return Raster(gray.astype(np.uint8), page.dpi)


@pytest.mark.parametrize(("shade", "n_inner"), [(0.0, 1), (0.4, 0)])
def test_a_ruling_of_pale_dots_is_found_and_none_in_the_grain_of_a_field(
    draw_page: Draw, shade: float, n_inner: int
) -> None:
    page = draw_page()
    for x in (50, 370):
        page.line(x, 40, x, 260)
    for y in (40, 260):
        page.line(50, y, 370, y)
    ink, raster = page.mask(), _with_pale_dots(page, shade=shade)
    ruled = with_dashed(find_rulings(ink, page.dpi), ink, page.dpi, pale_dots(raster, ink))
    inner = [ruling for ruling in ruled.rulings if ruling.dashed]
    assert len(inner) == n_inner
    assert all(ruling.orientation == "horizontal" for ruling in inner)


def test_a_dashed_ruling_that_is_solid_in_part_is_whole(draw_page: Draw) -> None:
    page = draw_page()
    page.line(50, 40, 300, 40)
    page.line(50, 160, 300, 160)
    for x in (50, 300):
        page.line(x, 40, x, 160)
    page.dashes(150, 40, 150, 72, (2, 1.5))
    page.line(150, 72, 150, 160)
    assert ("vertical", 150, 40, 160) in [
        (axis, across, *(round(end, -1) for end in ends)) for axis, across, *ends in _spans(page)
    ]


def test_strokes_below_each_other_in_the_cells_of_a_dotted_table_are_none(draw_page: Draw) -> None:
    page = draw_page()
    rows = range(50, 190, 20)
    for y in rows:
        page.dashes(50, y, 200, y, (0.8, 0.8))
    for x in (50, 120, 200):
        page.dashes(x, 50, x, 170, (0.8, 0.8))
    for y in rows[:-1]:
        page.line(80, y + 6, 80, y + 14)  # 1 below 1
        for part in (5, 9, 13):
            page.line(150, y + part, 151.5, y + part + 2)  # 氵 below 氵
    assert sorted({span[1] for span in _spans(page) if span[0] == "vertical"}) == [50, 120, 200]


def test_a_stroke_nearly_in_line_with_a_dotted_ruling_does_not_lengthen_it(
    draw_page: Draw,
) -> None:
    page = draw_page(dpi=300)
    for y in (50, 67, 84, 101, 200):
        page.dashes(50, y, 250, y, (0.6, 0.6))
    for x in (50, 250):
        page.dashes(x, 50, x, 200, (0.6, 0.6))
    page.dashes(150, 67, 150, 200, (0.6, 0.6))
    page.line(151.2, 56.5, 151.2, 62.5, 1.0)  # し in the cell above, to the right of its beginning
    assert [
        pytest.approx((start, end), abs=2)
        for axis, across, start, end in _spans(page)
        if axis == "vertical" and across == 150
    ] == [(67, 200)]


def test_strokes_side_by_side_in_the_cells_of_a_dotted_table_are_none(draw_page: Draw) -> None:
    page = draw_page(dpi=200)
    columns = range(50, 200, 28)
    for x in columns:
        page.dashes(x, 40, x, 90, (0.8, 0.8))
    for y in (40, 90):
        page.dashes(50, y, 190, y, (0.8, 0.8))
    strokes = [(2.3, 1.5), (0, 2.4), (1.6, 2.1), (0.3, 1.6), (2, 2.4), (0.2, 0.8)]
    for left in columns[:-1]:  # 第一号 beside 第一号: strokes about one height, and others at them
        for part, (down, length) in enumerate(strokes):
            x, y = left + 2.6 + 3.8 * part, 64 + down
            page.line(x, y, x + length, y, 0.5)
            page.line(x + 1, y - 5, x + 1, y - 2.2, 0.5)
            page.line(x + 1, y + 2.2, x + 1, y + 5, 0.5)
    rows = sorted(across for axis, across, _, _ in _spans(page) if axis == "horizontal")
    assert rows == [40, 90]
