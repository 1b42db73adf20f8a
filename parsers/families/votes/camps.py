"""Votes by camp: who was for a bill and who against, named in cells of a row or column each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from corpus.characters import squeezed
from corpus.forms.marks_of_votes import VoteValue
from corpus.layout import Cell
from parsers.families.votes.listed_names import factions_in
from parsers.families.votes.named_votes import NamedVote, votes_by_word, votes_in

# Of the printed cells of a column, the share that names camps, or members, before it is theirs.
CAMPS_SHARE, NAMES_SHARE = 0.8, 0.5
# Camps that a bill is told by at least: for and against.
MIN_CAMPS = 2

# What heads a camp's names: 賛成, 反対した議員, 退席者 2人.
_CAMP = re.compile(
    r"(?P<word>[一-龥]{2,4}?)(?:した|の)?(?:議員|者|会派)?の?(?:氏?名|名前)?等?"
    r"(?:[(]?[0-9]+[人名]?[)]?)?"
)
_OTHERS = re.compile(r"(?:その他|以外|上記以外|左記以外|採決不参加|不参加).{0,6}")


class Camps(Struct, frozen=True):
    """Where a table names the members of each camp.

    Attributes:
        side: the column that names the camp of each row; None where the heads of columns do.
        names: column → the camp that its head names; None where the row's side does.
        factions: those by which the names are listed.
    """

    side: int | None
    names: Mapping[int, VoteValue | None]
    factions: frozenset[str]


def camps_of(
    grid: Sequence[Sequence[Cell]],
    first_row: int,
    title: int | None = None,
    others: Collection[int] = (),
) -> Camps | None:
    """Where a table of bills names its camps; None where it does not.

    Args:
        grid: its cells.
        first_row: the first one under its head.
        title: the column of the bills' titles; None where they stand above their rows.
        others: columns known to hold something else.
    """
    body = [row for row in grid[first_row:] if len({id(cell) for cell in row}) > 1]
    free = [column for column in range(len(grid[0])) if column not in others and column != title]
    side = next((column for column in free if _names_sides(body, column, title)), None)
    factions = factions_in(
        list({id(row[c]): row[c].raw_text for row in body for c in free}.values()), votes_by_word()
    )
    by_head = {column: camp_named(_head(grid, first_row, column)) for column in free}
    names = {
        column: None if side is not None else by_head[column]
        for column in free
        if column != side
        and (side is not None or by_head[column] is not None)
        and _holds_names(body, column, factions)
    }
    is_told = bool(names) if side is not None else len(set(names.values())) >= MIN_CAMPS
    return Camps(side, names, factions) if is_told else None


def votes_of_row(row: Sequence[Cell], camps: Camps) -> Iterator[NamedVote]:
    """The votes that a row tells, of those whom its cells name."""
    side = squeezed(row[camps.side].text) if camps.side is not None else None
    match = _CAMP.fullmatch(side) if side is not None else None
    word = match["word"] if match is not None else side
    for column, camp in camps.names.items():
        vote = camp_named(side) if side is not None else camp
        yield from votes_in(row[column], vote or "unknown", camps.factions, word)


def camp_named(text: str) -> VoteValue | None:
    """The vote of a camp by what heads it; unknown for その他, None for what names no camp."""
    said = squeezed(text)
    match = _CAMP.fullmatch(said)
    if match is not None and match["word"] in votes_by_word():
        return votes_by_word()[match["word"]]
    return "unknown" if _OTHERS.fullmatch(said) else None


def _head(grid: Sequence[Sequence[Cell]], first_row: int, column: int) -> str:
    """The lowest of a column's heads that names a camp, else the lowest."""
    heads = [row[column].text for row in reversed(grid[:first_row]) if row[column].text.strip()]
    return next(filter(camp_named, heads), heads[0] if heads else "")


def _names_sides(body: Sequence[Sequence[Cell]], column: int, title: int | None) -> bool:
    """Whether a column names the camps of a bill, one a row, over several rows of one title."""
    cells = [row[column] for row in body if row[column].text.strip()]
    camps = [camp_named(cell.text) for cell in cells]
    named = [camp for camp in camps if camp is not None]
    titles = {id(row[title]) for row in body if title is not None and row[title].text.strip()}
    return (
        len(set(named)) >= MIN_CAMPS
        and len(named) >= CAMPS_SHARE * len(cells)
        and len(titles) < len(cells)
    )


def _holds_names(body: Sequence[Sequence[Cell]], column: int, factions: frozenset[str]) -> bool:
    """Whether most of a column's printed cells name members."""
    printed = [row[column] for row in body if row[column].text.strip()]
    naming = sum(any(votes_in(cell, "unknown", factions)) for cell in printed)
    return bool(naming) and naming >= NAMES_SHARE * len(printed)
