"""Names of people at the front of labels."""

from __future__ import annotations

import pytest

from parsers.values.people import leading_name


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("川浪生郎総務部長", "川浪生郎"),
        ("簗多津子会計課長", "簗多津子"),
        ("薊敬三住民福祉課長", "薊敬三"),
        ("蓼科郁夫上下水道課長", "蓼科郁夫"),
        ("日下部健一総務課長", "日下部健一"),
    ],
)
def test_a_given_name_shows_the_word_before_it_to_be_a_family_name(label: str, name: str) -> None:
    assert label[: leading_name(label)] == name


@pytest.mark.parametrize(
    "label",
    ["林業振興課長", "市民生活課長", "総務課森明主幹", "中央めぐみ保育園長", "大和田支所長", ""],
)
def test_units_and_places_begin_with_no_name(label: str) -> None:
    assert leading_name(label) == 0
