"""All tables of a page."""

from __future__ import annotations

from corpus.geometry import BBox, covered_share
from corpus.page import Page, Word
from parsers.layout.tables.edges import rulings_of_page, rulings_to_networks
from parsers.layout.tables.fill_cells import fill_cells
from parsers.layout.tables.frames import is_table
from parsers.layout.tables.grid import network_to_grids
from parsers.layout.tables.page_table import Grid, PageTable

NESTED_SHARE = 0.9
"""A grid lies in a cell where nine tenths of it do."""


def find_tables(page: Page) -> list[PageTable]:
    """The tables of a page in reading order, nested ones right after the one they lie in."""
    networks, _ = rulings_to_networks(rulings_of_page(page))
    drawn = [grid for network in networks for grid in network_to_grids(network)]
    grids = [grid for grid in drawn if is_table(grid, page.words)]
    return _to_page_tables(page, grids)


def _to_page_tables(page: Page, grids: list[Grid]) -> list[PageTable]:
    ordered = _parents_first(grids)
    tables: list[PageTable] = []
    for index, (grid, parent) in enumerate(ordered):
        nested = [inner.bbox for inner, outer in ordered if outer == index]
        words = _words_outside(page.words, nested)
        tables.append(
            PageTable(
                page_number=page.page_number,
                grid=grid,
                cells=fill_cells(grid, words, page.fills),
                parent=parent,
            )
        )
    return tables


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


def _words_outside(words: tuple[Word, ...], boxes: list[BBox]) -> list[Word]:
    return [
        word
        for word in words
        if not any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box in boxes)
    ]
