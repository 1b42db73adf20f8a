"""Rings drawn round words: found by the ellipse they run along, taken out without the words.

A ring by hand leans, does not close, touches what it is drawn round and what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.pages.ocr.pieces import ink_pieces
from parsers.pages.ocr.raster import InkMask, PxBox

Numbers = NDArray[Any]

RING_EM = (1.2, 16.0)
"""Size of a ring, in ems of the text: round a character, or a word with its bracket."""
MAX_PIECE_EM = 20.0
"""A ring that touches its neighbours is one piece with them."""
MAX_RING_ASPECT = 5.0
"""Of a ring round a few characters."""
MAX_LONG_ASPECT = 13.0
LONG_RING_EM = 2.4
"""A flatter ring is drawn close to one line: that high at most."""
MIN_HOLE_EM2 = 0.35
"""Area of the white in a ring beside its word, in square ems: an outline to fit an ellipse to."""
N_RAYS = 120
"""Directions from its middle in which the stroke of a ring is sought."""
RAY_REACH = 0.16
"""How far from the ellipse, of the radius: hands draw no true one, a box leaves it by 0.4."""
N_FITS = 3
"""The ellipse is fitted again to the stroke that was met along it."""
MIN_ROUND = 0.93
"""Share of the rays that meet the stroke of a ring that closes."""
MIN_ROUND_OPEN = 0.84
"""And of one that does not, which is believed if there is a whole word inside."""
MAX_RING_STROKE = 0.12
"""Thickness of its stroke, over its shorter side."""
THICKER = 1.6
"""Where the stroke is thicker than usual by this, a character touches it."""
MAX_OFF_ELLIPSE = 0.025
"""Mean distance of the stroke from the ellipse, over the shorter side: 0.018 at most in rings drawn
unsteadily, 0.034 and more in 国, 回, 目 in the type of a heading."""
MAX_FAR_OFF = 0.045
"""The distance that nine rays of ten keep to: 0.037 at most, and 0.06 in such kanji."""
INSIDE = 0.72
"""What is in this share of the ellipse is no more the ring."""
MIN_INSIDE_EM2 = 0.06
"""Ink of the lightest word in a ring, in square ems; with none in it, it is ○ in large type."""
MAX_HIDDEN = 0.25
"""Share of the rays on which a ring may run along or across a ruling, where it cannot be seen."""
BRIDGE_EM = 0.25
"""Thickness of a ruling that a ring crosses, and the soft edge that was taken out with it."""
MAX_TAIL_EM = 0.8
"""Length of what the end of a ring is beside it; a stroke of a kanji at its side is longer, or
leads further into the ring."""
MAX_TAIL_OFF_EM = 0.3
"""How far such an end is from the ring at most."""
MAX_TAILS_BESIDE = 1
"""Of a ring's two ends one passes inside of it and one outside; more such pieces at one side are
the strokes of a character beside it."""
MIN_ALONG = 0.5
"""Cosine of the angle between such an end and the ring: 60 degrees at most."""
MIN_DIRECTED_PX = 8
"""Fewer pixels have no direction."""
TOUCHING_PX = 2
"""Pixels that touch, also corner to corner, are less apart."""
MIN_WORD_EM = 0.45
"""Height of a piece of ink that belongs to a word and not to the ring."""


@dataclass(frozen=True, slots=True)
class _Ellipse:
    """An ellipse in pixels: its middle, its two radii, and how far it is turned."""

    x: float
    y: float
    along: float
    across: float
    turn: float

    @property
    def shorter(self) -> float:
        """The shorter of its diameters."""
        return 2 * min(self.along, self.across)

    @property
    def longer(self) -> float:
        """The longer of its diameters."""
        return 2 * max(self.along, self.across)

    def points(self) -> tuple[Numbers, Numbers]:
        """`N_RAYS` places along it, from its middle."""
        angle = np.linspace(0, 2 * np.pi, N_RAYS, endpoint=False)
        u, v = self.along * np.cos(angle), self.across * np.sin(angle)
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        return u * cos - v * sin, u * sin + v * cos

    def radius_share(self, xs: Numbers, ys: Numbers) -> Numbers:
        """How far out places lie: 1 on the ellipse."""
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        dx, dy = xs - self.x, ys - self.y
        u, v = (dx * cos + dy * sin) / self.along, (dy * cos - dx * sin) / self.across
        return np.asarray(np.hypot(u, v))

    def ray_of(self, xs: Numbers, ys: Numbers) -> NDArray[np.intp]:
        """On which of the rays places lie, the nearest."""
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        dx, dy = xs - self.x, ys - self.y
        u, v = (dx * cos + dy * sin) / self.along, (dy * cos - dx * sin) / self.across
        turn = np.arctan2(v, u) / (2 * np.pi) * N_RAYS
        return np.asarray(np.rint(turn).astype(np.intp) % N_RAYS, dtype=np.intp)


@dataclass(frozen=True, slots=True)
class _Stroke:
    """What was met along an ellipse: by ray, where the stroke is and how thick.

    Attributes:
        share: its middle as a share of the radius; NaN where there is none.
        thick_px: its thickness across, also where the ray meets it aslant.
        seen: whether no ruling hides the place.
    """

    share: Numbers
    thick_px: Numbers
    seen: NDArray[np.bool_]


def find_ring_strokes(
    ink: InkMask, em_px: float, hidden: InkMask | None = None
) -> list[tuple[PxBox, InkMask]]:
    """The places of rings round words, each with its own ink (over its place), which is no text.

    Args:
        ink: the ink of the text.
        em_px: the usual height of a character.
        hidden: where rulings were taken out of the ink, which a ring may run across or along.
    """
    hidden = np.zeros_like(ink) if hidden is None else hidden
    low, high = RING_EM[0] * em_px, MAX_PIECE_EM * em_px
    reach = max(3, round(BRIDGE_EM * em_px))
    pieces = ink_pieces(_bridged(ink, hidden, reach))
    found: list[tuple[PxBox, InkMask]] = []
    for number in pieces.those((pieces.shorter >= low) & (pieces.longer <= high)):
        box = pieces.box(number).expanded(reach, ink.shape[1], ink.shape[0])
        ring = _ring_in(pieces.own(number, box), box.crop(ink), box.crop(hidden), em_px)
        if ring is not None:
            ring &= box.crop(ink)
            ys, xs = np.nonzero(ring)
            tight = PxBox(int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1)
            found.append((tight.moved(box.left, box.top), np.ascontiguousarray(tight.crop(ring))))
    return found


def _bridged(ink: InkMask, hidden: InkMask, reach_px: int) -> InkMask:
    """The ink, with the strokes that a ruling crosses whole again."""
    if not hidden.any():
        return ink
    kernel = np.ones((reach_px | 1, reach_px | 1), np.uint8)
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, kernel)
    return np.asarray(cv2.bitwise_or(ink, cv2.bitwise_and(closed, hidden)), dtype=np.uint8)


def _ring_in(own: InkMask, ink: InkMask, hidden: InkMask, em_px: float) -> InkMask | None:
    """The ring in a piece of ink, without the characters that touch it."""
    for outline in _outlines(own, em_px):
        ellipse = _fit(outline)
        for _ in range(N_FITS):
            if ellipse is None or not _is_of_size(ellipse, em_px):
                break
            stroke = _stroke_along(ellipse, own, hidden)
            if _is_ring(ellipse, stroke, own, ink, em_px):
                ring = _ink_of(ellipse, stroke, own)
                return ring | _tails(ellipse, stroke, own, ring, em_px)
            ellipse = _fit(_places(ellipse, stroke))
    return None


def _seen_rays(ellipse: _Ellipse, hidden: InkMask) -> NDArray[np.bool_]:
    """The rays that meet an ellipse where no ruling is."""
    dx, dy = ellipse.points()
    height, width = hidden.shape
    x = np.clip(np.rint(ellipse.x + dx).astype(int), 0, width - 1)
    y = np.clip(np.rint(ellipse.y + dy).astype(int), 0, height - 1)
    thick = cv2.dilate(hidden, np.ones((3, 3), np.uint8))
    return np.asarray(thick[y, x] == 0)


def _outlines(own: InkMask, em_px: float) -> Iterator[Numbers]:
    """Outlines that may be those of a ring: of the whole piece, and of each large hole in it."""
    contours, hierarchy = cv2.findContours(own, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    links = np.asarray(hierarchy)[0]
    outer = [contour for contour, link in zip(contours, links, strict=True) if link[3] < 0]
    holes = [contour for contour, link in zip(contours, links, strict=True) if link[3] >= 0]
    large = [hole for hole in holes if cv2.contourArea(hole) >= MIN_HOLE_EM2 * em_px**2]
    for contour in (*outer, *sorted(large, key=lambda hole: -cv2.contourArea(hole))):
        yield np.asarray(cv2.convexHull(contour), dtype=np.float64).reshape(-1, 2)
    if len(large) > 1:
        # A character that touches the ring above and below parts its hole in two.
        both = np.concatenate([hole.reshape(-1, 2) for hole in large])
        yield np.asarray(cv2.convexHull(both), dtype=np.float64).reshape(-1, 2)


def _fit(points: Numbers) -> _Ellipse | None:
    if len(points) < 6:
        return None
    (x, y), (along, across), turn = cv2.fitEllipse(points.astype(np.float32))
    if not np.isfinite([x, y, along, across]).all() or min(along, across) < 2:
        return None
    return _Ellipse(x, y, along / 2, across / 2, float(np.deg2rad(turn)))


def _is_of_size(ellipse: _Ellipse, em_px: float) -> bool:
    low, high = (size * em_px for size in RING_EM)
    is_close = ellipse.shorter <= LONG_RING_EM * em_px
    flattest = (MAX_LONG_ASPECT if is_close else MAX_RING_ASPECT) * ellipse.shorter
    return low <= ellipse.shorter and ellipse.longer <= min(high, flattest)


def _stroke_along(ellipse: _Ellipse, own: InkMask, hidden: InkMask) -> _Stroke:
    """The stroke that is met on each ray near an ellipse: the outermost there."""
    dx, dy = ellipse.points()
    length = np.hypot(dx, dy)
    n_steps = max(8, int(2 * 2 * RAY_REACH * ellipse.longer / 2))
    shares = np.linspace(1 + RAY_REACH, 1 - 2 * RAY_REACH, n_steps + n_steps // 2)
    height, width = own.shape
    x = np.rint(ellipse.x + dx[:, None] * shares).astype(int)
    y = np.rint(ellipse.y + dy[:, None] * shares).astype(int)
    within = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    met = np.zeros(x.shape, bool)
    met[within] = own[y[within], x[within]] > 0
    rays, first, last = _runs(met)
    middles = (shares[first] + shares[last]) / 2
    # The nearest to the ellipse comes last on its ray, and stays.
    order = np.argsort(np.abs(middles - 1), kind="stable")[::-1]
    order = order[shares[first[order]] >= 1 - RAY_REACH]
    middle, thick = np.full(N_RAYS, np.nan), np.full(N_RAYS, np.nan)
    middle[rays[order]] = middles[order]
    across = float(shares[0] - shares[1]) * length * _slants(dx, dy)
    thick[rays[order]] = (last + 1 - first)[order] * across[rays[order]]
    return _thinned(_Stroke(middle, thick, _seen_rays(ellipse, hidden)))


def _runs(met: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Where there is ink on end along the rows: the row of each run, its first and last place."""
    edges = np.diff(met.astype(np.int8), axis=1, prepend=0, append=0)
    rows, first = np.nonzero(edges == 1)
    return rows, first, np.nonzero(edges == -1)[1] - 1


