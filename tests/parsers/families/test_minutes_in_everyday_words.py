"""Minutes whose heads, speakers and results are in a town's own words and signs."""

from __future__ import annotations

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import Checkbox, Table, TextBlock
from corpus.rows import AgendaItem, Attendee, Meeting, Speech
from parsers.families.minutes.labels import head_labels
from parsers.families.minutes.matters.results import result_in, with_result_apart
from parsers.families.minutes.read import read_minutes
from parsers.families.minutes.turns import read_turn
from parsers.part import FamilyReading, Part
from tests.parsers.families.test_minutes import part_of, read
from tests.parsers.families.test_minutes_asked_and_answered import rows_of
from tests.parsers.forms.test_records import table_of

HEAD = "第３回青空町環境審議会会議録\n開催日　令和６年５月１０日"


def decisions(found: FamilyReading) -> list[tuple[str | None, str | None, str | None]]:
    return [(row.item_no, row.title, row.decision) for row in rows_of(AgendaItem, found)]


def with_tables(part: Part, *tables: tuple[int, Table]) -> Part:
    """The part with tables, each after so many of its lines."""
    blocks = list(part.blocks)
    for number, (at, table) in enumerate(tables):
        top = part.blocks[at - 1].bbox.bottom + 1
        place = TextBlock("table", 1, BBox(50, top, 500, top + 5), table_no=table.table_no)
        blocks.insert(at + number, place)
    return structs.replace(part, blocks=tuple(blocks), tables=tuple(t for _, t in tables))


LABELS = [
    ("開いた所", "venue"),
    ("会議のあった日", "held"),
    ("招集の日時", "held"),
    ("始めと終わり", "hours"),
    ("開会及び閉会の時刻", "hours"),
    ("会議に出た者", "attendees"),
    ("出席された方", "attendees"),
    ("お休みの方", "absentees"),
    ("話し合いの題", "agenda"),
    ("欠けた委員", "absentees"),
    ("会議に来なかった人", "absentees"),
    ("市の職員", "explainers"),
    ("同席した町の職員", "explainers"),
    ("農業委員会事務局職員", "secretariat"),
    ("書記を務めた者", "secretariat"),
    ("傍聴に来た者", "observers"),
    ("聞きに来た人の数", "observers"),
    ("公開の扱い", "open_status"),
    ("会議を公開したか", "open_status"),
    ("公開しない部分とその理由", "closed_reason"),
    ("非公開とした理由", "closed_reason"),
    ("付議した事件と議決", "agenda"),
    ("扱ったこと", "agenda"),
    ("配った資料", "materials"),
    ("決まったこと", "conclusion"),
    ("処理", "conclusion"),
    ("記録した者", "other"),
    ("記録の方法", "other"),
]


@pytest.mark.parametrize(("label", "field"), LABELS)
def test_everyday_words_are_labels_of_a_head(label: str, field: str) -> None:
    found = head_labels().match(label)
    assert found is not None
    assert found.field.id == field


def test_a_label_set_wide_is_a_label() -> None:
    (meeting,) = rows_of(
        Meeting, read("会議録\n日　時　令和５年１１月２日\n場　所　図書館　視聴覚室")
    )
    assert meeting.venue == "図書館　視聴覚室"


def test_the_hours_may_stand_under_their_own_label() -> None:
    found = read("会議録\n開いた日　令和６年８月２１日\n始めと終わり　13時58分から16時07分まで")
    (meeting,) = rows_of(Meeting, found)
    assert (meeting.time_start, meeting.time_end) == ("13:58", "16:07")


def open_status(text: str, *states: bool) -> str | None:
    """What a head says of openness by boxes before its three choices."""
    part = part_of(["会議録", "開催日　令和６年８月２１日", f"公開の扱い　{text}"])
    place = part.blocks[-1].bbox
    choices = zip(("全部公開", "一部公開", "全部非公開"), states, strict=False)
    boxes = tuple(
        Checkbox(
            1, place, label, "checked" if state else "unchecked", "■" if state else "□", "glyph"
        )
        for label, state in choices
    )
    (meeting,) = rows_of(Meeting, read_minutes(structs.replace(part, checkboxes=boxes)))
    return meeting.open_status


