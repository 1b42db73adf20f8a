"""From pages to layout."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from corpus.layout import Layout, PageLayout, Table
from corpus.page import Page
from parsers.layout.blocks import find_blocks, find_furniture
from parsers.layout.checkboxes import find_checkboxes, marks_as_words
from parsers.layout.checkboxes.details import with_details
from parsers.layout.tables.joins import join_tables
from parsers.layout.tables.read import find_tables


def lay_out(pages: Sequence[Page]) -> Layout:
    """Find tables, check boxes and blocks on the pages of a file, and join what goes on."""
    marked = [marks_as_words(page) for page in pages]
    page_tables = [find_tables(page) for page in marked]
    tables = join_tables(page_tables, marked)
    on_page: dict[int, list[Table]] = {}
    for table in tables:
        for page_number in {part.page_number for part in table.parts}:
            on_page.setdefault(page_number, []).append(table)
    furniture = find_furniture(marked)
    here = [on_page.get(page.page_number, []) for page in marked]
    boxes = [find_checkboxes(page, found) for page, found in zip(marked, here, strict=True)]
    detailed = iter(with_details(chain.from_iterable(boxes)))
    page_layouts = tuple(
        PageLayout(
            page=page,
            blocks=find_blocks(page, found, furniture),
            checkboxes=tuple(islice(detailed, len(page_boxes))),
        )
        for page, found, page_boxes in zip(marked, here, boxes, strict=True)
    )
    return Layout(pages=page_layouts, tables=tables)
