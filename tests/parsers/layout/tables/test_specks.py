"""Specks of dirt on scans do not part tables and are no columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.tables.specks import are_specks

Tool = Callable[..., Any]

ROWS = [
    ["番号", "名称", "人数"],
    ["1", "児童館", "210人"],
    ["2", "公民館", "80人"],
    ["3", "体育館", "360人"],
]


def dot(
    x: float, y: float, *, size_pt: float = 3.0, text: str = "・", confidence: float = 0.9
) -> Word:
    box = BBox(x, y, x + size_pt, y + size_pt)
    return Word(text, box, confidence, size_pt=size_pt, char_edges=(box.x0, box.x1))


def test_a_speck_below_a_table_does_not_part_it_from_the_next_page(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    first = paper(ruled(ROWS, top=600), words=[dot(120, 700)])
    second = paper(ruled([ROWS[0], ["4", "図書館", "90人"]], top=60), page_number=2)
    (table,) = tables_on(first, second)
    assert grid_texts(table) == [*ROWS, ["4", "図書館", "90人"]]


def test_a_speck_in_the_white_between_columns_is_no_column(
    set_text: Tool, paper: Tool, rule: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    words = [
        set_text(text, x, 110 + 20 * i, confidence=0.95)
        for i, row in enumerate(ROWS)
        for text, x in zip(row, (60.0, 120.0, 240.0), strict=True)
    ]
    rules = [rule("h", 100 + 20 * i, 50, 300) for i in range(5)]
    (table,) = tables_on(paper(words=[*words, dot(200, 148)], rulings=rules))
    assert table.n_columns == 3


@pytest.mark.parametrize(
    "word",
    [
        dot(300, 300, text="×", confidence=0.97),
        dot(300, 300, size_pt=9.0),
        dot(300, 300, size_pt=7.5, text="7", confidence=0.5),
        structs.replace(dot(300, 300), confidence=None),
    ],
    ids=["a small cross", "a large dot", "an unsure figure", "a dot of a text layer"],
)
def test_what_is_no_speck(word: Word, set_text: Tool) -> None:
    words = [set_text("審議会", 60, 100, confidence=word.confidence) for _ in range(3)]
    assert not any(are_specks([*words, word]))


def test_a_bullet_before_a_text_is_no_speck(set_text: Tool) -> None:
    text = set_text("審議会", 60, 100, confidence=0.95)
    assert not any(are_specks([dot(50, 98), text]))
