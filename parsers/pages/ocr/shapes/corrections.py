"""The engine's characters put right where their shape leaves no doubt.

The engine knows 2,380 kanji. 諮, the board's daily word, is not one of them, nor are 嶺, 樫 or 狛
in the names of towns: whatever it reads for them is wrong. Where it stumbles over a line it also
reads a character twice, or passes one over; the ink has it once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from parsers.pages.ocr.shapes.line_shapes import ShapeReading
from parsers.pages.ocr.shapes.margins import (
    CIRCLED,
    DIGIT_EM,
    DIGITS,
    LIKE_ZERO,
    MARKS,
    MAX_AGREED_DISTANCE,
    MAX_DISTANCE,
    MAX_FAR_DISTANCE,
    MAX_NEIGHBOUR_DISTANCE,
    NEVER,
    is_digit,
    is_kana,
    is_same,
    replaces,
)
from parsers.pages.ocr.shapes.prototypes import is_common, is_kanji
from parsers.pages.ocr.text.words import Glyph

MAX_RARE_DISTANCE = 200.0
"""A rare kanji is read where the engine read nothing if it is as near as in clean prints."""
PASSED_DIGIT = 0.955
"""The engine's figure given to a digit in a number that it passed over, farther than that from its
prototype: no other character is nearer, and something stands there."""
CONFIRMED = 0.994
"""The engine's figure given to a character that its ink looks like most: 999 of 1,000 are right."""
CORRECTED = 0.986
"""And to one read by its shape: 500 of 512 were right."""
CONTRADICTED = ((0.98, 0.955), (0.0, 0.7))
"""What the engine's figure is at the most where the ink looks more like another character that it
still does not give way to: above .98 97 of 100 were right, below half of them (at 200 dpi)."""
UNPLACED = 0.6
"""And where no ink was found for it."""
STEADY = 0.97
"""A 、 or an initial 一 that the engine is as sure of is kept though its ink was not found: it is
taken for a part of its neighbour, or is broken but for its heavy end."""
_MARKS_OF_SENTENCES = frozenset("、。")
MAX_COMMA_DISTANCE = 200.0
"""Of a 、 that the engine passed over, and of the partner of a bracket; in clean scans they lie at
60 to 190."""

HAIRLINE = 0.97
"""And where there is room for a hairline, which is too pale for ink: 一 in light type."""
HAIRLINES = frozenset("一ー－―二三")
MIN_ROOM_EM = 0.8
"""White between the neighbours of such a character."""

MAX_CLOSE_EM = 0.7
"""White between two characters that nothing stands between, not even a pale one."""

MAX_SPECK_EM = 0.2
"""What is wider than this is no speck of dirt."""

_BRACKETED_NUMBER = re.compile(r"[(（][0-9]{1,2}[)）]")
_LONE_KANA = frozenset("なにぬねのまみむめもらりるれろんをナヌネノマミムメモラルレロ")
"""Kana without a small or voiced form, so that their shape alone tells them."""
_BESIDE_DIGITS = frozenset("年月日第号条項回人件円和成元")
_LIKE_ONE = frozenset("lI|丨")
_FULL_WIDTH = {"<": "＜", ">": "＞", "~": "～"}
MIN_FULL_WIDTH_EM = 0.6


def corrected_by_shape(glyphs: Sequence[Glyph], readings: Sequence[ShapeReading]) -> list[Glyph]:
    """The characters of a line as its ink has them, each at the place of its ink.

    Args:
        glyphs: what the engine read.
        readings: what the line's ink looks like; nothing changes without any.
    """
    if not readings:
        return list(glyphs)
    glyphs, readings = _circles_to_brackets(glyphs, readings)
    placed = [reading for reading in readings if reading.glyph is not None]
    loose: list[list[ShapeReading]] = [[]]
    for reading in readings:
        if reading.glyph is None:
            loose[-1].append(reading)
        else:
            loose.append([])
    out: list[Glyph] = []
    for number, ink in enumerate(loose):
        out += _between(placed[:number], placed[number:], ink, glyphs)
        for reading in placed[number : number + 1]:
            out.append(_verdict(glyphs[_number(reading)], reading))
    return out


def _circles_to_brackets(
    glyphs: Sequence[Glyph], readings: Sequence[ShapeReading]
) -> tuple[Sequence[Glyph], Sequence[ShapeReading]]:
    """The number of a page in brackets, (1), that the engine read as ① or ⑪⑬."""
    for first, last in _bracketed_numbers(readings):
        inside = readings[first : last + 1]
        numbers = [reading.glyph for reading in inside if reading.glyph is not None]
        if not numbers or any(glyphs[number].text not in CIRCLED for number in numbers):
            continue
        start, end, added = numbers[0], numbers[-1] + 1, len(inside) - len(numbers)
        glyphs = [*glyphs[:start], *(_read(reading) for reading in inside), *glyphs[end:]]
        behind = [
            reading._replace(glyph=reading.glyph + added) if reading.glyph is not None else reading
            for reading in readings[last + 1 :]
        ]
        known = [
            reading._replace(glyph=start + place, engine_distance=reading.distance)
            for place, reading in enumerate(inside)
        ]
        readings = [*readings[:first], *known, *behind]
    return glyphs, readings


