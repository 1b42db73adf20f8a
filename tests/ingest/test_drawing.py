from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from corpus.document import SourceFile
from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox, PageBox, Table
from corpus.page import Page, PageOrigin, Word
from ingest.drawing import DRAWING_DPI, draw_page
from ingest.page_view import PageView
from ingest.sources import source_of

SCALE = DRAWING_DPI / 72
GREEN, RED = (0, 150, 60), (210, 40, 40)


def a_view(page: Page) -> PageView:
    box = BBox(100, 100, 200, 140)
    table = Table(
        table_no=1,
        parts=(PageBox(1, box),),
        n_rows=1,
        n_columns=1,
        n_header_rows=0,
        cells=(Cell(0, 0, 1, box, "x", "x"),),
    )
    checkboxes = (
        Checkbox(1, BBox(20, 20, 30, 30), "要", "checked", "■", "glyph"),
        Checkbox(1, BBox(20, 60, 30, 70), "不要", "unchecked", "□", "glyph"),
    )
    return PageView(page, ("unknown",), (), (table,), checkboxes, (), (), ())


def a_page(width_pt: float = 300, height_pt: float = 200, rotation_deg: int = 0) -> Page:
    return Page(
        page_number=1,
        width_pt=width_pt,
        height_pt=height_pt,
        origin=PageOrigin("text_layer", "x", "1"),
        words=(Word("次第", BBox(50, 150, 80, 165)),),
        rotation_deg=rotation_deg,
    )


def pixel(picture: Image.Image, x_pt: float, top_pt: float) -> object:
    return picture.getpixel((round(x_pt * SCALE), round(top_pt * SCALE)))


@pytest.fixture
def pdf(tmp_path: Path) -> SourceFile:
    """A page with a black square in its top right corner."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200))
    canvas.rect(270, 170, 20, 20, fill=1)
    canvas.showPage()
    canvas.save()
    return source_of(path)


def test_cells_and_states_are_drawn_on_the_rendering(pdf: SourceFile) -> None:
    picture = draw_page(pdf, a_view(a_page()))
    assert picture.size == (625, 417)
    assert pixel(picture, 280, 20) == (0, 0, 0)
    assert pixel(picture, 100, 120) == (30, 90, 220)
    assert pixel(picture, 19, 25) == GREEN
    assert pixel(picture, 19, 65) == RED
    assert pixel(picture, 150, 120) == (255, 255, 255)


def test_a_page_that_was_turned_for_reading_is_drawn_turned(pdf: SourceFile) -> None:
    picture = draw_page(pdf, a_view(a_page(200, 300, rotation_deg=90)))
    assert picture.size == (417, 625)
    assert pixel(picture, 180, 280) == (0, 0, 0)


def test_a_transcript_is_drawn_from_its_words(tmp_path: Path) -> None:
    source = SourceFile("0" * 64, str(tmp_path / "a.txt"), "text/plain", 1)
    picture = draw_page(source, a_view(a_page()))
    box = picture.crop(tuple(round(x * SCALE) for x in (50, 150, 80, 168)))
    assert box.getextrema() != ((255, 255),) * 3
    assert pixel(picture, 19, 25) == GREEN


def test_a_very_long_page_is_drawn_smaller(tmp_path: Path) -> None:
    source = SourceFile("0" * 64, str(tmp_path / "a.txt"), "text/plain", 1)
    picture = draw_page(source, a_view(a_page(4000, 20_000)))
    assert picture.size == (2000, 10_000)
