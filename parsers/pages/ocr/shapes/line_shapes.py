"""What the ink of a line says of each character that the engine read in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.lines import TextStrip
from parsers.pages.ocr.raster import GrayImage, InkMask, PxBox
from parsers.pages.ocr.shapes.alignment import align_ink
from parsers.pages.ocr.shapes.features import EXTENT_WEIGHT, Features, shapes_to_features
from parsers.pages.ocr.shapes.pieces import InkGroup, ink_to_pieces, pieces_to_groups
from parsers.pages.ocr.shapes.prototypes import Prototypes, Shape
from parsers.pages.ocr.words import Glyph

GOOD_FIT = 350.0
"""Ink this near to a prototype needs no other character to be tried on it."""
FAR = 1e6
"""Stands for the distance of what was not compared."""
NEAR_EM = 1.6
"""The engine's places are not farther off than this from the ink of what it read."""
UNLIKE_SCALE = 0.15
"""Cost of a unit of distance in the alignment: neighbouring features are not independent, so a
distance counts for less than the likelihood it would be."""
ODD_SCALE = 0.075
"""The same for ink that is far from all characters, past the usual distance of the line's."""
ODD_FROM = 1.3
MAX_ODD = 8.0
SMALL_EM = 0.5
"""The shape of smaller marks is chance in part: a few pixels, which vary with the scan. Their
distances (。 600, 、 1,100 at 200 dpi) count by the square of their size."""
MIN_LINE_EM = 0.8
"""Only a line this high, in the page's ems, says how large its characters are."""


class ShapeReading(NamedTuple):
    """What some ink looks like.

    Attributes:
        glyph: number of the engine's character that it belongs to; None if it read nothing there.
        start: of the ink along the line, in pixels of the page.
        end: likewise.
        width_em: extent along the line.
        text: the character that it looks most like.
        distance: squared distance from that.
        engine_distance: and from the engine's character.
    """

    glyph: int | None
    start: int
    end: int
    width_em: float
    text: str
    distance: float
    engine_distance: float


def read_line_shapes(
    glyphs: Sequence[Glyph],
    strip: TextStrip,
    ink: InkMask,
    gray: GrayImage,
    page_em_px: float,
    known: Prototypes,
) -> list[ShapeReading]:
    """The ink of a line in order, each with the engine's character that it belongs to.

    Characters of the engine that have no ink of their own are in none of the readings. Nothing is
    said of a line whose characters cannot be told apart.

    Args:
        glyphs: what the engine read.
        strip: the line.
        ink: of the line, over the strip's box.
        gray: of the line, over the strip's box; may be finer.
        page_em_px: the usual height of a character.
        known: what characters look like.
    """
    em_px = _line_em(strip, page_em_px)
    along = np.ascontiguousarray(ink.T) if strip.vertical else ink
    groups = pieces_to_groups(ink_to_pieces(along, em_px), em_px)
    if not groups or not glyphs:
        return []
    features = _features(groups, along, gray, strip, em_px)
    shapes = known.project(features)
    weights = _weights(features)
    offset = strip.box.top if strip.vertical else strip.box.left
    places = [(glyph.start + glyph.end) / 2 - offset for glyph in glyphs]
    to_engine = _distances_to_engine(glyphs, places, groups, shapes, em_px, known) * weights
    nearest: list[tuple[str, float]] = [("", 0.0)] * len(groups)
    best = to_engine.min(axis=0)
    unclear = np.flatnonzero(~_explained(best <= GOOD_FIT, groups))
    if len(unclear):
        for number, found in zip(unclear.tolist(), known.nearest(shapes[unclear]), strict=True):
            nearest[number] = found[0], found[1] * weights[number]
            best[number] = nearest[number][1]
    unlike = np.where(np.isinf(to_engine), FAR, to_engine - best) * UNLIKE_SCALE
    best = np.minimum(best, FAR)
    usual = np.median(best[best < FAR]) if (best < FAR).any() else FAR
    odd = np.clip(ODD_SCALE * (best - ODD_FROM * usual), 0.0, MAX_ODD)
    sure = [glyph.confidence or 0.0 for glyph in glyphs]
    readings = []
    for character, number in align_ink(unlike, odd, places, sure, groups, em_px):
        if number is None:
            continue
        group = groups[number]
        own = float(to_engine[character, number]) if character is not None else np.inf
        text, distance = nearest[number]
        if not text:
            # Near to something the engine read hereabouts; to what, only the engine's own says.
            if character is not None and own <= GOOD_FIT:
                text, distance = glyphs[character].text, own
            else:
                text, distance = known.nearest(shapes[number : number + 1])[0]
                distance *= float(weights[number])
        readings.append(
            ShapeReading(
                glyph=character,
                start=group.start + offset,
                end=group.end + offset,
                width_em=(group.end - group.start) / em_px,
                text=text,
                distance=distance,
                engine_distance=own,
            )
        )
    return readings


