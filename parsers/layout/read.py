"""From pages to layout."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layout import Layout
from corpus.page import Page


def lay_out(pages: Sequence[Page]) -> Layout:
    """Find tables, check boxes and blocks on the pages of a file, and join what goes on."""
    raise NotImplementedError
