"""What stands on pages outside tables, running heads and page numbers apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from corpus.geometry import BBox
from corpus.page import Page
from parsers.layout.lines import TextLine, line_text, words_to_text_lines
from parsers.layout.tables.cell_kinds import compact
from parsers.layout.tables.likeness import lines_read_alike
from parsers.layout.tables.page_table import PageTable
from parsers.layout.tables.specks import without_specks

EDGE_SHARE: Final = 0.14
"""Running heads and page numbers stand in the outer seventh of a page's height."""

SAME_HEIGHT_PT: Final = 6.0
"""A running head stands at the same height on every page, rounded to this."""

_PAGE_NUMBER: Final = re.compile(
    r"[-‐－―—–~〜\s(p.]*\d{1,4}(?:/\d{1,4})?[-‐－―—–~〜\s).]*(?:ページ|頁)?"
)
_STROKE: Final = re.compile(r"[|\[\]lI!/]")
"""What a scan makes of page number 1, which is a mere stroke."""
_CONTINUES: Final = re.compile(
    r"[(\[<【]?(?:前|次)?(?:ページ|頁)?[にへの]?(?:続き?|つづき?)く?[)\]>】]?"
)
_DIGITS: Final = re.compile(r"\d+")


class PageText:
    """The lines of a page outside its tables.

    Attributes:
        lines: without page numbers and what repeats from page to page.
        has_words: whether anything is printed on the page.
    """

    def __init__(self, lines: Sequence[TextLine], has_words: bool) -> None:
        """``lines`` are free of furniture."""
        self.lines = tuple(lines)
        self.has_words = has_words

    def without(self, box: BBox) -> PageText:
        """The same without the lines that lie in ``box``."""
        kept = [ln for ln in self.lines if not box.contains_point(ln.bbox.x_mid, ln.bbox.y_mid)]
        return PageText(kept, self.has_words)

    def stands_below(self, table: PageTable) -> bool:
        """Whether something else is printed below a table, in its width."""
        return any(line.bbox.y_mid > table.bbox.bottom for line in self._in_width_of(table))

    def lines_above(self, table: PageTable) -> list[str]:
        """What is printed above a table, in its width."""
        return [
            line_text(line) for line in self._in_width_of(table) if line.bbox.y_mid < table.bbox.top
        ]

    def _in_width_of(self, table: PageTable) -> list[TextLine]:
        box = table.bbox
        return [line for line in self.lines if line.bbox.x0 < box.x1 and line.bbox.x1 > box.x0]


def lines_outside(page: Page, tables: Sequence[PageTable]) -> list[TextLine]:
    """The printed lines of a page outside its tables; what lies off the page is not printed."""
    boxes = [table.bbox for table in tables]
    words = [
        word
        for word in without_specks(page.words)
        if 0 <= word.bbox.y_mid <= page.height_pt
        and not any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box in boxes)
    ]
    return words_to_text_lines(words)


def texts_of_pages(
    page_tables: Sequence[Sequence[PageTable]], pages: Sequence[Page]
) -> list[PageText]:
    """The text outside tables of each page, running heads and page numbers apart."""
    lines = [lines_outside(page, tables) for page, tables in zip(pages, page_tables, strict=True)]
    repeated = Counter(
        key
        for page, found in zip(pages, lines, strict=True)
        for key in {_furniture_key(line) for line in found if _at_edge(line, page)}
    )
    return [
        PageText(
            [line for line in found if not _is_furniture(line, page, repeated)], bool(page.words)
        )
        for page, found in zip(pages, lines, strict=True)
    ]


def _at_edge(line: TextLine, page: Page) -> bool:
    edge = EDGE_SHARE * page.height_pt
    return line.bbox.y_mid < edge or line.bbox.y_mid > page.height_pt - edge


def _furniture_key(line: TextLine) -> tuple[int, str]:
    text = _DIGITS.sub("0", compact(line_text(line)))
    return round(line.bbox.y_mid / SAME_HEIGHT_PT), text


def _is_furniture(line: TextLine, page: Page, repeated: Counter[tuple[int, str]]) -> bool:
    text = compact(line_text(line))
    if _CONTINUES.fullmatch(text):
        return True
    if not _at_edge(line, page):
        return False
    is_number = _PAGE_NUMBER.fullmatch(text) or _STROKE.fullmatch(text)
    return bool(is_number) or _repeats(_furniture_key(line), repeated)


def _repeats(key: tuple[int, str], repeated: Counter[tuple[int, str]]) -> bool:
    """Whether a line stands on another page too, perhaps misread there."""
    if repeated[key] > 1:
        return True
    height, text = key
    return any(
        other != key and abs(other[0] - height) <= 1 and lines_read_alike(other[1], text)
        for other in repeated
    )
