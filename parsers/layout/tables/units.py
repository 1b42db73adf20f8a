"""Units of money that stand small over the first figures of a table's columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.layout.tables.cell_kinds import compact, is_amount
from parsers.layout.tables.page_table import PageCell

_UNIT: Final = re.compile(r"[千百万億]*円")


def unit_of_figures(cells: Sequence[PageCell]) -> str | None:
    """The unit that stands over figures in their own cells, if all that stand so are one."""
    units = {
        first
        for first, _, figure in (cell.raw_text.partition("\n") for cell in cells)
        if _UNIT.fullmatch(first) and is_amount(compact(figure))
    }
    return units.pop() if len(units) == 1 else None


def without_unit(raw_text: str, unit: str | None) -> str:
    """A cell's text without the table's unit that stands over it on a line of its own."""
    first, _, rest = raw_text.partition("\n")
    return rest if rest and first == unit else raw_text
