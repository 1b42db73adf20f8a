from __future__ import annotations

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.lines import line_text, words_to_text_lines


def test_points_that_stand_up_right_of_a_vertical_line_belong_to_it() -> None:
    column = Word("あのイ", BBox(100, 50, 110, 80), vertical=True, size_pt=10)
    point = Word("、", BBox(107, 79, 112, 84), vertical=True, size_pt=10)
    rest = Word("すきと", BBox(100, 90, 110, 120), vertical=True, size_pt=10)
    next_column = Word("おった風", BBox(84, 50, 94, 90), vertical=True, size_pt=10)
    lines = words_to_text_lines([column, point, rest, next_column])
    assert [line_text(line) for line in lines] == ["あのイ、すきと", "おった風"]


def test_a_point_far_from_any_vertical_line_stays_where_it_is() -> None:
    column = Word("あのイ", BBox(100, 50, 110, 80), vertical=True, size_pt=10)
    point = Word("、", BBox(200, 300, 205, 305), vertical=True, size_pt=10)
    assert len(words_to_text_lines([column, point])) == 2