def _bracketed_numbers(readings: Sequence[ShapeReading]) -> list[tuple[int, int]]:
    """From which reading to which the ink is that of digits in round brackets."""
    texts = "".join(reading.text[:1] for reading in readings)
    return [
        (match.start(), match.end() - 1)
        for match in _BRACKETED_NUMBER.finditer(texts)
        if all(r.distance <= MAX_NEIGHBOUR_DISTANCE for r in readings[match.start() : match.end()])
    ]


def _between(
    before: Sequence[ShapeReading],
    after: Sequence[ShapeReading],
    loose: Sequence[ShapeReading],
    glyphs: Sequence[Glyph],
) -> list[Glyph]:
    """What stands between two characters, of which either the ink or the engine is in doubt.

    Args:
        before: the line's characters that have ink up to there.
        after: those from there on.
        loose: ink that the engine read nothing of.
        glyphs: what the engine read in the line.
    """
    first = _number(before[-1]) + 1 if before else 0
    passed = glyphs[first : _number(after[0]) if after else len(glyphs)]
    beside = (*before[-1:], *after[:1])
    by_number = any(reading.text.isdecimal() or reading.text in _LIKE_ONE for reading in beside)
    loose = [_as_bar(reading, by_number=by_number) for reading in loose]
    if all(glyph.text.isalnum() for glyph in passed):
        loose = [reading for reading in loose if not _is_speck(reading)]
    if by_number:  # between digits it is a comma of thousands, told by its ink
        loose = [reading for reading in loose if reading.text not in _MARKS_OF_SENTENCES]
    fits = all(
        reading.distance <= MAX_NEIGHBOUR_DISTANCE or _is_in_place(reading, glyphs)
        for reading in beside
    )
    in_number = any(_is_of_number(reading.text) for reading in beside)
    within_number = bool(beside) and all(_is_of_number(reading.text) for reading in beside)
    clear = [
        _read(reading) if _is_clear(reading) else _read(reading)._replace(confidence=PASSED_DIGIT)
        for reading in loose
        if fits
        and (
            _is_clear(reading)
            or (in_number and is_digit(reading))
            or (within_number and _is_zero(reading))
            or _is_whole_kana(reading)
            or _is_partner(reading, glyphs)
            or (by_number and any(_is_half_of(reading, glyphs, each) for each in beside))
        )
    ]
    around = (*_past_alike(before[::-1], passed, glyphs), *_past_alike(after, passed, glyphs))
    in_place = all(_is_in_place(reading, glyphs) for reading in around)
    # Two bars are what a coarse scan leaves of 日.
    in_place = in_place and not any(reading.text == "1" for reading in loose)
    if not passed or (in_place and len(clear) == len(loose)):
        if beside and not clear and _has_room_for_hairline(beside, passed):
            (glyph,) = passed
            return [glyph._replace(confidence=min(glyph.confidence or 0.0, HAIRLINE))]
        if not clear and _may_lack_ink(passed, is_first=not before):
            return [glyph._replace(confidence=UNPLACED) for glyph in passed]
        return clear
    return [
        glyph._replace(confidence=min(glyph.confidence or 0.0, UNPLACED))
        for glyph in passed
        if not _is_read_twice(glyph, beside, glyphs)
    ]


def _is_read_twice(glyph: Glyph, beside: Sequence[ShapeReading], glyphs: Sequence[Glyph]) -> bool:
    """Whether a kanji without ink is its neighbour read once more: there is no room for two."""
    if len(beside) != 2 or not is_kanji(glyph.text):
        return False
    em_px = (beside[0].end - beside[0].start) / max(beside[0].width_em, 0.1)
    is_alike = any(glyphs[_number(reading)].text == glyph.text for reading in beside)
    return is_alike and beside[1].start - beside[0].end < MAX_CLOSE_EM * em_px


def _has_room_for_hairline(beside: Sequence[ShapeReading], passed: Sequence[Glyph]) -> bool:
    """Whether the one character without ink is a thin bar and its neighbours leave it room."""
    if len(beside) != 2 or len(passed) != 1 or passed[0].text not in HAIRLINES:
        return False
    em_px = (beside[0].end - beside[0].start) / max(beside[0].width_em, 0.1)
    return beside[1].start - beside[0].end >= MIN_ROOM_EM * em_px


def _is_partner(reading: ShapeReading, glyphs: Sequence[Glyph]) -> bool:
    """Whether ink is the bracket that another one in the line lacks."""
    n_open = sum(glyph.text in "(（" for glyph in glyphs)
    n_closed = sum(glyph.text in ")）" for glyph in glyphs)
    lacking = ")" if n_open > n_closed else "(" if n_closed > n_open else None
    return reading.text == lacking and reading.distance <= MAX_COMMA_DISTANCE


