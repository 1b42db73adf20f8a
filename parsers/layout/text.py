"""Printed lines made into text: breaks inside words, letter-spacing, radical code points."""

from __future__ import annotations

from corpus.layout import PageLayout


def page_text(page_layout: PageLayout) -> str:
    """The page's text in reading order, tables row by row with tabs between cells."""
    raise NotImplementedError
