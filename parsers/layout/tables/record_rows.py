"""Printed lines gathered into the rows of a table whose cells wrap and no rule parts.

Every way to cut the lines into rows is weighed, and the one that explains the page best is
taken (dynamic programming). What speaks for a cut: values that are whole on either side, a
text that ended before its column did, a wider gap. What speaks against one: cells left
empty, a text broken at the end of its column, cells that do not begin or centre together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, Literal, NamedTuple

from corpus.page import Word
from parsers.layout.lines import TextLine
from parsers.layout.tables.cell_kinds import compact, is_amount, is_serial
from parsers.layout.tables.white_columns import Columns

MIN_CUT_PITCH_EM: Final = 0.9
"""Two rows stand at least their type's size apart; lines of centred cells interleave nearer."""

MAX_ROW_LINES: Final = 40
"""Printed lines of one row, those of centred cells counted between each other."""

EMPTY_COST: Final = 1.0
"""A cell without text."""

KEY_COST: Final = 3.0
"""A row with no running number or with two, where running numbers tell the rows."""

MIN_NUMBERS: Final = 2
RISING_SHARE: Final = 0.8
"""Of running numbers one may be misread."""

TWO_VALUES_COST: Final = 3.0
"""Two whole values (amounts, dates) in one cell."""

WRAPPED_COST: Final = -0.3
"""A text broken where its column ends: it wraps."""

NEAR_END_COST: Final = 0.3
SHORT_COST: Final = 1.0
VERY_SHORT_COST: Final = 2.0
"""A text broken before its column ends, or before its middle: a wrap is not what broke it."""

NEAR_END_EM: Final = 2.2
FULL_EM: Final = 1.2
"""A full text leaves less than a character free, or two where 禁則 moves one."""

WIDE_PITCH: Final = 1.18
WIDE_PITCH_COST: Final = 2.0
"""Lines of a cell stand evenly; farther apart than the nearest ones they are of two cells."""

TIGHT_CUT_COST: Final = 0.6
"""A cut between lines as near as those of a cell, where other cuts are wider."""

MISALIGNED_COST: Final = 1.0
ALIGNED_TOLERANCE_EM: Final = 0.3
"""Cells of a row begin, or are centred, at one height, give or take this."""

_DATE: Final = re.compile(
    r"(?:(?:明治|大正|昭和|平成|令和|[MTSHR])?[\d元]{1,4}[年./-])\d{1,2}[月./-]\d{1,2}日?"
)

Alignment = Literal["top", "middle"]


