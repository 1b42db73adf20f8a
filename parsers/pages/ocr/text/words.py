"""From what the engine read in a strip to words with their places on the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.geometry import BBox
from corpus.page import Word
from parsers.pages.ocr.confidence import calibrate
from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.ink.symbols import SHAPE_CONFIDENCE, InkSymbol
from parsers.pages.ocr.raster import POINTS_PER_INCH, InkMask
from parsers.pages.ocr.text.gaps import pitch_of_runs, place_gaps
from parsers.pages.ocr.text.lines import TextStrip

WORD_GAP_EM = 0.7
"""White wider than this parts words: a full-width space is one em, side bearings 0.3 em."""

NEAR_EM = 0.2
"""Where its ink was found, a character ends this near to the gap behind it; by the engine's places
it seldom does."""
MARK_WHITE_EM = 0.55
"""White that belongs to a full-width mark of punctuation, on its outer side."""
MIN_STEP_PITCH = 1.45
"""The middles of characters that a space parts are this many pitches apart."""
EVEN_PITCH_EM = (0.9, 1.2)
"""Characters set solid stand one em apart; the em is measured on ink, up to a tenth lower."""
MIN_EVEN = 4
EVEN_STEP_EM = (0.85, 1.2)
"""From the middle of a character to the next, where each takes an em."""
SIDE_BEARING = 0.04
"""White on each side of a kanji, of its width."""
CLOSING_MARKS = "、。，．,.・」』）】〕］｝)]}:：;"
OPENING_MARKS = "「『（【〔［｛([{・"


class Glyph(NamedTuple):
    """One character in pixels along its line, with the engine's figure; None if read by shape."""

    text: str
    start: float
    end: float
    confidence: float | None


def engine_words_to_glyphs(words: Sequence[EngineWord]) -> list[Glyph]:
    """Single characters along the line; where the engine gives no boxes, evenly spread."""
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
            Glyph(text, start, end, confidence)
            for text, (start, end), confidence in zip(word.text, spans, confidences, strict=True)
        ]
    return glyphs


def with_symbols(
    glyphs: Sequence[Glyph], symbols: Iterable[InkSymbol], strip: TextStrip
) -> list[Glyph]:
    """The glyphs of a strip with the symbols that were read by their shape, in their places."""
    out = list(glyphs)
    for symbol in symbols:
        box = symbol.box
        if not box.overlaps(strip.box):
            continue
        start, end = (box.top, box.bottom) if strip.vertical else (box.left, box.right)
        # The engine's order stands: its boxes overlap too much to sort by them.
        place = sum(glyph.start + glyph.end < start + end for glyph in out)
        # One below the other there are no dashes between characters.
        text = "一" if strip.characters and symbol.text == "－" else symbol.text
        out.insert(place, Glyph(text, start, end, None))
    return out


def glyphs_to_words(
    glyphs: Sequence[Glyph], strip: TextStrip, ink: InkMask, dpi: float
) -> list[Word]:
    """Words of a strip: its characters, parted where the ink leaves a gap."""
    if not glyphs:
        return []
    box = strip.box
    start, end = (box.top, box.bottom) if strip.vertical else (box.left, box.right)
    across = 1 if strip.vertical else 0
    runs = _ink_runs(np.asarray(box.crop(ink).any(axis=across)), start, WORD_GAP_EM * strip.em_px)
    edges = _edges(glyphs, start, end)
    words: list[Word] = []
    first, run_start = 0, runs[0][0]
    texts = [glyph.text for glyph in glyphs]
    places = _places_of_gaps(glyphs, edges, runs, strip.em_px)
    pitch = pitch_of_runs(texts, runs, strip.em_px)
    for place, ((before, left), (right, after)) in zip(places, pairwise(runs), strict=True):
        if right - left <= _gap_limit_em(glyphs, place) * strip.em_px:
            continue
        if _is_set_evenly(glyphs, place, strip.em_px):
            continue
        # Wide-set lines: narrow digits are far apart, their middles are not.
        half_widths = min(left - before, strip.em_px) + min(after - right, strip.em_px)
        if right - left + half_widths / 2 <= MIN_STEP_PITCH * pitch:
            continue
        if place > first:
            span = (run_start, left)
            words.append(_word(glyphs[first:place], edges[first + 1 : place], span, strip, dpi))
        first, run_start = place, right
    if len(glyphs) > first:
        span = (run_start, runs[-1][1])
        words.append(_word(glyphs[first:], edges[first + 1 : -1], span, strip, dpi))
    return words