def _thinned(stroke: _Stroke) -> _Stroke:
    """Where a character touches the stroke from inside, the stroke is what lies outermost."""
    if np.isnan(stroke.share).all():
        return stroke
    usual = float(np.nanmedian(stroke.thick_px))
    over = np.nan_to_num(stroke.thick_px - THICKER * usual - 1) > 0
    around = _median_around(np.where(over, np.nan, stroke.share))
    share = np.where(over & ~np.isnan(around), around, stroke.share)
    return _Stroke(share, np.where(over, usual, stroke.thick_px), stroke.seen)


def _median_around(shares: Numbers, reach: int = 5) -> Numbers:
    """The median of each ray's neighbours, round the ring."""
    turned = np.stack([np.roll(shares, shift) for shift in range(-reach, reach + 1)])
    empty = np.isnan(turned).all(axis=0)
    turned[:, empty] = 1.0
    return np.where(empty, np.nan, np.nanmedian(turned, axis=0))


def _places(ellipse: _Ellipse, stroke: _Stroke) -> Numbers:
    dx, dy = ellipse.points()
    met = ~np.isnan(stroke.share)
    x = ellipse.x + dx[met] * stroke.share[met]
    y = ellipse.y + dy[met] * stroke.share[met]
    return np.column_stack([x, y])


