"""How much nearer than the engine's character a shape must be to stand for another beyond doubt."""

from __future__ import annotations

import unicodedata

from parsers.pages.ocr.shapes.line_shapes import ShapeReading
from parsers.pages.ocr.shapes.prototypes import is_common, is_kanji
from parsers.pages.ocr.text.words import Glyph

MAX_DISTANCE = 450.0
"""A shape is read only if it is this near to a prototype: 95 of 100 kanji of worn scans are."""
MAX_FAR_DISTANCE = 1000.0
MIN_FAR_MARGIN = 270.0
"""Or, in coarse scans, this near where it is as much nearer than to the engine's character: of 110
such kanji that were nearer by 300 to 570 all were right, wrong ones were by 160 at most."""
SURE = 0.98
MIN_SURE_MARGIN = 600.0
MIN_SURE_MARGIN_SHARE = 1.2
"""Where the engine is sure, by so much and by this share of its own distance: in photocopies a
speck above makes 自 of 日 and 蕗 of 路; there the margin was up to 0.92 of the distance, of right
ones 1.6."""
MIN_FAR_DIGIT_MARGIN = 1500.0
"""Of a digit in the place of whatever else the engine read (征月 for 年4月), of a wave, of a slash
for a digit (11706 for 11/06), and of kana in thin type, which lie far from their prototypes."""
MIN_OTHER_DIGIT_MARGIN = 1100.0
"""Of digits in the place of digits, which differ by single strokes; wrong ones were nearer by 650
at most, right ones by 1,400 and more."""
MIN_MARGIN = (40.0, 130.0)
MIN_MARGIN_SHARE = 0.6
"""And this much nearer than to the engine's character: by 0.6 of its own distance within these
bounds. Of 12,000 right characters none was beaten by more than 70 by another of the same script,
and then at a distance of 400 (園 by 圍, 減 by 滅); clean prints of 滅 and 減 are 45 apart at 60."""
MIN_PLAIN_MARGIN = 300.0
"""Kana and digits differ by single strokes, and the engine is good at them."""
MIN_VOICED_MARGIN = 400.0
"""Kana with and without voicing marks, large and small: of 6,700 right ones none was beaten by
more than 206 by its twin."""
MIN_RARE_MARGIN = 150.0
"""髙 for 高 and 孑 for 子 are matters of a stroke, and rare: where they were wrong they were nearer
by 100 at most. 礒, 摯 and others that the engine does not know were by 160 to 300."""
MAX_NEIGHBOUR_DISTANCE = 700.0
MAX_AGREED_DISTANCE = 1200.0
"""What stands beside a character that has no ink is in its place if it is this near, or this near
to what the engine read where no other is nearer: two readers seldom err alike."""
DIGIT_EM = (0.35, 0.7)
"""Width of a digit's ink."""
CIRCLED = frozenset(map(chr, range(0x2460, 0x2474)))
MARKS = frozenset("＜＞<>◆◇★☆〔〕【】ⅡⅢⅣⅤⅥⅦⅧⅨⅩ") | CIRCLED
"""Marks that no other character looks like."""
DIGITS = frozenset("23456789")
"""Digits that no letter looks like."""
LIKE_ZERO = "0Oo"
_LIKE_DIGITS = frozenset("0123456789lI|")
"""What a misread digit is read as."""
_SMALL_KANA = str.maketrans(
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ", "あいうえおつやゆよわアイウエオツヤユヨワカケ"
)
_LIKE_HIRAGANA = str.maketrans("ヘリ", "へり")
NEVER = frozenset("亅丨丶丿亠冂冖凵匚匸卩厶囗夂宀尢巛广廴廾弋彡攵爿癶禸罒襾辵阝隹髟")
"""Parts of kanji that are no words: 」 looks like one of them."""
_KANA_LIKE_KANJI = dict(zip("エロカニハタトオチメリ", "工口力二八夕卜才千乂刂", strict=True))