def _weights(features: Features) -> NDArray[np.float32]:
    """How much the distance of each shape counts."""
    sizes = features[:, -3:-1].max(axis=1) / EXTENT_WEIGHT
    return np.asarray(np.minimum(1.0, (sizes / SMALL_EM) ** 2), dtype=np.float32)


def _explained(fits: NDArray[np.bool_], groups: Sequence[InkGroup]) -> NDArray[np.bool_]:
    """By group, whether some of its ink is in a group that fits what the engine read."""
    pieces = np.zeros(groups[-1].last, dtype=bool)
    for number in np.flatnonzero(fits).tolist():
        pieces[groups[number].first : groups[number].last] = True
    return np.array([pieces[group.first : group.last].any() for group in groups])


def _line_em(strip: TextStrip, page_em_px: float) -> float:
    """The size of a line's characters: its own height, unless it holds low ones only."""
    own = float(strip.thickness_px)
    return own if own >= MIN_LINE_EM * page_em_px else page_em_px


def _features(
    groups: Sequence[InkGroup], along: InkMask, gray: GrayImage, strip: TextStrip, em_px: float
) -> Features:
    scale = gray.shape[1] / strip.box.width
    crops, extents = [], []
    for group in groups:
        across = np.flatnonzero(along[:, group.start : group.end].any(axis=1))
        low, high = int(across[0]), int(across[-1]) + 1
        box = PxBox(group.start, low, group.end, high)
        middle_em = ((low + high) - along.shape[0]) / 2 / em_px
        if strip.vertical:
            # Where a character stands along a column is not known.
            box, middle_em = PxBox(low, group.start, high, group.end), 0.0
        crops.append(box.scaled(scale).crop(gray))
        extents.append((box.width / em_px, box.height / em_px, middle_em))
    return shapes_to_features(crops, np.asarray(extents, dtype=np.float32))


def _distances_to_engine(  # noqa: PLR0913  characters and ink, and how they are compared
    glyphs: Sequence[Glyph],
    places: Sequence[float],
    groups: Sequence[InkGroup],
    shapes: Shape,
    em_px: float,
    known: Prototypes,
) -> NDArray[np.float32]:
    """Characters by groups: how far the ink is from the character, infinite where it is far off."""
    middles = np.array([group.middle for group in groups])
    out = np.full((len(glyphs), len(groups)), np.inf, np.float32)
    by_text: dict[str, list[int]] = {}
    for index, glyph in enumerate(glyphs):
        by_text.setdefault(glyph.text, []).append(index)
    for text, indices in by_text.items():
        near = np.stack([np.abs(middles - places[index]) <= NEAR_EM * em_px for index in indices])
        tried = np.flatnonzero(near.any(axis=0))
        if len(tried):
            distances = known.distances_to(shapes[tried], [text])[:, 0]
            for index, mask in zip(indices, near[:, tried], strict=True):
                out[index, tried[mask]] = distances[mask]
    return out
