"""Lines of a list that would be titles if they stood alone: the matters of an agenda."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from corpus.layout import TextBlock

# Matters that an agenda names under one of its items, in lines.
MATTERS_UNDER_ITEM = 5

_NUMBERED_LINE = re.compile(r"[・\s]*\(?(?P<number>[0-9]{1,2})(?:[).、\s]|$)")


def is_matter_of_list(blocks: Sequence[TextBlock], index: int) -> bool:
    """Whether a line stands between two numbers of one list: 3 報告事項, the line, 4 その他."""
    above = _number_in(reversed(blocks[max(0, index - MATTERS_UNDER_ITEM) : index]))
    below = _number_in(blocks[index + 1 : index + 1 + MATTERS_UNDER_ITEM])
    return above is not None and below == above + 1


def _number_in(blocks: Iterable[TextBlock]) -> int | None:
    """The number that the first numbered line begins with; None where a table or sentence is."""
    for block in blocks:
        if block.kind == "table" or "。" in block.text:
            return None
        match = _NUMBERED_LINE.match(unicodedata.normalize("NFKC", block.text))
        if match is not None:
            return int(match["number"])
    return None
