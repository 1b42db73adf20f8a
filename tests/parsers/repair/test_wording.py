"""Repairs by what a paper says elsewhere: its wording, its brackets, its ordinals."""

from __future__ import annotations

import pytest

from parsers.repair.proposal import text_as_read
from parsers.repair.read import repair_layout
from tests.parsers.repair.test_repair import repaired, scanned

SENTENCE = "連絡を取る手段がほかにないため、必要と考えております。"
OTHER = "以前の会議で宿題となっていた件は、その後どうなりましたか。"


@pytest.mark.parametrize(
    "read",
    [
        "連絡を取る手段がまほまかにないため、必要と考えております。",
        "連絡を取る手段がまかにないため、必要と考えております。",
        "連絡を取る手段がはほかにないため、必要と考えております。",
    ],
)
def test_hiragana_read_too_many_or_wrong_are_as_the_paper_has_them_elsewhere(read: str) -> None:
    assert repaired(SENTENCE, SENTENCE, read)[2] == SENTENCE


def test_a_letter_too_many_is_taken_out_and_kept_as_read() -> None:
    read = "以前の会議で宿題となかっていた件は、その後どうなりましたか。"
    layout, issues = repair_layout(scanned(OTHER, OTHER, read))
    block = layout.pages[0].blocks[2]
    assert (block.text, block.raw_text, text_as_read(block)) == (OTHER, read, read)
    assert [issue.code for issue in issues] == ["ocr_repair"]


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("ただいまの件に御意見はありませんか。", "ただいまの件に御意見がありませんか。"),
        ("次のとおり説明しましたので報告する。", "次のとおり説明しますので報告する。"),
    ],
)
def test_a_wording_that_is_as_likely_stays_though_the_paper_has_another(
    said: str, other: str
) -> None:
    assert repaired(said, said, other)[2] == other


def test_a_wording_that_stands_elsewhere_but_once_speaks_for_nothing() -> None:
    read = "以前の会議で宿題となかっていた件は、その後どうなりましたか。"
    assert repaired(OTHER, read)[1] == read


def test_what_was_read_with_certainty_keeps_its_wording() -> None:
    read = "以前の会議で宿題となかっていた件は、その後どうなりましたか。"
    assert repaired(OTHER, OTHER, (read, 0.99))[2] == read


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("〔町長登壇]", "〔町長登壇〕"),
        ("(町長登壇〕", "〔町長登壇〕"),
        ("【会長)それでは始めます。", "【会長】それでは始めます。"),
        ("(町長登壇]", "(町長登壇]"),
        ("(第1号)", "(第1号)"),
    ],
)
def test_a_bracket_that_nothing_else_is_read_as_tells_its_pair(read: str, meant: str) -> None:
    assert repaired(read) == [meant]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("く休 憩>", "<休 憩>"),
        ("休憩>", "<休憩>"),
        ("く起立全員〉", "〈起立全員〉"),
        ("く組合員>", "く組合員>"),
        ("<休憩>", "<休憩>"),
    ],
)
def test_a_direction_that_an_angle_closes_is_opened_by_one(read: str, meant: str) -> None:
    assert repaired(read) == [meant]


def test_brackets_that_disagree_are_those_of_the_same_words_elsewhere() -> None:
    assert repaired("〔町長登壇〕", "(町長登壇]")[1] == "〔町長登壇〕"


@pytest.mark.parametrize(
    ("read", "meant"),
    [("補正予算(第]号)", "補正予算(第1号)"), ("第l条", "第1条"), ("第]", "第]"), ("[号]", "[号]")],
)
def test_between_the_words_of_an_ordinal_stands_a_number(read: str, meant: str) -> None:
    assert repaired(read) == [meant]


def test_two_words_made_of_the_same_letters_are_no_evidence() -> None:
    # ボンブ and ポンプ are words both.
    assert repaired("消防ポンブ自動車") == ["消防ポンブ自動車"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("商エ観光課長", "商工観光課長"),
        ("庁舎の入ロ付近", "庁舎の入口付近"),
        ("市内三カ所", "市内三カ所"),
        ("湯ノ杜エリア", "湯ノ杜エリア"),
        ("数カ月", "数カ月"),
    ],
)
def test_a_lone_katakana_that_makes_no_word_is_the_kanji_of_its_shape(
    read: str, meant: str
) -> None:
    assert repaired(read) == [meant]


def test_letters_of_one_shape_are_told_apart_however_sure_recognition_was() -> None:
    assert repaired(("商エ観光課長", 0.99)) == ["商工観光課長"]
