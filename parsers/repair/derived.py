"""Texts taken from cells and blocks — labels, captions, check boxes — follow their repairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from corpus.characters import without_spaces
from corpus.layout import PATH_SEPARATOR, Cell, Checkbox, Table, TextBlock
from parsers.repair.proposal import text_as_read

BESIDE_PT = 2.0
"""A check box lies in the cell or block of its label, or this far outside of it."""

Repaired = Sequence[Cell | TextBlock]


def carried_over(text: str, units: Iterable[Cell | TextBlock]) -> str:
    """A text that was taken from one of the repaired units, repaired as that one was.

    White space apart, it has to stand in the unit as it was read.
    """
    letters = without_spaces(text)
    for unit in units:
        start = without_spaces(text_as_read(unit)).find(letters) if letters else -1
        if start >= 0:
            return with_letters(text, letters_repaired(unit)[start : start + len(letters)])
    return text


def letters_repaired(unit: Cell | TextBlock) -> list[str]:
    """What each letter that was read has become; one that was lost goes with a neighbour."""
    characters = list(text_as_read(unit))
    became = list(characters)
    letters = [place for place, char in enumerate(characters) if not char.isspace()]
    grown = 0
    for repair in unit.repairs:
        place = repair.position - grown
        grown += len(repair.new) - len(repair.old)
        if repair.old:
            became[place] = repair.new
            continue
        following = next((letter for letter in letters if letter >= place), None)
        if following is not None:
            became[following] = repair.new + became[following]
        elif letters:
            became[letters[-1]] += repair.new
    return [became[place] for place in letters]


def with_letters(text: str, letters: Iterable[str]) -> str:
    """The text with its letters replaced one by one, its white space kept."""
    following = iter(letters)
    return "".join(char if char.isspace() else next(following) for char in text)


def path_carried_over(path: str | None, units: Repaired) -> str | None:
    """A path of headings, each of which is the whole text of a cell."""
    if path is None:
        return None
    return PATH_SEPARATOR.join(
        carried_over(part, (unit for unit in units if _is_whole(part, unit)))
        for part in path.split(PATH_SEPARATOR)
    )


def _is_whole(text: str, unit: Cell | TextBlock) -> bool:
    return without_spaces(text) == without_spaces(text_as_read(unit))


def table_carried_over(table: Table, blocks: Repaired) -> Table:
    """The heading paths of a table's cells, and its title, after its cells were repaired.

    Args:
        table: with its cells repaired.
        blocks: the repaired blocks of its first page, where its caption stands.
    """
    cells = [cell for cell in table.cells if cell.repairs]
    title = table.title
    if title is not None:
        title = carried_over(title, (*blocks, *cells))
    if not cells and title == table.title:
        return table
    return msgspec.structs.replace(
        table, title=title, cells=tuple(_labelled(cell, cells) for cell in table.cells)
    )


def _labelled(cell: Cell, repaired: Repaired) -> Cell:
    row_label = path_carried_over(cell.row_label, repaired)
    column_label = path_carried_over(cell.column_label, repaired)
    if (row_label, column_label) == (cell.row_label, cell.column_label):
        return cell
    return msgspec.structs.replace(cell, row_label=row_label, column_label=column_label)


def checkbox_carried_over(box: Checkbox, units: Repaired) -> Checkbox:
    """A check box whose label, detail or group was taken from repaired texts of its page."""
    place = box.bbox.expanded(BESIDE_PT)
    around = [unit for unit in units if unit.bbox.overlaps(place)]
    label = carried_over(box.label, around)
    detail = carried_over(box.detail, around) if box.detail is not None else None
    group_label = path_carried_over(box.group_label, units)
    section = path_carried_over(box.section, units)
    return msgspec.structs.replace(
        box, label=label, detail=detail, group_label=group_label, section=section
    )
