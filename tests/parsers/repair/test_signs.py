from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from parsers.repair.brackets import closes_read_as_digits
from parsers.repair.neighbours import letters_by_neighbours
from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.reading import Reading
from parsers.repair.thousands import commas_of_counts, commas_of_tables


def by_neighbours(text: str) -> str:
    reading = Reading(text, (0.99,) * len(text))
    return apply_repairs(text, settle(text, letters_by_neighbours(reading)))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("ー部承認", "一部承認"),
        ("第ー回", "第一回"),
        ("関係機関ヘ連絡", "関係機関へ連絡"),
        ("サ一ビス", "サービス"),
        ("センタへル", "センタヘル"),
        ("ター～ミナル", "ターミナル"),
        ("宇の名称の変更", "字の名称の変更"),
        ("新たに生じた上地の確認", "新たに生じた土地の確認"),
        ("ド水道使用料の改定", "下水道使用料の改定"),
        ("駅東□駅前広場", "駅東口駅前広場"),
        ("総合窓□の設置", "総合窓口の設置"),
        ("最低質金の引上げ", "最低賃金の引上げ"),
        ("工事乗託に関する協定", "工事委託に関する協定"),
        ("ト下水道部", "上下水道部"),
        ("ェ事請負契約の締結", "工事請負契約の締結"),
        ("平成ニ十一年ハ月ニ日", "平成二十一年八月二日"),
        ("第ニ回", "第二回"),
        ("田村－之", "田村一之"),
        ("田村伸 －", "田村伸 一"),
        ("松尾 伸・", "松尾 伸一"),
        ("条例のー部改正", "条例の一部改正"),
        ("-部開示", "一部開示"),
        ("契約の締結し=ついて", "契約の締結について"),
        ("一般会計補正予算1第7号）", "一般会計補正予算（第7号）"),
        ("令和5年度－般会計予算", "令和5年度一般会計予算"),
        ("専決処分の承認（ 般会計補正予算）", "専決処分の承認（ 一般会計補正予算）"),
        ("特例に関する条例の 部改正", "特例に関する条例の 一部改正"),
        ("二十・日", "二十一日"),
        ("十二月三十・日", "十二月三十一日"),
        ("六月三十・日", "六月三十日"),
        ("ー、八一五", "一、八一五"),
        ("ー、招集の日時", "一、招集の日時"),
        ("字沢田一二O番", "字沢田一二〇番"),
        ("諮間事項", "諮問事項"),
        ("十一月三十・日", "十一月三十日"),
        ("いまーつは申込みの期限", "いま一つは申込みの期限"),
        ("特にカを入れる", "特に力を入れる"),
        ("みちしるベ", "みちしるべ"),
        ("比ベる", "比べる"),
        ("アルファべット", "アルファベット"),
    ],
)
def test_a_sign_of_two_scripts_is_told_by_its_neighbours(read: str, meant: str) -> None:
    assert by_neighbours(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "コピー機",
        "カー、二台",
        "三O型",
        "サービス",
        "さあー大変",
        "あーつかれた",
        "ー",
        "一部",
        "ヘルパー",
        "りんごベース",
        "三ヘ",
        "－",
        "第2条－第3条",
        "個人情報－法人情報",
        "北浜－南浜",
        "担当課 －",
        "該当－",
        "ニ年間",
        "法ハ十条",
    ],
)
def test_a_sign_that_may_stand_where_it_does_stays(text: str) -> None:
    assert by_neighbours(text) == text


def counted(text: str, sure: float = 0.8) -> str:
    reading = Reading(text, (sure,) * len(text))
    return apply_repairs(text, settle(text, commas_of_counts(reading)))


def test_what_is_counted_in_whole_has_no_thousandths() -> None:
    assert counted("年間約4.950件") == "年間約4,950件"
    assert counted("1．234．500円") == "1，234，500円"


@pytest.mark.parametrize("text", ["4.95件", "1.250km", "第3.125条", "1.234"])
def test_a_fraction_keeps_its_point(text: str) -> None:
    assert counted(text) == text


def test_a_point_read_with_certainty_stays() -> None:
    assert counted("4.950件", sure=0.99) == "4.950件"


def table(*texts: str) -> Table:
    box = BBox(0, 0, 10, 10)
    cells = tuple(Cell(row, 0, 1, box, t, t, confidence=0.8) for row, t in enumerate(texts))
    return Table(1, (PageBox(1, box),), len(texts), 1, 0, cells)


def test_a_table_of_whole_numbers_has_commas_for_points() -> None:
    (found,) = commas_of_tables(table("2,340", "1.208", "17"))
    assert found[0].text == "1.208"
    assert found[1][:2] == (1, ",")


def test_a_table_with_fractions_proves_nothing() -> None:
    assert not list(commas_of_tables(table("2,340", "1.208", "0.5")))
    assert not list(commas_of_tables(table("17", "1.208", "0.340")))
    assert not list(commas_of_tables(table("1.208", "2.345", "7")))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("専決処分の承認(一般会計補正予算7", "専決処分の承認(一般会計補正予算)"),
        ("条例の一部改正（手数料7", "条例の一部改正（手数料）"),
        ("任期（令和7", "任期（令和7"),
        ("定数（委員)は7", "定数（委員)は7"),
        ("議案（第7", "議案（第7"),
    ],
)
def test_a_bracket_round_words_alone_is_closed_at_the_end(read: str, meant: str) -> None:
    reading = Reading(read, (0.9,) * len(read))
    assert apply_repairs(read, settle(read, closes_read_as_digits(reading))) == meant
