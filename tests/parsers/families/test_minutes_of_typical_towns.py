"""Short minutes as most towns write them: a few labels, 次第 as headings, results under matters."""

from __future__ import annotations

from corpus.rows import AgendaItem, Attendee, Speech
from parsers.families.minutes.read import read_minutes
from parsers.part import FamilyReading
from tests.parsers.families.test_minutes import part_of

GIST = """令和6年度第1回青空町地域公共交通会議　議事要旨
日　時：令和6年6月26日（水）　10時00分～11時30分
場　所：青空町役場　2階　大会議室
議　題：(1) 事業報告について
(2) 運行内容の変更について
１　開会
２　あいさつ（根本会長）
３　議事
※設置要綱第6条の規定により、会長が議長となる。
(1) 事業報告について
事務局：（資料1により説明）
委　員：収支率の目標は何％か。
事務局：20％とすることを目標としている。
⇒　原案のとおり承認
(2) 運行内容の変更について
事務局：（資料2により説明）
委　員：電話での予約は残してほしい。
⇒　継続審議"""


def read(text: str) -> FamilyReading:
    return read_minutes(part_of(text.split("\n")))


def test_the_stages_of_a_meeting_are_no_items_beside_the_matters_of_the_head() -> None:
    items = [row for row in read(GIST).rows if isinstance(row, AgendaItem)]
    assert [(row.item_no, row.title, row.decision) for row in items] == [
        ("(1)", "事業報告について", "原案のとおり承認"),
        ("(2)", "運行内容の変更について", "継続審議"),
    ]


def test_what_is_told_in_brackets_behind_a_speaker_is_the_first_turn() -> None:
    turns = [row for row in read(GIST).rows if isinstance(row, Speech)]
    assert [(row.speaker_role, row.agenda_item_no) for row in turns] == [
        ("事務局", "(1)"),
        ("委員", "(1)"),
        ("事務局", "(1)"),
        ("事務局", "(2)"),
        ("委員", "(2)"),
    ]
    assert turns[0].text == "（資料1により説明）"


def test_those_absent_may_stand_in_brackets_under_those_present() -> None:
    text = GIST.replace(
        "議　題", "出席者\n(1) 委　員　奥村会長、戸田和彦委員\n（欠席：松井雅彦委員）\n議　題"
    )
    people = [row for row in read(text).rows if isinstance(row, Attendee)]
    assert [(row.attendance, row.role, row.name) for row in people] == [
        ("present", "会長", "奥村"),
        ("present", "委員", "戸田和彦"),
        ("absent", "委員", "松井雅彦"),
    ]
