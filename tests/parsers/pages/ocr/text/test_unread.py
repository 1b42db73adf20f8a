"""What the engine passed over in a line that it read."""

from __future__ import annotations

import numpy as np
import pytest

from parsers.pages.ocr.raster import InkMask, PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.unread import (
    brackets_on_rings,
    lost_bracket,
    unread_runs,
    with_inserted,
)
from parsers.pages.ocr.text.words import Glyph

EM = 20


def line_of(n: int) -> tuple[TextStrip, InkMask]:
    """A line of as many full blocks of ink, an em from one to the next."""
    ink = np.zeros((EM, n * EM), np.uint8)
    for place in range(n):
        ink[1 : EM - 1, place * EM + 1 : (place + 1) * EM - 1] = 255
    return TextStrip(PxBox(0, 0, n * EM, EM), EM), ink


def glyphs_of(*placed: tuple[str, float, float]) -> list[Glyph]:
    return [Glyph(text, start * EM, end * EM, 0.99) for text, start, end in placed]


def test_a_character_between_two_that_were_read_is_unread() -> None:
    strip, ink = line_of(3)
    assert unread_runs(glyphs_of(("意", 0, 1), ("見", 2, 3)), strip, ink) == [(EM + 1, 2 * EM - 1)]


def test_a_place_as_wide_as_two_characters_hides_one() -> None:
    strip, ink = line_of(3)
    (run,) = unread_runs(glyphs_of(("経", 0, 3), ("過", 2, 3)), strip, ink)
    assert EM < run[0] < run[1] < 2 * EM


def test_a_line_all_of_whose_ink_was_read_has_nothing_unread() -> None:
    strip, ink = line_of(2)
    assert unread_runs(glyphs_of(("意", 0, 1), ("見", 1, 2)), strip, ink) == []
    ink[:, :] = 0
    ink[EM // 2 : EM // 2 + 3, -3:] = 255  # a dot
    assert unread_runs(glyphs_of(("意", 0, 1)), strip, ink) == []


@pytest.mark.parametrize(
    ("before", "behind", "bracket"),
    [
        ("（送", "", ")"),
        ("", "）", "("),
        ("送", "", None),
        ("（送", "信", None),
        ("（）", "", None),
    ],
)
def test_narrow_ink_where_a_bracket_lacks_its_partner_is_one(
    before: str, behind: str, bracket: str | None
) -> None:
    texts = [*((text, place) for place, text in enumerate(before))]
    texts += [(text, place + len(before) + 1) for place, text in enumerate(behind)]
    glyphs = glyphs_of(*((text, place, place + 1) for text, place in texts))
    strip, _ = line_of(len(before) + len(behind) + 1)
    start = len(before) * EM
    found = lost_bracket(glyphs, (start, start + 6), strip)
    assert (found.text if found else None) == bracket
    assert lost_bracket(glyphs, (start, start + EM), strip) is None


def test_what_the_engine_makes_of_a_bracket_in_a_ring_is_one() -> None:
    glyphs = glyphs_of(("（", 0, 1), ("送", 1, 2), ("7", 2, 2.3))
    strip, _ = line_of(3)
    ring = PxBox(-EM, -4, round(2.5 * EM), EM + 4)
    assert "".join(g.text for g in brackets_on_rings(glyphs, [ring], strip)) == "（送)"
    assert brackets_on_rings(glyphs, [], strip) == glyphs


def test_a_glyph_is_inserted_where_it_stands() -> None:
    glyphs = glyphs_of(("意", 0, 1), ("見", 2, 3))
    out = with_inserted(glyphs, glyphs_of(("・", 1, 2)))
    assert [glyph.text for glyph in out] == ["意", "・", "見"]
