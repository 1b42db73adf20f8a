"""One mark before or behind its label: ■氏名, [○] 氏名, 口氏名, (　) 紙."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.glyphs import EMPTY_BOXES, OCR_EMPTY_BOXES, OCR_RINGS, RINGS, TICKED_BOXES, TICKS
from corpus.page import MarkState

WINGDINGS: dict[str, MarkState] = {
    "\uf052": "checked",  # Wingdings 2 0x52
    "\uf0fe": "checked",  # Wingdings 0xFE
    "\uf0fd": "checked",  # Wingdings 0xFD, crossed
    "\uf0fc": "checked",  # Wingdings 0xFC, tick
    "\uf0fb": "checked",  # Wingdings 0xFB, cross
    "\uf06e": "checked",  # Wingdings 0x6E, filled
    "\uf06f": "unchecked",  # Wingdings 0x6F
    "\uf0a8": "unchecked",  # Wingdings 0xA8
    "\uf071": "unchecked",  # Wingdings 0x71
    "\uf0a3": "unchecked",  # Wingdings 2 0xA3
}
"""Symbol fonts in the private use area, where a page source has not mapped them."""

_BRACKETS = re.compile(
    r"^\s*(?P<open>[\[［(（])(?P<inner>[^\[\]［］()（）]{0,3})[\])］）]\s*(?P<label>.*)$", re.S
)
_DETAIL = re.compile(r"^(?P<label>[^()（）]+)[(（](?P<detail>[^()（）]*)[)）]$")


class Mark(NamedTuple):
    """A mark read at the beginning of a text, and what is behind it."""

    state: MarkState
    rest: str
    evidence: str
    flags: tuple[str, ...] = ()


def read_mark(text: str) -> Mark | None:
    """The mark that begins a text; None where none does."""
    bare = text.strip()
    return _read_box(bare) or _read_bracket(bare) or _read_letter(bare)


def _read_box(text: str) -> Mark | None:
    first, rest = text[:1], text[1:].strip()
    if first and first in WINGDINGS:
        return Mark(WINGDINGS[first], rest, "glyph")
    if first and first in EMPTY_BOXES:
        return Mark("unchecked", rest, "glyph")
    if first and first in TICKED_BOXES:
        return Mark("checked", rest, "glyph")
    if first and first in TICKS and first not in "レㇾ":
        return Mark("checked", rest, "glyph")
    return None


def _read_bracket(text: str) -> Mark | None:
    """[○] and (　): empty is unchecked, a ring or tick is checked, an O is a misread ring."""
    match = _BRACKETS.match(text)
    if match is None:
        return None
    inner, label = match["inner"].strip(), match["label"].strip()
    if not inner:
        return Mark("unchecked", label, "bracket")
    if inner in OCR_RINGS:
        return Mark("checked", label, "bracket", (f"ocr_repair({inner}->○)",))
    if inner in RINGS or inner in TICKS or inner in TICKED_BOXES:
        return Mark("checked", label, "bracket")
    return Mark("unchecked", label, "bracket") if inner in EMPTY_BOXES else None


def _read_letter(text: str) -> Mark | None:
    """Letters that stand where a box has to stand: 口, 回 for □, レ for a tick."""
    first, rest = text[:1], text[1:]
    if not rest.strip():
        return None
    if first in ("レ", "ㇾ") and rest[:1].isspace():
        return Mark("checked", rest.strip(), "glyph", ("katakana_re_in_box_position",))
    if first in ("口", "ロ") and not _is_word_beginning(rest):
        return Mark("unchecked", rest.strip(), "glyph", (f"ocr_repair({first}->□)",))
    if first and first in OCR_EMPTY_BOXES and first not in "口ロ" and not _is_word_beginning(rest):
        return Mark("unknown", rest.strip(), "glyph", (f"ocr_box_like({first})",))
    return None


_WORDS_OF_BOX_LETTERS = re.compile(
    r"座|頭|述|径|腔|調|実|数|答|収|転|復|避|想|線|覧|路|顧|帰|[ァ-ヶー]|目|種|質|川|名|位|格|物|切|論"
)


def _is_word_beginning(rest: str) -> bool:
    """口座, 口頭, 回数, 品名 and katakana behind ロ are words, no boxes."""
    return _WORDS_OF_BOX_LETTERS.match(rest) is not None


def split_detail(label: str) -> tuple[str, str | None]:
    """A label and what stands in ( ) behind it; None where there is no bracket."""
    match = _DETAIL.match(label.strip())
    if match is None:
        return label.strip(), None
    return match["label"].strip(), match["detail"].strip()
