from corpus.samples.model import ABOVE, LEFT, Mark, plain_text
from corpus.samples.tables import grid_table


def test_signs_for_merged_places_become_spans() -> None:
    table = grid_table(
        [["区分", LEFT, "処理", LEFT], [ABOVE, ABOVE, "可", "否"], ["開示", "窓口", "1", "2"]],
        (1, 1, 1, 1),
        n_header_rows=2,
    )
    first = table.cells[0]
    assert (first.row_span, first.column_span) == (2, 2)
    assert [cell.row_span * cell.column_span for cell in table.cells] == [4, 2, 1, 1, 1, 1, 1, 1]


def test_grid_repeats_a_merged_cell_in_each_place_it_covers() -> None:
    table = grid_table([["A", LEFT], ["b", "c"]], (1, 1))
    assert [[plain_text(c.content) for c in row] for row in table.grid()] == [
        ["A", "A"],
        ["b", "c"],
    ]


def test_marks_become_boxes_in_plain_text() -> None:
    content = (Mark("有", checked=True), "　", Mark("その他", checked=False, detail=""))
    assert plain_text(content) == "■有　□その他（　　　）"


def test_only_labels_longer_than_a_character_run_downwards() -> None:
    table = grid_table([["番号", "議"]], (1, 1), vertical_rows=(0,))
    assert [cell.vertical for cell in table.cells] == [True, False]


def test_labels_in_a_vertical_column_run_downwards_below_the_head_only() -> None:
    table = grid_table([["区分", "件名"], ["議案", "予算"]], (1, 1), vertical_columns=(0,))
    assert [cell.vertical for cell in table.cells] == [False, False, True, False]


def test_label_that_reaches_over_a_column_of_vertical_ones_stays_level() -> None:
    table = grid_table(
        [["件名", LEFT, "x"], ["内容", "期間", "y"]],
        (1, 1, 1),
        n_header_rows=0,
        vertical_columns=(0,),
    )
    assert [cell.vertical for cell in table.cells] == [False, False, True, False, False]


def test_rows_of_labels_stand_between_rows_of_values() -> None:
    table = grid_table([["件名"], ["x"], ["期間"]], (1,), n_header_rows=0, label_rows=(0, 2))
    assert [cell.is_header for cell in table.cells] == [True, False, True]


def test_cells_that_begin_in_a_label_column_are_heads() -> None:
    rows = [["番号", "1", "日", "2"], ["名称", "甲", LEFT, LEFT]]
    table = grid_table(rows, (1, 1, 1, 1), n_header_rows=0, stub_columns=1, label_columns=(2,))
    heads = [plain_text(cell.content) for cell in table.cells if cell.is_header]
    assert heads == ["番号", "日", "名称"]
