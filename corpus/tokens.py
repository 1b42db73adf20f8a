"""Words of running text, by SudachiPy.

A tokenizer cannot be shared between threads or processes, and loading its dictionary costs
200 MB of mapped memory and a quarter of a second: it is made on first use, once a process.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sudachipy import Tokenizer

MAX_INPUT_BYTES = 49_149
"""SudachiPy refuses longer input."""

_MAX_INPUT_CHARACTERS = MAX_INPUT_BYTES // 4
"""Safe for any text: UTF-8 takes at most four bytes a character."""

_SENTENCE_ENDS = "\n。．！？!?"


class Token(NamedTuple):
    """A word with its place in the text.

    Attributes:
        part_of_speech: SudachiPy's first four levels, e.g. ``("名詞", "固有名詞", "人名", "名")``.
        dictionary_form: 終止形 of what bends; else as printed.
        in_dictionary: False for what SudachiPy only guesses to be a word.
    """

    surface: str
    start: int
    end: int
    part_of_speech: tuple[str, str, str, str]
    dictionary_form: str
    in_dictionary: bool = True


@cache
def _tokenizer() -> Tokenizer:
    from sudachipy import Dictionary, SplitMode  # loaded late: import and dictionary are dear

    return Dictionary().tokenizer(mode=SplitMode.C)


def tokenize(text: str) -> Iterator[Token]:
    """The words of a text of any length, in order; white space is left out."""
    offset = 0
    for chunk in _chunks(text):
        for morpheme in _tokenizer().tokenize(chunk):
            surface = morpheme.surface()
            if surface.strip():
                levels = morpheme.part_of_speech()
                yield Token(
                    surface,
                    offset + morpheme.begin(),
                    offset + morpheme.end(),
                    (levels[0], levels[1], levels[2], levels[3]),
                    morpheme.dictionary_form(),
                    not morpheme.is_oov(),
                )
        offset += len(chunk)


def unlikelihood(text: str) -> int:
    """SudachiPy's cost of the likeliest cutting of a short text: less is likelier.

    Figures compare texts of the same length only: 6,000 is about what a word that the
    dictionary does not know costs.
    """
    return int(_tokenizer().tokenize(text[:_MAX_INPUT_CHARACTERS]).get_internal_cost())


def _chunks(text: str) -> Iterator[str]:
    """Pieces that SudachiPy takes, cut behind a sentence where there is one."""
    start = 0
    while len(text) - start > _MAX_INPUT_CHARACTERS:
        window = text[start : start + _MAX_INPUT_CHARACTERS]
        end = max(window.rfind(mark) for mark in _SENTENCE_ENDS) + 1 or len(window)
        yield window[:end]
        start += end
    if start < len(text):
        yield text[start:]
