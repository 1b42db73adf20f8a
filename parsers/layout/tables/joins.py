"""One logical table over pages (改ページで続く表).

A table goes on where it is the last thing in its column of a page, the first thing of the
next page has the same columns, and nothing says that a new table begins: no title, number or
unit of its own, no different head, no total row that closed the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layout import Table
from corpus.page import Page
from parsers.layout.tables.carry_over import carried_rows, in_columns_of
from parsers.layout.tables.furniture import PageText, texts_of_pages
from parsers.layout.tables.logical import LogicalTable, to_table
from parsers.layout.tables.page_table import PageTable
from parsers.layout.tables.seams import Seam, find_seam


def join_tables(
    page_tables: Sequence[Sequence[PageTable]], pages: Sequence[Page]
) -> tuple[Table, ...]:
    """Final tables in reading order over all pages, a table that goes on joined into one.

    Args:
        page_tables: what `find_tables` gave for each of ``pages``.
        pages: in order.
    """
    page_tables, texts = _with_carried_rows(page_tables, pages)
    roots: list[LogicalTable] = []
    open_tables: list[tuple[PageTable, LogicalTable]] = []
    for found, text in zip(page_tables, texts, strict=True):
        placed: dict[int, LogicalTable] = {}
        still_open: list[tuple[PageTable, LogicalTable]] = []
        for index, part in enumerate(found):
            if part.parent is not None:
                placed[index] = LogicalTable.of(part)
                placed[part.parent].nested.append(placed[index])
                continue
            goes_on = _find_beginning(part, text, open_tables)
            if goes_on is None:
                placed[index] = LogicalTable.of(part)
                roots.append(placed[index])
            else:
                placed[index] = goes_on[0]
                placed[index].append(part, goes_on[1])
            if not text.stands_below(part) and not _table_below(part, found):
                still_open.append((part, placed[index]))
        if found or text.has_words:
            open_tables = still_open
    return _numbered(roots)


def _table_below(part: PageTable, found: Sequence[PageTable]) -> bool:
    """Whether another table of the page begins below one, in its width."""
    box = part.bbox
    return any(
        other.parent is None
        and other.bbox.top >= box.bottom
        and other.bbox.x0 < box.x1
        and other.bbox.x1 > box.x0
        for other in found
    )


def _with_carried_rows(
    page_tables: Sequence[Sequence[PageTable]], pages: Sequence[Page]
) -> tuple[list[list[PageTable]], list[PageText]]:
    """The tables of each page with rows that go on from the page before, and the other text."""
    found = [list(tables) for tables in page_tables]
    texts = texts_of_pages(found, pages)
    for index in range(1, len(pages)):
        before = [
            table
            for table in found[index - 1]
            if table.grid.ruling == "none" and not texts[index - 1].stands_below(table)
        ]
        both = (pages[index - 1], pages[index])
        carried = carried_rows(before[-1], both, texts[index]) if before else None
        if carried is not None:
            found[index].insert(0, carried)
            texts[index] = texts[index].without(carried.bbox)
        elif before and found[index]:
            found[index][0] = in_columns_of(before[-1], found[index][0], both)
    return found, texts


def _find_beginning(
    part: PageTable, text: PageText, open_tables: list[tuple[PageTable, LogicalTable]]
) -> tuple[LogicalTable, Seam] | None:
    """The table of the page before that ``part`` continues, and how."""
    for position, (last, table) in enumerate(open_tables):
        seam = find_seam(table, last, part, text)
        if seam is not None:
            del open_tables[position]
            return table, seam
    return None


def _numbered(roots: Sequence[LogicalTable]) -> tuple[Table, ...]:
    tables: list[Table] = []

    def number(table: LogicalTable, parent_no: int | None) -> None:
        table_no = len(tables) + 1
        tables.append(to_table(table, table_no, parent_no))
        for nested in table.nested:
            number(nested, table_no)

    for root in roots:
        number(root, None)
    return tuple(tables)
