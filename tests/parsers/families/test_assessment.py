"""Assessments of an invented town, written as transcripts give them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.document import Document, SourceFile
from corpus.rows import Assessment, AssessmentAnswer, AssessmentChange
from parsers.pages.read import PageSettings
from parsers.read import read_file

Read = Callable[[str], Document]

COVER = """特定個人情報保護評価書(基礎項目評価書)

評価書番号\t評価書名
21\tみどり川町 介護保険に関する事務 基礎項目評価書

評価実施機関名

みどり川町長

公表日

令和2年6月1日

"""
THRESHOLDS = """Ⅱ しきい値判断項目

1. 対象人数
評価対象の事務の対象人数は何人か\t[ {people} ] {people_list}
いつ時点の計数か\t{as_of} 時点
2. 取扱者数
特定個人情報ファイル取扱者数は500人以上か\t[ {handlers} ] <選択肢> 1) 500人以上 2) 500人未満
3. 重大事故
過去1年以内に、評価実施機関において特定個人情報に関する重大事故が発生したか\t[ {incident} ] {had}

Ⅲ しきい値判断結果

しきい値判断結果

{result}
"""
FITTING = {
    "people_list": "<選択肢> 1) 1,000人未満(任意実施) 2) 1,000人以上1万人未満 "
    "3) 1万人以上10万人未満 4) 10万人以上30万人未満 5) 30万人以上",
    "had": "<選択肢> 1) 発生あり 2) 発生なし",
    "people": "1万人以上10万人未満",
    "as_of": "令和2年4月1日",
    "handlers": "500人未満",
    "incident": "発生なし",
    "result": "基礎項目評価の実施が義務付けられる",
}
FOCUSED = COVER.replace("基礎", "重点").replace("21\t", "5\t")


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_text(text: str) -> Document:
        content = text.encode()
        path = tmp_path / "paper.txt"
        path.write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        source = SourceFile(digest, str(path), "text/plain", len(content))
        (document,) = read_file(source, PageSettings(ocr="never")).documents
        return document

    return read_text


def answers(document: Document) -> list[AssessmentAnswer]:
    return [row for row in document.rows if isinstance(row, AssessmentAnswer)]


def labelled(document: Document, label: str) -> AssessmentAnswer:
    (row,) = (row for row in answers(document) if row.label == label)
    return row


def codes(document: Document) -> list[str]:
    return [issue.code for issue in document.issues]


def test_the_cover_gives_the_assessment_itself(read: Read) -> None:
    document = read(COVER + THRESHOLDS.format(**FITTING))
    (row,) = (row for row in document.rows if isinstance(row, Assessment))
    assert (row.form_no, row.kind, row.number) == ("様式2", "basic", 21)
    assert row.title == document.title == "みどり川町 介護保険に関する事務 基礎項目評価書"
    assert row.organ == "みどり川町長"
    assert row.published == document.document_date == date(2020, 6, 1)
    assert (row.edition, row.flags) == ("平成30年5月 様式2", ("edition_inferred",))
    assert row.evidence["published"].raw_text == "令和2年6月1日"


def test_a_printed_marker_tells_the_edition_whatever_the_day(read: Read) -> None:
    document = read(COVER + "[平成26年4月 様式2]\n\n" + THRESHOLDS.format(**FITTING))
    (row,) = (row for row in document.rows if isinstance(row, Assessment))
    assert (row.edition, row.flags) == ("平成26年4月 様式2", ())


def test_answers_that_fit_raise_no_issue(read: Read) -> None:
    document = read(COVER + THRESHOLDS.format(**FITTING))
    assert [row.choice_no for row in answers(document) if row.kind == "choice"] == [3, 2, 2, 2]
    assert codes(document) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"incident": "発生あり"}, "threshold_mismatch"),
        ({"people": "30万人以上"}, "threshold_mismatch"),
        ({"people": "1,000人未満(任意実施)"}, "threshold_mismatch"),
        ({"handlers": "たぶん少ない"}, "choice_outside_set"),
        ({"as_of": "令和2年7月1日"}, "date_order"),
    ],
)
def test_answers_that_do_not_fit_are_reported(read: Read, wrong: dict[str, str], code: str) -> None:
    assert codes(read(COVER + THRESHOLDS.format(**{**FITTING, **wrong}))) == [code]


def test_a_choice_that_ocr_misread_is_taken_with_a_flag(read: Read) -> None:
    document = read(COVER + THRESHOLDS.format(**{**FITTING, "people": "1万人以上10万入未満"}))
    row = labelled(document, "評価対象の事務の対象人数は何人か")
    assert (row.choice_no, row.choice_label) == (3, "1万人以上10万人未満")
    assert row.text == "1万人以上10万入未満"
    assert "fuzzy_match" in row.flags


def test_labels_printed_in_a_row_get_the_values_behind_them_by_what_they_are_like(
    read: Read,
) -> None:
    document = read(
        COVER
        + """Ⅰ 関連情報
