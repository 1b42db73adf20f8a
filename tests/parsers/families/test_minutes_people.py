"""Lists of those present, as papers print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.families.minutes.people.lists import Group, member_of, people_of

LISTS = [
    ("会長 野々宮 修一", None, [("会長", "野々宮修一")]),
    ("委員 樫村 千尋、水無瀬 亨", None, [("委員", "樫村千尋"), ("委員", "水無瀬亨")]),
    ("議長杜若英治", None, [("議長", "杜若英治")]),
    ("脇田座長、鈴木構成員", None, [("座長", "脇田"), ("構成員", "鈴木")]),
    ("委員長 山田たかお議員", None, [("委員長", "山田たかお")]),
    ("1番 山田太郎君　2番 原　敬君", "議員", [("議員", "山田太郎"), ("議員", "原敬")]),
    ("【会長】石川 慶子 【委員】山田 一、原 敬", None,
     [("会長", "石川慶子"), ("委員", "山田一"), ("委員", "原敬")]),
    ("石川 慶子【会長】、山田 一【副会長】", None, [("会長", "石川慶子"), ("副会長", "山田一")]),
    ("町長 山田太郎　副町長 鈴木次郎", None, [("町長", "山田太郎"), ("副町長", "鈴木次郎")]),
    ("総務課長、福祉課長", "事務局", [("総務課長", None), ("福祉課長", None)]),
    ("副 市 長　野々宮　修一", None, [("副市長", "野々宮修一")]),
    ("教育長職務代理者　樫村　千尋", None, [("教育長職務代理者", "樫村千尋")]),
    ("川浪生郎総務部長", None, [("総務部長", "川浪生郎")]),
    ("委員：若木会長、原委員　事務局：中村係長", None,
     [("会長", "若木"), ("委員", "原"), ("係長", "中村")]),
    ("委員 山田太郎・佐藤一郎", None, [("委員", "山田太郎"), ("委員", "佐藤一郎")]),
    ("委員 平田 等、山田 太郎 外2名", None, [("委員", "平田等"), ("委員", "山田太郎")]),
    ("平田等、山田太郎等", "委員", [("委員", "平田等"), ("委員", "山田太郎")]),
    ("【委員】荒木 雅彦（会長）、藤原 浩", None, [("会長", "荒木雅彦"), ("委員", "藤原浩")]),
    ("委員　戸田和彦・松井雅彦（以上2名）", None,
     [("委員", "戸田和彦"), ("委員", "松井雅彦")]),
    ("建築住宅課　西川課長・石川課長補佐・辻主事", None,
     [("課長", "西川"), ("課長補佐", "石川"), ("主事", "辻")]),
    ("会計管理者兼会計課長　東　良一", None, [("会計管理者兼会計課長", "東良一")]),
    ("建築住宅課長　西川　恵　同課長補佐　石川　徹　同主事　辻　健", None,
     [("建築住宅課長", "西川恵"), ("課長補佐", "石川徹"), ("主事", "辻健")]),
    ("なし", "委員", []),
    ("十二名中十名", "委員", []),
    ("委員9名", None, []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "role", "expected"), LISTS)
def test_a_line_names_people_with_their_roles(
    line: str, role: str | None, expected: list[tuple[str, str | None]]
) -> None:
    assert [(p.role, p.name) for p in people_of(line, Group(role=role))] == expected


def test_a_unit_in_brackets_holds_for_the_lines_below_it() -> None:
    group = Group()
    assert list(people_of("（交通局）", group)) == []
    (person,) = people_of("川浪生郎総務部長", group)
    assert person.affiliation == "交通局 / 総務部"


def test_a_role_in_brackets_holds_for_the_lines_below_it() -> None:
    group = Group()
    assert list(people_of("（副会長）", group)) == []
    (person,) = people_of("橋爪　典子", group)
    assert (person.role, person.name) == ("副会長", "橋爪典子")


@pytest.mark.parametrize(
    ("line", "attendance"),
    [
        ("会長　奥村　真一郎　出席", "present"),
        ("委員　戸田　和彦　欠席", "absent"),
        ("委員　岩崎　綾　出席（オンライン）", "online"),
    ],
)
def test_a_word_behind_a_name_says_whether_somebody_was_there(line: str, attendance: str) -> None:
    (person,) = people_of(line, Group())
    assert person.attendance == attendance


def test_a_name_known_from_the_record_is_cut_off_unit_and_post() -> None:
    group = Group(names=frozenset({"松下重志"}))
    (person,) = people_of("松下重志産業企画室長", group)
    assert (person.name, person.affiliation) == ("松下重志", "産業企画室")


def test_a_unit_before_a_colon_holds_for_the_people_behind_it() -> None:
    found = [
        (p.role, p.name, p.affiliation)
        for p in people_of("教育総務課：松村課長、水野主査", Group())
    ]
    assert found == [("課長", "松村", "教育総務課"), ("主査", "水野", "教育総務課")]


def test_a_family_name_that_is_a_place_too_is_no_unit_s_name() -> None:
    found = [(p.role, p.name) for p in people_of("浜口環境課長、西川係長、石川課長", Group())]
    assert found == [("環境課長", "浜口"), ("係長", "西川"), ("課長", "石川")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("青空大学　教授　奥村　真一郎（会長）", ("会長", "奥村真一郎", "青空大学 教授")),
        (
            "委員　株式会社青空バス　取締役　山田　太郎",
            ("委員", "山田太郎", "株式会社青空バス 取締役"),
        ),
        ("自治会連合会　橋爪　典子", ("委員", "橋爪典子", "自治会連合会")),
        ("公募市民　戸田　和彦", ("委員", "戸田和彦", "公募市民")),
        ("3　関係団体　戸田　和彦　副会長", ("副会長", "戸田和彦", "関係団体")),
        ("奥村　真一郎　青空大学教授", ("委員", "奥村真一郎", "青空大学教授")),
        ("橋爪　典子　弁護士", ("委員", "橋爪典子", "弁護士")),
    ],
)
def test_an_organisation_beside_a_name_is_where_somebody_comes_from(
    line: str, expected: tuple[str, str, str]
) -> None:
    (person,) = people_of(line, Group(role="委員", listed="委員"))
    assert (person.role, person.name, person.affiliation) == expected


def test_those_absent_may_be_listed_in_brackets_behind_those_present() -> None:
    line = "奥村会長、戸田委員（欠席：松井委員、西川委員）"
    assert {(p.name, p.attendance) for p in people_of(line, Group())} == {
        ("奥村", None),
        ("戸田", None),
        ("松井", "absent"),
        ("西川", "absent"),
    }


@pytest.mark.parametrize(
    ("line", "attendance"), [("山田委員（欠席）", "absent"), ("山田委員（オンライン）", "online")]
)
def test_an_entry_may_say_how_somebody_takes_part(line: str, attendance: str) -> None:
    (person,) = people_of(line, Group())
    assert person.attendance == attendance
    assert person.affiliation is None


def test_what_stands_behind_a_name_in_a_roster_is_the_affiliation() -> None:
    person = member_of("副会長 水野 花子 大学教授")
    assert person is not None
    assert (person.role, person.name, person.affiliation) == ("副会長", "水野花子", "大学教授")


def test_a_line_of_any_length_is_read() -> None:
    people = list(people_of("委員 山田 " * 1200, Group()))
    assert len(people) == 1200


@given(st.text(alphabet="会長委員山田一 、・：（）【】1番君\u3000", max_size=60))
def test_any_line_can_be_asked_for_people(line: str) -> None:
    assert all(person.role or person.name for person in people_of(line, Group()))


def test_the_title_of_a_roster_is_nobody() -> None:
    assert member_of("青空市環境審議会委員名簿") is None
