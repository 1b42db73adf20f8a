from corpus.samples.render.grid_layout import PageRoom, row_heights, slice_rows
from corpus.samples.tables import grid_table

ROOM = PageRoom(first_top_pt=0.0, height_pt=100.0, leading_pt=10.0, padding_pt=0.0)


def test_head_is_printed_again_on_the_next_page() -> None:
    table = grid_table([["見出し"], ["一"], ["二"]], (1,))
    slices = slice_rows(table, [20.0, 50.0, 60.0], ROOM)
    assert [(s.row, s.page, s.is_repeat) for s in slices] == [
        (0, 0, False),
        (1, 0, False),
        (0, 1, True),
        (2, 1, False),
    ]


def test_row_that_may_break_is_cut_at_a_whole_line() -> None:
    table = grid_table([["一"], ["二"]], (1,), n_header_rows=0, break_rows=True)
    slices = slice_rows(table, [45.0, 90.0], ROOM)
    assert [(s.row, s.page, s.height_pt) for s in slices] == [
        (0, 0, 45.0),
        (1, 0, 50.0),
        (1, 1, 40.0),
    ]


def test_row_higher_than_a_page_is_cut_even_where_rows_are_kept_whole() -> None:
    table = grid_table([["一"]], (1,), n_header_rows=0)
    assert [s.page for s in slice_rows(table, [250.0], ROOM)] == [0, 1, 2]


def test_spanning_cell_stretches_the_last_row_it_covers() -> None:
    table = grid_table([["高い", "a"], ["^", "b"]], (1, 1))
    heights = row_heights(
        table, (0.0, 1.0, 2.0), lambda cell, _: 50.0 if cell.row_span > 1 else 10.0
    )
    assert heights == [10.0, 40.0]