1.特定個人情報ファイルを取り扱う事務
①事務の名称
②事務の概要
③システムの名称
介護保険に関する事務
介護保険法に基づき、次の事務を行う。
①資格の管理
②給付の決定
介護保険システム、中間サーバー
4.情報提供ネットワークシステムによる情報連携
①実施の有無
②法令上の根拠
[
実施しない
]
番号法第19条第8号
8.特定個人情報ファイルの取扱いに関する問合せ
連絡先
<選択肢>
1) 実施する
2) 実施しない
3) 未定
みどり川町総務課
"""
    )
    assert labelled(document, "事務の名称").text == "介護保険に関する事務"
    assert labelled(document, "システムの名称").text == "介護保険システム、中間サーバー"
    outline = labelled(document, "事務の概要")
    assert outline.text is not None
    assert outline.text.startswith("介護保険法")
    assert outline.flags == ("bound_by_order",)
    assert labelled(document, "実施の有無").choice_no == 2
    assert labelled(document, "法令上の根拠").text == "番号法第19条第8号"
    assert labelled(document, "連絡先").text == "みどり川町総務課"


def test_groups_are_numbered_and_their_printed_count_is_checked(read: Read) -> None:
    document = read(
        FOCUSED
        + """II 特定個人情報ファイルの概要

4. 特定個人情報ファイルの取扱いの委託
委託の有無 ※\t[委託する] <選択肢> 1) 委託する 2) 委託しない (2) 件
委託事項1\t帳票の印刷
①委託内容\t納付書の印刷
③委託先名\tあおば印刷株式会社
委託事項2\tデータの入力
③委託先名\tみなと情報株式会社
"""
    )
    vendors = [row for row in answers(document) if row.item_no == "4-委託事項-③"]
    assert [(row.group_no, row.text) for row in vendors] == [
        (1, "あおば印刷株式会社"),
        (2, "みなと情報株式会社"),
    ]
    count = labelled(document, "件数")
    assert (count.kind, count.text) == ("number", "2")
    assert codes(document) == []


def test_marks_keep_state_detail_and_count_and_conflicts_are_reported(read: Read) -> None:
    document = read(
        FOCUSED
        + """II 特定個人情報ファイルの概要

5. 特定個人情報の提供・移転(委託に伴うものを除く。)
提供・移転の有無\t[○] 提供を行っている (1) 件 [ ] 移転を行っている ( ) 件 [○] 行っていない
提供先1\t支払基金
⑥提供方法\t[○] 専用線 [ ] 電子メール [ ] その他 (郵送)
"""
    )
    states = {row.label: (row.state, row.text) for row in answers(document) if row.kind == "mark"}
    assert states == {
        "提供を行っている": ("checked", "1"),
        "移転を行っている": ("unchecked", None),
        "行っていない": ("checked", None),
        "専用線": ("checked", None),
        "電子メール": ("unchecked", None),
        "その他": ("unchecked", "郵送"),
    }
    assert sorted(codes(document)) == ["detail_without_mark", "exclusive_marks"]


def test_boxes_on_the_line_of_their_label_are_told_once(read: Read) -> None:
    document = read(
        FOCUSED
        + """Ⅲ リスク対策

