"""Labels of a table with the values they speak for."""

from __future__ import annotations

from corpus.forms.load import all_forms
from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table, TextBlock
from parsers.forms.labels import index_of
from parsers.forms.pairs import match_of, pairs_by_values, pairs_in_blocks, pairs_in_table

BOX = BBox(0, 0, 10, 10)


def cell(row: int, column: int, text: str, row_span: int = 1) -> Cell:
    return Cell(row, column, 1, BOX, text, text, row_span=row_span)


def test_a_heading_over_a_group_of_labels_takes_no_heading_below_for_its_value() -> None:
    cells = (
        cell(0, 0, "事務の内容", row_span=2),
        cell(0, 1, "必要性"),
        cell(0, 2, "補助の重なりを防ぐため。"),
        cell(1, 1, "対象人数"),
        cell(1, 2, "約40人"),
        cell(2, 0, "情報の範囲"),
        cell(2, 1, "基本的事項"),
        cell(2, 2, "氏名"),
    )
    table = Table(1, (PageBox(1, BOX),), n_rows=3, n_columns=3, n_header_rows=0, cells=cells)
    form = next(form for form in all_forms() if form.id == "consultation_sheet")
    found = {pair.field.id: pair.text for pair in pairs_in_table(table, index_of(form))}
    assert found == {"outline": "補助の重なりを防ぐため。", "count": "約40人"}


def test_in_a_form_of_labels_above_their_values_a_value_stands_below() -> None:
    def headed(row: int, column: int, text: str, label: str) -> Cell:
        return Cell(row, column, 1, BOX, text, text, column_label=label)

    cells = (
        cell(0, 0, "担当課"),
        cell(0, 1, "知らない見出し"),
        headed(1, 0, "市民課", "担当課"),
        headed(1, 1, "令和３年４月１日(木)～令和４年３月31日(木)", "知らない見出し"),
    )
    table = Table(1, (PageBox(1, BOX),), n_rows=2, n_columns=2, n_header_rows=0, cells=cells)
    form = next(form for form in all_forms() if form.id == "consultation_sheet")
    labels = index_of(form)
    assert [(p.field.id, p.text) for p in pairs_in_table(table, labels)] == [
        ("department", "市民課")
    ]
    missing = [field for field in form.fields if field.id == "period"]
    assert [p.field.id for p in pairs_by_values(table, labels, missing)] == ["period"]


def test_a_label_down_a_block_of_rows_is_not_that_of_a_value_known_by_its_look() -> None:
    cells = (
        cell(0, 0, "渡すこと", row_span=2),
        cell(0, 1, "いつ"),
        cell(0, 2, "令和３年４月１日から"),
        cell(1, 1, "どれほど"),
        cell(1, 2, "たくさん"),
    )
    table = Table(1, (PageBox(1, BOX),), n_rows=2, n_columns=3, n_header_rows=0, cells=cells)
    form = next(form for form in all_forms() if form.id == "consultation_sheet")
    missing = [field for field in form.fields if field.id == "period"]
    (found,) = pairs_by_values(table, index_of(form), missing)
    assert (found.path, found.text) == (("いつ",), "令和３年４月１日から")


def test_labelled_lines_that_layout_joined_are_values_of_their_own() -> None:
    form = next(form for form in all_forms() if form.id == "meeting_head")
    text = "日時　令和5年8月22日（火）\n場所　市役所 6階 委員会室"
    block = TextBlock("paragraph", 1, BOX, text.replace("\n", ""), text)
    found = {p.field.id: p.text for p in pairs_in_blocks([block], index_of(form))}
    assert found == {"held": "令和5年8月22日（火）", "venue": "市役所 6階 委員会室"}


def test_a_value_ends_at_a_label_of_which_the_form_knows_nothing() -> None:
    def labelled(column: int, text: str, label: str) -> Cell:
        return Cell(0, column, 1, BOX, text, text, row_label=label)

    cells = (
        cell(0, 0, "担当課"),
        labelled(1, "環境課", "担当課"),
        cell(0, 2, "保存の棚"),
        labelled(3, "東の三段目", "保存の棚"),
    )
    table = Table(1, (PageBox(1, BOX),), n_rows=1, n_columns=4, n_header_rows=0, cells=cells)
    form = next(form for form in all_forms() if form.id == "register_new")
    found = {pair.field.id: pair.text for pair in pairs_in_table(table, index_of(form))}
    assert found == {"department": "環境課"}


def test_a_value_in_words_of_another_label_is_a_value() -> None:
    said = "所有者に返還を通知するため"
    cells = (
        cell(0, 0, "諮問の趣旨"),
        Cell(0, 1, 1, BOX, said, said, row_label="諮問の趣旨"),
    )
    table = Table(1, (PageBox(1, BOX),), n_rows=1, n_columns=2, n_header_rows=0, cells=cells)
    form = next(form for form in all_forms() if form.id == "consultation_sheet")
    assert [(p.field.id, p.text) for p in pairs_in_table(table, index_of(form))] == [
        ("outline", said)
    ]


def test_a_ticked_choice_before_its_reason_does_not_end_the_value() -> None:
    cells = (
        cell(0, 0, "通知"),
        cell(0, 1, "外部提供"),
        cell(0, 2, "■無"),
        Cell(0, 3, 1, BOX, "(理由) 急ぐため。", "(理由) 急ぐため。", row_label="■無"),
    )
    table = Table(1, (PageBox(1, BOX),), n_rows=1, n_columns=4, n_header_rows=0, cells=cells)
    form = next(form for form in all_forms() if form.id == "consultation_sheet")
    (found,) = pairs_in_table(table, index_of(form))
    assert found.text == "外部提供\n■無\n(理由) 急ぐため。"


def test_a_label_as_long_as_a_sentence_is_one_only_as_the_form_spells_it() -> None:
    form = next(form for form in all_forms() if form.id == "file_register")
    labels = index_of(form)
    known = "個人情報ファイルが利用に供される事務をつかさどる組織の名称"
    misread = known.replace("供", "洪")
    sentence = "課税の対象者を把握する事務をつかさどる組織が変わったため台帳を引き継ぐ。"
    found = [match_of(cell(0, 0, text), labels) for text in (known, misread, sentence)]
    assert [match.field.id if match else None for match in found] == [
        "department",
        "department",
        None,
    ]
