"""Specks of dirt that a scan has and recognition took for marks of punctuation.

One between two parts of a table would be text that parts them, one among texts without rules a
column of its own. They stay words of their page; only how tables lie does not heed them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final

from corpus.page import Word
from parsers.layout.lines import word_size

DOT_SIZE: Final = 0.5
"""A dot is smaller both ways than half the page's usual size."""

UNSURE_SIZE: Final = 0.7
UNSURE: Final = 0.6
"""What is smaller than digits, and looks like no character to recognition either, is dirt."""

ALONE_EM: Final = 1.5
"""Marks of punctuation follow a text; a bullet stands before one."""

_DIRT: Final = frozenset("・.,、。'`´|:;°~^-_¨\"ー一…·‘’“”")


def without_specks(words: Iterable[Word]) -> list[Word]:
    """The words without those that are specks."""
    words = list(words)
    flags = are_specks(words)
    return [word for word, is_speck in zip(words, flags, strict=True) if not is_speck]


def are_specks(words: Sequence[Word]) -> list[bool]:
    """Which words are specks: tiny, alone, and a mere dot or unsure.

    Only recognition is unsure of words; none of a text layer is a speck.
    """
    if not any(word.confidence is not None for word in words):
        return [False] * len(words)
    usual = median(word_size(word) for word in words)
    return [
        _looks_like_dirt(word, usual) and _is_alone(word, words, ALONE_EM * usual) for word in words
    ]


def _looks_like_dirt(word: Word, usual_pt: float) -> bool:
    if word.confidence is None or len(word.text) > 1:
        return False
    extent = max(word.bbox.width, word.bbox.height)
    if word.confidence < UNSURE:
        return extent < UNSURE_SIZE * usual_pt
    return word.text in _DIRT and extent < DOT_SIZE * usual_pt


def _is_alone(word: Word, others: Sequence[Word], reach_pt: float) -> bool:
    """Whether no other word stands beside a word."""
    box = word.bbox
    return not any(
        other is not word
        and min(other.bbox.bottom, box.bottom) > max(other.bbox.top, box.top)
        and other.bbox.x0 - reach_pt < box.x1
        and other.bbox.x1 + reach_pt > box.x0
        for other in others
    )
