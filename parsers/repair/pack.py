"""Evidence from the same file: a phrase or a name that stands elsewhere, read with certainty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from corpus.departments import unit_ending
from corpus.municipalities import by_name
from parsers.repair.homographs import SAME_SHAPE
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading, is_hiragana, windows_over

PHRASE = 5
"""Letters of a phrase: four around the doubtful one. Shorter stretches are shared by chance."""
MIN_CONTENT = 3
"""Letters of a phrase that are not hiragana: 体を表しま is nobody's phrase."""
MIN_NAME = 3
"""Letters of a name that fills a whole run of letters (税務課)."""
MIN_TIMES = 2
"""How often the phrase or name has to be read with certainty elsewhere."""
_CONTENT = re.compile(r"[^ぁ-ゖ]")
_MUNICIPALITY_ENDINGS = "市区町村"
_LONGEST_MUNICIPALITY = 7


class Pack:
    """What a file says, and how often."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Count the phrases and names of ``readings``."""
        self._sure: Counter[str] = Counter()
        self._all: Counter[str] = Counter()
        self._sure_runs: Counter[str] = Counter()
        self._all_runs: Counter[str] = Counter()
        self._sure_pairs: set[str] = set()
        for reading in readings:
            self._count(reading)

    def _count(self, reading: Reading) -> None:
        for first, end in reading.runs:
            run = reading.text[first:end]
            sure = reading.is_sure_in(first, end)
            self._all_runs[run] += 1
            self._sure_runs[run] += sure
            for start in range(first, end - 1):
                if sure or reading.is_sure_in(start, start + 2):
                    self._sure_pairs.add(reading.text[start : start + 2])
            for start in range(first, end - PHRASE + 1):
                phrase = reading.text[start : start + PHRASE]
                self._all[phrase] += 1
                if sure or reading.is_sure_in(start, start + PHRASE):
                    self._sure[phrase] += 1

    def phrases_elsewhere(self, reading: Reading) -> Iterator[Proposal]:
        """A phrase read with certainty elsewhere, of which this one is a misreading."""
        for position, meant in reading.doubts():
            run = reading.run_at(position)
            if run is None or names_a_municipality(reading.text, position):
                continue
            new = reading.with_one(position, meant)
            windows = list(windows_over(position, PHRASE, run))
            if any(self._all[reading.text[start:end]] > 1 for start, end in windows):
                continue
            spoken = [new[start:end] for start, end in windows if self._is_said(new[start:end])]
            if spoken:
                yield Proposal(position, meant, "pack_phrase", spoken[0])

    def has_pair(self, pair: str) -> bool:
        """Whether two letters stand side by side anywhere in the file, read with certainty."""
        return pair in self._sure_pairs

    def _is_said(self, phrase: str) -> bool:
        return self._sure[phrase] >= MIN_TIMES and len(_CONTENT.findall(phrase)) >= MIN_CONTENT

    def names_elsewhere(self, reading: Reading) -> Iterator[Proposal]:
        """A department's, town's or person's name read with certainty elsewhere."""
        for position, meant in reading.doubts(of_hiragana=True):
            run = reading.run_at(position)
            if run is None or run[1] - run[0] < MIN_NAME:
                continue
            if {reading.text[position], meant} in SAME_SHAPE:
                continue
            old = reading.text[slice(*run)]
            new = reading.with_one(position, meant)[slice(*run)]
            if self._all_runs[old] > 1 or self._sure_runs[new] < MIN_TIMES:
                continue
            is_unit = unit_ending(new) is not None
            is_name = is_unit or bool(by_name(new)) or len(new) > MIN_NAME
            if is_hiragana(meant) and is_hiragana(reading.text[position]) and not is_unit:
                continue  # してばならない
            if is_name and not names_a_municipality(reading.text, position):
                yield Proposal(position, meant, "pack_name", new)


def names_a_municipality(text: str, position: int) -> bool:
    """Whether a municipality that exists is named over a position, which no look-alike replaces."""
    for end in range(position + 1, min(len(text), position + _LONGEST_MUNICIPALITY) + 1):
        if text[end - 1] not in _MUNICIPALITY_ENDINGS:
            continue
        for start in range(max(0, end - _LONGEST_MUNICIPALITY), position + 1):
            if by_name(text[start:end]):
                return True
    return False
