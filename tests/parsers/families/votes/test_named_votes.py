"""Votes told in words beside a bill: who was against it, left, or was absent."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from corpus.forms.marks_of_votes import vote_marks
from corpus.geometry import BBox
from corpus.layout import Cell, TextBlock
from corpus.rows import Vote
from parsers.families.votes.bill_tables import bills_of
from parsers.families.votes.member_sheets import faction_name
from parsers.families.votes.named_votes import named_votes, names_run_together
from parsers.families.votes.read import read_votes
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts


def _named(text: str, field: str = "named") -> list[tuple[str, str, str | None]]:
    cell = Cell(1, 1, 1, BBox(0, 0, 10, 10), text, text)
    return [(vote.member, vote.vote, vote.word) for vote in named_votes({field: cell})]


@pytest.mark.parametrize(
    "text",
    [
        "反対：山川花子、森勝退席：東一郎",
        "反対:山川花子,森勝 退席:東一郎",
        "【反対】山川花子・森勝【退席】東一郎",
        "反対議員（山川 花子、森 勝）退席（東 一郎）",
        "反対　山川花子、森勝　退席　東一郎",
        "反対者…山川花子議員、森勝議員／退席者…東一郎議員",
    ],
)
def test_each_kind_of_vote_stands_behind_its_word(text: str) -> None:
    assert _named(text) == [
        ("山川花子", "against", "反対"),
        ("森勝", "against", "反対"),
        ("東一郎", "abstain", "退席"),
    ]


def test_names_alone_voted_as_their_column_says() -> None:
    assert _named("山川花子、森勝", "named_against") == [
        ("山川花子", "against", None),
        ("森勝", "against", None),
    ]
    assert _named("山川花子") == [("山川花子", "unknown", None)]


def test_spaces_within_names_part_none() -> None:
    assert [name for name, *_ in _named("山川 花子 森 勝", "named_against")] == ["山川花子", "森勝"]


def test_surnames_side_by_side_are_one_member_each() -> None:
    names = ["山川", "小林", "田中", "高橋"]
    assert [name for name, *_ in _named(" ".join(names), "named_against")] == names


@pytest.mark.parametrize(
    "text", ["―", "なし", "全員賛成", "3", "反対：なし", "賛成討論：山川花子", "議長を除く全員"]
)
def test_what_names_nobody_gives_no_vote(text: str) -> None:
    assert _named(text) == []


TITLE = "令和4年 星見町議会6月定例会 議案の議決結果\n会期 令和4年6月7日～令和4年6月14日"
BILLS = (
    "議案番号|件名|議決日|結果|賛成|反対|賛成しなかった議員",
    "議案第1号|町道路線の認定|6/7|原案可決|7|2|反対：山川花子、森勝退席：東一郎",
    "議案第2号|財産の取得|6月14日|原案可決|10|0|―",
)


def _rows(*rows: str, title: str = TITLE) -> list[Vote]:
    (part,) = parts(title)
    table = table_of(*rows)
    place = TextBlock("table", 1, BBox(50, 200, 500, 300), table_no=table.table_no)
    part = structs.replace(part, blocks=(*part.blocks, place), tables=(table,))
    return [row for row in read_votes(part).rows if isinstance(row, Vote)]


def test_names_that_ran_together_are_parted_where_both_stand_elsewhere() -> None:
    parted = names_run_together(["森勝", "辻道代", "森勝辻道代", "山川花子", "山川"])
    assert parted == {"森勝辻道代": ("森勝", "辻道代")}


def test_those_who_were_not_for_a_bill_are_rows_and_a_bill_without_them_is_one() -> None:
    rows = _rows(*BILLS)
    assert [(row.bill_no, row.member, row.vote) for row in rows] == [
        ("議案第1号", "山川花子", "against"),
        ("議案第1号", "森勝", "against"),
        ("議案第1号", "東一郎", "abstain"),
        ("議案第2号", None, None),
    ]
    assert rows[0].evidence["vote"].raw_text == "反対：山川花子、森勝退席：東一郎"


def test_days_without_a_year_lie_in_the_session() -> None:
    days = {row.bill_no: row.meeting_date for row in _rows(*BILLS)}
    assert days == {"議案第1号": date(2022, 6, 7), "議案第2号": date(2022, 6, 14)}
    untold = _rows(*BILLS, title="議案の議決結果")
    assert {row.meeting_date for row in untold} == {None}


def test_columns_of_names_are_known_by_their_headings() -> None:
    rows = _rows(
        "議案番号|件名|結果|反対した議員|欠席議員",
        "議案第1号|町道路線の認定|可決|山川花子|森勝",
        "議案第2号|財産の取得|可決||森勝",
    )
    assert [(row.member, row.vote) for row in rows] == [
        ("山川花子", "against"),
        ("森勝", "absent"),
        ("森勝", "absent"),
    ]


def test_factions_without_a_heading_are_told_by_the_members_they_span() -> None:
    table = table_of(
        "議案番号|||71号|72号",
        "件名|||市道の認定|財産の取得",
        "青空会2名|1|小木 茂|○|×",
        "青空会2名|2|相田 美子|○|○",
        "無所属|3|風見 徹|×|○",
    )
    merged = [
        structs.replace(cell, row_span=2) if cell.text == "青空会2名" else cell
        for cell in table.cells
        if not (cell.column == 0 and cell.row == 3)
    ]
    table = structs.replace(table, cells=tuple(merged))
    votes = [vote for bill in bills_of(table, vote_marks()) for vote in bill.votes]
    assert {(member, faction) for member, faction, _ in votes} == {
        ("小木茂", "青空会"),
        ("相田美子", "青空会"),
        ("風見徹", "無所属"),
    }


@pytest.mark.parametrize(
    ("printed", "name"),
    [("公明党 4名", "公明党"), ("新風（３人）", "新風"), ("無所属", "無所属"), ("", None)],
)
def test_a_faction_is_named_without_the_count_of_its_members(
    printed: str, name: str | None
) -> None:
    assert faction_name(printed) == name
