"""Texts as they are compared: spelling variants that carry no meaning are folded away."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_SPACE = re.compile(r"\s+")
_FOLD = str.maketrans(
    {
        "☐": "□",
        "☑": "■",
        "☒": "■",
        "〜": "~",
        "◯": "○",
        "〇": "○",
        **dict.fromkeys("✕✖╳", "×"),
        "―": "-",
        "—": "-",
        "–": "-",
        "‐": "-",
        "−": "-",
        "－": "-",
    }
)
_BRACKET_MARKS = ((re.compile(r"\[\s*○\s*\]"), "■"), (re.compile(r"\[\s*\]"), "□"))


def comparable(text: str | None) -> str:
    """A text after NFKC, without white space, check boxes as □ and ■, dashes alike."""
    folded = unicodedata.normalize("NFKC", text or "").translate(_FOLD)
    for pattern, box in _BRACKET_MARKS:
        folded = pattern.sub(box, folded)
    # White space gone, an accent may meet the letter before it.
    return unicodedata.normalize("NFKC", _SPACE.sub("", folded))


def order_free_errors(true: Iterable[str], read: Iterable[str]) -> tuple[int, int]:
    """Character errors with no regard to order, and the number of true characters.

    A wrong character is one missing and one too many, and counts once.
    """
    true_bag = Counter("".join(comparable(text) for text in true))
    read_bag = Counter("".join(comparable(text) for text in read))
    missing, surplus = (true_bag - read_bag).total(), (read_bag - true_bag).total()
    return max(missing, surplus), true_bag.total()
