"""Short minutes as most towns write them: a few labels, 次第 as headings, results under matters."""

from __future__ import annotations

import pytest

from corpus.rows import AgendaItem, Attendee, Meeting, Speech
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


HEAD = """令和6年度第1回青空町環境審議会会議録
日時　令和6年6月26日（水）　午前10時から正午まで
場所　役場大会議室
"""


def items(text: str) -> list[tuple[str | None, str | None, str | None]]:
    rows = (row for row in read(text).rows if isinstance(row, AgendaItem))
    return [(row.item_no, row.title, row.decision) for row in rows]


def test_a_matter_that_only_the_agenda_calls_public_is_one() -> None:
    text = (
        "１ 議題\n(1) 計画の改定について（公開）\n(2) 補助金について（非公開）\n２ 会議の内容\n"
        "(1) 計画の改定について\n〇委員　費用はいくらか。\n〇事務局　500万円である。\n"
        "【審議結果】原案のとおり可とする。\n(2) 補助金について\n〇委員　増やすべきではないか。\n"
        "〇事務局　検討する。\n【審議結果】継続審議とする。"
    )
    assert items(HEAD + text) == [
        ("(1)", "計画の改定について（公開）", "原案のとおり可とする。"),
        ("(2)", "補助金について（非公開）", "継続審議とする。"),
    ]


def test_the_result_of_a_meeting_with_one_matter_is_that_matter_s() -> None:
    text = (
        "議題　計画の改定について\n質疑応答\n問　費用はいくらか。\n答　500万円である。\n"
        "問　周知はするか。\n答　広報に載せる。\n結果：承認"
    )
    assert items(HEAD + text) == [(None, "計画の改定について", "承認")]


def test_what_members_chiefly_said_is_told_below_its_heading() -> None:
    text = (
        "議題\n(1) 計画の改定について\n主な意見等\n(1) 計画の改定について\n"
        "・費用が大きいのではないか。（委員）\n→500万円を見込んでいる。（事務局）"
    )
    turns = [row for row in read(HEAD + text).rows if isinstance(row, Speech)]
    assert [(row.speaker_role, row.text) for row in turns] == [
        ("委員", "費用が大きいのではないか。"),
        ("事務局", "500万円を見込んでいる。"),
    ]
    assert items(HEAD + text) == [("(1)", "計画の改定について", None)]


def test_a_matter_called_by_its_number_is_the_one_below_the_stage_of_matters() -> None:
    text = (
        "次第\n１ 開会\n２ 議事\n（１）計画の改定について\n（２）補助金について\n３ 閉会\n議事録\n"
        "会長：議題（１）について説明を求めます。\n事務局：資料１により説明します。\n"
        "会長：次に議題（２）です。\n委員：費用はいくらですか。"
    )
    turns = [row for row in read(HEAD + text).rows if isinstance(row, Speech)]
    assert [row.agenda_item_no for row in turns] == ["(1)", "(1)", "(2)", "(2)"]


def test_what_the_office_did_without_a_sentence_s_end_is_a_direction_below_its_matter() -> None:
    text = (
        "３　報告事項\n（１）利用状況について\n事務局より資料１に沿って説明\n"
        "（委員）　なぜ減ったのか。\n（委員長）　他にないか。なければ次に移る。\n"
        "（２）予算について\n事務局より資料２に沿って説明\n（委員）　図書費は増えるのか。"
    )
    assert items(HEAD + text) == [
        ("(1)", "利用状況について", None),
        ("(2)", "予算について", None),
    ]
    turns = [row for row in read(HEAD + text).rows if isinstance(row, Speech)]
    assert [(row.kind, row.agenda_item_no) for row in turns] == [
        ("stage_direction", "(1)"),
        ("question", "(1)"),
        ("remark", "(1)"),
        ("stage_direction", "(2)"),
        ("question", "(2)"),
    ]


