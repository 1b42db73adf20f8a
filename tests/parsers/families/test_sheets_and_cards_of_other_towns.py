"""Sheets and cards in layouts of towns that cut, number and head them in their own ways."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.document import ParsedFile, SourceFile
from corpus.rows import Consultation, ConsultationMark, Registration
from parsers.pages.read import PageSettings
from parsers.read import read_file

Parse = Callable[[str], ParsedFile]

WIDE = ' colspan="3"'


@pytest.fixture
def parse(tmp_path: Path) -> Parse:
    def read(text: str) -> ParsedFile:
        path = tmp_path / "paper.html"
        path.write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
        content = path.read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        return read_file(SourceFile(sha256, str(path), "text/html", len(content)), PageSettings())

    return read


def table(*rows: tuple[str, ...]) -> str:
    """Rows of cells; of a row of two cells the second goes over all other columns of four."""
    lines = []
    for row in rows:
        spans = ["", WIDE] if len(row) == 2 else [""] * len(row)
        cells = (f"<td{span}>{text}</td>" for span, text in zip(spans, row, strict=True))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def consultation(parsed: ParsedFile) -> Consultation:
    (found,) = (r for doc in parsed.documents for r in doc.rows if isinstance(r, Consultation))
    return found


def registrations(parsed: ParsedFile) -> list[Registration]:
    return [r for doc in parsed.documents for r in doc.rows if isinstance(r, Registration)]


SPLIT = (
    "<h2>１　案件</h2>"
    + table(
        ("案件の名前", "奨学金の案内に係る就学情報の利用"),
        ("依頼部署", "教育部学務課", "事務名", "奨学金事務"),
        ("ねらい", "対象となる世帯に漏れなく案内を届けるため、就学の情報を利用する。"),
    )
    + "<h2>２　情報</h2>"
    + table(
        ("人数の見込み", "約1,200人"), ("情報の種類", "■氏名　■住所　□生年月日　□電話番号　■所得")
    )
    + "<h2>３　利用</h2>"
    + table(
        ("渡す先", "こども部子育て課"),
        ("いつからいつまで", "令和7年7月1日から令和8年3月31日まで"),
        ("根拠", "□法第69条第2項第1号　■法第69条第2項第2号"),
        ("本人に知らせるか", "□知らせる　■知らせない"),
    )
)


@pytest.mark.parametrize(
    "title", ["諮問シート（目的外利用・外部提供用）", "個人情報の利用等に関する審議依頼票"]
)
def test_a_sheet_cut_into_several_tables_is_one_matter(parse: Parse, title: str) -> None:
    row = consultation(parse(f"<h1>{title}</h1>{SPLIT}"))
    assert row.kind == "consultation"
    assert (row.title, row.department) == ("奨学金の案内に係る就学情報の利用", "教育部学務課")
    assert (row.operation, row.recipient) == ("奨学金事務", "こども部子育て課")
    assert row.legal_bases == ("法第69条第2項第2号",)
    assert (row.count_value, row.count_unit, row.notice) == (1200.0, "人", "waived")
    assert (row.period_start, row.period_end) == (date(2025, 7, 1), date(2026, 3, 31))


CHECKED = (
    "<h1>審議会への付議要否判定シート</h1>"
    + table(
        ("受付番号", "7-1", "作成日", "令和7年5月12日"),
        ("取組の名称", "図書館の督促業務の委託"),
        ("作成した課・担当", "図書館　奉仕係"),
        ("取組の要点", "返却が遅れている利用者への連絡を民間の事業者に任せる。"),
        ("対象者数の見込み", "年間340人"),
        ("実施する期間", "R7.10.1～R8.9.30"),
    )
    + "<p>結論：□審議会に付議する　■審議会への報告にとどめる</p>"
)


def test_what_a_sheet_concludes_it_is_is_its_kind_and_no_decision(parse: Parse) -> None:
    row = consultation(parse(CHECKED))
    assert (row.kind, row.decision) == ("report", None)
    assert (row.title, row.department) == ("図書館の督促業務の委託", "図書館 奉仕係")
    assert (row.count_value, row.period_start) == (340.0, date(2025, 10, 1))


def test_choices_of_a_board_that_has_not_met_are_no_decision(parse: Parse) -> None:
    rows = (("件名", "名簿の利用について"), ("審議の結果", "□適当　□条件を付して適当　□不適当"))
    assert consultation(parse(f"<h1>諮問シート</h1>{table(*rows)}")).decision is None


def test_a_dash_is_no_reason(parse: Parse) -> None:
    rows = (
        ("件名", "名簿の利用について"),
        ("本人への通知", "■行う　□行わない"),
        ("通知を行わない理由", "―"),
    )
    row = consultation(parse(f"<h1>諮問シート</h1>{table(*rows)}"))
    assert (row.notice, row.notice_reason) == ("given", None)


def test_the_numbers_of_a_sheets_rows_are_no_labels(parse: Parse) -> None:
    labelled = [
        ("件名", "名簿の提供について"),
        ("説明者の所属", "危機管理部防災課"),
        ("諮る理由", "救助の計画を立てるため。"),
        ("提供を受けるもの", "地区消防組合"),
        ("本人への連絡", "■行う　□省略する"),
    ]
    rows = [(str(no), *pair) for no, pair in enumerate(labelled, start=1)]
    row = consultation(parse(f"<h1>諮問事項個票</h1>{table(*rows)}"))
    assert (row.title, row.department) == ("名簿の提供について", "危機管理部防災課")
    assert (row.outline, row.recipient) == ("救助の計画を立てるため。", "地区消防組合")
    assert row.notice == "given"


def test_a_row_of_ticked_answers_is_named_by_its_question(parse: Parse) -> None:
    rows = [("1", "要配慮個人情報を含むか。", "□はい　■いいえ")]
    parsed = parse(f"<h1>諮問事項の類型該当性確認シート</h1>{table(*rows)}")
    marks = [r for doc in parsed.documents for r in doc.rows if isinstance(r, ConsultationMark)]
    assert {(mark.group_label, mark.label, mark.state) for mark in marks} == {
        ("要配慮個人情報を含むか。", "はい", "unchecked"),
        ("要配慮個人情報を含むか。", "いいえ", "checked"),
    }


LINES = """<h1>個人情報保護審査会諮問事項説明書</h1>
<p>１　諮問事項　　画像の警察署への提供について</p>
<p>２　担当課　　生活安全課</p>
<p>３　諮問の趣旨</p>
<p>　捜査に協力するため、照会に応じて画像を提供する。</p>
<p>４　対象者数　　年間約60件</p>
<p>５　提供先　　海鳴警察署</p>
"""


def test_numbered_lines_with_labels_are_a_sheet_too(parse: Parse) -> None:
    row = consultation(parse(LINES))
    assert (row.title, row.department) == ("画像の警察署への提供について", "生活安全課")
    assert row.outline == "捜査に協力するため、照会に応じて画像を提供する。"
    assert (row.count_value, row.recipient) == (60.0, "海鳴警察署")


def card(kinds: str, day: str, reason: str) -> str:
    return table(
        ("登録の区分", kinds, "登録票の番号", "101"),
        ("個人情報取扱事務の名称", "犬の登録"),
        ("所管する課等", "環境課", "左の区分の年月日", day),
        ("個人情報取扱事務の目的", "犬の登録を受け付ける。"),
        ("対象となる者", "犬の飼い主"),
        ("収集の相手", "本人、獣医師"),
        ("変更又は廃止の理由", reason),
    )


def test_a_card_says_by_its_ticked_box_what_became_of_the_entry(parse: Parse) -> None:
    cards = (
        card("☑新規登録　☐登録変更　☐登録廃止", "令和二年七月十三日", "―"),
        card("☐新規登録　☑登録変更　☐登録廃止", "令和四年四月一日", "様式を改めたため。"),
        card("☐新規登録　☐登録変更　☐登録廃止", "令和五年四月一日", "―"),
    )
    rows = registrations(parse(f"<h1>個人情報取扱事務登録票</h1>{'<p>　</p>'.join(cards)}"))
    assert [(row.entry_kind, row.effective_date, row.reason) for row in rows] == [
        ("new", date(2020, 7, 13), None),
        ("modify", date(2022, 4, 1), "様式を改めたため。"),
        (None, date(2023, 4, 1), None),
    ]
    assert {(row.department, row.row_label, row.operation) for row in rows} == {
        ("環境課", "101", "犬の登録")
    }


def life(changed: str, change: str, ended: str) -> str:
    return table(
        ("登録番号", "46", "主管課", "交通課"),
        ("業務の名称", "駐輪場の定期利用業務"),
        ("登録年月日", "平成20年10月1日", "変更年月日", changed),
        ("廃止年月日", ended),
        ("業務の目的", "定期利用を承認する。"),
        ("変更の内容", change),
    )


def test_the_last_event_in_an_entrys_life_dates_its_card(parse: Parse) -> None:
    cards = (
        life("", "", ""),
        life("令和2年4月1日", "申込みを電子化した。", ""),
        life("", "", "令和3年3月31日"),
    )
    rows = registrations(parse(f"<h1>個人情報取扱業務登録簿（個票）</h1>{'<p>　</p>'.join(cards)}"))
    assert [(row.entry_kind, row.effective_date) for row in rows] == [
        ("new", date(2008, 10, 1)),
        ("modify", date(2020, 4, 1)),
        ("abolish", date(2021, 3, 31)),
    ]


@pytest.mark.parametrize(("event", "kind"), [("変更", "modify"), ("廃止", "abolish")])
def test_a_notice_of_one_entry_says_its_event_in_its_title(
    parse: Parse, event: str, kind: str
) -> None:
    rows = (
        ("届出番号", "6"),
        ("事務の名称", "学校開放事務"),
        ("届出をする課", "スポーツ課"),
        (f"{event}する日", "令和5年5月1日"),
        ("事務の目的", "施設の利用を承認する。"),
        ("届出の理由", "予約を改めるため。"),
    )
    (row,) = registrations(parse(f"<h1>個人情報取扱事務{event}届</h1>{table(*rows)}"))
    assert (row.entry_kind, row.effective_date) == (kind, date(2023, 5, 1))
    assert (row.department, row.reason) == ("スポーツ課", "予約を改めるため。")


def test_a_file_register_is_read_in_the_words_of_the_act(parse: Parse) -> None:
    rows = (
        ("個人情報ファイルの名称", "軽自動車税課税台帳"),
        ("個人情報ファイルが利用に供される事務をつかさどる組織の名称", "税務課　収納係"),
        ("個人情報ファイルの利用目的", "課税に利用する。"),
        ("記録項目", "氏名、住所、車両番号"),
        ("記録範囲", "所有者"),
        ("記録情報の収集方法", "本人からの申告書"),
    )
    parsed = parse(f"<h1>個人情報ファイル簿</h1>{table(*rows)}")
    (document,) = parsed.documents
    (row,) = registrations(parsed)
    assert (document.family, row.department) == ("register", "税務課 収納係")
    assert (row.operation, row.subjects) == ("軽自動車税課税台帳", "所有者")
    assert ("税務課", "収納係") in {mention.path for mention in document.department_mentions}


def block_of(number: int, name: str, kind: str, unit: str, day: str) -> str:
    return (
        f'<tr><td rowspan="3">{number}</td><td>事務名</td><td>{name}</td>'
        f"<td>区分</td><td>{kind}</td></tr>"
        f"<tr><td>担当課</td><td>{unit}</td><td>年月日</td><td>{day}</td></tr>"
        "<tr><td>目的</td><td>名簿の作成</td><td>対象者</td><td>会員</td></tr>"
    )


def test_blocks_of_rows_in_one_table_are_an_entry_each(parse: Parse) -> None:
    blocks = (
        block_of(1, "見守り隊の登録事務", "新規", "学校教育課", "令和2年4月1日")
        + block_of(2, "定期券の発行事務", "変更", "総務課", "令和3年10月1日")
        + block_of(3, "医療費の助成事務", "廃止", "福祉課", "令和4年3月31日")
    )
    title = "<h1>個人情報取扱事務の登録等の状況</h1>"
    rows = registrations(parse(f"{title}<table>{blocks}</table>"))
    assert [(row.entry_kind, row.operation, row.department) for row in rows] == [
        ("new", "見守り隊の登録事務", "学校教育課"),
        ("modify", "定期券の発行事務", "総務課"),
        ("abolish", "医療費の助成事務", "福祉課"),
    ]


def test_an_entry_named_over_its_card_has_its_name_and_number_from_there(parse: Parse) -> None:
    rows = (
        ("担当部署", "企画課"),
        ("開始年月日", "平成28年4月1日"),
        ("取扱いの目的", "寄附の受付"),
        ("対象者", "寄附者"),
        ("収集の方法", "本人から"),
    )
    cards = "".join(
        f"<h2>登録番号 {number}　{name}</h2>{table(*rows)}"
        for number, name in ((7, "ふるさと納税受付事務"), (8, "返礼品発送事務"))
    )
    found = registrations(parse(f"<h1>個人情報取扱事務登録簿</h1>{cards}"))
    assert [(row.row_label, row.operation) for row in found] == [
        ("7", "ふるさと納税受付事務"),
        ("8", "返礼品発送事務"),
    ]


@pytest.mark.parametrize(
    ("rows", "end"),
    [
        ((("開始日", "令和7年4月1日"),), None),
        (
            (("始める日", "令和七年四月一日"), ("終える日", "令和八年三月三十一日")),
            date(2026, 3, 31),
        ),
    ],
)
def test_a_day_on_which_something_begins_leaves_its_end_open(
    parse: Parse, rows: tuple[tuple[str, str], ...], end: date | None
) -> None:
    named = (("件名", "名簿の利用について"), ("担当課", "住民課"), *rows)
    row = consultation(parse(f"<h1>諮問シート</h1>{table(*named)}"))
    assert (row.period_start, row.period_end) == (date(2025, 4, 1), end)


def test_a_bare_name_is_that_of_what_its_group_names(parse: Parse) -> None:
    rows = (
        '<tr><td rowspan="2">案件</td><td>表題</td><td>名簿の提供</td></tr>'
        "<tr><td>担当課</td><td>防災課</td></tr>"
        '<tr><td rowspan="2">相手</td><td>名称</td><td>西浜自主防災会</td></tr>'
        "<tr><td>開始日</td><td>令和6年9月1日</td></tr>"
    )
    row = consultation(parse(f"<h1>諮問シート</h1><table>{rows}</table>"))
    assert (row.title, row.recipient) == ("名簿の提供", "西浜自主防災会")


def test_entries_side_by_side_behind_their_labels_are_a_row_each(parse: Parse) -> None:
    rows = (
        ("登録番号", "11", "12"),
        ("事務の名称", "成人式開催事務", "図書貸出事務"),
        ("所管課", "生涯学習課", "図書館"),
        ("登録年月日", "平成17年4月1日", "平成18年6月1日"),
        ("事務の目的", "式典の案内", "図書の貸出し"),
        ("対象者", "新成人", "利用者"),
    )
    found = registrations(parse(f"<h1>個人情報取扱事務登録簿</h1>{table(*rows)}"))
    assert [(row.row_label, row.operation, row.department) for row in found] == [
        ("11", "成人式開催事務", "生涯学習課"),
        ("12", "図書貸出事務", "図書館"),
    ]


def test_a_card_cut_into_two_tables_is_one_entry(parse: Parse) -> None:
    first = table(
        ("登録番号", "3-2", "区分", "□開始　■変更　□廃止"),
        ("事務の名称", "庁舎警備事務"),
        ("所管課", "管財課", "開始・変更・廃止年月日", "令和4年10月1日"),
    )
    second = table(
        ("事務の目的", "庁舎を守る。"),
        ("対象者の範囲", "来庁した者"),
        ("収集先", "■本人　□家族　■その他"),
    )
    sections = f"<h2>１　基本事項</h2>{first}<h2>２　取扱いの内容</h2>{second}"
    (row,) = registrations(parse(f"<h1>個人情報取扱事務登録簿</h1>{sections}"))
    assert (row.entry_kind, row.row_label, row.operation) == ("modify", "3-2", "庁舎警備事務")
    assert (row.purpose, row.subjects) == ("庁舎を守る。", "来庁した者")
    assert row.collection_methods == ("本人", "その他")
