"""Evidence from the language for letters that look the same: エ in 商エ is the 工 of 商工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.characters import without_spaces
from corpus.lexicons.confusions import are_alike, meant_by
from corpus.tokens import Token, tokenize, unlikelihood
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading
from parsers.repair.sureness import is_sure

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
_BAR = re.compile(r"[ァ-ヺ]\s?(?P<bar>[一ー])\s?(?=[㐀-鿿])")
CLEARLY_LIKELIER = 5000
"""By how much: of what is right as it stands, コンピュータ一式 comes nearest (3,155)."""
_FULL_NAME = re.compile(r"[㐀-鿿々]{2,3}[㐀-鿿々ぁ-ん]{1,3}")
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


def bars_by_words(reading: Reading) -> Iterator[Proposal]:
    """一 for ー behind katakana, and the reverse, where only that makes words of both sides."""
    for match in _BAR.finditer(reading.text):
        place = match.start("bar")
        meant = "ー" if match["bar"] == "一" else "一"
        around = slice(max(0, place - CONTEXT), place + CONTEXT + 1)
        old, new = (
            without_spaces(text[around]) for text in (reading.text, reading.with_one(place, meant))
        )
        if unlikelihood(old) - unlikelihood(new) > CLEARLY_LIKELIER:
            yield Proposal(place, meant, "dictionary", new)


def letters_of_names(reading: Reading) -> Iterator[Proposal]:
    """A doubtful letter of a surname, where the text is a name with its look-alike only: 石丼哲夫.

    Where what is read makes a word it stays: it may be a name that is not known. Of several
    look-alikes that would do only the most alike of all letters speaks (占川: 古川, not 吉川).
    """
    name = without_spaces(reading.text)
    if _FULL_NAME.fullmatch(name) is None:
        return
    parts = list(tokenize(name))
    surname = parts[:-1]
    if len(surname) < 2 or not _is_given(parts[-1]) or any(len(t.surface) > 1 for t in surname):
        return
    found = [
        (rank, place, meant)
        for place in range(len(surname))
        for rank, meant in enumerate(meant_by(name[place]))
        if are_alike(name[place], meant)
        and not NUMERALS & {name[place], meant}
        and _is_full_name(name[:place] + meant + name[place + 1 :], parts[-1].surface)
    ]
    nearest = [each for each in found if each[0] == 0] if len(found) > 1 else found
    if len(nearest) == 1:
        _, place, meant = nearest[0]
        at = [at for at, letter in enumerate(reading.text) if not letter.isspace()][place]
        if not is_sure(reading.sureness[at]):
            yield Proposal(at, meant, "dictionary", meant)


def _is_full_name(name: str, given: str) -> bool:
    """Whether a text is a surname of the dictionary and a given name."""
    parts = list(tokenize(name))
    is_surname = len(parts) == 2 and parts[0].part_of_speech[2:4] == ("人名", "姓")
    return is_surname and parts[1].surface == given and _is_given(parts[1])


def _is_given(token: Token) -> bool:
    return token.in_dictionary and token.part_of_speech[2:4] == ("人名", "名")


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
