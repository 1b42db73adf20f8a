"""Evidence from brackets: the two of a pair agree, and so do the same words in brackets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from corpus.lexicons.speaker_roles import BREAK_WORDS, WHOLE_DIRECTIONS
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_CLOSE_OF = {"〔": "〕", "【": "】", "［": "］", "[": "]", "（": "）", "(": ")", "「": "」"}
_OPEN_OF = {close: opening for opening, close in _CLOSE_OF.items()}
_TELLING = "〔〕【】"
"""Brackets that nothing else is read as; they themselves are read as [ ] and ( )."""
MAX_WORDS = 24
"""Letters in brackets: stage directions, labels and remarks. Longer ones may hold others."""
_OPENINGS, _CLOSES = "".join(_CLOSE_OF), "".join(_OPEN_OF)
_BRACKETED = re.compile(
    rf"([{re.escape(_OPENINGS)}])([^{re.escape(_OPENINGS + _CLOSES)}。\s]{{1,{MAX_WORDS}}})"
    rf"([{re.escape(_CLOSES)}])"
)

_UNCLOSED = re.compile(
    rf"[（(][㐀-鿿々ぁ-ゖァ-ヺー]{{2,{MAX_WORDS}}}(?<![和成正治第約計等他])(?P<close>[7７])\s*"
)
_ANGLES = {">": "<", "＞": "＜", "〉": "〈", "》": "《"}
_ANGLED = re.compile(
    rf"\s*(?P<opening>[くぐ]?)(?P<words>[^。<>＜＞]{{2,{MAX_WORDS}}})(?P<close>[{''.join(_ANGLES)}])\s*"
)
_DIRECTION = re.compile(rf"{BREAK_WORDS}|{WHOLE_DIRECTIONS}")


def angles_of_directions(reading: Reading) -> Iterator[Proposal]:
    """く休 憩>, 休憩>: the ＜ that a scan reads as く or loses, before a direction on its line."""
    match = _ANGLED.fullmatch(reading.text)
    if match is not None and _DIRECTION.fullmatch("".join(match["words"].split())):
        opening = _ANGLES[match["close"]]
        evidence = f"{opening}{match['words']}{match['close']}"
        length = len(match["opening"])
        yield Proposal(match.start("opening"), opening, "form", evidence, length)


def closes_read_as_digits(reading: Reading) -> Iterator[Proposal]:
    """(一般会計補正予算7: what opens before words alone is closed at the end, and 7 counts nothing.

    A thin ） in columns set downwards lies on its side before the engine.
    """
    match = _UNCLOSED.search(reading.text)
    if match is not None and match.end() == len(reading.text):
        close = "）" if match[0].startswith("（") else ")"
        yield Proposal(match.start("close"), close, "form", match[0].strip())


class Brackets:
    """What a file says in brackets, and in which."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Count the pairs of brackets around each words."""
        self._pairs: Counter[tuple[str, str]] = Counter()
        for reading in readings:
            for opening, words, close in _BRACKETED.findall(reading.text):
                meant = opening if _CLOSE_OF[opening] == close else _telling(opening, close)
                if meant is not None:
                    self._pairs[words, meant] += 1

    def pairs_that_agree(self, reading: Reading) -> Iterator[Proposal]:
        """The pair that (町長登壇〕 stands in: as elsewhere, or as the bracket that is telling."""
        for match in _BRACKETED.finditer(reading.text):
            opening, words, close = match.groups()
            if _CLOSE_OF[opening] == close:
                continue
            meant = self._opening_elsewhere(words) or _telling(opening, close)
            if meant is not None:
                evidence = f"{meant}{words}{_CLOSE_OF[meant]}"
                yield Proposal(match.start(), meant, "form", evidence)
                yield Proposal(match.end() - 1, _CLOSE_OF[meant], "form", evidence)

    def _opening_elsewhere(self, words: str) -> str | None:
        found = [(self._pairs[words, opening], opening) for opening in _CLOSE_OF]
        times, opening = max(found)
        return opening if times else None


def _telling(opening: str, close: str) -> str | None:
    """The bracket of a pair whose one half cannot be a misreading."""
    if opening in _TELLING and close not in _TELLING:
        return opening
    return _OPEN_OF[close] if close in _TELLING and opening not in _TELLING else None
