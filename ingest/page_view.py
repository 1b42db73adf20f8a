"""All that was read from one page, gathered for a person to look at."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from corpus.document import Document, Field, Issue, ParsedFile
from corpus.layout import Checkbox, Table, TextBlock
from corpus.page import Page
from corpus.rows import FamilyRow


class PageView(Struct, frozen=True):
    """A page and what was found on it.

    Attributes:
        families: of the documents that the page belongs to.
        tables: with only those cells that stand on the page.
    """

    page: Page
    families: tuple[str, ...]
    blocks: tuple[TextBlock, ...]
    tables: tuple[Table, ...]
    checkboxes: tuple[Checkbox, ...]
    fields: tuple[Field, ...]
    rows: tuple[FamilyRow, ...]
    issues: tuple[Issue, ...]


def view_pages(pages: Sequence[Page], parsed: ParsedFile) -> tuple[PageView, ...]:
    """Gather what was read, page by page."""
    return tuple(_view_page(page, parsed) for page in pages)


def _view_page(page: Page, parsed: ParsedFile) -> PageView:
    number = page.page_number
    documents = [doc for doc in parsed.documents if doc.page_first <= number <= doc.page_last]
    issues = [issue for doc in documents for issue in doc.issues]
    return PageView(
        page=page,
        families=tuple(doc.family for doc in documents),
        blocks=tuple(b for doc in documents for b in doc.blocks if b.page_number == number),
        tables=tuple(table for doc in documents for table in _tables_on(doc, number)),
        checkboxes=tuple(c for doc in documents for c in doc.checkboxes if c.page_number == number),
        fields=tuple(f for doc in documents for f in doc.fields if f.page_number == number),
        rows=tuple(row for doc in documents for row in doc.rows if row.page_number == number),
        issues=tuple(i for i in [*parsed.issues, *issues] if i.page_number == number),
    )


def _tables_on(document: Document, page_number: int) -> list[Table]:
    """The tables of a document cut down to a page; those that do not stand on it left out."""
    cut = [
        msgspec.structs.replace(
            table, cells=tuple(cell for cell in table.cells if cell.page_number == page_number)
        )
        for table in document.tables
        if table.page_first <= page_number <= table.page_last
    ]
    return [table for table in cut if table.cells]
