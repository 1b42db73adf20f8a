"""The ink of tables: sides of cells, tables one below the other, rows without uprights."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.ink.cell_sides import with_cell_sides
from parsers.pages.ocr.ink.rulings import InkRuling, find_rulings
from parsers.pages.ocr.ink.symbols import find_symbols
from parsers.pages.ocr.raster import PxBox, Raster
from parsers.pages.ocr.sheet import sort_ink
from parsers.pages.ocr.text.lines import TextStrip, find_text_strips
from parsers.pages.ocr.text.separators import separators_from_ink
from parsers.pages.ocr.text.stacks import pieces_to_stack, stack_to_line
from parsers.pages.ocr.text.words import Glyph, glyphs_to_words

Draw = Callable[..., Any]


def _uprights(page: Any) -> list[InkRuling]:
    ruled = with_cell_sides(find_rulings(page.mask(), page.dpi), page.mask(), page.dpi)
    return [ruling for ruling in ruled.rulings if ruling.orientation == "vertical"]


def _strips_in_points(page: Any) -> list[tuple[int, int, int, int]]:
    sheet = sort_ink(Raster(np.asarray(page.image), page.dpi))
    strips = find_text_strips(sheet.text_ink, sheet.rulings, page.dpi, sheet.em_px)
    boxes = [strip.box.to_points(page.dpi) for strip in strips]
    return sorted((round(b.top), round(b.x0), round(b.bottom), round(b.x1)) for b in boxes)


def _two_tables(page: Any, gap_pt: float) -> None:
    for top, bottom in ((50, 100), (100 + gap_pt, 150 + gap_pt)):
        for y in (top, bottom):
            page.line(50, y, 350, y)
        for x in (50, 200, 350):
            page.line(x, top, x, bottom)


@pytest.mark.parametrize("gap_pt", [5.0, 8.0, 15.0])
def test_uprights_of_tables_one_below_the_other_are_not_joined(
    draw_page: Draw, gap_pt: float
) -> None:
    page = draw_page()
    _two_tables(page, gap_pt)
    assert len(_uprights(page)) == 6


def test_uprights_go_on_over_a_double_ruling(draw_page: Draw) -> None:
    page = draw_page()
    _two_tables(page, 2.0)
    assert len(_uprights(page)) == 3


def test_the_side_of_a_low_cell_is_a_ruling(draw_page: Draw) -> None:
    page = draw_page()
    for y in (50, 65):
        page.line(50, y, 350, y)
    page.line(150, 50, 150, 65)
    assert [round(side.across_mid * 72 / page.dpi) for side in _uprights(page)] == [150]


def test_a_stroke_that_keeps_off_the_rulings_is_no_side(draw_page: Draw) -> None:
    page = draw_page()
    for y in (50, 65):
        page.line(50, y, 350, y)
    page.line(150, 52, 150, 63)
    assert _uprights(page) == []


def test_a_stroke_with_others_beside_it_is_no_side(draw_page: Draw) -> None:
    page = draw_page()
    for y in (50, 65):
        page.line(50, y, 350, y)
    page.line(150, 50, 150, 65)
    for y in (54, 57, 60):
        page.line(145, y, 155, y)
    assert _uprights(page) == []


def test_a_number_between_two_lines_of_its_row_is_a_line_of_its_own(draw_page: Draw) -> None:
    page = draw_page()
    for y in (50, 80, 110, 140):
        page.line(50, y, 350, y)
    for top in (50, 80, 110):
        page.blocks_of_text(80, top + 4, 8)
        page.blocks_of_text(80, top + 16, 2)
        page.blocks_of_text(60, top + 10, 1)
    strips = _strips_in_points(page)
    assert len(strips) == 9
    assert sum(right < 78 for _, _, _, right in strips) == 3


def test_rows_between_rules_are_cut_one_by_one(draw_page: Draw) -> None:
    page = draw_page()
    for y in (50, 63, 76, 89):
        page.line(50, y, 350, y)
    for index, top in enumerate((50, 63, 76)):
        page.blocks_of_text(60 + 40 * index, top + 2, 3, size=8)
    assert len(_strips_in_points(page)) == 3


def _glyphs(texts: str, starts: list[float], width: float) -> list[Glyph]:
    return [
        Glyph(text, start, start + width, 0.99) for text, start in zip(texts, starts, strict=True)
    ]


def _ink(spans: list[tuple[int, int]], height: int = 20) -> np.ndarray[Any, Any]:
    ink = np.zeros((height, 400), np.uint8)
    for left, right in spans:
        ink[:, left:right] = 255
    return ink


def test_a_number_before_a_text_is_a_word_of_its_own() -> None:
    ink = _ink([(10, 20), (40, 60)])
    strip = TextStrip(PxBox(10, 0, 60, 20), 20.0)
    words = glyphs_to_words(_glyphs("2務", [10, 40], 15), strip, ink, 200.0)
    assert [word.text for word in words] == ["2", "務"]


def test_a_gap_parts_after_the_character_before_it_and_not_after_a_mark_near_by() -> None:
    ink = _ink([(0, 20), (25, 35), (40, 60), (84, 104), (104, 124)])
    strip = TextStrip(PxBox(0, 0, 124, 20), 20.0)
    glyphs = _glyphs("由・権届出", [0, 20, 40, 84, 104], 20)
    words = glyphs_to_words(glyphs, strip, ink, 200.0)
    assert [word.text for word in words] == ["由・権", "届出"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [("1,9,11", "1.9.11"), ("1,234", "1,234"), ("12,345,678", "12,345,678"), ("2.5", "2.5")],
)
def test_a_mark_too_small_to_tell_is_what_its_digits_say(read: str, meant: str) -> None:
    ink = np.zeros((20, 400), np.uint8)
    for index, character in enumerate(read):
        if character.isdecimal():
            ink[2:18, index * 12 : index * 12 + 9] = 255
        else:
            ink[14 : 17 if character == "," else 16, index * 12 + 4 : index * 12 + 6] = 255
    strip = TextStrip(PxBox(0, 0, 12 * len(read), 20), 20.0)
    glyphs = _glyphs(read, [index * 12.0 for index in range(len(read))], 9)
    assert "".join(g.text for g in separators_from_ink(glyphs, strip, ink)) == meant


def _cell_of_stacked_text(page: Any, n: int, step_pt: float = 12) -> None:
    for x in (50, 70):
        page.line(x, 50, x, 200)
    for y in (50, 200):
        page.line(50, y, 70, y)
    for index in range(n):
        page.blocks_of_text(56, 60 + step_pt * index, 1)


def test_characters_one_below_the_other_in_a_narrow_cell_are_one_line(draw_page: Draw) -> None:
    page = draw_page()
    _cell_of_stacked_text(page, 4)
    sheet = sort_ink(Raster(np.asarray(page.image), page.dpi))
    (strip,) = find_text_strips(sheet.text_ink, sheet.rulings, page.dpi, sheet.em_px)
    assert strip.vertical
    assert len(strip.characters) == 4


def test_lines_of_several_characters_are_no_stack() -> None:
    lines = [PxBox(0, 30 * index, 60, 30 * index + 20) for index in range(3)]
    assert pieces_to_stack(lines, 20.0) is None


def test_a_stack_is_laid_out_with_what_is_below_behind() -> None:
    gray = np.full((100, 40), 255, np.uint8)
    characters = (PxBox(10, 10, 30, 30), PxBox(10, 60, 30, 80))
    for value, character in zip((0, 100), characters, strict=True):
        character.crop(gray)[:] = value
    line = stack_to_line(gray, PxBox(5, 5, 35, 95), characters)
    assert line.shape == (30, 90)
    assert line[15, 5:25].tolist() == [0] * 20
    assert line[15, 55:75].tolist() == [100] * 20


def test_a_short_second_line_does_not_part_the_first_at_any_white(draw_page: Draw) -> None:
    page = draw_page()
    page.line(40, 40, 380, 40)
    page.line(40, 80, 380, 80)
    page.line(40, 40, 40, 80)
    page.line(380, 40, 380, 80)
    page.blocks_of_text(50, 45, 6)
    page.blocks_of_text(120, 45, 6)
    page.blocks_of_text(50, 60, 3)
    assert len(_strips_in_points(page)) == 2


def _octagon(size: int, corner: int) -> np.ndarray[Any, Any]:
    """A small circle as a bilevel scan has it: straight sides and slanting corners."""
    ink = np.zeros((60, 60), np.uint8)
    for i in range(size):
        for j in range(size):
            to_corner = min(i + j, i + size - 1 - j, size - 1 - i + j, 2 * size - 2 - i - j)
            to_side = min(i, j, size - 1 - i, size - 1 - j)
            if to_corner >= corner and (to_side < 2 or to_corner < corner + 2):
                ink[20 + i, 20 + j] = 255
    return ink


@pytest.mark.parametrize(("corner", "symbols"), [(5, ["○"]), (0, [])])
def test_a_rough_circle_is_a_symbol_and_a_square_is_not(corner: int, symbols: list[str]) -> None:
    assert [symbol.text for symbol in find_symbols(_octagon(19, corner), 20.0)] == symbols
