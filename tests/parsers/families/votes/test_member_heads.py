"""Whose the columns of a vote table are."""

from __future__ import annotations

import pytest

from parsers.families.votes.member_heads import members_of
from tests.parsers.forms.test_records import table_of

NAMES, SEATS, ALL = "相田 正|伊東 久|上村 健", "1|2|3", "議席番号・議員名・会派|" * 2
FACTIONS = "潮流会|潮流会|無会派"
OF_FACTIONS = {0: ("相田正", "潮流会"), 1: ("伊東久", "潮流会"), 2: ("上村健", "無会派")}


@pytest.mark.parametrize(
    "head",
    [
        (FACTIONS, NAMES),
        (NAMES, FACTIONS),
        (SEATS, NAMES, FACTIONS),
        (NAMES, FACTIONS, SEATS),
        (FACTIONS, SEATS, NAMES),
        (f"{ALL}議席番号・議員名・会派", SEATS, NAMES, FACTIONS),
    ],
)
def test_factions_stand_over_or_under_the_names(head: tuple[str, ...]) -> None:
    grid = table_of(*head).grid()
    assert members_of(grid, range(3), len(head)) == OF_FACTIONS


def test_factions_of_one_member_each_are_told_by_their_words() -> None:
    grid = table_of(NAMES, "潮流会|改新クラブ|無所属").grid()
    assert members_of(grid, range(3), 2)[1] == ("伊東久", "改新クラブ")


def test_factions_come_again_over_members_that_sit_apart() -> None:
    grid = table_of("潮流会|翼|潮流会", NAMES).grid()
    assert [faction for _, faction in members_of(grid, range(3), 2).values()] == [
        "潮流会",
        "翼",
        "潮流会",
    ]


def test_the_number_of_a_seat_is_no_part_of_a_name() -> None:
    grid = table_of("1 相田 正|２番 伊東 久|10.上村 健").grid()
    assert [name for name, _ in members_of(grid, range(3), 1).values()] == [
        "相田正",
        "伊東久",
        "上村健",
    ]


def test_columns_that_count_votes_are_no_members() -> None:
    grid = table_of("相田 正|可|否").grid()
    assert members_of(grid, range(3), 1) == {0: ("相田正", None)}


def test_roles_under_some_names_are_no_factions() -> None:
    grid = table_of(NAMES, "議長||").grid()
    assert {faction for _, faction in members_of(grid, range(3), 2).values()} == {None}


def test_municipalities_that_elect_the_members_are_no_factions() -> None:
    rows = ("|北村|西村", "|星見市|月見町", "議案第1号|○|×")
    for head in (rows[:2], (rows[1], rows[0])):
        grid = table_of(*head, rows[2]).grid()
        assert dict(members_of(grid, [1, 2], 2)) == {1: ("北村", None), 2: ("西村", None)}
