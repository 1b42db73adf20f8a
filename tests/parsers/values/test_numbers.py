"""Numbers as papers print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values.numbers.parse import parse_number
from parsers.values.numbers.value import NumberValue


def read(text: str) -> NumberValue:
    value = parse_number(text)
    assert value is not None, text
    return value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("１２，３４５円", 12345, "円"),
        ("1万7千人", 17000, "人"),
        ("3億5千万円", 350000000, "円"),
        ("△1,234千円", -1234000, "円"),
        ("二十三件", 23, "件"),
        ("12.5%", 0.125, "ratio"),
        ("3割5分", 0.35, "ratio"),
        ("5か所", 5, "か所"),
        ("全12ページ", 12, "ページ"),
        ("-3", -3, None),
        ("(6) 件", 6, "件"),
        ("l2件", 12, "件"),
    ],
)
def test_a_number_with_its_unit(text: str, value: float, unit: str | None) -> None:
    found = read(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "flags"),
    [
        ("10人以上", 10, None, set()),
        ("10人未満", None, 10, {"max_exclusive"}),
        ("100万円超", 1000000, None, {"min_exclusive"}),
        ("1,000人以上1万人未満", 1000, 10000, {"max_exclusive"}),
        ("3～5名", 3, 5, set()),
        ("30日以内", None, 30, set()),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None, flags: set[str]) -> None:
    found = read(text)
    assert (found.value, found.minimum, found.maximum) == (None, low, high)
    assert flags <= set(found.flags)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", "blank"), ("　", "blank"), ("（　）件", "blank"), ("－", "dash"), ("ー", "dash"),
        ("…", "dash"), ("該当なし", "none_stated"), ("な　し", "none_stated"),
        ("（省略）", "omitted"), ("未定", "undetermined"), ("不明", "unknown_stated"),
        ("集計中", "pending"), ("若干名", "few"), ("●●人", "placeholder"), ("0", "reported"),
    ],
)  # fmt: skip
def test_the_reasons_for_no_number_are_kept_apart(text: str, status: str) -> None:
    assert read(text).status == status


@pytest.mark.parametrize("text", ["あいう", "第3回", "資料2", "別紙1", "①", "一般会計", "三重県"])
def test_what_is_no_amount_gives_none(text: str) -> None:
    assert parse_number(text) is None


def test_around_a_number() -> None:
    assert read("約30件").approx
    assert read("30件程度").approx
    assert not read("30件").approx
    assert "gross" in read("延べ30人").flags
    assert "net" in read("実30人").flags
    assert read("30件(※2)").footnote == "※2"
    assert read("1人当たり 500円").per == "1人"


def test_parts_are_checked_against_the_whole() -> None:
    assert "parts_sum_ok" in read("計 10件 ①新規 7件 ②継続 3件").flags
    assert "parts_sum_mismatch" in read("計 11件 ①新規 7件 ②継続 3件").flags


def test_every_status_has_one_in_the_words_of_fields() -> None:
    for text in ("不明", "集計中", "若干名", "○件", "0", "略"):
        assert read(text).field_status in {"undetermined", "reported", "blank", "omitted"}


NUMBER_LIKE = st.text(
    alphabet="0123456789０９,.，．万億千百十兆△▲-－―約以上未満超余～件人円%割分の(（)）※①②lIO〇○なし略未定延べ／/",
    max_size=30,
)


@given(st.one_of(st.text(max_size=60), NUMBER_LIKE))
def test_any_text_gives_a_number_or_none(text: str) -> None:
    value = parse_number(text)
    if value is not None and value.minimum is not None and value.maximum is not None:
        assert value.minimum <= value.maximum


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_an_integer_with_commas_is_read_back(number: int) -> None:
    printed = f"△{abs(number):,}" if number < 0 else f"{number:,}"
    assert read(printed).value == number