def _may_lack_ink(passed: Sequence[Glyph], *, is_first: bool) -> bool:
    """Whether the one character without ink of its own is one that often has none to be found."""
    if len(passed) != 1 or (passed[0].confidence or 0.0) < STEADY:
        return False
    text = passed[0].text
    return text in _MARKS_OF_SENTENCES or (is_first and text in HAIRLINES)


def _past_alike(
    readings: Sequence[ShapeReading], passed: Sequence[Glyph], glyphs: Sequence[Glyph]
) -> Sequence[ShapeReading]:
    """Readings up to the first that is not of a character passed over: of 000 any may be it."""
    texts = {glyph.text for glyph in passed}
    alike = (glyphs[_number(reading)].text in texts for reading in readings)
    return readings[: sum(takewhile(bool, alike)) + 1]


def _number(placed: ShapeReading) -> int:
    """Of the engine's character that some ink belongs to."""
    return -1 if placed.glyph is None else placed.glyph


def _is_in_place(reading: ShapeReading, glyphs: Sequence[Glyph]) -> bool:
    """Whether what stands at a place of the line is one character, and known."""
    if reading.glyph is None or reading.engine_distance <= MAX_NEIGHBOUR_DISTANCE:
        return True
    engine = glyphs[reading.glyph]
    agreed = reading.distance <= MAX_AGREED_DISTANCE and is_same(reading.text, engine.text)
    return agreed or replaces(reading, engine)


def _is_speck(reading: ShapeReading) -> bool:
    """Whether ink that the engine read nothing of is dirt, or as good as dirt."""
    is_character = reading.text.isalnum() or reading.text in MARKS
    return reading.width_em < MAX_SPECK_EM and not is_character


def _as_bar(reading: ShapeReading, *, by_number: bool) -> ShapeReading:
    """A bar beside a digit is a 1; elsewhere it may be anything, and is not read."""
    if reading.text != "1" and reading.text not in _LIKE_ONE:
        return reading
    return reading._replace(text="1" if by_number else "|")


def _verdict(glyph: Glyph, reading: ShapeReading) -> Glyph:
    """The engine's character confirmed, replaced, or left as it is, at the place of its ink."""
    placed = glyph._replace(start=float(reading.start), end=float(reading.end))
    sure = glyph.confidence or 0.0
    if replaces(reading, glyph):
        return _read(reading)
    if is_same(reading.text, glyph.text):
        return placed._replace(confidence=max(sure, CONFIRMED))
    most = next(most for from_figure, most in CONTRADICTED if sure >= from_figure)
    return placed._replace(confidence=min(sure, most))


def _is_clear(reading: ShapeReading) -> bool:
    if reading.text == "~":  # waves differ from font to font, and are like nothing else
        return reading.distance <= MAX_NEIGHBOUR_DISTANCE
    if reading.text == "、":
        return reading.distance <= MAX_COMMA_DISTANCE
    if reading.text in _LONE_KANA and reading.width_em >= MIN_FULL_WIDTH_EM:
        return reading.distance <= MAX_NEIGHBOUR_DISTANCE
    if is_kanji(reading.text) and not is_common(reading.text):
        is_whole = reading.width_em >= MIN_FULL_WIDTH_EM and reading.text not in NEVER
        return is_whole and reading.distance <= MAX_RARE_DISTANCE
    return reading.distance <= MAX_DISTANCE and (
        reading.text in MARKS
        or reading.text in DIGITS
        or reading.text == "1"
        or (is_kanji(reading.text) and is_common(reading.text))
        or is_kana(reading.text)
    )


def _is_of_number(text: str) -> bool:
    """Whether a character stands beside digits as a rule."""
    return text.isdecimal() or text in _BESIDE_DIGITS


def _is_whole_kana(reading: ShapeReading) -> bool:
    """Whether ink looks like a kana and is as wide as one: in thin type they lie far off."""
    is_wide = reading.width_em >= MIN_FULL_WIDTH_EM
    return is_wide and is_kana(reading.text) and reading.distance <= MAX_FAR_DISTANCE


def _is_zero(reading: ShapeReading) -> bool:
    """Whether ink has the shape of a zero and its width; ○ is wider."""
    is_sized = DIGIT_EM[0] <= reading.width_em <= DIGIT_EM[1]
    return is_sized and reading.text in LIKE_ZERO and reading.distance <= MAX_DISTANCE


def _is_half_of(reading: ShapeReading, glyphs: Sequence[Glyph], beside: ShapeReading) -> bool:
    """Whether ink is the 1 of 11 that the engine read as one 1, its box holding both."""
    glyph = glyphs[_number(beside)]
    is_held = glyph.start - 1 <= reading.start and reading.end <= glyph.end + 1
    is_one = reading.text == glyph.text == "1" and reading.distance <= MAX_NEIGHBOUR_DISTANCE
    return is_one and is_held


def _read(reading: ShapeReading) -> Glyph:
    wide = reading.width_em >= MIN_FULL_WIDTH_EM
    text = _FULL_WIDTH.get(reading.text, reading.text) if wide else reading.text
    text = "0" if text in LIKE_ZERO else text
    return Glyph(text, float(reading.start), float(reading.end), CORRECTED)
