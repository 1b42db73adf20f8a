from __future__ import annotations

import io

from rich.console import Console

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from ingest.page_print import print_table

BOX = BBox(0.0, 0.0, 100.0, 20.0)
HEADING = "目的外利用及び外部提供に係る個人情報の項目"


def table_of(n_columns: int) -> Table:
    """A heading over all columns, and one number under it in each."""
    heading = Cell(0, 0, 1, BOX, HEADING, HEADING, column_span=n_columns)
    numbers = [Cell(1, column, 1, BOX, str(column), str(column)) for column in range(n_columns)]
    cells = (heading, *numbers)
    return Table(1, (PageBox(1, BOX),), 2, n_columns, 1, cells)


def printed(table: Table) -> str:
    out = io.StringIO()
    print_table(table, Console(file=out, width=80))
    return out.getvalue()


def test_a_table_that_fits_is_a_grid_with_arrows_in_merged_places() -> None:
    text = printed(table_of(4))
    assert text.count("←") == 3
    assert "┌" in text


def test_a_table_too_wide_for_a_grid_is_printed_row_by_row_with_its_columns() -> None:
    lines = printed(table_of(30)).splitlines()
    assert f"  1–30  {HEADING}" in lines
    assert "    30  29" in lines
    assert lines.index("row 2") > lines.index("row 1")
