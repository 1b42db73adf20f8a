"""Dark edges and punch holes taken out of a scan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from parsers.pages.ocr.ink.margins import clear_margins
from parsers.pages.ocr.raster import Raster

Draw = Callable[..., Any]


def _ink_left(page: Any) -> Any:
    raster = Raster(np.array(page.image), page.dpi)
    return clear_margins(raster).gray < 128


def test_the_dark_edge_of_a_copy_is_paper(draw_page: Draw) -> None:
    page = draw_page()
    page.block(0, 0, 3, 300)
    page.block(0, 296, 420, 300)
    assert not _ink_left(page).any()


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_the_wedge_beside_a_sheet_that_lay_askew_is_paper(draw_page: Draw, dpi: int) -> None:
    page = draw_page(dpi=dpi)
    for step in range(100):
        page.block(0, 3 * step, 1.5 + 0.2 * step, 3 * step + 3)
    assert not _ink_left(page).any()


def test_text_and_rulings_beside_a_dark_edge_stay(draw_page: Draw) -> None:
    clean, copied = draw_page(), draw_page()
    copied.block(0, 0, 3, 300)
    for page in (clean, copied):
        page.blocks_of_text(12, 100, 20)
        page.line(12, 150, 400, 150)
    assert np.array_equal(_ink_left(copied), _ink_left(clean))


def test_a_ruling_that_runs_off_the_sheet_stays(draw_page: Draw) -> None:
    page = draw_page()
    page.line(300, 150, 420, 150)
    assert np.array_equal(_ink_left(page), page.mask() > 0)


def test_the_frame_of_a_table_cut_out_at_its_rulings_stays(draw_page: Draw) -> None:
    page = draw_page()
    page.line(0, 0, 420, 0, 1)
    page.line(0, 0, 0, 300, 1)
    assert np.array_equal(_ink_left(page), page.mask() > 0)


def test_a_picture_that_reaches_the_side_stays(draw_page: Draw) -> None:
    page = draw_page()
    page.block(0, 100, 200, 250)
    assert _ink_left(page).mean() == pytest.approx((page.mask() > 0).mean())


def test_punch_holes_are_paper(draw_page: Draw) -> None:
    page = draw_page()
    for y in (90, 190):
        page.ellipse(26, y, 43, y + 17, 9)
    assert not _ink_left(page).any()


def test_a_bullet_with_its_text_is_no_hole(draw_page: Draw) -> None:
    page = draw_page()
    page.ellipse(26, 90, 43, 107, 9)
    page.blocks_of_text(47, 90, 8, 17)
    assert np.array_equal(_ink_left(page), page.mask() > 0)
