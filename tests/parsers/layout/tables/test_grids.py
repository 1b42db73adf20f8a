"""Drawn grids: what rulings enclose becomes cells, each place covered once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pdfplumber.table
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.page import DrawnMark, FilledArea, Page, PageOrigin, Ruling, Word
from parsers.layout.tables.edges import rulings_to_networks
from parsers.layout.tables.grid import network_to_grids
from parsers.layout.tables.joins import join_tables
from parsers.layout.tables.read import find_tables
from tests.parsers.layout.tables.conftest import horizontal, vertical

Tool = Callable[..., Any]


def positions(cells: Any) -> set[tuple[int, int, int, int]]:
    return {(c.row, c.column, c.row_span, c.column_span) for c in cells}


def test_every_cell_keeps_its_text(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [["区分", "件数"], ["閲覧", "31"], ["写し", "56"]]
    (table,) = tables_on(paper(ruled(rows)))
    assert grid_texts(table) == rows
    assert table.ruling == "grid"


def test_merged_cells_span_rows_and_columns(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    rows = [
        ["区分", "<", "処理", "<"],
        ["^", "<", "承諾", "拒否"],
        ["開示", "閲覧", "30", "1"],
        ["^", "写し", "29", "1"],
    ]
    (table,) = tables_on(paper(ruled(rows)))
    spans = {c.text: (c.row_span, c.column_span) for c in table.cells}
    assert spans["区分"] == (2, 2)
    assert spans["処理"] == (1, 2)
    assert spans["開示"] == (2, 1)


def test_sides_that_are_left_open_are_closed(
    paper: Tool, tables_on: Tool, grid_texts: Tool, rule: Tool, set_text: Tool
) -> None:
    rulings = [rule("h", y, 50, 350) for y in (100, 120, 140)]
    rulings += [rule("v", x, 100, 140) for x in (150, 250)]
    texts = [["区分", "登録", "変更"], ["市長", "6", "1"]]
    words = [
        set_text(t, 60 + 100 * c, 110 + 20 * r)
        for r, row in enumerate(texts)
        for c, t in enumerate(row)
    ]
    (table,) = tables_on(paper(rulings=rulings, words=words))
    assert grid_texts(table) == texts


def test_rules_that_overshoot_a_little_open_no_column(
    ruled: Tool, paper: Tool, tables_on: Tool, rule: Tool
) -> None:
    rulings, words = ruled([["区分", "件数"], ["閲覧", "31"]])
    longer = [rule("h", y, 46, 254) for y in (100, 120, 140)]
    (table,) = tables_on(paper((rulings, words), rulings=longer))
    assert (table.n_rows, table.n_columns) == (2, 2)


def test_double_rules_and_small_gaps_are_one_ruling(
    ruled: Tool, paper: Tool, tables_on: Tool, rule: Tool
) -> None:
    rulings, words = ruled([["区分", "件数"], ["閲覧", "31"]])
    doubled = [*rulings, rule("h", 122, 50, 250)]
    broken = [r for r in doubled if r.orientation == "horizontal"]
    broken += [rule("v", x, t, t + 8) for x in (50, 150, 250) for t in range(100, 140, 10)]
    (table,) = tables_on(paper((broken, words)))
    assert (table.n_rows, table.n_columns) == (2, 2)


def test_an_underline_inside_a_cell_parts_nothing(
    ruled: Tool, paper: Tool, tables_on: Tool, rule: Tool
) -> None:
    drawing = ruled([["氏名", "山川花"], ["住所", "町内"]])
    (table,) = tables_on(paper(drawing, rulings=[rule("h", 116, 150, 185)]))
    assert (table.n_rows, table.n_columns) == (2, 2)


def test_a_group_cell_without_top_edge_stays_in_the_table(
    paper: Tool, tables_on: Tool, rule: Tool, set_text: Tool
) -> None:
    rulings = [rule("h", 60, 100, 300), rule("h", 80, 100, 300), rule("h", 100, 50, 300)]
    rulings += [rule("v", x, 60, 100) for x in (50, 100, 200, 300)]
    words = [
        set_text(t, x, y)
        for t, x, y in (("甲", 110, 70), ("1", 210, 70), ("乙", 110, 90), ("2", 210, 90))
    ]
    (table,) = tables_on(paper(rulings=rulings, words=words))
    assert table.n_columns == 3
    assert (0, 0, 2, 1) in positions(table.cells)


def test_strokes_of_check_boxes_are_no_cells(
    ruled: Tool, tables_on: Tool, paper: Tool, rule: Tool
) -> None:
    page = paper(ruled([["区分", "件数"], ["閲覧", "31"]]))
    box = BBox(160, 122, 168, 130)
    strokes = [
        rule("h", 122, 160, 168),
        rule("h", 130, 160, 168),
        rule("v", 160, 122, 130),
        rule("v", 168, 122, 130),
    ]
    marked = Page(
        1, 595, 842, page.origin, page.words, (*page.rulings, *strokes), (DrawnMark("square", box),)
    )
    (table,) = tables_on(marked)
    assert (table.n_rows, table.n_columns) == (2, 2)


def test_a_table_in_a_cell_is_nested(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    outer = ruled([["項目", "内訳"], ["委託", ""]], height=80, width=200)
    inner = ruled([["種別", "件"], ["甲", "2"]], left=265, top=190, width=60)
    parent, child = tables_on(paper(outer, inner))
    assert child.parent_table_no == parent.table_no
    assert grid_texts(child) == [["種別", "件"], ["甲", "2"]]
    assert grid_texts(parent)[1] == ["委託", ""]


def test_tables_that_one_stroke_holds_together_are_two(
    ruled: Tool, paper: Tool, tables_on: Tool, rule: Tool
) -> None:
    left = ruled([["県名", "額"], ["東", "10"]], width=60)
    right = ruled([["県名", "額"], ["西", "20"]], width=60, left=300)
    tables = tables_on(paper(left, right, rulings=[rule("h", 100, 50, 420)]))
    assert [(t.n_rows, t.n_columns) for t in tables] == [(2, 2), (2, 2)]


def test_shaded_cells_without_rulings_are_a_table(
    paper: Tool, tables_on: Tool, set_text: Tool
) -> None:
    fills = [
        FilledArea(BBox(50 + 100 * c, 100 + 20 * r, 149 + 100 * c, 119 + 20 * r), 0.8)
        for r in range(2)
        for c in range(2)
    ]
    words = [
        set_text(t, 60 + 100 * c, 110 + 20 * r)
        for t, r, c in (("区分", 0, 0), ("件数", 0, 1), ("閲覧", 1, 0), ("31", 1, 1))
    ]
    (table,) = tables_on(paper(fills=fills, words=words))
    assert (table.n_rows, table.n_columns) == (2, 2)


def test_a_mark_that_hangs_over_its_cell_stays_with_its_text(
    ruled: Tool, paper: Tool, tables_on: Tool, set_text: Tool
) -> None:
    rulings, _ = ruled([["", ""], ["", ""]])
    words = [
        set_text("目的", 55, 110),
        set_text("時期", 155, 110),
        set_text("確かめるため", 88, 130),
        set_text("。事前", 149, 130),
    ]
    (table,) = tables_on(paper((rulings, words)))
    assert [c.text for c in table.cells][2:] == ["確かめるため。", "事前"]


def test_confidence_is_that_of_the_least_sure_word(
    ruled: Tool, paper: Tool, tables_on: Tool, set_text: Tool
) -> None:
    rulings, _ = ruled([["", ""], ["", ""]])
    words = [
        set_text("甲", 55, 110, confidence=0.9),
        set_text("乙", 75, 110, confidence=0.4),
        set_text("丙", 155, 110),
    ]
    (table,) = tables_on(paper((rulings, words)))
    assert [c.confidence for c in table.cells] == [0.4, None, None, None]


@st.composite
def merged_grids(draw: st.DrawFn) -> np.ndarray[Any, Any]:
    """A grid cut into rectangles: ``[row, column]`` the number of the cell that covers it."""
    n_rows, n_columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    owner = np.arange(1, n_rows * n_columns + 1).reshape(n_rows, n_columns)
    single = np.ones_like(owner, dtype=bool)
    for _ in range(draw(st.integers(0, 4))):
        row, column = draw(st.integers(0, n_rows - 1)), draw(st.integers(0, n_columns - 1))
        block = np.s_[
            row : row + draw(st.integers(1, 3)), column : column + draw(st.integers(1, 3))
        ]
        if single[block].all():
            owner[block] = owner[row, column]
            single[block] = False
    return owner


def rulings_of(owner: np.ndarray[Any, Any], xs: list[float], ys: list[float]) -> list[Ruling]:
    padded = np.pad(owner, 1)
    rulings = []
    for row, column in np.ndindex(owner.shape[0] + 1, owner.shape[1]):
        if padded[row, column + 1] != padded[row + 1, column + 1]:
            box = BBox(xs[column], ys[row] - 0.2, xs[column + 1], ys[row] + 0.2)
            rulings.append(Ruling(box, "horizontal"))
    for row, column in np.ndindex(owner.shape[0], owner.shape[1] + 1):
        if padded[row + 1, column] != padded[row + 1, column + 1]:
            box = BBox(xs[column] - 0.2, ys[row], xs[column] + 0.2, ys[row + 1])
            rulings.append(Ruling(box, "vertical"))
    return rulings


def boxes_of(
    owner: np.ndarray[Any, Any], xs: list[float], ys: list[float]
) -> set[tuple[float, ...]]:
    boxes = set()
    for number in np.unique(owner):
        rows, columns = np.nonzero(owner == number)
        box = (xs[columns.min()], ys[rows.min()], xs[columns.max() + 1], ys[rows.max() + 1])
        boxes.add(tuple(round(v, 3) for v in box))
    return boxes


@given(merged_grids(), st.lists(st.floats(12, 80), min_size=12, max_size=12))
def test_any_grid_with_merged_cells_comes_back_exactly(owner: Any, steps: list[float]) -> None:
    xs = [50.0, *(50 + np.cumsum(steps[:6]))][: owner.shape[1] + 1]
    ys = [50.0, *(50 + np.cumsum(steps[6:]))][: owner.shape[0] + 1]
    networks, _ = rulings_to_networks(rulings_of(owner, xs, ys))
    (grid,) = [g for network in networks for g in network_to_grids(network)]
    assert {tuple(round(v, 3) for v in cell.bbox) for cell in grid.cells} == boxes_of(owner, xs, ys)


@given(merged_grids())
def test_cells_are_those_that_pdfplumber_finds(owner: Any) -> None:
    xs = [50.0 + 30 * i for i in range(7)]
    ys = [50.0 + 20 * i for i in range(7)]
    networks, _ = rulings_to_networks(rulings_of(owner, xs, ys))
    (grid,) = [g for network in networks for g in network_to_grids(network)]
    edges = [
        {"orientation": "h", "x0": e.start, "x1": e.end, "top": e.at, "bottom": e.at}
        for e in networks[0].horizontals
    ] + [
        {"orientation": "v", "x0": e.at, "x1": e.at, "top": e.start, "bottom": e.end}
        for e in networks[0].verticals
    ]
    crossings = pdfplumber.table.edges_to_intersections(edges)
    cells = pdfplumber.table.intersections_to_cells(crossings)
    assert {tuple(cell.bbox) for cell in grid.cells} == set(cells)


@given(merged_grids(), st.randoms())
def test_cells_cover_every_place_once_when_rulings_are_missing(owner: Any, random: Any) -> None:
    xs, ys = [50.0 + 30 * i for i in range(7)], [50.0 + 20 * i for i in range(7)]
    kept = [ruling for ruling in rulings_of(owner, xs, ys) if random.random() < 0.8]
    networks, _ = rulings_to_networks(kept)
    for grid in (g for network in networks for g in network_to_grids(network)):
        covered = np.zeros((grid.n_rows, grid.n_columns), dtype=int)
        for cell in grid.cells:
            covered[
                cell.row : cell.row + cell.row_span, cell.column : cell.column + cell.column_span
            ] += 1
        assert (covered == 1).all()


points = st.floats(0, 600, allow_nan=False)
boxes = st.tuples(points, points, points, points).map(
    lambda p: BBox(min(p[0], p[2]), min(p[1], p[3]), max(p[0], p[2]), max(p[1], p[3]))
)


FLAT_WORDS = [Word("一", BBox(5, 5, 5, 5)), Word("二", BBox(15, 5, 15, 5))]


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
@given(
    st.lists(st.builds(Ruling, boxes, st.sampled_from(["horizontal", "vertical"])), max_size=12),
    st.lists(st.builds(Word, st.text(max_size=4), boxes, vertical=st.booleans()), max_size=12),
    st.lists(st.builds(FilledArea, boxes, st.floats(0, 1)), max_size=4),
)
@example(
    [Ruling(BBox(0, y, 20, y), "horizontal") for y in (0, 10)]
    + [Ruling(BBox(x, 0, x, 10), "vertical") for x in (0, 10, 20)],
    FLAT_WORDS,
    [],
)
def test_no_page_is_too_strange(
    rulings: list[Ruling], words: list[Word], fills: list[FilledArea]
) -> None:
    origin = PageOrigin("ocr", "drawn", "1")
    pages = [
        Page(number, 595, 842, origin, tuple(words), tuple(rulings), (), tuple(fills))
        for number in (1, 2)
    ]
    for table in join_tables([find_tables(page) for page in pages], pages):
        places = sum(cell.row_span * cell.column_span for cell in table.cells)
        assert places == table.n_rows * table.n_columns
        assert all(len(row) == table.n_columns for row in table.grid())


@pytest.mark.parametrize("n_rulings", [6000])
def test_a_page_of_thousands_of_strokes_is_read(n_rulings: int, ruled: Tool, paper: Tool) -> None:
    rows = [[str(c) for c in range(50)] for _ in range(n_rulings // 100)]
    (table,) = find_tables(paper(ruled(rows, width=11, height=12)))
    assert (table.grid.n_rows, table.grid.n_columns) == (60, 50)


LISTED = ["氏名", "生年月日及び年齢", "住所"]
WRAPPED = [
    "一二三四五六七八九十一二三四五六七八九",
    "一二三四五六七八九十一二三四五六七八",
    "一二三四五六七",
]
TO_THE_END = ["会議録は要点を記して公表する。", "三年を経たものは別に保存する。", "以上"]
BEFORE_A_NUMBER = ["対象となる人の数は全部で", "1,234,567,890,123人であり", "以上"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (LISTED, "\n".join(LISTED)),
        (WRAPPED, "".join(WRAPPED)),
        (TO_THE_END, "\n".join(TO_THE_END)),
        (BEFORE_A_NUMBER, "".join(BEFORE_A_NUMBER[:2]) + "\n以上"),
        (["保有", "個人情報"], "保有個人情報"),
    ],
)
def test_a_line_of_a_cell_that_ends_though_there_is_room_ends_an_entry(
    lines: list[str], text: str, set_text: Tool, paper: Tool, tables_on: Tool
) -> None:
    xs, (top, bottom) = (50.0, 110.0, 310.0), (100.0, 180.0)
    rulings = [vertical(x, top, bottom) for x in xs]
    rulings += [horizontal(y, xs[0], xs[-1]) for y in (top, bottom)]
    words = [set_text("項目", xs[0] + 5, top + 20)]
    words += [set_text(line, xs[1] + 5, top + 20 + 15 * n) for n, line in enumerate(lines)]
    (table,) = tables_on(paper(words=words, rulings=rulings))
    assert table.cells[-1].text == text
    assert table.cells[-1].raw_text == "\n".join(lines)
