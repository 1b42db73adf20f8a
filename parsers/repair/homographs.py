"""Evidence from the language for letters that look the same: エ in 商エ is the 工 of 商工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.tokens import tokenize
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_KANJI_OF = {"エ": "工", "ロ": "口", "タ": "夕", "カ": "力"}
"""Katakana and the kanji of the same shape. ニ and ハ are left: no word tells a number."""
SAME_SHAPE = tuple(set(pair) for pair in _KANJI_OF.items())
"""Of such letters the one that is read more often is no more likely."""
_LONE = re.compile(rf"(?<=[㐀-鿿々])[{''.join(_KANJI_OF)}](?![ァ-ヺー])")
_NUMERAL_OF = {"ニ": "二", "ハ": "八", "ー": "一"}
_NAME = re.compile(r"(?=.{3,7}$)[㐀-鿿々 \u3000]*(?P<kana>[ニハー])[㐀-鿿々 \u3000]*")
"""A cell of kanji with one katakana of a numeral's shape: 山本謙ニ, ニ階堂広志."""
_VOICED = str.maketrans("バビブベボパピプペポ", "パピプペポバビブベボ")
_KATAKANA_WORD = re.compile(r"[ァ-ヺー]{4,}")
CONTEXT = 8
"""Letters on either side that the word is looked for in."""


def kanji_of_the_same_shape(reading: Reading) -> Iterator[Proposal]:
    """A lone katakana behind a kanji that makes a word only as the kanji of its shape.

    Recognition may be certain of its reading, as the two look alike: it is not asked.
    """
    for match in _LONE.finditer(reading.text):
        position, kanji = match.start(), _KANJI_OF[match.group()]
        word = _word_at(reading.with_one(position, kanji), position)
        if word is not None and _word_at(reading.text, position) is None:
            yield Proposal(position, kanji, "dictionary", word)


def numerals_in_names(reading: Reading) -> Iterator[Proposal]:
    """一, 二 and 八 for ー, ニ and ハ where the whole text is a person's name with them."""
    match = _NAME.fullmatch(reading.text)
    if match is None:
        return
    position, meant = match.start("kana"), _NUMERAL_OF[match["kana"]]
    name = "".join(reading.with_one(position, meant).split())
    parts = [token.part_of_speech for token in tokenize(name)]
    if len(parts) > 1 and all(part[2] == "人名" for part in parts) and parts[-1][3] == "名":
        yield Proposal(position, meant, "dictionary", name)


def voicing_of_words(reading: Reading) -> Iterator[Proposal]:
    """ブ for プ, or the reverse, where a word in katakana is one with it only: タプレット.

    Two dots and a small circle look the same in small print, and recognition is certain of both.
    """
    for match in _KATAKANA_WORD.finditer(reading.text):
        word = match.group()
        if _is_word(word):
            continue
        others = [
            word[:place] + word[place].translate(_VOICED) + word[place + 1 :]
            for place in range(len(word))
            if word[place] != word[place].translate(_VOICED)
        ]
        meant = [other for other in others if _is_word(other)]
        if len(meant) == 1:
            yield Proposal(match.start(), meant[0], "dictionary", meant[0])


def _is_word(text: str) -> bool:
    """Whether a text is one word of the dictionary."""
    tokens = list(tokenize(text))
    return len(tokens) == 1 and tokens[0].in_dictionary


def _word_at(text: str, position: int) -> str | None:
    """The word of two letters or more that a letter stands in; None if it is in none."""
    start = max(0, position - CONTEXT)
    for token in tokenize(text[start : position + CONTEXT + 1]):
        if token.start <= position - start < token.end:
            is_word = token.in_dictionary and token.end - token.start > 1
            return token.surface if is_word else None
    return None
