"""Votes by the seats, the bills of each day below a band over the whole table (賛否一覧)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_votes
from corpus.samples.tables import grid_table

_BILL_WIDTHS = (6.4, 16.0)
_RESULT_WIDTHS = (2.7, 2.7, 5.0)
_MEMBER_WIDTH = 2.15


class BandStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        chamber: its factions may come again and again, as the members sit.
        group_heads: above the bills' columns, the members and the results' columns.
        bill_heads, result_heads: number and title; votes for and against and the result.
        days: what the band says, with ``{day}``, and the bills below it.
        legend: lines below the table.
    """

    title: str
    lead: str
    chamber: Chamber
    group_heads: tuple[str, str, str]
    bill_heads: tuple[str, str]
    result_heads: tuple[str, str, str]
    days: tuple[tuple[date, str, tuple[Motion, ...]], ...]
    marks: dict[str, str]
    legend: tuple[str, ...]
    day_style: DayStyle = "month_day"


def vote_bands(draft: Draft, style: BandStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    draft.right(draft.dated(style.lead))
    seats = style.chamber.seats(draft)
    rows = _heads(style, seats)
    n_head = len(rows)
    for day, form, motions in style.days:
        band = form.format(day=draft.day(day, style.day_style))
        rows.append([band, *[LEFT] * (len(rows[0]) - 1)])
        rows += [_row(draft, style, seats, motion) for motion in motions]
    widths = [*_BILL_WIDTHS, *[_MEMBER_WIDTH] * len(seats), *_RESULT_WIDTHS]
    size = draft.look.size_pt * 0.88
    draft.table(grid_table(rows, widths, n_header_rows=n_head, vertical_rows=(2, 3), size_pt=size))
    for text in style.legend:
        draft.text(draft.dated(text))


def _heads(style: BandStyle, seats: list[Seat]) -> list[list[str]]:
    """Groups of columns; seats; names; the factions below the names."""
    bills, members, results = style.group_heads
    factions = [
        LEFT if index and seats[index - 1].faction == seat.faction else seat.faction
        for index, seat in enumerate(seats)
    ]
    inner = (list(style.bill_heads), list(style.result_heads))
    above = ([ABOVE] * len(inner[0]), [ABOVE] * len(inner[1]))
    return [
        [bills, LEFT, members, *[LEFT] * (len(seats) - 1), results, LEFT, LEFT],
        [*inner[0], *(str(seat.number) for seat in seats), *inner[1]],
        [*above[0], *(f"{seat.surname}　{seat.given}" for seat in seats), *above[1]],
        [*above[0], *factions, *above[1]],
    ]


def _row(draft: Draft, style: BandStyle, seats: list[Seat], motion: Motion) -> list[str]:
    votes = style.chamber.votes(seats, motion)
    note_votes(draft, motion, zip(seats, votes, strict=True))
    tally = (str(votes.count(vote)) for vote in ("for", "against"))
    marks = (style.marks[vote] for vote in votes)
    return [motion.number, draft.dated(motion.title), *marks, *tally, motion.result]
