"""A page as text on a terminal: blocks in reading order, tables aligned, boxes with states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec
from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from corpus.layout import Cell, Checkbox, Table, TextBlock
from ingest.page_view import PageView

STATE_SIGNS: Final[Mapping[str, str]] = {"checked": "[x]", "unchecked": "[ ]", "unknown": "[?]"}
_MERGED_FROM_ABOVE = "↑"
_MERGED_FROM_LEFT = "←"
_NARROWEST_COLUMN = 8  # characters with its border: four kanji a line; below that nobody can read


def print_page(view: PageView, console: Console) -> None:
    """Print what was read from a page."""
    page = view.page
    console.rule(
        f"page {page.page_number}  {page.width_pt:.0f}×{page.height_pt:.0f} pt  "
        f"{page.origin.kind} ({page.origin.engine})  {_counted(view.families)}"
    )
    tables = {table.table_no: table for table in view.tables}
    for block in view.blocks:
        table = tables.pop(block.table_no, None) if block.table_no is not None else None
        if table is not None:
            print_table(table, console)
        elif block.kind != "table":
            console.print(_block_text(block))
    for table in tables.values():  # what no block stands for: nested tables, and parts carried over
        print_table(table, console)
    for checkbox in view.checkboxes:
        console.print(Text(_checkbox_text(checkbox)))
    _print_readings(view, console)


def print_table(table: Table, console: Console) -> None:
    """Print a table as a grid, or row by row where it has more columns than the console fits."""
    title = Text(" ".join(filter(None, (f"table {table.table_no}", table.title, table.unit))))
    if table.n_columns * _NARROWEST_COLUMN <= console.width:
        _print_grid(table, title, console)
    else:
        console.print(title, style="italic")
        _print_rows(table, console)


def _print_grid(table: Table, title: Text, console: Console) -> None:
    """A merged cell's text stands once, arrows stand in its other places."""
    top = min(cell.row for cell in table.cells)
    bottom = max(cell.row + cell.row_span for cell in table.cells)
    grid = Grid(title=title, box=box.SQUARE, show_header=False, show_lines=True)
    for _ in range(table.n_columns):
        grid.add_column(overflow="fold")
    places = _grid_texts(table.cells)
    for row in range(top, bottom):
        grid.add_row(*(places.get((row, column), Text("")) for column in range(table.n_columns)))
    console.print(grid)


def _print_rows(table: Table, console: Console) -> None:
    """Each row's cells with the 1-based columns that they cover."""
    for row in sorted({cell.row for cell in table.cells}):
        console.print(Text(f"row {row + 1}", style="bold"))
        for cell in sorted(table.cells, key=lambda cell: cell.column):
            if cell.row == row and cell.text:
                last = cell.column + cell.column_span
                columns = f"{cell.column + 1}–{last}" if cell.column_span > 1 else f"{last}"
                console.print(Text.assemble((f"{columns:>6}  ", "dim"), cell.text))


def _counted(words: Sequence[str]) -> str:
    return ", ".join(f"{word} ×{n}" if n > 1 else word for word, n in Counter(words).items())


def _grid_texts(cells: tuple[Cell, ...]) -> dict[tuple[int, int], Text]:
    places: dict[tuple[int, int], Text] = {}
    for cell in cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                arrow = _MERGED_FROM_ABOVE if row > cell.row else _MERGED_FROM_LEFT
                places[row, column] = Text(arrow, style="dim")
        style = "bold" if cell.is_header else ""
        places[cell.row, cell.column] = Text(cell.text, style=style)
    return places


def _block_text(block: TextBlock) -> Text:
    kind = f"{block.kind} {block.level}" if block.level else block.kind
    text = " ".join(filter(None, (block.marker, block.text)))
    return Text.assemble((f"[{kind}] ", "cyan"), text)


def _checkbox_text(checkbox: Checkbox) -> str:
    label = " / ".join(filter(None, (checkbox.section, checkbox.group_label, checkbox.label)))
    detail = f" ({checkbox.detail})" if checkbox.detail else ""
    return f"{STATE_SIGNS[checkbox.state]} {label}{detail}   {checkbox.mark} {checkbox.evidence}"


def _print_readings(view: PageView, console: Console) -> None:
    for field in view.fields:
        console.print(Text.assemble((f"{field.path}: ", "green"), field.raw_text))
    for row in view.rows:
        values = msgspec.structs.asdict(row)
        shown = {
            name: value
            for name, value in values.items()
            if name not in ("page_number", "evidence") and value not in (None, ())
        }
        listed = ", ".join(f"{name}={value}" for name, value in shown.items())
        console.print(Text.assemble((f"{row.__struct_config__.tag}: ", "magenta"), listed))
    for issue in view.issues:
        console.print(Text(f"{issue.severity} {issue.code}: {issue.message}", style="red"))
