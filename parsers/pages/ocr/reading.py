"""The text of a sheet: its lines read in one call, and put back in their places as words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.page import Word
from parsers.pages.ocr.engine import Engine
from parsers.pages.ocr.hocr import EngineWord
from parsers.pages.ocr.ink.bars import numeral_of_bars
from parsers.pages.ocr.ink.boxes import InkBox
from parsers.pages.ocr.ink.brackets import brackets_to_words
from parsers.pages.ocr.ink.circles import is_circle, is_double_circle
from parsers.pages.ocr.ink.enclosed import with_circles
from parsers.pages.ocr.ink.frames import letter_of_square
from parsers.pages.ocr.ink.symbols import InkSymbol, is_bar
from parsers.pages.ocr.ink.triangles import lone_triangle
from parsers.pages.ocr.orientation import Orientation, sure_share
from parsers.pages.ocr.raster import InkMask, PxBox, Raster
from parsers.pages.ocr.shapes.alone import read_by_shape
from parsers.pages.ocr.shapes.corrections import corrected_by_shape
from parsers.pages.ocr.shapes.line_shapes import LineInk, line_em, read_line_shapes
from parsers.pages.ocr.shapes.prototypes import prototypes
from parsers.pages.ocr.sheet import Sheet
from parsers.pages.ocr.text.composite import stack_strips, words_by_strip
from parsers.pages.ocr.text.dots import middle_dots_from_ink
from parsers.pages.ocr.text.lines import TextStrip, find_text_strips
from parsers.pages.ocr.text.numerals import (
    dashes_before_numbers,
    numbers_as_digits,
    ones_in_columns,
    roman_numerals_from_bars,
    slashed_zeros_from_ink,
    slashes_between_numbers,
    units_behind_numbers,
)
from parsers.pages.ocr.text.separators import commas_of_thousands, separators_from_ink
from parsers.pages.ocr.text.touched import less_sure_on_rings
from parsers.pages.ocr.text.unread import (
    brackets_on_rings,
    lost_bracket,
    unread_runs,
    with_inserted,
)
from parsers.pages.ocr.text.words import (
    Glyph,
    chance,
    engine_words_to_glyphs,
    glyphs_to_words,
    with_symbols,
)

NUMBER_CHARACTERS = frozenset("0123456789.,")
NEIGHBOUR_EM = 0.6
"""A box this near to the end of a line belongs to it."""
SURE = 0.9
"""Mean chance of its characters below which a line is read a second time."""
LONE_BAR = 0.941
"""The engine's figure given to a dash that is read by its shape: as a numeral it may be 一."""
LONE_CIRCLE = 0.9755
"""And to a circle of which little more than its outline is known."""
MAX_SIGN_EM = 1.5
MIN_SIGN_SHARE = 0.7
"""Of its line that a sign covers."""
MAX_ZERO_ASPECT = 0.75
"""Width over height of a zero; O and ○ are as wide as high."""
FLAT_SYMBOLS = "－～"
"""Half of a circle whose stroke is broken looks like a wave."""
N_WHOLE_LINES = 6
"""Read again between those that the engine passed over or is not sure of. Cut off at 12 or 24 em,
they would cost half as much, but of the short lines between them one in fifty stays unread."""

_Read = tuple[TextStrip, list[Glyph]]
"""A strip and what was read in it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a sheet in one orientation.

    Attributes:
        boxes: the sheet's check boxes without those that turned out to be characters.
        unread: where there is ink like text of which the engine read nothing, even alone.
        sure_share: share of characters the engine is sure of; None if there are too few.
    """

    sheet: Sheet
    words: tuple[Word, ...]
    boxes: tuple[InkBox, ...]
    unread: tuple[PxBox, ...]
    sure_share: float | None


