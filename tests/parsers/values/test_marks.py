"""Marks, groups of marks and choice lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values.marks.choices import match_choice
from parsers.values.marks.parse import conflicting_marks, parse_mark


@pytest.mark.parametrize(
    ("text", "label", "state"),
    [
        ("■ 電話番号", "電話番号", "checked"),
        ("☐ 電話番号", "電話番号", "unchecked"),
        ("［○］ 電子メール", "電子メール", "checked"),
        ("[ ] 電子メール", "電子メール", "unchecked"),
        ("✓ 申請書", "申請書", "checked"),
        ("ロ職業", "職業", "unchecked"),
    ],
)
def test_a_mark_with_its_label(text: str, label: str, state: str) -> None:
    value = parse_mark(text)
    assert (value.label, value.state) == (label, state)


@pytest.mark.parametrize("text", ["口座番号", "口頭で説明", "回数", "品名", "ロシア", "レンタル"])
def test_a_word_that_begins_like_a_box_is_no_mark(text: str) -> None:
    value = parse_mark(text)
    assert (value.label, value.state) == (text, "unknown")


def test_the_detail_behind_a_label_is_kept_apart() -> None:
    value = parse_mark("■ その他（聞き取り）")
    assert (value.label, value.detail, value.state) == ("その他", "聞き取り", "checked")


@pytest.mark.parametrize(
    ("text", "selected", "state"),
    [
        ("■有 □無", "有", "checked"),
        ("□有 ■無", "無", "checked"),
        ("□有 □無", None, "none_selected"),
        ("■有 ■無", None, "unknown"),
        ("有・㊚", None, None),
        ("㊛・男", "女", "checked"),
    ],
)
def test_of_exclusive_choices_one_is_taken(
    text: str, selected: str | None, state: str | None
) -> None:
    value = parse_mark(text)
    if state is not None:
        assert (value.selected, value.state) == (selected, state)


def test_several_boxes_that_may_all_be_ticked_are_no_violation() -> None:
    value = parse_mark("■氏名 ■住所 □電話番号")
    assert value.group == ("氏名", "住所", "電話番号")
    assert "exclusive_violation" not in value.flags
    assert {"checked:氏名", "checked:住所"} <= set(value.flags)


def test_a_misread_choice_is_taken_from_the_printed_list_only_when_close() -> None:
    entries = [(1, "事前に実施する"), (2, "事後に実施する")]
    assert match_choice("事後に実施ずる", entries).choice_no == 2
    far = match_choice("実施の予定はない", entries)
    assert far.choice_no is None
    assert "outside_choices" in far.flags


def test_a_label_marked_both_ways_is_a_conflict() -> None:
    marks = [parse_mark("■氏名"), parse_mark("□氏名"), parse_mark("■住所")]
    assert conflicting_marks(marks) == ("氏名",)


MARK_LIKE = st.text(
    alphabet="□■☑☒[]［］()（）○〇✓レ口ロ回 有無・~氏名0123456789)<選択肢>input/=㊒②…\uf0fe",
    max_size=40,
)


@given(st.one_of(st.text(max_size=60), MARK_LIKE))
def test_any_text_gives_a_state(text: str) -> None:
    assert parse_mark(text).state