def _is_ring(ellipse: _Ellipse, stroke: _Stroke, own: InkMask, ink: InkMask, em_px: float) -> bool:
    """Whether the stroke runs round evenly and thin, and there is a word inside."""
    met = ~np.isnan(stroke.share)
    if np.mean(stroke.seen) < 1 - MAX_HIDDEN:
        return False
    round_share = float(met[stroke.seen].mean())
    if round_share < MIN_ROUND_OPEN:
        return False
    usual = float(np.nanmedian(stroke.thick_px))
    if usual > MAX_RING_STROKE * ellipse.shorter + 1:
        return False
    dx, dy = ellipse.points()
    off_px = np.abs(stroke.share - 1) * np.hypot(dx, dy) * _slants(dx, dy)
    if float(np.nanmean(off_px)) > MAX_OFF_ELLIPSE * ellipse.shorter:
        return False
    if float(np.nanpercentile(off_px, 90)) > MAX_FAR_OFF * ellipse.shorter:
        return False
    ys, xs = np.nonzero(ink)
    inside = ellipse.radius_share(xs + 0.0, ys + 0.0) < INSIDE
    if np.count_nonzero(inside) < MIN_INSIDE_EM2 * em_px**2:
        return False
    return round_share >= MIN_ROUND or _has_word_inside(ellipse, own, ink, em_px)


