"""The text of a page as it is searched and shown: blocks in order, tables row by row."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.geometry import BBox
from corpus.layout import Cell, PageLayout, Table
from corpus.page import Page, Word
from parsers.layout.lines import line_text, words_to_text_lines
from parsers.layout.text import mend, words_to_lines


def page_text(page_layout: PageLayout, tables: Sequence[Table] = ()) -> str:
    """The page's text in reading order, tables row by row with tabs between cells.

    A table that lies in a cell of another follows that one.
    """
    page = page_layout.page
    pieces: list[str] = []
    for block in page_layout.blocks:
        if block.kind != "table":
            pieces.append(block.text)
            continue
        for table in tables:
            if table.table_no == block.table_no:
                pieces.append(table_text(table, page, block.bbox))
            elif table.parent_table_no is not None and _root_no(table, tables) == block.table_no:
                places = [part.bbox for part in table.parts if part.page_number == page.page_number]
                pieces += [table_text(table, page, place) for place in places]
    return "\n".join(piece for piece in pieces if piece)


def _root_no(table: Table, tables: Sequence[Table]) -> int:
    """Number of the outermost table that a table lies in."""
    by_number = {other.table_no: other for other in tables}
    while table.parent_table_no is not None and table.parent_table_no in by_number:
        table = by_number[table.parent_table_no]
    return table.table_no


def table_text(table: Table, page: Page, place: BBox) -> str:
    """What a table prints on one page.

    A table over several pages counts a repeated head once and holds a broken cell whole; here
    the page gives back its own share of both.

    Args:
        table: over one page or many.
        page: the page whose share is wanted.
        place: the table's box on the page.
    """
    rows: dict[int, list[Cell]] = {}
    covered: list[BBox] = []
    for cell in table.cells:
        box = _box_on(cell, page.page_number)
        if box is not None:
            rows.setdefault(cell.row, []).append(cell)
            covered.append(box)
    words = [word for word in page.words if _lies_in(word, place)]
    printed = [
        (
            _top_of(cells, page.page_number),
            "\t".join(_cell_text(cell, page, words) for cell in cells),
        )
        for _, cells in sorted(rows.items())
    ]
    bare = [word for word in words if not any(_lies_in(word, box) for box in covered)]
    printed += _repeated_head(table, place, bare)
    return "\n".join(text for _, text in sorted(printed, key=lambda item: item[0]))


def _repeated_head(table: Table, place: BBox, bare: Sequence[Word]) -> list[tuple[float, str]]:
    """Rows of a head printed again, each with its top: what stands where the head's cells would.

    Words that fit none of its cells come line by line.
    """
    first = table.parts[0].bbox
    dx, dy = place.x0 - first.x0, place.top - first.top
    rows: dict[int, list[str]] = {}
    tops: dict[int, float] = {}
    left = list(bare)
    for cell in table.cells:
        if not cell.is_header or cell.row >= table.n_header_rows:
            continue
        box = BBox(cell.bbox.x0 + dx, cell.bbox.top + dy, cell.bbox.x1 + dx, cell.bbox.bottom + dy)
        inside = [word for word in left if _lies_in(word, box)]
        left = [word for word in left if word not in inside]
        rows.setdefault(cell.row, []).append(mend(words_to_lines(inside)).replace("\n", " "))
        tops.setdefault(cell.row, box.top)
    printed = [(tops[row], "\t".join(texts)) for row, texts in rows.items() if any(texts)]
    lines = [(line.bbox.top, mend(line_text(line))) for line in words_to_text_lines(left)]
    return printed + lines


def _cell_text(cell: Cell, page: Page, words: Sequence[Word]) -> str:
    if not cell.continuations:
        return cell.text.replace("\n", " ")
    box = _box_on(cell, page.page_number)
    inside = [word for word in words if box is not None and _lies_in(word, box)]
    return mend(words_to_lines(inside)).replace("\n", " ")


def _box_on(cell: Cell, page_number: int) -> BBox | None:
    if cell.page_number == page_number:
        return cell.bbox
    return next((part.bbox for part in cell.continuations if part.page_number == page_number), None)


def _top_of(cells: Sequence[Cell], page_number: int) -> float:
    boxes = [_box_on(cell, page_number) for cell in cells]
    return min(box.top for box in boxes if box is not None)


def _lies_in(word: Word, box: BBox) -> bool:
    return box.contains_point(word.bbox.x_mid, word.bbox.y_mid)