def read_sheet(sheet: Sheet, orientation: Orientation, engine: Engine) -> Reading:
    """Read the text of a sheet.

    Raises:
        OcrFailedError: if the engine fails.
    """
    raster = sheet.raster
    strips = find_text_strips(
        sheet.text_ink,
        sheet.rulings,
        raster.dpi,
        sheet.em_px,
        vertical=orientation.vertical,
    )
    strips = _with_lone_symbols(sheet, strips, vertical=orientation.vertical)
    seen = _read_strips(sheet, sheet.legible, strips, orientation, engine)
    first = _checked_by_shape(sheet, seen)
    # The plain strokes at the resolution of the ink are another view of what is in doubt.
    second = _read_again(sheet, sheet.raster, first, _doubtful(sheet, first), orientation, engine)
    found = _read_again(
        sheet, sheet.legible, second, _incomplete(sheet, second), orientation, engine
    )
    words = [*brackets_to_words(sheet.brackets, sheet.em_px, raster.dpi), *sheet.dashes]
    letters: set[InkBox] = set()
    unread: list[PxBox] = []
    for strip, glyphs in found:
        sign = _lone_sign(sheet, strip, glyphs)
        if sign is not None:
            words += glyphs_to_words([sign], strip, sheet.text_ink, raster.dpi)
            continue
        if not glyphs and not _only_symbols(sheet, strip):
            glyphs = read_by_shape(_line_ink(sheet, strip), prototypes())
            if not glyphs:
                unread.append(strip.box)
        glyphs = with_inserted(glyphs, _passed_over(sheet, strip, glyphs))
        strip_words, strip_letters = _strip_words(sheet, strip, glyphs)
        words += strip_words
        letters |= strip_letters
    return Reading(
        sheet=sheet,
        words=tuple(words),
        boxes=tuple(box for box in sheet.boxes if box not in letters),
        unread=tuple(unread),
        sure_share=sure_share(word for _, line in seen for word in line),
    )


def _doubtful(sheet: Sheet, read: Sequence[_Read]) -> list[TextStrip]:
    """The lines of which nothing was read, less than all, or what is less than sure."""
    incomplete = set(_incomplete(sheet, read))
    return [
        strip
        for strip, glyphs in read
        if (
            strip in incomplete or _sureness(glyphs) < SURE
            if glyphs
            else not _only_symbols(sheet, strip)
        )
    ]


def _incomplete(sheet: Sheet, read: Sequence[_Read]) -> list[TextStrip]:
    """The lines of which a part was passed over."""
    return [
        strip for strip, glyphs in read if glyphs and unread_runs(glyphs, strip, sheet.engine_ink)
    ]


def _read_again(  # noqa: PLR0913  what is read again, from what, how
    sheet: Sheet,
    raster: Raster,
    first: Sequence[_Read],
    doubtful: Sequence[TextStrip],
    orientation: Orientation,
    engine: Engine,
) -> list[_Read]:
    """The better of two readings of the lines that are in doubt."""
    if not doubtful:
        return list(first)
    others = sorted(
        (strip for strip, glyphs in first if glyphs and strip not in doubtful),
        key=lambda strip: -strip.length_px,
    )
    # Between whole lines the engine finds short ones that it passes over alone.
    strips = [*others[:N_WHOLE_LINES], *doubtful]
    seen = _read_strips(sheet, raster, strips, orientation, engine, share_lines=True)
    again = _checked_by_shape(sheet, [each for each in seen if each[0] in doubtful])
    second = dict(again)
    return [
        (strip, max(glyphs, second.get(strip, []), key=_expected_right)) for strip, glyphs in first
    ]


def _passed_over(sheet: Sheet, strip: TextStrip, glyphs: Sequence[Glyph]) -> list[Glyph]:
    """What the engine passed over in a line twice: brackets, and what its shape makes clear."""
    found: list[Glyph] = []
    for start, end in unread_runs(glyphs, strip, sheet.engine_ink):
        bracket = lost_bracket(glyphs, (start, end), strip)
        box = PxBox(start, strip.box.top, end, strip.box.bottom)
        part = TextStrip(box, strip.em_px)
        found += [bracket] if bracket else read_by_shape(_line_ink(sheet, part), prototypes())
    return found


