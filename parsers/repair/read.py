"""From a layout to a layout whose scanned texts are repaired, and the reports of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import msgspec

from corpus.document import Issue
from corpus.layout import Cell, Layout, PageLayout, Repair, Table, TextBlock
from corpus.page import Page
from parsers.repair.brackets import Brackets, angles_of_directions, closes_read_as_digits
from parsers.repair.choice_lists import entries_of_lists
from parsers.repair.closed_lists import words_hardly_read, words_of_closed_lists
from parsers.repair.columns import Columns
from parsers.repair.dates import words_of_dates
from parsers.repair.derived import checkbox_carried_over, table_carried_over
from parsers.repair.dictionary import words_of_the_dictionary
from parsers.repair.elsewhere import Elsewhere
from parsers.repair.homographs import (
    bars_by_words,
    kanji_of_the_same_shape,
    letters_of_names,
    numerals_in_names,
    voicing_of_words,
)
from parsers.repair.neighbours import letters_by_neighbours
from parsers.repair.ordinals import Ordinals
from parsers.repair.pack import Pack
from parsers.repair.partners import endings_of_choices, partners_of_choices
from parsers.repair.paths import SectionNumbers
from parsers.repair.printed import printed_texts
from parsers.repair.proposal import issue_of, settle, with_repairs
from parsers.repair.reading import Reading
from parsers.repair.romans import Romans
from parsers.repair.sequences import first_numerals, numbers_of_sequences
from parsers.repair.sums import digits_of_sums
from parsers.repair.sureness import is_sure, sureness_of
from parsers.repair.table_marks import marks_of_table
from parsers.repair.thousands import commas_of_counts, commas_of_tables
from parsers.repair.town_names import TownNames
from parsers.repair.twins import Twins
from parsers.repair.wording import Wording

SCANNED = ("ocr", "embedded_ocr")
"""Origins of pages whose texts are repaired; a text layer that is trusted never is."""

Repaired = dict[int, Cell | TextBlock]
"""What was repaired, by the identity of what it stood for in the layout."""


def repair_layout(layout: Layout) -> tuple[Layout, tuple[Issue, ...]]:
    """Repair what evidence proves to be misread on the scanned pages of a file.

    Returns:
        The layout (the same object where nothing was repaired) and one report for each cell
        and block that was repaired.
    """
    pages = {each.page.page_number: each.page for each in layout.pages}
    scanned = {number for number, page in pages.items() if page.origin.kind in SCANNED}
    if not scanned:
        return layout, ()
    repaired = _by_words(layout, pages, scanned) | _by_numbers(layout.tables, scanned)
    if not repaired:
        return layout, ()
    issues = tuple(issue_of(unit) for unit in repaired.values())
    return _with_units(layout, repaired), issues


def _by_words(layout: Layout, pages: Mapping[int, Page], scanned: AbstractSet[int]) -> Repaired:
    """Cells and blocks repaired by what must be written there."""
    units = [unit for unit in _units(layout) if unit.page_number in pages]
    readings = [Reading(unit.text, sureness_of(unit, pages[unit.page_number])) for unit in units]
    said = _Said(
        pack=Pack(readings),
        brackets=Brackets(readings),
        romans=Romans(readings),
        ordinals=Ordinals(readings),
        elsewhere=Elsewhere(readings),
        towns=TownNames(readings),
        wording=Wording(readings),
        sections=SectionNumbers(readings),
        columns=Columns(layout.tables),
        twins=Twins(layout.tables),
    )
    return {
        id(unit): with_repairs(unit, repairs)
        for unit, reading in zip(units, readings, strict=True)
        if unit.page_number in scanned and (repairs := _repairs_by_words(unit, reading, said))
    }


def _by_numbers(tables: Iterable[Table], scanned: AbstractSet[int]) -> Repaired:
    """Cells repaired by the numbers, the sums and the marks of their table."""
    return {
        id(cell): with_repairs(cell, settle(cell.text, (proposal,)))
        for table in tables
        for cell, proposal in (
            *commas_of_tables(table),
            *digits_of_sums(table),
            *numbers_of_sequences(table),
            *first_numerals(table),
            *marks_of_table(table),
        )
        if cell.page_number in scanned
    }


def _units(layout: Layout) -> Iterator[Cell | TextBlock]:
    """Every cell and block that has text."""
    for page_layout in layout.pages:
        yield from (block for block in page_layout.blocks if block.text)
    for table in layout.tables:
        yield from (cell for cell in table.cells if cell.text)


class _Said(NamedTuple):
    """What a file says as a whole: in its words, its brackets, its paths, tables and forms."""

    pack: Pack
    romans: Romans
    sections: SectionNumbers
    brackets: Brackets
    ordinals: Ordinals
    elsewhere: Elsewhere
    towns: TownNames
    wording: Wording
    columns: Columns
    twins: Twins


def _repairs_by_words(unit: Cell | TextBlock, reading: Reading, said: _Said) -> tuple[Repair, ...]:
    """The repairs of a text; what the cells beside it say is of the whole, and goes first.

    But for paths: what their column has most often may be misread as often.
    """
    paths = tuple(said.sections.paths(reading))
    printed = (
        *letters_by_neighbours(reading),
        *paths,
        *entries_of_lists(reading),
        *printed_texts(reading),
        *kanji_of_the_same_shape(reading),
        *numerals_in_names(reading),
        *letters_of_names(reading),
        *bars_by_words(reading),
        *voicing_of_words(reading),
        *angles_of_directions(reading),
        *closes_read_as_digits(reading),
        *said.romans.numbers_of_headings(reading),
        *said.ordinals.numbers_of_ordinals(reading),
        *said.elsewhere.letters_elsewhere(reading),
        *said.elsewhere.voicing_elsewhere(reading),
        *said.towns.names_of_the_town(reading),
        *words_of_dates(reading),
    )
    beside = () if paths else tuple(said.columns.texts_beside(unit, reading))
    if all(is_sure(confidence) for confidence in reading.sureness):
        return settle(reading.text, beside or printed)
    proposals = beside or (
        *printed,
        *commas_of_counts(reading),
        *words_of_closed_lists(reading),
        *words_hardly_read(reading),
        *partners_of_choices(reading),
        *endings_of_choices(reading),
        *said.brackets.pairs_that_agree(reading),
        *said.pack.names_elsewhere(reading),
        *said.pack.phrases_elsewhere(reading),
        *said.wording.wordings_elsewhere(reading),
        *words_of_the_dictionary(reading, said.pack),
    )
    spoken_for = {place for each in proposals for place in range(each.start, each.end + 1)}
    behind_boxes = said.twins.texts_behind_boxes(unit, reading, spoken_for)
    return settle(reading.text, (*proposals, *behind_boxes))


def _with_units(layout: Layout, repaired: Repaired) -> Layout:
    """The layout with its repaired cells and blocks, and all that was taken from their texts."""
    on_page: dict[int, list[Cell | TextBlock]] = {}
    for unit in repaired.values():
        on_page.setdefault(unit.page_number, []).append(unit)
    blocks = {key: unit for key, unit in repaired.items() if isinstance(unit, TextBlock)}
    cells = {key: unit for key, unit in repaired.items() if isinstance(unit, Cell)}
    return Layout(
        pages=tuple(
            PageLayout(
                page=each.page,
                blocks=tuple(blocks.get(id(block), block) for block in each.blocks),
                checkboxes=tuple(
                    checkbox_carried_over(box, on_page.get(box.page_number, ()))
                    for box in each.checkboxes
                ),
            )
            for each in layout.pages
        ),
        tables=tuple(
            _repaired_table(table, cells, on_page.get(table.page_first, ()))
            for table in layout.tables
        ),
    )


def _repaired_table(
    table: Table, cells: Mapping[int, Cell], here: Sequence[Cell | TextBlock]
) -> Table:
    mended = tuple(cells.get(id(cell), cell) for cell in table.cells)
    blocks = [unit for unit in here if isinstance(unit, TextBlock)]
    return table_carried_over(msgspec.structs.replace(table, cells=mended), blocks)
