"""Short names of factions that a page spells out (会派の略称　創生…創生あしたば)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.layout import TextBlock

_OF_FACTIONS = re.compile(r"会派")
_PAIR = re.compile(
    r"(?P<short>[^\s、，,。：:＝=…‥（）()・]{1,6})\s*・?(?:[…‥]+|[：:＝=])\s*(?P<name>[^\s、，,。]{2,24})"
)


def factions_spelled_out(blocks: Sequence[TextBlock]) -> dict[str, str]:
    """Short name → name, of the lines that speak of factions and explain two at least."""
    found: dict[str, str] = {}
    printed = (block.raw_text.split("\n") for block in blocks if block.kind != "table")
    for line in (line for lines in printed for line in lines if _OF_FACTIONS.search(line)):
        pairs = {match["short"]: match["name"] for match in _PAIR.finditer(line)}
        if len(pairs) > 1:
            found |= pairs
    return found