def test_of_several_choices_the_checked_one_says_whether_a_meeting_was_open() -> None:
    assert open_status("■全部公開 □一部公開 □全部非公開", True, False, False) == "open"
    assert open_status("□全部公開 ■一部公開 □全部非公開", False, True, False) == "partly_open"
    assert open_status("□全部公開 □一部公開 □全部非公開", False, False, False) is None
    assert open_status("公開・一部公開・非公開") is None
    assert open_status("一部非公開") == "partly_open"


def test_a_reason_stands_below_what_was_closed() -> None:
    part = part_of(["会議録", "開催日　令和６年８月２１日"])
    text = "諮問２の審議\n土地の所有者が特定され、交渉に支障を及ぼすおそれがあるため"
    table = table_of(f"公開しない部分とその理由|{text}", "傍聴に来た者|３名")
    (meeting,) = rows_of(Meeting, read_minutes(with_tables(part, (2, without_head(table)))))
    assert meeting.closed_reason == "土地の所有者が特定され、交渉に支障を及ぼすおそれがあるため"
    assert meeting.observers == 3


def without_head(table: Table) -> Table:
    """A table as layout reads one: no head, and lines of a cell that are one text joined."""
    cells = tuple(structs.replace(c, text=c.text.replace("\n", "")) for c in table.cells)
    return structs.replace(table, n_header_rows=0, cells=cells)


CLOSED = [
    ("議長）ただいまから開きます。", "議長", None),
    ("丸田委員）水路はどうなりますか。", "委員", "丸田"),
    ("会長＞それでは始めます。", "会長", None),
    ("環境課）説明いたします。", "環境課", None),
]


@pytest.mark.parametrize(("line", "role", "name"), CLOSED)
def test_a_closing_bracket_alone_parts_speaker_and_speech(
    line: str, role: str, name: str | None
) -> None:
    turn = read_turn(line)
    assert turn is not None
    assert (turn.speaker.role, turn.speaker.name) == (role, name)
    assert turn.rest.endswith("。")
    assert "）" not in turn.rest


LABELLED = [
    ("「荒木会長」ただいまから開きます。", "会長", "荒木"),
    ("・荒木会長　ただいまから開きます。", "会長", "荒木"),
    ("会長・荒木：ただいまから開きます。", "会長", "荒木"),
    ("荒木／会長　ただいまから開きます。", "会長", "荒木"),
    ("荒木　　ただいまから開きます。", None, "荒木"),
]


@pytest.mark.parametrize(("line", "role", "name"), LABELLED)
def test_speakers_stand_in_quotes_behind_bullets_or_as_names_alone(
    line: str, role: str | None, name: str
) -> None:
    turn = read_turn(line)
    assert turn is not None
    assert (turn.speaker.role, turn.speaker.name) == (role, name)
    assert turn.rest == "ただいまから開きます。"


@pytest.mark.parametrize("line", ["荒木　雅彦", "平成　の大合併により広がりました。"])
def test_a_word_before_a_gap_is_no_speaker_unless_a_name_that_says_something(line: str) -> None:
    assert read_turn(line) is None


@pytest.mark.parametrize("line", ["ア）計画を見直す。", "環境課）及び福祉課", "（担当）説明する。"])
def test_a_bracket_behind_what_is_no_speaker_begins_no_turn(line: str) -> None:
    turn = read_turn(line)
    assert turn is None or turn.style[0] != "closed"


def test_turns_that_layout_ran_together_are_parted_at_their_labels() -> None:
    part = part_of(
        [*HEAD.split("\n"), "議事", "議長）始めます。事務局）説明します。議長）終わります。"]
    )
    last = part.blocks[-1]
    printed = "議長）始めます。\n事務局）説明します。\n議長）終わります。"
    part = structs.replace(
        part, blocks=(*part.blocks[:-1], structs.replace(last, raw_text=printed))
    )
    turns = rows_of(Speech, read_minutes(part))
    assert [(row.speaker_role, row.text) for row in turns] == [
        ("議長", "始めます。"),
        ("事務局", "説明します。"),
        ("議長", "終わります。"),
    ]