def _has_word_inside(ellipse: _Ellipse, own: InkMask, ink: InkMask, em_px: float) -> bool:
    """Whether a piece of ink of a character's height lies inside that does not touch the ring."""
    others = np.asarray(cv2.subtract(ink, own), dtype=np.uint8)
    pieces = ink_pieces(others)
    boxes = [pieces.box(each) for each in pieces.those(pieces.longer >= MIN_WORD_EM * em_px)]
    middles = np.array([(box.left + box.right, box.top + box.bottom) for box in boxes]) / 2
    return bool(boxes) and bool(np.any(ellipse.radius_share(*middles.T) < INSIDE))


def _ink_of(ellipse: _Ellipse, stroke: _Stroke, own: InkMask) -> InkMask:
    """The pixels of a ring: those within half its thickness of its way."""
    way = _median_around(stroke.share, reach=2)
    way = np.where(np.isnan(way), 1.0, way)
    half = float(np.nanmedian(stroke.thick_px)) / 2 + 1
    ys, xs = np.nonzero(own)
    ray = ellipse.ray_of(xs + 0.0, ys + 0.0)
    dx, dy = ellipse.points()
    radius = np.hypot(dx, dy)[ray]
    off_px = np.abs(ellipse.radius_share(xs + 0.0, ys + 0.0) - way[ray]) * radius
    # Along a flat side a ray meets the stroke aslant: what counts is the distance across it.
    slant = np.minimum(1.0, _slants(dx, dy))[ray]
    on_ring = off_px * slant <= half
    ring = np.zeros_like(own)
    ring[ys[on_ring], xs[on_ring]] = 255
    return ring


