"""Evidence from ordinals: between 第 and its unit stands a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_READ_FOR_ONE = re.compile(r"(?<=第)(?P<read>[\[\]|lI!]|Ⅰ(?=[号条項回]))(?=[号条項回章節期次])")
"""A bar alone; within a longer number it may be a bar that belongs to nothing."""
_ROMAN = re.compile(r"第[ⅡⅢⅣⅤⅥⅦⅧⅨⅩ]")


class Ordinals:
    """Whether a file counts with Roman numbers."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Look for those above one."""
        self._has_romans = any(_ROMAN.search(reading.text) for reading in readings)

    def numbers_of_ordinals(self, reading: Reading) -> Iterator[Proposal]:
        """第]号 and 第Ⅰ号 are 第1号: of the numbers only 1 is read as a bar or a bracket."""
        for match in _READ_FOR_ONE.finditer(reading.text):
            if match["read"] != "Ⅰ" or not self._has_romans:
                around = reading.text[match.start() - 1 : match.end() + 1]
                yield Proposal(match.start(), "1", "form", around)
