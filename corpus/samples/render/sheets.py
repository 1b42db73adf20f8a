"""Sizes of sheets in millimetres, upright."""

from __future__ import annotations

from corpus.samples.model import SheetSize

SHEETS_MM: dict[SheetSize, tuple[int, int]] = {
    "A3": (297, 420),
    "A4": (210, 297),
    "B4": (257, 364),
    "B5": (182, 257),
}
"""Width and height by name."""


def sheet_mm(size: SheetSize, *, landscape: bool) -> tuple[int, int]:
    """Width and height of a sheet as it lies."""
    width, height = SHEETS_MM[size]
    return (height, width) if landscape else (width, height)
