"""All tables of a page."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from corpus.geometry import BBox, covered_share
from corpus.page import Page
from parsers.layout.lines import TextLine
from parsers.layout.tables.borderless import find_bare_tables
from parsers.layout.tables.captions import Caption, caption_in_head, find_caption
from parsers.layout.tables.edges import (
    Edge,
    fills_to_networks,
    rulings_of_page,
    rulings_to_networks,
)
from parsers.layout.tables.fill_cells import HANGING_REACH_PT, fill_cells
from parsers.layout.tables.frames import SCALE_REACH_PT, is_table
from parsers.layout.tables.fused_words import part_fused_words
from parsers.layout.tables.grid import network_to_grids
from parsers.layout.tables.headers import count_header_columns, count_header_rows, type_cells
from parsers.layout.tables.page_table import Grid, PageCell, PageTable
from parsers.layout.tables.page_words import PageWords
from parsers.layout.tables.ruled_rows import find_ruled_rows, rule_bare_tables
from parsers.layout.tables.units import unit_of_figures

FACING_TOLERANCE_PT = 3.0
"""The halves of a table over two facing pages begin and end at one height, give or take this."""

RULE_MARGIN_PT = 1.0
"""The outer rules of a table lie on the edges of its box."""

NESTED_SHARE = 0.9
"""A grid lies in a cell where nine tenths of it do."""


def find_tables(page: Page) -> list[PageTable]:
    """The tables of a page in reading order, nested ones right after the one they lie in."""
    words = PageWords(page.words)
    networks, lone_rules = rulings_to_networks(rulings_of_page(page))
    grids = [
        grid for network in networks for grid in network_to_grids(network) if _is_table(grid, words)
    ]
    grids += _shaded_grids(page, grids, words)
    words.take(grid.bbox for grid in grids)
    ruled = find_ruled_rows(lone_rules, part_fused_words(words.free_lines()))
    words.take(grid.bbox for grid in ruled)
    lines = part_fused_words(words.free_lines())
    bare = rule_bare_tables(find_bare_tables(lines), _outside(lone_rules, ruled), lines)
    words.take(grid.bbox for grid in bare)
    return _to_page_tables(page, [*grids, *ruled, *bare], words)


def _outside(rules: Sequence[Edge], grids: Sequence[Grid]) -> list[Edge]:
    """The rules that belong to none of the tables."""
    return [
        rule
        for rule in rules
        if not any(
            grid.bbox.expanded(RULE_MARGIN_PT).contains_point((rule.start + rule.end) / 2, rule.at)
            for grid in grids
        )
    ]


def _is_table(grid: Grid, words: PageWords) -> bool:
    return is_table(grid, words.inside(grid.bbox.expanded(SCALE_REACH_PT)))


def _shaded_grids(page: Page, drawn: list[Grid], words: PageWords) -> list[Grid]:
    """Tables whose cells are shaded and not ruled: two rows and two columns at least."""
    networks = fills_to_networks(page.fills, [grid.bbox for grid in drawn])
    return [
        grid
        for network in networks
        for grid in network_to_grids(network)
        if min(grid.n_rows, grid.n_columns) > 1 and _is_table(grid, words)
    ]


def _to_page_tables(page: Page, grids: list[Grid], words: PageWords) -> list[PageTable]:
    ordered = _parents_first(grids)
    outer_boxes = [grid.bbox for grid, parent in ordered if parent is None]
    tables: list[PageTable] = []
    for index, (grid, parent) in enumerate(ordered):
        nested = [inner.bbox for inner, outer in ordered if outer == index]
        inside = words.inside(grid.bbox.expanded(HANGING_REACH_PT), nested)
        cells = fill_cells(grid, inside, page.fills)
        caption = (
            _NO_CAPTION
            if parent is not None
            else _caption_of(grid, words.free_lines(), outer_boxes)
        )
        tables.append(_to_page_table(page.page_number, grid, cells, caption, parent))
    return _share_captions(tables)


def _share_captions(tables: list[PageTable]) -> list[PageTable]:
    """Title and unit go for both of two tables that face each other.

    Budgets print a row over two facing pages: 款・項・目 at the left, 節 and 説明 at the right,
    the title above the left one, the unit above the right one.
    """
    shared = list(tables)
    for i, left in enumerate(tables):
        for j, right in enumerate(tables):
            if left.parent is right.parent is None and _faces(left, right):
                unit = left.unit or right.unit
                shared[i] = msgspec.structs.replace(left, unit=unit)
                shared[j] = msgspec.structs.replace(
                    right, title=right.title or left.title, unit=right.unit or unit
                )
    return shared


def _faces(left: PageTable, right: PageTable) -> bool:
    """Whether two tables stand side by side at one height."""
    return (
        left.bbox.x1 <= right.bbox.x0
        and abs(left.bbox.top - right.bbox.top) <= FACING_TOLERANCE_PT
        and abs(left.bbox.bottom - right.bbox.bottom) <= FACING_TOLERANCE_PT
    )


_NO_CAPTION = Caption(None, None, ())


def _caption_of(grid: Grid, lines: list[TextLine], others: list[BBox]) -> Caption:
    """The caption between a table and the one above it, in the room beside its neighbours."""
    box = grid.bbox
    beside = [other for other in others if other.top < box.bottom and box.top < other.bottom]
    left = max((other.x1 for other in beside if other.x1 <= box.x0), default=0.0)
    right = min((other.x0 for other in beside if other.x0 >= box.x1), default=math.inf)
    ceiling = max(
        (
            other.bottom
            for other in others
            if other.bottom <= box.top and other.x0 < box.x1 and other.x1 > box.x0
        ),
        default=0.0,
    )
    return find_caption(box, lines, BBox(left, ceiling, right, box.top))


def _to_page_table(
    page_number: int,
    grid: Grid,
    cells: tuple[PageCell, ...],
    caption: Caption,
    parent: int | None,
) -> PageTable:
    typed = type_cells(cells)
    n_header_rows, evidence = count_header_rows(typed, grid.n_rows, grid.n_columns)
    inner = caption_in_head(cells, max(n_header_rows, 1), grid.n_columns)
    return PageTable(
        page_number=page_number,
        grid=grid,
        cells=cells,
        n_header_rows=n_header_rows,
        header_evidence=evidence,
        n_header_columns=count_header_columns(typed, grid.n_columns, n_header_rows),
        title=caption.title or inner.title,
        unit=caption.unit or inner.unit or unit_of_figures(cells),
        caption_bboxes=caption.bboxes,
        parent=parent,
    )


def _parents_first(grids: list[Grid]) -> list[tuple[Grid, int | None]]:
    """Grids top to bottom, each with the index of the grid in one of whose cells it lies."""
    ordered: list[tuple[Grid, int | None]] = []

    def add(grid: Grid, parent: int | None) -> None:
        index = len(ordered)
        ordered.append((grid, parent))
        for inner in children.get(id(grid), []):
            add(inner, index)

    by_size = sorted(grids, key=lambda g: g.bbox.area)
    children: dict[int, list[Grid]] = {}
    roots: list[Grid] = []
    for position, grid in enumerate(by_size):
        outer = next((g for g in by_size[position + 1 :] if _lies_in_a_cell(grid, g)), None)
        (roots if outer is None else children.setdefault(id(outer), [])).append(grid)
    for siblings in (roots, *children.values()):
        siblings.sort(key=lambda g: (g.bbox.top, g.bbox.x0))
    for root in roots:
        add(root, None)
    return ordered


def _lies_in_a_cell(inner: Grid, outer: Grid) -> bool:
    if covered_share(inner.bbox, outer.bbox) < NESTED_SHARE:
        return False
    return any(covered_share(inner.bbox, cell.bbox) >= NESTED_SHARE for cell in outer.cells)
