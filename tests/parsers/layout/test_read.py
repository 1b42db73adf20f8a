"""From pages to layout: tables, check boxes and blocks together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.page import DrawnMark, Page, Ruling
from parsers.layout.page_text import page_text
from parsers.layout.read import lay_out


@pytest.fixture
def form(make_page: Callable[..., Page]) -> Page:
    """A heading, a ruled table of two rows with drawn boxes, and a closing line."""
    lines = ["付議案件", "", "件名　　　　保育所の入所", "提供の有無　　　有　　　無", "", "以上"]
    marks = [
        DrawnMark("square", BBox(118, 95, 127, 104), "checked"),
        DrawnMark("square", BBox(158, 95, 167, 104), "unchecked"),
    ]
    page = make_page(lines, marks=marks)
    rulings = [Ruling(BBox(45, y, 250, y), "horizontal") for y in (77, 92.5, 108)]
    rulings += [Ruling(BBox(x, 77, x, 108), "vertical") for x in (45, 108, 250)]
    return structs.replace(page, rulings=tuple(rulings))


def test_a_drawn_box_stands_in_its_cell_and_among_the_check_boxes(form: Page) -> None:
    layout = lay_out([form])
    (table,) = layout.tables
    assert table.grid()[1][1].text == "■有 □無"
    boxes = layout.pages[0].checkboxes
    assert [(box.group_label, box.label, box.state) for box in boxes] == [
        ("提供の有無", "有", "checked"),
        ("提供の有無", "無", "unchecked"),
    ]


def test_the_text_of_a_page_has_its_table_row_by_row_in_its_place(form: Page) -> None:
    layout = lay_out([form])
    assert page_text(layout.pages[0], layout.tables) == "\n".join(
        ["付議案件", "件名\t保育所の入所", "提供の有無\t■有 □無", "以上"]
    )


def test_no_pages_give_an_empty_layout() -> None:
    layout = lay_out([])
    assert (layout.pages, layout.tables) == ((), ())


def boxes_of(make_page: Callable[..., Page], line: str, mark: DrawnMark) -> list[str]:
    """The labels of the check boxes of a page with one line and one drawn square in it."""
    page = make_page(["会議録", "", line, "", "以上"], marks=[mark], origin="ocr")
    return [box.label for box in lay_out([page]).pages[0].checkboxes]


@pytest.mark.parametrize(("confidence", "labels"), [(0.99, []), (0.9, ["9月5日の採決"])])
def test_a_filled_square_that_opens_a_heading_of_a_scan_is_a_bullet_and_a_ticked_one_a_box(
    make_page: Callable[..., Page], confidence: float, labels: list[str]
) -> None:
    square = DrawnMark("square", BBox(50, 79, 59, 88), "checked", confidence=confidence)
    assert boxes_of(make_page, "　9月5日の採決", square) == labels


@pytest.mark.parametrize(
    ("confidence", "n_boxes"),
    [(0.99, 0), (None, 1)],  # of a scan, of a text layer
)
def test_a_square_in_the_midst_of_a_word_is_a_misread_kanji(
    make_page: Callable[..., Page], confidence: float | None, n_boxes: int
) -> None:
    square = DrawnMark("square", BBox(70, 79, 79, 88), "unchecked", confidence=confidence)
    assert len(boxes_of(make_page, "瀬戸　体育館", square)) == n_boxes
