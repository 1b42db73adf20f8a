"""Between which characters the gaps of a line lie, from how much ink stands before and after.

The engine's places for characters are off by one character and more in the middle of a line.
How wide the characters are is known: kanji and kana one em, digits and letters half of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

HALF_WIDTH_EM = 0.55
"""A digit or letter with its white."""
MARK_WHITE_EM = 0.55
"""White of a full-width mark of punctuation, on its outer side."""
BEARING_EM = 0.1
"""White at both ends of a run of characters that is no ink."""
PITCHES = (1.0, 1.04, 1.08, 1.14, 1.22, 1.3)
"""How many ems apart characters may be: the em is measured on ink, and lines are set wide."""
MAX_PITCH = PITCHES[-1]
PLACE_WEIGHT = 0.25
"""What the engine's place for a character counts beside the widths."""
CLOSING_MARKS = "、。，．・」』）】〕］｝"
OPENING_MARKS = "「『（【〔［｛・"


def place_gaps(
    texts: Sequence[str],
    edges: Sequence[float],
    runs: Sequence[tuple[int, int]],
    em_px: float,
) -> list[int]:
    """For each gap between two runs of ink, the index of the character behind it.

    Args:
        texts: the characters of the line.
        edges: the engine's places between them, one more than characters.
        runs: where there is ink along the line, parted by the gaps.
        em_px: the height of the characters.
    """
    if len(runs) < 2:
        return []
    alignments = [_align(texts, edges, runs, share * em_px, em_px) for share in PITCHES]
    return min(alignments, key=lambda alignment: alignment[0])[1]


def _align(
    texts: Sequence[str],
    edges: Sequence[float],
    runs: Sequence[tuple[int, int]],
    pitch_px: float,
    em_px: float,
) -> tuple[float, list[int]]:
    """What it costs to share the characters out among the runs, and where each gap then lies."""
    expected = _expected_ink(texts) * pitch_px
    places_px = np.asarray(edges, dtype=float)
    best = np.full(len(texts) + 1, np.inf)
    best[0] = 0.0
    came_from: list[NDArray[np.intp]] = []
    for index, (start, end) in enumerate(runs):
        costs = best[:, None] + np.abs(end - start - expected) / em_px
        if index + 1 < len(runs):
            middle = (end + runs[index + 1][0]) / 2
            costs = costs + PLACE_WEIGHT * np.abs(places_px - middle)[None, :] / em_px
        came_from.append(costs.argmin(axis=0))
        best = costs.min(axis=0)
    places = [len(texts)]
    for origins in reversed(came_from):
        places.append(int(origins[places[-1]]))
    return float(best[-1]), places[-2:0:-1]


def pitch_of_runs(texts: Sequence[str], runs: Sequence[tuple[int, int]], em_px: float) -> float:
    """How far the middles of full-width characters are apart, gaps left out."""
    inked = sum(end - start for start, end in runs)
    natural = max(sum(map(advance_em, texts)), 1.0)
    return em_px * min(max(inked / em_px / natural, 1.0), MAX_PITCH)


def advance_em(text: str) -> float:
    """How much of its line a character takes."""
    wide = unicodedata.east_asian_width(text[0]) in "WFA" if text else False
    return 1.0 if wide else HALF_WIDTH_EM


def _expected_ink(texts: Sequence[str]) -> NDArray[np.float64]:
    """``[first, last]``: extent of the ink of the characters between two places, in ems.

    The white at both ends is no ink; a place behind another is no stretch of the line.
    """
    ends = np.concatenate([[0.0], np.cumsum([advance_em(text) for text in texts])])
    opening = [MARK_WHITE_EM * (text in OPENING_MARKS) for text in texts] + [0.0]
    closing = [0.0] + [MARK_WHITE_EM * (text in CLOSING_MARKS) for text in texts]
    extent = ends[None, :] - ends[:, None] - BEARING_EM
    extent -= np.asarray(opening)[:, None] + np.asarray(closing)[None, :]
    extent = np.maximum(extent, BEARING_EM)
    np.fill_diagonal(extent, 0.0)
    return np.where(np.tri(len(ends), k=-1, dtype=bool), np.inf, extent)
