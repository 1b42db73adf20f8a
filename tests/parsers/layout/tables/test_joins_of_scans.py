"""Tables over the pages of a scan, whose repeated heads are not always read alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from parsers.layout.tables.likeness import lines_read_alike

Tool = Callable[..., Any]

HEAD = ["番号", "件名", "高橋太郎", "青木花子", "森下次郎"]
FIRST = [["1", "予算", "○", "○", "×"], ["2", "条例", "○", "×", "○"]]
NEXT = [["3", "請願", "×", "○", "○"], ["4", "選任", "○", "○", "○"]]


def _read_with(drawn: Any, confidence: float | None) -> Any:
    rulings, words = drawn
    return rulings, [replace(word, confidence=confidence) for word in words]


@pytest.mark.parametrize(
    ("misread", "confidence", "n_tables"),
    [
        ("高橋太部", 0.4, 1),
        ("高橋太部", 0.99, 2),
        ("高橋太部", None, 2),
        ("石川一", 0.4, 2),
        ("高橋太3", 0.4, 2),
    ],
)
def test_a_repeated_head_may_be_misread_where_the_source_is_unsure(  # noqa: PLR0913  fixtures
    ruled: Tool,
    paper: Tool,
    tables_on: Tool,
    misread: str,
    confidence: float | None,
    n_tables: int,
) -> None:
    head = [*HEAD[:2], misread, *HEAD[3:]]
    one = paper(_read_with(ruled([HEAD, *FIRST], top=700.0), confidence))
    two = paper(_read_with(ruled([head, *NEXT], top=60.0), confidence), page_number=2)
    tables = tables_on(one, two)
    assert len(tables) == n_tables
    if n_tables == 1:
        assert tables[0].n_rows == 1 + len(FIRST) + len(NEXT)


def test_forms_filled_twice_stay_two_where_a_label_is_misread(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    labels = ["件名", "担当部署", "利用目的", "実施時期"]
    forms = [
        [[label, f"内容{number}"] for label in (*labels[:3], last)]
        for number, last in ((1, "実施時期"), (2, "実施時其"))
    ]
    pages = [
        paper(_read_with(ruled(rows, top=60.0), 0.5), page_number=number)
        for number, rows in enumerate(forms, start=1)
    ]
    assert len(tables_on(*pages)) == 2


@pytest.mark.parametrize(
    ("title", "n_tables"), [("議決結果一覧表", 1), ("議決結呆一覧表", 1), ("議決経過一覧表", 2)]
)
def test_a_repeated_title_may_be_misread_in_a_character(  # noqa: PLR0913  fixtures
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool, title: str, n_tables: int
) -> None:
    one = paper(ruled([HEAD, *FIRST], top=700.0), words=[set_text("議決結果一覧表", 50, 685)])
    two = paper(ruled([HEAD, *NEXT]), words=[set_text(title, 50, 85)], page_number=2)
    assert len(tables_on(one, two)) == n_tables


def test_a_running_head_may_be_misread_on_a_page(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    pages = [
        paper(
            ruled(rows),
            page_number=n,
            words=[set_text(head, 60, 30)],
        )
        for n, rows, head in ((1, [HEAD, *FIRST], "東町議会の報告"), (2, NEXT, "束町議会の報告"))
    ]
    assert len(tables_on(*pages)) == 1


def test_lines_with_other_digits_are_not_alike() -> None:
    assert not lines_read_alike("第1回定例会", "第7回定例会")


def test_a_page_number_read_as_a_mere_stroke_does_not_part_a_table(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    one = paper(ruled([HEAD, *FIRST]), words=[set_text("]", 297, 815)])
    assert len(tables_on(one, paper(ruled(NEXT, top=60.0), page_number=2))) == 1
