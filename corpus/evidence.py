"""Where a value was read."""

from __future__ import annotations

from msgspec import Struct

from corpus.geometry import BBox
from corpus.page import OriginKind


class Evidence(Struct, frozen=True):
    """The place on a page that a value was read from, carried by every reading.

    Attributes:
        bbox: in points, see `corpus.geometry`.
        raw_text: what is printed there, before any repair.
        confidence: 0..1; None where unknown, never 1.0 for "certain".
    """

    page_number: int
    bbox: BBox
    raw_text: str
    confidence: float | None
    origin: OriginKind
