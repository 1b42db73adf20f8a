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

MAX_COST: Final = 0.4
"""Tables of invented papers stay below, set with and without room between rows, and as OCR
sees them; charts and forms of real papers lie above (measured over 300 pages)."""

MIN_CUT_PITCH_EM: Final = 0.9
"""Rows, and lines of one cell, stand at least their type's size apart.

Lines of centred cells interleave nearer, and so do the halves of a letter that a scan was cut in.
"""

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

NARROW_EM: Final = 5.0
"""In a column so narrow most texts end where it does, be they whole or broken."""

SENTENCE_END_COST: Final = 1.0
"""A sentence that ends where its line does; in one cell that is chance."""

NEAR_END_COST: Final = 0.3
SHORT_COST: Final = 1.0
VERY_SHORT_COST: Final = 2.0
"""A text broken before its column ends, or before its middle: a wrap is not what broke it."""

LONE_BREAK_COST: Final = 0.2
"""A line that has text in one column alone goes on with it, wherever the line above broke."""

NEAR_END_EM: Final = 2.2
FULL_EM: Final = 1.2
"""A full text leaves less than a character free, or two where 禁則 moves one."""

WIDE_PITCH: Final = 1.18
WIDE_PITCH_COST: Final = 2.0
"""Lines of a cell stand evenly; farther apart than the nearest ones they are of two cells."""

NOISE_REACH: Final = 2.5
"""Heights of OCR boxes differ by so many times what they differ by in the median."""

TIGHT_CUT_COST: Final = 0.6
"""A cut between lines as near as those of a cell, where other cuts are wider."""

MISALIGNED_COST: Final = 1.0
ALIGNED_TOLERANCE_EM: Final = 0.3
"""Cells of a row begin, or are centred, at one height, give or take this."""

_ERA: Final = "(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHR])"
_NUMERAL: Final = r"(?:\d{1,4}|[元〇一二三四五六七八九十]{1,4})"
_DATE: Final = re.compile(
    rf"{_ERA}?{_NUMERAL}[./-]{_NUMERAL}[./-]{_NUMERAL}"
    rf"|(?:{_ERA}?{_NUMERAL}年)?{_NUMERAL}月{_NUMERAL}日?|{_ERA}?{_NUMERAL}年{_NUMERAL}月"
)

Alignment = Literal["top", "middle"]
ALIGNMENTS: Final[tuple[Alignment, ...]] = ("top", "middle")


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
    noise_pt: float
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


class Records(NamedTuple):
    """Rows of lines.

    Attributes:
        rows: lines of each row, from the top.
        cost: what speaks against them, for each cell of the table on average.
    """

    rows: list[list[TextLine]]
    cost: float


def lines_to_records(lines: Sequence[TextLine], columns: Columns) -> Records:
    """Lines gathered to the rows that explain them best, from the top."""
    ordered = sorted(lines, key=lambda line: line.bbox.y_mid)
    if not ordered:
        return Records([], 0.0)
    held = [line_to_pieces(line, columns) for line in ordered]
    size_pt = median(line.size_pt for line in ordered)
    cuttable = [
        b.bbox.y_mid - a.bbox.y_mid >= MIN_CUT_PITCH_EM * size_pt for a, b in pairwise(ordered)
    ]
    noise_pt = _noise_of(ordered)
    cuts, pitch_pt = _cut_costs(held, noise_pt, size_pt)
    widths = tuple(right - left for left, right in columns.extents)
    found = [
        _cheapest_cuts(
            held,
            cuttable,
            cuts,
            _Setting(size_pt, pitch_pt, noise_pt, widths, _keys_of(held), alignment),
        )
        for alignment in ALIGNMENTS
    ]
    cost, starts = min(found)
    rows = [ordered[a:b] for a, b in pairwise([*starts, len(ordered)])]
    return Records(rows, cost / (len(rows) * columns.count))


def _keys_of(held: Sequence[dict[int, Piece]]) -> frozenset[int]:
    """The columns of running numbers."""
    columns = {column for pieces in held for column in pieces}
    return frozenset(
        column
        for column in columns
        if _runs_on([pieces[column].text for pieces in held if column in pieces])
    )


