from __future__ import annotations

import pytest

from parsers.repair.choice_lists import entries_of_lists
from parsers.repair.printed import printed_texts, stretches
from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.reading import Reading


def mended(text: str, sure: float = 0.6) -> str:
    reading = Reading(text, (sure,) * len(text))
    return apply_repairs(text, settle(text, printed_texts(reading)))


def listed(text: str, sure: float = 0.6) -> str:
    reading = Reading(text, (sure,) * len(text))
    return apply_repairs(text, settle(text, entries_of_lists(reading)))


def test_boxes_numbers_and_line_ends_part_what_is_printed() -> None:
    text = "①□氏名 ■生年 月日（ ）\n1) 実施する 2)未定"
    assert [each.letters for each in stretches(text)] == ["氏名", "生年月日", "実施する", "未定"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "特定個人情報の漏えい・減失・届損リスクへの対策は十分か",
            "特定個人情報の漏えい・滅失・毀損リスクへの対策は十分か",
        ),
        ("9．従業者に対する教育・刻発", "9．従業者に対する教育・啓発"),
        ("[○]児童福祉子育て関係情報", "[○]児童福祉・子育て関係情報"),
        ("1)特にカカを入れて行っている", "1)特に力を入れて行っている"),
    ],
)
def test_a_long_printed_text_is_known_whatever_a_letter_was_read_for(read: str, meant: str) -> None:
    assert mended(read) == meant


def test_a_short_printed_text_needs_a_letter_that_looks_like_it() -> None:
    assert mended("提出時其") == "提出時期"
    assert mended("提出時虎") == "提出時虎"


def test_a_short_choice_is_known_by_other_entries_of_its_list() -> None:
    assert mended("□家族構成 □婚虎歴 □続柄 □世帯員") == "□家族構成 □婚姻歴 □続柄 □世帯員"


@pytest.mark.parametrize(
    "text",
    [
        "利用中止請求",
        "提出時刻",
        "10人以上60人未満",
        "□紙媒体 □電磁的記録媒体 □その他の媒体（　　）",
        "特定個人情報の漏えい、滅失又は毀損を防ぐ措置",
    ],
)
def test_what_is_printed_otherwise_stays(text: str) -> None:
    assert mended(text) == text


def test_letters_read_with_certainty_are_not_changed_by_a_form() -> None:
    assert mended("9．従業者に対する教育・刻発", sure=0.999) == "9．従業者に対する教育・刻発"


def test_entries_of_a_list_tell_the_one_that_was_misread_with_its_digits() -> None:
    read = (
        "1)1.000人未満(任意実施) 2)1,009人以上1万人未満 3)1万人以上10万人未満"
        " 4)10万人以上30万人未満 5)30万人以上"
    )
    assert listed(read) == (
        "1)1,000人未満(任意実施) 2)1,000人以上1万人未満 3)1万人以上10万人未満"
        " 4)10万人以上30万人未満 5)30万人以上"
    )
    assert listed("1)特に力を入れている 2)十分である 3)課題が茂されている").endswith(
        "課題が残されている"
    )


def test_a_list_that_no_form_has_keeps_its_digits() -> None:
    text = "1)1,009人未満 2)1,009人以上2万人未満 3)2万人以上"
    assert listed(text) == text


@pytest.mark.parametrize(
    "read", ["[実施する]選択肢>", "[実施する]ぐ選択肢>", "[実施する] べぐ選択肢>"]
)
def test_the_bracket_of_a_lists_heading_is_known_by_its_partner(read: str) -> None:
    assert "".join(listed(read).split()) == "[実施する]<選択肢>"


def test_a_heading_without_brackets_gets_none() -> None:
    assert listed("[実施する]選択肢は三つ") == "[実施する]選択肢は三つ"


def test_a_letter_of_the_same_shape_is_told_by_a_long_text_however_sure_it_is() -> None:
    assert mended("1)特にカを入れている", sure=0.99) == "1)特に力を入れている"
    assert mended("提出時其", sure=0.99) == "提出時其"
