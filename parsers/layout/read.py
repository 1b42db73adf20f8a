"""From pages to layout."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layout import Layout, PageLayout, Table
from corpus.page import Page
from parsers.layout.blocks import find_blocks
from parsers.layout.checkboxes import find_checkboxes, marks_as_words
from parsers.layout.tables.joins import join_tables
from parsers.layout.tables.read import find_tables


def lay_out(pages: Sequence[Page]) -> Layout:
    """Find tables, check boxes and blocks on the pages of a file, and join what goes on."""
    marked = [marks_as_words(page) for page in pages]
    page_tables = [find_tables(page) for page in marked]
    tables = join_tables(page_tables, marked)
    page_layouts = tuple(_lay_out_page(page, tables) for page in marked)
    return Layout(pages=page_layouts, tables=tables)


def _lay_out_page(page: Page, tables: Sequence[Table]) -> PageLayout:
    here = [
        table
        for table in tables
        if any(part.page_number == page.page_number for part in table.parts)
    ]
    return PageLayout(
        page=page,
        blocks=find_blocks(page, here),
        checkboxes=find_checkboxes(page, here),
    )
