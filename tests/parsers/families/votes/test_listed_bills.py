"""Votes in one table and the bills that they are on in another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import TextBlock
from corpus.rows import Vote
from parsers.families.votes.read import read_votes
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts

TITLE = "令和4年 星見町議会6月定例会 議案の議決結果\n会期 令和4年6月7日～令和4年6月14日"
VOTES = ("山川花子|○|×", "森勝|○|○", "東一郎|欠席|欠席")


def rows_of(*tables: Sequence[str], title: str = TITLE) -> list[Vote]:
    """The votes of a paper with some tables, each below the other."""
    (part,) = parts(title)
    found = [structs.replace(table_of(*rows), table_no=i) for i, rows in enumerate(tables, 1)]
    places = [
        TextBlock("table", 1, BBox(50, 200.0 + 50 * i, 500, 240.0 + 50 * i), table_no=i)
        for i, _ in enumerate(tables, 1)
    ]
    part = structs.replace(part, blocks=(*part.blocks, *places), tables=tuple(found))
    return [row for row in read_votes(part).rows if isinstance(row, Vote)]


def _bills(rows: Sequence[Vote]) -> list[tuple[str | None, str | None, str | None]]:
    return list(dict.fromkeys((row.bill_no, row.bill_title, row.result) for row in rows))


@pytest.mark.parametrize("signs", ["①②", "アイ", "12"])
def test_signs_over_the_votes_are_explained_by_a_list(signs: str) -> None:
    rows = rows_of(
        (
            "記号|議案番号|件名|月日|結果",
            f"{signs[0]}|議案第62号|市道の認定|6/7|可決",
            f"{signs[1]}|発議第3号|財産の取得|6/14|否決",
        ),
        (f"議員名|{signs[0]}|{signs[1]}", *VOTES),
    )
    assert len(rows) == 6
    assert _bills(rows) == [
        ("議案第62号", "市道の認定", "可決"),
        ("発議第3号", "財産の取得", "否決"),
    ]
    assert [row.meeting_date for row in rows[2:4]] == [date(2022, 6, 7), date(2022, 6, 14)]
    assert {row.bill_kind for row in rows} == {None}


@pytest.mark.parametrize("numbers", ["議案第一号|同意第一号", "議1|同1", "議案\n第1号|同意\n第1号"])
def test_numbers_in_kanji_or_in_short_are_those_of_the_list(numbers: str) -> None:
    rows = rows_of(
        ("議案番号|件名|結果", "議案第一号|市道の認定|可決", "同意第一号|委員の選任|同意"),
        (f"議員名|{numbers}", *VOTES),
    )
    assert _bills(rows) == [
        ("議案第一号", "市道の認定", "可決"),
        ("同意第一号", "委員の選任", "同意"),
    ]


def test_a_number_that_cannot_be_read_is_told_by_its_place() -> None:
    rows = rows_of(
        ("議案番号|件名|結果", *(f"議案第{n}号|{n}丁目の認定|可決" for n in "一二三")),
        ("議員名|議案第一号|議案第ロロ|議案第三号", "山川花子|○|×|○", "森勝|○|○|○", "東一郎|○|○|×"),
    )
    assert [bill[0] for bill in _bills(rows)] == ["議案第一号", "議案第二号", "議案第三号"]


def test_a_sign_that_two_columns_bear_is_one_of_them_misread() -> None:
    listed = ("記号|議案番号|件名|結果", *(f"{s}|議案第{s}号|{s}丁目の認定|可決" for s in "①②③④"))
    votes = ("山川花子|○|×|○|○", "森勝|○|○|○|○", "東一郎|○|○|×|○")
    rows = rows_of(listed, ("議員名|①|②|③|③", *votes))
    assert [bill[1] for bill in _bills(rows)] == [f"{s}丁目の認定" for s in "①②③④"]
    fewer = rows_of(listed, ("議員名|①|②|②", *(row[:-2] for row in votes)))
    assert "③丁目の認定" in {row.bill_title for row in fewer if row.member is None}


def test_a_list_may_stand_in_lines_of_text() -> None:
    lines = "\n".join(
        f"{s} 議案第{n}号 {n}丁目の認定 可決" for s, n in zip("アイウ", "123", strict=True)
    )
    votes = ("議員名|ア|イ|ウ", "山川花子|○|×|○", "森勝|○|○|○", "東一郎|○|○|×")
    rows = rows_of(votes, title=f"{TITLE}\n{lines}")
    assert _bills(rows)[2] == ("議案第3号", "3丁目の認定", "可決")
    assert len(rows) == 9


def test_the_votes_of_further_members_are_on_the_bills_of_the_first() -> None:
    rows = rows_of(
        ("議案番号|件名|結果|小木茂|風見徹", "議案第1号|予算|可決|○|×", "議案第2号|決算|認定|○|○"),
        ("議案番号|山川花子|森勝", "議案第1号|×|○", "議案第2号|○|○"),
    )
    assert [(row.bill_title, row.member, row.vote) for row in rows[4:]] == [
        ("予算", "山川花子", "against"),
        ("予算", "森勝", "for"),
        ("決算", "山川花子", "for"),
        ("決算", "森勝", "for"),
    ]


def test_columns_of_signs_that_no_list_explains_are_no_votes() -> None:
    assert rows_of(("番号|総務課|税務課", "1|○|×", "2|○|○")) == []


def test_bills_of_two_tables_whose_numbers_or_titles_differ_are_two() -> None:
    first = ("番号|件名|結果", "議案第1号|予算|可決", "議案第2号|決算|認定")
    other = (
        "番号|件名|結果|小木茂|風見徹",
        "議案第3号|予算|可決|○|×",
        "議案第2号|市道の認定について|可決|○|○",
    )
    assert {row.bill_title for row in rows_of(first, other) if row.member is None} == {
        "予算",
        "決算",
    }


def test_members_set_in_halves_are_read_down_each() -> None:
    rows = rows_of(
        ("議案番号|件名|結果", "議案第1号|市道の認定|可決", "議案第2号|財産の取得|可決"),
        (
            "席|選出区分|議員名|議案第1号|議案第2号|席|選出区分|議員名|議案第1号|議案第2号",
            "1|星見市|小木茂|議長|議長|3|月見町|風見徹|賛成|賛成",
            "2|星見市|相田美子|賛成|反対|||||",
        ),
    )
    assert [(row.member, row.faction, row.vote) for row in rows[3:]] == [
        ("小木茂", None, "chair"),
        ("相田美子", None, "against"),
        ("風見徹", None, "for"),
    ]


def test_numbers_beside_the_signs_of_a_list_name_the_bills() -> None:
    rows = rows_of(
        ("記号|①|②", "|議案第1号|議案第2号", "議員名|市道の認定|財産の取得", *VOTES),
    )
    assert {(row.bill_no, row.bill_title) for row in rows} == {
        ("議案第1号", "市道の認定"),
        ("議案第2号", "財産の取得"),
    }


def test_a_line_over_members_and_one_mark_each_names_the_bill() -> None:
    rows = rows_of(
        ("氏名|賛否|氏名|賛否", "山川花子|賛成|森勝|反対", "東一郎|議長||"),
        title=f"{TITLE}\n議案第5号 町税条例の一部を改正する条例 【原案可決】",
    )
    assert {(row.bill_no, row.result) for row in rows} == {("議案第5号", "原案可決")}
    assert [(row.member, row.vote) for row in rows] == [
        ("山川花子", "for"),
        ("東一郎", "chair"),
        ("森勝", "against"),
    ]


def test_an_empty_cell_is_a_vote_where_the_legend_says_so() -> None:
    matrix = ("番号|件名|結果|小木茂|森勝", "議案第1号|予算|可決||×", "議案第2号|決算|可決||")
    sheet = ("議員名|議案第1号|議案第2号", "小木茂||×", "森勝||", "東一郎|×|")
    for table, n_for in ((matrix, 3), (sheet, 4)):
        told = rows_of(table, title=f"{TITLE}\n無印＝賛成　×＝反対")
        assert [row.vote for row in told].count("for") == n_for
        untold = rows_of(table)
        assert "for" not in {row.vote for row in untold}
