"""Symbols that are told by their shape."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from parsers.pages.ocr.ink.circles import is_circle
from parsers.pages.ocr.ink.symbols import find_symbols, is_bar
from parsers.pages.ocr.ink.triangles import lone_triangle

Draw = Callable[..., Any]
EM_PX = 20.0


@pytest.mark.parametrize(("size", "stroke"), [(8, 1), (14, 2)])
def test_a_cross_is_found_also_where_it_is_set_small(size: int, stroke: int) -> None:
    ink = np.zeros((60, 60), np.uint8)
    last = 20 + size - 1
    cv2.line(ink, (20, 20), (last, last), 255, stroke)
    cv2.line(ink, (last, 20), (20, last), 255, stroke)
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == ["×"]


@pytest.mark.parametrize(("width", "height", "signs"), [(7, 2, ["－"]), (7, 4, []), (4, 1, [])])
def test_a_short_dash_alone_is_one_and_a_speck_is_not(
    width: int, height: int, signs: list[str]
) -> None:
    ink = np.zeros((60, 60), np.uint8)
    ink[30 : 30 + height, 20 : 20 + width] = 255
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == signs


@pytest.mark.parametrize(
    ("start", "end", "signs"),
    [((38, 20), (20, 38), ["／"]), ((28, 20), (20, 40), []), ((26, 20), (20, 26), [])],
)
def test_a_stroke_from_corner_to_corner_is_a_slash_if_it_is_as_large_as_a_character(
    start: tuple[int, int], end: tuple[int, int], signs: list[str]
) -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.line(ink, start, end, (255,), 2)
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == signs


def test_a_leg_under_the_bar_of_a_kanji_is_no_slash() -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.line(ink, (32, 25), (20, 38), (255,), 2)
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == ["／"]
    cv2.line(ink, (16, 21), (44, 21), (255,), 2)  # the bar of 六
    assert "／" not in [symbol.text for symbol in find_symbols(ink, EM_PX)]


def test_a_bent_stroke_is_no_slash() -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.ellipse(ink, (20, 20), (20, 20), 0, 0, 90, (255,), 2)
    assert "／" not in [symbol.text for symbol in find_symbols(ink, EM_PX)]


@pytest.mark.parametrize(
    ("bars", "signs"),
    [
        ([(20, 38, 26), (20, 38, 31)], ["＝"]),
        ([(23, 35, 24), (20, 38, 33)], []),
        ([(20, 38, 22), (20, 38, 28), (20, 38, 34)], []),
    ],
)
def test_two_bars_of_one_width_are_an_equals_sign_and_no_numeral(
    bars: list[tuple[int, int, int]], signs: list[str]
) -> None:
    ink = np.zeros((60, 60), np.uint8)
    for left, right, top in bars:
        ink[top : top + 2, left:right] = 255
    assert [each.text for each in find_symbols(ink, EM_PX) if each.text == "＝"] == signs


def test_a_full_stop_is_no_cross() -> None:
    ink = np.zeros((60, 60), np.uint8)
    ink[20:28, 20:28] = 255
    assert find_symbols(ink, EM_PX) == []


@pytest.mark.parametrize(
    ("bars", "is_one"),
    [([(10, 9, 34, 11)], True), ([(10, 4, 34, 6), (8, 15, 36, 17)], False), ([], False)],
)
def test_a_lone_bar_is_one_flat_piece(bars: list[tuple[int, int, int, int]], is_one: bool) -> None:
    ink = np.zeros((20, 60), np.uint8)
    for left, top, right, bottom in bars:
        ink[top:bottom, left:right] = 255
    assert is_bar(ink, EM_PX) is is_one


def test_a_circle_whose_thin_stroke_is_broken_is_one() -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.circle(ink, (30, 30), 10, 255, 1)
    ink[28:31, 18:24] = 0
    ink[38:44, 29:31] = 0
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == ["○"]


@pytest.mark.parametrize(("axes", "gap_deg", "is_one"), [((10, 10), 40, True), ((5, 10), 0, False)])
def test_a_lone_circle_is_as_wide_as_high(
    axes: tuple[int, int], gap_deg: int, is_one: bool
) -> None:
    ink = np.zeros((40, 40), np.uint8)
    cv2.ellipse(ink, (20, 20), axes, 0, gap_deg, 360, (255,), 1)
    assert is_circle(ink, EM_PX) is is_one


@pytest.mark.parametrize(
    ("lean", "apart", "signs"), [(6, 6, ["〃"]), (0, 6, []), (6, 30, []), (-6, 6, [])]
)
def test_two_short_strokes_that_lean_alike_are_a_ditto(
    lean: int, apart: int, signs: list[str]
) -> None:
    ink = np.zeros((60, 90), np.uint8)
    for left in (30, 30 + apart):
        cv2.line(ink, (left, 35), (left + lean, 25), 255, 1)
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == signs


def _rice_mark(dots: int) -> np.ndarray[Any, Any]:
    ink = np.zeros((60, 60), np.uint8)
    cv2.line(ink, (20, 20), (41, 41), (255,), 1)
    cv2.line(ink, (41, 20), (20, 41), (255,), 1)
    for x, y in ((30, 22), (30, 38), (22, 30), (38, 30))[:dots]:
        ink[y : y + 2, x : x + 2] = 255
    return ink


@pytest.mark.parametrize(("dots", "signs"), [(4, ["※"]), (2, [])])
def test_a_cross_with_a_dot_between_each_two_arms_is_a_sign(dots: int, signs: list[str]) -> None:
    assert [each.text for each in find_symbols(_rice_mark(dots), EM_PX)] == signs


def test_a_bar_of_a_numeral_is_no_dash() -> None:
    ink = np.zeros((60, 60), np.uint8)
    ink[20:22, 22:36] = 255
    ink[32:34, 20:38] = 255
    assert "－" not in [symbol.text for symbol in find_symbols(ink, EM_PX)]


def _star(n_arms: int, radius: int = 7, uneven: float = 0.0, stroke: int = 1) -> Any:
    ink = np.zeros((60, 60), np.uint8)
    for arm in range(n_arms):
        turn = np.pi / 2 + arm * 2 * np.pi / n_arms + (uneven if arm == 1 else 0.0)
        tip = (round(30 + radius * np.cos(turn)), round(30 - radius * np.sin(turn)))
        cv2.line(ink, (30, 30), tip, (255,), stroke)
    return ink


@pytest.mark.parametrize(("n_arms", "signs"), [(6, ["＊"]), (5, ["＊"]), (8, []), (3, [])])
def test_five_or_six_even_arms_are_an_asterisk(n_arms: int, signs: list[str]) -> None:
    assert [symbol.text for symbol in find_symbols(_star(n_arms), EM_PX)] == signs


def test_arms_as_long_as_a_character_or_uneven_are_a_kanji() -> None:
    assert find_symbols(_star(6, radius=10, stroke=2), EM_PX) == []
    assert find_symbols(_star(6, uneven=0.5), EM_PX) == []


def test_a_sign_whose_dots_reach_beyond_its_cross_is_found_with_them() -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.line(ink, (21, 21), (39, 39), (255,), 1)
    cv2.line(ink, (39, 21), (21, 39), (255,), 1)
    for x, y in ((30, 21), (30, 39), (21, 30), (39, 30)):
        cv2.circle(ink, (x, y), 1, (255,), -1)
    (symbol,) = find_symbols(ink, EM_PX)
    assert symbol.text == "※"
    assert symbol.box.crop(ink).sum() == ink.sum()


@pytest.mark.parametrize(("sign", "tip"), [("▽", 40), ("△", 20)])
@pytest.mark.parametrize("is_solid", [False, True])
def test_a_triangle_with_specks_at_its_side_is_one(sign: str, tip: int, is_solid: bool) -> None:
    ink = np.zeros((60, 60), np.uint8)
    base = 60 - tip
    corners = np.array([[20, base], [40, base], [30, tip]])
    cv2.polylines(ink, [corners], isClosed=True, color=(255,), thickness=1)
    if is_solid:
        cv2.fillPoly(ink, [corners], (255,))
    ink[base, 27:32] = 0 if not is_solid else 255  # the side is broken
    ink[base - 1 if tip > base else base + 1, 23] = 255
    assert lone_triangle(ink, EM_PX) == ({"▽": "▼", "△": "▲"}[sign] if is_solid else sign)


@pytest.mark.parametrize(
    ("sign", "corners"),
    [
        ("▷", [[20, 20], [20, 40], [38, 30]]),
        ("▶", [[20, 20], [20, 40], [38, 30]]),
        ("△", [[20, 38], [40, 38], [30, 20]]),
        ("▼", [[20, 20], [40, 20], [30, 38]]),
    ],
)
def test_a_triangle_points_where_its_tip_lies_in_the_middle(
    sign: str, corners: list[list[int]]
) -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.polylines(ink, [np.array(corners)], isClosed=True, color=(255,), thickness=1)
    if sign in "▶▼":
        cv2.fillPoly(ink, [np.array(corners)], (255,))
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == [sign]


def test_a_wedge_that_leans_as_the_stroke_of_a_kanji_is_no_triangle() -> None:
    ink = np.zeros((60, 60), np.uint8)
    for row, (start, end) in enumerate(
        [(0, 1), (0, 2), (0, 3), (0, 3), (1, 4), (2, 5), (2, 6), (3, 7), (4, 7), (5, 8)]
    ):
        ink[20 + row, 20 + start : 20 + end] = 255
    assert find_symbols(ink, EM_PX) == []


def test_two_sides_are_no_triangle() -> None:
    ink = np.zeros((60, 60), np.uint8)
    cv2.polylines(ink, [np.array([[20, 20], [30, 40], [40, 20]])], False, (255,), 1)
    assert lone_triangle(ink, EM_PX) == ""


@pytest.mark.parametrize("is_solid", [False, True])
def test_a_square_on_its_corner_is_a_diamond(is_solid: bool) -> None:
    ink = np.zeros((60, 60), np.uint8)
    corners = np.array([[30, 20], [40, 30], [30, 40], [20, 30]])
    cv2.polylines(ink, [corners], isClosed=True, color=(255,), thickness=1)
    if is_solid:
        cv2.fillPoly(ink, [corners], (255,))
    assert [symbol.text for symbol in find_symbols(ink, EM_PX)] == ["◆" if is_solid else "◇"]
