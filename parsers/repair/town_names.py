"""Evidence from the town of a paper: its name is read otherwise here than elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from corpus.lexicons.confusions import are_alike
from corpus.municipalities import by_name
from corpus.tokens import unlikelihood
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading

MIN_TIMES = 2
"""How often a name has to stand elsewhere to be the town's."""
CLEARLY_LIKELIER = 2000
"""What a name has to gain in likelihood: of two readings the one that is made of words is right,
however often recognition takes 白 for 自."""
_NAME = re.compile(r"(?<![一-鿿々])[一-鿿々ヶヵノ]{2,5}?[市町村区]")


class TownNames:
    """The names of towns that a file has, and how often."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Count the names of ``readings``."""
        self._counts = Counter(name for each in readings for name in _NAME.findall(each.text))

    def names_of_the_town(self, reading: Reading) -> Iterator[Proposal]:
        """自洲沢村 where the file has 白洲沢村 too; recognition is certain of both.

        The name of a town that exists stays.
        """
        for match in _NAME.finditer(reading.text):
            name = match.group()
            if by_name(name):
                continue
            meant = [
                other
                for other, times in self._counts.items()
                if times >= MIN_TIMES
                and _is_alike(name, other)
                and unlikelihood(name) - unlikelihood(other) >= CLEARLY_LIKELIER
            ]
            if len(meant) == 1:
                yield Proposal(match.start(), meant[0], "pack_name", meant[0])


def _is_alike(name: str, other: str) -> bool:
    """Whether two names differ in one letter, by one that looks like it."""
    if len(name) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(name, other, strict=True) if a != b]
    return len(pairs) == 1 and are_alike(*pairs[0]) and not NUMERALS & set(pairs[0])
