"""Roman numbers before headings (Ⅰ．, Ⅱ．), which scans read as bars and letters l."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_NUMBERS = {
    "I": "Ⅰ",
    "II": "Ⅱ",
    "III": "Ⅲ",
    "IV": "Ⅳ",
    "V": "Ⅴ",
    "VI": "Ⅵ",
    "VII": "Ⅶ",
    "VIII": "Ⅷ",
}
_ALIKE = str.maketrans("1l|!Ⅰ", "IIIII")
_ENUMERATOR = re.compile(
    r"(?P<number>[IVl1|!ⅠⅡⅢⅣⅤⅥⅦⅧ]{1,4})(?=[.．、][^0-9A-Za-z]|[\s　]+[^\s0-9A-Za-z])"
)
_OTHER_FIGURE = re.compile(r"[2-9２-９](?:[.．、][^0-9A-Za-z]|[\s　]+[^\s0-9A-Za-z])")
MIN_NUMBERS = 2
"""Different numbers above one that have to stand before headings: 11. alone is eleven."""


class Romans:
    """Whether a file numbers its headings with Roman numbers."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Collect what stands before headings and can be nothing but Roman."""
        read = [number for reading in readings if (number := _printed_number(reading.text))]
        letters = (number for number in read if not number.isdecimal())
        self._known = {roman for number in letters if (roman := _roman(number))}
        has_figures = any(_OTHER_FIGURE.match(reading.text) for reading in readings)
        self._lacks_first = "Ⅰ" not in self._known and not has_figures

    def numbers_of_headings(self, reading: Reading) -> Iterator[Proposal]:
        """Ⅱ for ll before a heading, and Ⅰ for the only 1, where others have Roman numbers."""
        number = _printed_number(reading.text) or ""
        meant = _roman(number)
        if meant is None or meant == number or len(self._known - {"Ⅰ"}) < MIN_NUMBERS:
            return
        if not number.isdecimal() or (number == "1" and self._lacks_first):
            yield Proposal(0, meant, "form", "".join(sorted(self._known)), len(number))


def _printed_number(text: str) -> str | None:
    match = _ENUMERATOR.match(text)
    return match["number"] if match is not None else None


def _roman(number: str) -> str | None:
    """The Roman number that is printed where ``number`` was read; None where it is none."""
    return number if number in _NUMBERS.values() else _NUMBERS.get(number.translate(_ALIKE))
