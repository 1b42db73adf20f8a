"""A pack of papers cut into its parts, each with its family."""

from __future__ import annotations

from corpus.document import SourceFile
from corpus.layout import Layout
from parsers.part import Part


def cut_into_parts(layout: Layout, source: SourceFile) -> tuple[Part, ...]:
    """Cut a file's layout into papers and recognise each; at least one part comes back."""
    raise NotImplementedError
