"""Signs that look like check boxes and are none: bullets, missing glyphs, instructions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.glyphs import CHOICE_PAIRS
from corpus.page import DrawnMark
from parsers.layout.checkboxes.labels import Found
from parsers.layout.checkboxes.signs import BOXES

_PLAIN_BOXES: Final = frozenset("□■▢◻◼◽◾⬜⬛❏❐❑❒▣")
_BOX_SET: Final = frozenset(BOXES)
_LETTER: Final = re.compile(r"[々〆ぁ-ゖァ-ヺー一-鿿㐀-䶿]")
_INSTRUCTION: Final = re.compile(
    r"\s*(?:に|を|欄|の欄|枠|の中|内|印|の部分|には|へ)[^□■]{0,14}?"
    r"(?:チェック|レ点|レ印|✓|印|記入|塗|付|してください|入れ)"
)
_PARTICLE: Final = re.compile(r"\s*(?:を|印|に|の(?!り)|は|が|で|と|も)")
_CHOICE_LIST: Final = re.compile(r"\W{0,4}[<＜〈]\s*選択肢")
_UNIT_ONLY: Final = re.compile(r"\s*(?:人|件|円|年|月|日|回|％|%|名|時|分|千円)?\s*$")
_DAY: Final = re.compile(r"月[ 　]?[0-9０-９一二三四五六七八九十]{1,3}$")
_NAME: Final = re.compile(r"^[一-鿿々]{1,2}[\s　]+[一-鿿々ぁ-ゖァ-ヺ]{1,4}$")
_TICK_COLUMN: Final = re.compile(r"チェック|確認欄|該当")
_CHOICES: Final = frozenset(choice for choices in CHOICE_PAIRS for choice in choices)
FILLED: Final = 0.95
"""Of a scan's squares only empty and filled ones are as sure; those with a tick are not."""
_OCR_QUORUM: Final = 3
"""口 at the head of this many labels side by side is a box; a lone one may be the kanji."""


def drop_lookalikes(found: Sequence[Found]) -> list[Found]:
    """The signs of a page that are check boxes."""
    readable = [item for item in found if not _is_text(item)]
    supported = [item for item in readable if _is_supported(item, readable)]
    return [item for item in supported if not _is_bullet(item, supported)]


def _is_text(item: Found) -> bool:
    """Whether the sign is part of a sentence, a name or a row of placeholders."""
    before, after = _text_around(item)
    if item.sign.mark is not None:
        return bool(_CHOICE_LIST.match(after)) or _is_misread_letter(item)
    if item.sign.family == "box":
        return _is_placeholder(before, after) or bool(_INSTRUCTION.match(after)) or _is_tofu(item)
    if item.sign.family in ("round", "square"):
        if _CHOICE_LIST.match(after) or _INSTRUCTION.match(after):
            return True
        return item.sign.family == "round" and bool(_PARTICLE.match(after))
    return False


def _is_misread_letter(item: Found) -> bool:
    """A kanji of a scan that was taken for a box: 瀬戸□体育館, 復元できない方■で, 3月3□.

    Its cell has no other box, and it stands in the midst of a word, or where a day ends.
    """
    mark = item.sign.mark
    if mark is None or mark.kind != "square" or mark.confidence is None:
        return False
    if sum(c in _PLAIN_BOXES for line in item.area.lines for c in line.text) > 1:
        return False
    before, after = _text_around(item)
    is_inside = bool(_LETTER.match(before[-1:])) and bool(_LETTER.match(after[:1]))
    return is_inside or (_DAY.search(before) is not None and not after.strip())


def _text_around(item: Found) -> tuple[str, str]:
    text = item.line.text
    return text[: item.sign.start], text[item.sign.end :]


def _is_placeholder(before: str, after: str) -> bool:
    """□□町: blanks stand for letters."""
    return before[-1:] in _BOX_SET or after[:1] in _BOX_SET


def _is_tofu(item: Found) -> bool:
    """A box in the place of a letter that the font has not: 高□ 太郎, □橋 良典."""
    if item.sign.text[:1] not in "□▢◻":
        return False
    before, after = _text_around(item)
    signs_in_line = sum(character in _PLAIN_BOXES for character in item.line.text)
    glued_before = bool(_LETTER.match(before[-1:])) if before else False
    glued_after = bool(_LETTER.match(after[:1])) if after else False
    if signs_in_line > 1:
        return False
    if glued_before and glued_after:
        return True
    if sum(c in _PLAIN_BOXES for line in item.area.lines for c in line.text) > 1:
        return False
    return bool(_NAME.match((before + "口" + after).strip()))


