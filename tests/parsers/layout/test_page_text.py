"""The text of a page with tables on it."""

from __future__ import annotations

from collections.abc import Callable

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, PageLayout, Table, TextBlock
from corpus.page import Page, PageOrigin, Word
from parsers.layout.page_text import page_text

FIRST = BBox(50, 700, 250, 760)
SECOND = BBox(50, 100, 250, 160)


def word(text: str, x: float, top: float) -> Word:
    return Word(text, BBox(x, top, x + 10 * len(text), top + 10), size_pt=10)


def table_over_two_pages() -> Table:
    """Head 課名 | 内容 printed on both pages; the cell 住民票の写し broke between them."""
    cells = (
        Cell(0, 0, 1, BBox(50, 700, 150, 720), "課名", "課名", is_header=True),
        Cell(0, 1, 1, BBox(150, 700, 250, 720), "内容", "内容", is_header=True),
        Cell(1, 0, 1, BBox(50, 720, 150, 760), "市民課", "市民課"),
        Cell(
            1,
            1,
            1,
            BBox(150, 720, 250, 760),
            "住民票の写し",
            "住民票\nの写し",
            continuations=(PageBox(2, BBox(150, 120, 250, 140)),),
        ),
        Cell(2, 0, 2, BBox(50, 140, 150, 160), "税務課", "税務課"),
        Cell(2, 1, 2, BBox(150, 140, 250, 160), "証明", "証明"),
    )
    return Table(1, (PageBox(1, FIRST), PageBox(2, SECOND)), 3, 2, 1, cells)


def laid_out(page_number: int, words: list[Word], place: BBox) -> PageLayout:
    origin = PageOrigin("text_layer", "set", "1")
    page = Page(page_number, 595.0, 842.0, origin, words=tuple(words))
    block = TextBlock(kind="table", page_number=page_number, bbox=place, table_no=1)
    return PageLayout(page, (block,), ())


def test_each_page_gives_its_own_share_of_a_table_over_two() -> None:
    table = table_over_two_pages()
    first = [word("課名", 55, 705), word("内容", 155, 705), word("市民課", 55, 725)]
    first += [word("住民票", 155, 725)]
    second = [word("課名", 55, 105), word("内容", 155, 105), word("の写し", 155, 125)]
    second += [word("税務課", 55, 145), word("証明", 155, 145)]
    assert page_text(laid_out(1, first, FIRST), [table]) == "課名\t内容\n市民課\t住民票"
    assert page_text(laid_out(2, second, SECOND), [table]) == "課名\t内容\nの写し\n税務課\t証明"


def test_words_between_the_cells_are_not_lost(make_table: Callable[..., Table]) -> None:
    table = make_table([[("左", BBox(50, 700, 100, 760)), ("右", BBox(200, 700, 250, 760))]])
    words = [word("左", 55, 705), word("間", 150, 705), word("右", 205, 705)]
    assert sorted(page_text(laid_out(1, words, FIRST), [table])) == sorted("左\t右\n間")


def test_a_table_in_a_cell_follows_the_one_around_it() -> None:
    outer_cell = Cell(0, 0, 1, FIRST, "項目", "項目")
    outer = Table(1, (PageBox(1, FIRST),), 1, 1, 0, (outer_cell,))
    inner_box = BBox(60, 720, 240, 750)
    inner_cell = Cell(0, 0, 1, inner_box, "□氏名", "□氏名")
    inner = Table(2, (PageBox(1, inner_box),), 1, 1, 0, (inner_cell,), parent_table_no=1)
    words = [word("項目", 55, 705), word("□氏名", 65, 725)]
    assert page_text(laid_out(1, words, FIRST), [outer, inner]) == "項目\n□氏名"
