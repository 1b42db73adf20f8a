"""Cells repaired by their column, and by the same head printed once more."""

from __future__ import annotations

from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import Cell, Layout, PageBox, PageLayout, Table
from corpus.page import OriginKind, Page, PageOrigin
from parsers.repair.read import repair_layout

Rows = tuple[tuple[str, ...], ...]
UNANIMOUS, MAJORITY = "原案可決（全会一致）", "原案可決（賛成多数）"


def table(number: int, rows: Rows, sure: float) -> Table:
    cells = tuple(
        Cell(
            row,
            column,
            1,
            BBox(50 + 80 * column, 50 + 20 * row, 130 + 80 * column, 70 + 20 * row),
            text,
            text,
            is_header=row == 0,
            confidence=sure,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    whole = PageBox(1, BBox(50, 50, 370, 70 + 20 * len(rows)))
    return Table(number, (whole,), len(rows), len(rows[0]), 1, cells)


def repaired(*tables: Rows, kind: OriginKind = "ocr", sure: float = 0.7) -> list[Rows]:
    page = Page(1, 595.0, 842.0, PageOrigin(kind, "fake", "1"))
    laid = tuple(table(number, rows, sure) for number, rows in enumerate(tables, start=1))
    layout, _ = repair_layout(Layout((PageLayout(page, (), ()),), laid))
    return [tuple(tuple(c.text for c in row) for row in t.grid()) for t in layout.tables]


def results(*read: str, **how: float) -> list[str]:
    rows = (("番号", "結果"), *((str(n), text) for n, text in enumerate(read)))
    return [row[1] for row in repaired(rows, **how)[0][1:]]  # type: ignore[arg-type]


def test_a_value_of_its_column_is_known_but_for_letters_that_make_no_word() -> None:
    read = (MAJORITY, MAJORITY, MAJORITY, "原案可決（葵成多数）", "原案可決（人替成多数）")
    assert results(*read) == [MAJORITY] * 5


def test_a_closing_bracket_that_was_lost_is_as_in_the_rest_of_the_column() -> None:
    read = (UNANIMOUS, UNANIMOUS, UNANIMOUS, "原案可決（全会一致")
    assert results(*read)[3] == UNANIMOUS


def test_the_letters_beside_tell_more_than_the_rest_of_the_column() -> None:
    read = ("全部を開示", "全部を開示", "全部を開示", "ー部を開示")
    assert results(*read) == ["全部を開示"] * 3 + ["一部を開示"]


def test_another_result_is_another_result() -> None:
    read = (UNANIMOUS, UNANIMOUS, UNANIMOUS, MAJORITY, "原案否決（全会一致）")
    assert results(*read) == list(read)


def test_another_choice_is_another_choice() -> None:
    read = ("[○]済 [ ]未", "[○]済 [ ]未", "[○]済 [ ]未", "[ ]済 [○]未")
    assert results(*read) == list(read)


def test_numbers_of_a_column_are_never_changed() -> None:
    read = ("補正予算（第3号）",) * 4 + ("補正予算（第8号）",)
    assert results(*read) == list(read)


def test_a_value_read_with_certainty_stays() -> None:
    read = (MAJORITY, MAJORITY, MAJORITY, "原案可決（葵成多数）")
    assert results(*read, sure=0.99) == list(read)


def head(*names: str) -> Rows:
    return (("議案番号", "件名", *names), ("第1号", "条例の制定について", *("○" for _ in names)))


def test_a_sign_in_a_name_is_the_letter_that_the_same_head_has_elsewhere() -> None:
    first, second = repaired(
        head("杜若英:", "湯浅まり", "木幡康夫"), head("杜若英治", "湯浅まり", "木幡康夫")
    )
    assert first[0][2] == second[0][2] == "杜若英治"


def test_of_two_names_that_differ_in_a_letter_neither_is_known_to_be_right() -> None:
    read = head("木幡康夫", "湯浅まり", "林野由美"), head("木幡庸夫", "湯浅まり", "林野由美")
    assert repaired(*read) == list(read)


def test_most_of_the_heads_that_are_the_same_are_right() -> None:
    right, wrong = (
        head("木幡康夫", "湯浅まり", "林野由美"),
        head("木幡庸夫", "湯浅まり", "林野由美"),
    )
    assert repaired(right, right, wrong) == [right, right, (right[0], *wrong[1:])]


def test_a_name_read_with_certainty_gives_way_to_the_heads_that_pages_repeat() -> None:
    read = head("木幡庸夫", "湯浅まり", "林野由美")
    again = table(1, head("木幡康夫", "湯浅まり", "林野由美"), 0.9)
    names = tuple(cell for cell in again.cells if cell.row == 0)
    page = Page(1, 595.0, 842.0, PageOrigin("ocr", "fake", "1"))
    laid = structs.replace(table(1, read, 0.99), repeated_heads=(names,) * 3)
    layout, _ = repair_layout(Layout((PageLayout(page, (), ()),), (laid,)))
    assert layout.tables[0].grid()[0][2].text == "木幡康夫"


def test_a_value_that_is_misread_alike_again_and_again_puts_no_other_wrong() -> None:
    wrong, right = "工事請負契約の締結たついて", "工事請負契約の締結について"
    assert results(wrong, wrong, wrong, right)[3] == right


def test_a_head_that_is_read_wrongly_more_often_does_not_speak_for_others() -> None:
    heads = [
        (("議案", "結果", "賛成", name), ("甲", "可決", "3", "○")) for name in ("小松健ニ",) * 3
    ]
    right = (("議案", "結果", "賛成", "小松健二"), ("乙", "可決", "3", "○"))
    assert repaired(*heads, right)[-1][0][3] == "小松健二"
