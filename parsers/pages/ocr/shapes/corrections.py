"""The engine's characters put right where their shape leaves no doubt.

The engine knows 2,380 kanji. 諮, the board's daily word, is not one of them, nor are 嶺, 樫 or 狛
in the names of towns: whatever it reads for them is wrong. Where it stumbles over a line it also
reads a character twice, or passes one over; the ink has it once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from parsers.pages.ocr.shapes.line_shapes import ShapeReading
from parsers.pages.ocr.words import Glyph

MAX_DISTANCE = 450.0
"""A shape is read only if it is this near to a prototype: 95 of 100 kanji of worn scans are."""
MAX_FAR_DISTANCE = 1000.0
MIN_FAR_MARGIN = 600.0
"""Or, in coarse scans, this near where it is as much nearer than to the engine's character: 34 of
35 such kanji were right at 150 dpi, bilevel."""
MIN_MARGIN = (40.0, 130.0)
MIN_MARGIN_SHARE = 0.6
"""And this much nearer than to the engine's character: by 0.6 of its own distance within these
bounds. Of 12,000 right characters none was beaten by more than 70 by another of the same script,
and then at a distance of 400 (園 by 圍, 減 by 滅); clean prints of 滅 and 減 are 45 apart at 60."""
MIN_PLAIN_MARGIN = 300.0
"""Kana and digits differ by single strokes, and the engine is good at them."""
MIN_RARE_MARGIN = 300.0
"""髙 for 高 and 圍 for 園 are matters of a stroke, and rare."""
MAX_NEIGHBOUR_DISTANCE = 700.0
"""What stands beside a character that has no ink is in its place if it is this near."""
CONFIRMED = 0.994
"""The engine's figure given to a character that its ink looks like most: 999 of 1,000 are right."""
CORRECTED = 0.986
"""And to one read by its shape: 500 of 512 were right."""
CONTRADICTED = ((0.98, 0.955), (0.0, 0.7))
"""What the engine's figure is at the most where the ink looks more like another character that it
still does not give way to: above .98 97 of 100 were right, below half of them (at 200 dpi)."""
UNPLACED = 0.6
"""And where no ink was found for it."""

_MARKS = frozenset("＜＞<>◆◇★☆〔〕【】ⅡⅢⅣⅤⅥⅦⅧⅨⅩ" + "".join(map(chr, range(0x2460, 0x2474))))
"""Marks that no other character looks like."""
_DIGITS = frozenset("23456789")
"""Digits that no letter looks like."""
_LIKE_ONE = frozenset("lI|丨")
_LIKE_ZERO = "0Oo"
_LIKE_DIGITS = frozenset("0123456789lI|")
"""What a misread digit is read as."""
_FULL_WIDTH = {"<": "＜", ">": "＞"}
MIN_FULL_WIDTH_EM = 0.6
_SMALL_KANA = str.maketrans(
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ", "あいうえおつやゆよわアイウエオツヤユヨワカケ"
)
_LIKE_HIRAGANA = str.maketrans("ヘリ", "へり")
_NEVER = frozenset("亅丨丶丿亠冂冖凵匚匸卩厶囗夂宀尢巛广廴廾弋彡攵爿癶禸罒襾辵阝隹髟")
"""Parts of kanji that are no words: 」 looks like one of them."""
_KANA_LIKE_KANJI = dict(zip("エロカニハタトオチメリ", "工口力二八夕卜才千乂刂", strict=True))


def corrected_by_shape(glyphs: Sequence[Glyph], readings: Sequence[ShapeReading]) -> list[Glyph]:
    """The characters of a line as its ink has them, each at the place of its ink.

    Args:
        glyphs: what the engine read.
        readings: what the line's ink looks like; nothing changes without any.
    """
    if not readings:
        return list(glyphs)
    out: list[Glyph] = []
    loose: list[ShapeReading] = []
    before: ShapeReading | None = None
    for reading in readings:
        if reading.glyph is None:
            loose.append(reading)
            continue
        first = 0 if before is None or before.glyph is None else before.glyph + 1
        out += _between(before, reading, loose, glyphs[first : reading.glyph])
        out.append(_verdict(glyphs[reading.glyph], reading))
        before, loose = reading, []
    first = 0 if before is None or before.glyph is None else before.glyph + 1
    return out + _between(before, None, loose, glyphs[first:])


