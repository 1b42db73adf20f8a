"""Characters that a ring runs through, which lost strokes with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from parsers.pages.ocr.raster import PxBox
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

TOUCHED_SHARE = 0.92
"""A corner of a character this far out, of the ring's radius, lies in its stroke."""
TOUCHED_FIGURE = 0.74
"""The engine's figure that such a character has at most: an estimate on the safe side, not
measured, as sample papers hold too few rings."""


def less_sure_on_rings(
    glyphs: Sequence[Glyph], rings: Iterable[PxBox], strip: TextStrip
) -> list[Glyph]:
    """The glyphs of a strip, those that a ring runs through at most as sure as such are."""
    near = [ring for ring in rings if ring.overlaps(strip.box)]
    return [
        glyph._replace(confidence=min(glyph.confidence, TOUCHED_FIGURE))
        if glyph.confidence is not None and any(touches(ring, glyph, strip) for ring in near)
        else glyph
        for glyph in glyphs
    ]


def touches(ring: PxBox, glyph: Glyph, strip: TextStrip) -> bool:
    """Whether a character's middle lies in a ring and a corner of it on its stroke or beyond."""
    middle = (glyph.start + glyph.end) / 2
    half = (min(glyph.end - glyph.start, strip.em_px) / 2, strip.em_px / 2)
    line = strip.box
    if strip.vertical:
        x, y = (line.left + line.right) / 2, middle
        half = half[::-1]
    else:
        x, y = middle, (line.top + line.bottom) / 2
    if not (ring.left <= x <= ring.right and ring.top <= y <= ring.bottom):
        return False
    corners = [
        _radius_share(ring, x + dx, y + dy)
        for dx in (-half[0], half[0])
        for dy in (-half[1], half[1])
    ]
    return max(corners) >= TOUCHED_SHARE


def _radius_share(ring: PxBox, x: float, y: float) -> float:
    """How far out in a ring a place lies: 1 on its outline."""
    across = (x - (ring.left + ring.right) / 2) / (ring.width / 2)
    down = (y - (ring.top + ring.bottom) / 2) / (ring.height / 2)
    return float(np.hypot(across, down))