RESULTS = [
    (
        "【処理】一部を加筆し、適当と認める旨を答申する",
        "一部を加筆し、適当と認める旨を答申する",
        None,
    ),
    ("［議決］議案第二十七号　全件許可", "全件許可", "議案第二十七号"),
    ("〈まとめ〉継続審議とする（全員賛成）", "継続審議とする（全員賛成）", None),
    ("【原案可決】", "原案可決", None),
    ("→　報告のとおり承認", "報告のとおり承認", None),
    ("レ決まったこと　報告のとおり了承", "報告のとおり了承", None),
    ("（議決）第一号議案　可決", "可決", "第一号議案"),
]
NO_RESULTS = [
    "【説明】資料を御覧ください",
    "【承認】申請の手続が変わりました。",
    "【質疑】",
    "→ 資料２",
]


@pytest.mark.parametrize(("line", "said", "bill"), RESULTS)
def test_a_bracket_before_words_of_a_decision_is_a_result_whatever_its_word(
    line: str, said: str, bill: str | None
) -> None:
    assert result_in(line) == (said, bill)


@pytest.mark.parametrize("line", NO_RESULTS)
def test_other_words_in_brackets_are_no_results(line: str) -> None:
    assert result_in(line) is None


ENTRIES = [
    ("許可申請について …… 全件許可", "許可申請について", "全件許可"),
    ("許可申請に対する意見について　番号一は許可相当、番号二は継続審議",
     "許可申請に対する意見について", "番号一は許可相当、番号二は継続審議"),
    ("補正予算・・・・・原案可決", "補正予算", "原案可決"),
    ("計画の決定について", "計画の決定について", None),
    ("計画の概要 …… 12", "計画の概要 …… 12", None),
    ("令和５年度決算の認定", "令和５年度決算の認定", None),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "title", "result"), ENTRIES)
def test_an_agenda_may_set_results_behind_its_titles(
    entry: str, title: str, result: str | None
) -> None:
    assert with_result_apart(entry) == (title, result)


OF_WORDS = f"""{HEAD}
諮ったこと
諮問１　湧水地保全計画について
報告１　奨励金の見直しについて
諮問２　保存樹林の候補地について
審議の経過
諮問１　湧水地保全計画について
荒木会長　　諮問１について説明を求めます。
公園課長　　計画を改めます。
【処理】適当と認める
報告１　奨励金の見直しについて
環境課長　　申請が減りました。
内山委員　　なぜですか。
環境課長　　分かりません。
【処理】報告を受け、了承
諮問２　保存樹林の候補地について（非公開）
公園課長　　候補は三か所です。
【処理】継続審議
上記のとおり会議の経過を記録し、相違ないことを認めます。
令和６年９月１２日
会議録の確認をした委員　藤原　浩"""


def test_matters_are_numbered_for_each_word_and_known_by_word_and_number() -> None:
    found = read(OF_WORDS)
    assert decisions(found) == [
        ("諮問1", "湧水地保全計画について", "適当と認める"),
        ("報告1", "奨励金の見直しについて", "報告を受け、了承"),
        ("諮問2", "保存樹林の候補地について", "継続審議"),
    ]
    assert [row.kind for row in rows_of(AgendaItem, found)] == [
        "consultation",
        "report",
        "consultation",
    ]
    turns = list(rows_of(Speech, found))
    assert [row.agenda_item_no for row in turns] == ["諮問1"] * 2 + ["報告1"] * 3 + ["諮問2"]
    assert turns[-1].text == "候補は三か所です。"


def test_whoever_opens_the_next_matter_answers_nobody() -> None:
    kinds = [row.kind for row in rows_of(Speech, read(OF_WORDS))]
    assert kinds == ["remark", "remark", "remark", "question", "answer", "remark"]


def test_headings_that_count_for_each_word_are_the_agenda_of_a_head_without_one() -> None:
    without = OF_WORDS.replace(
        OF_WORDS[OF_WORDS.index("諮った") : OF_WORDS.index("審議の経過")], ""
    )
    assert [item[0] for item in decisions(read(without))] == ["諮問1", "報告1", "諮問2"]


def test_results_belong_to_what_the_chair_called_where_no_heading_does() -> None:
    found = read(
        f"{HEAD}\n議題　１　計画の見直しについて　２　会議の公開について\n会議の内容\n"
        "会長）計画の見直しについて説明してください。\n環境課）見直します。\n〈決定〉了承\n"
        "会長）次に会議の公開についてです。\n環境課）公開します。\n〈決定〉承認"
    )
    assert decisions(found) == [
        ("1", "計画の見直しについて", "了承"),
        ("2", "会議の公開について", "承認"),
    ]


