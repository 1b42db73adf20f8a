"""How sure recognition was of each character of a cell or block."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.characters import fold_radicals, without_spaces
from corpus.geometry import BBox
from corpus.layout import Cell, TextBlock
from corpus.page import Page, Word
from parsers.layout.lines import fold_ruby, words_to_text_lines
from parsers.repair.proposal import text_as_read

SURE = 0.97
"""A word this sure holds no character that is less sure: it is not repaired, and it may speak
for others. A word's confidence is the product of its characters'."""


def sureness_of(unit: Cell | TextBlock, page: Page) -> tuple[float | None, ...]:
    """For each character of the unit's text, the confidence of the word it was read in.

    None where it is not known; white space has its unit's. On a page with a text layer every
    character is sure.
    """
    text = text_as_read(unit)
    if page.origin.kind not in ("ocr", "embedded_ocr"):
        return (1.0,) * len(text)
    words = [word for word in page.words if _lies_in(word, unit.bbox)]
    ordered = [word for line in fold_ruby(words_to_text_lines(words)) for word in line.words]
    return _spread(text, ordered, unit.confidence)


def _lies_in(word: Word, box: BBox) -> bool:
    return box.contains_point(word.bbox.x_mid, word.bbox.y_mid)


def _spread(text: str, words: Sequence[Word], otherwise: float | None) -> tuple[float | None, ...]:
    """Each character with its word's confidence, where the words make up the text."""
    read = [(char, word.confidence) for word in words for char in without_spaces(word.text)]
    printed = without_spaces(text)
    if fold_radicals("".join(char for char, _ in read)) != printed:
        return (otherwise,) * len(text)
    confidences = iter(confidence for _, confidence in read)
    return tuple(otherwise if char.isspace() else next(confidences) for char in text)


def is_sure(confidence: float | None) -> bool:
    """Whether a character is beyond repair; one of unknown confidence is not."""
    return confidence is not None and confidence >= SURE
