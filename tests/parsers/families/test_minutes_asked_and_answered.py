"""Minutes whose turns say what they are and whose: 問1（…委員）, 【答】環境課長, ●委員［…］."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import Table, TextBlock
from corpus.rows import AgendaItem, Attendee, Meeting, Speech
from parsers.families.minutes.read import read_minutes
from parsers.families.minutes.speakers import parse_speaker
from parsers.part import FamilyReading, Part
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts

HEAD = "星見市環境審議会会議録\n第1　開催の日時　令和6年10月31日（木）　13時30分開会、15時12分閉会"
ASKED = [
    ("問1（岩本委員）", "答1（環境課長）"),
    ("問１〔岩本委員〕", "答１〔環境課長〕"),
    ("Ｑ１［岩本委員］", "Ａ１［環境課長］"),
    ("質疑【岩本委員】", "答弁【環境課長】"),
    ("質問　岩本委員", "回答　環境課長"),
    ("質疑：岩本委員", "答弁：環境課長"),
    ("【問１】岩本委員", "【答１】環境課長"),
    ("（問）岩本委員", "（答）環境課長"),
    ("◆問１（岩本委員）", "◇答１（環境課長）"),
    ("・質問：岩本委員", "・回答：環境課長"),
    ("○岩本委員（質問）", "○環境課長（答弁）"),
]
BEHIND = [("Ｑ　", "Ａ　"), ("問１　", "答１　"), ("質問：", "回答：")]
RESULTS = [
    "▷ 決まったこと　報告のとおり了承",
    "⇒決定：報告のとおり了承",
    "【審議結果】報告のとおり了承。",
    "〔結論〕 報告のとおり了承",
    "審査の結果：報告のとおり了承",
    "結論　報告のとおり了承",
]


def read(text: str) -> FamilyReading:
    (part,) = parts(text)
    return read_minutes(structs.replace(part, family="minutes"))


T = TypeVar("T")


def rows_of(kind: type[T], found: FamilyReading) -> Iterator[T]:
    return (row for row in found.rows if isinstance(row, kind))


def turns(found: FamilyReading) -> list[tuple[str | None, str | None, str | None, str | None]]:
    rows = rows_of(Speech, found)
    return [(row.kind, row.speaker_role, row.speaker_name, row.text) for row in rows]


@pytest.mark.parametrize(("asks", "answers"), ASKED)
def test_a_label_says_what_a_turn_is_and_whose(asks: str, answers: str) -> None:
    pairs = [f"{asks}　なぜ増えたのか。", f"{answers}　燃料費が上がったことによる。"] * 2
    found = read("\n".join([HEAD, "第2　議事の要点", *pairs]))
    assert (
        turns(found)
        == [
            ("question", "委員", "岩本", "なぜ増えたのか。"),
            ("answer", "環境課長", None, "燃料費が上がったことによる。"),
        ]
        * 2
    )


@pytest.mark.parametrize(("asks", "answers"), BEHIND)
def test_who_speaks_may_be_named_in_a_bracket_behind_what_is_said(asks: str, answers: str) -> None:
    pairs = [f"{asks}なぜか。（岩本委員）", f"{answers}燃料費による。（環境課）"] * 2
    assert turns(read("\n".join([HEAD, *pairs])))[:2] == [
        ("question", "委員", "岩本", "なぜか。"),
        ("answer", "環境課", None, "燃料費による。"),
    ]


def test_a_bracket_that_names_nobody_stays_with_what_is_said() -> None:
    pairs = ["問１　なぜか。（岩本委員）", "答１　燃料費による。（別紙のとおり）"] * 2
    assert turns(read("\n".join([HEAD, *pairs])))[1][3] == "燃料費による。（別紙のとおり）"


def test_a_number_behind_the_word_for_a_turn_is_no_part_of_what_is_said() -> None:
    pairs = ["問1．なぜ増えたのか。", "答1．燃料費が上がったことによる。"] * 2
    found = read("\n".join([HEAD, *pairs]))
    assert [row[0] for row in turns(found)] == ["question", "answer"] * 2
    assert turns(found)[0][3] == "なぜ増えたのか。"


@pytest.mark.parametrize("label", ["質問（水道料金）", "意見（書面）", "問（1）"])
def test_what_stands_in_brackets_may_be_no_speaker(label: str) -> None:
    assert parse_speaker(label) is None


@pytest.mark.parametrize("label", ["A 委員", "委員 A", "A委員"])
def test_a_member_without_a_name_does_not_answer(label: str) -> None:
    speaker = parse_speaker(label)
    assert speaker is not None
    assert (speaker.turn, speaker.name) == (None, "A")


@pytest.mark.parametrize("brackets", ["［］", "〔〕", "（）", "【】", "〈〉", "[]"])
@pytest.mark.parametrize("marks", ["○●▲", "◎○□", "◇◆■"])
def test_a_name_may_stand_in_any_brackets_behind_any_mark(brackets: str, marks: str) -> None:
    opening, closing = brackets
    chair, member, officer = marks
    found = read(
        "青空町議会産業委員会記録\n開催日時　令和6年12月10日\n審査の経過\n"
        f"{chair}委員長{opening}浜崎和夫{closing}　会議を開きます。\n"
        f"{chair}議案第72号　使用料条例の一部を改正する条例について\n"
        f"{member}委員{opening}松永千佳{closing}　何年ぶりですか。\n"
        f"{officer}建設課長{opening}重松　勉{closing}　10年ぶりでございます。"
    )
    assert [row[1:3] for row in turns(found)] == [
        ("委員長", "浜崎和夫"),
        ("委員", "松永千佳"),
        ("建設課長", "重松勉"),
    ]
    (matter,) = rows_of(AgendaItem, found)
    assert (matter.item_no, matter.title) == (
        "議案第72号",
        "使用料条例の一部を改正する条例について",
    )


@pytest.mark.parametrize("result", RESULTS)
def test_matters_without_an_agenda_are_their_headings_with_what_was_decided(result: str) -> None:
    turn = "問1（岩本委員）　なぜ増えたのか。\n答1（環境課長）　燃料費が上がったことによる。"
    found = read(
        f"{HEAD}\n第2　議事の要点\n(1) ごみの実績について\n{turn}\n{result}\n"
        f"(2) 袋の料金について\n{turn}\n{result}"
    )
    decision = "報告のとおり了承。" if result.endswith("。") else "報告のとおり了承"
    assert [(r.item_no, r.title, r.decision) for r in rows_of(AgendaItem, found)] == [
        ("(1)", "ごみの実績について", decision),
        ("(2)", "袋の料金について", decision),
    ]
    assert [r.agenda_item_no for r in rows_of(Speech, found)] == ["(1)", "(1)", "(2)", "(2)"]


def test_a_numbered_title_between_turns_is_a_heading_though_the_line_above_has_no_end() -> None:
    turn = "問1（岩本委員）　なぜか。\n答1（環境課長）　燃料費の上昇によるとのこと"
    found = read(
        f"{HEAD}\n第2　議事の要点\n(1) ごみの実績について\n{turn}\n(2) 料金について\n{turn}"
    )
    assert [r.title for r in rows_of(AgendaItem, found)] == ["ごみの実績について", "料金について"]


def test_what_somebody_says_of_a_result_is_none() -> None:
    turn = "○岩本委員　なぜ増えたのか。\n結果：資料を見た。よく分からない。"
    found = read(f"{HEAD}\n第2　議事の要点\n{turn}\n○環境課長　燃料費が上がったことによる。")
    assert turns(found)[0][3] == "なぜ増えたのか。\n結果：資料を見た。よく分からない。"


def test_bills_are_called_by_their_numbers() -> None:
    found = read(
        "青空町議会産業委員会記録\n開催日時　令和6年12月10日\n審査した案件\n"
        "議案第2号　使用料条例の一部を改正する条例について\n議案第72号　補正予算について\n"
        "審査の経過\n○委員長（浜崎和夫）　議案第2号を議題といたします。\n"
        "○委員長（浜崎和夫）　議案第72号を議題といたします。"
    )
    assert [row.agenda_item_no for row in rows_of(Speech, found)] == ["議案第2号", "議案第72号"]


def test_a_time_belongs_to_the_word_behind_it() -> None:
    found = read(f"{HEAD}\n問1（岩本委員）　なぜか。\n")
    (meeting,) = rows_of(Meeting, found)
    assert (meeting.time_start, meeting.time_end) == ("13:30", "15:12")


def test_posts_and_names_two_pairs_a_row_are_people_each() -> None:
    (part,) = parts("青空町議会産業委員会記録\n開催日時　令和6年12月10日\n説明員")
    table = table_of("町長|鶴田　浩之|産業振興課長|池上　誠", "福祉課長|二宮　佳子|書記|堀江　哲也")
    found = read_minutes(_with_table(part, table))
    assert [(row.role, row.name) for row in rows_of(Attendee, found)] == [
        ("町長", "鶴田浩之"),
        ("産業振興課長", "池上誠"),
        ("福祉課長", "二宮佳子"),
        ("書記", "堀江哲也"),
    ]


def _with_table(part: Part, table: Table) -> Part:
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    return structs.replace(part, family="minutes", blocks=(*part.blocks, place), tables=(table,))
