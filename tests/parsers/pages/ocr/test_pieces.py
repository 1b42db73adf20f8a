"""The connected pieces of a mask of ink."""

from __future__ import annotations

import numpy as np
import pytest

from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox


def _mask(*boxes: PxBox, size: int = 40) -> InkMask:
    mask = np.zeros((size, size), np.uint8)
    for box in boxes:
        box.crop(mask)[:] = 255
    return mask


BAR, DOT = PxBox(3, 5, 23, 8), PxBox(30, 30, 32, 33)


def test_each_piece_has_its_place_and_its_size() -> None:
    pieces = ink_pieces(_mask(BAR, DOT))
    assert [pieces.box(number) for number in pieces.those(pieces.area > 0)] == [BAR, DOT]
    assert pieces.longer[1:].tolist() == [20, 3]
    assert pieces.shorter[1:].tolist() == [3, 2]
    assert pieces.area[1:].tolist() == [60, 6]


def test_ink_that_touches_at_a_corner_is_one_piece() -> None:
    pieces = ink_pieces(_mask(PxBox(0, 0, 2, 2), PxBox(2, 2, 4, 4)))
    assert list(pieces.those(pieces.area > 0)) == [1]


def test_paper_is_no_piece_however_large() -> None:
    pieces = ink_pieces(_mask(BAR))
    assert list(pieces.those(pieces.longer >= 30)) == []
    assert not pieces.mask(pieces.longer >= 30).any()


def test_the_ink_of_a_piece_is_without_what_lies_in_its_box() -> None:
    frame = _mask(PxBox(2, 2, 20, 20))
    frame[4:18, 4:18] = 0
    dotted = frame.copy()
    dotted[10:12, 10:12] = 255
    pieces = ink_pieces(dotted)
    (number,) = pieces.those(pieces.longer > 10)
    assert (pieces.own(number) == PxBox(2, 2, 20, 20).crop(frame)).all()


@pytest.mark.parametrize("side", [60, 600], ids=["few", "more than 16 bits count"])
def test_a_mask_of_some_pieces_holds_their_ink_alone(side: int) -> None:
    mask = np.zeros((side, side), np.uint8)
    mask[::2, ::2] = 255
    mask[:3, :3] = 255
    pieces = ink_pieces(mask)
    kept = pieces.mask(pieces.area > 1)
    assert np.count_nonzero(kept) == np.count_nonzero(pieces.mask(pieces.longer > 1)) > 8
    assert len(pieces.area) == 1 + np.count_nonzero(mask) - np.count_nonzero(kept) + 1