def _is_supported(item: Found, found: Sequence[Found]) -> bool:
    """Whether weak signs (bare ticks, empty brackets, 口) have company that makes them boxes."""
    family = item.sign.family
    if family == "box":
        return True
    if family == "square":
        return _has_label(item)
    same_area = [other for other in found if other.area is item.area]
    boxes = [other for other in same_area if other.sign.family in ("box", "square")]
    if family == "tick":
        cell = item.area.cell
        column_label = (cell.column_label if cell else None) or ""
        return bool(boxes) or bool(_TICK_COLUMN.search(column_label))
    if family == "ocr_box":
        if _text_around(item)[0].rstrip()[-1:] in _BOX_SET:
            return False  # □口座: the box is there already, 口 begins its label
        near = [o for o in same_area if abs(o.line_no - item.line_no) <= 1]
        has_boxes = any(o.sign.family == "box" and o.line_no == item.line_no for o in near)
        return has_boxes or sum(o.sign.family == "ocr_box" for o in near) >= _OCR_QUORUM
    return _is_supported_round(item, same_area, found)


def _is_supported_round(item: Found, same_area: Sequence[Found], found: Sequence[Found]) -> bool:
    before, _ = _text_around(item)
    if not _has_label(item) or (before and not before.endswith((" ", "　", ")", "）"))):
        return False
    if item.sign.state == "checked":
        return True
    if any(other.sign.family != "round" and other.line_no == item.line_no for other in same_area):
        return False
    rounds = [other for other in found if other.sign.family == "round"]
    alike = [other for other in rounds if other.area is item.area and _has_label(other)]
    return len(alike) > 1 or any(other.sign.state == "checked" for other in rounds)


def _has_label(item: Found) -> bool:
    _, after = _text_around(item)
    return not _UNIT_ONLY.match(after)


def _is_bullet(item: Found, found: Sequence[Found]) -> bool:
    """Whether a plain □ or ■ only opens a heading or paragraph.

    Boxes come in sets of both states, or several on a line; a bullet stands alone at the
    start of its line, always in the same state, with text of its own under it.
    """
    sign, area = item.sign, item.area
    if not _may_be_filled(sign.mark) or sign.family != "box" or sign.text[:1] not in _PLAIN_BOXES:
        return False
    before, after = _text_around(item)
    same_line = [o for o in found if o.area is area and o.line_no == item.line_no]
    if before.strip() or len(same_line) > 1 or after.strip(" 　") in _CHOICES or not after.strip():
        return False
    column = [other for other in found if other.area is area and _is_aligned(other, item)]
    if len({other.sign.state for other in column}) > 1:
        return False
    if area.cell is not None and any(other.sign.state != sign.state for other in found):
        return False
    if area.cell is not None and sign.state == "unchecked":
        return _has_body(item, column) and len(column) > 1
    if area.cell is None and sign.state == "checked":
        return True
    return _has_body(item, column)


def _may_be_filled(mark: DrawnMark | None) -> bool:
    """Whether a sign is a glyph, or a filled square of a scan; a ticked one is less sure."""
    is_filled = mark is not None and mark.kind == "square" and (mark.confidence or 0.0) >= FILLED
    return mark is None or is_filled


def _is_aligned(a: Found, b: Found) -> bool:
    start_a, start_b = a.line.edges[a.sign.start][0], b.line.edges[b.sign.start][0]
    return abs(start_a - start_b) <= 0.6 * b.line.line.size_pt


def _has_body(item: Found, column: Sequence[Found]) -> bool:
    """Whether the sign's line ends early and a line that belongs to no sign follows at once."""
    signed = {other.line_no for other in column}
    following = item.line_no + 1
    if following >= len(item.area.lines) or following in signed:
        return False
    line, below = item.line.line, item.area.lines[following].line
    is_full = line.end >= max(other.line.end for other in item.area.lines) - 2 * line.size_pt
    return not is_full and below.bbox.top - line.bbox.bottom < 1.2 * line.size_pt
