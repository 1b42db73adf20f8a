"""From a layout to a layout whose scanned texts are repaired, and the reports of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from corpus.document import Issue
from corpus.layout import Cell, Layout, PageLayout, Table, TextBlock
from parsers.repair.closed_lists import words_of_closed_lists
from parsers.repair.dates import words_of_dates
from parsers.repair.dictionary import words_of_the_dictionary
from parsers.repair.pack import Pack
from parsers.repair.proposal import issue_of, settle, with_repairs
from parsers.repair.reading import Reading
from parsers.repair.sureness import is_sure, sureness_of

SCANNED = ("ocr", "embedded_ocr")
"""Origins of pages whose texts are repaired; a text layer that is trusted never is."""


def repair_layout(layout: Layout) -> tuple[Layout, tuple[Issue, ...]]:
    """Repair what evidence proves to be misread on the scanned pages of a file.

    Returns:
        The layout (the same object where nothing was repaired) and one report for each cell
        and block that was repaired.
    """
    pages = {each.page.page_number: each.page for each in layout.pages}
    if not any(page.origin.kind in SCANNED for page in pages.values()):
        return layout, ()
    units = [unit for unit in _units(layout) if unit.page_number in pages]
    readings = [Reading(unit.text, sureness_of(unit, pages[unit.page_number])) for unit in units]
    pack = Pack(readings)
    repaired: dict[int, Cell | TextBlock] = {}
    for unit, reading in zip(units, readings, strict=True):
        if pages[unit.page_number].origin.kind in SCANNED:
            mended = _repaired(unit, reading, pack)
            if mended is not unit:
                repaired[id(unit)] = mended
    if not repaired:
        return layout, ()
    issues = tuple(issue_of(unit) for unit in repaired.values())
    return _with_units(layout, repaired), issues


def _units(layout: Layout) -> Iterator[Cell | TextBlock]:
    """Every cell and block that has text."""
    for page_layout in layout.pages:
        yield from (block for block in page_layout.blocks if block.text)
    for table in layout.tables:
        yield from (cell for cell in table.cells if cell.text)


def _repaired(unit: Cell | TextBlock, reading: Reading, pack: Pack) -> Cell | TextBlock:
    if all(is_sure(confidence) for confidence in reading.sureness):
        return unit
    proposals = (
        *words_of_dates(reading),
        *words_of_closed_lists(reading),
        *pack.names_elsewhere(reading),
        *pack.phrases_elsewhere(reading),
        *words_of_the_dictionary(reading),
    )
    return with_repairs(unit, settle(unit.text, proposals))


def _with_units(layout: Layout, repaired: Mapping[int, Cell | TextBlock]) -> Layout:
    return msgspec.structs.replace(
        layout,
        pages=tuple(_with_blocks(page_layout, repaired) for page_layout in layout.pages),
        tables=tuple(_with_cells(table, repaired) for table in layout.tables),
    )


def _with_blocks(page_layout: PageLayout, repaired: Mapping[int, Cell | TextBlock]) -> PageLayout:
    blocks = tuple(repaired.get(id(block), block) for block in page_layout.blocks)
    return msgspec.structs.replace(page_layout, blocks=blocks)


def _with_cells(table: Table, repaired: Mapping[int, Cell | TextBlock]) -> Table:
    cells = tuple(repaired.get(id(cell), cell) for cell in table.cells)
    return msgspec.structs.replace(table, cells=cells)
