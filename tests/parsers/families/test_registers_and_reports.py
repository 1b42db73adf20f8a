"""Registers and yearly reports in other words and in other shapes than usual."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.document import SourceFile
from corpus.forms.notice import Notice, notice_of_labels
from corpus.rows import DataFlow, FamilyRow, Meeting, Registration, Statistic
from parsers.families.columns import entries_of_lists, is_none_stated
from parsers.families.statistics import fiscal_year_in, is_day
from parsers.forms.match import title_form
from parsers.pages.read import PageSettings
from parsers.read import read_file


@pytest.fixture
def rows_of(tmp_path: Path) -> Callable[[str], list[FamilyRow]]:
    def read(text: str) -> list[FamilyRow]:
        path = tmp_path / "paper.txt"
        path.write_text(text, encoding="utf-8")
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        source = SourceFile(sha256, str(path), "text/plain", len(text.encode()))
        parsed = read_file(source, PageSettings())
        return [row for document in parsed.documents for row in document.rows]

    return read


REGISTER = """令和2年度個人情報を取り扱う事務の異動について
星見町

ア 新たに始めた事務

事務名\t主管\t対象となる者\t始期
移動図書館の貸出\t図書館\t利用者\t令和二年四月十八日

イ 内容を改めた事務

事務名\t主管\t改めた点\t改めた日
パスポートの受付\t戸籍課\t保管場所を倉庫へ移す。\t令和二年六月三十日

ウ 取りやめた事務

この期間に取りやめたものはない。
"""


def test_a_register_in_everyday_words_is_read(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(REGISTER) if isinstance(row, Registration)]
    assert [(r.entry_kind, r.department, r.effective_date, r.status) for r in rows] == [
        ("new", "図書館", date(2020, 4, 18), "reported"),
        ("modify", "戸籍課", date(2020, 6, 30), "reported"),
        ("abolish", None, None, "none_stated"),
    ]
    assert rows[1].change_text == "保管場所を倉庫へ移す。"


REPORT = """情報公開の実施状況（令和4年度）
星見市

Ⅰ．請求の推移

部局名\t令和2年度\t令和3年度\t令和4年度
総務部\t2\t7\t4
税務部\t3\t－\t8

Ⅱ．請求の一覧

No\t請求日\t担当した課\t決定日
1\t令4.4.28\t総務課\t令4.5.9
2\t令4.5.11\t総務課\t令4.5.24

Ⅲ．審査会の活動

開催日\t会場\t取り上げた議題
令4.6.16\t（書面により開催）\t補聴器の購入について
令4.7.23\t大会議室\t名簿の整備について
"""


FLOWS = """令和4年度 個人情報保護条例の運用状況
星見市

1 目的外利用の内訳

利用先の業務名\t目的外利用した業務\t目的外利用した項目
給付金の支給業務\t手当の支給業務\t氏名、住所
検診の案内業務\t台帳の管理業務\t氏名、生年月日
"""


def test_the_heads_of_a_table_may_tell_what_kind_its_flows_are(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(FLOWS) if isinstance(row, DataFlow)]
    assert [(r.kind, r.to_operation) for r in rows] == [
        ("internal_use", "給付金の支給業務"),
        ("internal_use", "検診の案内業務"),
    ]
    assert rows[0].evidence["kind"].raw_text == "目的外利用した項目"


def test_figures_are_of_the_year_that_heads_their_column(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(REPORT) if isinstance(row, Statistic)]
    assert [(r.row_label, r.fiscal_year, r.value) for r in rows] == [
        ("総務部", 2020, 2.0),
        ("総務部", 2021, 7.0),
        ("総務部", 2022, 4.0),
        ("税務部", 2020, 3.0),
        ("税務部", 2021, None),
        ("税務部", 2022, 8.0),
    ]


def test_a_meeting_in_writing_has_no_place(rows_of: Callable[[str], list[FamilyRow]]) -> None:
    rows = [row for row in rows_of(REPORT) if isinstance(row, Meeting)]
    assert [(r.format, r.venue) for r in rows] == [("written", None), ("in_person", "大会議室")]


COUNTS = """令和4年度 情報公開制度の運用状況
星見市

1 請求の件数

開示請求\t12
訂正請求\t3
利用停止請求\t0

2 事務別の件数

担当課\t事務の名称\t件数
総務課\t住民基本台帳事務\t10
税務課\t課税事務\t4

3 審査会の会議

会議の別\t会議のあった日\t会議を開いた場所
第1回\t令和4年6月1日\t大会議室
"""


PARTS = """令和4年度 情報公開制度の運用状況
星見市

1 一部開示の内訳

