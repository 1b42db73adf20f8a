"""Labels in the words of towns that print neither 名称 nor 年月日."""

from __future__ import annotations

import pytest

from corpus.forms.load import all_forms
from parsers.forms.labels import index_of

REGISTER = [
    ("register_new", "事務を所管する課", "department"),
    ("register_new", "個人情報を取り扱う課", "department"),
    ("register_new", "主管", "department"),
    ("register_new", "記録される者", "subjects"),
    ("register_new", "始期", "effective_date"),
    ("register_new", "届出を受理した日", "effective_date"),
    ("register_modify", "改めた点", "change_text"),
    ("register_modify", "変更後の内容", "change_text"),
    ("register_modify", "改めた日", "effective_date"),
    ("register_modify", "変更した理由", "reason"),
    ("register_abolish", "終期", "abolished"),
    ("register_abolish", "取りやめた日", "abolished"),
    ("register_abolish", "取りやめた事情", "reason"),
    ("data_flow", "元の事務", "from_operation"),
    ("data_flow", "保有する課", "from_department"),
    ("data_flow", "利用する課・提供先", "to_party"),
    ("data_flow", "別", "kind"),
]
SHEET = [
    ("諮問する課", "department"),
    ("諮問の件名", "title"),
    ("付議の趣旨", "outline"),
    ("規模", "count"),
    ("相手先", "recipient"),
    ("受渡しの方法", "provision_form"),
    ("暮らしに関すること", "items"),
    ("頻度", "frequency"),
    ("その他参考となる事項", "remarks"),
    ("協議する事項の名称", "title"),
    ("取り扱う理由", "outline"),
    ("取扱いを始める日（期間）", "period"),
    ("相手となる機関等", "recipient"),
    ("本人への事前の通知", "notice"),
    ("保護者への連絡", "notice"),
]


def field_of(form_id: str, label: str) -> str | None:
    form = next(form for form in all_forms() if form.id == form_id)
    match = index_of(form).match(label)
    return match.field.id if match is not None else None


@pytest.mark.parametrize(("form_id", "label", "field"), REGISTER)
def test_columns_of_registers_are_known_in_other_words(
    form_id: str, label: str, field: str
) -> None:
    assert field_of(form_id, label) == field


@pytest.mark.parametrize(("label", "field"), SHEET)
def test_labels_of_sheets_are_known_in_other_words(label: str, field: str) -> None:
    assert field_of("consultation_sheet", label) == field
