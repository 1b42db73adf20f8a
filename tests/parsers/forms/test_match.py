"""Forms known by their titles, and sheets by their labels alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from parsers.forms.match import identify, sheet_form, title_form
from tests.parsers.segments.test_segments import parts

BOX = BBox(0, 0, 10, 10)


def table(rows: Sequence[Sequence[str]]) -> Table:
    """A table of rows of any length; the last cell of a row reaches its right edge."""
    n_columns = max(map(len, rows))
    return Table(
        table_no=1,
        parts=(PageBox(1, BOX),),
        n_rows=len(rows),
        n_columns=n_columns,
        n_header_rows=0,
        cells=tuple(
            Cell(
                row=row_no,
                column=column,
                page_number=1,
                bbox=BOX,
                text=text,
                raw_text=text,
                column_span=n_columns - column if column == len(row) - 1 else 1,
            )
            for row_no, row in enumerate(rows)
            for column, text in enumerate(row)
        ),
    )


def form_id(rows: Sequence[Sequence[str]]) -> str | None:
    form = sheet_form(table(rows))
    return form.id if form is not None else None


@pytest.mark.parametrize(
    "title",
    [
        "付議案件シート",
        "諮問事項説明書",
        "個人情報保護審査会　審議事項説明票",
        "諮問・報告票",
        "諮問（報告）事項概要書",
        "諮問又は報告案件調書",
        "報告事案の概要",
        "諮問案件説明資料",
    ],
)
def test_titles_of_sheets_in_their_variants(title: str) -> None:
    form = title_form(title)
    assert form is not None
    assert form.id == "consultation_sheet"


@pytest.mark.parametrize(
    "title", ["諮問書", "審査会報告書", "調査報告票", "総務委員会審査報告書", "諮問・答申書"]
)
def test_titles_of_other_papers_are_no_sheets(title: str) -> None:
    form = title_form(title)
    assert form is None or form.id != "consultation_sheet"


def test_a_sheet_with_its_labels_over_their_values_is_known_by_them() -> None:
    rows = [
        ["種別", "主管課名", "開始日又は期間"],
        ["報告", "こども課", "令和4年4月1日から"],
        ["件名"],
        ["診断士の派遣における情報の利用"],
        ["根拠となる規定", "提供を受ける者", "件数"],
        ["条例第6条", "土地改良区", "約40件"],
        ["媒体", "本人通知の有無"],
        ["紙", "有"],
    ]
    assert form_id(rows) == "consultation_sheet"


def test_a_sheet_with_its_labels_behind_headings_of_groups_is_known_by_them() -> None:
    rows = [
        ["事項名", "生ごみ処理機の補助に係る情報の提供"],
        ["内容", "趣旨及び必要性", "補助の重なりを防ぐため。"],
        ["実施", "対象人数", "8,600人程度"],
        ["時", "実施時期", "平成30年4月1日から"],
        ["提供", "相手方", "公立病院"],
        ["手順", "提供の手段", "書面"],
        ["担当", "所管課", "収税課"],
    ]
    assert form_id(rows) == "consultation_sheet"


def test_a_table_of_records_under_such_labels_is_no_sheet() -> None:
    head = ["件名", "所管課", "根拠規定", "実施時期", "件数", "提供先", "本人通知"]
    record = ["情報の利用", "住民課", "条例第6条", "令和4年4月1日", "40件", "病院", "有"]
    assert form_id([head, *[record] * 8]) is None


def test_a_sheet_in_words_nobody_knows_is_told_by_its_values() -> None:
    rows = [
        ["付議件名", "除雪支援に伴う情報の取扱いについて"],
        ["持つ課", "住民課"],
        ["事のいきさつ", "雪下ろしの難しい世帯に協力員を派遣し、その費用を負担するため。"],
        ["取り扱う情報の項目", "氏名 住所 電話番号 年齢"],
        ["よりどころ", "法第69条第2項第2号"],
        ["渡る先", "北部事務組合"],
        ["関わる人", "約4,550名"],
        ["本人への通知", "要"],
    ]
    assert form_id(rows) == "consultation_sheet"


def test_minutes_are_told_by_their_lines() -> None:
    turns = "\n".join(f"○山田委員　意見その{n}です。" for n in range(10))
    (part,) = parts(f"まとめ\n{turns}")
    found = identify(part.blocks, ())
    assert found is not None
    assert found.form.family == "minutes"
    assert identify(part.blocks[:4], ()) is None


def test_a_list_of_those_present_is_no_minutes() -> None:
    (part,) = parts("\n".join(f"総務課長　石田{n}郎" for n in "一二三四五六七八九十"))
    assert identify(part.blocks, ()) is None


def test_a_yearly_report_is_told_by_the_words_of_its_tables() -> None:
    (part,) = parts("個人情報保護のあゆみ")
    counts = table([["", "開示", "訂正", "取下げ"], ["市長", "3", "1", "0"]])
    found = identify(part.blocks, (counts,))
    assert found is not None
    assert found.form.family == "annual_report"
    (other,) = parts("公園のあゆみ")
    assert identify(other.blocks, (counts,)) is None
