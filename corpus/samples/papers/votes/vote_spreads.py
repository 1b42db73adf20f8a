"""Votes with members down the rows, the bills' columns going on on the next page (賛否等一覧表)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_votes
from corpus.samples.tables import grid_table

_STUB_WIDTHS = (7.6, 2.6, 8.4)
_BILL_WIDTH = 5.6
_ACROSS = [LEFT, LEFT]


class SpreadStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        title: with ``{part}``, the number of the page.
        heads: labels of the rows above the members: kind, number, title, day and result.
        tally_heads: labels of the rows below them: votes for and against.
        faction_form: a faction at the left of its members, with ``{faction}`` and ``{count}``.
        per_page: how many bills stand on a page.
    """

    title: str
    legend: str
    chamber: Chamber
    motions: tuple[Motion, ...]
    marks: dict[str, str]
    heads: tuple[str, str, str, str, str]
    tally_heads: tuple[str, str]
    faction_form: str
    per_page: int
    day_style: DayStyle = "month_day"
    notes: tuple[str, ...] = ()


def vote_spread(draft: Draft, style: SpreadStyle) -> None:
    """Compose the votes of a session."""
    seats = style.chamber.seats(draft)
    for part, first in enumerate(range(0, len(style.motions), style.per_page), 1):
        if part > 1:
            draft.new_page()
        draft.title(draft.dated(style.title.format(part=part)))
        draft.right(style.legend)
        _write_table(draft, style, seats, style.motions[first : first + style.per_page])
    for note in style.notes:
        draft.text(draft.dated(note))


def _write_table(
    draft: Draft, style: SpreadStyle, seats: list[Seat], motions: tuple[Motion, ...]
) -> None:
    kind, number, title, day, result = style.heads
    votes = [style.chamber.votes(seats, motion) for motion in motions]
    rows = [
        [kind, *_ACROSS, *_merged(motions, lambda m: m.kind)],
        [number, *_ACROSS, *(m.number for m in motions)],
        [title, *_ACROSS, *(draft.dated(m.title) for m in motions)],
        [day, *_ACROSS, *_days(draft, style, motions)],
        [result, *_ACROSS, *(m.result for m in motions)],
    ]
    n_head = len(rows)
    for index, seat in enumerate(seats):
        stub = [_faction(style, seats, index), str(seat.number), f"{seat.surname}　{seat.given}"]
        rows.append([*stub, *(style.marks[column[index]] for column in votes)])
    for vote, head in zip(("for", "against"), style.tally_heads, strict=True):
        rows.append([head, *_ACROSS, *(str(column.count(vote)) for column in votes)])
    for motion, column in zip(motions, votes, strict=True):
        note_votes(draft, motion, zip(seats, column, strict=True))
    widths = [*_STUB_WIDTHS, *[_BILL_WIDTH] * len(motions)]
    draft.table(
        grid_table(
            rows,
            widths,
            n_header_rows=n_head,
            vertical_rows=(2,),
            centred=True,
            size_pt=draft.look.size_pt * 0.85,
        )
    )


def _merged(motions: tuple[Motion, ...], label_of: Callable[[Motion], str]) -> list[str]:
    return [
        LEFT if index and label_of(motions[index - 1]) == label_of(motion) else label_of(motion)
        for index, motion in enumerate(motions)
    ]


def _days(draft: Draft, style: SpreadStyle, motions: tuple[Motion, ...]) -> list[str]:
    """The days, each printed once above its bills."""
    return [
        LEFT
        if index and motions[index - 1].day == motion.day
        else draft.day(motion.day, style.day_style)
        for index, motion in enumerate(motions)
    ]


def _faction(style: SpreadStyle, seats: list[Seat], index: int) -> str:
    faction = seats[index].faction
    if index and seats[index - 1].faction == faction:
        return ABOVE
    count = dict(style.chamber.factions)[faction]
    return style.faction_form.format(faction=faction, count=count)
