"""Evidence from closed lists: labels and choices of forms, names of laws, standing words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from corpus.forms.load import all_forms
from corpus.glyphs import CHOICE_PAIRS
from corpus.lexicons.choices import ASSESSMENT_CHOICES
from corpus.lexicons.organisations import LEADING_LABELS, ORGANS, OUTSIDE_ENDINGS
from corpus.lexicons.standing_words import LAW_NAMES, SHORT_WORDS, STANDING_WORDS
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading, windows_over

MIN_WORD = 3
"""Letters of a word that stands alone: no kanji or katakana on either side."""
MIN_WORD_IN_TEXT = 4
"""Letters of a word that is found inside a compound."""
MIN_WORD_WITH_A_GAP = 5
"""Letters of a word one of which may be any other: 生活援護 and 生活保護 are both words."""
HARDLY_READ = 0.7
"""Confidence of a letter that may be any other: of the letters read so one in fifteen is wrong,
of all letters one in a hundred."""

_LETTERS_ONLY = re.compile(r"[々〆ぁ-ゖァ-ヺー㐀-鿿]+")
_KANJI = re.compile(r"[㐀-鿿々]")
_COMPOUNDING = re.compile(r"[㐀-鿿々ァ-ヺー]")


@cache
def closed_words() -> frozenset[str]:
    """Every word of the closed lists that is made of letters only."""
    words: set[str] = {*LAW_NAMES, *STANDING_WORDS, *LEADING_LABELS, *ORGANS, *OUTSIDE_ENDINGS}
    for form in all_forms():
        for field in form.fields:
            words.update(field.labels, field.choices)
    for choices in (*ASSESSMENT_CHOICES, *CHOICE_PAIRS):
        words.update(choices)
    return frozenset(
        word for word in words if len(word) >= MIN_WORD and _LETTERS_ONLY.fullmatch(word)
    )


@cache
def closed_pairs() -> frozenset[str]:
    """Every two letters that stand side by side in a word of the closed lists."""
    every_word = closed_words() | SHORT_WORDS
    return frozenset(a + b for word in every_word for a, b in pairwise(word))


@cache
def _closed_lengths() -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in closed_words()}, reverse=True))


@cache
def _words_with_a_gap() -> Mapping[tuple[str, str], frozenset[str]]:
    """The kanji that a word of the lists has in a place, by what stands before and behind it."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for word in closed_words():
        if len(word) >= MIN_WORD_WITH_A_GAP:
            for gap in range(len(word)):
                if _KANJI.fullmatch(word[gap]) and word[gap] not in NUMERALS:
                    found[word[:gap], word[gap + 1 :]].add(word[gap])
    return {around: frozenset(letters) for around, letters in found.items()}


def words_hardly_read(reading: Reading) -> Iterator[Proposal]:
    """A word of a list but for a kanji inside it that was hardly read and makes no word.

    It need not look like the right one, if all others are right. The first and the last letter
    of a word that goes on in the text are told by what looks like them only: 個人情報保護 goes
    on in more ways than one.
    """
    for position, confidence in enumerate(reading.sureness):
        run = reading.run_at(position)
        is_open = confidence is not None and confidence < HARDLY_READ
        is_kanji = _KANJI.fullmatch(reading.text[position]) is not None
        if run is None or not is_open or not is_kanji or reading.is_in_known_word(position):
            continue
        letters = {
            letter
            for length in _closed_lengths()
            for start, end in windows_over(position, length, run)
            for letter in _words_with_a_gap().get(
                (reading.text[start:position], reading.text[position + 1 : end]), ()
            )
            if start < position < end - 1 or (start, end) == run
        }
        if len(letters) == 1 and reading.text[position] not in NUMERALS | letters:
            yield Proposal(position, letters.pop(), "form", reading.text[slice(*run)])


def words_of_closed_lists(reading: Reading) -> Iterator[Proposal]:
    """A word of a list but for one character, where the text as read is no such word."""
    for position, meant in reading.doubts():
        run = reading.run_at(position)
        if run is None:
            continue
        text = reading.with_one(position, meant)
        word = _longest_word(text, position, run)
        if word and not _longest_word(reading.text, position, run):
            yield Proposal(position, meant, "form", word)


def _longest_word(text: str, position: int, run: tuple[int, int]) -> str | None:
    for length in _closed_lengths():
        for start, end in windows_over(position, length, run):
            word = text[start:end]
            if word in closed_words() and (
                length >= MIN_WORD_IN_TEXT or _stands_alone(text, start, end)
            ):
                return word
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return _COMPOUNDING.search(around) is None
