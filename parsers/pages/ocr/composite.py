"""Line crops stacked on one composite page, so that one engine call reads a whole page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.lines import TextStrip
from parsers.pages.ocr.raster import GrayImage, PxBox, Raster
from parsers.pages.ocr.stacks import stack_to_line

MARGIN_IN = 0.04
"""White kept round a line: less cuts soft edges, more brings neighbours in (CER .006)."""
GAP_IN = 0.12
"""White between two lines: nearer, the engine joins them."""
MAX_COMPOSITE_PX = 20_000
"""Tesseract keeps coordinates in 16 bits."""


@dataclass(frozen=True, slots=True)
class PlacedStrip:
    """A strip on a composite: the rows it covers there, and its crop's place on the page.

    All but the strip itself is in pixels of the raster the engine is given.
    """

    strip: TextStrip
    crop: PxBox
    top: int
    bottom: int
    characters: tuple[PxBox, ...] = ()

    @property
    def offset_px(self) -> int:
        """What is added to a place along the crop to get the place on the page."""
        return self.crop.top if self.strip.vertical else self.crop.left

    @property
    def length_px(self) -> int:
        """Extent of the crop along its text."""
        return self.crop.height if self.strip.vertical else self.crop.width


@dataclass(frozen=True, slots=True)
class Composite:
    """An image of lines one under the other, and where each came from."""

    image: GrayImage
    placed: tuple[PlacedStrip, ...]


def stack_strips(raster: Raster, strips: Sequence[TextStrip], dpi: float) -> list[Composite]:
    """Stack the crops of strips, vertical ones on their side; several composites if very many.

    Args:
        raster: what the crops are cut from.
        strips: found on the same page at another resolution.
        dpi: the resolution of the strips.
    """
    gray = raster.gray
    gap = round(GAP_IN * raster.dpi)
    composites: list[Composite] = []
    batch: list[PlacedStrip] = []
    y = gap
    for strip in strips:
        scale = raster.dpi / dpi
        box = strip.box.scaled(scale)
        crop = box.expanded(round(MARGIN_IN * raster.dpi), gray.shape[1], gray.shape[0])
        thickness = crop.width if strip.vertical else crop.height
        if batch and y + thickness + gap > MAX_COMPOSITE_PX:
            composites.append(_draw(gray, batch, gap))
            batch, y = [], gap
        characters = tuple(character.scaled(scale) for character in strip.characters)
        batch.append(PlacedStrip(strip, crop, y, y + thickness, characters))
        y += thickness + gap
    if batch:
        composites.append(_draw(gray, batch, gap))
    return composites


def words_by_strip(
    composite: Composite, words: Iterable[EngineWord]
) -> list[tuple[PlacedStrip, list[EngineWord]]]:
    """Each strip with the words read in its rows, in the engine's order."""
    bottoms = np.array([placed.bottom for placed in composite.placed])
    found: list[list[EngineWord]] = [[] for _ in composite.placed]
    for word in words:
        middle = (word.top + word.bottom) / 2
        index = min(int(np.searchsorted(bottoms, middle)), len(found) - 1)
        found[index].append(word)
    return list(zip(composite.placed, found, strict=True))


def _draw(gray: GrayImage, placed: Sequence[PlacedStrip], gap: int) -> Composite:
    width = max(strip.length_px for strip in placed) + 2 * gap
    image = np.full((placed[-1].bottom + gap, width), 255, np.uint8)
    for strip in placed:
        crop = strip.crop.crop(gray)
        if strip.characters:
            crop = stack_to_line(gray, strip.crop, strip.characters)
        elif strip.strip.vertical:
            # jpn_vert is trained on columns turned to the left.
            crop = np.rot90(crop)
        image[strip.top : strip.bottom, gap : gap + crop.shape[1]] = crop
    return Composite(image, tuple(placed))
