"""Drawn pages and fake engines for the tests of scans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw

from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.raster import GrayImage

DPI = 200.0


class DrawnPage:
    """A white page to draw on, in points."""

    def __init__(self, width_pt: float = 420, height_pt: float = 300, dpi: float = DPI) -> None:
        self.scale = dpi / 72
        self.dpi = dpi
        size = (round(width_pt * self.scale), round(height_pt * self.scale))
        self.image = Image.new("L", size, 255)
        self._draw = ImageDraw.Draw(self.image)

    def line(self, x0: float, y0: float, x1: float, y1: float, width_pt: float = 0.8) -> None:
        points = [value * self.scale for value in (x0, y0, x1, y1)]
        self._draw.line(points, fill=0, width=max(1, round(width_pt * self.scale)))

    def dashes(  # noqa: PLR0913  a line, and its pattern
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        pattern: tuple[float, float],
        width_pt: float = 0.8,
    ) -> None:
        """A dashed line along an axis; the pattern is ink and gap."""
        ink, gap = pattern
        place, end = (x0, x1) if y0 == y1 else (y0, y1)
        while place < end:
            last = min(end, place + ink)
            if y0 == y1:
                self.block(place, y0 - width_pt / 2, last, y0 + width_pt / 2)
            else:
                self.block(x0 - width_pt / 2, place, x0 + width_pt / 2, last)
            place = last + gap

    def square(self, x: float, y: float, side: float, width_pt: float = 0.7) -> None:
        for x0, y0, x1, y1 in (
            (x, y, x + side, y),
            (x, y + side, x + side, y + side),
            (x, y, x, y + side),
            (x + side, y, x + side, y + side),
        ):
            self.line(x0, y0, x1, y1, width_pt)

    def block(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._draw.rectangle([value * self.scale for value in (x0, y0, x1, y1)], fill=0)

    def ellipse(self, x0: float, y0: float, x1: float, y1: float, width_pt: float = 1) -> None:
        box = [value * self.scale for value in (x0, y0, x1, y1)]
        self._draw.ellipse(box, outline=0, width=round(width_pt * self.scale))

    def blocks_of_text(self, x: float, y: float, n: int, size: float = 9) -> None:
        """Shapes with the weight of characters that look like none, one every em and a bit."""
        random = np.random.default_rng(11)
        for index in range(n):
            left, top = x + index * size * 1.15, y + 0.25 * size * (index % 2)
            places = random.uniform(0, size, (6, 2))
            for (x0, y0), (x1, y1) in pairwise(places.tolist()):
                self.line(left + 0.8 * x0, top + y0, left + 0.8 * x1, top + y1, 1.0)

    def mask(self) -> GrayImage:
        return np.where(np.asarray(self.image) < 128, 255, 0).astype(np.uint8)


class FakeEngine:
    """Reads ``text`` in every line it is given, evenly spread over the line's ink."""

    name = "fake"
    version = "1"

    def __init__(self, text: str = "公", confidence: float = 0.99) -> None:
        self.text = text
        self.confidence = confidence
        self.n_calls = 0
        self.n_lines = 0

    def read(self, image: GrayImage, dpi: float, language: str) -> Sequence[EngineWord]:
        self.n_calls += 1
        words = []
        rows = np.flatnonzero((image < 128).any(axis=1))
        for band in np.split(rows, np.flatnonzero(np.diff(rows) > 0.1 * dpi) + 1):
            if len(band) == 0:
                continue
            top, bottom = int(band[0]), int(band[-1]) + 1
            columns = np.flatnonzero((image[top:bottom] < 128).any(axis=0))
            left, right = int(columns[0]), int(columns[-1]) + 1
            count = len(self.text)
            step = (right - left) / count
            spans = tuple((left + i * step, left + (i + 1) * step) for i in range(count))
            sure = (self.confidence,) * count
            words.append(
                EngineWord(self.text, left, top, right, bottom, self.confidence, spans, sure)
            )
        self.n_lines += len(words)
        return words


@pytest.fixture
def draw_page() -> Callable[..., DrawnPage]:
    return DrawnPage


@pytest.fixture
def fake_engine() -> Callable[..., FakeEngine]:
    return FakeEngine
