from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.forms.definition import FieldDefinition
from parsers.forms.labels import LabelIndex, folded_label

INDEX = LabelIndex(
    [
        FieldDefinition(id="department", labels=("主管課", "担当課")),
        FieldDefinition(id="name", labels=("事務の名称",), patterns=("(業務|事務)の?名称?$",)),
        FieldDefinition(id="period", labels=("実施時期",)),
    ]
)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("主　管　課", "主管課"),
        ("１．件　名", "件名"),
        ("(1) 目　的：", "目的"),
        ("③対象となる本人の範囲 ※", "対象となる本人の範囲"),
        ("第1 諮問を受けた事項", "諮問を受けた事項"),
        ("第10回会議", "第10回会議"),
        ("30日以内", "30日以内"),
        ("Ⅱ－２", "2"),
    ],
)
def test_a_label_is_compared_without_enumerators_and_spaces(printed: str, folded: str) -> None:
    assert folded_label(printed) == folded


@pytest.mark.parametrize(
    ("printed", "field_id"),
    [
        ("担 当 課", "department"),
        ("３ 事務の名称（※）", "name"),
        ("取り扱う業務の名称", "name"),
        ("事務の名祢", "name"),
        ("実施時朋", "period"),
        ("担当者", None),
        ("目的", None),
        ("", None),
    ],
)
def test_a_printed_label_means_the_field_it_is_nearest_to(
    printed: str, field_id: str | None
) -> None:
    match = INDEX.match(printed)
    assert (match.field.id if match else None) == field_id


def test_a_known_spelling_is_surer_than_a_pattern_and_that_than_a_misread_one() -> None:
    scores = [INDEX.match(text) for text in ("事務の名称", "登録業務名", "事務の名祢")]
    values = [match.score for match in scores if match]
    assert len(values) == 3
    assert values == sorted(values, reverse=True)


@given(st.text(max_size=40))
def test_any_label_is_folded_and_looked_up(text: str) -> None:
    assert not any(character.isspace() for character in folded_label(text))
    INDEX.match(text)
