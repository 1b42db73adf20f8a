"""Results of votes by the day they were taken, with their numbers (議決の経過)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table

_WIDTHS = (6.4, 5.4, 11.6, 4.0, 6.0, 2.6, 2.6, 4.8)


class DecidedBill(Struct, frozen=True):
    """A bill: who put it, how it was voted on, what came of it; (for, against) if counted."""

    number: str
    title: str
    mover: str
    way: str
    result: str
    tally: tuple[int, int] | None = None


class VoteDaysStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such results.

    Attributes:
        heads: of the day, number, title, mover, way of the vote, numbers and result.
        tally_heads: below the head of the numbers: for and against.
        days: the bills by the day of the vote, which is one cell beside them.
        uncounted: what stands in place of numbers.
        lead, notes: paragraphs above and below the table.
    """

    title: str
    session: str
    number: int
    heads: tuple[str, str, str, str, str, str, str]
    tally_heads: tuple[str, str]
    days: tuple[tuple[date, tuple[DecidedBill, ...]], ...]
    uncounted: str = "―"
    day_style: DayStyle = "era"
    lead: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def vote_days(draft: Draft, style: VoteDaysStyle) -> None:
    """Compose the results of a session."""
    year = draft.year(style.days[0][0].year)
    draft.title(f"{style.session.format(year=year, n=style.number)}{style.title}")
    for text in style.lead:
        draft.text(text)
    day_head, number, title, mover, way, tally, result = style.heads
    rows = [
        [day_head, number, title, mover, way, tally, LEFT, result],
        [*[ABOVE] * 5, *style.tally_heads, ABOVE],
    ]
    for day, bills in style.days:
        printed_day = draft.day(day, style.day_style)
        for index, bill in enumerate(bills):
            numbers = map(str, bill.tally) if bill.tally else [style.uncounted] * 2
            first = ABOVE if index else printed_day
            rows.append(
                [first, bill.number, bill.title, bill.mover, bill.way, *numbers, bill.result]
            )
            draft.fact(
                "votes",
                meeting_date=day.isoformat(),
                bill_no=bill.number,
                bill_title=bill.title,
                result=bill.result,
            )
    size = draft.look.size_pt * 0.9
    draft.table(grid_table(rows, _WIDTHS, n_header_rows=2, size_pt=size))
    for note in style.notes:
        draft.text(note)
