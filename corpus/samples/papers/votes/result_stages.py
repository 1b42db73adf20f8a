"""What became of each matter of a session, in the committee and in the assembly (審議結果)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table

_WIDTHS = (6.2, 22.0, 4.8, 5.4, 5.0, 7.0, 5.0, 6.0)


class Matter(Struct, frozen=True):
    """A matter before an assembly; no committee and no day there if it was not referred."""

    number: str
    title: str
    put: date
    committee: str
    examined: date | None
    advice: str
    decided: date | None
    result: str


class StagesStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such results.

    Attributes:
        heads: number, title and day it was put; the committee's stage; the assembly's stage.
        committee_heads: below its stage: which one, day, advice.
        assembly_heads: below its stage: day, result.
        bands: a line over the whole table and the matters below it.
        unreferred: stands in the committee's columns of a matter that was not referred.
        undecided: stands in place of the day of a decision that is not made yet.
    """

    title: str
    lead: tuple[str, ...]
    heads: tuple[str, str, str, str, str]
    committee_heads: tuple[str, str, str]
    assembly_heads: tuple[str, str]
    bands: tuple[tuple[str, tuple[Matter, ...]], ...]
    unreferred: str
    undecided: str
    day_style: DayStyle = "dotted"
    notes: tuple[str, ...] = ()


def matters_of(year: int, text: str) -> tuple[Matter, ...]:
    """Matters from lines of ``number|title|put|committee|examined|advice|decided|result``.

    Days are ``month.day`` of ``year``; empty where there is none.
    """

    def day_of(printed: str) -> date | None:
        return date(year, *map(int, printed.split("."))) if printed else None

    matters = []
    for line in text.strip().splitlines():
        number, title, put, committee, examined, advice, decided, result = line.strip().split("|")
        first = day_of(put)
        if first is None:
            raise ValueError(f"no day: {line}")
        days = (day_of(examined), day_of(decided))
        matters.append(Matter(number, title, first, committee, days[0], advice, days[1], result))
    return tuple(matters)


def result_stages(draft: Draft, style: StagesStyle) -> None:
    """Compose the results of a session."""
    draft.title(draft.dated(style.title))
    for text in style.lead:
        draft.right(draft.dated(text))
    number, title, put, committee, assembly = style.heads
    rows = [
        [number, title, put, committee, LEFT, LEFT, assembly, LEFT],
        [ABOVE, ABOVE, ABOVE, *style.committee_heads, *style.assembly_heads],
    ]
    for band, matters in style.bands:
        rows.append([band, *[LEFT] * (len(rows[0]) - 1)])
        rows += [_row(draft, style, matter) for matter in matters]
    size = draft.look.size_pt * 0.92
    draft.table(grid_table(rows, _WIDTHS, n_header_rows=2, size_pt=size))
    for note in style.notes:
        draft.text(draft.dated(note))


def _row(draft: Draft, style: StagesStyle, matter: Matter) -> list[str]:
    draft.fact(
        "votes",
        meeting_date=matter.decided.isoformat() if matter.decided else None,
        bill_no=matter.number,
        bill_title=matter.title,
        result=matter.result,
    )
    title, put = draft.dated(matter.title), draft.day(matter.put, style.day_style)
    stage = [matter.committee or style.unreferred, LEFT, LEFT]
    if matter.examined:
        examined = draft.day(matter.examined, style.day_style)
        stage = [matter.committee, examined, matter.advice]
    decided = draft.day(matter.decided, style.day_style) if matter.decided else style.undecided
    return [matter.number, title, put, *stage, decided, matter.result]
