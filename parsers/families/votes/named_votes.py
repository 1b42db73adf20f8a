"""Votes told in words: those who were not for a bill, named in a cell (反対：山川花子、森勝)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from corpus.forms.marks_of_votes import VoteValue, legend_words, vote_marks
from corpus.layout import Cell
from parsers.families.votes.listed_names import names_by_faction

DEFAULTS: Final[Mapping[str, VoteValue]] = {
    "named_against": "against",
    "named_for": "for",
    "named_absent": "absent",
    "named_abstain": "abstain",
    "named": "unknown",
}
"""Field of a form of votes → what its heading says of those whom a cell names."""

_CLOSED = r"[】〕\]〉＞>]"
_BEHIND = rf"{_CLOSED}?\s*[:：…‥=＝/／]+|{_CLOSED}|[（(]|\s+"
_SUFFIX = r"(?:した|の)?(?:議員|者)?(?:名|氏名)?(?:\s*[（(]?[0-9０-９]+[名人][）)]?)?"
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
    faction: str | None = None


def named_votes(
    fields: Mapping[str, Cell], factions: frozenset[str] = frozenset()
) -> Iterator[NamedVote]:
    """The votes that the cells of a bill tell in words, in printed order.

    Args:
        fields: field id → cell; those that tell votes are used.
        factions: those by which the cells of the table list names.
    """
    for field, default in DEFAULTS.items():
        cell = fields.get(field)
        if cell is not None:
            yield from votes_in(cell, default, factions)


def names_run_together(members: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Names that are two others of the list, side by side: the comma between them was lost."""
    known = set(members)
    return {
        name: (name[:place], name[place:])
        for name in known
        for place in range(2, len(name) - 1)
        if {name[:place], name[place:]} <= known
    }


def votes_in(
    cell: Cell, default: VoteValue, factions: frozenset[str], word: str | None = None
) -> Iterator[NamedVote]:
    """The votes that a cell tells: those behind a word are such, those before any by default."""
    if _OF_DEBATE in cell.text:
        return
    marks = list(_introductions().finditer(cell.text))
    ends = [match.start() for match in marks] + [len(cell.text)]
    for name, faction in names_by_faction(cell.text[: ends[0]], factions):
        yield NamedVote(name, default, word, cell, faction)
    for match, end in zip(marks, ends[1:], strict=True):
        said = match["word"]
        for name, faction in names_by_faction(cell.text[match.end() : end], factions):
            yield NamedVote(name, votes_by_word()[said], said, cell, faction)


@functools.cache
def votes_by_word() -> Mapping[str, VoteValue]:
    """Word that introduces names → vote."""
    words = {**vote_marks(), **legend_words()}
    return {word: vote for word, vote in words.items() if len(word) > 1}


@functools.cache
def _introductions() -> re.Pattern[str]:
    """A word that introduces names: 反対：, 【退席】, 欠席者（."""
    words = "|".join(sorted(map(re.escape, votes_by_word()), key=len, reverse=True))
    return re.compile(rf"[【〔\[〈＜<（(]?(?P<word>{words}){_SUFFIX}(?:{_BEHIND})")
