"""Evidence from the letters beside: signs of two scripts with one shape, told by what they follow.

ー lengthens a kana and nothing else, and the particle へ stands between words of kanji: however
sure recognition is of ー部承認 and 関係機関ヘ連絡, the shapes are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_KANJI = "㐀-鿿々"
_KATAKANA = "ァ-ヺー"
_MEANT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?<![ぁ-ゖ{_KATAKANA}])ー(?=[{_KANJI}])"), "一"),
    (re.compile(r"(?<=[ァ-ヺ])一(?=[ァ-ヺ])"), "ー"),
    (re.compile(rf"(?<=[{_KANJI}])ヘ(?=[{_KANJI}ぁ-ゖ、の])"), "へ"),
    (re.compile(r"(?<=[ァ-ヺー])へ(?=[ァ-ヺー])"), "ヘ"),
)


def letters_by_neighbours(reading: Reading) -> Iterator[Proposal]:
    """一 for ー behind no kana, ー for 一 inside katakana, へ for ヘ between kanji, and back."""
    for pattern, meant in _MEANT:
        for match in pattern.finditer(reading.text):
            around = reading.text[max(0, match.start() - 1) : match.end() + 1]
            yield Proposal(match.start(), meant, "script", around)
