"""Articles as papers cite them."""

from __future__ import annotations

from parsers.values.references import find_references

NUMBERS_ACT = "行政手続における特定の個人を識別するための番号の利用等に関する法律"


def test_the_act_on_numbers_for_individuals_keeps_its_name() -> None:
    text = f"市条例第14条第2項及び第15条並びに{NUMBERS_ACT}第19条第8号により"
    assert find_references(text) == (
        "市条例第14条第2項",
        "市条例第15条",
        f"{NUMBERS_ACT}第19条第8号",
    )


def test_the_sentence_before_a_law_is_no_part_of_its_name() -> None:
    assert find_references("台帳を利用するに当たり、本人の同意を得て条例第8条に基づき") == (
        "条例第8条",
    )
