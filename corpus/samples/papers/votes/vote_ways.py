"""Votes in a matrix that says how each was taken; members' votes only where they were counted."""

from __future__ import annotations

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_result, note_votes
from corpus.samples.tables import grid_table

_BEFORE_WIDTHS = (2.2, 5.4, 17.0, 5.2)
_MEMBER_WIDTH, _WAY_WIDTH, _RESULT_WIDTH = 2.2, 5.2, 5.4


class WaysStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        heads: kind, number, title, day; way and result, which stand behind the members.
        members_head: above the factions.
        uncounted: stands once in place of the members' votes.
        legend_heads: of the table of marks below: mark and meaning; ``meanings`` by vote.
    """

    title: str
    chamber: Chamber
    motions: tuple[Motion, ...]
    marks: dict[str, str]
    heads: tuple[str, str, str, str, str, str]
    members_head: str
    uncounted: str
    legend_heads: tuple[str, str]
    meanings: dict[str, str]
    lead: tuple[str, ...] = ()
    day_style: DayStyle = "dotted"
    notes: tuple[str, ...] = ()


def vote_ways(draft: Draft, style: WaysStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    for text in style.lead:
        draft.text(draft.dated(text))
    seats = style.chamber.seats(draft)
    _write_table(draft, style, seats)
    rows = [
        [style.legend_heads[0], *style.marks.values()],
        [style.legend_heads[1], *(style.meanings[vote] for vote in style.marks)],
    ]
    widths = [4, *[6] * len(style.marks)]
    size = draft.look.size_pt * 0.85
    draft.table(
        grid_table(rows, widths, n_header_rows=0, stub_columns=1, centred=True, size_pt=size)
    )
    for note in style.notes:
        draft.text(draft.dated(note))


def _write_table(draft: Draft, style: WaysStyle, seats: list[Seat]) -> None:
    *before, way, result = style.heads
    across = [LEFT] * (len(seats) - 1)
    around = ([ABOVE] * len(before), [ABOVE, ABOVE])
    factions = [
        LEFT if index and seats[index - 1].faction == seat.faction else seat.faction
        for index, seat in enumerate(seats)
    ]
    names = [seat.name for seat in seats]
    rows = [[*before, style.members_head, *across, way, result]]
    rows += [[*around[0], *inner, *around[1]] for inner in (factions, names)]
    previous = ""
    for motion in style.motions:
        kind = ABOVE if motion.kind == previous else motion.kind
        previous = motion.kind
        title, day = draft.dated(motion.title), draft.day(motion.day, style.day_style)
        marks = [style.uncounted, *across]
        if motion.is_counted:
            votes = style.chamber.votes(seats, motion)
            marks = [style.marks[vote] for vote in votes]
            note_votes(draft, motion, zip(seats, votes, strict=True))
        else:
            note_result(draft, motion)
        rows.append([kind, motion.number, title, day, *marks, motion.way, motion.result])
    widths = [*_BEFORE_WIDTHS, *[_MEMBER_WIDTH] * len(seats), _WAY_WIDTH, _RESULT_WIDTH]
    draft.table(
        grid_table(
            rows,
            widths,
            n_header_rows=3,
            vertical_rows=(2,),
            vertical_columns=(0,),
            size_pt=draft.look.size_pt * 0.85,
        )
    )
