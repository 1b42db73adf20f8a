from __future__ import annotations

from pathlib import Path

import pytest

from corpus.forms.assessments import (
    AssessmentForm,
    Lists,
    assessment_forms,
    assessment_lists,
    load_assessment_form,
    load_lists,
    problems_of_assessment,
)
from corpus.forms.load import FormDefinitionError, all_forms

LISTS = """
choices: {yes_no: [有り, 無し]}
marks: {media: [紙, 電子メール]}
groups: [委託事項]
cover: []
"""
GOOD = """
form_no: 様式9
kind: basic
form_id: assessment_basic
name: 試しの評価書
source: 試し
editions: [{key: first, printed: 平成26年4月 様式9, src: test}]
sections:
- no: Ⅰ
  title: 基本
  headings: [{no: '1', label: 事務}]
  items:
  - {no: '1-①', id: used, label: 利用の有無, kind: choice, choices: yes_no, src: test}
  - {no: '1-②', id: media, label: 媒体, kind: marks, marks: media, src: test}
rules:
- {given: {used: [1]}, then: {used: [1]}, src: test}
"""


def forms_of(tmp_path: Path, text: str) -> tuple[Path, Lists]:
    (tmp_path / "lists.yaml").write_text(LISTS, encoding="utf-8")
    path = tmp_path / "form.yaml"
    path.write_text(text, encoding="utf-8")
    return path, load_lists(tmp_path / "lists.yaml")


def test_the_bundled_forms_are_the_three_national_ones() -> None:
    assert [form.form_no for form in assessment_forms()] == ["様式2", "様式3", "様式4"]
    assert {form.form_id for form in assessment_forms()} <= {form.id for form in all_forms()}


@pytest.mark.parametrize("form", assessment_forms(), ids=lambda form: form.form_id)
def test_a_bundled_form_has_no_problem_and_says_where_each_item_is_known_from(
    form: AssessmentForm,
) -> None:
    assert list(problems_of_assessment(form, assessment_lists())) == []
    assert all(item.src for section in form.sections for item in section.items)


def test_a_good_form_loads(tmp_path: Path) -> None:
    form = load_assessment_form(*forms_of(tmp_path, GOOD))
    assert [item.id for item in form.sections[0].items] == ["used", "media"]
    assert form.sections[0].name == "Ⅰ 基本"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (GOOD.replace("headings", "heading"), "did you mean"),
        (GOOD.replace("kind: choice", "kind: choise"), "Invalid enum value 'choise'"),
        (GOOD.replace("choices: yes_no", "choices: yesno"), "no list of choices `yesno`"),
        (GOOD.replace("marks: media,", "marks: medium,"), "no list of marks `medium`"),
        (GOOD.replace("id: media", "id: used"), "`used` is defined twice"),
        (GOOD.replace("src: test}\n  - {no: '1-②'", "group: 委託, src: test}\n  - {no: '1-②'"),
         "no group `委託`"),
        (GOOD.replace("label: 媒体", "label: 媒体, editions: [second]"), "unknown `second`"),
        (GOOD.replace("label: 媒体", "label: 媒体, like: '('"), "no regular expression"),
        (GOOD.replace("then: {used: [1]}", "then: {usd: [1]}"), "no item `usd`"),
        (GOOD.replace("then: {used: [1]}", "then: {used: [3]}"), "`used` has no choice 3"),
    ],
)  # fmt: skip
def test_a_wrong_form_is_refused_with_what_is_wrong(tmp_path: Path, wrong: str, said: str) -> None:
    with pytest.raises(FormDefinitionError, match=r"form\.yaml") as refused:
        load_assessment_form(*forms_of(tmp_path, wrong))
    assert said in str(refused.value)
