"""Votes with members down the rows in two halves side by side, below a list of the bills."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_named_votes
from corpus.samples.tables import grid_table

_LIST_WIDTHS = (6.4, 19.0, 5.6, 3.6, 3.6)
_STUB_WIDTHS = (2.0, 4.0, 7.4)
_BILL_WIDTH = 3.4


class HalvesStyle(Struct, frozen=True, kw_only=True):
    """How the assembly of several municipalities prints such votes.

    Attributes:
        chamber: its factions are the municipalities that send the members.
        lead: lines below the title at the right; ``{day}`` is the day of the votes.
        headings: above the list of the bills and above the members' votes.
        list_heads: number, title, result, votes for and against.
        heads: seat, municipality and name, before the bills in each half.
        words: what is printed by vote.
    """

    title: str
    lead: tuple[str, ...]
    day: date
    chamber: Chamber
    motions: tuple[Motion, ...]
    headings: tuple[str, str]
    list_heads: tuple[str, str, str, str, str]
    heads: tuple[str, str, str]
    words: dict[str, str]
    notes: tuple[str, ...] = ()


def vote_halves(draft: Draft, style: HalvesStyle) -> None:
    """Compose the votes of a meeting."""
    draft.title(draft.dated(style.title))
    for text in style.lead:
        draft.right(text.format(day=draft.day(style.day, "kanji") if "{day}" in text else ""))
    seats = style.chamber.seats(draft)
    columns = [style.chamber.votes(seats, motion) for motion in style.motions]
    draft.heading(style.headings[0], level=2)
    _bills(draft, style, columns)
    draft.heading(style.headings[1], level=2)
    _members(draft, style, seats, columns)
    for note in style.notes:
        draft.text(draft.dated(note))


def _bills(draft: Draft, style: HalvesStyle, columns: list[list[str]]) -> None:
    rows = [list(style.list_heads)]
    for motion, votes in zip(style.motions, columns, strict=True):
        tally = (str(votes.count(vote)) for vote in ("for", "against"))
        rows.append([motion.number, draft.dated(motion.title), motion.result, *tally])
    draft.table(grid_table(rows, _LIST_WIDTHS, section=style.headings[0]))


def _members(draft: Draft, style: HalvesStyle, seats: list[Seat], columns: list[list[str]]) -> None:
    for motion, votes in zip(style.motions, columns, strict=True):
        note_named_votes(draft, motion, zip(seats, votes, strict=True))
    head = [*style.heads, *(_broken(motion.number) for motion in style.motions)]
    entries = [
        [str(seat.number), seat.faction, f"{seat.surname}　{seat.given}"]
        + [style.words[votes[index]] for votes in columns]
        for index, seat in enumerate(seats)
    ]
    half = -(-len(entries) // 2)
    right = [*entries[half:], *[[""] * len(head)] * (2 * half - len(entries))]
    rows = [[*head, *head]]
    rows += [[*one, *other] for one, other in zip(entries[:half], right, strict=True)]
    widths = [*_STUB_WIDTHS, *[_BILL_WIDTH] * len(columns)] * 2
    size = draft.look.size_pt * 0.72
    draft.table(grid_table(rows, widths, section=style.headings[1], centred=True, size_pt=size))


def _broken(number: str) -> str:
    """A number on two lines, as narrow heads have it."""
    kind, _, rest = number.partition("第")
    return f"{kind}\n第{rest}"
