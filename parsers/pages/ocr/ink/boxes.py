"""Check boxes from ink: squares, empty, filled or ticked, told from kanji like 口 and 国."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.page import MarkState
from parsers.pages.ocr.ink.outlines import (
    MIN_TICKED_COVER,
    Outline,
    best_outlines,
    square_outlines,
)
from parsers.pages.ocr.ink.ticks import is_clear_tick, is_tick_or_cross
from parsers.pages.ocr.raster import InkMask, PxBox

MAX_PLAIN_RING_SHARE = 0.25
"""The sides of a box are thin; the heavy frame of a Gothic 口 reaches a fifth inwards."""
MAX_FOOT_SHARE = 0.055
"""Kanji frames stand on feet: uprights reach below the bottom stroke by 5-10 % of the side."""
FILLED_SHARE = 0.84
"""Ink of a filled square, corners and all; the densest kanji at 150 dpi reaches 0.79."""
FILLED_INSIDE_SHARE = 0.985
"""And of its inside alone; 園 in bold small print reaches 0.96."""
SOLID_CORE_SHARE = 0.97
"""▣ is solid in its middle; the densest kanji in a frame (国 at 200 dpi) reaches 0.7 there."""
MAX_MOAT_SHARE = 0.15
"""Between outline and core of ▣ there is white all round; strokes cross it in 圓 (0.17-0.5)."""
MIN_CORED_SHARE = 0.3
MAX_CORED_SHARE = 0.76
"""And has this much ink in all: the bold 園 of small print has 0.82."""
INSET_SHARE = 0.14
"""What is this far inside the outline, of its side, is no more its stroke but what is in it."""
SPECK_SHARE = 0.015
"""Up to this much ink inside is dirt."""


@dataclass(frozen=True, slots=True)
class InkBox:
    """A check box in pixels.

    Attributes:
        box: its outline.
        reach: the outline and the tick that runs over it: what is whitened before OCR.
        filled_share: ink inside, 0..1.
    """

    box: PxBox
    reach: PxBox
    state: MarkState
    filled_share: float
    confidence: float


def find_boxes(ink: InkMask, dpi: float, faint: InkMask | None = None) -> list[InkBox]:
    """The check boxes in the ink of a page whose rulings were taken out.

    Args:
        ink: the ink of its text.
        dpi: its resolution.
        faint: the same with the palest strokes: the hairlines of □ in light fonts fade first.
    """
    every_outline = square_outlines(ink, dpi, ink if faint is None else faint)
    outlines = best_outlines(outline for outline in every_outline if outline.box == outline.whole)
    whole = [
        outline
        for outline in outlines
        if not outline.is_open and (_is_plain(outline) or _is_ticked(outline, ink))
    ]
    opened = [
        outline
        for outline in outlines
        if outline.is_open and _is_plain(outline) and _is_like_any(outline, whole)
    ]
    found = (*whole, *opened)
    ticked = best_outlines(
        outline
        for outline in every_outline
        if outline.box != outline.whole
        and not any(outline.whole.overlaps(other.box) for other in found)
        and _has_whole_sides(outline)
        and is_clear_tick(_inside(outline, ink))
    )
    return [_to_box(outline, ink, dpi) for outline in (*found, *ticked)]


def _is_like_any(outline: Outline, others: Sequence[Outline]) -> bool:
    """Whether a box that lost a side is of the size of one that did not."""
    return any(
        abs(outline.box.width - other.box.width) <= 1
        and abs(outline.box.height - other.box.height) <= 1
        for other in others
    )


def _is_plain(outline: Outline) -> bool:
    """Empty or filled, and square to its corners."""
    if _is_filled(outline) or _is_filled_inside(outline):
        return True
    return (
        outline.filled_share <= SPECK_SHARE
        and outline.ring_share <= MAX_PLAIN_RING_SHARE
        and outline.foot_share <= MAX_FOOT_SHARE
    )


def _is_filled(outline: Outline) -> bool:
    return outline.ink_share > FILLED_SHARE and outline.filled_share > FILLED_INSIDE_SHARE


def _is_filled_inside(outline: Outline) -> bool:
    """Whether a smaller filled square stands in the outline (▣)."""
    return (
        outline.core_share >= SOLID_CORE_SHARE
        and outline.moat_share <= MAX_MOAT_SHARE
        and outline.cover >= MIN_TICKED_COVER
        and outline.foot_share <= MAX_FOOT_SHARE
        and MIN_CORED_SHARE <= outline.ink_share <= MAX_CORED_SHARE
    )


def _is_ticked(outline: Outline, ink: InkMask) -> bool:
    """Whether there is a tick or a cross in an outline whose sides are whole."""
    return _has_whole_sides(outline) and is_tick_or_cross(_inside(outline, ink))


def _has_whole_sides(outline: Outline) -> bool:
    """Whether an outline that has ink inside is one of a box, and of no kanji on feet."""
    is_box = outline.foot_share <= MAX_FOOT_SHARE and outline.cover >= MIN_TICKED_COVER
    return is_box and outline.filled_share > SPECK_SHARE


def _inside(outline: Outline, ink: InkMask) -> InkMask:
    """The ink inside the strokes of an outline."""
    inset = max(2, round(INSET_SHARE * min(outline.box.width, outline.box.height)))
    return outline.box.crop(ink)[inset:-inset, inset:-inset]


def _to_box(outline: Outline, ink: InkMask, dpi: float) -> InkBox:
    filled = outline.filled_share
    state: MarkState = "checked" if filled > SPECK_SHARE else "unchecked"
    # Sides fully inked and nothing or everything inside: no doubt about either.
    clear = _is_plain(outline)
    confidence = (0.99 if clear else 0.9) * min(1.0, 0.5 + outline.mean_cover / 2)
    return InkBox(outline.box, _reach(outline.whole, ink, dpi), state, filled, round(confidence, 3))


def _reach(box: PxBox, ink: InkMask, dpi: float) -> PxBox:
    """The box and its soft edge."""
    height, width = ink.shape
    return box.expanded(max(1, round(0.01 * dpi)), width, height)
