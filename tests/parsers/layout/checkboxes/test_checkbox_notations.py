"""Check boxes in all notations, and what is none, on lines of text without a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import pytest

from corpus.geometry import BBox
from corpus.layout import Checkbox
from corpus.page import DrawnMark, MarkState, Page
from parsers.layout.checkboxes import find_checkboxes, marks_as_words

Read = Callable[..., tuple[Checkbox, ...]]
BoxKind = Literal["square", "widget", "input"]


@pytest.fixture
def read(make_page: Callable[..., Page]) -> Read:
    def read_lines(lines: Sequence[str] | str, **how: object) -> tuple[Checkbox, ...]:
        page = make_page([lines] if isinstance(lines, str) else lines, **how)
        return find_checkboxes(marks_as_words(page), [])

    return read_lines


def states(boxes: Sequence[Checkbox]) -> list[tuple[str, MarkState]]:
    return [(box.label, box.state) for box in boxes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("□有　■無", [("有", "unchecked"), ("無", "checked")]),
        ("☐有　☑無", [("有", "unchecked"), ("無", "checked")]),
        ("☐有　☒無", [("有", "unchecked"), ("無", "checked")]),
        ("◻有　◼無", [("有", "unchecked"), ("無", "checked")]),
        ("[○]専用線　[　]電子メール", [("専用線", "checked"), ("電子メール", "unchecked")]),
        ("［〇］専用線　［　］電子メール", [("専用線", "checked"), ("電子メール", "unchecked")]),
        ("〔○〕専用線　〔　〕電子メール", [("専用線", "checked"), ("電子メール", "unchecked")]),
        ("[ ○ ] 専用線　[] 電子メール", [("専用線", "checked"), ("電子メール", "unchecked")]),
        ("(○)紙　(　)電子メール", [("紙", "checked"), ("電子メール", "unchecked")]),
        ("（○）紙　（　）電子メール", [("紙", "checked"), ("電子メール", "unchecked")]),
        ("[レ]紙　[　]電子メール", [("紙", "checked"), ("電子メール", "unchecked")]),
        ("□レ 紙　□ 電子メール", [("紙", "checked"), ("電子メール", "unchecked")]),
        ("レ 紙　□ 電子メール", [("紙", "checked"), ("電子メール", "unchecked")]),
        ("✓ 紙　□ 電子メール", [("紙", "checked"), ("電子メール", "unchecked")]),
        ("有□　無■", [("有", "unchecked"), ("無", "checked")]),
        ("■有　■無", [("有", "checked"), ("無", "checked")]),
        ("㊒・無", [("有", "checked"), ("無", "unchecked")]),
        ("(有)・無", [("有", "checked"), ("無", "unchecked")]),
        ("有・（無）", [("有", "unchecked"), ("無", "checked")]),
    ],
)
def test_a_notation_gives_labels_and_states(
    read: Read, text: str, expected: list[tuple[str, MarkState]]
) -> None:
    assert states(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "該当するものに○を付けてください",
        "該当する□にチェックしてください",
        "①条例第８条　②条例第12条　③条例第13条",
        "[　十分である　] <選択肢> １）特に力を入れている　２）十分である",
        "[　] <選択肢> １）特に力を入れている　２）十分である",
        "□□□－□□□□",
        "□橋　良典",
        "高□　太郎",
        "○○市長　様",
        "■施策の概要",
        "令和５年（　）月（　）日",
        "氏名　山田太郎　㊞",
    ],
)
def test_a_lookalike_is_no_check_box(read: Read, text: str) -> None:
    assert read(text) == ()


def test_filled_squares_over_paragraphs_are_bullets(read: Read) -> None:
    lines = ["■施策の概要", "本市では次の施策を行います。", "■今後の予定", "来年度に見直します。"]
    assert read(lines) == ()


def test_the_kanji_for_mouth_is_a_box_only_in_recognised_text_among_its_like(read: Read) -> None:
    line = "口健康状態　口病歴　口国籍"
    assert read(line) == ()
    assert {box.state for box in read(line, origin="ocr")} == {"unchecked"}
    assert read("口座振替依頼書", origin="ocr") == ()


def test_a_zero_between_brackets_is_a_ring_only_in_recognised_text(read: Read) -> None:
    assert states(read("[0] 専用線", origin="ocr")) == [("専用線", "checked")]
    assert read("[0] 専用線") == ()


def test_text_before_the_boxes_names_their_group(read: Read) -> None:
    boxes = read("公開の別：□公開　■一部公開　□非公開")
    assert [box.group_label for box in boxes] == ["公開の別"] * 3


def test_a_heading_between_two_groups_parts_them(read: Read) -> None:
    boxes = read("種別：□新規　■変更　時期：□事前　■事後")
    assert [(box.group_label, box.label) for box in boxes] == [
        ("種別", "新規"),
        ("種別", "変更"),
        ("時期", "事前"),
        ("時期", "事後"),
    ]


def test_a_bracket_to_fill_in_is_the_detail_and_one_of_the_name_is_not(read: Read) -> None:
    boxes = read(
        "[○]庁内の他部署（　税務課　）　[　]媒体（フラッシュメモリを除く。）　[　]その他（　　）"
    )
    assert [(box.label, box.detail) for box in boxes] == [
        ("庁内の他部署", "税務課"),
        ("媒体（フラッシュメモリを除く。）", None),
        ("その他", ""),
    ]


def test_a_label_goes_on_under_its_own_text(read: Read) -> None:
    boxes = read(["□ 電子計算機処理による記録項目の設定、追加", "　　又は変更", "□ その他"])
    assert [box.label for box in boxes] == [
        "電子計算機処理による記録項目の設定、追加又は変更",
        "その他",
    ]


def test_the_box_of_a_glyph_is_its_character(read: Read) -> None:
    (first, second) = read("□有　■無")
    assert first.bbox == BBox(50, 50, 60, 60)
    assert second.bbox == BBox(80, 50, 90, 60)


def square(x: float, state: MarkState = "unknown", kind: BoxKind = "square") -> DrawnMark:
    return DrawnMark(kind, BBox(x, 50, x + 9, 59), state, confidence=0.9)


@pytest.mark.parametrize(
    ("kind", "evidence"),
    [("square", "drawn"), ("widget", "acroform"), ("input", "transcript")],
)
def test_a_mark_that_is_no_character_keeps_state_and_confidence(
    read: Read, kind: BoxKind, evidence: str
) -> None:
    marks = [square(50, "checked", kind), square(80, "unchecked", kind)]
    boxes = read("　有　　無", marks=marks)
    assert states(boxes) == [("有", "checked"), ("無", "unchecked")]
    assert {box.evidence for box in boxes} == {evidence}
    assert {box.confidence for box in boxes} == {0.9}


def test_a_tick_typed_over_a_drawn_square_checks_it(read: Read) -> None:
    boxes = read("レ有　　無", marks=[square(50), square(80, "unchecked")])
    assert states(boxes) == [("有", "checked"), ("無", "unchecked")]


def test_a_stroke_in_a_drawn_square_checks_it(read: Read) -> None:
    tick = DrawnMark("tick", BBox(51, 51, 58, 58))
    assert states(read("　有", marks=[square(50), tick])) == [("有", "checked")]


def test_frames_for_digits_are_no_check_boxes(read: Read) -> None:
    marks = [square(50), square(60), square(70), square(80)]
    assert read("　　　　　番号", marks=marks) == ()


def test_a_frame_around_a_letter_is_no_check_box(read: Read) -> None:
    assert read("印　氏名", marks=[square(50)]) == ()


def test_the_state_of_an_input_is_not_told_where_it_was_lost(read: Read) -> None:
    assert states(read("[　] 個人番号", marks=[square(55, "unknown", "input")])) == [
        ("個人番号", "unknown")
    ]


def test_the_printed_glyph_wins_over_an_input_before_it(read: Read) -> None:
    (box,) = read("　■住所", marks=[square(50, "unchecked", "input")])
    assert (box.label, box.state, box.evidence) == ("住所", "checked", "glyph")


def test_a_ring_chooses_among_the_words_around_it(read: Read) -> None:
    ring = DrawnMark("ring", BBox(108, 47, 122, 63))
    boxes = read("障害の有無　有・無", marks=[ring])
    assert states(boxes) == [("有", "checked"), ("無", "unchecked")]
    assert {box.group_label for box in boxes} == {"障害の有無"}


def test_a_ring_around_a_place_for_a_seal_chooses_nothing(read: Read) -> None:
    assert read("氏名　山田太郎　印", marks=[DrawnMark("ring", BBox(129, 48, 142, 62))]) == ()


def test_a_strike_chooses_the_other(read: Read) -> None:
    strike = DrawnMark("strike", BBox(128, 54, 142, 55))
    boxes = read("障害の有無　有・無", marks=[strike])
    assert states(boxes) == [("有", "checked"), ("無", "unchecked")]
