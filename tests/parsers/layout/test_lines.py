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


def test_letters_in_the_column_of_a_vertical_word_go_on_with_it() -> None:
    """江口 is set down, and the letters of the given name stand singly below a space."""
    surname = Word("江口", BBox(100, 50, 110, 72), vertical=True, size_pt=10)
    given = [Word("真", BBox(100, 83, 110, 93), size_pt=10)]
    given.append(Word("一", BBox(100, 94, 110, 104), size_pt=10))
    (line,) = words_to_text_lines([*given, surname])
    assert "".join(word.text for word in line.words) == "江口真一"


def test_the_white_of_a_bracket_between_scanned_words_is_no_space() -> None:
    number = Word("第9条第1項第6号", BBox(164.9, 72, 231.5, 81), size_pt=8.3, confidence=0.9)
    bracket = Word("(目的外利用)", BBox(238, 72, 289, 81), size_pt=8.3, confidence=0.9)
    (line,) = words_to_text_lines([number, bracket])
    assert line_text(line) == "第9条第1項第6号(目的外利用)"


def test_a_gap_before_a_bracket_is_a_space_where_boxes_hold_the_white_of_marks() -> None:
    number = Word("第6号", BBox(164.9, 72, 191.5, 81), size_pt=8.3)
    bracket = Word("（目的外利用）", BBox(198, 72, 249, 81), size_pt=8.3)
    (line,) = words_to_text_lines([number, bracket])
    assert line_text(line) == "第6号 （目的外利用）"
