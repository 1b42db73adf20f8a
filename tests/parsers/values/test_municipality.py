"""Which municipality a paper is of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values.municipality import find_municipality, parse_municipality


def test_an_organ_tells_more_than_names_in_passing() -> None:
    texts = [
        "柏市情報公開審査会 会議録",
        "流山市、松戸市、流山市、松戸市の例を参考にした。流山市では",
    ]
    found = find_municipality(texts)
    assert found is not None
    assert (found.name, found.code) == ("柏市", "12217")


def test_a_faction_or_a_people_is_no_municipality() -> None:
    assert find_municipality(["みどり市民の会", "柏市民の声"]) is None


def test_a_city_alone_on_the_line_below_the_title_is_whose_paper_it_is() -> None:
    found = find_municipality(["情報公開の実施状況（令和4年度）", "星見市"])
    assert found is not None
    assert (found.name, found.flags) == ("星見市", ("not_in_register",))


def test_a_quarter_alone_on_its_line_is_no_municipality() -> None:
    assert find_municipality(["施設の一覧", "夕日町"]) is None


def test_names_in_passing_alone_tell_nothing() -> None:
    assert find_municipality(["患者は流山市、松戸市、流山市に在住"]) is None


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (["府中市個人情報保護審議会"], None),
        (["東京都府中市個人情報保護審議会"], "13206"),
        (["府中市個人情報保護審議会", "広島県内の状況"], "34208"),
    ],
)
def test_a_name_that_two_bear_needs_its_prefecture(texts: list[str], code: str | None) -> None:
    found = find_municipality(texts)
    assert found is not None
    assert found.code == code
    assert any(flag.startswith(("ambiguous", "resolved_by")) for flag in found.flags)


def test_damage_is_mended_by_what_else_the_paper_says() -> None:
    mended = find_municipality(["柏江市個人情報保護審議会", "狛江市長 様"])
    assert mended is not None
    assert mended.code == "13219"
    assert "ocr_repair(柏江市->狛江市)" in mended.flags


def test_damage_is_mended_by_a_hint_but_never_alone() -> None:
    alone = find_municipality(["柏江市個人情報保護審議会"])
    assert alone is not None
    assert (alone.name, alone.code) == ("柏江市", None)
    assert "not_in_register" in alone.flags
    hinted = find_municipality(["柏江市個人情報保護審議会"], "13219")
    assert hinted is not None
    assert hinted.code == "13219"


@pytest.mark.parametrize(
    "texts",
    [
        ["第3回青嶺市情報公開審査会", "青嶺市長"],
        ["令和2年度青嶺市議会定例会"],
        ["青嶺市審議案件調書"],
        ["青嶺市公の施設一覧表"],
        ["四月二十九日", "青嶺市長"],
        ["平成三十年四月二十九日青嶺市議会"],
    ],
)
def test_a_name_that_is_in_no_register_is_kept(texts: list[str]) -> None:
    found = find_municipality(texts)
    assert found is not None
    assert (found.name, found.code) == ("青嶺市", None)
    assert "not_in_register" in found.flags


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("令和5年度第2回西小松原市都市計画審議会\n西小松原市役所", "西小松原市"),
        ("令和6年第3回鷹ノ森町議会定例会会議録", "鷹ノ森町"),
        ("大阪府松原市議会", "松原市"),
        ("議員松原市議会", "松原市"),
    ],
)
def test_the_end_of_a_longer_name_is_no_municipality(text: str, name: str) -> None:
    found = find_municipality([text])
    assert found is not None
    assert found.name == name


def test_damage_to_a_name_that_no_register_knows_is_mended_by_majority_or_hint() -> None:
    texts = ["玉杜市議会", "玉杜市長", "玉社市情報公開審査会"]
    mended = find_municipality(texts[::-1])
    assert mended is not None
    assert mended.name == "玉杜市"
    hinted = find_municipality(["玉社市情報公開審査会"], "玉杜市")
    assert hinted is not None
    assert hinted.name == "玉杜市"
    alone = find_municipality(["玉社市情報公開審査会", "玉杜市情報公開審査会"])
    assert alone is not None
    assert not [flag for flag in alone.flags if flag.startswith("ocr_repair")]


def test_a_hint_that_the_paper_contradicts_is_told() -> None:
    found = find_municipality(["柏市長", "柏市情報公開審査会", "柏市教育委員会"], "13219")
    assert found is not None
    assert found.name == "柏市"
    assert "hint_mismatch:狛江市" in found.flags


@pytest.mark.parametrize("spelling", ["鎌ヶ谷市", "鎌ケ谷市", "鎌が谷市"])
def test_spellings_of_a_name_are_one(spelling: str) -> None:
    found = parse_municipality(spelling)
    assert found is not None
    assert found.name == "鎌ケ谷市"


def test_a_ward_of_a_city_tells_the_city() -> None:
    found = find_municipality(["横浜市西区役所", "横浜市長"])
    assert found is not None
    assert found.code == "14100"


@pytest.mark.parametrize(
    "text", ["", "本市", "当市", "都市", "他市町村", "指定都市", "市", "令和4年"]
)
def test_what_names_no_municipality_gives_none(text: str) -> None:
    assert parse_municipality(text) is None


@given(st.lists(st.text(max_size=40), max_size=4), st.one_of(st.none(), st.text(max_size=6)))
def test_any_text_gives_a_name_or_none(texts: list[str], hint: str | None) -> None:
    found = find_municipality(texts, hint)
    assert found is None or found.name
