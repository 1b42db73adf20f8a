"""Letters of one shape, told by the words that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from parsers.repair.homographs import bars_by_words, letters_of_names, voicing_of_words
from parsers.repair.proposal import Proposal, apply_repairs, settle
from parsers.repair.reading import Reading

Rule = Callable[[Reading], Iterator[Proposal]]


def by(rule: Rule, text: str, sure: float = 0.99) -> str:
    return apply_repairs(text, settle(text, rule(Reading(text, (sure,) * len(text)))))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("漁村センタ一条例", "漁村センター条例"),
        ("漁村センタ 一条例の改正", "漁村センタ ー条例の改正"),
    ],
)
def test_a_bar_behind_katakana_is_what_makes_words_of_both_sides(read: str, meant: str) -> None:
    assert by(bars_by_words, read) == meant


@pytest.mark.parametrize("text", ["データ一覧表", "サーバ一台", "コンピュータ一式", "メニュー表"])
def test_a_bar_behind_katakana_stays_where_it_may_be_right(text: str) -> None:
    assert by(bars_by_words, text) == text


@pytest.mark.parametrize(
    ("read", "meant"), [("タプレット", "タブレット"), ("スボーツ", "スポーツ")]
)
def test_a_word_in_katakana_is_known_by_its_voicing(read: str, meant: str) -> None:
    assert by(voicing_of_words, f"{read}の使用") == f"{meant}の使用"


@pytest.mark.parametrize("text", ["ポラリス計画", "プロポーザル", "ホームページ"])
def test_a_word_that_is_known_or_known_in_no_voicing_stays(text: str) -> None:
    assert by(voicing_of_words, text) == text


def test_a_surname_is_known_by_the_one_look_alike_that_makes_one() -> None:
    assert by(letters_of_names, "石丼 哲夫", 0.8) == "石井 哲夫"
    assert by(letters_of_names, "石丼 哲夫", 0.99) == "石丼 哲夫"


def test_of_several_look_alikes_the_one_that_no_other_letter_is_more_like_makes_the_surname() -> (
    None
):
    assert by(letters_of_names, "占川 哲夫", 0.8) == "古川 哲夫"


@pytest.mark.parametrize("text", ["乃美洋一", "犬山 太郎", "総務課長"])
def test_a_name_that_may_be_several_or_is_one_stays(text: str) -> None:
    assert by(letters_of_names, text, 0.8) == text
