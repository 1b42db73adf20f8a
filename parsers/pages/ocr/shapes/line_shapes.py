"""What the ink of a line says of each character that the engine read in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.raster import GrayImage, InkMask, PxBox
from parsers.pages.ocr.shapes.alignment import align_ink
from parsers.pages.ocr.shapes.features import EXTENT_WEIGHT, Features, shapes_to_features
from parsers.pages.ocr.shapes.pieces import InkGroup, ink_to_pieces, pieces_to_groups
from parsers.pages.ocr.shapes.prototypes import Prototypes, Shape
from parsers.pages.ocr.text.lines import TextStrip
from parsers.pages.ocr.text.words import Glyph

GOOD_FIT = 350.0
"""Ink this near to a prototype needs no other character to be tried on it."""
REACH_EM = 4.0
"""No character's ink is farther than this from the engine's place for it."""
NEAR_EM = 2.5
"""Seldom is it farther than this: beyond, ink is not compared."""
UNLIKE_SCALE = 0.15
"""Cost of a unit of distance in the alignment: neighbouring features are not independent, so a
distance counts for less than the likelihood it would be."""
UNLIKE_CAP = 12.0
"""A character costs no more than this however unlike its ink is: it may be misread."""
PLACE_COST_EM = 0.6
"""What it costs to lie an em from the engine's place; its places are off by half an em."""
MAX_PLACE_EM = 3.0
NO_INK_COST = (3.0, 6.0)
"""What a character without ink costs: at least, and more by the engine's figure for it."""
NO_CHARACTER_COST = 6.0
"""What ink costs that the engine read nothing of."""
ODD_SCALE = 0.075
"""Cost of ink that is far from all characters, past the usual distance of the line's."""
ODD_FROM = 1.3
MAX_ODD = 8.0
SMALL_EM = 0.5
"""The shape of small marks is chance in part: a few pixels, which vary with the scan. From marks
that are small, distances (。 600, 、 1,100 at 200 dpi) count by the square of the ink's size."""
SMALL_MARKS = frozenset("、。，．,.・･·:;：；'’‘`\"“”°′″゜゛")
MAX_DIGIT_EM = 0.8
"""What is wider than this is more than one digit."""
SPECK_WEIGHT = 0.1
"""Ink that weighs less (it is smaller than 0.16 em) is no letter, digit or kanji."""
MIN_LINE_EM = 0.8
"""Only a line this high, in the page's ems, says how large its characters are."""


class LineInk(NamedTuple):
    """A line as it stands on the page.

    Attributes:
        strip: its place.
        ink: over the strip's box.
        gray: over the strip's box, dark on white.
        scale: how many times finer it is.
        em_px: the size of its characters.
    """

    strip: TextStrip
    ink: InkMask
    gray: GrayImage
    scale: float
    em_px: float

    @property
    def along(self) -> InkMask:
        """The ink with the line's direction along its columns."""
        return np.ascontiguousarray(self.ink.T) if self.strip.vertical else self.ink

    @property
    def offset_px(self) -> int:
        """Where the line begins, along it."""
        return self.strip.box.top if self.strip.vertical else self.strip.box.left


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


def line_em(strip: TextStrip, page_em_px: float) -> float:
    """The size of a line's characters: its own height, unless it holds low ones only."""
    own = float(strip.thickness_px)
    return own if own >= MIN_LINE_EM * page_em_px else page_em_px


class _Compared(NamedTuple):
    """A line's ink beside what the engine read in it.

    Attributes:
        groups: of pieces of its ink, all that may be a character.
        shapes: theirs.
        weights: how much the distance of each from a small mark counts.
        away_em: characters by groups, how far each is from the engine's place.
        to_engine: characters by groups, how far the ink is from the character.
    """

    glyphs: Sequence[Glyph]
    line: LineInk
    groups: Sequence[InkGroup]
    shapes: Shape
    weights: NDArray[np.float32]
    away_em: NDArray[np.float64]
    to_engine: NDArray[np.float64]


_Nearest = dict[int, tuple[str, float]]
"""By number of a group, the nearest character and the weighted distance from it."""


