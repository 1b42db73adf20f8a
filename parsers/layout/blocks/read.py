"""The blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.geometry import BBox, union_of
from corpus.layout import BlockKind, Table, TextBlock
from corpus.page import Page
from parsers.layout.blocks.flow import lines_to_columns, split_beside
from parsers.layout.blocks.furniture import Furniture
from parsers.layout.blocks.kinds import is_bold, lines_to_body_type, paragraphs_to_kinds
from parsers.layout.blocks.paragraphs import Paragraph, lines_to_paragraphs
from parsers.layout.lines import TextLine, fold_ruby, words_to_text_lines
from parsers.layout.text import mend


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
    lines = fold_ruby(words_to_text_lines(outside))
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
    titles = frozenset(mend(table.title) for table in tables if table.title)
    body_type = lines_to_body_type(body, (page.width_pt / 2, page.height_pt / 2), titles)
    flow = _insert_tables(split_beside(body, list(places)), places)
    blocks: list[TextBlock] = []
    for column in _columns(flow):
        run: list[TextLine] = []
        table_end = _table_end(column)
        for line in [*column, None]:
            if line is not None and line.words:
                run.append(line)
                continue
            paragraphs = lines_to_paragraphs(
                run, is_retyped=page.origin.kind == "transcript", table_end=table_end
            )
            kinds = paragraphs_to_kinds(paragraphs, run, body_type)
            blocks += [
                _to_block(page, item, kind.name, kind.level)
                for item, kind in zip(paragraphs, kinds, strict=True)
            ]
            run = []
            if line is not None:
                blocks.append(_table_block(page, line.bbox, places[line.bbox]))
    return blocks


def _table_end(column: Sequence[TextLine]) -> float | None:
    """Where the last of a column's tables ends, across the lines; None without tables."""
    return max((line.end for line in column if not line.words), default=None)


def _columns(flow: Sequence[TextLine]) -> list[list[TextLine]]:
    """Columns of both writing directions; on a vertical page its horizontal head comes first."""
    down = [line for line in flow if line.vertical]
    across = [line for line in flow if not line.vertical]
    if not down or not across:
        return lines_to_columns(flow)
    first, second = (across, down) if across[0].bbox.top <= down[0].bbox.top else (down, across)
    return lines_to_columns(first) + lines_to_columns(second)


def _insert_tables(body: list[TextLine], places: dict[BBox, Table]) -> list[TextLine]:
    if not places:
        return body
    vertical = sum(line.vertical for line in body) * 2 > len(body)
    flow = [*body, *(TextLine((), box, vertical, 0.0) for box in places)]
    if vertical:
        return sorted(flow, key=lambda line: -line.bbox.x1)
    return sorted(flow, key=lambda line: line.bbox.top if not line.words else line.bbox.y_mid)


def _table_block(page: Page, box: BBox, table: Table) -> TextBlock:
    return TextBlock(kind="table", page_number=page.page_number, bbox=box, table_no=table.table_no)


def _to_block(page: Page, paragraph: Paragraph, kind: BlockKind, level: int) -> TextBlock:
    words = [word for line in paragraph.lines for word in line.words]
    known = [word.confidence for word in words if word.confidence is not None]
    printed = [
        f"{line.ruby}\n{text}" if line.ruby else text
        for line, text in zip(paragraph.lines, paragraph.texts, strict=True)
    ]
    return TextBlock(
        kind=kind,
        page_number=page.page_number,
        bbox=union_of(line.bbox for line in paragraph.lines),
        text=mend("\n".join(paragraph.texts)),
        raw_text="\n".join(printed),
        level=level,
        marker=paragraph.marker.text if paragraph.marker else None,
        size_pt=paragraph.lines[0].size_pt,
        bold=is_bold(paragraph),
        vertical=paragraph.lines[0].vertical,
        confidence=min(known, default=None),
    )
