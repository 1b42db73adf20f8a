"""From glyphs in content order to runs: glyphs that stand one behind the other on a text line.

Producers write text in reading order within a line far more often than not, so runs are built in
one pass over the content and only the few ends that are left are joined by geometry. Working by
geometry alone (as pdfplumber does) mixes ruby and close lines and costs a sort of all glyphs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from parsers.pages.text_layer.characters import Direction, Glyph

WORD_GAP_EM = 0.35
"""A gap wider than this ends a word. Justified Japanese opens gaps up to a quarter em (JIS X
4051: 四分アキ), and even distribution of labels (均等割り付け) starts near half an em."""

LATIN_GAP_EM = 0.15
"""The same between two Latin letters or digits, whose word space is about a quarter em."""

SPACE_GAP_EM = 0.1
"""A space glyph ends a word only where it opens a gap: some producers print spaces of no width."""

_OVERLAP_EM = 0.5
"""How far a glyph may reach back over the one before it (kerning, 約物 set half-width)."""

_ACROSS_EM = 0.25
"""How far glyphs of one line may differ across it."""

_SIZE_RATIO = 1.35
"""Glyphs of one word differ less than this in size; ruby and superscripts differ more."""

_DUPLICATE_EM = 0.18
"""A glyph printed again within this distance is fake bold, not a second letter."""

_BAND_PT = 4.0
"""Width of the bands in which a start looks for an end; wider than the shift allowed on a line of
12-pt text, and the two bands beside it are searched as well."""

_BAND_STEPS = (-1, 1, 0)

_OPEN_ENDS = 40
"""Ends looked at in a band, the latest first; more never stand near a start on a real page."""


class Run(NamedTuple):
    """Glyphs one behind the other along ``direction``; never empty.

    Attributes:
        spaced: whether a space glyph stands before it.
        doubled: whether glyphs were printed twice with a small shift (fake bold).
    """

    glyphs: list[Glyph]
    direction: Direction
    spaced: bool = False
    doubled: bool = False


def span_along(glyph: Glyph, direction: Direction) -> tuple[float, float]:
    """Start and end of a glyph in reading direction, growing with it."""
    if direction == "right":
        return glyph.x0, glyph.x1
    if direction == "down":
        return glyph.top, glyph.bottom
    if direction == "up":
        return -glyph.bottom, -glyph.top
    return -glyph.x1, -glyph.x0


def middle_across(glyph: Glyph, direction: Direction) -> float:
    """Where a glyph stands across the reading direction."""
    if direction in ("right", "left"):
        return (glyph.top + glyph.bottom) / 2
    return (glyph.x0 + glyph.x1) / 2


def allowed_gap(before: Glyph, after: Glyph, spaced: bool) -> float:
    """The widest gap in points that two neighbours of one word may leave."""
    size = max(before.style.size_pt, after.style.size_pt)
    if spaced:
        return SPACE_GAP_EM * size
    if _is_latin(before.text) and _is_latin(after.text):
        return LATIN_GAP_EM * size
    return WORD_GAP_EM * size


def _is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()


def glyphs_to_runs(glyphs: Sequence[Glyph]) -> list[Run]:
    """Cut the glyphs of a page, in content order, into runs; spaces end up in none."""
    runs: list[Run] = []
    current: list[Glyph] = []
    spaced = starts_spaced = doubled = False
    for glyph in glyphs:
        if glyph.text.isspace():
            spaced = True
            continue
        if current:
            if _is_reprint(current, glyph):
                doubled = True
                continue
            if follows(current[-1], glyph, spaced):
                current.append(glyph)
                spaced = False
                continue
            runs.append(Run(current, current[0].style.direction, starts_spaced, doubled))
        current, starts_spaced, spaced, doubled = [glyph], spaced, False, False
    if current:
        runs.append(Run(current, current[0].style.direction, starts_spaced, doubled))
    return runs


def follows(before: Glyph, after: Glyph, spaced: bool) -> bool:
    """Whether ``after`` stands right behind ``before`` on the same line."""
    direction = before.style.direction
    size, next_size = before.style.size_pt, after.style.size_pt
    if after.style.direction != direction or not _similar(size, next_size):
        return False
    if direction == "right":  # written out: nearly every glyph comes this way
        gap = after.x0 - before.x1
        across = (after.top + after.bottom - before.top - before.bottom) / 2
    else:
        gap = span_along(after, direction)[0] - span_along(before, direction)[1]
        across = middle_across(after, direction) - middle_across(before, direction)
    if abs(across) > _ACROSS_EM * size or gap < -_OVERLAP_EM * size:
        return False
    return gap <= allowed_gap(before, after, spaced)


def _similar(size: float, other: float) -> bool:
    return size <= other * _SIZE_RATIO and other <= size * _SIZE_RATIO


def _is_reprint(current: list[Glyph], glyph: Glyph) -> bool:
    """Whether the glyph is one of the last three printed again for boldness."""
    reach = _DUPLICATE_EM * glyph.style.size_pt
    for before in current[-3:]:
        if (
            before.text == glyph.text
            and abs(before.x0 - glyph.x0) <= reach
            and abs(before.top - glyph.top) <= reach
        ):
            return True
    return False


def drop_reprinted_runs(runs: Sequence[Run]) -> list[Run]:
    """Take out runs that print the text of an earlier one again at nearly the same place."""
    kept: list[Run] = []
    seen: dict[str, list[int]] = defaultdict(list)
    for run in runs:
        text = "".join(glyph.text for glyph in run.glyphs)
        first = run.glyphs[0]
        reach = _DUPLICATE_EM * first.style.size_pt
        twin = next(
            (
                index
                for index in seen[text]
                if abs(kept[index].glyphs[0].x0 - first.x0) <= reach
                and abs(kept[index].glyphs[0].top - first.top) <= reach
            ),
            None,
        )
        if twin is None:
            seen[text].append(len(kept))
            kept.append(run)
        else:
            kept[twin] = kept[twin]._replace(doubled=True)
    return kept


def join_runs(runs: Sequence[Run]) -> list[Run]:
    """Join runs that continue each other on a line although the content put them apart."""
    by_direction: dict[Direction, list[tuple[int, Run]]] = defaultdict(list)
    for index, run in enumerate(runs):
        by_direction[run.direction].append((index, run))
    joined: list[tuple[int, Run]] = []
    for direction, members in by_direction.items():
        joined += _join_along(members, direction)
    return [run for _, run in sorted(joined, key=itemgetter(0))]


def _join_along(runs: list[tuple[int, Run]], direction: Direction) -> list[tuple[int, Run]]:
    """Ends to starts: each start looks for the nearest end before it on its line."""
    starts = sorted(runs, key=lambda numbered: span_along(numbered[1].glyphs[0], direction)[0])
    open_ends: dict[int, list[Run]] = defaultdict(list)
    result: list[tuple[int, Run]] = []
    for index, run in starts:
        first = run.glyphs[0]
        band = round(middle_across(first, direction) / _BAND_PT)
        candidates = [end for step in _BAND_STEPS for end in open_ends[band + step][-_OPEN_ENDS:]]
        before = next(
            (end for end in reversed(candidates) if follows(end.glyphs[-1], first, run.spaced)),
            None,
        )
        if before is None:
            result.append((index, run))
            open_ends[band].append(run)
        else:
            before.glyphs.extend(run.glyphs)
    return result
