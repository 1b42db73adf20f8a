from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from scripts.evaluation.counts import Counts
from scripts.evaluation.tables import align_rows, compare_cells, compare_rows, score_tables

BOX = BBox(0, 0, 1, 1)
GRID = [["課", "件"], ["総務課", "3"], ["税務課", "4"]]
GRIDS = st.lists(st.lists(st.sampled_from("あいう"), min_size=2, max_size=2), max_size=6)


def table_of(grid: list[list[str]], number: int = 1, pages: tuple[int, ...] = (1,)) -> Table:
    cells = tuple(
        Cell(row, column, pages[0], BOX, text, text, confidence=0.9)
        for row, texts in enumerate(grid)
        for column, text in enumerate(texts)
    )
    parts = tuple(PageBox(page, BOX) for page in pages)
    return Table(number, parts, len(grid), len(grid[0]), 1, cells)


def truth_of(grid: list[list[str]], pages: tuple[int, ...] = (1,)) -> dict[str, Any]:
    return {"rows": grid, "pages": list(pages), "ruling": "grid"}


@given(GRIDS)
def test_perfect_reading_has_all_cells_right(grid: list[list[str]]) -> None:
    n = sum(map(len, grid))
    assert compare_cells(grid, grid) == Counts(n, n, n)


@given(GRIDS, GRIDS)
def test_rows_are_aligned_in_order_and_once(true: list[list[str]], read: list[list[str]]) -> None:
    pairs = align_rows(true, read)
    assert pairs == sorted(pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_one_wrong_cell_costs_itself_and_its_row() -> None:
    read = [["課", "件"], ["総務課", "8"], ["税務課", "4"]]
    assert compare_cells(GRID, read) == Counts(6, 6, 5)
    assert compare_rows(GRID, read) == Counts(3, 3, 2)


def test_a_surplus_row_does_not_shift_the_rows_below() -> None:
    read = [GRID[0], ["ずれ", ""], *GRID[1:]]
    assert compare_cells(GRID, read) == Counts(6, 8, 6)


def test_a_lost_column_costs_its_cells() -> None:
    assert compare_cells(GRID, [[row[0]] for row in GRID]) == Counts(6, 3, 3)


def test_tables_are_matched_by_what_stands_in_them_not_by_order() -> None:
    other = [["年", "月"], ["元", "五"]]
    scores = score_tables(
        [truth_of(GRID), truth_of(other)], [table_of(other, 1), table_of(GRID, 2)]
    )
    assert [score.read_no for score in scores] == [2, 1]
    assert all(score.cells.f1 == 1.0 for score in scores)


def test_a_table_that_is_not_there_counts_against_precision() -> None:
    scores = score_tables([truth_of(GRID)], [table_of(GRID), table_of([["幻", "影"]], 2)])
    assert scores[-1].ruling == "extra"
    assert scores[-1].cells == Counts(0, 2, 0)


def test_merged_cell_counts_in_each_place_it_covers() -> None:
    merged = Cell(0, 0, 1, BOX, "合計", "合計", column_span=2)
    table = Table(1, (PageBox(1, BOX),), 1, 2, 0, (merged,))
    (score,) = score_tables([truth_of([["合計", "合計"]])], [table])
    assert score.cells == Counts(2, 2, 2)


def test_table_over_pages_is_joined_if_one_table_stands_on_all_of_them() -> None:
    (joined,) = score_tables([truth_of(GRID, (1, 2))], [table_of(GRID, pages=(1, 2))])
    (torn, *_) = score_tables([truth_of(GRID, (1, 2))], [table_of(GRID[:2]), table_of(GRID[2:], 2)])
    (single,) = score_tables([truth_of(GRID)], [table_of(GRID)])
    assert (joined.joined, torn.joined, single.joined) == (True, False, None)


def test_confidence_of_each_aligned_cell_is_kept_with_whether_it_is_right() -> None:
    read = [["課", "件"], ["総務課", "8"]]
    (score,) = score_tables([truth_of(GRID[:2])], [table_of(read)])
    assert score.sureness == ((0.9, True), (0.9, True), (0.9, True), (0.9, False))
