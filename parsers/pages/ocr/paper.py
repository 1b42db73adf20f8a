"""Paper made white: uneven light, grey paper, bleed-through and speckle taken out."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import GrayImage, InkMask, Raster, reduce_to_dpi

PAPER_DPI = 50.0
"""Resolution at which the light of the paper is estimated; strokes vanish at it."""
PAPER_KERNEL_IN = 0.5
"""Ink narrower than this is bridged when the paper is estimated; larger dark areas are kept."""
MIN_PAPER_LEVEL = 96
"""Paper darker than this is a picture or a filled area, not paper: it is not brightened."""
BLEED_SHARE = 0.22
"""Of the way from paper to ink: what is lighter is bleed-through, dirt or JPEG ringing."""
INK_SHARE = 0.9
"""Of the way from paper to ink: what is darker is full ink."""
MIN_CONTRAST = 60.0
"""Gray levels between paper and the palest ink that is read."""
GRAIN_SIGMAS = 5.0
"""Noise reaches this many standard deviations once in a page; ink lies below it."""
MIN_INK_PIXELS_SHARE = 1e-5
"""A line of ten characters covers more of a page; less is the grain of blank paper."""
BLANK_CONTRAST = 160.0
"""Taken for the ink's contrast where there is none to measure: grain is then made white."""
SOFT_IN = 0.0028
"""Strokes are softened by this (0.7 px at 250 dpi) before the engine reads them."""
DARK_GAMMA = 1.6
"""And darkened, as softening makes thin ones pale. Order-free errors of 10,000 characters in seven
papers: 155 without either, 130 with both; softened alone or more, light type gets worse."""
SPECKLE_IN = 0.008
"""Specks smaller than this both ways (2.4 px at 300 dpi) are dirt; a full stop is 0.02 in."""


def flatten_paper(raster: Raster) -> Raster:
    """Divide by the light of the paper and stretch it to 255; gray is kept for the engine."""
    if _is_bilevel(raster.gray):
        return raster
    paper = _paper_light(raster)
    flat = cv2.divide(raster.gray, paper, scale=255.0)
    return raster.with_gray(_stretch(np.asarray(flat, dtype=np.uint8)))


def strengthen_strokes(raster: Raster) -> Raster:
    """The page with its strokes softened and darkened, as the engine reads light type best."""
    soft = cv2.GaussianBlur(raster.gray, (0, 0), SOFT_IN * raster.dpi)
    table = 255.0 * (np.arange(256) / 255.0) ** DARK_GAMMA
    return raster.with_gray(np.asarray(cv2.LUT(soft, table.astype(np.uint8)), dtype=np.uint8))


def ink_mask(raster: Raster) -> InkMask:
    """Where there is ink, for structure only (the engine reads the gray)."""
    if _is_bilevel(raster.gray):
        threshold = 127.0
    else:
        level, _ = cv2.threshold(raster.gray, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        # Otsu on a nearly blank page splits the noise: the stretch has put ink near 0.
        threshold = min(max(level, 100.0), 190.0)
    mask = cv2.threshold(raster.gray, threshold, 255, cv2.THRESH_BINARY_INV)[1]
    return without_speckle(np.asarray(mask, dtype=np.uint8), raster.dpi)


def without_speckle(mask: InkMask, dpi: float) -> InkMask:
    """The mask without specks smaller than `SPECKLE_IN` both ways."""
    limit_px = SPECKLE_IN * dpi
    if limit_px < 1.0:
        return mask
    pieces = ink_pieces(mask)
    return pieces.mask(pieces.longer > limit_px)


def _is_bilevel(gray: GrayImage) -> bool:
    sample = gray[:: max(1, gray.shape[0] // 200)]
    return bool(np.all((sample < 8) | (sample > 247)))


def _paper_light(raster: Raster) -> GrayImage:
    """The paper without its ink: a closing at low resolution, smoothed."""
    small = reduce_to_dpi(raster, PAPER_DPI)
    size = small.px(PAPER_KERNEL_IN) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    # A median first: a closing alone follows the brightest grain of noisy paper.
    smooth = cv2.medianBlur(small.gray, 3)
    paper = cv2.morphologyEx(smooth, cv2.MORPH_CLOSE, kernel)
    paper = cv2.blur(paper, (size, size))
    paper = np.maximum(paper, MIN_PAPER_LEVEL)
    shape = (raster.width_px, raster.height_px)
    return np.asarray(cv2.resize(paper, shape, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _stretch(flat: GrayImage) -> GrayImage:
    """Paper to 255 and ink to 0, linearly; what is nearer paper than `BLEED_SHARE` is paper."""
    histogram = np.asarray(
        cv2.calcHist([flat], [0], None, [256], [0, 256]), dtype=np.float64
    ).ravel()
    total = float(histogram.sum())
    levels = np.cumsum(histogram) / total
    paper = int(np.searchsorted(levels, 0.5))
    # Below the median, a sixth of the pixels is one standard deviation of the paper's grain.
    grain = paper - float(np.searchsorted(levels, 0.16))
    ink = _ink_level(histogram, paper, max(MIN_CONTRAST, GRAIN_SIGMAS * grain))
    white = paper - BLEED_SHARE * (paper - ink)
    black = paper - INK_SHARE * (paper - ink)
    table = np.clip((np.arange(256) - black) * 255.0 / max(white - black, 1.0), 0, 255)
    return np.asarray(cv2.LUT(flat, table.astype(np.uint8)), dtype=np.uint8)


def _ink_level(histogram: NDArray[np.float64], paper: int, contrast: float) -> float:
    """The level of the page's ink: below the middle of what is clearly darker than its paper."""
    dark = np.cumsum(histogram[: max(int(paper - contrast), 1)])
    if dark[-1] < MIN_INK_PIXELS_SHARE * histogram.sum():
        return max(0.0, paper - BLANK_CONTRAST)
    ink = float(np.searchsorted(dark, dark[-1] * 0.35))
    return min(ink, paper - contrast)