def _between(
    before: ShapeReading | None,
    after: ShapeReading | None,
    loose: Sequence[ShapeReading],
    without_ink: Sequence[Glyph],
) -> list[Glyph]:
    """What stands between two characters, of which either the ink or the engine is in doubt.

    Args:
        before: the character before, None at the line's start.
        after: likewise.
        loose: ink that the engine read nothing of.
        without_ink: what the engine read there, for which no ink was found.
    """
    beside = [reading for reading in (before, after) if reading is not None]
    in_place = all(reading.engine_distance <= MAX_NEIGHBOUR_DISTANCE for reading in beside)
    by_number = any(reading.text.isdecimal() or reading.text in _LIKE_ONE for reading in beside)
    loose = [_as_one(reading) if by_number else reading for reading in loose]
    clear = [_read(reading) for reading in loose if _is_clear(reading)] if in_place else []
    if in_place and (len(clear) == len(loose) or not without_ink):
        return clear
    return [
        glyph._replace(confidence=min(glyph.confidence or 0.0, UNPLACED)) for glyph in without_ink
    ]


def _as_one(reading: ShapeReading) -> ShapeReading:
    """A bar beside a digit is a 1; elsewhere it may be anything."""
    return reading._replace(text="1") if reading.text in _LIKE_ONE else reading


def _verdict(glyph: Glyph, reading: ShapeReading) -> Glyph:
    """The engine's character confirmed, replaced, or left as it is, at the place of its ink."""
    placed = glyph._replace(start=float(reading.start), end=float(reading.end))
    sure = glyph.confidence or 0.0
    if _same(reading.text, glyph.text):
        return placed._replace(confidence=max(sure, CONFIRMED))
    margin = _margin_needed(reading, glyph.text)
    nearer = reading.engine_distance - reading.distance
    if margin is not None and nearer >= margin:
        return _read(reading)
    most = next(most for from_figure, most in CONTRADICTED if sure >= from_figure)
    return placed._replace(confidence=min(sure, most))


def _same(shape: str, engine: str) -> bool:
    """Whether a shape says no other than the engine: size and voicing are more than it can tell."""
    return shape == engine or (_is_kana(shape) and _kana_root(shape) == _kana_root(engine))


def _margin_needed(reading: ShapeReading, engine: str) -> float | None:
    """How much nearer a shape must be to replace the engine's character; None if it never may."""
    shape = reading.text
    if reading.distance > MAX_DISTANCE:
        is_plain_kanji = _is_kanji(shape) and _is_common(shape)
        is_near = reading.distance <= MAX_FAR_DISTANCE
        return MIN_FAR_MARGIN if is_plain_kanji and is_near else None
    margin = min(max(MIN_MARGIN_SHARE * reading.distance, MIN_MARGIN[0]), MIN_MARGIN[1])
    if shape in _NEVER or shape == _KANA_LIKE_KANJI.get(_kana_root(engine)):
        return None
    if _is_kanji(shape):
        return margin if _is_common(shape) else MIN_RARE_MARGIN
    if shape in _MARKS:
        return margin
    if shape == "Ⅰ" or (shape in _LIKE_ZERO and engine.isdecimal()) or shape in _DIGITS:
        return MIN_PLAIN_MARGIN if shape != engine and engine in _LIKE_DIGITS else None
    if _is_kana(shape) and _kana_root(shape) != _kana_root(engine):
        return MIN_PLAIN_MARGIN
    return None


def _is_clear(reading: ShapeReading) -> bool:
    return reading.distance <= MAX_DISTANCE and (
        reading.text in _MARKS
        or reading.text in _DIGITS
        or reading.text == "1"
        or (_is_kanji(reading.text) and _is_common(reading.text))
        or _is_kana(reading.text)
    )


def _read(reading: ShapeReading) -> Glyph:
    wide = reading.width_em >= MIN_FULL_WIDTH_EM
    text = _FULL_WIDTH.get(reading.text, reading.text) if wide else reading.text
    text = "0" if text in _LIKE_ZERO else text
    return Glyph(text, float(reading.start), float(reading.end), CORRECTED)


def _is_kanji(text: str) -> bool:
    return "一" < text <= "鿿"


def _is_common(kanji: str) -> bool:
    """Whether it is of the first level of JIS X 0208 (rows 16 to 47)."""
    code = kanji.encode("euc_jp", "ignore")
    return b"\xb0\xa1" <= code <= b"\xcf\xfe" and len(code) == 2


def _is_kana(text: str) -> bool:
    return "ぁ" <= text <= "ん" or "ァ" <= text <= "ヶ"


def _kana_root(text: str) -> str:
    """A kana without what the ink shows least: its size, its voicing marks, its script."""
    root = unicodedata.normalize("NFD", text)[0]
    return root.translate(_SMALL_KANA).translate(_LIKE_HIRAGANA)