def read_line_shapes(
    lines: Sequence[tuple[Sequence[Glyph], LineInk]], known: Prototypes
) -> list[list[ShapeReading]]:
    """For each line its ink in order, each with the engine's character that it belongs to.

    Characters of the engine that have no ink of their own are in none of the readings. Nothing is
    said of a line whose ink cannot be shared out.

    Args:
        lines: what the engine read in each, and its ink.
        known: what characters look like.
    """
    compared = [_compared(glyphs, line, known) for glyphs, line in lines]
    unclear = [[] if each is None else _unclear(each) for each in compared]
    # All lines at once: to go through the prototypes takes longer than to compare with them.
    nearest = _nearest(list(zip(compared, unclear, strict=True)), known)
    return [
        [] if each is None else _aligned(each, near, known)
        for each, near in zip(compared, nearest, strict=True)
    ]


def shapes_of_line(
    line: LineInk, known: Prototypes
) -> tuple[list[InkGroup], list[tuple[str, float]]] | None:
    """Each stretch of a line that may be a character, with what it looks like; None without ink."""
    groups = pieces_to_groups(ink_to_pieces(line.along, line.em_px), line.em_px)
    if not groups:
        return None
    return groups, known.nearest(known.project(_features(groups, line)))


def _compared(glyphs: Sequence[Glyph], line: LineInk, known: Prototypes) -> _Compared | None:
    """The ink of a line beside the engine's characters; None where there is none of either."""
    groups = pieces_to_groups(ink_to_pieces(line.along, line.em_px), line.em_px)
    if not groups or not glyphs:
        return None
    features = _features(groups, line)
    shapes, weights = known.project(features), _weights(features)
    middles = np.array([group.middle for group in groups]) + line.offset_px
    places = np.array(_engine_places(glyphs))
    away_em = np.abs(middles[None, :] - places[:, None]) / line.em_px
    to_engine = _distances_to_engine(glyphs, away_em <= NEAR_EM, shapes, known)
    to_engine[[glyph.text in SMALL_MARKS for glyph in glyphs]] *= weights
    return _Compared(glyphs, line, groups, shapes, weights, away_em, to_engine)


def _aligned(compared: _Compared, nearest: _Nearest, known: Prototypes) -> list[ShapeReading]:
    """The ink of a line shared out among the engine's characters."""
    glyphs, line, groups, shapes, weights, away_em, to_engine = compared
    best = to_engine.min(axis=0)
    expected = np.minimum(best, GOOD_FIT)
    for number, (_, distance) in nearest.items():
        # A small mark may be nearer by the size of its ink than the nearest of all shapes.
        best[number] = expected[number] = min(distance, best[number])
    costs = _costs(to_engine - expected, best, away_em)
    is_letter = np.array([glyph.text.isalnum() for glyph in glyphs])
    costs[is_letter[:, None] & (weights < SPECK_WEIGHT)] = np.inf
    if not line.strip.vertical:  # there several digits stand side by side (縦中横)
        is_digit = np.array([glyph.text.isdecimal() for glyph in glyphs])
        widths_em = np.array([group.end - group.start for group in groups]) / line.em_px
        costs[is_digit[:, None] & (widths_em > MAX_DIGIT_EM)] = np.inf
    steps = align_ink(
        costs,
        np.array([NO_INK_COST[0] + NO_INK_COST[1] * (glyph.confidence or 0.0) for glyph in glyphs]),
        NO_CHARACTER_COST + _oddness(best * weights),  # however odd, dirt is no character
        groups,
    )
    readings = []
    for step in steps:
        if step.group is None:
            continue
        own, engine_text = np.inf, ""
        if step.character is not None:
            engine_text = glyphs[step.character].text
            own = float(to_engine[step.character, step.group])
            if np.isinf(own):
                one = shapes[step.group : step.group + 1]
                own = float(known.distances_to(one, [engine_text])[0, 0])
                own *= float(weights[step.group]) if engine_text in SMALL_MARKS else 1.0
        if own <= GOOD_FIT and step.group not in nearest:
            text, distance = _or_a_lookalike(engine_text, own, step.group, shapes, known)
        else:
            if step.group not in nearest:
                nearest |= _nearest([(compared, [step.group])], known)[0]
            text, distance = min(nearest[step.group], (engine_text, own), key=lambda told: told[1])
        start, end = (place + line.offset_px for place in groups[step.group][2:])
        width_em = (end - start) / line.em_px
        readings.append(ShapeReading(step.character, start, end, width_em, text, distance, own))
    return readings


def _engine_places(glyphs: Sequence[Glyph]) -> list[float]:
    """The middles of the engine's characters; some boxes of its reach on over half the line."""
    starts = [glyph.start for glyph in glyphs[1:]] + [np.inf]
    return [
        (glyph.start + min(glyph.end, max(following, glyph.start))) / 2
        for glyph, following in zip(glyphs, starts, strict=True)
    ]


