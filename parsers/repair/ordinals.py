"""Evidence from ordinals: between 第 and its unit stands a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_READ_FOR_ONE = re.compile(r"(?<=第)[\[\]|lI!](?=[号条項回章節期次])")
"""A bar alone; within a longer number it may be a bar that belongs to nothing."""


def numbers_of_ordinals(reading: Reading) -> Iterator[Proposal]:
    """第]号 is 第1号: of the numbers only 1 is read as a bar or a bracket."""
    for match in _READ_FOR_ONE.finditer(reading.text):
        yield Proposal(
            match.start(), "1", "form", reading.text[match.start() - 1 : match.end() + 1]
        )
