"""Votes told by camp: the names of those for and against in a cell each."""

from __future__ import annotations

import pytest
from msgspec import structs

from corpus.forms.marks_of_votes import vote_marks
from parsers.families.votes.bill_tables import bills_of
from tests.parsers.families.votes.test_listed_bills import TITLE, rows_of
from tests.parsers.forms.test_records import table_of

Vote = tuple[str | None, str | None, str | None]


def _votes(*rows: str) -> dict[str | None, list[Vote]]:
    told: dict[str | None, list[Vote]] = {}
    for row in rows_of(rows):
        told.setdefault(row.bill_no, []).append((row.member, row.faction, row.vote))
    return told


def _first(*rows: str) -> list[Vote]:
    return _votes(*rows)["議案第1号"]


FOR = [("山川花子", "青空会", "for"), ("森勝", "青空会", "for"), ("東一郎", "新風", "for")]
AGAINST = [("西川拓也", "市民の声", "against")]


@pytest.mark.parametrize(
    ("camp", "other"),
    [
        ("【青空会】山川花子・森勝\n【新風】東一郎", "【市民の声】西川拓也"),
        ("青空会：山川花子、森勝\n新風：東一郎", "市民の声：西川拓也"),
        ("青空会（山川花子、森勝）、新風（東一郎）", "市民の声（西川拓也）"),
        ("〔青空会〕山川 花子 森 勝\n〔新風〕東 一郎", "〔市民の声〕西川 拓也"),
    ],
)
def test_a_row_for_each_camp_names_its_members_by_faction(camp: str, other: str) -> None:
    rows = (
        "議案番号|件名|結果|賛否|人数|議員名",
        f"議案第1号|予算|可決|賛成|3人|{camp}",
        f"|||反対|1人|{other}",
        f"議案第2号|決算|否決|賛成|1人|{other}",
        f"|||反対|3人|{camp}",
    )
    assert _first(*rows) == FOR + AGAINST
    assert _votes(*rows)["議案第2号"][0] == ("西川拓也", "市民の声", "for")


def test_a_column_for_each_camp_names_its_members() -> None:
    assert (
        _first(
            "議案番号|件名|結果|賛成|反対|退席",
            "議案第1号|予算|可決|【青空会】山川花子・森勝【新風】東一郎|【市民の声】西川拓也|",
            "議案第2号|決算|否決|【市民の声】西川拓也|【青空会】山川花子・森勝|【新風】東一郎",
        )
        == FOR + AGAINST
    )


def test_the_others_are_named_behind_what_they_did_with_their_factions_behind_them() -> None:
    votes = _first(
        "議案番号|件名|結果|区分|議員名",
        "議案第1号|予算|可決|賛成|【青空会】山川花子",
        "|||反対|【無会派】森勝",
        "|||その他|議長：東一郎（無会派）\n欠席：西川拓也（青空会）",
    )
    assert votes[2:] == [("東一郎", "無会派", "chair"), ("西川拓也", "青空会", "absent")]


def test_number_and_title_may_share_a_cell() -> None:
    (row, _) = rows_of(
        (
            "議案等|結果|賛否|議員名",
            "議案第1号\n令和6年度一般会計補正予算（第2号）|可決|賛成|山川花子、森勝",
            "議案第2号\n工事請負契約の締結|可決|賛成|山川花子",
        )
    )[:2]
    assert (row.bill_no, row.bill_title) == ("議案第1号", "令和6年度一般会計補正予算（第2号）")
    (row, *_) = rows_of(("件名|結果", "町道の認定（議案第1号）|可決", "予算（議案第2号）|可決"))
    assert (row.bill_no, row.bill_title) == ("議案第1号", "町道の認定")


def test_a_title_that_speaks_of_a_number_is_not_parted() -> None:
    (row, *_) = rows_of(("件名|結果", "議案第1号に対する修正案|否決", "議案第1号の撤回|承認"))
    assert (row.bill_no, row.bill_title) == (None, "議案第1号に対する修正案")


def test_columns_that_count_the_camps_name_nobody() -> None:
    rows = rows_of(
        ("議案番号|件名|結果|賛成|反対", "議案第1号|予算|可決|13|0", "議案第2号|決算|認定|9|3")
    )
    assert [row.member for row in rows] == [None, None]


def test_a_bill_may_be_named_by_the_line_over_its_camps() -> None:
    rows = rows_of(
        ("賛成（2人）|山川花子、森勝", "反対（1人）|西川拓也", "退席|東一郎"),
        title=f"{TITLE}\n議案第5号 町税条例の一部を改正する条例 【原案可決】",
    )
    assert {(row.bill_no, row.result) for row in rows} == {("議案第5号", "原案可決")}
    assert [row.vote for row in rows] == ["for", "for", "against", "abstain"]


def test_a_bill_may_be_named_by_a_row_over_its_camps() -> None:
    table = table_of(
        "議案第5号 予算（可決）|", "賛成|山川花子、森勝", "反対|西川拓也",
        "議案第6号 決算（否決）|", "賛成|西川拓也", "反対|山川花子、森勝",
    )  # fmt: skip
    cells = [
        structs.replace(cell, column_span=1 + (cell.row in (0, 3)))
        for cell in table.cells
        if cell.column == 0 or cell.row not in (0, 3)
    ]
    table = structs.replace(table, cells=tuple(cells), n_header_rows=0)
    first, second = bills_of(table, vote_marks())
    assert [vote.member for vote in first.named] == ["山川花子", "森勝", "西川拓也"]
    assert [second.fields[name].text for name in ("bill_no", "bill_title", "result")] == [
        "議案第6号",
        "決算",
        "否決",
    ]