8. 監査
実施の有無 [○] 自己点検 [ ] 内部監査 [ ] 外部監査
"""
    )
    assert [(row.item_no, row.label, row.state) for row in answers(document)] == [
        ("8", "自己点検", "checked"),
        ("8", "内部監査", "unchecked"),
        ("8", "外部監査", "unchecked"),
    ]


def test_a_mark_whose_bracket_was_cut_apart_is_unknown(read: Read) -> None:
    document = read(
        FOCUSED
        + """Ⅲ リスク対策
8.監査
実施の有無
[○]自己点検
[
] 内部監査
"""
    )
    assert {row.label: (row.state, row.flags) for row in answers(document)} == {
        "自己点検": ("checked", ()),
        "内部監査": ("unknown", ("bracket_lost",)),
    }


def test_a_section_title_whose_number_a_scan_misread_begins_its_section(read: Read) -> None:
    document = read(
        FOCUSED
        + """Ⅰ リスク対策

10. その他のリスク対策
年に一度点検する。

目 評価実施手続

3. 第三者点検【任意】
②方法\t審査会による点検
"""
    )
    assert [(row.section, row.item_no) for row in answers(document)] == [
        ("Ⅲ リスク対策", "10"),
        ("Ⅴ 評価実施手続", "3-②"),
    ]


def test_a_section_whose_title_is_lost_is_told_by_its_headings(read: Read) -> None:
    document = read(
        FOCUSED
        + """II 特定個人情報ファイルの概要

1. 特定個人情報ファイル名
介護保険ファイル

3. 特定個人情報の使用
リスク1: 目的を超えた紐付けが行われるリスク
リスクへの対策は十分か\t[十分である] <選択肢> 1) 特に力を入れている 2) 十分である
"""
    )
    assert [(row.section, row.item_no) for row in answers(document)] == [
        ("Ⅱ 特定個人情報ファイルの概要", "1"),
        ("Ⅲ リスク対策", "3-リスク1"),
    ]


def test_an_unknown_item_is_kept_under_its_printed_label(read: Read) -> None:
    document = read(
        FOCUSED
        + """II 特定個人情報ファイルの概要

2. 基本情報
⑦町独自の確認事項\t年に一度確認する
⑤保有開始日\t平成28年1月1日
"""
    )
    row = labelled(document, "町独自の確認事項")
    assert (row.kind, row.item_no, row.text) == ("text", "2-⑦", "年に一度確認する")
    field = next(f for f in document.fields if f.label == "保有開始日")
    assert (field.item_no, field.date_start) == ("Ⅱ-2-⑤", date(2016, 1, 1))


LOG_HEAD = "変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n"


def test_the_change_log_goes_on_over_tables_without_a_head(read: Read) -> None:
    document = read(
        FOCUSED
        + "(別添2)変更箇所\n\n"
        + LOG_HEAD
        + "平成30年4月1日\tⅠ 基本情報－6.評価実施機関における担当部署－①部署\t"
        + "健康福祉部長寿課\t健康福祉部介護保険課\t事後\t組織改正\n\n"
        + "令和2年4月1日\tⅣ 開示請求、問合せ－2－①連絡先\t－\t総務課\t事前\t軽い変更\n"
    )
    changes = [row for row in document.rows if isinstance(row, AssessmentChange)]
    assert [(row.changed_on, row.timing) for row in changes] == [
        (date(2018, 4, 1), "事後"),
        (date(2020, 4, 1), "事前"),
    ]
    assert changes[1].before_text == "－"
    old = next(dep for dep in document.departments if dep.valid_to)
    assert old.successor_path == ("健康福祉部", "介護保険課")


def test_a_change_log_in_lines_is_parted_only_where_it_is_clear(read: Read) -> None:
    document = read(
        FOCUSED
        + """(別添2)変更箇所
