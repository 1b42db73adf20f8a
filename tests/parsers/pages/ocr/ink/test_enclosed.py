"""Characters in small circles: found by their circle, read without it, put back with it."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from parsers.pages.ocr.ink.enclosed import find_circles, with_circles
from parsers.pages.ocr.ink.symbols import find_symbols
from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

EM = 24.0


def _circle(size: int, *, filled: bool) -> InkMask:
    image = Image.new("L", (80, 80), 0)
    draw = ImageDraw.Draw(image)
    draw.ellipse((20, 20, 20 + size, 20 + size), outline=255, width=2)
    if filled:
        middle = 20 + size // 2
        draw.line((middle, middle - 6, middle, middle + 6), fill=255, width=2)
    return np.asarray(image, dtype=np.uint8).copy()


@pytest.mark.parametrize(
    ("size", "filled", "count"), [(24, True, 1), (24, False, 0), (44, True, 0), (12, True, 0)]
)
def test_a_small_circle_with_something_in_it_is_found(size: int, filled: bool, count: int) -> None:
    assert len(find_circles(_circle(size, filled=filled), EM)) == count


def test_the_ink_of_a_circle_is_its_stroke_alone() -> None:
    ((box, own),) = find_circles(_circle(24, filled=True), EM)
    height, width = own.shape
    assert (width, height) == (box.width, box.height)
    assert not own[height // 3 : -height // 3, width // 3 : -width // 3].any()


def _line(text: str) -> list[Glyph]:
    return [Glyph(char, 20.0 * at, 20.0 * at + 18, 0.9) for at, char in enumerate(text)]


@pytest.mark.parametrize(
    ("read", "circle_at", "meant"),
    [
        ("1事務の名称", 0, "①事務の名称"),
        ("担当2課", 2, "担当②課"),
        ("12課", 0, "⑫課"),
        ("事務の名称", 0, "事務の名称"),
        ("第305条", 1, "第305条"),
        ("事務の名称1", 0, "事務の名称1"),
    ],
)
def test_a_number_that_stood_in_a_circle_is_circled(read: str, circle_at: int, meant: str) -> None:
    strip = TextStrip(PxBox(0, 0, 20 * len(read), 24), EM)
    circle = PxBox(20 * circle_at, 0, 20 * circle_at + 20, 20)
    glyphs = with_circles(_line(read), [circle], strip)
    assert "".join(glyph.text for glyph in glyphs) == meant


@pytest.mark.parametrize(("inner", "offset", "text"), [(14, 5, "◎"), (8, 4, "")])
def test_a_circle_in_a_circle_about_one_middle_is_a_sign_of_its_own(
    inner: int, offset: int, text: str
) -> None:
    image = Image.fromarray(_circle(24, filled=False))
    corner = 20 + offset
    place = (corner, corner, corner + inner, corner + inner)
    ImageDraw.Draw(image).ellipse(place, outline=255, width=2)
    ink = np.asarray(image, dtype=np.uint8).copy()
    assert "".join(symbol.text for symbol in find_symbols(ink, EM)) == text
    assert len(find_circles(ink, EM)) == (0 if text else 1)
