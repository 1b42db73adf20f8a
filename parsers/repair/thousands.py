"""Evidence that a point is a comma: what is counted in whole, or a table of such numbers.

A worn comma is read as a point: 4.950件, and 1.208 in a table that has 2,340 and no fraction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.characters import fold_width
from corpus.layout import Cell, Table
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading
from parsers.repair.sureness import is_sure

_WHOLE = "人|名|件|世帯|円|回|冊|枚|台|戸|棟|項目|箇所|か所|カ所|ヶ所|票|通|団体|社|校|区画|筆"
_COUNTED = re.compile(rf"(?<![0-9.,])[0-9]{{1,3}}(?:[.,][0-9]{{3}})+(?=\s*(?:{_WHOLE}))")
_POINTED = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})*\.[0-9]{3}(?:[.,][0-9]{3})*")
_WHOLE_NUMBER = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+")
_FRACTION = re.compile(r"(?:[0-9,]+\.(?:[0-9]{1,2}|[0-9]{4,})|0\.[0-9]+)[%％]?")


def commas_of_counts(reading: Reading) -> Iterator[Proposal]:
    """A comma for the point in a number of people, cases or yen, which have no thousandths."""
    text = fold_width(reading.text)
    for match in _COUNTED.finditer(text):
        for place in range(*match.span()):
            if text[place] == "." and not is_sure(reading.sureness[place]):
                yield Proposal(place, _comma(reading.text[place]), "sum", match[0])


def commas_of_tables(table: Table) -> Iterator[tuple[Cell, Proposal]]:
    """A comma for the point in a number of a table whose other numbers are whole.

    Numbers with thousandths stand among their like, not among 17 and 2,340.
    """
    texts = {id(cell): fold_width(cell.text).strip() for cell in table.cells}
    n_whole = sum(_WHOLE_NUMBER.fullmatch(text) is not None for text in texts.values())
    n_pointed = sum(_POINTED.fullmatch(text) is not None for text in texts.values())
    if n_whole < n_pointed or any(map(_FRACTION.fullmatch, texts.values())):
        return
    for cell in table.cells:
        if _POINTED.fullmatch(texts[id(cell)]) and not is_sure(cell.confidence):
            for place, char in enumerate(fold_width(cell.text)):
                if char == ".":
                    yield cell, Proposal(place, _comma(cell.text[place]), "sum", "1,000")


def _comma(point: str) -> str:
    """The comma of the same width as a point."""
    return "，" if point == "．" else ","
