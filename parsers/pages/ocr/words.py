"""From what the engine read in a strip to words with their places on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus.geometry import BBox
from corpus.page import Word
from parsers.pages.ocr.confidence import calibrate
from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.lines import TextStrip
from parsers.pages.ocr.raster import POINTS_PER_INCH, InkMask, PxBox

WORD_GAP_EM = 0.7
"""White wider than this parts words: a full-width space is one em, side bearings 0.3 em."""


class Glyph(NamedTuple):
    """One character in pixels along its line, with the engine's confidence."""

    text: str
    start: float
    end: float
    confidence: float


def engine_words_to_glyphs(words: Sequence[EngineWord], offset_px: float) -> list[Glyph]:
    """Single characters along the line, their boxes shifted by ``offset_px``."""
    glyphs: list[Glyph] = []
    for word in words:
        count = len(word.text)
        spans = word.char_spans or tuple(
            (
                word.left + (word.right - word.left) * index / count,
                word.left + (word.right - word.left) * (index + 1) / count,
            )
            for index in range(count)
        )
        confidences = word.char_confidences or (word.confidence,) * count
        glyphs += [
            Glyph(text, start + offset_px, end + offset_px, confidence)
            for text, (start, end), confidence in zip(word.text, spans, confidences, strict=True)
        ]
    return glyphs


def glyphs_to_words(
    glyphs: Sequence[Glyph], strip: TextStrip, ink: InkMask, dpi: float
) -> list[Word]:
    """Words of a strip: its characters, parted where the ink leaves a gap."""
    if not glyphs:
        return []
    runs = _ink_runs(strip.box.crop(ink), strip.box.left, WORD_GAP_EM * strip.em_px)
    edges = _edges(glyphs, strip.box)
    words: list[Word] = []
    first = 0
    for index, (start, end) in enumerate(runs):
        if index + 1 < len(runs):
            middle = (end + runs[index + 1][0]) / 2
            last = min(range(first, len(glyphs) + 1), key=lambda place: abs(edges[place] - middle))
        else:
            last = len(glyphs)
        if last > first:
            inner = edges[first + 1 : last]
            words.append(_word(glyphs[first:last], inner, (start, end), strip, dpi))
        first = last
    return words


def _edges(glyphs: Sequence[Glyph], box: PxBox) -> list[float]:
    """The places between the characters, never running backwards."""
    edges = [float(box.left)]
    for left, right in zip(glyphs, glyphs[1:], strict=False):
        edges.append(max(edges[-1], (left.end + right.start) / 2))
    edges.append(max(edges[-1], float(box.right)))
    return edges


def _ink_runs(ink: InkMask, offset_px: int, gap_px: float) -> list[tuple[int, int]]:
    places = np.flatnonzero(ink.any(axis=0))
    if len(places) == 0:
        return [(offset_px, offset_px + ink.shape[1])]
    breaks = np.flatnonzero(np.diff(places) > gap_px)
    starts = [places[0], *places[breaks + 1]]
    ends = [*places[breaks], places[-1]]
    return [(int(a) + offset_px, int(b) + 1 + offset_px) for a, b in zip(starts, ends, strict=True)]


def _word(
    glyphs: Sequence[Glyph],
    inner_edges: Sequence[float],
    span: tuple[int, int],
    strip: TextStrip,
    dpi: float,
) -> Word:
    scale = POINTS_PER_INCH / dpi
    start, end = span
    bounded = [min(max(edge, start), end) for edge in inner_edges]
    edges = tuple(edge * scale for edge in (start, *bounded, end))
    box = BBox(start * scale, strip.box.top * scale, end * scale, strip.box.bottom * scale)
    sure = [calibrate(glyph.confidence) for glyph in glyphs]
    return Word(
        text="".join(glyph.text for glyph in glyphs),
        bbox=box,
        confidence=round(float(np.prod(sure)), 4),
        vertical=strip.vertical,
        size_pt=round(strip.em_px * scale, 1),
        char_edges=edges,
    )