def _or_a_lookalike(
    text: str, distance: float, number: int, shapes: Shape, known: Prototypes
) -> tuple[str, float]:
    """A character at its distance, or one much like it that is nearer."""
    others = known.lookalikes(text)
    if not others:
        return text, distance
    distances = known.distances_to(shapes[number : number + 1], others)[:, 0]
    return min([(distance, text), *zip(distances.tolist(), others, strict=True)])[::-1]


def _costs(
    unlike: NDArray[np.float64], best: NDArray[np.float64], away_em: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Characters by groups: how unlike, how far off and how odd the ink is."""
    place = PLACE_COST_EM * np.minimum(away_em, MAX_PLACE_EM)
    cost = np.minimum(unlike * UNLIKE_SCALE, UNLIKE_CAP) + place + _oddness(best)
    return np.where(away_em <= REACH_EM, cost, np.inf)


def _oddness(best: NDArray[np.float64]) -> NDArray[np.float64]:
    """By group, what it costs to take it for a character at all."""
    usual = np.median(best[np.isfinite(best)]) if np.isfinite(best).any() else 0.0
    return np.clip(ODD_SCALE * (best - ODD_FROM * usual), 0.0, MAX_ODD)


def _unclear(compared: _Compared) -> list[int]:
    """The numbers of the groups of whose ink none is in one that fits what the engine read."""
    groups = compared.groups
    pieces = np.zeros(groups[-1].last, dtype=bool)
    for number in np.flatnonzero(compared.to_engine.min(axis=0) <= GOOD_FIT).tolist():
        pieces[groups[number].first : groups[number].last] = True
    return [
        number for number, group in enumerate(groups) if not pieces[group.first : group.last].any()
    ]


def _nearest(
    asked: Sequence[tuple[_Compared | None, Sequence[int]]], known: Prototypes
) -> list[_Nearest]:
    """What groups look like, for each line those that are asked for."""
    shapes = [line.shapes[list(numbers)] for line, numbers in asked if line and numbers]
    found = iter(known.nearest(np.concatenate(shapes)) if shapes else ())
    out: list[_Nearest] = []
    for line, numbers in asked:
        near: _Nearest = {}
        for number, (text, distance) in zip(numbers, islice(found, len(numbers)), strict=True):
            weight = float(line.weights[number]) if line and text in SMALL_MARKS else 1.0
            near[number] = (text, distance * weight)
        out.append(near)
    return out


def _weights(features: Features) -> NDArray[np.float32]:
    """How much the distance of each shape from a small mark counts."""
    sizes = features[:, -3:-1].max(axis=1) / EXTENT_WEIGHT
    return np.asarray(np.minimum(1.0, (sizes / SMALL_EM) ** 2), dtype=np.float32)


def _features(groups: Sequence[InkGroup], line: LineInk) -> Features:
    along = line.along
    crops, extents = [], []
    for group in groups:
        across = np.flatnonzero(along[:, group.start : group.end].any(axis=1))
        low, high = int(across[0]), int(across[-1]) + 1
        box = PxBox(group.start, low, group.end, high)
        middle_em = ((low + high) - along.shape[0]) / 2 / line.em_px
        if line.strip.vertical:
            # Where a character stands along a column is not known.
            box, middle_em = PxBox(low, group.start, high, group.end), 0.0
        crops.append(_crop(line, box))
        extents.append((box.width / line.em_px, box.height / line.em_px, middle_em))
    return shapes_to_features(crops, np.asarray(extents, dtype=np.float32))


def _crop(line: LineInk, box: PxBox) -> GrayImage:
    """The gray under a box of the line's ink; at least one pixel, where rounding leaves none."""
    height, width = line.gray.shape
    finer = box.scaled(line.scale)
    left, top = min(finer.left, width - 1), min(finer.top, height - 1)
    return line.gray[top : max(finer.bottom, top + 1), left : max(finer.right, left + 1)]


def _distances_to_engine(
    glyphs: Sequence[Glyph], near: NDArray[np.bool_], shapes: Shape, known: Prototypes
) -> NDArray[np.float64]:
    """Characters by groups: how far the ink is from the character, infinite where it is far off."""
    texts = list(dict.fromkeys(glyph.text for glyph in glyphs))
    distances = dict(zip(texts, known.distances_to(shapes, texts), strict=True))
    return np.where(near, np.stack([distances[glyph.text] for glyph in glyphs]), np.inf)
