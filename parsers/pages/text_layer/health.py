"""Whether the text layer of a page can be trusted, decided from its characters and ink.

Each check gives a stable code. Limits were set on real papers: the worst page whose text is right
stays at a third of its limit or less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from corpus.geometry import BBox, overlap_area
from parsers.pages.text_layer.characters import Glyph
from parsers.pages.text_layer.ink import Ink

MAX_REPLACEMENT_SHARE = 0.02
MAX_PRIVATE_SHARE = 0.03
MAX_CONTROL_SHARE = 0.01
MAX_UNMAPPED_SHARE = 0.2
MIN_JAPANESE_SHARE = 0.2
"""Kanji among glyphs without a map to Unicode; with so many of them the built-in encoding is
right all the same."""

MAX_EXTENSION_A_SHARE = 0.005
"""CJK Extension A (㐀..䶿) in municipal papers is a wrong CMap (䛾 for の), a name at most."""

MIN_PROSE_STOPS = 5
MIN_KANA_SHARE = 0.05
"""Prose (that many 。) has 30 to 60 % kana; nearly none means that their glyphs were lost."""

MIN_INVISIBLE_SHARE = 0.8
FULL_IMAGE_SHARE = 0.7
"""Share of the page an image covers to be a scan of it."""

LITTLE_TEXT = 60
"""Characters on a scan that are no text layer but a stamp, a page number or a bill number."""

FEW_CHARACTERS = 20
MANY_OUTLINES = 150
"""Painted curves and polygons on a page almost without characters: letters drawn as paths."""

_C0_AND_C1 = frozenset(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)))


class PageHealth(NamedTuple):
    """What is wrong with a text layer.

    Attributes:
        reasons: codes for why it is not trusted; empty where it is.
        embedded_ocr: whether it is the invisible layer of an OCR program over a scan.
        suspects: characters that are surely wrong on a page that is trusted as a whole.
    """

    reasons: tuple[str, ...]
    embedded_ocr: bool
    suspects: str


class GlyphCounts(NamedTuple):
    """What is known of a page's glyphs besides their text.

    Attributes:
        unmapped: of fonts without a map to Unicode.
        under_images: kept, though an image was painted over them.
        unshown: left out, because the rendering shows nothing in their place.
    """

    unmapped: int = 0
    under_images: int = 0
    unshown: int = 0


NOTHING_ODD = GlyphCounts()


def check_health(
    glyphs: Sequence[Glyph], ink: Ink, visible: BBox, counts: GlyphCounts = NOTHING_ODD
) -> PageHealth:
    """Check the text of a page against what is known of right and wrong text layers."""
    text = "".join(glyph.text for glyph in glyphs if not glyph.text.isspace())
    scanned = largest_image_share(ink, visible) >= FULL_IMAGE_SHARE
    invisible = sum(glyph.style.invisible for glyph in glyphs if not glyph.text.isspace())
    if not text:
        return PageHealth((_why_no_text(ink),), False, "")
    hidden = invisible + counts.under_images >= MIN_INVISIBLE_SHARE * len(text)
    reasons = list(text_reasons(text, counts.unmapped))
    if counts.unshown > len(text):
        reasons.append("contradicted_by_rendering")
    if scanned and len(text) < LITTLE_TEXT:
        reasons.append("image_with_little_text")
    elif hidden and not scanned:
        reasons.append("invisible_text")
    elif len(text) < FEW_CHARACTERS and count_outlines(ink) >= MANY_OUTLINES:
        reasons.append("glyphs_as_paths")
    return PageHealth(tuple(reasons), hidden and scanned, "" if reasons else _suspects(text))


def text_reasons(text: str, unmapped: int = 0) -> list[str]:
    """Codes for what is wrong with the characters themselves; ``text`` is without spaces."""
    counts = Counter(map(_class_of, text))
    total = max(len(text), 1)
    reasons = []
    for kind, limit, code in (
        ("control", MAX_CONTROL_SHARE, "control_characters"),
        ("replacement", MAX_REPLACEMENT_SHARE, "replacement_characters"),
        ("private", MAX_PRIVATE_SHARE, "private_use"),
        ("extension_a", MAX_EXTENSION_A_SHARE, "wrong_cmap"),
    ):
        if counts[kind] > limit * total and counts[kind] >= _MIN_WRONG:
            reasons.append(code)
    if unmapped > MAX_UNMAPPED_SHARE * total and counts["japanese"] < MIN_JAPANESE_SHARE * total:
        reasons.append("no_unicode_map")
    if "(cid:" in text:
        reasons.append("cid_glyphs")
    if counts["stop"] >= MIN_PROSE_STOPS and counts["kana"] < MIN_KANA_SHARE * total:
        reasons.append("kana_lost")
    return reasons


_MIN_WRONG = 3
"""So many wrong characters at least: one strange name on a short page is no broken font."""


def _class_of(char: str) -> str:
    code = ord(char)
    if 0x3041 <= code <= 0x30FF:
        return "kana"
    if char == "。":
        return "stop"
    if 0x3400 <= code <= 0x4DBF:
        return "extension_a"
    if char in _C0_AND_C1:
        return "control"
    if 0x4E00 <= code <= 0x9FFF:
        return "japanese"
    if code in (0xFFFD, 0xFFFE, 0xFFFF):
        return "replacement"
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
        return "private"
    return "other"


def _suspects(text: str) -> str:
    wrong = ("control", "replacement", "extension_a")
    return "".join(dict.fromkeys(char for char in text if _class_of(char) in wrong))


def largest_image_share(ink: Ink, visible: BBox) -> float:
    """Share of the page under its images (a scan may be cut into strips), 0..1."""
    covered = sum(overlap_area(placed.image.bbox, visible) for placed in ink.images)
    return min(covered / visible.area, 1.0) if visible.area > 0 else 0.0


def count_outlines(ink: Ink) -> int:
    """Filled shapes that are no rectangles."""
    return sum(
        shape.paint.fill_gray is not None and shape.kind in ("ellipse", "polyline")
        for shape in ink.shapes
    )


def _why_no_text(ink: Ink) -> str:
    if ink.images:
        return "image_only"
    return "glyphs_as_paths" if count_outlines(ink) >= MANY_OUTLINES else "no_text"
