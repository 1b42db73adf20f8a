"""Words of forms mended from closed lists, and text made plain for comparing."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus.characters import fold_radicals
from corpus.lexicons.lookalikes import differs_by_lookalikes

_CJK = "一-鿿㐀-䶿々ぁ-んァ-ヶー"
_LETTER_SPACES = re.compile(rf"(?<=[{_CJK}])[ \t\u3000]+(?=[{_CJK}])")

_MOST_MISREAD = 2
"""Characters of a word that may be misread for it still to be told from a list."""


def plain_word(text: str) -> str:
    """Radicals folded and letter-spacing taken out: 特 定 個 人 情 報 is one word."""
    return _LETTER_SPACES.sub("", fold_radicals(text.strip()))


def mend_word(text: str, closed_list: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """A word as a closed list has it, where exactly one entry looks like it; with flags.

    Args:
        text: as read.
        closed_list: all words that can stand at this place (labels or choices of a form).

    Returns:
        The entry and ``vocab_repair`` where one was mended, else the plain text and no flag.
    """
    word = plain_word(text)
    if word in closed_list:
        return word, ()
    meant = [
        entry for entry in closed_list if differs_by_lookalikes(word, entry, at_most=_MOST_MISREAD)
    ]
    return (meant[0], ("vocab_repair",)) if len(meant) == 1 else (word, ())
