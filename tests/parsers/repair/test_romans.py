"""Roman numbers before headings, as scans read them."""

from __future__ import annotations

import pytest

from tests.parsers.repair.test_repair import repaired

HEADINGS = ("1.請求の推移", "ll.請求の種類", "Ⅲ.請求の一覧", "IV.審査会の活動")


def test_bars_before_headings_are_roman_numbers_where_others_are() -> None:
    meant = ["Ⅰ.請求の推移", "Ⅱ.請求の種類", "Ⅲ.請求の一覧", "Ⅳ.審査会の活動"]
    assert repaired(*HEADINGS) == meant


@pytest.mark.parametrize(
    "texts",
    [
        ("1.請求の推移", "2.請求の種類", "3.請求の一覧"),
        ("1.請求の推移", "11.請求の種類", "12.請求の一覧"),
        ("Ⅱ 基本情報", "Ⅲ 項目", "1 名称", "2 方法"),
        ("VI様式", "11.請求の種類", "1件の請求"),
    ],
)
def test_figures_before_headings_stay(texts: tuple[str, ...]) -> None:
    assert repaired(*texts) == list(texts)
