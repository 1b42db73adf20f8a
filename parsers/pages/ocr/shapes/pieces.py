"""The ink of a line cut into pieces, of which one or several next to each other are a character."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import InkMask

MAX_CHARACTER_EM = 1.3
"""Extent of a character along its line, at most; the em is measured on ink."""
MAX_PIECES = 7
"""Most pieces that a character falls into."""
TOUCHING_EM = 1.15
"""A longer piece is two characters that touch."""
MIN_PART_EM = 0.15
"""No character that touches another is shorter; a bracket is as short as this."""
MAX_TOUCH_EM = 0.25
"""Ink across a line where two characters touch; a stroke that goes on has more."""


class InkGroup(NamedTuple):
    """Pieces ``first`` to ``last - 1`` taken together, and their place along the line in pixels."""

    first: int
    last: int
    start: int
    end: int

    @property
    def middle(self) -> float:
        """Along the line."""
        return (self.start + self.end) / 2


def ink_to_pieces(ink: InkMask, em_px: float) -> list[tuple[int, int]]:
    """Where the pieces of a line begin and end along it.

    Args:
        ink: of the line, along its columns.
        em_px: the size of its characters.
    """
    across = np.count_nonzero(ink, axis=0)
    inked = np.flatnonzero(across)
    if len(inked) == 0:
        return []
    breaks = np.flatnonzero(np.diff(inked) > 1)
    starts = [inked[0], *inked[breaks + 1]]
    ends = [*inked[breaks], inked[-1]]
    pieces = []
    waiting = [(int(a), int(b) + 1) for a, b in zip(starts, ends, strict=True)][::-1]
    while waiting:
        start, end = waiting.pop()
        cut = _cut_between_touching(across[start:end], em_px)
        if cut is None:
            pieces.append((start, end))
        else:
            waiting += [(start + cut, end), (start, start + cut)]
    return pieces


def pieces_to_groups(pieces: Sequence[tuple[int, int]], em_px: float) -> list[InkGroup]:
    """All pieces next to each other that together are no longer than a character."""
    groups = []
    for first, (start, _) in enumerate(pieces):
        for last in range(first + 1, min(len(pieces), first + MAX_PIECES) + 1):
            end = pieces[last - 1][1]
            if last > first + 1 and end - start > MAX_CHARACTER_EM * em_px:
                break
            groups.append(InkGroup(first, last, start, end))
    return groups


def _cut_between_touching(across: NDArray[np.intp], em_px: float) -> int | None:
    """Where to cut a piece that is too long for a character; None if nowhere."""
    margin = int(MIN_PART_EM * em_px)
    if len(across) <= TOUCHING_EM * em_px or len(across) <= 2 * margin:
        return None
    inner = across[margin:-margin]
    if inner.min() > MAX_TOUCH_EM * em_px:
        return None
    places = np.flatnonzero(inner == inner.min()) + margin
    # Of several places the one that leaves whole ems.
    off = np.abs(places / em_px - np.round(places / em_px))
    return int(places[int(off.argmin())])
