"""Running text into search words: NFKC, then SudachiPy's short units in their normal form."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from sudachipy import Dictionary, SplitMode, Tokenizer

# Sudachi refuses more than 49,149 bytes at once; a kanji takes three.
_MAX_CHARACTERS = 10_000

# Parts of speech that nobody searches for and that every sentence has.
_IDLE_PARTS = frozenset({"補助記号", "空白", "助詞", "助動詞"})


def normalise(text: str) -> str:
    """Fold width, compatibility forms and case, so that ＡＩ and ai, ㈱ and (株) are the same."""
    return unicodedata.normalize("NFKC", text).casefold()


def count_tokens(text: str) -> Counter[str]:
    """How often each search word stands in a text."""
    tokens: Counter[str] = Counter()
    plain = normalise(text)
    for start in range(0, len(plain), _MAX_CHARACTERS):
        piece = plain[start : start + _MAX_CHARACTERS]
        for morpheme in _tokenizer().tokenize(piece, SplitMode.A):
            if morpheme.part_of_speech()[0] not in _IDLE_PARTS:
                tokens[morpheme.normalized_form()] += 1
    return tokens


@cache
def _tokenizer() -> Tokenizer:
    """One a process: it can neither be shared nor pickled, and loading takes its time."""
    return Dictionary().tokenizer()