def _sureness(glyphs: Sequence[Glyph]) -> float:
    """The mean chance of the characters of a line but for digits and what parts them.

    Of 1 and the comma the engine is never sure, and reads them the same again.
    """
    chances = [chance(glyph) for glyph in glyphs if glyph.text not in NUMBER_CHARACTERS]
    return sum(chances) / len(chances) if chances else 1.0


def _expected_right(glyphs: Sequence[Glyph]) -> float:
    """Characters that are likely right less those that are likely wrong."""
    return sum(2 * chance(glyph) - 1 for glyph in glyphs)


def _read_strips(  # noqa: PLR0913  what is read, from what, how
    sheet: Sheet,
    raster: Raster,
    strips: Sequence[TextStrip],
    orientation: Orientation,
    engine: Engine,
    *,
    share_lines: bool = False,
) -> list[tuple[TextStrip, list[EngineWord]]]:
    """Each strip with what the engine read in it, places along it being those of the sheet."""
    dpi = sheet.raster.dpi
    scale = dpi / raster.dpi
    found = []
    for composite in stack_strips(raster, strips, dpi, share_lines=share_lines):
        read = engine.read(composite.image, raster.dpi, orientation.language)
        for placed, words in words_by_strip(composite, read):
            line = [word.placed(placed.offset_px, scale) for word in words]
            found.append((placed.strip, line))
    return found


def _checked_by_shape(
    sheet: Sheet, seen: Iterable[tuple[TextStrip, list[EngineWord]]]
) -> list[_Read]:
    """The characters of each strip set beside its ink."""
    read = [(strip, engine_words_to_glyphs(words)) for strip, words in seen]
    lines = [(glyphs, _line_ink(sheet, strip)) for strip, glyphs in read]
    return [
        (strip, corrected_by_shape(glyphs, shapes))
        for (strip, glyphs), shapes in zip(read, read_line_shapes(lines, prototypes()), strict=True)
    ]


def _line_ink(sheet: Sheet, strip: TextStrip) -> LineInk:
    """The ink of a strip as its shapes are read from it."""
    scale = sheet.legible.dpi / sheet.raster.dpi
    return LineInk(
        strip,
        strip.box.crop(sheet.engine_ink),
        strip.box.scaled(scale).crop(sheet.legible.gray),
        scale,
        line_em(strip, sheet.em_px),
    )


def _with_lone_symbols(
    sheet: Sheet, strips: Sequence[TextStrip], *, vertical: bool
) -> list[TextStrip]:
    """The lines, each symbol that stands alone as one: a small ×, a ○ that fell into arcs."""
    lines = [
        strip for strip in strips if not any(_holds(each.box, strip.box) for each in sheet.symbols)
    ]
    return lines + [
        TextStrip(symbol.box, sheet.em_px, vertical)
        for symbol in sheet.symbols
        if not any(symbol.box.overlaps(strip.box) for strip in lines)
    ]


def _holds(symbol: PxBox, line: PxBox) -> bool:
    """Whether a line is no more than a part of a symbol."""
    return (
        symbol.left <= line.left
        and symbol.top <= line.top
        and line.right <= symbol.right
        and line.bottom <= symbol.bottom
    )


