"""What stands on a page for turning pages: running heads and feet (柱), page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.geometry import BBox
from corpus.layout import BlockKind
from corpus.page import Page
from parsers.layout.lines import TextLine, line_text, word_size, words_to_text_lines

EDGE_SHARE: Final = 0.11
"""Margins of A4 papers hold their furniture in the outer 11 % (about 33 mm)."""

SAME_PLACE_PT: Final = 4.0
"""A running head is set by the same style on every page; printers' drivers move it less."""

MIN_REPEATS: Final = 3
"""Two sheets with the same first line are two sheets of a form; three are a running head."""

REPEAT_SHARE: Final = 0.4
"""Left and right pages may have heads of their own: every other page, less a few."""

LARGEST_SHARE: Final = 1.1
"""Running heads are set no larger than the text; what is, is the title of a sheet."""

_PAGE_NUMBER: Final = re.compile(
    r"[-－―‐−–—~〜～・(（\[［<＜]*\s*(?:[Pp][.．]?\s*|第\s*|頁\s*|Page\s*)?"
    r"(?:[0-9０-９]{1,4}|[ivxIVX]{1,5}|[一二三四五六七八九十〇]{1,4})"
    r"\s*(?:[/／]\s*[0-9０-９]{1,4}|of\s*[0-9]{1,4})?\s*(?:ページ|頁|枚)?"
    r"\s*[-－―‐−–—~〜～・)）\]］>＞]*"
)
_NUMBERED_FOOT: Final = re.compile(
    r"[^。、:：]{1,24}?[局課係部室所会町村市区][ \u3000]+"
    r"[-－―‐−–—(（]?\s*(?P<number>[0-9０-９]{1,3})"
    r"\s*(?:[/／]\s*[0-9０-９]{1,3})?\s*[-－―‐−–—)）]?"
)
_DIGITS: Final = re.compile(r"[0-9０-９]+")
_SPACES: Final = re.compile(r"\s+")

Furniture = dict[tuple[int, BBox], BlockKind]
"""Kind of a line by its page and box."""


def find_furniture(pages: Sequence[Page]) -> Furniture:
    """Running heads and page numbers of a file's pages."""
    edge_lines = [
        (page, line, line_text(line)) for page in pages for line in _lines_at_the_edge(page)
    ]
    furniture: Furniture = {}
    places: dict[str, list[tuple[Page, TextLine]]] = {}
    sizes = {page.page_number: _body_size(page) for page in pages}
    for page, line, text in edge_lines:
        if _PAGE_NUMBER.fullmatch(text):
            furniture[page.page_number, line.bbox] = "page_number"
        elif _is_numbered_foot(page, line, text):
            furniture[page.page_number, line.bbox] = "running_head"
        elif line.size_pt <= LARGEST_SHARE * sizes[page.page_number]:
            key = _DIGITS.sub("#", _SPACES.sub("", text))
            places.setdefault(key, []).append((page, line))
    for found in places.values():
        for page, line in found:
            alike = {other.page_number for other, at in found if _is_same_place(line, at)}
            if _is_regular(alike):
                furniture[page.page_number, line.bbox] = "running_head"
    return furniture


def _is_numbered_foot(page: Page, line: TextLine, text: str) -> bool:
    """Whether a line at the foot is a name with the page's number behind it (議会事務局　1)."""
    match = _NUMBERED_FOOT.fullmatch(text)
    is_at_foot = line.bbox.bottom > (1 - EDGE_SHARE) * page.height_pt
    return is_at_foot and match is not None and int(match["number"]) == page.page_number


def _body_size(page: Page) -> float:
    """The size in which most characters of a page are set, in points."""
    weights: dict[float, int] = {}
    for word in page.words:
        size = round(word_size(word), 1)
        weights[size] = weights.get(size, 0) + len(word.text)
    return max(weights, key=lambda size: weights[size], default=0.0)


def _is_regular(page_numbers: set[int]) -> bool:
    """Whether a line comes back often enough not to do so by chance."""
    span = max(page_numbers) - min(page_numbers) + 1
    return len(page_numbers) >= max(MIN_REPEATS, REPEAT_SHARE * span)


def _lines_at_the_edge(page: Page) -> list[TextLine]:
    """The outermost two lines at the head and at the foot of a page."""
    margin = EDGE_SHARE * page.height_pt
    outer = [
        word
        for word in page.words
        if word.bbox.bottom <= margin or word.bbox.top >= page.height_pt - margin
    ]
    lines = words_to_text_lines(outer)
    head = [line for line in lines if line.bbox.bottom <= margin]
    foot = [line for line in lines if line.bbox.bottom > margin]
    return head[:2] + foot[-2:]


def _is_same_place(a: TextLine, b: TextLine) -> bool:
    return abs(a.bbox.y_mid - b.bbox.y_mid) <= SAME_PLACE_PT
