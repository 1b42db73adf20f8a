"""Line crops stacked on one composite page, so that one engine call reads a whole page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.raster import GrayImage, PxBox, Raster
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.stacks import stack_to_line

MARGIN_IN = 0.04
"""White kept round a line: less cuts soft edges, more brings neighbours in (CER .006)."""
GAP_IN = 0.12
"""White between two lines: nearer, the engine joins them."""
MAX_COMPOSITE_PX = 20_000
"""Tesseract keeps coordinates in 16 bits."""


SHORT_EM = 6.0
"""A shorter strip may share its line with others: alone, the engine passes over one in fifty."""
ROW_EM = 24.0
"""Length of a line of short strips, the engine's usual line."""
ROW_GAP_EM = 1.5
"""White between strips on a line: nearer, the engine reads on from one to the next."""
SAME_HEIGHT = 0.15
"""Strips on a line differ by no more in thickness; the engine takes one size for a line."""


@dataclass(frozen=True, slots=True)
class PlacedStrip:
    """A strip on a composite: where it lies there, and its crop's place on the page.

    All but the strip itself is in pixels of the raster the engine is given.
    """

    strip: TextStrip
    crop: PxBox
    left: int
    top: int
    bottom: int
    characters: tuple[PxBox, ...] = ()

    @property
    def offset_px(self) -> int:
        """What is added to a place along the composite to get the place on the page."""
        start = self.crop.top if self.strip.vertical else self.crop.left
        return start - self.left

    @property
    def right(self) -> int:
        """Where the crop ends on the composite."""
        return self.left + (self.crop.height if self.strip.vertical else self.crop.width)


@dataclass(frozen=True, slots=True)
class Composite:
    """An image of lines one under the other, and where each came from."""

    image: GrayImage
    placed: tuple[PlacedStrip, ...]


def stack_strips(
    raster: Raster, strips: Sequence[TextStrip], dpi: float, *, share_lines: bool = False
) -> list[Composite]:
    """Stack the crops of strips, vertical ones on their side; several composites if very many.

    Args:
        raster: what the crops are cut from.
        strips: found on the same page at another resolution.
        dpi: the resolution of the strips.
        share_lines: whether short strips stand side by side. The engine then passes over none
            of them, but adds marks of punctuation between them.
    """
    scale = raster.dpi / dpi
    gap = round(GAP_IN * raster.dpi)
    composites: list[Composite] = []
    batch: list[PlacedStrip] = []
    y = gap
    for row in _strips_to_rows(strips) if share_lines else ([strip] for strip in strips):
        placed = _place_row(row, raster, scale, y, gap)
        bottom = max(strip.bottom for strip in placed)
        if batch and bottom + gap > MAX_COMPOSITE_PX:
            composites.append(_draw(raster.gray, batch, gap))
            placed, batch = _place_row(row, raster, scale, gap, gap), []
            bottom = max(strip.bottom for strip in placed)
        batch += placed
        y = bottom + gap
    if batch:
        composites.append(_draw(raster.gray, batch, gap))
    return composites


def words_by_strip(
    composite: Composite, words: Iterable[EngineWord]
) -> list[tuple[PlacedStrip, list[EngineWord]]]:
    """Each strip with the words read in it, in the engine's order."""
    found: list[list[EngineWord]] = [[] for _ in composite.placed]
    tops = sorted({placed.top for placed in composite.placed})
    rows = {top: [i for i, p in enumerate(composite.placed) if p.top == top] for top in tops}
    bottoms = np.array([max(composite.placed[i].bottom for i in rows[top]) for top in tops])
    for word in words:
        middle = (word.top + word.bottom) / 2
        row = rows[tops[min(int(np.searchsorted(bottoms, middle)), len(tops) - 1)]]
        ends = [
            (composite.placed[left].right + composite.placed[right].left) / 2
            for left, right in pairwise(row)
        ]
        for place, part in zip(row, word.parted(ends), strict=True):
            if part is not None:
                found[place].append(part)
    return list(zip(composite.placed, found, strict=True))


def _strips_to_rows(strips: Sequence[TextStrip]) -> list[list[TextStrip]]:
    """Long strips each on a line, short ones of one height together."""
    rows: list[list[TextStrip]] = []
    open_rows: list[list[TextStrip]] = []
    for strip in strips:
        if strip.length_px > SHORT_EM * strip.em_px:
            rows.append([strip])
            continue
        row = next((row for row in open_rows if _fits(strip, row)), None)
        if row is None:
            row = []
            rows.append(row)
            open_rows.append(row)
        row.append(strip)
    return rows


def _fits(strip: TextStrip, row: Sequence[TextStrip]) -> bool:
    thickness = row[0].thickness_px
    length = sum(other.length_px + ROW_GAP_EM * other.em_px for other in row)
    alike = abs(strip.thickness_px - thickness) <= max(1.0, SAME_HEIGHT * thickness)
    return alike and length + strip.length_px <= ROW_EM * strip.em_px


def _place_row(
    row: Sequence[TextStrip], raster: Raster, scale: float, top: int, left: int
) -> list[PlacedStrip]:
    """The strips of a line from left to right, all as high as the highest."""
    margin = round(MARGIN_IN * raster.dpi)
    crops = [
        strip.box.scaled(scale).expanded(margin, raster.width_px, raster.height_px) for strip in row
    ]
    height = max(
        crop.width if strip.vertical else crop.height
        for strip, crop in zip(row, crops, strict=True)
    )
    placed = []
    for strip, crop in zip(row, crops, strict=True):
        characters = tuple(character.scaled(scale) for character in strip.characters)
        placed.append(PlacedStrip(strip, crop, left, top, top + height, characters))
        left = placed[-1].right + round(ROW_GAP_EM * strip.em_px * scale)
    return placed


def _draw(gray: GrayImage, placed: Sequence[PlacedStrip], gap: int) -> Composite:
    width = max(strip.right for strip in placed) + gap
    image = np.full((placed[-1].bottom + gap, width), 255, np.uint8)
    for strip in placed:
        crop = strip.crop.crop(gray)
        if strip.characters:
            crop = stack_to_line(gray, strip.crop, strip.characters)
        elif strip.strip.vertical:
            # jpn_vert is trained on columns turned to the left.
            crop = np.rot90(crop)
        top = strip.top + (strip.bottom - strip.top - crop.shape[0]) // 2
        image[top : top + crop.shape[0], strip.left : strip.left + crop.shape[1]] = crop
    return Composite(image, tuple(placed))