変更日
項目
変更前の記載
変更後の記載
提出時期
提出時期に係る説明
令和2年4月1日
Ⅴ 評価実施手続－1－①実施日
平成27年11月4日
令和2年3月1日
事後
再実施
令和3年4月1日
Ⅱ 特定個人情報ファイルの概要－3－③使用目的
一行目である。
二行目である。
三行目である。
事前
見直し
"""
    )
    clear, lost = (row for row in document.rows if isinstance(row, AssessmentChange))
    assert (clear.before_text, clear.after_text) == ("平成27年11月4日", "令和2年3月1日")
    assert (clear.timing, clear.reason) == ("事後", "再実施")
    assert (lost.before_text, lost.after_text, lost.flags) == (None, None, ("columns_lost",))
    assert "二行目である。" in lost.evidence["before_text"].raw_text
    assert lost.reason == "見直し"


ANY_SHAPE = (
    FOCUSED
    + """II 特定個人情報ファイルの概要

2. 基本情報
①ファイルの種類 ※\t[システム用ファイル]
③対象となる本人の範囲 ※\t町に住む65歳以上の者

3. 特定個人情報の入手・使用
④使用の主体\t使用部署\t介護保険課
\t使用者数\t[10人未満]

4. 特定個人情報ファイルの取扱いの委託
委託の有無 ※\t[委託する]
委託事項1\t納付書の印刷
③委託先名\tあおば印刷株式会社
再委託\t④再委託の有無 ※\t[再委託しない]

V 評価実施手続

2. 国民・住民等からの意見の聴取【任意】
①方法\t町の窓口
"""
)


@pytest.mark.parametrize("gap", ["\t", "\n", " "], ids=["grid", "one a line", "one line"])
def test_a_form_is_read_alike_as_grid_and_as_lines(read: Read, gap: str) -> None:
    cover, _, body = ANY_SHAPE.partition("II ")
    found = answers(read(cover + "II " + body.replace("\n\t", "\n").replace("\t", gap)))
    assert [(row.item_no, row.label, row.choice_no or row.text) for row in found] == [
        ("2-①", "ファイルの種類", 1),
        ("2-③", "対象となる本人の範囲", "町に住む65歳以上の者"),
        ("3-④", "使用部署", "介護保険課"),
        ("3-④", "使用者数", 1),
        ("4", "委託の有無", 1),
        ("4-委託事項", "委託事項", "納付書の印刷"),
        ("4-委託事項-③", "委託先名", "あおば印刷株式会社"),
        ("4-委託事項-④", "再委託の有無", 2),
        ("2-①", "方法", "町の窓口"),
    ]


def test_a_heading_of_a_section_leads_out_of_an_annex(read: Read) -> None:
    document = read(
        FOCUSED
        + """II 特定個人情報ファイルの概要

(別添1) 特定個人情報ファイル記録項目

<宛名>
・氏名・住所

3. 特定個人情報の使用
リスク2: 権限のない者によって不正に使用されるリスク
ユーザ認証の管理
[行っている]
"""
    )
    assert [(row.section, row.label) for row in answers(document)] == [
        ("(別添1) 特定個人情報ファイル記録項目", "宛名"),
        ("Ⅲ リスク対策", "ユーザ認証の管理"),
    ]


def test_a_log_whose_head_a_scan_lost_is_told_by_what_stands_in_its_columns(read: Read) -> None:
    document = read(
        FOCUSED
        + "II 特定個人情報ファイルの概要\n\n"
        + "史日\t目\t前の戴\t後の戴\t出\t説\n"
        + "平成30年4月1日\tⅠ 基本情報－6－②所属長\t春野 花子\t長寿課長\t事後\t様式の変更\n"
        + "令和2年4月1日\tⅡ 概要－3－③使用目的\t－\t資格の管理\t事前\t見直し\n"
    )
    changes = [row for row in document.rows if isinstance(row, AssessmentChange)]
    assert [(row.changed_on, row.before_text, row.timing) for row in changes] == [
        (date(2018, 4, 1), "春野 花子", "事後"),
        (date(2020, 4, 1), "－", "事前"),
    ]
