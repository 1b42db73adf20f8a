"""The printed lines of a text, with what was repaired in it."""

from __future__ import annotations

from corpus.characters import fold_radicals, without_spaces
from corpus.layout import Cell, TextBlock
from parsers.repair.derived import letters_repaired, with_letters
from parsers.repair.proposal import text_as_read


def printed_lines(unit: Cell | TextBlock) -> list[str]:
    """The lines of ``raw_text``, each letter as it was repaired in ``text``.

    Layout joins and parts lines; a reader that goes line by line finds the repairs here. Where
    layout did more than that, the lines are as they were read.
    """
    lines = unit.raw_text.splitlines()
    if not unit.repairs:
        return lines
    printed = without_spaces(fold_radicals(unit.raw_text))
    if printed != without_spaces(text_as_read(unit)):
        return lines
    return with_letters(unit.raw_text, letters_repaired(unit)).splitlines()
