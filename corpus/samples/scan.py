"""Scanned variants of printed papers: pages as images only, as a copier would leave them."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
from PIL import Image, ImageFilter

SCAN_VARIANTS = ("scan300", "scan200", "scan150", "upside_down", "sideways", "mixed")
"""``scan300`` clean gray · ``scan200`` skewed, noisy, blurred, hard JPEG · ``scan150`` bilevel ·
``upside_down``, ``sideways`` clean at 200 dpi · ``mixed`` every second page a scan."""

POINTS_PER_INCH = 72
PAPER_GRAY = 247  # a copier's white
INK_GRAY = 28
SKEW_RANGE_DEG = (0.3, 1.7)  # what an automatic feeder does to a sheet
NOISE_SIGMA = 9.0  # gray levels
BLUR_PX = 0.6
JPEG_QUALITY = {"scan300": 90, "scan200": 60}
BILEVEL_THRESHOLD = 160

PageEffect = Callable[[Image.Image, random.Random], Image.Image]


def scan_pdf(path: Path, variant: str, out: Path) -> None:
    """Write the scanned variant of the PDF at ``path``; the same bytes each time.

    Raises:
        KeyError: if the variant is not one of `SCAN_VARIANTS`.
    """
    dpi, effect = _EFFECTS[variant]
    seed = random.Random(zlib.crc32(f"{path.name}/{variant}".encode()))
    quality = JPEG_QUALITY.get(variant, 80)
    with pikepdf.open(path) as printed, pikepdf.new() as scanned:
        for index, image in enumerate(_rendered(path, dpi)):
            if variant == "mixed" and index % 2 == 0:
                scanned.pages.append(printed.pages[index])
                continue
            page = _image_page(effect(image, seed), dpi, quality)
            with pikepdf.open(page) as single:
                scanned.pages.append(single.pages[0])
        scanned.save(out, deterministic_id=True)


def _rendered(path: Path, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(path)
    try:
        scale = dpi / POINTS_PER_INCH
        return [page.render(scale=scale, grayscale=True).to_pil() for page in document]
    finally:
        document.close()


def _image_page(image: Image.Image, dpi: int, quality: int) -> io.BytesIO:
    """A PDF of one page that holds the image; bilevel ones as CCITT Group 4."""
    buffer = io.BytesIO()
    options = {} if image.mode == "1" else {"quality": quality}
    image.save(buffer, "PDF", resolution=dpi, creationDate=None, modDate=None, **options)
    buffer.seek(0)
    return buffer


def _clean(image: Image.Image, _seed: random.Random) -> Image.Image:
    return image.point(lambda gray: INK_GRAY + (PAPER_GRAY - INK_GRAY) * gray / 255)


def _worn(image: Image.Image, seed: random.Random) -> Image.Image:
    angle = seed.choice((-1, 1)) * seed.uniform(*SKEW_RANGE_DEG)
    turned = _clean(image, seed).rotate(angle, Image.Resampling.BICUBIC, fillcolor=PAPER_GRAY)
    blurred = turned.filter(ImageFilter.GaussianBlur(BLUR_PX))
    noise = np.random.default_rng(seed.getrandbits(32)).normal(0, NOISE_SIGMA, blurred.size[::-1])
    return Image.fromarray(np.clip(np.asarray(blurred) + noise, 0, 255).astype(np.uint8))


def _bilevel(image: Image.Image, _seed: random.Random) -> Image.Image:
    return image.point(lambda gray: 255 if gray > BILEVEL_THRESHOLD else 0).convert("1")


def _upside_down(image: Image.Image, seed: random.Random) -> Image.Image:
    return _clean(image, seed).transpose(Image.Transpose.ROTATE_180)


def _sideways(image: Image.Image, seed: random.Random) -> Image.Image:
    return _clean(image, seed).transpose(Image.Transpose.ROTATE_90)


_EFFECTS: dict[str, tuple[int, PageEffect]] = {
    "scan300": (300, _clean),
    "scan200": (200, _worn),
    "scan150": (150, _bilevel),
    "upside_down": (200, _upside_down),
    "sideways": (200, _sideways),
    "mixed": (200, _clean),
}