def test_posts_behind_a_side_in_brackets_are_a_list_and_no_first_turn() -> None:
    text = (
        "出席者　（委員）山本会長、木村委員\n（事務局）こども部長、保育課長\n"
        "議題\n１　計画について\n"
        "会　長　質問はあるか。\n木村委員　待機児童の見込みはどうか。\n保育課長　２０人である。"
    )
    found = read(HEAD + text)
    people = [row for row in found.rows if isinstance(row, Attendee)]
    assert [row.role for row in people] == ["会長", "委員", "こども部長", "保育課長"]
    turns = [row for row in found.rows if isinstance(row, Speech)]
    assert [row.speaker_role for row in turns] == ["会長", "委員", "保育課長"]


def test_those_who_further_farming_are_another_list_than_the_members_absent() -> None:
    text = (
        "３．出席委員\n１番　鈴木　花子\n４．欠席委員\n６番　小林　実\n"
        "５．農地利用最適化推進委員\n第１地区　加藤　勇"
    )
    people = [row for row in read(HEAD + text).rows if isinstance(row, Attendee)]
    assert [(row.name, row.attendance) for row in people] == [
        ("鈴木花子", "present"),
        ("小林実", "absent"),
        ("加藤勇", "present"),
    ]


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("・目標の根拠は何か。", None),
        ("○ 目標の根拠は何か。", None),
        ("（今井委員）目標の根拠は何か。", "委員"),
        ("今井委員　目標の根拠は何か。", "委員"),
    ],
)
def test_an_arrow_leads_from_what_was_asked_to_who_answers(asked: str, who: str | None) -> None:
    exchange = f"{asked}\n→（事務局）国の統計による。\n"
    found = read(f"{HEAD}議題\n計画について\n議事概要\n{exchange * 3}")
    turns = [row for row in found.rows if isinstance(row, Speech)]
    assert [row.speaker_role for row in turns] == [who, "事務局"] * 3
    assert turns[1].text == "国の統計による。"


def test_the_head_of_education_leads_its_board_and_calls_bills_by_their_numbers() -> None:
    text = (
        "令和7年1月定例教育委員会会議録\n日時　令和7年1月22日（水）　午後1時30分\n出席者\n"
        "教育長　岩田　進\n教育委員　原田　和子（教育長職務代理者）、小野　明\n教育次長　中川　浩\n"
        "議事\n（1）会議録の承認\n（2）議案第1号　表彰について\n議事の概要\n"
        "教育長　　開会を宣言\n教育長　　議案第1号について説明をお願いする。\n"
        "教育次長　　要綱で定めている。\n小野委員　　広報でも紹介してほしい。"
    )
    found = read(text)
    (meeting,) = (row for row in found.rows if isinstance(row, Meeting))
    assert meeting.body_name == "教育委員会"
    people = [(row.role, row.name) for row in found.rows if isinstance(row, Attendee)]
    assert people == [
        ("教育長", "岩田進"),
        ("教育長職務代理者", "原田和子"),
        ("教育委員", "小野明"),
        ("教育次長", "中川浩"),
    ]
    turns = [row for row in found.rows if isinstance(row, Speech)]
    assert [row.agenda_item_no for row in turns] == [None, "(2)", "(2)", "(2)"]


def test_a_heading_over_the_turns_of_others_is_no_turn_and_a_told_line_no_title() -> None:
    text = (
        "３ 議題\n(1) 計画の改定について\n事務局が資料１により説明した。\n（質疑）\n"
        "委員　　費用はいくらか。\n事務局　５００万円である。\n委員　　周知はするか。\n"
        "事務局　広報に載せる。\n⇒原案のとおり承認された。"
    )
    assert items(HEAD + text) == [("(1)", "計画の改定について", "原案のとおり承認された")]
    turns = [row for row in read(HEAD + text).rows if isinstance(row, Speech)]
    assert [row.speaker_role for row in turns] == ["委員", "事務局", "委員", "事務局"]
