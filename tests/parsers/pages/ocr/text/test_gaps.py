"""Gaps of a line, placed between its characters by how much ink stands around them."""

import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.text.gaps import pitch_of_runs, place_gaps
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph, glyphs_to_words

EM = 20.0


@pytest.mark.parametrize("pitch", [1.0, 1.1, 1.25])
def test_a_gap_lies_where_the_ink_says_even_if_the_engine_errs_by_a_character(
    pitch: float,
) -> None:
    texts = list("高齢者見守り")
    step = pitch * EM
    runs = [(0, round(3 * step)), (round(4 * step), round(7 * step))]
    edges = [place * step + EM for place in range(7)]
    assert place_gaps(texts, edges, runs, EM) == [3]


def test_a_number_before_a_text_stands_before_the_gap() -> None:
    runs = [(0, 8), (28, 128)]
    edges = [0.0, 30.0, 50.0, 70.0, 90.0, 128.0]
    assert place_gaps(list("2就学援助"[:5]), edges, runs, EM) == [1]


def test_the_white_of_brackets_belongs_to_them() -> None:
    # を 「5年」 から: the brackets' ink is narrow, their white makes the gaps.
    texts = list("を「5年」から")
    runs = [(0, 18), (34, 82), (98, 136)]
    edges = [0.0, 10.0, 20.0, 40.0, 50.0, 60.0, 100.0, 136.0]
    assert place_gaps(texts, edges, runs, EM) == [1, 5]


@given(
    st.text(alphabet="一二三年12、「」", min_size=1, max_size=12),
    st.lists(st.integers(1, 60), min_size=1, max_size=5),
)
def test_places_run_on_and_lie_in_the_line(text: str, lengths: list[int]) -> None:
    runs, at = [], 0
    for length in lengths:
        runs.append((at, at + length))
        at += length + 20
    edges = [at * place / len(text) for place in range(len(text) + 1)]
    places = place_gaps(list(text), edges, runs, EM)
    assert len(places) == len(runs) - 1
    assert all(0 <= place <= len(text) for place in places)
    assert all(a <= b for a, b in pairwise(places))


def test_gaps_do_not_count_for_the_pitch() -> None:
    near = [(0, 44), (60, 104)]
    far = [(0, 44), (200, 244)]
    texts = list("総務税務")
    assert pitch_of_runs(texts, near, EM) == pitch_of_runs(texts, far, EM) == pytest.approx(22)


def test_gaps_beside_characters_whose_ink_was_found_are_told_by_their_places() -> None:
    """Digits of full width are read as narrow ones: by widths the gap would lie before を."""
    strip = TextStrip(PxBox(0, 0, 220, 20), EM)
    ink = np.zeros((20, 220), np.uint8)
    spans = [(n * 20 + 1, n * 20 + 19) for n in (0, 1, 2, *range(4, 11))]
    glyphs = []
    for text, (start, end) in zip("状況を平成２４年４月", spans, strict=True):
        ink[2:18, start:end] = 255
        glyphs.append(Glyph(unicodedata.normalize("NFKC", text), start, end, 0.99))
    words = glyphs_to_words(glyphs, strip, ink, 200)
    assert [word.text for word in words] == ["状況を", "平成24年4月"]


def test_digits_of_full_width_are_not_parted_by_their_own_white() -> None:
    strip = TextStrip(PxBox(0, 0, 120, 20), EM)
    ink = np.zeros((20, 120), np.uint8)
    spans = [(1, 19), (28, 32), (48, 52), (61, 79), (81, 99)]
    glyphs = [Glyph(text, *span, 0.99) for text, span in zip("第11条の", spans, strict=True)]
    for start, end in spans:
        ink[2:18, start:end] = 255
    assert [word.text for word in glyphs_to_words(glyphs, strip, ink, 200)] == ["第11条の"]
