"""Labels of speakers in all the forms that papers print, and lines that are no speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.families.minutes.speakers import name_of, parse_speaker
from parsers.families.minutes.turns import read_turn

LABELS = [
    ("議長（田中太郎君）", "議長", "田中太郎", None),
    ("３番（山田花子君）", "3番", "山田花子", None),
    ("３番（原　敬君）", "3番", "原敬", None),
    ("木村清一議長", "議長", "木村清一", None),
    ("13番 高橋美奈議員", "13番", "高橋美奈", None),
    ("川浪生郎総務部長", "部長", "川浪生郎", "総務部"),
    ("簗多津子会計課長", "課長", "簗多津子", "会計課"),
    ("薊敬三住民福祉課長", "課長", "薊敬三", "住民福祉課"),
    ("蓼科郁夫上下水道課長", "課長", "蓼科郁夫", "上下水道課"),
    ("中央めぐみ保育園長", "中央めぐみ保育園長", None, "中央めぐみ保育園"),
    ("松岩委員", "委員", "松岩", None),
    ("委員 長谷部", "委員", "長谷部", None),
    ("会長　川部", "会長", "川部", None),
    ("企画政策室山本主幹", "主幹", "山本", "企画政策室"),
    ("子育て支援課長", "子育て支援課長", None, "子育て支援課"),
    ("議長", "議長", None, None),
    ("議 長", "議長", None, None),
    ("河野大臣", "大臣", "河野", None),
    ("会長　野々宮　修一", "会長", "野々宮修一", None),
    ("会長職務代理者", "会長職務代理者", None, None),
    ("町長（若木善朗君）", "町長", "若木善朗", None),
    ("福祉課長（水野三郎君）", "福祉課長", "水野三郎", "福祉課"),
    ("道路部担当部長（小林五郎）", "道路部担当部長", "小林五郎", "道路部"),
    ("市民部長兼福祉事務所長（小林五郎君）", "市民部長兼福祉事務所長", "小林五郎", "市民部"),
    ("産業・文化戦略監（小林五郎）", "産業・文化戦略監", "小林五郎", None),
    ("総務部 総務課長 小林五郎", "総務課長", "小林五郎", "総務部総務課"),
    ("福祉課 山田課長", "課長", "山田", "福祉課"),
    ("事務局（総務課長）", "総務課長", None, "総務課"),
    ("事務局（山田課長）", "課長", "山田", None),
    ("山田委員（学識経験者）", "委員", "山田", None),
    ("Ａ委員", "委員", "A", None),
    ("委員Ｂ", "委員", "B", None),
    ("担当課", "担当課", None, None),
    ("議　　長（山　田　太　郎　君）", "議長", "山田太郎", None),
    ("山田太郎君", None, "山田太郎", None),
    ("提出者（１番　山田太郎君）", "1番", "山田太郎", None),
    ("市長職務代理者副市長（水野三郎君）", "市長職務代理者副市長", "水野三郎", None),
]
NO_LABELS = [
    "出席委員（13名）",
    "令和６年５月17日（金）",
    "議事日程",
    "説明のため出席した者",
    "本日の会議に付した事件",
    "休憩",
    "登壇",
    "市役所第３会議室",
    "異議なし",
    "挙手全員",
    "以上で説明を終わります",
    "資料１をご覧ください。",
    "委員の質問について",
    "",
]


@pytest.mark.parametrize(("label", "role", "name", "department"), LABELS)
def test_a_label_yields_role_name_and_department(
    label: str, role: str | None, name: str | None, department: str | None
) -> None:
    speaker = parse_speaker(label)
    assert speaker is not None
    assert (speaker.role, speaker.name, speaker.department) == (role, name, department)


@pytest.mark.parametrize("label", NO_LABELS)
def test_what_names_nobody_is_no_label(label: str) -> None:
    assert parse_speaker(label) is None


def test_a_unit_alone_is_only_a_weak_label() -> None:
    speaker = parse_speaker("環境課")
    assert speaker is not None
    assert not speaker.is_strong


@pytest.mark.parametrize(
    ("label", "turn"), [("質疑", "question"), ("回答", "answer"), ("意見", "remark")]
)
def test_labels_that_say_what_a_turn_is(label: str, turn: str) -> None:
    speaker = parse_speaker(label)
    assert speaker is not None
    assert speaker.turn == turn
    assert speaker.role is None


@pytest.mark.parametrize(
    ("line", "style", "role", "name", "rest"),
    [
        ("○議長（田中太郎君）　開会します。", ("mark", "○"), "議長", "田中太郎", "開会します。"),
        ("◯議長（田中太郎君） 開会します。", ("mark", "○"), "議長", "田中太郎", "開会します。"),
        ("〇木村清一議長 開会します。", ("mark", "○"), "議長", "木村清一", "開会します。"),
        ("◎ 福祉課長（水野三郎）", ("mark", "◎"), "福祉課長", "水野三郎", ""),
        ("〇河野大臣： 始めます。", ("mark", "○"), "大臣", "河野", "始めます。"),
        ("○13番 高橋美奈議員　伺います。", ("mark", "○"), "13番", "高橋美奈", "伺います。"),
        (
            "○議　長（山　田　太　郎　君）　開会します。",
            ("mark", "○"),
            "議長",
            "山田太郎",
            "開会します。",
        ),
        ("【会長】 始めます。", ("bracket", "【"), "会長", None, "始めます。"),
        ("（人見会長） 始めます。", ("bracket", "（"), "会長", "人見", "始めます。"),
        ("〔事務局〕説明します。", ("bracket", "〔"), "事務局", None, "説明します。"),
        ("(事務局】 説明します。", ("bracket", "【"), "事務局", None, "説明します。"),
        ("事務局】説明します。", ("bracket", "【"), "事務局", None, "説明します。"),
        ("会長：始めます。", ("colon", ""), "会長", None, "始めます。"),
        ("松岩委員　賛成です。", ("gap", ""), "委員", "松岩", "賛成です。"),
    ],
)
def test_a_line_begins_a_turn(
    line: str, style: tuple[str, str], role: str, name: str | None, rest: str
) -> None:
    turn = read_turn(line)
    assert turn is not None
    assert (turn.style, turn.speaker.role, turn.speaker.name) == (style, role, name)
    assert turn.rest == rest


@pytest.mark.parametrize(
    "line",
    [
        "○出席議員（13名）",
        "◯令和６年５月17日（金）",
        "○議事日程（第２号）",
        "○説明のため出席した者の職氏名",
        "○本日の会議に付した事件",
        "（「異議なし」と呼ぶ者あり）",
        "［午前10時 開会］",
        "〔町長登壇〕",
        "午前10時30分　休憩",
        "日時：令和6年5月17日",
        "それでは、議長の説明を求めます。",
    ],
)
def test_a_line_begins_no_turn(line: str) -> None:
    assert read_turn(line) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("山田　太郎君", "山田太郎"),
        ("平山たかお議員", "平山たかお"),
        ("原敬", "原敬"),
        ("賛成です", None),
        ("同課", None),
        ("異議なし", None),
        ("事務局", None),
    ],
)
def test_names_are_told_from_other_words(text: str, name: str | None) -> None:
    assert name_of(text) == name


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_a_speaker(text: str) -> None:
    speaker = parse_speaker(text)
    assert speaker is None or speaker.role or speaker.name or speaker.turn
