"""Closed lists of words that papers use."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """A list kept as running text, one word between spaces."""
    return frozenset(text.split())
