"""Evidence from closed lists: labels and choices of forms, names of laws, standing words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from corpus.forms.load import all_forms
from corpus.glyphs import CHOICE_PAIRS
from corpus.lexicons.choices import ASSESSMENT_CHOICES
from corpus.lexicons.organisations import LEADING_LABELS, ORGANS
from corpus.lexicons.standing_words import LAW_NAMES, SHORT_WORDS, STANDING_WORDS
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading, windows_over

MIN_WORD = 3
"""Letters of a word that stands alone: no kanji or katakana on either side."""
MIN_WORD_IN_TEXT = 4
"""Letters of a word that is found inside a compound."""

_LETTERS_ONLY = re.compile(r"[々〆ぁ-ゖァ-ヺー㐀-鿿]+")
_COMPOUNDING = re.compile(r"[㐀-鿿々ァ-ヺー]")


@cache
def closed_words() -> frozenset[str]:
    """Every word of the closed lists that is made of letters only."""
    words: set[str] = {*LAW_NAMES, *STANDING_WORDS, *LEADING_LABELS, *ORGANS}
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


def partners_of_choices(reading: Reading) -> Iterator[Proposal]:
    """One of a pair of choices behind boxes, where the other is read right (□有 □舞)."""
    doubts = set(reading.doubts())
    for one, other in _ordered_pairs():
        pattern = rf"{_BOX}\s*(\S{{{len(one)}}})\s*{_BOX}\s*(\S{{{len(other)}}})(?!\S)"
        for match in re.finditer(pattern, reading.text):
            for group, meant, partner in ((1, one, other), (2, other, one)):
                wrong = [i for i, c in enumerate(match.group(group)) if c != meant[i]]
                is_other_right = match.group(3 - group) == partner
                if len(wrong) == 1 and is_other_right:
                    place = (match.start(group) + wrong[0], meant[wrong[0]])
                    if place in doubts:
                        yield Proposal(*place, "form", meant)


_BOX = "[□■☐☑☒]"


def _ordered_pairs() -> Iterator[tuple[str, str]]:
    """The pairs of choices, either way round."""
    for pair in CHOICE_PAIRS:
        if len(pair) == 2:
            yield pair[0], pair[1]
            yield pair[1], pair[0]


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
