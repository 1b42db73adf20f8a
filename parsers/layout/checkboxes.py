"""Check boxes."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layout import Checkbox, Table
from corpus.page import Page


def marks_as_words(page: Page) -> Page:
    """The page with its drawn boxes among the words."""
    return page


def find_checkboxes(page: Page, tables: Sequence[Table]) -> tuple[Checkbox, ...]:
    """The check boxes of a page."""
    return ()
