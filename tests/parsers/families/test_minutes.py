"""Minutes of invented bodies read whole, from their blocks to their rows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import BlockKind, TextBlock
from corpus.rows import AgendaItem, Attendee, Meeting, Speech
from parsers.families.minutes.lines import lines_of
from parsers.families.minutes.read import read_minutes
from parsers.families.minutes.record import is_body_heading, record_of
from parsers.families.minutes.styles import styles_of
from parsers.layout.text import mend
from parsers.part import FamilyReading, Part

ASSEMBLY = """令和5年第3回青空町議会定例会会議録（第2号）
令和5年9月6日（水曜日）
議事日程（第2号）
日程第１　会議録署名議員の指名
日程第２　議案第45号　令和5年度青空町一般会計補正予算
○出席議員（4名）
１番　山田　太郎君　　２番　鈴木　花子君
３番　原　　敬君　　　５番　高橋　美奈君
○欠席議員（1名）
４番　佐藤　二郎君
○説明のため出席した者の職氏名
町　　長　若木　善朗君　　建設課長　川浪　生郎君
午前10時00分　開議
○議長（高橋美奈君）　これより本日の会議を開きます。
日程第１、会議録署名議員の指名を行います。
○議長（高橋美奈君）　日程第２、議案第45号を議題といたします。
〔町長　若木善朗君登壇〕
○町長（若木善朗君）　ご説明申し上げます。
１　歳入について
1,000万円を追加します。
○３番（原　敬君）　道路の補修費はいくらですか。
○建設課長（川浪生郎君）　500万円であります。
（「なし」と呼ぶ者あり）
－－－－－－－－－－－－－－－
午前11時00分　散会"""
BOARD = """令和3年度第1回青空市情報公開審査会会議録
1 日 時 令和3年5月20日(木) 午前10時から正午まで
2 場 所 市役所4階会議室
3 出席者
【会長】石川 慶一郎 【副会長】水野 花子
【委員】山田 太郎、佐藤 一郎
【事務局】政策室 高橋
4 欠席者 【委員】鈴木 次郎
5 傍聴者 なし
6 議題
(1) 会長の選出について
(2) その他
7 会議の概要
【会長】 それでは会議を始めます。
【委員】 件数は何件でしょうか。
【事務局】 15件です。"""
SUMMARY = """青空市環境審議会議事概要
開催日時：令和2年2月10日（月）17時00分～19時00分
○ 検査の数を増やすべきではないか。
○ 段取りを分かりやすく示してほしい。
以上。"""


def part_of(
    texts: Sequence[str], pages: Sequence[int] = (), kinds: Sequence[BlockKind] = ()
) -> Part:
    blocks = tuple(
        TextBlock(
            kind=kinds[index] if kinds else "paragraph",
            page_number=pages[index] if pages else 1,
            bbox=BBox(50.0, 20.0 * index, 500.0, 20.0 * index + 10.0),
            text=text,
            raw_text=text,
        )
        for index, text in enumerate(texts)
    )
    return Part(
        part_no=1,
        page_first=1,
        page_last=max([1, *pages]),
        blocks=blocks,
        tables=(),
        checkboxes=(),
        text_origin="text_layer",
        family="minutes",
        title=texts[0] if texts else None,
    )


def read(text: str) -> FamilyReading:
    return read_minutes(part_of(text.split("\n")))


def speeches(reading: FamilyReading) -> list[Speech]:
    return [row for row in reading.rows if isinstance(row, Speech)]


def test_every_turn_of_an_assembly_is_a_row_and_nothing_else_is() -> None:
    rows = [(s.speaker_role, s.speaker_name, s.kind) for s in speeches(read(ASSEMBLY))]
    assert rows == [
        (None, None, "stage_direction"),
        ("議長", "高橋美奈", "remark"),
        ("議長", "高橋美奈", "remark"),
        (None, None, "stage_direction"),
        ("町長", "若木善朗", "remark"),
        ("3番", "原敬", "question"),
        ("建設課長", "川浪生郎", "answer"),
        (None, None, "stage_direction"),
        (None, None, "stage_direction"),
    ]


def test_a_line_of_dashes_ends_a_turn_and_is_no_row() -> None:
    rows = [
        (s.seq, s.text) for s in speeches(read("○議長　始めます。\n－－－－－－\n○議長　次です。"))
    ]
    assert rows == [(1, "始めます。"), (2, "次です。")]


def test_a_turn_keeps_its_paragraphs_and_numbered_points() -> None:
    (mayor,) = (s for s in speeches(read(ASSEMBLY)) if s.speaker_role == "町長")
    assert mayor.text == "ご説明申し上げます。\n１　歳入について\n1,000万円を追加します。"


def test_turns_know_the_item_that_the_chair_called() -> None:
    items = [s.agenda_item_no for s in speeches(read(ASSEMBLY)) if s.kind != "stage_direction"]
    assert items == ["1", "2", "2", "2", "2"]


def test_the_head_of_an_assembly_gives_meeting_agenda_and_attendance() -> None:
    reading = read(ASSEMBLY)
    (meeting,) = (row for row in reading.rows if isinstance(row, Meeting))
    assert (meeting.body_name, meeting.round, str(meeting.date_start)) == (
        "青空町議会",
        3,
        "2023-09-06",
    )
    assert (meeting.time_start, meeting.time_end) == ("10:00", "11:00")
    assert meeting.minutes_type == "full"
    items = [(r.item_no, r.title) for r in reading.rows if isinstance(r, AgendaItem)]
    assert items[0] == ("1", "会議録署名議員の指名")
    people = {r.name: (r.role, r.attendance) for r in reading.rows if isinstance(r, Attendee)}
    assert people["原敬"] == ("議員", "present")
    assert people["佐藤二郎"] == ("議員", "absent")
    assert people["若木善朗"] == ("町長", "present")
    assert len(people) == 7


def test_a_bill_or_a_heading_that_speaks_of_a_place_is_no_venue() -> None:
    heads = ("職務のため議場に出席した者", "日程第３　市民会館条例の一部を改正する条例について")
    reading = read(ASSEMBLY.replace("○欠席議員", "\n".join((*heads, "○欠席議員"))))
    (meeting,) = (row for row in reading.rows if isinstance(row, Meeting))
    assert meeting.venue is None
    placed = read(ASSEMBLY.replace("○欠席議員", "町役場第２会議室\n○欠席議員"))
    (meeting,) = (row for row in placed.rows if isinstance(row, Meeting))
    assert meeting.venue == "町役場第２会議室"


def test_matters_like_those_of_the_order_of_the_day_are_none_of_their_own() -> None:
    agenda = "○本日の会議に付した事件\n議事日程に同じ\n○欠席議員（1名）"
    reading = read(ASSEMBLY.replace("○欠席議員（1名）", agenda))
    items = [r.title for r in reading.rows if isinstance(r, AgendaItem)]
    assert len(items) == 2


def test_what_an_officer_says_of_the_next_matter_answers_nobody() -> None:
    turns = speeches(
        read(
            ASSEMBLY.replace(
                "（「なし」と呼ぶ者あり）",
                "○議長（高橋美奈君）　日程第３、議案第46号を議題といたします。\n"
                "○町長（若木善朗君）　ご説明申し上げます。",
            )
        )
    )
    assert [turn.kind for turn in turns if turn.speaker_role == "町長"] == ["remark", "remark"]


def test_items_without_numbers_stand_under_words_in_brackets() -> None:
    matters = ("・（報告事項）", "橋の点検について", "（建設局）", "川の改修（建設局、水道局）")
    agenda = "\n".join(("○会議に付した事件", *matters))
    reading = read(ASSEMBLY.replace("○欠席議員（1名）", f"{agenda}\n○欠席議員（1名）"))
    items = [
        (r.item_no, r.title, r.kind)
        for r in reading.rows
        if isinstance(r, AgendaItem) and r.item_no is None
    ]
    assert items == [
        (None, "橋の点検について", "report"),
        (None, "川の改修（建設局、水道局）", "report"),
    ]


def test_a_board_s_roles_in_brackets_are_attendance_in_the_head_and_speakers_below() -> None:
    reading = read(BOARD)
    people = [(r.role, r.name) for r in reading.rows if isinstance(r, Attendee)]
    assert people == [
        ("会長", "石川慶一郎"),
        ("副会長", "水野花子"),
        ("委員", "山田太郎"),
        ("委員", "佐藤一郎"),
        ("事務局", "高橋"),
        ("委員", "鈴木次郎"),
    ]
    assert [(s.speaker_role, s.text) for s in speeches(reading)] == [
        ("会長", "それでは会議を始めます。"),
        ("委員", "件数は何件でしょうか。"),
        ("事務局", "15件です。"),
    ]
    (meeting,) = (row for row in reading.rows if isinstance(row, Meeting))
    assert meeting.observers == 0
    items = [r.title for r in reading.rows if isinstance(r, AgendaItem)]
    assert items == ["会長の選出について", "その他"]


def test_matters_of_a_head_may_be_numbered_behind_a_word() -> None:
    head = "令和6年度第2回審査会 会議録\n議題　案件1　庁舎の貸与\n案件2登山届の提供"
    rows = read(head).rows
    items = [(row.item_no, row.title) for row in rows if isinstance(row, AgendaItem)]
    assert items == [("案件1", "庁舎の貸与"), ("案件2", "登山届の提供")]


@pytest.mark.parametrize("heading", ["◎議事2 税率について（諮問）", "＜案件2＞ 税率について"])
def test_a_matter_s_heading_is_no_part_of_the_speech_above(heading: str) -> None:
    turns = "委員（風見）： 異議はありません。"
    reading = read(f"第2回協議会 議事要旨\n議事1 決算\n{turns}\n{heading}\n{turns}\n{turns}")
    assert {speech.text for speech in speeches(reading)} == {"異議はありません。"}


def test_a_label_may_have_labelled_lists_behind_it() -> None:
    texts = [
        "青空市環境審議会会議録",
        "日時 令和4年5月20日",
        "出席者 委員：若木会長、原委員 事務局：中村係長",
    ]
    people = [r for r in read("\n".join(texts)).rows if isinstance(r, Attendee)]
    assert [(row.role, row.name) for row in people] == [
        ("会長", "若木"),
        ("委員", "原"),
        ("係長", "中村"),
    ]


def test_points_of_a_summary_are_remarks_of_nobody_known() -> None:
    rows = speeches(read(SUMMARY))
    assert [(s.speaker_role, s.text) for s in rows] == [
        (None, "検査の数を増やすべきではないか。"),
        (None, "段取りを分かりやすく示してほしい。"),
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("青空市環境審議会会議録（全文）", "full"),
        ("青空市環境審議会議事録（要点筆記）", "summary"),
        ("青空市環境審議会会議要旨", "outline"),
        ("青空市環境審議会議事概要", "outline"),
        ("青空市環境審議会会議結果", "result_only"),
        ("青空市議会定例会会議録", "full"),
        ("青空市環境審議会会議録", None),
    ],
)
def test_the_title_says_how_full_the_record_is(title: str, kind: str | None) -> None:
    reading = read("\n".join([title, "日時 令和4年5月20日", "【会長】 始めます。"]))
    (meeting,) = (row for row in reading.rows if isinstance(row, Meeting))
    assert meeting.minutes_type == kind


def test_a_turn_over_two_pages_is_one_row_without_the_furniture_between() -> None:
    texts = [
        "青空市環境審議会会議録",
        "○議長（山田太郎）　この件は来年度に改めて検",
        "2024/02/06 会議録表示",
        "討することとします。",
    ]
    kinds: tuple[BlockKind, ...] = ("heading", "paragraph", "running_head", "paragraph")
    (row,) = speeches(read_minutes(part_of(texts, pages=(1, 1, 2, 2), kinds=kinds)))
    assert row.text == "この件は来年度に改めて検討することとします。"
    assert (row.page_number, row.page_last) == (1, 2)


def test_a_mark_whose_label_cannot_be_read_takes_no_words_from_the_speaker_before() -> None:
    texts = [
        "青空市議会会議録",
        "○議長（山田太郎）　始めます。",
        "○委員（原敬）　伺います。",
        "○〓〓〓〓は次のとおりである。",
    ]
    rows = speeches(read("\n".join(texts)))
    assert [row.text for row in rows][:2] == ["始めます。", "伺います。"]
    assert rows[2].speaker_role is None
    assert rows[2].flags == ("speaker_unread",)


@pytest.mark.parametrize(
    "direction",
    [
        "（挙手全員）",
        "（異議なし）",
        "［午前10時 開会］",
        "午前11時　休憩",
        "〔町長登壇〕",
        "＜休　憩＞",
        "【再開】",
        "〈起立全員〉",
        "<教育長退席>",
        "―　休憩　―",
        "暫時休憩",
        "―― 休 憩 ――",
        "※　10分間休憩　※",
    ],
)
def test_a_stage_direction_is_a_row_of_its_own(direction: str) -> None:
    texts = ["青空市議会会議録", "【会長】 始めます。", direction, "【委員】 質問します。"]
    rows = speeches(read("\n".join(texts)))
    assert [row.kind for row in rows] == ["remark", "stage_direction", "question"]
    assert rows[1].text == direction


def test_a_time_alone_in_brackets_says_when_what_stands_above_it_was_done() -> None:
    texts = [
        "令和6年第3回青空町議会定例会会議録",
        "令和6年9月3日",
        "○議長（高橋美奈君）　これより定例会を開会いたします。",
        "直ちに本日の会議を開きます。",
        "（午前10時00分）",
        "○議長（高橋美奈君）　ここで休憩します。",
        "（午前10時50分）",
        "○議長（高橋美奈君）　本日はこれにて散会いたします。",
        "（午前11時38分）",
    ]
    found = read("\n".join(texts))
    (meeting,) = (row for row in found.rows if isinstance(row, Meeting))
    assert (meeting.time_start, meeting.time_end) == ("10:00", "11:38")
    times = [row.text for row in speeches(found) if row.kind == "stage_direction"]
    assert times == ["（午前10時00分）", "（午前10時50分）", "（午前11時38分）"]


def test_who_came_to_a_place_is_no_place_and_the_same_as_above_no_matter() -> None:
    text = ASSEMBLY.replace(
        "○出席議員", "○本日の会議に付した事件\n議事日程に同じ\n○出席議員"
    ).replace(
        "午前10時00分",
        "○職務のため議場に出席した者の職氏名\n事務局長　長尾 弘幸君\n書　　記　浅野 理沙君\n"
        "午前10時00分",
    )
    rows = read(text).rows
    (meeting,) = (row for row in rows if isinstance(row, Meeting))
    assert meeting.venue is None
    assert len([row for row in rows if isinstance(row, AgendaItem)]) == 2
    assert [(row.role, row.name) for row in rows if isinstance(row, Attendee)][-2:] == [
        ("事務局長", "長尾弘幸"),
        ("書記", "浅野理沙"),
    ]


@pytest.mark.parametrize("heading", ["【質疑】", "＜開会＞", "【会長挨拶】"])
def test_a_stage_of_the_meeting_in_brackets_is_a_heading(heading: str) -> None:
    texts = ["青空市議会会議録", "【会長】 始めます。", heading, "【委員】 質問します。"]
    assert [row.text for row in speeches(read("\n".join(texts)))] == ["始めます。", "質問します。"]


def test_a_name_that_only_the_list_shows_is_parted_from_unit_and_post() -> None:
    texts = [
        "青空町議会総務委員会会議録",
        "開催日時：令和5年11月9日（木）",
        "出席委員：原　敬、鈴木　花子",
        "説明員：会計課長　栗花落　凜",
        "会議の内容",
        "◇鈴木花子委員　件数は何件ですか。",
        "◇栗花落凜会計課長　三件であります。",
        "◇原敬委員　分かりました。",
    ]
    answer = speeches(read("\n".join(texts)))[1]
    found = (answer.speaker_name, answer.speaker_role, answer.speaker_department)
    assert found == ("栗花落凜", "課長", "会計課")


def test_a_family_name_run_into_unit_and_post_is_parted_where_the_list_has_its_holder() -> None:
    texts = [
        "青空町議会総務委員会会議録",
        "出席委員：鈴木　花子",
        "説明員：福祉課長　楓　芳樹",
        "会議の内容",
        "◇鈴木花子委員　件数は何件ですか。",
        "◇楓福祉課長　三件であります。",
    ]
    answer = speeches(read("\n".join(texts)))[1]
    found = (answer.speaker_name, answer.speaker_role, answer.speaker_department)
    assert found == ("楓", "課長", "福祉課")


def test_a_title_below_a_sentence_is_no_part_of_its_paragraph() -> None:
    printed = (
        "【会長】 始めます。",
        "【委員】 分かりました。\n（2） 事業計画について",
        "【会長】 次に移ります。",
    )
    blocks = [
        TextBlock("paragraph", 1, BBox(50, 50 + 20 * n, 500, 60 + 20 * n), mend(raw), raw)
        for n, raw in enumerate(printed)
    ]
    reading = read_minutes(structs.replace(part_of(("青空市議会会議録",)), blocks=tuple(blocks)))
    said = [row.text for row in speeches(reading)]
    assert said == ["始めます。", "分かりました。", "次に移ります。"]


def test_a_bracket_read_twice_hides_no_label() -> None:
    printed = ("【会長】 始めます。\n】【委員】 なぜですか。", "[事務局] 費用です。\n[会長] 次に。")
    blocks = [
        TextBlock(
            "paragraph", 1, BBox(50, 50 + 20 * n, 500, 60 + 20 * n), mend(raw), raw, confidence=0.9
        )
        for n, raw in enumerate(printed)
    ]
    reading = read_minutes(structs.replace(part_of(("青空市議会会議録",)), blocks=tuple(blocks)))
    assert [row.speaker_role for row in speeches(reading)] == ["会長", "委員", "事務局", "会長"]


def test_a_label_or_a_direction_below_a_sentence_is_no_part_of_its_paragraph() -> None:
    said = "費用はどの程度か、手順がよく見えません。"
    printed = (
        "議事の経過",
        "＜議長　時田弘＞",
        f"{said}\n＜議員　堀木勉＞",
        f"{said}\n―― 休 憩 ――",
    )
    blocks = [
        TextBlock("paragraph", 1, BBox(50, 50 + 20 * n, 500, 60 + 20 * n), mend(raw), raw)
        for n, raw in enumerate(printed)
    ]
    reading = read_minutes(structs.replace(part_of(("青空市議会会議記録",)), blocks=tuple(blocks)))
    found = [(row.speaker_name, row.kind, row.text) for row in speeches(reading)]
    assert [(name, text) for name, _, text in found] == [
        ("時田弘", said),
        ("堀木勉", said),
        (None, "―― 休憩 ――"),
    ]


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("会議の経過及び発言の要旨", True),
        ("議事の経過及びその結果", True),
        ("会議の日時及び場所", False),
    ],
)
def test_speeches_begin_under_headings_of_two_matters(heading: str, is_one: bool) -> None:
    (line,) = lines_of(part_of((heading,)))
    assert is_body_heading(line) is is_one


def test_a_role_in_brackets_alone_on_its_line_speaks_below() -> None:
    texts = ["青空市環境審議会会議録", "（説明者）", "説明します。", "（委員）", "なぜですか。"]
    rows = speeches(read("\n".join(texts)))
    assert [(row.speaker_role, row.text) for row in rows] == [
        ("説明者", "説明します。"),
        ("委員", "なぜですか。"),
    ]


def test_a_list_that_states_another_number_than_it_names_is_told() -> None:
    reading = read(ASSEMBLY.replace("出席議員（4名）", "出席議員（5名）"))
    assert [i.code for i in reading.issues] == ["attendance_count_mismatch"]


def test_a_speaker_who_is_not_listed_is_told() -> None:
    reading = read(ASSEMBLY.replace("○３番（原　敬君）", "○９番（北　一輝君）"))
    assert [i.code for i in reading.issues] == ["speaker_not_listed"]


def test_minutes_without_turns_say_so() -> None:
    reading = read("青空市環境審議会会議録\n日時 令和4年5月20日\n会議は延期された。")
    assert [issue.code for issue in reading.issues] == ["speeches_not_found"]


PIECES = st.sampled_from(
    [
        *ASSEMBLY.split("\n"),
        *BOARD.split("\n"),
        *SUMMARY.split("\n"),
        "会長：始めます。",
        "松岩委員　賛成です。",
        "（委員） 質問します。",
        "－－－－－－",
        "以上",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(min_size=1, max_size=40)), min_size=1, max_size=24)


@given(TEXTS)
def test_any_paper_can_be_read_and_every_line_lies_in_one_place(texts: list[str]) -> None:
    part = part_of(texts)
    lines = lines_of(part)
    record = record_of(lines, styles_of(lines))
    placed = [*record.head, *(line for piece in record.pieces for line in piece.lines)]
    assert placed == lines
    assert "".join(line.text for line in lines) == "".join(text.strip() for text in texts)
    read_minutes(part)


@given(TEXTS)
def test_what_is_said_is_printed_behind_its_label(texts: list[str]) -> None:
    lines = lines_of(part_of(texts))
    for piece in record_of(lines, styles_of(lines)).pieces:
        said = piece.texts if len(piece.texts) == len(piece.lines) else ["", *piece.texts]
        assert all(line.text.endswith(text) for line, text in zip(piece.lines, said, strict=True))