def _tails(
    ellipse: _Ellipse, stroke: _Stroke, own: InkMask, ring: InkMask, em_px: float
) -> InkMask:
    """The ends of a ring by hand that run on beside it, where they overlap or miss each other.

    Such an end hangs on the ring, is as thin as the ring and soon over. In a ring round a long
    word the word's own strokes are as near to the ring all along it, and nothing is taken. What
    is no longer than the stroke is thick is no end but its uneven edge.
    """
    tails = np.zeros_like(own)
    if ellipse.longer > MAX_RING_ASPECT * ellipse.shorter:
        return tails
    rest = np.asarray(cv2.subtract(own, ring), dtype=np.uint8)
    off_px = cv2.distanceTransform(255 - ring, cv2.DIST_L2, 3)
    thick = float(np.nanmedian(stroke.thick_px))
    pieces = ink_pieces(rest)
    lengths = np.hypot(pieces.width, pieces.height)
    is_thin = (lengths <= MAX_TAIL_EM * em_px) & (pieces.area <= THICKER * thick * lengths)
    found: dict[bool, list[tuple[Numbers, Numbers]]] = {True: [], False: []}
    for number in pieces.those(is_thin):
        ys, xs = np.nonzero(pieces.labels == number)
        off = off_px[ys, xs]
        if off.max() < TOUCHING_PX and lengths[number] <= thick + 1:
            tails[ys, xs] = 255
            continue
        hangs_on = off.min() < TOUCHING_PX and off.max() <= MAX_TAIL_OFF_EM * em_px
        is_beside = bool(np.all(ellipse.radius_share(xs + 0.0, ys + 0.0) >= INSIDE))
        if hangs_on and is_beside and _runs_along(ellipse, xs + 0.0, ys + 0.0):
            is_inside = float(ellipse.radius_share(xs + 0.0, ys + 0.0).mean()) < 1
            found[is_inside].append((ys, xs))
    if max(map(len, found.values())) <= MAX_TAILS_BESIDE:
        for ys, xs in (*found[True], *found[False]):
            tails[ys, xs] = 255
    return tails


def _runs_along(ellipse: _Ellipse, xs: Numbers, ys: Numbers) -> bool:
    """Whether a stroke runs rather along the ellipse where it is than across it."""
    if len(xs) < MIN_DIRECTED_PX:
        return True
    spread = np.cov(np.stack([xs, ys]))
    direction = np.linalg.eigh(spread)[1][:, -1]
    dx, dy = ellipse.points()
    ray = int(ellipse.ray_of(np.array([xs.mean()]), np.array([ys.mean()]))[0])
    after, before = (ray + 1) % N_RAYS, ray - 1
    tangent = np.array([dx[after] - dx[before], dy[after] - dy[before]])
    return bool(abs(direction @ tangent) >= MIN_ALONG * np.hypot(*tangent))


def _slants(dx: Numbers, dy: Numbers) -> Numbers:
    """The sine of the angle between each ray and the ellipse where they meet."""
    tx, ty = np.roll(dx, -1) - np.roll(dx, 1), np.roll(dy, -1) - np.roll(dy, 1)
    cross = np.abs(dx * ty - dy * tx)
    return np.asarray(cross / np.maximum(np.hypot(dx, dy) * np.hypot(tx, ty), 1e-9))
