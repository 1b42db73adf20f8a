"""Places on the upright page taken back to the PDF's own user space."""

from __future__ import annotations

from typing import NamedTuple

from corpus.geometry import BBox
from corpus.page import Page
from parsers.pages.ocr.straighten import Straightening, upright_to_source


class PageFrame(NamedTuple):
    """How a PDF shows a page.

    Attributes:
        crop_box: left, bottom, right, top in user space.
        rotate_deg: /Rotate, clockwise: 0, 90, 180 or 270.
    """

    crop_box: tuple[float, float, float, float]
    rotate_deg: int

    @property
    def shown_size(self) -> tuple[float, float]:
        """Width and height as shown, in units of user space."""
        left, bottom, right, top = self.crop_box
        width, height = right - left, top - bottom
        return (height, width) if self.rotate_deg % 180 else (width, height)


class UserPoint(NamedTuple):
    """A point in user space, y upwards."""

    x: float
    y: float


def straightening_of(page: Page, frame: PageFrame) -> Straightening:
    """What OCR did to the shown page: the page's rotation counts /Rotate in."""
    rotation_deg = (page.rotation_deg - frame.rotate_deg) % 360
    size = (page.width_pt, page.height_pt)
    width_pt, height_pt = size[::-1] if rotation_deg % 180 else size
    return Straightening(width_pt, height_pt, rotation_deg, page.skew_deg)


def to_user_space(x: float, y: float, straightening: Straightening, frame: PageFrame) -> UserPoint:
    """A point of the upright page (points, origin top left) in the PDF's user space."""
    shown = upright_to_source(BBox(x, y, x, y), straightening)
    shown_width, shown_height = frame.shown_size
    u = shown.x0 * shown_width / straightening.source_width_pt
    v = shown.top * shown_height / straightening.source_height_pt
    left, bottom, right, top = frame.crop_box
    match frame.rotate_deg:
        case 90:
            return UserPoint(left + v, bottom + u)
        case 180:
            return UserPoint(right - u, bottom + v)
        case 270:
            return UserPoint(right - v, top - u)
        case _:
            return UserPoint(left + u, top - v)
