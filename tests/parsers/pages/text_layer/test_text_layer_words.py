from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.page import Ruling
from parsers.pages.text_layer.characters import Glyph, GlyphStyle
from parsers.pages.text_layer.words import glyphs_to_words

STYLE = GlyphStyle("Mincho", 10.0, "right", False, False, 0.0, None)


def texts(words):
    return [word.text for word in words]


def test_a_line_without_gaps_is_one_word_with_an_edge_around_every_character(set_text):
    (word,) = glyphs_to_words(set_text("審議会"), [])
    assert word.text == "審議会"
    assert word.char_edges == (100.0, 110.0, 120.0, 130.0)
    assert word.bbox == BBox(100, 100, 130, 110)
    assert word.confidence is None


@pytest.mark.parametrize(
    ("pitch", "count"), [(10.0, 1), (12.5, 1), (13.4, 1), (14.0, 3), (25.0, 3)]
)
def test_justification_keeps_a_word_and_even_distribution_ends_it(set_text, pitch, count):
    assert len(glyphs_to_words(set_text("担当課", pitch=pitch), [])) == count


def test_an_ideographic_space_ends_a_word_and_makes_none(set_text):
    assert texts(glyphs_to_words(set_text("担　当　課"), [])) == ["担", "当", "課"]


def test_a_space_glyph_without_width_ends_no_word(set_text):
    first, second = set_text("平成"), set_text("年", x=120.0)
    space = set_text(" ", x=120.0)[0]._replace(x1=120.0)
    assert texts(glyphs_to_words([*first, space, *second], [])) == ["平成年"]


def test_latin_words_part_at_a_narrower_gap_than_japanese(set_text):
    latin = [*set_text("ab"), *set_text("cd", x=122.0)]
    japanese = [*set_text("個人"), *set_text("情報", x=122.0)]
    assert texts(glyphs_to_words(latin, [])) == ["ab", "cd"]
    assert texts(glyphs_to_words(japanese, [])) == ["個人情報"]


def test_pieces_of_a_line_are_joined_whatever_their_order_in_the_content(set_text):
    glyphs = [*set_text("情報", x=120.0), *set_text("本文", y=200.0), *set_text("個人")]
    assert sorted(texts(glyphs_to_words(glyphs, []))) == ["個人情報", "本文"]


def test_ruby_stays_a_word_of_its_own(set_text):
    glyphs = [*set_text("審議"), *set_text("しんぎ", y=93.0, size=5.0)]
    assert sorted(texts(glyphs_to_words(glyphs, []))) == ["しんぎ", "審議"]


def test_letters_printed_twice_for_boldness_are_read_once_and_called_bold(set_text):
    once, again = set_text("見出"), set_text("見出", x=100.4)
    twice = [once[0], again[0], once[1], again[1]]
    (by_letter,) = glyphs_to_words(twice, [])
    (by_run,) = glyphs_to_words([*set_text("見出"), *set_text("見出", x=100.4)], [])
    assert (by_letter.text, by_letter.bold) == ("見出", True)
    assert (by_run.text, by_run.bold) == ("見出", True)


def test_the_same_letter_twice_in_a_row_is_two_letters(set_text):
    assert texts(glyphs_to_words(set_text("様々々"), [])) == ["様々々"]


def test_a_vertical_ruling_cuts_the_word_that_crosses_it(set_text):
    ruling = Ruling(BBox(119.8, 50, 120.2, 150), "vertical")
    left, right = glyphs_to_words(set_text("千円百人"), [ruling])
    assert (left.text, right.text) == ("千円", "百人")
    assert left.bbox.x1 <= 120.0 <= right.bbox.x0


def test_a_ruling_that_ends_beside_the_word_cuts_nothing(set_text):
    ruling = Ruling(BBox(119.8, 50, 120.2, 103), "vertical")
    assert texts(glyphs_to_words(set_text("千円百人"), [ruling])) == ["千円百人"]


def test_vertical_writing_runs_downwards(set_text):
    (word,) = glyphs_to_words(set_text("令和八年", direction="down"), [])
    assert word.vertical
    assert word.char_edges == (100.0, 110.0, 120.0, 130.0, 140.0)


def test_a_horizontal_ruling_cuts_vertical_writing(set_text):
    ruling = Ruling(BBox(50, 119.8, 150, 120.2), "horizontal")
    words = glyphs_to_words(set_text("令和八年", direction="down"), [ruling])
    assert texts(words) == ["令和", "八年"]


def test_single_letters_placed_one_below_the_other_are_vertical_writing(set_text):
    glyphs = [set_text(char, y=100.0 + 10.0 * index)[0] for index, char in enumerate("会議録")]
    (word,) = glyphs_to_words(glyphs, [])
    assert (word.text, word.vertical) == ("会議録", True)


def test_vertical_lines_close_together_are_told_apart_by_the_order_of_the_content(set_text):
    right = [set_text(char, x=112.0, y=100.0 + 10 * i)[0] for i, char in enumerate("一行目終")]
    left = [set_text(char, x=100.0, y=100.0 + 10 * i)[0] for i, char in enumerate("二行目終")]
    assert texts(glyphs_to_words([*right, *left], [])) == ["一行目終", "二行目終"]


def test_letter_spaced_labels_of_two_lines_are_not_vertical_writing(set_text):
    glyphs = [*set_text("担当課", pitch=25.0), *set_text("氏名欄", y=111.0, pitch=25.0)]
    assert not any(word.vertical for word in glyphs_to_words(glyphs, []))


def test_marks_below_each_other_in_a_column_are_not_vertical_writing(set_text):
    glyphs = [set_text("○", y=100.0 + 11.0 * row)[0] for row in range(5)]
    words = glyphs_to_words(glyphs, [])
    assert texts(words) == ["○"] * 5
    assert not any(word.vertical for word in words)


def test_digits_set_upright_belong_to_their_vertical_line(set_text):
    digits = [
        *set_text("1", x=100.0, y=120.0),
        *set_text("2", x=105.0, y=120.0),
    ]
    digits = [digit._replace(x1=digit.x0 + 5.0) for digit in digits]
    glyphs = [
        *set_text("令和", direction="down"),
        *digits,
        *set_text("年", y=130.0, direction="down"),
    ]
    (word,) = glyphs_to_words(glyphs, [])
    assert word.text == "令和12年"
    assert word.char_edges == tuple(sorted(word.char_edges))


# Coarser than the shift of fake bold, so that nothing is a reprint.
coordinates = st.integers(0, 160).map(lambda step: 3.0 * step)


@given(
    st.lists(
        st.tuples(st.sampled_from("個人情報アイ12ab○。　 "), coordinates, coordinates), max_size=30
    ),
    st.lists(coordinates, max_size=4),
)
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost_or_made_up(placed, places):
    unique = {(x, y): (char, x, y) for char, x, y in placed}
    glyphs = [Glyph(c, x, y, x + 10, y + 10, STYLE, 1) for c, x, y in unique.values()]
    rulings = [Ruling(BBox(place, 0, place + 0.5, 600), "vertical") for place in places]
    words = glyphs_to_words(glyphs, rulings)
    assert sorted("".join(texts(words))) == sorted(g.text for g in glyphs if not g.text.isspace())
    for word in words:
        assert len(word.char_edges) == len(word.text) + 1
        assert all(a <= b for a, b in pairwise(word.char_edges))
