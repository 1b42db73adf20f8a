"""Rows of dashes that are text (－－－－－ between two speeches), and no dashed rulings.

Set as characters, dashes follow each other an em apart and are nearly as long; those of drawn
rulings are shorter, and meet other rulings.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from corpus.geometry import BBox
from corpus.page import Word
from parsers.pages.ocr.ink.rulings import InkRuling
from parsers.pages.ocr.ink.symbols import SHAPE_CONFIDENCE
from parsers.pages.ocr.raster import POINTS_PER_INCH, InkMask, PxBox, runs_of

MIN_DASHES = 6
"""In a row; the marks around a word (―― 休憩 ――) are fewer."""
PITCH_EM = (0.9, 1.3)
"""From dash to dash; the em is measured on ink, which is up to a fifth lower than the type."""
MIN_LENGTH_SHARE = 0.6
"""Of the pitch that a dash covers."""
MAX_UNEVEN = 0.15
"""How much the pitch may vary from dash to dash, as a share of it."""
DASH = "－"


def rows_of_dashes(rulings: Sequence[InkRuling], ink: InkMask, em_px: float) -> list[InkRuling]:
    """The dashed rulings that are rows of characters.

    Args:
        rulings: all rulings of the page.
        ink: all its ink, rulings included.
        em_px: the usual height of a character.
    """
    upright = [ruling for ruling in rulings if ruling.orientation == "vertical"]
    return [
        ruling
        for ruling in rulings
        if ruling.dashed
        and ruling.orientation == "horizontal"
        and not any(_meets(ruling, other, em_px) for other in upright)
        and _is_set(ruling, ink, em_px)
    ]


def dashes_to_words(
    rows: Sequence[InkRuling], ink: InkMask, em_px: float, dpi: float
) -> list[Word]:
    """Each row as a word of as many dashes."""
    scale = POINTS_PER_INCH / dpi
    words = []
    for row in rows:
        starts, _ = _dashes(row, ink)
        half_em = em_px / 2
        box = BBox(
            row.start * scale,
            (row.across_mid - half_em) * scale,
            row.end * scale,
            (row.across_mid + half_em) * scale,
        )
        edges = np.append(starts, row.end) * scale
        words.append(
            Word(
                text=DASH * len(starts),
                bbox=box,
                confidence=SHAPE_CONFIDENCE,
                size_pt=round(em_px * scale, 1),
                char_edges=tuple(float(edge) for edge in edges),
            )
        )
    return words


def _meets(row: InkRuling, upright: InkRuling, em_px: float) -> bool:
    is_at_height = upright.start - em_px <= row.across_mid <= upright.end + em_px
    place = upright.across_at(row.across_mid)
    return is_at_height and row.start - em_px <= place <= row.end + em_px


def _is_set(row: InkRuling, ink: InkMask, em_px: float) -> bool:
    """Whether long dashes follow each other an em apart."""
    starts, ends = _dashes(row, ink)
    if len(starts) < MIN_DASHES:
        return False
    pitch = float(np.median(np.diff(starts)))
    is_even = np.abs(np.diff(starts) - pitch).max() <= MAX_UNEVEN * pitch + 1
    is_long = float(np.median(ends - starts)) >= MIN_LENGTH_SHARE * pitch
    low, high = PITCH_EM
    return bool(low * em_px <= pitch <= high * em_px and is_even and is_long)


def _dashes(row: InkRuling, ink: InkMask) -> tuple[np.ndarray, np.ndarray]:
    """Where the dashes of a row begin and end, along it."""
    height, width = ink.shape
    box: PxBox = row.box.expanded(1, width, height)
    starts, ends = runs_of(np.asarray(box.crop(ink).any(axis=0)))
    return starts + box.left, ends + box.left
