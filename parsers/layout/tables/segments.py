"""The texts of a printed line, parted where its gaps are wide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from corpus.page import Word
from parsers.layout.lines import TextLine

SEGMENT_GAP_EM: Final = 0.8
"""Words of one line nearer than this are one text."""


class Segment(Struct, frozen=True):
    """Words of a line without a wide gap between them."""

    words: tuple[Word, ...]
    x0: float
    x1: float

    @property
    def text(self) -> str:
        """Their characters."""
        return "".join(word.text for word in self.words)


def line_to_segments(line: TextLine, gap_em: float = SEGMENT_GAP_EM) -> list[Segment]:
    """A line's texts, parted where the gap is wider than ``gap_em`` times its size."""
    segments: list[Segment] = []
    run: list[Word] = []
    for word in line.words:
        if run and word.bbox.x0 - run[-1].bbox.x1 > gap_em * line.size_pt:
            segments.append(_to_segment(run))
            run = []
        run.append(word)
    if run:
        segments.append(_to_segment(run))
    return segments


def _to_segment(words: Sequence[Word]) -> Segment:
    return Segment(tuple(words), min(w.bbox.x0 for w in words), max(w.bbox.x1 for w in words))
