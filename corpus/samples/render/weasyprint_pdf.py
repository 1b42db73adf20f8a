"""Papers printed with WeasyPrint."""

from __future__ import annotations

from pathlib import Path

from weasyprint import HTML

from corpus.samples.model import Paper
from corpus.samples.render.html import paper_as_html
from corpus.samples.render.page_texts import extract_page_texts
from corpus.samples.render.placement import Placement
from corpus.samples.truth import tables_of


def print_with_weasyprint(paper: Paper, path: Path) -> Placement:
    """Print ``paper`` to ``path``; the pages of its tables are those of their rows' anchors."""
    document = HTML(string=paper_as_html(paper)).render()
    document.write_pdf(path)
    pages: dict[int, set[int]] = {}
    for page_number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:
            table, _, _ = anchor.removeprefix("t").partition("-")
            pages.setdefault(int(table), set()).add(page_number)
    n_tables = sum(1 for _ in tables_of(paper))
    return Placement(
        tuple(tuple(sorted(pages[number])) for number in range(n_tables)),
        extract_page_texts(path),
    )
