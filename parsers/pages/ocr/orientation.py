"""Which way up a scan is, from how its ink joins and from a trial reading of a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from parsers.pages.ocr.engine import Engine
from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.ink.rulings import InkRuling
from parsers.pages.ocr.raster import InkMask, Raster
from parsers.pages.ocr.sheet import Sheet
from parsers.pages.ocr.straighten import turn_upright
from parsers.pages.ocr.text.composite import stack_strips
from parsers.pages.ocr.text.lines import TextStrip, find_text_strips

SMEAR_EM = 0.45
"""Characters of a line lie nearer than this to each other, lines do not."""
ALONG_X = 0.8
"""Below this ratio lines run along x: 0.13-0.78 on 40 pages; text of large letters with much
space between them comes nearest to 1."""
ALONG_Y = 1.25
"""Above this ratio they run along y (vertical writing, or a page on its side): 3.9, 5.5."""
SURE_CHARACTER = 0.95
"""An engine's figure for a character that it knows."""
SURE_SHARE = 0.5
"""Right way up 0.86-0.99 of the characters are sure, upside down or sideways 0.08-0.20."""
MIN_CHARACTERS = 8
"""Fewer characters say nothing about the orientation."""
N_TRIAL_STRIPS = 5
"""Lines read in a trial: about 50 characters, 0.3 s."""
TRIAL_WIDTH_EM = (4.0, 22.0)


@dataclass(frozen=True, slots=True)
class Orientation:
    """How a scan has to be turned, and which way its text then runs."""

    rotation_deg: int
    vertical: bool = False

    @property
    def language(self) -> str:
        """The engine's model for it."""
        return "jpn_vert" if self.vertical else "jpn"


UPRIGHT = Orientation(0)
_LINES_ALONG_X = (UPRIGHT, Orientation(180), Orientation(90, True), Orientation(270, True))
_LINES_ALONG_Y = (Orientation(0, True), Orientation(90), Orientation(270), Orientation(180, True))


def smear_ratio(text_ink: InkMask, em_px: float) -> float:
    """Pieces left when ink is joined along x, over pieces left when it is joined along y."""
    reach = max(2, round(SMEAR_EM * em_px))
    pieces = [
        cv2.connectedComponents(cv2.morphologyEx(text_ink, cv2.MORPH_CLOSE, kernel))[0]
        for kernel in (np.ones((1, reach), np.uint8), np.ones((reach, 1), np.uint8))
    ]
    return pieces[0] / pieces[1]


def sure_share(words: Iterable[EngineWord]) -> float | None:
    """Share of characters the engine is sure of; None where there are too few to say."""
    figures = [
        figure
        for word in words
        for figure in (word.char_confidences or (word.confidence,) * len(word.text))
    ]
    if len(figures) < MIN_CHARACTERS:
        return None
    return sum(figure >= SURE_CHARACTER for figure in figures) / len(figures)


def first_guess(ratio: float) -> Orientation | None:
    """The orientation to try without a trial; None where lines do not run along x."""
    return UPRIGHT if ratio < ALONG_X else None


def find_orientation(sheet: Sheet, ratio: float, engine: Engine) -> Orientation:
    """The orientation whose trial reading is surest; the first that is sure ends the search.

    Args:
        sheet: the page as it lies.
        ratio: its `smear_ratio`.
        engine: that reads the trials.
    """
    candidates: Sequence[Orientation] = _LINES_ALONG_X
    if ratio > ALONG_Y:
        candidates = _LINES_ALONG_Y
    elif ratio >= ALONG_X:
        candidates = (*_LINES_ALONG_X[:2], *_LINES_ALONG_Y[:3])
    best, best_share = UPRIGHT, 0.0
    for candidate in candidates:
        share = _trial(sheet, candidate, engine)
        if share is not None and share > best_share:
            best, best_share = candidate, share
        if best_share >= SURE_SHARE:
            break
    return best


def _trial(sheet: Sheet, orientation: Orientation, engine: Engine) -> float | None:
    """How sure the engine is of a few lines of the page when it is turned."""
    ink, gray = (
        turn_upright(image, orientation.rotation_deg)
        for image in (sheet.text_ink, sheet.legible.gray)
    )
    rulings = _turned(sheet.rulings, orientation.rotation_deg, sheet.raster)
    dpi = sheet.raster.dpi
    strips = find_text_strips(ink, rulings, dpi, sheet.em_px, vertical=orientation.vertical)
    picked = _typical(strips, sheet.em_px)
    if not picked:
        return None
    legible = sheet.legible.with_gray(gray)
    composite = stack_strips(legible, picked, dpi)[0]
    return sure_share(engine.read(composite.image, legible.dpi, orientation.language))


def _turned(rulings: Sequence[InkRuling], rotation_deg: int, page: Raster) -> list[InkRuling]:
    """The rulings of a page that is turned clockwise by 0, 90, 180 or 270 degrees."""
    turned, width, height = list(rulings), page.width_px, page.height_px
    for _ in range(rotation_deg // 90):
        turned = [ruling.turned_clockwise(height) for ruling in turned]
        width, height = height, width
    return turned


def _typical(strips: Sequence[TextStrip], em_px: float) -> list[TextStrip]:
    """A few lines of ordinary length and height."""
    low, high = (width * em_px for width in TRIAL_WIDTH_EM)
    likely = [
        strip
        for strip in strips
        if low <= strip.length_px <= high and 0.6 * em_px <= strip.thickness_px <= 1.8 * em_px
    ]
    step = max(1, len(likely) // N_TRIAL_STRIPS)
    return likely[::step][:N_TRIAL_STRIPS]
