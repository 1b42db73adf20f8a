"""Line crops stacked on one composite page, so that one engine call reads a whole page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.lines import TextStrip
from parsers.pages.ocr.raster import GrayImage, PxBox

MARGIN_IN = 0.04
"""White kept round a line: less cuts soft edges, more brings neighbours in (CER .006)."""
GAP_IN = 0.12
"""White between two lines: nearer, the engine joins them."""
MAX_COMPOSITE_PX = 20_000
"""Tesseract keeps coordinates in 16 bits."""


@dataclass(frozen=True, slots=True)
class PlacedStrip:
    """A strip on a composite: the rows it covers there, and its crop's place on the page."""

    strip: TextStrip
    crop: PxBox
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Composite:
    """An image of lines one under the other, and where each came from."""

    image: GrayImage
    placed: tuple[PlacedStrip, ...]


def stack_strips(gray: GrayImage, strips: Sequence[TextStrip], dpi: float) -> list[Composite]:
    """Stack the crops of horizontal strips; more than one composite if they are very many."""
    gap = round(GAP_IN * dpi)
    composites: list[Composite] = []
    batch: list[PlacedStrip] = []
    y = gap
    for strip in strips:
        crop = strip.box.expanded(round(MARGIN_IN * dpi), gray.shape[1], gray.shape[0])
        if batch and y + crop.height + gap > MAX_COMPOSITE_PX:
            composites.append(_draw(gray, batch, gap))
            batch, y = [], gap
        batch.append(PlacedStrip(strip, crop, y, y + crop.height))
        y += crop.height + gap
    if batch:
        composites.append(_draw(gray, batch, gap))
    return composites


def words_by_strip(
    composite: Composite, words: Iterable[EngineWord]
) -> list[tuple[PlacedStrip, list[EngineWord]]]:
    """Each strip with the words read in its rows, from left to right."""
    bottoms = np.array([placed.bottom for placed in composite.placed])
    found: list[list[EngineWord]] = [[] for _ in composite.placed]
    for word in words:
        middle = (word.top + word.bottom) / 2
        index = min(int(np.searchsorted(bottoms, middle)), len(found) - 1)
        found[index].append(word)
    return [
        (placed, sorted(line, key=lambda word: word.left))
        for placed, line in zip(composite.placed, found, strict=True)
    ]


def _draw(gray: GrayImage, placed: Sequence[PlacedStrip], gap: int) -> Composite:
    width = max(strip.crop.width for strip in placed) + 2 * gap
    image = np.full((placed[-1].bottom + gap, width), 255, np.uint8)
    for strip in placed:
        crop = strip.crop.crop(gray)
        image[strip.top : strip.bottom, gap : gap + crop.shape[1]] = crop
    return Composite(image, tuple(placed))
