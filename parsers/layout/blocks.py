"""Blocks of text outside tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layout import Table, TextBlock
from corpus.page import Page
from parsers.layout.lines import line_text, words_to_text_lines
from parsers.layout.text import mend


def find_blocks(page: Page, tables: Sequence[Table]) -> tuple[TextBlock, ...]:
    """One block a printed line outside tables, and each table in its place."""
    boxes = [
        (part.bbox, table.table_no)
        for table in tables
        for part in table.parts
        if part.page_number == page.page_number and table.parent_table_no is None
    ]
    outside = [
        word
        for word in page.words
        if not any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box, _ in boxes)
    ]
    blocks = [
        TextBlock(
            kind="paragraph",
            page_number=page.page_number,
            bbox=line.bbox,
            text=mend(line_text(line)),
            raw_text=line_text(line),
            size_pt=line.size_pt,
            vertical=line.vertical,
        )
        for line in words_to_text_lines(outside)
    ]
    blocks += [
        TextBlock(kind="table", page_number=page.page_number, bbox=box, table_no=table_no)
        for box, table_no in boxes
    ]
    return tuple(sorted(blocks, key=lambda block: block.bbox.top))
