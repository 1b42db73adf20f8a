from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.families.assessment.choices import (
    holds_choices,
    lost_boxes,
    text_to_choice,
    text_to_count,
)

RATINGS = ("特に力を入れている", "十分である", "課題が残されている")
LIST = "＜選択肢＞ 1) 特に力を入れている 2) 十分である 3) 課題が残されている"


@pytest.mark.parametrize(
    ("text", "number", "flags"),
    [
        (f"[　十分である　] {LIST}", 2, ()),
        (f"{LIST}\n[ 課題が残されている ]", 3, ()),
        (
            "[十分である]\n<選択肢> 1) 特に力を入れている 3) 課題が残されている\n2) 十分である",
            2,
            (),
        ),
        ("[ 十分てある ] " + LIST, 2, ("fuzzy_match",)),
        ("[\n十分である\n]", 2, ()),
        ("[ 十分である", 2, ("bracket_order",)),
        (f"[] 十分である [] ^{{{LIST[:5]}}}{LIST[5:]}", 2, ("bracket_lost",)),
        (f"□ 十分である □ □ {LIST}", 2, ("bracket_lost",)),
        (f"[　　　] {LIST}", None, ()),
        ("", None, ()),
    ],
)
def test_the_entry_in_the_bracket_is_the_choice(
    text: str, number: int | None, flags: tuple[str, ...]
) -> None:
    choice = text_to_choice(text, RATINGS)
    assert (choice.number, choice.flags) == (number, flags)
    assert choice.label == (RATINGS[number - 1] if number else None)


def test_an_entry_outside_the_list_is_kept_as_printed_without_a_number() -> None:
    choice = text_to_choice(f"[ おおむね良い ] {LIST}", RATINGS)
    assert (choice.number, choice.label, choice.flags) == (
        None,
        "おおむね良い",
        ("outside_choices",),
    )


def test_the_printed_list_wins_over_the_order_that_the_form_is_known_to_have() -> None:
    text = "[ 十分である ] <選択肢> 1) 十分である 2) 十分でない"
    assert text_to_choice(text, RATINGS).number == 1


@pytest.mark.parametrize(
    ("text", "rest", "value"),
    [
        ("[委託する] （　6　）件", "[委託する]", 6),
        ("[委託する] ( )件", "[委託する]", None),
    ],
)
def test_a_count_is_taken_off_its_choice(text: str, rest: str, value: int | None) -> None:
    found, count = text_to_count(text)
    assert found == rest
    assert count is not None
    assert count.value == value


def test_a_text_without_a_count_is_left_alone() -> None:
    assert text_to_count("[委託する]") == ("[委託する]", None)


def test_each_lost_box_is_told_with_what_stands_behind_it() -> None:
    assert lost_boxes(f"□ 十分である □ □ {LIST}") == ["十分である", "", ""]
    assert holds_choices(LIST)


@given(st.text(alphabet="[]□<選択肢>1２)十分である\n　(件６", max_size=60))
def test_any_text_gives_a_choice_of_the_list_or_none_at_all(text: str) -> None:
    choice = text_to_choice(text, RATINGS)
    assert choice.number is None or choice.label is not None
    text_to_count(text)
