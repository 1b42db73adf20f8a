"""Votes in the plain matrix that most assemblies print: bills down, members across (賛否一覧表)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.minutes.chamber import (
    Chamber,
    Motion,
    Seat,
    note_named_votes,
    note_votes,
)
from corpus.samples.tables import grid_table

BillColumn = Literal["number", "title", "day", "result", "way", "for", "against"]
HeadRow = Literal["members", "factions", "seats", "names"]
Grouping = Literal["plain", "bands", "column", "tables"]

_WIDTHS: dict[BillColumn, float] = {
    "number": 5.8,
    "title": 19.0,
    "day": 4.8,
    "result": 5.2,
    "way": 5.2,
    "for": 2.6,
    "against": 2.6,
}
_KIND_WIDTH = 2.4


class HouseStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        lead: centred lines below the title.
        heads: of the bills' columns, in their order; those in ``behind`` follow the members.
        head_rows: what stands above the members, from the top; without ``factions`` no vote has
            one.
        members_head: text of the row ``members``.
        faction_form: with ``{faction}`` and ``{count}``; ``seat_form`` with ``{number}``.
        groups: labels and the bills below each, set as ``grouping`` says: not at all, a line over
            the whole table, a first column headed ``kind_head``, or a heading above a table of
            its own.
        legend: between title and table, at the right.
        notes: below the table.
        term: first and last day of the session, centred below the lead with ``term_form``.
        widths: of bills' columns, in place of the usual ones.
    """

    title: str
    chamber: Chamber
    heads: dict[BillColumn, str]
    head_rows: tuple[HeadRow, ...]
    groups: tuple[tuple[str, tuple[Motion, ...]], ...]
    grouping: Grouping
    marks: dict[str, str]
    lead: tuple[str, ...] = ()
    behind: tuple[BillColumn, ...] = ()
    kind_head: str = ""
    members_head: str = ""
    faction_form: str = "{faction}"
    seat_form: str = "{number}"
    legend: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    day_style: DayStyle = "dotted"
    term: tuple[date, date] | None = None
    term_form: str = "{term}"
    term_style: DayStyle = "mixed"
    widths: dict[BillColumn, float] = {}
    member_width: float = 2.3
    size_scale: float = 0.85

    @property
    def before(self) -> list[BillColumn]:
        """The bills' columns before the members."""
        return [column for column in self.heads if column not in self.behind]

    @property
    def n_stub(self) -> int:
        """How many columns for the kind of a bill stand at the left."""
        return int(self.grouping == "column")


def vote_house(draft: Draft, style: HouseStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    for text in style.lead:
        draft.centre(draft.dated(text))
    if style.term:
        term = draft.span(*style.term, style.term_style)
        draft.centre(style.term_form.format(term=term))
    for text in style.legend:
        draft.right(text)
    seats = style.chamber.seats(draft)
    if style.grouping == "tables":
        for label, motions in style.groups:
            draft.heading(label, level=2)
            body = [_row(draft, style, seats, motion) for motion in motions]
            _write_table(draft, style, seats, body, section=label)
    else:
        _write_table(draft, style, seats, list(_body(draft, style, seats)))
    for note in style.notes:
        draft.text(draft.dated(note))


def _body(draft: Draft, style: HouseStyle, seats: list[Seat]) -> Iterator[list[str]]:
    """The bills of all groups, with a line above or a cell beside each group."""
    n_columns = style.n_stub + len(style.heads) + len(seats)
    for label, motions in style.groups:
        if style.grouping == "bands":
            yield [label, *[LEFT] * (n_columns - 1)]
        for index, motion in enumerate(motions):
            stub = [ABOVE if index else label] * style.n_stub
            yield [*stub, *_row(draft, style, seats, motion)]


def _write_table(
    draft: Draft,
    style: HouseStyle,
    seats: list[Seat],
    body: list[list[str]],
    section: str | None = None,
) -> None:
    heads = _heads(style, seats)
    names = style.head_rows.index("names")
    widths = _WIDTHS | style.widths
    draft.table(
        grid_table(
            [*heads, *body],
            [
                *[_KIND_WIDTH] * style.n_stub,
                *(widths[column] for column in style.before),
                *[style.member_width] * len(seats),
                *(widths[column] for column in style.behind),
            ],
            n_header_rows=len(heads),
            vertical_rows=(names,),
            vertical_columns=(0,) if style.n_stub else (),
            label_columns=(0,) if style.n_stub else (),
            section=section,
            size_pt=draft.look.size_pt * style.size_scale,
        )
    )


def _heads(style: HouseStyle, seats: list[Seat]) -> list[list[str]]:
    before = [style.kind_head] * style.n_stub + [style.heads[column] for column in style.before]
    behind = [style.heads[column] for column in style.behind]
    rows: list[list[str]] = []
    for name in style.head_rows:
        inner = _head_row(style, seats, name)
        above = bool(rows)
        rows.append(
            [
                *([ABOVE] * len(before) if above else before),
                *inner,
                *([ABOVE] * len(behind) if above else behind),
            ]
        )
    return rows


def _head_row(style: HouseStyle, seats: list[Seat], name: HeadRow) -> list[str]:
    """One of the rows above the members."""
    match name:
        case "members":
            return [style.members_head, *[LEFT] * (len(seats) - 1)]
        case "factions":
            counts = dict(style.chamber.factions)
            return [
                LEFT
                if index and seats[index - 1].faction == seat.faction
                else style.faction_form.format(faction=seat.faction, count=counts[seat.faction])
                for index, seat in enumerate(seats)
            ]
        case "seats":
            return [style.seat_form.format(number=seat.number) for seat in seats]
        case "names":
            return [_spread(seat) for seat in seats]


def _row(draft: Draft, style: HouseStyle, seats: list[Seat], motion: Motion) -> list[str]:
    votes = style.chamber.votes(seats, motion)
    note = note_votes if "factions" in style.head_rows else note_named_votes
    note(draft, motion, iter(zip(seats, votes, strict=True)))
    texts: dict[BillColumn, str] = {
        "number": motion.number,
        "title": draft.dated(motion.title),
        "result": motion.result,
        "way": motion.way,
        "for": str(votes.count("for")),
        "against": str(votes.count("against")),
    }
    if "day" in style.heads:
        texts["day"] = draft.day(motion.day, style.day_style)
    return [
        *(texts[column] for column in style.before),
        *(style.marks[vote] for vote in votes),
        *(texts[column] for column in style.behind),
    ]


def _spread(seat: Seat) -> str:
    return seat.surname + "　" * max(5 - len(seat.name), 0) + seat.given
