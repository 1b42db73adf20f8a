"""Letters of large type that stand apart, as in titles that are set wide (諮　問　書)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parsers.pages.ocr.raster import InkMask, PxBox, runs_of

Row = tuple[int, int]
"""Where a row of ink begins and ends, downwards."""
LARGE_EM = 1.2
"""Height of large type, in the page's ems: 12 pt where the text is set in 10."""
MAX_ASPECT = 1.3
"""Width over height of a single character."""
EVEN_SHARE = 1 / 6
"""By how much of their height characters of a line differ in where they begin and end."""


def large_characters(columns: Sequence[PxBox], ink: InkMask, em_px: float) -> dict[PxBox, PxBox]:
    """Columns that are one character with white across it: 諮 and 書 beside 問.

    One letter of the title that is whole shows how high all are.

    Args:
        columns: stretches of a line parted by wide white.
        ink: of which they are parts.
        em_px: the usual height of the page's characters.

    Returns:
        The box round the character, by its column.
    """
    boxes: dict[PxBox, PxBox] = {}
    whole: list[PxBox] = []
    for column in columns:
        starts, ends = runs_of(np.asarray(column.crop(ink).any(axis=1)))
        if len(starts) == 0:
            continue
        top, bottom = column.top + int(starts[0]), column.top + int(ends[-1])
        box = PxBox(column.left, top, column.right, bottom)
        if len(starts) > 1 and box.width <= MAX_ASPECT * box.height:
            boxes[column] = box
        elif len(starts) == 1 and box.height >= LARGE_EM * em_px:
            whole.append(box)
    return {
        column: box
        for column, box in boxes.items()
        if any(_stand_alike(box, other) for other in whole)
    }


def joined_as_beside(rows: Sequence[Row], beside: Sequence[Row], em_px: float) -> list[Row]:
    """Rows of ink; two that are one large character stand beside a whole one of their height.

    Args:
        rows: top and bottom of each, from the top.
        beside: those of the column at the side.
        em_px: the usual height of the page's characters.
    """
    large = [(top, bottom) for top, bottom in beside if bottom - top >= LARGE_EM * em_px]
    joined: list[Row] = []
    for top, bottom in rows:
        if joined and any(_are_alike((joined[-1][0], bottom), other) for other in large):
            joined[-1] = (joined[-1][0], bottom)
        else:
            joined.append((top, bottom))
    return joined


def _stand_alike(box: PxBox, other: PxBox) -> bool:
    return _are_alike((box.top, box.bottom), (other.top, other.bottom))


def _are_alike(row: Row, other: Row) -> bool:
    """Whether two rows begin and end at one height."""
    off = max(abs(row[0] - other[0]), abs(row[1] - other[1]))
    return off <= EVEN_SHARE * (other[1] - other[0])
