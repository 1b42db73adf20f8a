"""What headings, list items, notes and captions begin with."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from parsers.layout.text import NOT_COUNTED

_DIGITS: Final = r"[0-9０-９]{1,3}"
_KANJI_NUMBER: Final = r"[〇一二三四五六七八九十百]{1,4}"
_NUMBER: Final = rf"(?:{_DIGITS}|{_KANJI_NUMBER})"

# Rank: how deep a mark of this kind stands, after 公用文 (第１ > １ > (1) > ア > (ア) > ａ).
# ``is_heading``: a short line of this kind that is no sentence is a heading.
_KINDS: Final[tuple[tuple[str, int, bool], ...]] = (
    (rf"第\s?{_NUMBER}\s?[編章部]", 1, True),
    (r"[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ](?=[\s.．、・　]|[^A-Za-z])", 1, True),
    (rf"第\s?{_NUMBER}\s?[節款]", 2, True),
    (rf"第\s?{_NUMBER}\s?条(?:の{_NUMBER})?(?=[\s　（(])", 3, False),
    (rf"第\s?{_NUMBER}(?=[\s　])(?!\s?[条項号回年期])", 1, True),
    (rf"別[記添紙表]\s?(?:第?\s?{_NUMBER})?(?=[\s　（(]|$)", 1, True),
    (r"【(?=[^】]{1,30}】)", 2, True),
    (r"[■◆◎◇]", 2, True),
    (
        r"[0-9０-９]{1,2}(?:[-－‐.．][0-9０-９]{1,2}){1,3}(?=[\s　]|[^0-9０-９%％年月日])"
        r"(?!パーセント|ポイント|倍|億円|万円|円)",
        3,
        True,
    ),
    (r"[0-9０-９]{1,2}(?:[.．、]|[)）])(?![0-9０-９])", 2, True),
    (rf"[0-9０-９]{{1,2}}(?=[\s　]+{NOT_COUNTED}[^\s　])", 2, True),
    (rf"{_KANJI_NUMBER}(?=[\s　、])", 2, True),
    (rf"[(（]\s?{_NUMBER}\s?[)）]", 3, True),
    (r"[⑴-⒇]", 3, True),
    (r"[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴]", 4, False),
    (r"[ア-ンｱ-ﾝ](?=[\s　.．)）])[.．)）]?", 4, False),
    (r"[(（]\s?[ア-ンｱ-ﾝ]\s?[)）]", 5, False),
    (r"[a-zａ-ｚ](?=[\s　.．)）])[.．)）]?", 6, False),
    (r"[(（]\s?[a-zａ-ｚ]\s?[)）]", 7, False),
    (r"[○〇◯●](?![○〇◯●一二三四五六七八九十年月日])", 4, False),
    (r"[□☐☑☒✓✔]", 5, False),
    (r"[・･●•▪‣➢⇒▶▷►★☆❖◦]", 5, False),
)
_MARKERS: Final = tuple(
    (re.compile(pattern), rank, is_heading) for pattern, rank, is_heading in _KINDS
)
_NOTE: Final = re.compile(r"[(（【]?\s?(?:※|注\s?[0-9０-９一二三)）:：.．、\s]|注意|備考|＊|\*\s)")
_CAPTION: Final = re.compile(
    r"(?:[表図](?=\s?[-－‐0-9０-９])|写真\s?[0-9０-９]|[(（]?単位\s?[:：　 ])"
)


class Marker(Struct, frozen=True):
    """The mark a line begins with.

    Attributes:
        rank: how deep such a mark stands, 1-based.
        style: number of its kind; marks of one list are of one style.
        is_heading: whether headings are marked so.
    """

    text: str
    rank: int
    style: int
    is_heading: bool


def line_to_marker(text: str) -> Marker | None:
    """The mark that a line begins with; None if it begins with a word."""
    for style, (pattern, rank, is_heading) in enumerate(_MARKERS):
        match = pattern.match(text)
        if match is not None and match.end() < len(text):
            marker = text[: text.index("】") + 1] if match[0] == "【" else match[0]
            return Marker(marker.strip(), rank, style, is_heading)
    return None


def is_note(text: str) -> bool:
    """Whether the text is a note below what it explains (※, 注)."""
    return _NOTE.match(text) is not None


def is_caption(text: str) -> bool:
    """Whether the text names a table or figure, or gives a table's unit."""
    return _CAPTION.match(text) is not None
