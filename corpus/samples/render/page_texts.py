"""What stands on the pages of a printed paper, and where its tables are, found by text search.

For producers that do not say where they put things. The search uses only cells whose text
occurs once in the whole paper, so that what it finds is certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pypdfium2

from corpus.samples.model import GridTable, plain_text

MIN_PROBE_CHARACTERS = 5
"""Shorter cell texts are found inside other texts by chance."""

_SPACE = re.compile(r"\s+")


def extract_page_texts(path: Path) -> tuple[str, ...]:
    """The text of each page in the producer's own order."""
    document = pypdfium2.PdfDocument(path)
    try:
        return tuple(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def find_table_pages(
    tables: Sequence[GridTable], page_texts: Sequence[str]
) -> tuple[tuple[int, ...] | None, ...]:
    """1-based pages of each table; None for a table no cell of which is unmistakable."""
    squeezed = [_SPACE.sub("", text) for text in page_texts]
    return tuple(_pages_of(table, squeezed) for table in tables)


def _pages_of(table: GridTable, page_texts: Sequence[str]) -> tuple[int, ...] | None:
    pages: set[int] = set()
    for cell in table.cells:
        probe = _SPACE.sub("", plain_text(cell.content))
        if len(probe) < MIN_PROBE_CHARACTERS or cell.row < table.n_header_rows:
            continue
        counts = [text.count(probe) for text in page_texts]
        if sum(counts) == 1:
            pages.add(counts.index(1) + 1)
    return tuple(range(min(pages), max(pages) + 1)) if pages else None
