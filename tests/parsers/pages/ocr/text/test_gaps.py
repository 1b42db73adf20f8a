"""Gaps of a line, placed between its characters by how much ink stands around them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages.ocr.text.gaps import pitch_of_runs, place_gaps

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
