"""From an image of a page to a `Page`: straightened, its ink sorted, its text read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import cv2
import msgspec
from PIL import Image

from corpus.page import DrawnMark, Page, PageImage, PageOrigin, Ruling, Word
from parsers.pages.ocr.engine import Engine, engine_of
from parsers.pages.ocr.ink.boxes import InkBox
from parsers.pages.ocr.ink.margins import clear_margins
from parsers.pages.ocr.ink.marks import InkMark, take_out_stamps
from parsers.pages.ocr.ink.rulings import InkRuling
from parsers.pages.ocr.orientation import (
    SURE_SHARE,
    UPRIGHT,
    Orientation,
    find_orientation,
    first_guess,
    smear_ratio,
)
from parsers.pages.ocr.paper import flatten_paper, ink_mask
from parsers.pages.ocr.raster import (
    POINTS_PER_INCH,
    PxBox,
    Raster,
    image_to_raster,
    reduce_to_dpi,
)
from parsers.pages.ocr.reading import Reading, read_sheet
from parsers.pages.ocr.sheet import sort_ink
from parsers.pages.ocr.straighten import (
    SKEW_DPI,
    Straightening,
    deskew,
    deskew_spread,
    measure_skew,
    measure_spread_skews,
    source_to_upright,
    turn_upright,
)
from parsers.pages.source import UNLIMITED, OcrTime, PageSettings

AXIS_DPI = 150.0
"""Resolution at which the direction of lines is measured."""


def read_page_image(  # noqa: PLR0913  the page source's signature, and an engine for tests
    image: Image.Image,
    page_number: int,
    dpi: float,
    settings: PageSettings,
    reasons: tuple[str, ...],
    ocr_time: OcrTime = UNLIMITED,
    engine: Engine | None = None,
) -> Page:
    """Read a scanned page.

    The page's coordinates are those of the upright page: the image turned clockwise by
    ``rotation_deg`` and then straightened by ``skew_deg`` about its middle, in points;
    `parsers.pages.ocr.straighten.upright_to_source` gives the way back.

    Args:
        image: the page, any mode.
        page_number: 1-based.
        dpi: resolution of the image.
        settings: which engine reads, and with which models.
        reasons: codes for why the page is read by OCR, kept in its origin.
        ocr_time: how long the engine may take.
        engine: another than the settings ask for.

    Raises:
        UnreadablePageError: if the engine fails; the page is lost, not the file.
    """
    engine = engine or engine_of(settings, ocr_time)
    # As pages are read side by side, OpenCV's threads cost more than they save.
    cv2.setNumThreads(1)
    source = image_to_raster(image, dpi)
    stamps = take_out_stamps(image, source)
    raster, skew_deg = _straightened(clear_margins(flatten_paper(source)))
    orientation, reading = _read_upright(raster, engine)
    sheet = reading.sheet
    dpi_of_ink = sheet.raster.dpi
    scale = POINTS_PER_INCH / dpi_of_ink
    return Page(
        page_number=page_number,
        width_pt=sheet.raster.width_px * scale,
        height_pt=sheet.raster.height_px * scale,
        origin=PageOrigin(
            kind="ocr",
            engine=engine.name,
            version=engine.version,
            dpi=dpi,
            reasons=reasons,
            languages=(orientation.language,),
        ),
        words=tuple(_struck_where(sheet.marks, word, dpi_of_ink) for word in reading.words),
        rulings=tuple(_to_ruling(ruling, dpi_of_ink) for ruling in sheet.rulings),
        marks=(
            *_marks_of(reading),
            *(_to_stamp(stamp, source, orientation, skew_deg) for stamp in stamps),
        ),
        images=tuple(_to_image(box, dpi_of_ink) for box in sheet.figures),
        rotation_deg=orientation.rotation_deg,
        skew_deg=skew_deg,
        confidence=_mean_confidence(reading.words),
    )


def _straightened(raster: Raster) -> tuple[Raster, float]:
    """Skew taken out; the same for every quarter turn, so it comes before the orientation."""
    ink = ink_mask(reduce_to_dpi(raster, SKEW_DPI))
    skews = measure_spread_skews(ink)
    if skews is not None:
        return raster.with_gray(deskew_spread(raster.gray, skews)), round(sum(skews) / 2, 2)
    skew_deg = measure_skew(ink)
    return raster.with_gray(deskew(raster.gray, skew_deg)), skew_deg


def _read_upright(raster: Raster, engine: Engine) -> tuple[Orientation, Reading]:
    """Read as it lies; where that makes no sense, find out which way up it is and read again."""
    sheet = sort_ink(raster)
    dpi = sheet.raster.dpi
    small = reduce_to_dpi(Raster(255 - sheet.text_ink, dpi), AXIS_DPI)
    ratio = smear_ratio(255 - small.gray, sheet.em_px * small.dpi / dpi)
    reading = None
    if first_guess(ratio) == UPRIGHT:
        reading = read_sheet(sheet, UPRIGHT, engine)
        if reading.sure_share is None or reading.sure_share >= SURE_SHARE:
            return UPRIGHT, reading
    elif not sheet.text_ink.any():
        return UPRIGHT, Reading(sheet, (), sheet.boxes, (), None)
    orientation = find_orientation(sheet, ratio, engine)
    if reading is not None and orientation == UPRIGHT:
        return UPRIGHT, reading
    if reading is not None or orientation.rotation_deg:
        turned = raster.with_gray(turn_upright(raster.gray, orientation.rotation_deg))
        sheet = sort_ink(turned)
    return orientation, read_sheet(sheet, orientation, engine)


def _marks_of(reading: Reading) -> Iterator[DrawnMark]:
    """Check boxes, rings and strikes, and what is written by hand."""
    dpi = reading.sheet.raster.dpi
    yield from (_to_square(box, dpi) for box in reading.boxes)
    yield from (_to_mark(mark, dpi) for mark in reading.sheet.marks)
    yield from (DrawnMark("handwriting", box.to_points(dpi)) for box in reading.unread)


def _to_ruling(ruling: InkRuling, dpi: float) -> Ruling:
    return Ruling(ruling.box.to_points(dpi), ruling.orientation, ruling.dashed)


def _to_square(box: InkBox, dpi: float) -> DrawnMark:
    return DrawnMark("square", box.box.to_points(dpi), box.state, confidence=box.confidence)


def _to_mark(mark: InkMark, dpi: float) -> DrawnMark:
    return DrawnMark(mark.kind, mark.box.to_points(dpi), "checked", confidence=mark.confidence)


def _to_stamp(
    stamp: InkMark, source: Raster, orientation: Orientation, skew_deg: float
) -> DrawnMark:
    scale = POINTS_PER_INCH / source.dpi
    straightening = Straightening(
        source.width_px * scale, source.height_px * scale, orientation.rotation_deg, skew_deg
    )
    place = source_to_upright(stamp.box.to_points(source.dpi), straightening)
    return DrawnMark("stamp", place, "unknown", confidence=stamp.confidence)


def _struck_where(marks: Sequence[InkMark], word: Word, dpi: float) -> Word:
    """The word with its ``struck`` set if a strike runs through most of it."""
    for mark in marks:
        place = mark.box.to_points(dpi)
        over = min(place.x1, word.bbox.x1) - max(place.x0, word.bbox.x0)
        inside = word.bbox.top < place.y_mid < word.bbox.bottom
        if mark.kind == "strike" and inside and over > 0.5 * word.bbox.width:
            return msgspec.structs.replace(word, struck=True)
    return word


def _to_image(box: PxBox, dpi: float) -> PageImage:
    return PageImage(box.to_points(dpi), box.width, box.height)


def _mean_confidence(words: tuple[Word, ...]) -> float | None:
    """Mean chance that a character is right: a word's is the product of its characters'."""
    count = sum(len(word.text) for word in words)
    if count == 0:
        return None
    total = sum(
        len(word.text) * math.pow(word.confidence or 0.0, 1 / len(word.text)) for word in words
    )
    return round(total / count, 4)
