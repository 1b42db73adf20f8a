"""Squares that are the kanji 口 or the kana ロ."""

import pytest

from parsers.pages.ocr.ink.boxes import InkBox
from parsers.pages.ocr.ink.frames import letter_of_square
from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

EM = 20


@pytest.mark.parametrize(
    ("before", "after", "letter"),
    [
        ("窓", "係", "口"),
        ("人", "係", None),
        ("人", "の", "口"),
        ("広報シティプ", "モーション課", "ロ"),
        ("広報シティプ", "", "ロ"),
        ("", "ーン", "ロ"),
        ("ゼ", "", None),
        ("電子メール", "", None),
        ("電子メール", "ファクス", None),
        ("メモ", "ファクス", None),
        ("", "メール", None),
    ],
)
def test_a_square_is_a_letter_by_its_neighbours(
    before: str, after: str, letter: str | None
) -> None:
    left = len(before) * EM
    place = PxBox(left, 0, left + EM, EM)
    box = InkBox(place, place, "unchecked", 0.0, 0.99)
    text = f"{before}□{after}"
    strip = TextStrip(PxBox(0, 0, len(text) * EM, EM), EM)
    glyphs = [
        Glyph(character, place * EM, (place + 1) * EM, 0.99)
        for place, character in enumerate(text)
        if character != "□"
    ]
    assert letter_of_square(box, strip, glyphs) == letter