class Piece(NamedTuple):
    """The text of a line in one column."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    is_value: bool

    @property
    def y_mid(self) -> float:
        """Vertical middle in points."""
        return (self.top + self.bottom) / 2


class _Setting(NamedTuple):
    """What holds for the whole table."""

    size_pt: float
    pitch_pt: float
    widths: tuple[float, ...]
    keys: frozenset[int]
    alignment: Alignment


def line_to_pieces(line: TextLine, columns: Columns) -> dict[int, Piece]:
    """The text of a line in each column; one that runs over several lies in the first."""
    held: dict[int, list[Word]] = {}
    for word in line.words:
        held.setdefault(columns.range_of(word.bbox.x0, word.bbox.x1)[0], []).append(word)
    return {column: _to_piece(words) for column, words in held.items()}


def _to_piece(words: Sequence[Word]) -> Piece:
    text = compact("".join(word.text for word in words))
    return Piece(
        text,
        min(word.bbox.x0 for word in words),
        max(word.bbox.x1 for word in words),
        min(word.bbox.top for word in words),
        max(word.bbox.bottom for word in words),
        is_amount(text) or is_date(text),
    )


def is_date(text: str) -> bool:
    """Whether compact text is a whole date."""
    return bool(_DATE.fullmatch(text))


def lines_to_records(lines: Sequence[TextLine], columns: Columns) -> list[list[TextLine]]:
    """Lines gathered to the rows that explain them best, from the top."""
    ordered = sorted(lines, key=lambda line: line.bbox.y_mid)
    if not ordered:
        return []
    held = [line_to_pieces(line, columns) for line in ordered]
    size_pt = median(line.size_pt for line in ordered)
    cuttable = [
        b.bbox.y_mid - a.bbox.y_mid >= MIN_CUT_PITCH_EM * size_pt for a, b in pairwise(ordered)
    ]
    cuts, pitch_pt = _cut_costs(held)
    keys = frozenset(
        c for c in range(columns.count) if _runs_on([h[c].text for h in held if c in h])
    )
    widths = tuple(right - left for left, right in columns.extents)
    best: tuple[float, list[int]] | None = None
    for alignment in ("top", "middle"):
        setting = _Setting(size_pt, pitch_pt, widths, keys, alignment)
        found = _cheapest_cuts(held, cuttable, cuts, setting)
        if best is None or found[0] < best[0]:
            best = found
    starts = best[1] if best else [0]
    return [ordered[a:b] for a, b in pairwise([*starts, len(ordered)])]


def _runs_on(texts: Sequence[str]) -> bool:
    """Whether a column holds running numbers, each one more than the one above."""
    numbers = [int(digits) for text in texts if is_serial(text) and (digits := _digits(text))]
    rising = sum(b - a == 1 for a, b in pairwise(numbers))
    return (
        len(numbers) >= 2 and rising >= 0.8 * (len(numbers) - 1) and len(numbers) * 2 >= len(texts)
    )


def _digits(text: str) -> str:
    return "".join(character for character in text if "0" <= character <= "9")


def _cut_costs(held: Sequence[dict[int, Piece]]) -> tuple[list[float], float]:
    """What a cut before each line but the first costs, and the pitch of lines in a cell."""
    nearest: list[float] = []
    last: dict[int, Piece] = {}
    for pieces in held:
        pitches = [p.y_mid - last[c].y_mid for c, p in pieces.items() if c in last]
        nearest.append(min(pitches, default=0.0))
        last |= pieces
    known = sorted(pitch for pitch in nearest if pitch > 0)
    if not known:
        return [0.0] * (len(held) - 1), 0.0
    usual = known[len(known) // 10]
    wide = [pitch > WIDE_PITCH * usual for pitch in known]
    padded = sum(wide) >= 2
    costs = [
        TIGHT_CUT_COST if padded and 0 < pitch <= WIDE_PITCH * usual else 0.0 for pitch in nearest
    ]
    return costs[1:], usual


def _cheapest_cuts(
    held: Sequence[dict[int, Piece]],
    cuttable: Sequence[bool],
    cuts: Sequence[float],
    setting: _Setting,
) -> tuple[float, list[int]]:
    """Least cost and the first line of each row."""
    count = len(held)
    least = [0.0] + [float("inf")] * count
    origin = [0] * (count + 1)
    limit = (EMPTY_COST + SHORT_COST) * len(setting.widths) + KEY_COST
    for start in range(count):
        if least[start] == float("inf"):
            continue
        row: dict[int, list[Piece]] = {}
        joints = 0.0
        before = least[start] + (cuts[start - 1] if start else 0.0)
        for end in range(start + 1, min(count, start + MAX_ROW_LINES) + 1):
            joints += _add_line(row, held[end - 1], setting)
            if joints > limit and end > start + 1:
                break
            if end < count and not cuttable[end - 1]:
                continue
            cost = before + joints + _row_cost(row, setting)
            if cost < least[end]:
                least[end], origin[end] = cost, start
    if least[count] == float("inf"):
        return least[count], [0]
    starts: list[int] = []
    end = count
    while end:
        end = origin[end]
        starts.insert(0, end)
    return least[count], starts


def _add_line(row: dict[int, list[Piece]], pieces: dict[int, Piece], setting: _Setting) -> float:
    """Add a line to a row; what its texts cost below those above them."""
    cost = 0.0
    for column, piece in pieces.items():
        above = row.setdefault(column, [])
        if above:
            cost += _joint_cost(above[-1], piece, column, setting)
        above.append(piece)
    return cost


def _joint_cost(upper: Piece, lower: Piece, column: int, setting: _Setting) -> float:
    """What it costs to hold two texts of a column for lines of one cell."""
    cost = 0.0
    if upper.is_value and lower.is_value:
        cost += TWO_VALUES_COST
    if lower.y_mid - upper.y_mid > WIDE_PITCH * setting.pitch_pt:
        cost += WIDE_PITCH_COST
    width = setting.widths[column]
    free_em = (width - (upper.x1 - upper.x0)) / setting.size_pt
    if free_em <= FULL_EM:
        return cost + WRAPPED_COST
    if free_em <= NEAR_END_EM:
        return cost + NEAR_END_COST
    return cost + (SHORT_COST if 2 * (upper.x1 - upper.x0) > width else VERY_SHORT_COST)


def _row_cost(row: dict[int, list[Piece]], setting: _Setting) -> float:
    """What the empty and the misplaced cells of a row cost."""
    cost = EMPTY_COST * (len(setting.widths) - len(row))
    cost += sum(KEY_COST for key in setting.keys if len(row.get(key, ())) != 1)
    top = min(pieces[0].top for pieces in row.values())
    bottom = max(pieces[-1].bottom for pieces in row.values())
    tolerance = ALIGNED_TOLERANCE_EM * setting.size_pt
    for pieces in row.values():
        if setting.alignment == "top":
            off = pieces[0].top - top
        else:
            off = abs(pieces[0].top + pieces[-1].bottom - top - bottom) / 2
        if off > tolerance:
            cost += MISALIGNED_COST
    return cost
