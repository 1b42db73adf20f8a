"""Bars too thin for ink."""

from __future__ import annotations

import numpy as np
import pytest

from parsers.pages.ocr.ink.bars import faint_bars, numeral_of_bars
from parsers.pages.ocr.raster import GrayImage, Raster

DPI = 200.0


def _page() -> GrayImage:
    return np.full((120, 200), 255, np.uint8)


def _found(gray: GrayImage) -> int:
    ink = np.zeros_like(gray)
    ink[50:70, 90:110] = 255  # a character beside it
    return int(np.count_nonzero(faint_bars(Raster(gray, DPI), ink)))


@pytest.mark.parametrize("gaps", [(), (58, 59, 66)])
def test_a_pale_hairline_alone_is_a_bar_though_it_fell_apart(gaps: tuple[int, ...]) -> None:
    gray = _page()
    gray[60, 50:74] = 180
    gray[60, list(gaps)] = 255
    gray[58:61, 70:74] = 10  # its heavy end
    assert _found(gray) >= 24


@pytest.mark.parametrize("width", [8, 60])
def test_a_speck_and_a_ruling_are_none(width: int) -> None:
    gray = _page()
    gray[60, 50 : 50 + width] = 180
    assert _found(gray) == 0


def test_a_stroke_with_others_above_it_is_none() -> None:
    gray = _page()
    gray[60, 50:74] = 180
    gray[57, 50:74] = 180
    assert _found(gray) == 0


def test_a_bar_far_from_text_is_none() -> None:
    gray = _page()
    gray[60, 50:74] = 180
    assert not faint_bars(Raster(gray, DPI), np.zeros_like(gray)).any()


@pytest.mark.parametrize(
    ("widths", "numeral"),
    [((14, 18), "二"), ((15, 12, 19), "三"), ((18, 18), ""), ((18,), ""), ((18, 12), "")],
)
def test_bars_below_each_other_are_a_numeral(widths: tuple[int, ...], numeral: str) -> None:
    ink = np.zeros((40, 40), np.uint8)
    for place, width in enumerate(widths):
        ink[5 + 8 * place : 7 + 8 * place, 20 - width // 2 : 20 + width - width // 2] = 255
    assert numeral_of_bars(ink, 20.0) == numeral