def test_matters_may_be_numbered_in_kanji() -> None:
    found = read(
        f"{HEAD}\n議題\n一、計画について\n二、その他\n会議の内容\n会長：始めます。\n委員：はい。"
    )
    assert [item[:2] for item in decisions(found)] == [("一", "計画について"), ("二", "その他")]


def test_items_in_one_line_are_parted_at_brackets_that_count_up() -> None:
    found = read(f"{HEAD}\n議題　（１）計画（２期）について（２）その他")
    assert [item[:2] for item in decisions(found)] == [
        ("(1)", "計画（２期）について"),
        ("(2)", "その他"),
    ]


def test_what_is_shown_in_a_table_between_turns_is_not_said() -> None:
    texts = [
        *HEAD.split("\n"),
        "議事",
        "議長）案件を上程します。",
        "続いて説明を求めます。",
        "事務局）以上です。",
    ]
    cases = table_of("番号|譲り受ける者|面積", "一|宮下　透|二、三四〇", "二|野口　美穂|九〇六")
    found = read_minutes(with_tables(part_of(texts), (4, cases)))
    assert [(row.speaker_role, row.text) for row in rows_of(Speech, found)] == [
        ("議長", "案件を上程します。\n続いて説明を求めます。"),
        ("事務局", "以上です。"),
    ]
    assert not decisions(found)


def test_a_sheet_of_labels_with_rules_is_shown_too() -> None:
    texts = [*HEAD.split("\n"), "議事", "議長）案件を上程します。", "事務局）以上です。"]
    sheet = structs.replace(table_of("申請者|山田　太郎", "所在|字前田１番地"), n_header_rows=0)
    found = read_minutes(with_tables(part_of(texts), (4, sheet)))
    assert [row.text for row in rows_of(Speech, found)] == ["案件を上程します。", "以上です。"]


def test_a_table_of_matters_with_results_is_an_agenda() -> None:
    table = table_of(
        "番号|話し合ったこと|決まったこと",
        "議案第１号|計画の見直しについて|原案のとおり可決",
        "議案第２号|委員の委嘱について|継続審議",
    )
    assert decisions(read_minutes(with_tables(part_of(HEAD.split("\n")), (2, table)))) == [
        ("議案第1号", "計画の見直しについて", "原案のとおり可決"),
        ("議案第2号", "委員の委嘱について", "継続審議"),
    ]


def test_a_table_of_matters_gives_the_agenda_s_items_their_results() -> None:
    head = [*HEAD.split("\n"), "議題", "１　計画の見直しについて", "２　その他"]
    table = table_of("議題|結果", "計画の見直しについて|了承")
    assert decisions(read_minutes(with_tables(part_of(head), (5, table)))) == [
        ("1", "計画の見直しについて", "了承"),
        ("2", "その他", None),
    ]


def test_remarks_beside_matters_are_no_results() -> None:
    table = table_of("件名|結果", "窓口の満足度|前年より上がった", "相談の件数|やや減った")
    assert not decisions(read_minutes(with_tables(part_of(HEAD.split("\n")), (2, table))))


def people(*lines: str) -> list[tuple[str | None, str | None]]:
    found = read("\n".join([HEAD, *lines]))
    return [(row.role, row.name) for row in rows_of(Attendee, found)]


def test_seats_in_kanji_part_a_list_and_a_role_may_stand_behind_a_name() -> None:
    assert people(
        "出席委員（三名）　一番　小池　善治　　二番　五十嵐　ミツ　　八番　篠崎　久（会長）"
    ) == [
        ("委員", "小池善治"),
        ("委員", "五十嵐ミツ"),
        ("会長", "篠崎久"),
    ]


def test_what_somebody_is_by_trade_is_no_role() -> None:
    assert people("出席委員　小池　善治（弁護士）、篠崎　久（学識経験者）") == [
        ("委員", "小池善治"),
        ("委員", "篠崎久"),
    ]


def test_counts_are_nobody_and_a_deputy_is_one_person() -> None:
    lines = [
        "出席した委員　十二名中四名",
        "会長　山田太郎　副会長　佐藤花子",
        "一番　鈴木一郎　二番　田中次郎",
    ]
    assert people(*lines, "欠席した委員　二名") == [
        ("会長", "山田太郎"),
        ("副会長", "佐藤花子"),
        ("委員", "鈴木一郎"),
        ("委員", "田中次郎"),
    ]


