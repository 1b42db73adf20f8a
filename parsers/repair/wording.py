"""Evidence from the paper's wording: hiragana that stand between the same words elsewhere.

Recognition doubles letters of hiragana, takes one for another, and reads a piece of one as a
letter of its own (ほか as まほまか, となって as となかって). Of any two such readings both may be
words, so that two things have to speak for another wording: the paper has it elsewhere between
the same words, and the language finds it clearly likelier.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from corpus.tokens import unlikelihood
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading, is_hiragana
from parsers.repair.sureness import is_sure

BESIDE = 4
"""Letters on either side that have to agree."""
MAX_MEANT = 2
"""Letters of a wording that is put for another."""
MAX_SURPLUS = 2
"""Letters that were read too many."""
MIN_TIMES = 2
"""How often the paper has to have the wording elsewhere."""
CLEARLY_LIKELIER = 4500
"""What the text has to gain in likelihood: misreadings put right gain 5,000 to 24,000, one right
wording put for another (意見はありませんか, 意見がありませんか) up to 3,100."""
CONTEXT = 10
"""Letters on either side that likelihood is asked of."""

_BREAK = re.compile(r"[\s0-9０-９]")


class Wording:
    """Which hiragana a file has between which words."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Count what stands between every four letters and the four behind."""
        self._between: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for reading in readings:
            for start, end in _stretches(reading.text, MAX_MEANT):
                self._between[_around(reading.text, start, end)][reading.text[start:end]] += 1

    def wordings_elsewhere(self, reading: Reading) -> Iterator[Proposal]:
        """Doubtful hiragana for which the paper has others between the same words."""
        if all(is_sure(confidence) for confidence in reading.sureness):
            return
        found: dict[tuple[int, int], set[str]] = defaultdict(set)
        for start, end in _stretches(reading.text, MAX_MEANT + MAX_SURPLUS):
            if start == end or reading.is_sure_in(start, end):
                continue
            read = reading.text[start:end]
            said = self._between.get(_around(reading.text, start, end), Counter())
            for meant, times in said.items():
                is_shorter = 0 <= len(read) - len(meant) <= MAX_SURPLUS
                if meant != read and times >= MIN_TIMES and is_shorter:
                    found[start, end].add(meant)
        yield from _clearly_likelier(reading.text, found)


def _clearly_likelier(text: str, found: dict[tuple[int, int], set[str]]) -> Iterator[Proposal]:
    """The likeliest of the wordings found; words that speak for one are not changed themselves."""
    gains = sorted(
        (
            (_gain(text, start, end, meant), start, end, meant)
            for (start, end), wordings in found.items()
            for meant in wordings
        ),
        reverse=True,
    )
    taken: list[tuple[int, int]] = []
    for gain, start, end, meant in gains:
        is_free = all(end + BESIDE <= first or start >= last + BESIDE for first, last in taken)
        if gain >= CLEARLY_LIKELIER and is_free:
            taken.append((start, end))
            said = text[start - BESIDE : start] + meant + text[end : end + BESIDE]
            yield Proposal(start, meant, "pack_phrase", said, end - start)


def _gain(text: str, start: int, end: int, meant: str) -> int:
    before, behind = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return unlikelihood(before + text[start:end] + behind) - unlikelihood(before + meant + behind)


def _stretches(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Start and end of up to so many hiragana with the words around them, none of them broken."""
    for start in range(BESIDE, len(text) - BESIDE + 1):
        if _BREAK.search(text, start - BESIDE, start):
            continue
        for end in range(start, min(start + longest, len(text) - BESIDE) + 1):
            if end > start and not is_hiragana(text[end - 1]):
                break
            if not _BREAK.search(text, end, end + BESIDE):
                yield start, end


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[start - BESIDE : start], text[end : end + BESIDE]
