"""Heads of tables that are the same, some of their cells misread."""

from __future__ import annotations

import pytest

from corpus.geometry import BBox
from parsers.layout.tables.likeness import heads_read_alike, rows_read_alike
from parsers.layout.tables.page_table import PageCell

NAMES = ("審議日", "議案番号", "議案名", "稲毛田茂", "早苗幸子", "畦地隆史", "穂坂和代", "結果")


def head(*texts: str, confidence: float | None = 0.99) -> list[PageCell]:
    box = BBox(0, 0, 10, 10)
    return [
        PageCell(0, column, 1, 1, box, text, confidence=confidence)
        for column, text in enumerate(texts)
    ]


def test_a_name_misread_with_certainty_makes_no_other_head() -> None:
    assert heads_read_alike(head(*NAMES), head(*NAMES[:3], "稲田茂", *NAMES[4:]))


@pytest.mark.parametrize(
    "texts",
    [
        (*NAMES[:3], "山口太郎", *NAMES[4:]),
        (*NAMES[:4], "早苗幸", "畦地", "穂坂和", NAMES[7]),
        NAMES[:7],
    ],
)
def test_another_head_is_another(texts: tuple[str, ...]) -> None:
    assert not heads_read_alike(head(*NAMES), head(*texts))


def test_where_both_are_read_from_a_text_layer_what_differs_differs() -> None:
    other = head(*NAMES[:3], "稲田茂", *NAMES[4:], confidence=None)
    assert not heads_read_alike(head(*NAMES, confidence=None), other)


def test_a_heading_of_a_scan_may_be_unread() -> None:
    names = ("回数", "開催日・場所", "会議内容", "結論")
    unread = head(names[0], names[1], "", names[3])
    assert rows_read_alike(head(*names), unread)
    assert not rows_read_alike(head(*names), head(names[0], "", "", names[3]))
    printed = head(names[0], names[1], "", names[3], confidence=None)
    assert not rows_read_alike(head(*names, confidence=None), printed)