def _is_set_evenly(glyphs: Sequence[Glyph], place: int, em_px: float) -> bool:
    """Whether a place lies between digits of full width (第１５条): all stand one em apart."""
    around = glyphs[max(0, place - 2) : place + 2]
    if len(around) < MIN_EVEN:
        return False
    if not any(glyph.text.isdecimal() for glyph in glyphs[place - 1 : place + 1]):
        return False
    middles = [(glyph.start + glyph.end) / 2 for glyph in around]
    steps = [(after - before) / em_px for before, after in pairwise(middles)]
    return min(steps) >= EVEN_STEP_EM[0] and max(steps) <= EVEN_STEP_EM[1]


def _places_of_gaps(
    glyphs: Sequence[Glyph],
    edges: Sequence[float],
    runs: Sequence[tuple[int, int]],
    em_px: float,
) -> list[int]:
    """For each gap between two runs, the index of the character behind it.

    Between gaps that are told by their neighbours' ink, the others are told by widths.
    """
    texts = [glyph.text for glyph in glyphs]
    places: list[int] = []
    first_run = first_glyph = 0
    for number, gap in enumerate([*pairwise(runs), None]):
        place = len(glyphs) if gap is None else _place_by_ink(glyphs, gap[0][1], gap[1][0], em_px)
        if place is None:
            continue
        part = slice(first_glyph, place)
        inner = place_gaps(
            texts[part], edges[first_glyph : place + 1], runs[first_run : number + 1], em_px
        )
        places += [first_glyph + index for index in inner]
        if gap is not None:
            places.append(place)
        first_run, first_glyph = number + 1, place
    return places


def _place_by_ink(glyphs: Sequence[Glyph], left: int, right: int, em_px: float) -> int | None:
    """The index of the character behind a gap, by the places of those beside it.

    None where one of them does not stand at the gap: it is not where its ink is.
    """
    behind = sum((glyph.start + glyph.end) / 2 < (left + right) / 2 for glyph in glyphs)
    before, after = glyphs[:behind][-1:], glyphs[behind:][:1]
    if not before or not after:
        return None
    off = max(abs(before[0].end - left), abs(after[0].start - right))
    return behind if off <= NEAR_EM * em_px else None


def _gap_limit_em(glyphs: Sequence[Glyph], place: int) -> float:
    """The white that is still inside a word at a place: marks of punctuation bring half an em."""
    limit = WORD_GAP_EM
    if place > 0 and glyphs[place - 1].text in CLOSING_MARKS:
        limit += MARK_WHITE_EM
    if place < len(glyphs) and glyphs[place].text in OPENING_MARKS:
        limit += MARK_WHITE_EM
    return limit


def _edges(glyphs: Sequence[Glyph], start: int, end: int) -> list[float]:
    """The places between the characters, never running backwards."""
    edges = [float(start)]
    for left, right in pairwise(glyphs):
        edges.append(max(edges[-1], (left.end + right.start) / 2))
    edges.append(max(edges[-1], float(end)))
    return edges


def _ink_runs(filled: NDArray[np.bool_], offset_px: int, gap_px: float) -> list[tuple[int, int]]:
    places = np.flatnonzero(filled)
    if len(places) == 0:
        return [(offset_px, offset_px + len(filled))]
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
    even = _even_edges(glyphs, span, strip.em_px)
    bounded = [min(max(edge, start), end) for edge in even or inner_edges]
    edges = tuple(edge * scale for edge in (start, *bounded, end))
    if strip.vertical:
        box = BBox(strip.box.left * scale, start * scale, strip.box.right * scale, end * scale)
    else:
        box = BBox(start * scale, strip.box.top * scale, end * scale, strip.box.bottom * scale)
    sure = [chance(glyph) for glyph in glyphs]
    return Word(
        text="".join(glyph.text for glyph in glyphs),
        bbox=box,
        confidence=round(float(np.prod(sure)), 4),
        vertical=strip.vertical,
        size_pt=round(strip.em_px * scale, 1),
        char_edges=edges,
    )


def _even_edges(glyphs: Sequence[Glyph], span: tuple[int, int], em_px: float) -> tuple[float, ...]:
    """The places between characters of one width, by the ink's extent; else nothing.

    The engine's are off by half a character: too much to say which one a ring is drawn round.
    """
    text = "".join(glyph.text for glyph in glyphs)
    if any(unicodedata.east_asian_width(character) not in "WF" for character in text):
        return ()
    if text[0] in OPENING_MARKS or text[-1] in CLOSING_MARKS:
        return ()
    pitch = (span[1] - span[0]) / (len(text) - 2 * SIDE_BEARING)
    if not EVEN_PITCH_EM[0] * em_px <= pitch <= EVEN_PITCH_EM[1] * em_px:
        return ()
    first = span[0] - SIDE_BEARING * pitch
    return tuple(first + pitch * place for place in range(1, len(text)))


def chance(glyph: Glyph) -> float:
    """How likely a character is right."""
    return SHAPE_CONFIDENCE if glyph.confidence is None else calibrate(glyph.confidence)
