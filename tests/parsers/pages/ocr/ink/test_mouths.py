"""Squares that are the kanji 口."""

import pytest

from parsers.pages.ocr.ink.boxes import InkBox
from parsers.pages.ocr.ink.frames import is_mouth
from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

EM = 20


@pytest.mark.parametrize(
    ("before", "after", "mouth"), [("窓", "係", True), ("人", "係", False), ("人", "の", True)]
)
def test_a_square_is_a_kanji_by_its_neighbours(before: str, after: str, *, mouth: bool) -> None:
    place = PxBox(EM, 0, 2 * EM, EM)
    box = InkBox(place, place, "unchecked", 0.0, 0.99)
    strip = TextStrip(PxBox(0, 0, 3 * EM, EM), EM)
    glyphs = [Glyph(before, 0, EM, 0.99), Glyph(after, 2 * EM, 3 * EM, 0.99)]
    assert is_mouth(box, strip, glyphs) is mouth
