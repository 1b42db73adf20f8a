"""The blocks of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.geometry import BBox, union_of
from corpus.layout import BlockKind, Table, TextBlock
from corpus.page import Page
from parsers.layout.blocks.flow import lines_to_columns
from parsers.layout.blocks.furniture import Furniture
from parsers.layout.blocks.markers import is_caption, is_note
from parsers.layout.blocks.paragraphs import Paragraph, lines_to_paragraphs
from parsers.layout.lines import TextLine, drop_ruby, words_to_text_lines
from parsers.layout.text import mend

HEADING_LENGTH: Final = 45
"""Characters; a longer line is a sentence, not a heading."""

LARGE_TYPE: Final = 1.15
"""Headings are set a seventh larger than the body and more (12 pt over 10.5 pt)."""

TITLE_TYPE: Final = 1.3
"""Titles are set a third larger than the body (14 pt over 10.5 pt)."""

_SENTENCE_END: Final = re.compile(r"[。、，,]$|(?:ます|です|した|こと|もの)[。.]?$")
_WORDLESS: Final = re.compile(r"[\W\d_]*")


def find_blocks(
    page: Page, tables: Sequence[Table], furniture: Furniture | None = None
) -> tuple[TextBlock, ...]:
    """Text outside tables and the places of tables, in reading order.

    Args:
        page: with its drawn boxes among its words.
        tables: those that stand on the page.
        furniture: see `find_furniture`; None where the file's other pages are not known.
    """
    kinds = furniture or {}
    places = _table_places(page, tables)
    outside = [
        word
        for word in page.words
        if not any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box in places)
    ]
    lines = drop_ruby(words_to_text_lines(outside))
    edge_blocks = [
        _furniture_block(page, line, kind)
        for line in lines
        if (kind := kinds.get((page.page_number, line.bbox))) is not None
    ]
    body = [line for line in lines if (page.page_number, line.bbox) not in kinds]
    blocks = _flow_blocks(page, body, places, tables)
    heads = [block for block in edge_blocks if block.bbox.y_mid < page.height_pt / 2]
    feet = [block for block in edge_blocks if block.bbox.y_mid >= page.height_pt / 2]
    return (*heads, *blocks, *feet)


def _table_places(page: Page, tables: Sequence[Table]) -> dict[BBox, Table]:
    return {
        part.bbox: table
        for table in tables
        if table.parent_table_no is None
        for part in table.parts
        if part.page_number == page.page_number
    }


def _furniture_block(page: Page, line: TextLine, kind: BlockKind) -> TextBlock:
    paragraph = lines_to_paragraphs([line])[0]
    return _to_block(page, paragraph, kind, 0)


def _flow_blocks(
    page: Page, body: list[TextLine], places: dict[BBox, Table], tables: Sequence[Table]
) -> list[TextBlock]:
    """Paragraphs and tables in reading order; a table counts as one line of its height."""
    titles = {mend(table.title) for table in tables if table.title}
    body_size = _body_size(body)
    flow = _insert_tables(body, places)
    blocks: list[TextBlock] = []
    for column in lines_to_columns(flow):
        run: list[TextLine] = []
        for line in [*column, None]:
            if line is not None and line.words:
                run.append(line)
                continue
            paragraphs = lines_to_paragraphs(run)
            blocks += [_text_block(page, item, run, body_size, titles) for item in paragraphs]
            run = []
            if line is not None:
                blocks.append(_table_block(page, line.bbox, places[line.bbox]))
    return blocks


def _insert_tables(body: list[TextLine], places: dict[BBox, Table]) -> list[TextLine]:
    if not places:
        return body
    vertical = sum(line.vertical for line in body) * 2 > len(body)
    flow = [*body, *(TextLine((), box, vertical, 0.0) for box in places)]
    if vertical:
        return sorted(flow, key=lambda line: -line.bbox.x1)
    return sorted(flow, key=lambda line: line.bbox.top if not line.words else line.bbox.y_mid)


def _body_size(lines: Sequence[TextLine]) -> float:
    """The size in which most characters are set, in points; 0 on a page without text."""
    weights: dict[float, int] = {}
    for line in lines:
        size = round(line.size_pt * 2) / 2
        weights[size] = weights.get(size, 0) + sum(len(word.text) for word in line.words)
    return max(weights, key=lambda size: weights[size], default=0.0)


def _table_block(page: Page, box: BBox, table: Table) -> TextBlock:
    return TextBlock(kind="table", page_number=page.page_number, bbox=box, table_no=table.table_no)


def _text_block(
    page: Page,
    paragraph: Paragraph,
    column: Sequence[TextLine],
    body_size: float,
    titles: set[str],
) -> TextBlock:
    kind, level = _kind_of(page, paragraph, column, body_size, titles)
    return _to_block(page, paragraph, kind, level)


def _kind_of(
    page: Page,
    paragraph: Paragraph,
    column: Sequence[TextLine],
    body_size: float,
    titles: set[str],
) -> tuple[BlockKind, int]:
    text = paragraph.texts[0]
    if is_note(text):
        return "note", 0
    is_short = sum(map(len, paragraph.texts)) <= HEADING_LENGTH and len(paragraph.lines) <= 2
    could_head = is_short and not _SENTENCE_END.search(paragraph.texts[-1])
    could_head = could_head and not _WORDLESS.fullmatch(text)
    is_title = paragraph.marker is None and mend(text) in titles
    if could_head and (is_caption(text) or is_title):
        return "caption", 0
    size = paragraph.lines[0].size_pt / body_size if body_size else 1.0
    stands_out = size >= LARGE_TYPE or _is_bold(paragraph) or _is_centred(paragraph, column, page)
    marker = paragraph.marker
    if marker is not None:
        is_heading = could_head and (marker.is_heading or stands_out)
        return ("heading" if is_heading else "list_item"), marker.rank
    if could_head and stands_out:
        return "heading", 1 if size >= TITLE_TYPE or _is_centred(paragraph, column, page) else 2
    return "paragraph", 0


def _is_bold(paragraph: Paragraph) -> bool:
    return all(word.bold for line in paragraph.lines for word in line.words)


def _is_centred(paragraph: Paragraph, column: Sequence[TextLine], page: Page) -> bool:
    """Whether a line stands in the middle of its column or page, well in from the edges."""
    line = paragraph.lines[0]
    if len(column) < 2:
        return False
    low, high = min(item.start for item in column), max(item.end for item in column)
    em = line.size_pt
    if line.start - low < 3 * em:
        return False
    middle = (line.start + line.end) / 2
    page_middle = (page.height_pt if line.vertical else page.width_pt) / 2
    in_column = high - line.end > 3 * em and abs(middle - (low + high) / 2) <= em
    return in_column or abs(middle - page_middle) <= em


def _to_block(page: Page, paragraph: Paragraph, kind: BlockKind, level: int) -> TextBlock:
    words = [word for line in paragraph.lines for word in line.words]
    known = [word.confidence for word in words if word.confidence is not None]
    raw_text = "\n".join(paragraph.texts)
    return TextBlock(
        kind=kind,
        page_number=page.page_number,
        bbox=union_of(line.bbox for line in paragraph.lines),
        text=mend(raw_text),
        raw_text=raw_text,
        level=level,
        marker=paragraph.marker.text if paragraph.marker else None,
        size_pt=paragraph.lines[0].size_pt,
        bold=_is_bold(paragraph),
        vertical=paragraph.lines[0].vertical,
        confidence=min(known, default=None),
    )
