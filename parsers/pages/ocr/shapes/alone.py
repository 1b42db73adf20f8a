"""Lines of which the engine reads nothing, even alone: read by the shapes of their characters.

It passes over short ones at times (適当 in a cell of its own), however clear they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.pages.ocr.shapes.line_shapes import LineInk, shapes_of_line
from parsers.pages.ocr.shapes.pieces import InkGroup
from parsers.pages.ocr.shapes.prototypes import Prototypes, is_common, is_kanji
from parsers.pages.ocr.text.words import Glyph

MAX_CHARACTERS = 8
"""Longer lines are not passed over; what the engine leaves of them is a drawing."""
MAX_DISTANCE = 600.0
"""Each of the characters is this near to its prototype, or nothing is read. Of the ink that the
engine left on six scanned pages with stamps and drawings none was, of six lost cells all were."""
MIN_WIDTH_EM = 0.3
MAX_WIDTH_EM = 1.15
PER_CHARACTER = 60.0
"""What a character more costs: 明 is no 日 beside 月."""
ALONE = 0.955
"""The engine's figure given to such characters."""


def read_by_shape(line: LineInk, known: Prototypes) -> list[Glyph]:
    """The kanji and kana of a line by their shape alone; nothing where one of them is unclear."""
    found = shapes_of_line(line, known)
    if found is None:
        return []
    groups, nearest = found
    widths = [(group.end - group.start) / line.em_px for group in groups]
    likely = [
        number
        for number, ((text, distance), width) in enumerate(zip(nearest, widths, strict=True))
        if distance <= MAX_DISTANCE and MIN_WIDTH_EM <= width <= MAX_WIDTH_EM and _is_known(text)
    ]
    # A wide shape that fits says more than two narrow ones that do.
    costs = {number: nearest[number][1] * widths[number] + PER_CHARACTER for number in likely}
    way = _cheapest(groups, costs)
    if not 0 < len(way) <= MAX_CHARACTERS:
        return []
    return [
        Glyph(
            nearest[number][0],
            float(groups[number].start + line.offset_px),
            float(groups[number].end + line.offset_px),
            ALONE,
        )
        for number in way
    ]


def _is_known(text: str) -> bool:
    return (is_kanji(text) and is_common(text)) or "ぁ" <= text <= "ヶ"


def _cheapest(groups: Sequence[InkGroup], costs: dict[int, float]) -> list[int]:
    """The numbers of the groups that make up all the ink of a line at the least cost."""
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number, group in sorted(enumerate(groups), key=lambda each: each[1].last):
        if number not in costs or group.first not in best:
            continue
        cost, way = best[group.first]
        cost += costs[number]
        if group.last not in best or cost < best[group.last][0]:
            best[group.last] = (cost, [*way, number])
    return best.get(groups[-1].last, (0.0, []))[1]
