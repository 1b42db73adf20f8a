"""Minutes that tell what was said, without labels of speakers."""

from __future__ import annotations

from corpus.rows import AgendaItem, Speech
from parsers.families.minutes.read import read_minutes
from tests.parsers.families.test_minutes import part_of

PROSE = """令和3年度第1回青空市環境審議会会議録
1 日 時 令和3年5月20日(木) 午前10時から正午まで
2 出席者 会長 石川 慶一郎、委員 山田 太郎
3 議題
(1) 計画の改定について
(2) その他
4 会議の概要
会長が開会を宣した。
(1) 計画の改定について
事務局から資料1により説明があった。
山田委員から、費用について質問があった。
環境課長は、1,000万円であると答弁した。
計画は適当であると認められた。"""


def speeches(text: str) -> list[Speech]:
    rows = read_minutes(part_of(text.split("\n"))).rows
    return [row for row in rows if isinstance(row, Speech)]


def test_each_paragraph_is_what_somebody_is_said_to_have_said() -> None:
    found = [(row.speaker_role, row.speaker_name, row.kind) for row in speeches(PROSE)]
    assert found == [
        ("会長", None, "remark"),
        ("事務局", None, "remark"),
        ("委員", "山田", "question"),
        ("環境課長", None, "answer"),
        (None, None, "remark"),
    ]


def test_they_belong_to_the_matter_above_and_say_that_they_are_prose() -> None:
    rows = speeches(PROSE)
    assert [row.agenda_item_no for row in rows] == [None, *["(1)"] * 4]
    assert {row.flags for row in rows} == {("in_prose",)}


def test_a_municipality_that_does_something_is_no_speaker() -> None:
    rows = speeches(PROSE.replace("会長が開会を宣した。", "市は計画を改定する。"))
    assert rows[0].speaker_role is None


def test_results_under_the_matters_are_their_decisions_and_nobody_s_words() -> None:
    text = PROSE.replace(
        "計画は適当であると認められた。",
        "【結果】計画を適当と認めた。\n(2) その他\n【結果】次回に継続審議",
    )
    rows = read_minutes(part_of(text.split("\n"))).rows
    assert [row.decision for row in rows if isinstance(row, AgendaItem)] == [
        "計画を適当と認めた。",
        "次回に継続審議",
    ]
    assert len(speeches(text)) == len(speeches(PROSE)) - 1
