"""A text under repair: its characters, how sure they are, and the runs of letters in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from corpus.lexicons.confusions import meant_by
from corpus.tokens import Token, tokenize
from parsers.repair.sureness import is_sure

_LETTERS = re.compile(r"[々〆ぁ-ゖァ-ヺー㐀-鿿豈-﫿]+")
NUMERALS = frozenset("0123456789０１２３４５６７８９〇一二三四五六七八九十百千万")
"""What only sums may change: no word near a number tells which number it is."""


class Reading:
    """A text as read, with what repair asks of it."""

    def __init__(self, text: str, sureness: tuple[float | None, ...]) -> None:
        """``sureness`` has one entry a character."""
        self.text = text
        self.sureness = sureness

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each run of letters, without punctuation, digits or white space."""
        return tuple(match.span() for match in _LETTERS.finditer(self.text))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return tuple(tokenize(self.text))

    def run_at(self, position: int) -> tuple[int, int] | None:
        """The run of letters that a character stands in."""
        return next((run for run in self.runs if run[0] <= position < run[1]), None)

    def token_at(self, position: int) -> Token | None:
        """The word that a character stands in."""
        return next((token for token in self.tokens if token.start <= position < token.end), None)

    def is_sure_in(self, start: int, end: int) -> bool:
        """Whether every character from ``start`` to ``end`` (exclusive) is sure."""
        return all(is_sure(confidence) for confidence in self.sureness[start:end])

    def doubts(self, *, of_hiragana: bool = False) -> Iterator[tuple[int, str]]:
        """Each doubtful letter's place with each character that it may stand for.

        A letter inside a word of the dictionary is not in doubt: a right word is never touched.

        Args:
            of_hiragana: whether hiragana may stand for other hiragana. は and ば, か and が both
                make sense too often, but in names.
        """
        for start, end in self.runs:
            for position in range(start, end):
                char = self.text[position]
                if is_sure(self.sureness[position]) or char in NUMERALS:
                    continue
                candidates = [
                    meant
                    for meant in meant_by(char)
                    if meant not in NUMERALS
                    and (of_hiragana or not (is_hiragana(char) and is_hiragana(meant)))
                ]
                if candidates and not self.is_in_known_word(position):
                    yield from ((position, meant) for meant in candidates)

    def is_in_known_word(self, position: int) -> bool:
        """Whether a character stands in a word of the dictionary, of two letters or more."""
        token = self.token_at(position)
        return token is not None and token.in_dictionary and token.end - token.start > 1

    def with_one(self, position: int, char: str) -> str:
        """The text with one character put for another."""
        return self.text[:position] + char + self.text[position + 1 :]


def is_hiragana(char: str) -> bool:
    """Whether a character is a letter of hiragana."""
    return "ぁ" <= char <= "ゖ"


def windows_over(position: int, length: int, run: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of a run that holds a position."""
    first = max(run[0], position - length + 1)
    last = min(position, run[1] - length)
    for start in range(first, last + 1):
        yield start, start + length