def _runs_on(texts: Sequence[str]) -> bool:
    """Whether a column holds running numbers, each one more than the one above."""
    numbers = [int(digits) for text in texts if is_serial(text) and (digits := _digits(text))]
    rising = sum(b - a == 1 for a, b in pairwise(numbers))
    if len(numbers) < MIN_NUMBERS or rising < RISING_SHARE * (len(numbers) - 1):
        return False
    return len(numbers) >= len(texts) / 2


def _digits(text: str) -> str:
    return "".join(character for character in text if "0" <= character <= "9")


def _noise_of(lines: Sequence[TextLine]) -> float:
    """How far words of one line differ in height, in points: OCR boxes are not exact."""
    off = [abs(word.bbox.y_mid - ln.words[0].bbox.y_mid) for ln in lines for word in ln.words[1:]]
    return NOISE_REACH * median(off) if off else 0.0


def _cut_costs(
    held: Sequence[dict[int, Piece]], noise_pt: float, size_pt: float
) -> tuple[list[float], float]:
    """What a cut before each line but the first costs, and the pitch of lines in a cell."""
    nearest: list[float] = []
    last: dict[int, Piece] = {}
    for pieces in held:
        pitches = [p.y_mid - last[c].y_mid for c, p in pieces.items() if c in last]
        nearest.append(min(pitches, default=0.0))
        last |= pieces
    known = sorted(pitch for pitch in nearest if pitch >= MIN_CUT_PITCH_EM * size_pt)
    if not known:
        return [0.0] * (len(held) - 1), 0.0
    usual = known[len(known) // 10]
    tight = WIDE_PITCH * usual + noise_pt
    padded = sum(pitch > tight for pitch in known) > 1
    costs = [TIGHT_CUT_COST if padded and 0 < pitch <= tight else 0.0 for pitch in nearest]
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
    lone = len(pieces) == 1 and 0 not in pieces
    for column, piece in pieces.items():
        above = row.setdefault(column, [])
        if above:
            broken = _break_cost(above[-1], setting.widths[column], setting.size_pt)
            cost += _joint_cost(above[-1], piece, setting)
            cost += min(broken, LONE_BREAK_COST) if lone else broken
        above.append(piece)
    return cost


def _joint_cost(upper: Piece, lower: Piece, setting: _Setting) -> float:
    """What it costs to hold two texts of a column for lines of one cell, wrapping apart."""
    cost = 0.0
    if upper.is_value and lower.is_value:
        cost += TWO_VALUES_COST
    if lower.y_mid - upper.y_mid > WIDE_PITCH * setting.pitch_pt + setting.noise_pt:
        cost += WIDE_PITCH_COST
    return cost


def _break_cost(upper: Piece, width: float, size_pt: float) -> float:
    """What it costs that a text broke where ``upper`` ends, in a column of that width."""
    cost = SENTENCE_END_COST if upper.text.endswith("。") else 0.0
    free_em = (width - (upper.x1 - upper.x0)) / size_pt
    if free_em <= FULL_EM:
        return cost + (WRAPPED_COST if width > NARROW_EM * size_pt else 0.0)
    if free_em <= NEAR_END_EM:
        return cost + NEAR_END_COST
    return cost + (SHORT_COST if 2 * (upper.x1 - upper.x0) > width else VERY_SHORT_COST)


def _row_cost(row: dict[int, list[Piece]], setting: _Setting) -> float:
    """What the empty and the misplaced cells of a row cost."""
    cost = EMPTY_COST * (len(setting.widths) - len(row))
    cost += sum(KEY_COST for key in setting.keys if len(row.get(key, ())) != 1)
    top = min(pieces[0].top for pieces in row.values())
    bottom = max(pieces[-1].bottom for pieces in row.values())
    tolerance = ALIGNED_TOLERANCE_EM * setting.size_pt + setting.noise_pt
    for pieces in row.values():
        if setting.alignment == "top":
            off = pieces[0].top - top
        else:
            off = abs(pieces[0].top + pieces[-1].bottom - top - bottom) / 2
        if off > tolerance:
            cost += MISALIGNED_COST
    return cost
