"""Votes with the result before the bill and short names of factions that a key spells out."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, structs

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_votes
from corpus.samples.tables import grid_table

_BEFORE_WIDTHS = (2.0, 2.0, 4.4, 5.8, 17.0, 4.4)
_MEMBER_WIDTH, _TALLY_WIDTH = 1.9, 2.1


class ColumnsStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        term: first and last day of the session, ``term_printed`` as the paper has it.
        short_names: of the chamber's factions, as printed above their members.
        heads: mover, kind, result, number, title, day.
        tally_heads: behind the members: votes for and against.
        groups: mover, kind and the bills of that kind; both run downwards beside them.
        marks: printed marks by vote; where the chair's is empty, its column is gray.
        legend: between the title and the table.
        key_form: a line below the table, with ``{key}`` made of ``key_entry``.
    """

    title: str
    term: tuple[date, date]
    term_printed: str
    term_form: str
    chamber: Chamber
    short_names: dict[str, str]
    heads: tuple[str, str, str, str, str, str]
    tally_heads: tuple[str, str]
    groups: tuple[tuple[str, str, tuple[Motion, ...]], ...]
    marks: dict[str, str]
    legend: str
    key_form: str
    key_entry: str
    key_joint: str = "　"
    day_style: DayStyle = "slash_day"
    notes: tuple[str, ...] = ()


def vote_columns(draft: Draft, style: ColumnsStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    term = draft.as_printed(style.term_printed, *style.term)
    draft.text(style.term_form.format(term=term))
    draft.right(style.legend)
    seats = style.chamber.seats(draft)
    draft.table(_shaded(_table(draft, style, seats), style, seats))
    key = style.key_joint.join(
        style.key_entry.format(short=short, faction=faction)
        for faction, short in style.short_names.items()
    )
    draft.text(style.key_form.format(key=key))
    for note in style.notes:
        draft.text(draft.dated(note))


def _table(draft: Draft, style: ColumnsStyle, seats: list[Seat]) -> GridTable:
    rows = _heads(style, seats)
    n_head = len(rows)
    previous: tuple[str, str] | None = None
    for mover, kind, motions in style.groups:
        for index, motion in enumerate(motions):
            is_same_mover = previous is not None and previous[0] == mover
            stub = [ABOVE if is_same_mover else mover, ABOVE if index else kind]
            previous = (mover, kind)
            rows.append([*stub, *_row(draft, style, seats, motion)])
    widths = [*_BEFORE_WIDTHS, *[_MEMBER_WIDTH] * len(seats), *[_TALLY_WIDTH] * 2]
    return grid_table(
        rows,
        widths,
        n_header_rows=n_head,
        vertical_rows=(1,),
        vertical_columns=(0, 1),
        label_columns=(0, 1),
        size_pt=draft.look.size_pt * 0.82,
    )


def _heads(style: ColumnsStyle, seats: list[Seat]) -> list[list[str]]:
    """The factions' short names; the members' names; their seats."""
    factions = [
        LEFT
        if index and seats[index - 1].faction == seat.faction
        else style.short_names[seat.faction]
        for index, seat in enumerate(seats)
    ]
    names = [f"{seat.surname}　{seat.given}" for seat in seats]
    before, behind = [ABOVE] * len(style.heads), [ABOVE, ABOVE]
    return [
        [*style.heads, *factions, *style.tally_heads],
        [*before, *names, *behind],
        [*before, *(str(seat.number) for seat in seats), *behind],
    ]


def _row(draft: Draft, style: ColumnsStyle, seats: list[Seat], motion: Motion) -> list[str]:
    votes = style.chamber.votes(seats, motion)
    note_votes(draft, motion, zip(seats, votes, strict=True))
    title, day = draft.dated(motion.title), _day(draft, style, motion.day)
    marks = (style.marks[vote] for vote in votes)
    tally = (str(votes.count(vote)) for vote in ("for", "against"))
    return [motion.result, motion.number, title, day, *marks, *tally]


def _day(draft: Draft, style: ColumnsStyle, day: date) -> str:
    return draft.day(day, style.day_style)


def _shaded(table: GridTable, style: ColumnsStyle, seats: list[Seat]) -> GridTable:
    """The table with the chair's column in gray, where no mark stands in it."""
    first = len(style.heads)
    chairs = {
        first + index for index, seat in enumerate(seats) if seat.surname == style.chamber.chair
    }
    if style.marks["chair"]:
        return table
    cells = tuple(
        structs.replace(cell, shaded=True)
        if cell.column in chairs and cell.row >= table.n_header_rows
        else cell
        for cell in table.cells
    )
    return structs.replace(table, cells=cells)
