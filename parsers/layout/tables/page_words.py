"""The words of a page, looked up by box, and which of them tables have taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.lines import TextLine, words_to_text_lines
from parsers.layout.tables.specks import are_specks


class PageWords:
    """Words of a page by the place of their middles."""

    def __init__(self, words: Sequence[Word]) -> None:
        """All words are free at first, but for specks of dirt."""
        self._words = words
        boxes = np.array([word.bbox for word in words], dtype=float).reshape(-1, 4)
        self._x = (boxes[:, 0] + boxes[:, 2]) / 2
        self._y = (boxes[:, 1] + boxes[:, 3]) / 2
        self._free = ~np.array(are_specks(words), dtype=bool)
        self._lines: list[TextLine] | None = None

    def inside(self, box: BBox, nested: Iterable[BBox] = ()) -> list[Word]:
        """The words whose middle lies in ``box`` but in no box of ``nested``."""
        mask = self._mask(box)
        for inner in nested:
            mask &= ~self._mask(inner)
        return [self._words[i] for i in np.flatnonzero(mask).tolist()]

    def take(self, boxes: Iterable[BBox]) -> None:
        """Note that the words in ``boxes`` belong to tables."""
        for box in boxes:
            self._free &= ~self._mask(box)
            self._lines = None

    def free_lines(self) -> list[TextLine]:
        """The printed lines that the words outside tables make."""
        if self._lines is None:
            self._lines = words_to_text_lines(
                [self._words[i] for i in np.flatnonzero(self._free).tolist()]
            )
        return self._lines

    def _mask(self, box: BBox) -> np.ndarray[Any, Any]:
        across = (self._x >= box.x0) & (self._x <= box.x1)
        mask: np.ndarray[Any, Any] = across & (self._y >= box.top) & (self._y <= box.bottom)
        return mask
