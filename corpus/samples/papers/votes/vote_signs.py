"""Votes below signs (①, ②) that a list of the bills explains, with members down the rows."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import LEFT
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_named_votes
from corpus.samples.tables import grid_table

_LIST_WIDTHS = (3.0, 6.4, 24.0, 4.4, 5.6)
_SEAT_WIDTH, _NAME_WIDTH, _SIGN_WIDTH = 3.0, 8.0, 2.5
SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class SignsStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        headings: above the list of the bills and above the members' votes.
        list_heads: sign, number, title, day, result.
        heads: seat and name; behind them stand the signs.
        chair_line: stands once in the chair's row, over all bills.
        tally_heads: of the rows below the members: votes for and against.
        legend: between the second heading and its table.
    """

    title: str
    lead: str
    chamber: Chamber
    motions: tuple[Motion, ...]
    marks: dict[str, str]
    headings: tuple[str, str]
    list_heads: tuple[str, str, str, str, str]
    heads: tuple[str, str]
    chair_line: str
    tally_heads: tuple[str, str]
    legend: str
    day_style: DayStyle = "slash_day"
    notes: tuple[str, ...] = ()


def vote_signs(draft: Draft, style: SignsStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    draft.centre(draft.dated(style.lead))
    draft.heading(style.headings[0], level=2)
    rows = [list(style.list_heads)]
    for sign, motion in zip(SIGNS, style.motions, strict=False):
        title, day = draft.dated(motion.title), _day(draft, style, motion.day)
        rows.append([sign, motion.number, title, day, motion.result])
    size = draft.look.size_pt * 0.9
    draft.table(
        grid_table(rows, _LIST_WIDTHS, section=style.headings[0], ruling="rows", size_pt=size)
    )
    draft.heading(style.headings[1], level=2)
    draft.text(style.legend)
    _members(draft, style, style.chamber.seats(draft))
    for note in style.notes:
        draft.text(draft.dated(note))


def _members(draft: Draft, style: SignsStyle, seats: list[Seat]) -> None:
    columns = [style.chamber.votes(seats, motion) for motion in style.motions]
    for motion, votes in zip(style.motions, columns, strict=True):
        note_named_votes(draft, motion, zip(seats, votes, strict=True))
    across = [LEFT] * (len(columns) - 1)
    rows = [[*style.heads, *SIGNS[: len(columns)]]]
    for index, seat in enumerate(seats):
        marks = [style.marks.get(votes[index], "") for votes in columns]
        if seat.surname == style.chamber.chair:
            marks = [style.chair_line, *across]
        rows.append([str(seat.number), f"{seat.surname}　{seat.given}", *marks])
    for vote, head in zip(("for", "against"), style.tally_heads, strict=True):
        rows.append([head, LEFT, *(str(votes.count(vote)) for votes in columns)])
    widths = [_SEAT_WIDTH, _NAME_WIDTH, *[_SIGN_WIDTH] * len(columns)]
    size = draft.look.size_pt * 0.9
    draft.table(grid_table(rows, widths, section=style.headings[1], centred=True, size_pt=size))


def _day(draft: Draft, style: SignsStyle, day: date) -> str:
    return draft.day(day, style.day_style)
