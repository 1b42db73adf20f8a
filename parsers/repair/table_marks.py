"""Evidence from a table of marks: of the few signs in its cells, one that looks like a rare letter.

In a vote table 白 stands in nine cells of ten; recognition is certain of the 自 that it reads for a
blurred one, and no letter beside it could tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from corpus.layout import Cell, Table
from corpus.lexicons.confusions import are_alike
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS

MIN_TIMES = 12
"""How often a mark stands in its table before it speaks for others."""
RARER = 8
"""So many times rarer is what it is misread for."""


def marks_of_table(table: Table) -> Iterator[tuple[Cell, Proposal]]:
    """The mark that is meant by a letter that stands alone in a cell.

    Only what looks like it: the ink of another mark (否) may be misread for anything.
    """
    lone = [
        (cell, cell.text.strip())
        for cell in table.cells
        if cell.row >= table.n_header_rows and len(cell.text.strip()) == 1
    ]
    times = Counter(letter for _, letter in lone if letter not in NUMERALS)
    marks = [mark for mark, count in times.items() if count >= MIN_TIMES]
    for cell, letter in lone:
        meant = [
            mark
            for mark in marks
            if letter in times and RARER * times[letter] <= times[mark] and are_alike(letter, mark)
        ]
        if len(meant) == 1:
            yield cell, Proposal(cell.text.index(letter), meant[0], "pack_phrase", meant[0])