def _lone_sign(sheet: Sheet, strip: TextStrip, glyphs: Sequence[Glyph]) -> Glyph | None:
    """The sign that is all the ink of a line: a circle, or a symbol that was read by its shape.

    Or a dash, if the engine makes nothing of it. What the engine reads beside a sign is what was
    left of its stroke.
    """
    if strip.vertical or strip.length_px > MAX_SIGN_EM * sheet.em_px:
        return None
    start, end = float(strip.box.left), float(strip.box.right)
    for symbol in sheet.symbols:
        covers = symbol.box.width >= MIN_SIGN_SHARE * strip.length_px
        if covers and symbol.box.overlaps(strip.box) and symbol.text not in FLAT_SYMBOLS:
            return Glyph(symbol.text, start, end, None)
    shape = _lone_shape(strip.box.crop(sheet.text_ink), sheet.em_px)
    if shape:
        return Glyph(shape, start, end, LONE_CIRCLE)
    is_narrow = strip.length_px <= MAX_ZERO_ASPECT * strip.thickness_px
    if is_narrow and [glyph.text for glyph in glyphs] in (["O"], ["o"], ["〇"]):
        return glyphs[0]._replace(text="0")
    if glyphs:
        return None
    if is_bar(strip.box.crop(sheet.engine_ink), sheet.em_px):
        return Glyph("－", start, end, LONE_BAR)
    numeral = numeral_of_bars(strip.box.crop(sheet.engine_ink), sheet.em_px)
    return Glyph(numeral, start, end, LONE_CIRCLE) if numeral else None


def _lone_shape(ink: InkMask, em_px: float) -> str:
    """The circle or triangle that is all the ink of a line, be its strokes broken."""
    if is_circle(ink, em_px):
        return "○"
    return "◎" if is_double_circle(ink, em_px) else lone_triangle(ink, em_px)


def _only_symbols(sheet: Sheet, strip: TextStrip) -> bool:
    """Whether the engine was given nothing of a strip: all its ink was read by its shape."""
    return not strip.box.crop(sheet.engine_ink).any()


def _strip_words(
    sheet: Sheet, strip: TextStrip, glyphs: Sequence[Glyph]
) -> tuple[list[Word], set[InkBox]]:
    """The words of a strip, and the boxes that are letters in it."""
    glyphs = roman_numerals_from_bars(glyphs, strip.em_px)
    glyphs = slashes_between_numbers(units_behind_numbers(numbers_as_digits(glyphs)))
    glyphs = dashes_before_numbers(glyphs)
    glyphs = ones_in_columns(glyphs, strip)
    glyphs = slashed_zeros_from_ink(glyphs, strip, sheet.text_ink)
    glyphs = separators_from_ink(glyphs, strip, sheet.text_ink)
    glyphs = commas_of_thousands(glyphs, strip.em_px)
    glyphs = with_circles(glyphs, sheet.circles, strip)
    rings = [mark.box for mark in sheet.marks if mark.kind == "ring"]
    glyphs = less_sure_on_rings(glyphs, rings, strip)
    glyphs = brackets_on_rings(glyphs, rings, strip)
    glyphs = middle_dots_from_ink(glyphs, strip, sheet.text_ink, sheet.em_px)
    letters = {
        box: letter
        for box in sheet.boxes
        if _beside(box.box, strip) and (letter := letter_of_square(box, strip, glyphs))
    }
    for box in letters:
        strip = replace(strip, box=_around(strip.box, box.box))
        box.box.crop(sheet.text_ink)[:] = 255
    symbols = (*sheet.symbols, *(InkSymbol(text, box.box) for box, text in letters.items()))
    glyphs = with_symbols(glyphs, symbols, strip)
    return glyphs_to_words(glyphs, strip, sheet.text_ink, sheet.raster.dpi), set(letters)


def _beside(box: PxBox, strip: TextStrip) -> bool:
    """Whether a box stands in a line or at its end."""
    reach = NEIGHBOUR_EM * strip.em_px
    line = strip.box
    if strip.vertical:
        across, place = (box.left + box.right) / 2, (box.top, box.bottom)
        bounds, ends = (line.left, line.right), (line.top, line.bottom)
    else:
        across, place = (box.top + box.bottom) / 2, (box.left, box.right)
        bounds, ends = (line.top, line.bottom), (line.left, line.right)
    inside = bounds[0] <= across < bounds[1]
    return inside and place[1] > ends[0] - reach and place[0] < ends[1] + reach


def _around(a: PxBox, b: PxBox) -> PxBox:
    return PxBox(
        min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom)
    )