def test_the_head_of_a_unit_may_run_into_the_name() -> None:
    assert people("説明員　環境共生課長宮坂理恵、公園課長補佐時田　慎吾") == [
        ("環境共生課長", "宮坂理恵"),
        ("公園課長補佐", "時田慎吾"),
    ]


def printed(block: TextBlock, raw_text: str) -> TextBlock:
    return structs.replace(block, text=raw_text.replace("\n", ""), raw_text=raw_text)


def test_a_line_that_ends_with_a_seat_goes_on_with_the_name() -> None:
    part = part_of([*HEAD.split("\n"), ""])
    text = "出席委員（三名）　一番　小池　善治　　四番\n樋口　茂　　六番　長沢　隆雄"
    part = structs.replace(part, blocks=(*part.blocks[:-1], printed(part.blocks[-1], text)))
    found = rows_of(Attendee, read_minutes(part))
    assert [row.name for row in found] == ["小池善治", "樋口茂", "長沢隆雄"]


def test_a_name_that_breaks_at_the_end_of_a_line_in_a_cell_is_whole() -> None:
    text = "荒木 雅彦（会長）、倉持 泰子、\n藤原 浩、牧田 明\n美、内山 裕子"
    table = without_head(table_of(f"会議に出た者|{text}", "欠けた委員|根岸 勝"))
    found = read_minutes(with_tables(part_of(HEAD.split("\n")), (2, table)))
    assert [row.name for row in rows_of(Attendee, found)] == [
        "荒木雅彦", "倉持泰子", "藤原浩", "牧田明美", "内山裕子", "根岸勝",
    ]  # fmt: skip


def test_a_board_that_meets_as_a_whole_is_the_body() -> None:
    for title in ("令和四年度　青空町農業委員会第九回総会議事録", "青空町農業委員会総会　会議録"):
        (meeting,) = rows_of(Meeting, read(f"{title}\n日時　令和４年１２月９日"))
        assert meeting.body_name == "青空町農業委員会"


@pytest.mark.parametrize(
    "direction", ["（小池委員復席　午後二時三十五分）", "閉会　午後二時四十七分"]
)
def test_a_member_who_comes_back_and_a_time_in_kanji_are_directions(direction: str) -> None:
    found = read(f"{HEAD}\n議事\n議長）始めます。\n事務局）はい、説明します。\n{direction}")
    assert list(rows_of(Speech, found))[-1].kind == "stage_direction"


@pytest.mark.parametrize(
    "hours", ["午前十時開会　午前十一時二十分閉会", "開会　午前十時　　閉会　午前十一時二十分"]
)
def test_each_time_belongs_to_its_word_on_either_side(hours: str) -> None:
    (meeting,) = rows_of(Meeting, read(f"会議録\n開催日　令和６年３月５日\n{hours}"))
    assert (meeting.time_start, meeting.time_end) == ("10:00", "11:20")


def test_a_number_left_of_a_matter_in_a_table_is_the_item_s() -> None:
    table = table_of("|付議した案件|結果", "１|計画の見直しについて|了承", "２|その他|承認")
    assert decisions(read_minutes(with_tables(part_of(HEAD.split("\n")), (2, table)))) == [
        ("1", "計画の見直しについて", "了承"),
        ("2", "その他", "承認"),
    ]


def test_items_in_one_line_may_be_in_circles() -> None:
    found = read(f"{HEAD}\n〔議題〕　①計画の見直しについて　②その他")
    assert [item[:2] for item in decisions(found)] == [
        ("1", "計画の見直しについて"),
        ("2", "その他"),
    ]


def test_whoever_is_named_without_a_role_speaks_from_the_side_that_the_list_says() -> None:
    found = read(
        f"{HEAD}\n出席者　会長　荒木　雅彦、委員　藤原　浩、公園課長　奥寺　淳\n議事\n"
        "荒木　　説明してください。\n奥寺　　木を植えます。\n藤原　　なぜですか。\n"
        "奥寺　　木陰を増やすためです。\n荒木　　よろしいですか。"
    )
    turns = list(rows_of(Speech, found))
    assert [row.kind for row in turns] == ["remark", "remark", "question", "answer", "remark"]
    assert {row.speaker_role for row in turns} == {None}
