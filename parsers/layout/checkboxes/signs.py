"""Signs of a check box in a printed line: glyphs, brackets to be filled, drawn boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct, structs

from corpus.geometry import BBox
from corpus.glyphs import (
    EMPTY_BOXES,
    GLYPH_STATES,
    OCR_EMPTY_BOXES,
    OCR_RINGS,
    RINGS,
    TICKED_BOXES,
    TICKS,
)
from corpus.layout import CheckboxEvidence
from corpus.page import DrawnMark, MarkState
from parsers.layout.checkboxes.areas import CharLine

BOXES: Final = EMPTY_BOXES + TICKED_BOXES
_INNER: Final = rf"[{RINGS}{TICKS}{TICKED_BOXES}●×]"
_FIRST: Final = rf"[{BOXES}✓✔✗✘✕✖]|^[レㇾ](?![ァ-ヺー])"
CANDIDATES: Final = re.compile(rf"{_FIRST}|[\[［〔(（](?:$|\s*[{RINGS}{TICKS}×\]］〕)）])")
"""Words a sign can stand in; a page without them needs no look."""

OCR_CANDIDATES: Final = re.compile(rf"^[{OCR_EMPTY_BOXES}]|[\[［〔][{OCR_RINGS}]")
"""More of them in recognised text."""

_GLYPH: Final = re.compile(rf"[{BOXES}](?:[\ufe0e\ufe0f])?(?:\s?[{TICKS}](?![ァ-ヺー]))?")
_SQUARE: Final = re.compile(rf"[\[［〔]\s*({_INNER}?)\s*[\]］〕]")
_SQUARE_OCR: Final = re.compile(rf"[\[［〔]\s*([{OCR_RINGS}])\s*[\]］〕]")
_ROUND: Final = re.compile(rf"[(（]\s*({_INNER}?)\s*[)）]")
_TICK: Final = re.compile(rf"(?<![^\s])[{TICKS}](?=\s?[^\sァ-ヺー{TICKS}])")
_OCR_BOX: Final = re.compile(rf"(?<![^\s])[{OCR_EMPTY_BOXES}](?=\s?\S)")

_OPENING: Final = re.compile(r"[\[［〔]\s?$")
_CLOSING: Final = re.compile(r"\s?[\]］〕]")

WIDEST_BRACKET_EM: Final = 4.5
"""[　] holds one mark; wider brackets hold a written choice ([　十分である　])."""


class Sign(Struct, frozen=True):
    """A place in a line that can be a check box.

    Attributes:
        start, end: character positions in the line.
        family: ``box`` glyph or drawn; ``square`` [○]; ``round`` (○); ``tick`` a ✓ or レ
            without a box; ``ocr_box`` 口 where a box may have stood.
        mark: drawn mark it stands for; None for characters.
    """

    start: int
    end: int
    family: str
    state: MarkState
    text: str
    evidence: CheckboxEvidence
    mark: DrawnMark | None = None


def line_to_signs(line: CharLine, marks: Mapping[BBox, DrawnMark], *, is_ocr: bool) -> list[Sign]:
    """All signs of a line from left to right, none inside another."""
    found = [
        *_glyph_signs(line, marks),
        *_bracket_signs(line, is_ocr=is_ocr),
        *(_sign(match, "tick", "checked") for match in _TICK.finditer(line.text)),
    ]
    if is_ocr:
        found += [_ocr_box(match) for match in _OCR_BOX.finditer(line.text)]
    found.sort(key=lambda sign: (sign.start, -sign.end))
    kept: list[Sign] = []
    for sign in found:
        if not kept or sign.start >= kept[-1].end:
            kept.append(sign)
    return kept


def _sign(match: re.Match[str], family: str, state: MarkState) -> Sign:
    text = re.sub(r"\s+", "　", match[0]) if family in ("square", "round") else match[0].strip()
    return Sign(match.start(), match.end(), family, state, text, "glyph")


def _ocr_box(match: re.Match[str]) -> Sign:
    state: MarkState = "unchecked" if match[0] in "口ロ" else "unknown"
    return _sign(match, "ocr_box", state)


def _glyph_signs(line: CharLine, marks: Mapping[BBox, DrawnMark]) -> Iterator[Sign]:
    skip_to = 0
    for match in _GLYPH.finditer(line.text):
        if match.start() < skip_to:
            continue
        word = line.sources[match.start()]
        mark = marks.get(word.bbox) if word is not None and len(word.text) == 1 else None
        if mark is None:
            yield _with_brackets(line, _sign(match, "box", _glyph_state(match[0])))
            continue
        sign = _drawn_sign(match, mark)
        # A transcript may write an <input> and the printed glyph it stands for; the glyph tells.
        twin = _GLYPH.match(line.text, match.end()) if mark.kind == "input" else None
        if twin is not None:
            skip_to = twin.end()
            state = _glyph_state(twin[0])
            sign = Sign(match.start(), skip_to, "box", state, twin[0], "glyph", mark)
        yield _with_brackets(line, sign)


def _glyph_state(text: str) -> MarkState:
    return "checked" if text[-1] in TICKS else GLYPH_STATES[text[0]]


def _with_brackets(line: CharLine, sign: Sign) -> Sign:
    """[□]: the brackets around a box belong to it."""
    opening = _OPENING.search(line.text[: sign.start])
    closing = _CLOSING.match(line.text, sign.end)
    if opening is None or closing is None:
        return sign
    return structs.replace(sign, start=opening.start(), end=closing.end())


def _drawn_sign(match: re.Match[str], mark: DrawnMark) -> Sign:
    evidence: CheckboxEvidence = "drawn"
    if mark.kind == "widget":
        evidence = "acroform"
    elif mark.kind == "input":
        evidence = "transcript"
    text = match[0] if mark.kind == "square" else mark.kind
    return Sign(match.start(), match.end(), "box", mark.state, text, evidence, mark)


def _bracket_signs(line: CharLine, *, is_ocr: bool) -> Iterator[Sign]:
    for pattern, family in ((_SQUARE, "square"), (_ROUND, "round")):
        for match in pattern.finditer(line.text):
            if _is_narrow(line, match):
                state: MarkState = "checked" if match[1] and match[1] != "×" else "unchecked"
                yield _sign(match, family, state)
    if is_ocr:
        for match in _SQUARE_OCR.finditer(line.text):
            yield _sign(match, "square", "checked")


def _is_narrow(line: CharLine, match: re.Match[str]) -> bool:
    width = line.edges[match.end() - 1][1] - line.edges[match.start()][0]
    return width <= WIDEST_BRACKET_EM * line.line.size_pt
