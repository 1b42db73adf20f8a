"""A pack of papers cut into its parts, each with its family."""

from __future__ import annotations

from collections import Counter

from corpus.document import SourceFile
from corpus.layout import Layout
from parsers.forms.match import identify
from parsers.part import Part


def cut_into_parts(layout: Layout, source: SourceFile) -> tuple[Part, ...]:
    """Cut a file's layout into papers and recognise each; at least one part comes back."""
    blocks = tuple(block for page in layout.pages for block in page.blocks)
    match = identify(blocks, layout.tables)
    origins = Counter(page.page.origin.kind for page in layout.pages)
    return (
        Part(
            part_no=1,
            page_first=layout.pages[0].page.page_number if layout.pages else 1,
            page_last=layout.pages[-1].page.page_number if layout.pages else 1,
            blocks=blocks,
            tables=layout.tables,
            checkboxes=tuple(box for page in layout.pages for box in page.checkboxes),
            text_origin=origins.most_common(1)[0][0] if origins else "text_layer",
            family=match.form.family if match else "unknown",
            form_id=match.form.id if match else None,
            title=match.title if match else None,
            municipality=source.municipality_hint,
        ),
    )
