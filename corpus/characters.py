"""Text folded for reading: radicals, full width, dashes and tildes made one of a kind.

Folding here never changes the length of a text, so that positions in the folded text are
positions in the printed one. NFKC alone would not do: it leaves the CJK Radicals Supplement
as it is, turns ⻳ into the simplified 龟, and destroys ㊒, ① and ㍻, which mean something.
"""

from __future__ import annotations

import unicodedata

from corpus.glyphs import RADICAL_IDEOGRAPHS

DASHES = "-‐‑‒–—―−－ｰ─━"
"""Code points that papers use for one dash; ー (long vowel) is not among them."""

TILDES = "~〜～∼˜"
"""Code points that papers use for 'from … to'."""


def _folding_table() -> dict[int, str]:
    table = dict(RADICAL_IDEOGRAPHS)
    compatible = range(0xF900, 0xFB00)
    ascii_wide = (*range(0xFF01, 0xFF5F), 0x3000, 0x00A0, 0x2002, 0x2003, 0x2009, 0x202F)
    for code in (*compatible, *ascii_wide):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1 and folded != chr(code):
            table[code] = folded
    table.update({ord(dash): "-" for dash in DASHES})
    table.update({ord(tilde): "~" for tilde in TILDES})
    return table


_FOLDED = _folding_table()


def fold_radicals(text: str) -> str:
    """Radical code points (⺠ ⽇ ⻑) made the kanji they show; same length as ``text``."""
    return text.translate(RADICAL_IDEOGRAPHS)


def fold_width(text: str) -> str:
    """Radicals, full width, dashes and tildes folded for reading; same length as ``text``."""
    return text.translate(_FOLDED)


def without_spaces(text: str) -> str:
    """All white space taken out: a letter-spaced label (担　当　課) as one word."""
    return "".join(text.split())


def squeezed(text: str) -> str:
    """NFKC without white space: texts as they are compared, be they set wide or in full width."""
    return without_spaces(unicodedata.normalize("NFKC", text))
