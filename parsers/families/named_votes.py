"""Votes told in words: those who were not for a bill, named in a cell (反対：山川花子、森勝)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from corpus.characters import without_spaces
from corpus.forms.marks_of_votes import VoteValue, legend_words, vote_marks
from corpus.layout import Cell
from corpus.tokens import tokenize

DEFAULTS: Final[Mapping[str, VoteValue]] = {
    "named_against": "against",
    "named_for": "for",
    "named_absent": "absent",
    "named_abstain": "abstain",
    "named": "unknown",
}
"""Field of a form of votes → what its heading says of those whom a cell names."""

MAX_NAME = 8
"""Characters of a name without spaces; longer ones are clauses."""

MAX_HALF = 3
"""Characters of a family name, or of what stands behind it."""

_CLOSED = r"[】〕\]〉＞>]"
_BEHIND = rf"{_CLOSED}?\s*[:：…‥=＝/／]+|{_CLOSED}|[（(]|\s+"
_SUFFIX = r"(?:した|の)?(?:議員|者)?(?:名|氏名)?"
_NAME = re.compile(r"[一-龥々ヶ〆ぁ-んァ-ヶー]+")
_TITLE = re.compile(r"(?:議員|議長|副議長|委員|君|氏|さん)$")
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
_NO_NAME = re.compile(
    r"なし|無し|.*(?:全員|全議員|議員|議長|出席者?|賛成|反対|以外|ほか|除く|外|[多少半同]数|一致|異議)"
)
_OF_DEBATE = "討論"
"""Who spoke for or against a bill is another thing than how one voted."""


class NamedVote(Struct, frozen=True):
    """A member's vote that a cell tells in words.

    Attributes:
        word: what is printed for it; None where only the column's heading says it.
    """

    member: str
    vote: VoteValue
    word: str | None
    cell: Cell


def named_votes(fields: Mapping[str, Cell]) -> Iterator[NamedVote]:
    """The votes that the cells of a bill tell in words, in printed order."""
    for field, default in DEFAULTS.items():
        cell = fields.get(field)
        if cell is not None and _OF_DEBATE not in cell.text:
            yield from _votes_in(cell, default)


def names_run_together(members: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Names that are two others of the list, side by side: the comma between them was lost."""
    known = set(members)
    return {
        name: (name[:place], name[place:])
        for name in known
        for place in range(2, len(name) - 1)
        if {name[:place], name[place:]} <= known
    }


def _votes_in(cell: Cell, default: VoteValue) -> Iterator[NamedVote]:
    marks = list(_introductions().finditer(cell.text))
    ends = [match.start() for match in marks] + [len(cell.text)]
    for name in _names_in(cell.text[: ends[0]]):
        yield NamedVote(name, default, None, cell)
    for match, end in zip(marks, ends[1:], strict=True):
        word = match["word"]
        for name in _names_in(cell.text[match.end() : end]):
            yield NamedVote(name, _votes_by_word()[word], word, cell)


def _names_in(text: str) -> list[str]:
    """The names of a list, whatever parts them; nothing else that it says."""
    listed = _BRACKETED.sub("", text).strip("（）() 　\n、，,。・;；/／")
    if re.search(r"[、，,]", listed):
        names = re.split(r"[、，,]", listed)
    elif "・" in listed:
        names = listed.split("・")
    else:
        names = _joined_halves(listed.split())
    names = [_TITLE.sub("", without_spaces(name)) for name in names]
    return [name for name in names if _is_name(name)]


def _joined_halves(words: list[str]) -> list[str]:
    """Words as names: two each where a space stands within names too (山川 花子 森 勝).

    Surnames alone stand side by side just so (山川 小林 田中 高橋): most second words are such
    then.
    """
    if len(words) % 2 or any(len(word) > MAX_HALF for word in words):
        return words
    pairs = list(zip(words[::2], words[1::2], strict=True))
    n_surnames = sum(_is_surname(second) for _, second in pairs)
    return words if 2 * n_surnames > len(pairs) else [first + second for first, second in pairs]


def _is_surname(word: str) -> bool:
    """Whether the dictionary has a word as a surname first of all."""
    tokens = list(tokenize(word))
    return len(tokens) == 1 and tokens[0].part_of_speech[2:4] == ("人名", "姓")


def _is_name(text: str) -> bool:
    is_short = 1 < len(text) <= MAX_NAME
    return is_short and bool(_NAME.fullmatch(text)) and not _NO_NAME.fullmatch(text)


@functools.cache
def _votes_by_word() -> Mapping[str, VoteValue]:
    """Word that introduces names → vote."""
    words = {**vote_marks(), **legend_words()}
    return {word: vote for word, vote in words.items() if len(word) > 1}


@functools.cache
def _introductions() -> re.Pattern[str]:
    """A word that introduces names: 反対：, 【退席】, 欠席者（."""
    words = "|".join(sorted(map(re.escape, _votes_by_word()), key=len, reverse=True))
    return re.compile(rf"[【〔\[〈＜<（(]?(?P<word>{words}){_SUFFIX}(?:{_BEHIND})")