def is_same(shape: str, engine: str) -> bool:
    """Whether a shape says no other than the engine, but for size and voicing of kana."""
    return shape == engine or (is_kana(shape) and kana_root(shape) == kana_root(engine))


def replaces(reading: ShapeReading, engine: Glyph) -> bool:
    """Whether a shape stands for another character than the engine's beyond doubt."""
    is_other = is_digit(reading) and not engine.text.isdecimal()
    if is_other and reading.engine_distance - reading.distance >= MIN_FAR_DIGIT_MARGIN:
        return True
    margin = _margin_needed(reading, engine)
    return margin is not None and reading.engine_distance - reading.distance >= margin


def _margin_needed(reading: ShapeReading, glyph: Glyph) -> float | None:
    """How much nearer a shape must be to replace the engine's character; None if it never may."""
    shape, engine = reading.text, glyph.text
    if is_same(shape, engine):
        return MIN_VOICED_MARGIN if shape != engine else None
    if shape == "~":
        # Waves differ from font to font, and are like nothing else.
        return MIN_FAR_DIGIT_MARGIN if reading.distance <= MAX_NEIGHBOUR_DISTANCE else None
    if shape == "/" and engine.isdecimal() and reading.distance <= MAX_DISTANCE:
        return MIN_FAR_DIGIT_MARGIN
    if reading.distance > MAX_DISTANCE:
        return _far_margin_needed(reading, glyph)
    margin = min(max(MIN_MARGIN_SHARE * reading.distance, MIN_MARGIN[0]), MIN_MARGIN[1])
    if shape in NEVER or shape == _KANA_LIKE_KANJI.get(kana_root(engine)):
        return None
    if is_kanji(shape):
        is_plain = is_common(shape) or (is_kanji(engine) and not is_common(engine))
        return margin if is_plain else MIN_RARE_MARGIN
    if shape in MARKS:
        return margin
    if shape == "Ⅰ" or (shape in LIKE_ZERO and engine.isdecimal()) or shape in DIGITS:
        return MIN_PLAIN_MARGIN if shape != engine and engine in _LIKE_DIGITS else None
    if is_kana(shape) and kana_root(shape) != kana_root(engine):
        return MIN_PLAIN_MARGIN
    return None


def _far_margin_needed(reading: ShapeReading, engine: Glyph) -> float | None:
    """As `_margin_needed`, of shapes that are farther from their prototype than clean ones."""
    if reading.distance > MAX_FAR_DISTANCE:
        return None
    if reading.text in DIGITS and engine.text in _LIKE_DIGITS:
        return MIN_OTHER_DIGIT_MARGIN
    is_sure = (engine.confidence or 0.0) >= SURE
    if is_kana(reading.text):  # ド is what is left of 下 without its hairline
        return None if is_kanji(engine.text) else MIN_FAR_DIGIT_MARGIN
    if is_kanji(reading.text) and is_common(reading.text):
        by_share = max(MIN_SURE_MARGIN, MIN_SURE_MARGIN_SHARE * reading.distance)
        return by_share if is_sure else MIN_FAR_MARGIN
    return None


def is_digit(reading: ShapeReading) -> bool:
    """Whether ink has the size of a digit, and looks more like one than like any other."""
    is_sized = DIGIT_EM[0] <= reading.width_em <= DIGIT_EM[1]
    return is_sized and reading.text in DIGITS and reading.distance <= MAX_AGREED_DISTANCE


def is_kana(text: str) -> bool:
    """Whether a character is hiragana or katakana."""
    return "ぁ" <= text <= "ん" or "ァ" <= text <= "ヶ"


def kana_root(text: str) -> str:
    """A kana without what the ink shows least: its size, its voicing marks, its script."""
    root = unicodedata.normalize("NFD", text)[0]
    return root.translate(_SMALL_KANA).translate(_LIKE_HIRAGANA)
