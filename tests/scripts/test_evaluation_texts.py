from hypothesis import given
from hypothesis import strategies as st

from scripts.evaluation.texts import comparable, order_free_errors


def test_boxes_of_all_notations_compare_alike() -> None:
    assert comparable("[　]氏名 [○]住所") == comparable("☐氏名☑住所") == "□氏名■住所"


def test_dashes_and_widths_compare_alike() -> None:
    assert comparable("１－２") == comparable("1―2") == "1-2"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = comparable(text)
    assert comparable(once) == once


@given(st.lists(st.text(alphabet="東京都市")))
def test_order_of_texts_is_no_error(texts: list[str]) -> None:
    assert order_free_errors(texts, texts[::-1])[0] == 0


def test_a_wrong_character_is_one_error() -> None:
    assert order_free_errors(["税務課"], ["税務謀"]) == (1, 3)


def test_missing_and_surplus_characters_are_errors() -> None:
    assert order_free_errors(["税務課"], ["税課"]) == (1, 3)
    assert order_free_errors(["税務課"], ["税務課長代"]) == (2, 3)