担当部\t件数\t該当する号と件数\t
総務部\t7\t1号\t5
\t\t1号・3号該当\t2
税務部\t1\t2号\t1
"""


def test_words_beside_a_figure_under_one_heading_say_what_it_counts(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(PARTS) if isinstance(row, Statistic)]
    assert [(r.row_label, r.value) for r in rows if r.column_label == "該当する号と件数"] == [
        ("総務部 / 1号", 5.0),
        ("総務部 / 1号・3号該当", 2.0),
        ("税務部 / 2号", 1.0),
    ]


def test_a_list_without_a_head_says_what_is_counted(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(COUNTS) if isinstance(row, Statistic)]
    assert [(r.row_label, r.column_label, r.value) for r in rows[:3]] == [
        ("開示請求", None, 12.0),
        ("訂正請求", None, 3.0),
        ("利用停止請求", None, 0.0),
    ]


def test_counts_by_operation_are_no_register(rows_of: Callable[[str], list[FamilyRow]]) -> None:
    rows = rows_of(COUNTS)
    assert not [row for row in rows if isinstance(row, Registration)]
    assert [r.value for r in rows if isinstance(r, Statistic)][3:] == [10.0, 4.0]


def test_meetings_are_known_by_clauses_over_their_columns(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(COUNTS) if isinstance(row, Meeting)]
    assert [(r.date_start, r.venue, r.round) for r in rows] == [(date(2022, 6, 1), "大会議室", 1)]


@pytest.mark.parametrize(
    "title", ["公文書公開等の状況", "情報公開のあゆみ", "開示請求の件数について"]
)
def test_titles_of_reports(title: str) -> None:
    form = title_form(title)
    assert form is not None
    assert form.id == "annual_report"


@pytest.mark.parametrize(
    ("label", "year"),
    [
        ("令和元年度", 2019),
        ("H30年度", 2018),
        ("令和3年度 / 件数", 2021),
        ("令和2年度（4月～9月）", 2020),
        ("前年度", 2021),
        ("令和3年度からの繰越", None),
        ("前年度比", None),
        ("開示", None),
        (None, None),
    ],
)
def test_the_year_of_a_heading(label: str | None, year: int | None) -> None:
    assert fiscal_year_in(label, 2022) == year


@pytest.mark.parametrize("text", ["令4.5.9", "2022/4/28", "4.5.9", "平成30年4月"])
def test_dates_are_no_counts(text: str) -> None:
    assert is_day(text)


@pytest.mark.parametrize("text", ["12.5", "1,042", "3", "30.4", "1.5件"])
def test_counts_are_no_dates(text: str) -> None:
    assert not is_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "該当なし",
        "この期間に受理したものはない。",
        "廃止した事務はありませんでした。",
        "変更の届出はなかった。",
        "実績なし",
    ],
)
def test_words_for_none(text: str) -> None:
    assert is_none_stated(text)


@pytest.mark.parametrize(
    ("labels", "notice"),
    [
        (["個別に行う"], "given"),
        (["書面で通知する"], "given"),
        (["省略する"], "waived"),
        (["個別には行わない"], "waived"),
        (["個別に行う", "省略する"], "unknown"),
    ],
)
def test_how_notice_is_given_stands_before_that_it_is(labels: list[str], notice: Notice) -> None:
    assert notice_of_labels(labels) == notice


CARDS = """令和3年度個人情報取扱事務登録票（綴り）
星見町

第一　登録に係る票

票番号\t1\t登録の年月日\t令和3年9月13日
取り扱う事務の名称\t検診の委託
主たる担当課\t給付課
取り扱う事務の目的\t病気を防ぐため。
対象者の類型\t検診を受ける者
"""


def test_a_register_on_cards_gives_a_row_a_card(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    (row,) = (row for row in rows_of(CARDS) if isinstance(row, Registration))
    assert (row.entry_kind, row.row_label, row.operation) == ("new", "1", "検診の委託")
    assert (row.department, row.effective_date) == ("給付課", date(2021, 9, 13))


@pytest.mark.parametrize(
    ("texts", "entries"),
    [
        (["本人", "家族", "本人家族"], ("家族", "本人")),
        (["本人", "世帯主本人", "世帯主構成市町", "本人構成市町"], ("世帯主", "本人", "構成市町")),
        (["本人", "本人以外", "本人以外"], ("本人",)),
        (
            ["本人", "推薦者・公刊物", "本人・登記所", "本人・税務署"],
            ("公刊物", "推薦者", "本人", "登記所", "税務署"),
        ),
        (["本人", "国・県", "本人、国・県"], ("国・県", "本人")),
        (["本人", "国・県"], ("国・県", "本人")),
    ],
)
def test_entries_under_each_other_are_told_by_those_that_stand_alone(
    texts: list[str], entries: tuple[str, ...]
) -> None:
    assert entries_of_lists(texts) == entries


def test_meetings_in_lines_of_a_report_are_rows(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    text = """星見市における個人情報の保護に関する法律の運用結果
＜令和6年度＞

審議会の開催

第1回　令和6年5月20日（月）　市役所 第三会議室

第2回　令和6年8月12日（月）　書面会議
"""
    meetings = [row for row in rows_of(text) if isinstance(row, Meeting)]
    assert [(m.round, m.date_start, m.format) for m in meetings] == [
        (1, date(2024, 5, 20), "in_person"),
        (2, date(2024, 8, 12), "written"),
    ]


def test_a_column_of_months_is_no_column_of_figures(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    text = """個人情報保護制度の運用状況（令和6年度）
星見市

請求の月\t開示\t訂正
4月\t3\t1
5月\t9\t4
6月\t2\t0
"""
    statistics = [row for row in rows_of(text) if isinstance(row, Statistic)]
    assert {(s.row_label, s.column_label) for s in statistics} == {
        (month, kind) for month in ("4月", "5月", "6月") for kind in ("開示", "訂正")
    }
