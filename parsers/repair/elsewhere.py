"""Evidence from the same words elsewhere: of two readings of a letter, the one that makes a word.

A scan reads ポンプ as ポンブ here and right there. Where both stand between the same letters
they are one word, and the language knows which.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from corpus.lexicons.confusions import is_confusion
from corpus.tokens import tokenize, unlikelihood
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading
from parsers.repair.sureness import is_sure

MIN_TIMES = 2
"""How often the other letter has to stand there, and no less often than what was read."""
BESIDE = 3
"""Letters on either side that have to agree."""
MIN_LETTERS = 4
"""Of them that have to be letters, and not the end of a cell, white space or points."""
CLEARLY_LIKELIER = 2500
"""What the text has to gain in likelihood by a letter that recognition is known to take for the
other, as in `dictionary`."""
SURELY_LIKELIER = 4500
"""And by any other kanji, as in `wording`."""
MIN_TEXT = 8
"""Letters of a text that is known again though its voicing marks are others."""
CONTEXT = 8
"""Letters on either side that the word is looked for in."""

_EDGE = "\n" * BESIDE


class Elsewhere:
    """Which letters a file has between which others."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Count what stands between every three letters and the three behind."""
        self._between: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._texts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for reading in readings:
            if len(reading.text) >= MIN_TEXT:
                self._texts[_unvoiced(reading.text)][reading.text] += 1
            for place in _letters(reading):
                self._between[_around(reading.text, place)][reading.text[place]] += 1

    def voicing_elsewhere(self, reading: Reading) -> Iterator[Proposal]:
        """The voicing marks that a text has more often elsewhere, be both of them words."""
        said = self._texts.get(_unvoiced(reading.text), Counter())
        often = [text for text, times in said.items() if times > max(1, said[reading.text])]
        if len(often) == 1:
            yield Proposal(0, often[0], "pack_phrase", often[0], len(reading.text))

    def letters_elsewhere(self, reading: Reading) -> Iterator[Proposal]:
        """The letters of words that no dictionary has, where the file has a word in their place.

        Of letters read with certainty only those that differ by their voicing marks: shapes are
        not asked about them, so that nothing confirms what the engine read.
        """
        for place in _letters(reading):
            said, read = self._between[_around(reading.text, place)], reading.text[place]
            sure = is_sure(reading.sureness[place])
            others = [
                letter
                for letter, times in said.items()
                if letter != read
                and times >= max(MIN_TIMES, said[read])
                and (not sure or _unvoiced(letter) == _unvoiced(read))
            ]
            if not others or reading.is_in_known_word(place):
                continue
            words = {meant: _word_made(reading, place, meant) for meant in others}
            likelier = [(meant, word) for meant, word in words.items() if word is not None]
            if len(likelier) == 1:
                ((meant, word),) = likelier
                yield Proposal(place, meant, "pack_phrase", word)


def _letters(reading: Reading) -> Iterator[int]:
    """The places of kanji and katakana, numerals left out, that have letters around them."""
    for first, end in reading.runs:
        for place in range(first, end):
            char = reading.text[place]
            if not "ぁ" <= char <= "ゖ" and char not in NUMERALS:
                around = "".join(_around(reading.text, place))
                if sum(letter.isalpha() for letter in around) >= MIN_LETTERS:
                    yield place


def _unvoiced(text: str) -> str:
    """A text without the voicing marks of its katakana."""
    return "".join(unicodedata.normalize("NFD", c)[0] if "ァ" <= c <= "ヺ" else c for c in text)


def _around(text: str, place: int) -> tuple[str, str]:
    padded = f"{_EDGE}{text}{_EDGE}"
    return padded[place : place + BESIDE], padded[place + BESIDE + 1 : place + 2 * BESIDE + 1]


def _word_made(reading: Reading, place: int, meant: str) -> str | None:
    """The word of two letters or more that another letter makes; None if it is no likelier.

    Names are left out: 榎木 and 榎本 may both be members.
    """
    read = reading.text[place]
    start = max(0, place - CONTEXT)
    old = reading.text[start : place + CONTEXT + 1]
    new = reading.with_one(place, meant)[start : place + CONTEXT + 1]
    gain = unlikelihood(old) - unlikelihood(new)
    if gain < (CLEARLY_LIKELIER if is_confusion(read, meant) else SURELY_LIKELIER):
        return None
    for token in tokenize(new):
        if token.start <= place - start < token.end:
            is_word = token.in_dictionary and token.end - token.start > 1
            is_name = token.part_of_speech[1] == "固有名詞"
            return token.surface if is_word and not is_name else None
    return None
