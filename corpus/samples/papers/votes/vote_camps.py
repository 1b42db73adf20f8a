"""Votes with the members of each side named in a cell, by faction (賛否が分かれた議案)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_result, note_votes
from corpus.samples.tables import grid_table

_WIDTHS = (11.0, 4.6, 3.4, 2.8, 22.0)
_LIST_WIDTHS = (5.0, 6.0, 22.0, 5.6)


class CampsStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        headings: above the bills that divided the assembly and above the others.
        heads: bill, result, side, number of members, their names.
        bill_form: a bill's cell, with ``{number}`` and ``{title}``.
        sides: labels of those for and against, and of those who took no part.
        faction_form: the members of a faction on one side, with ``{faction}`` and ``{names}``.
        others_forms: those who took no part, by vote, with ``{name}`` and ``{faction}``.
        list_heads: of the others: day, number, title, result.
    """

    title: str
    lead: tuple[str, ...]
    chamber: Chamber
    disputed: tuple[Motion, ...]
    agreed: tuple[Motion, ...]
    headings: tuple[str, str]
    heads: tuple[str, str, str, str, str]
    bill_form: str
    sides: tuple[str, str, str]
    faction_form: str
    others_forms: dict[str, str]
    list_heads: tuple[str, str, str, str]
    day_style: DayStyle = "short"
    joint: str = "・"
    notes: tuple[str, ...] = ()


def vote_camps(draft: Draft, style: CampsStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    for text in style.lead:
        draft.text(draft.dated(text))
    draft.heading(style.headings[0], level=2)
    seats = style.chamber.seats(draft)
    rows = [list(style.heads)]
    for motion in style.disputed:
        rows += _sides(draft, style, seats, motion)
    size = draft.look.size_pt * 0.9
    draft.table(grid_table(rows, _WIDTHS, section=style.headings[0], size_pt=size))
    for note in style.notes:
        draft.text(draft.dated(note))
    draft.heading(style.headings[1], level=2)
    _agreed(draft, style)


def _sides(
    draft: Draft, style: CampsStyle, seats: Sequence[Seat], motion: Motion
) -> list[list[str]]:
    """Three rows: those for, those against, those who took no part."""
    pairs = list(zip(seats, style.chamber.votes(list(seats), motion), strict=True))
    note_votes(draft, motion, iter(pairs))
    bill = style.bill_form.format(number=motion.number, title=draft.dated(motion.title))
    rows: list[list[str]] = []
    for vote, side in zip(("for", "against"), style.sides, strict=False):
        camp = [seat for seat, its_vote in pairs if its_vote == vote]
        first = [ABOVE, ABOVE] if rows else [bill, motion.result]
        rows.append([*first, side, f"{len(camp)}人", _names(style, camp)])
    others = [
        form.format(name=seat.name, faction=seat.faction)
        for vote, form in style.others_forms.items()
        for seat, its_vote in pairs
        if its_vote == vote
    ]
    rows.append([ABOVE, ABOVE, style.sides[2], f"{len(others)}人", "\n".join(others)])
    return rows


def _names(style: CampsStyle, camp: Sequence[Seat]) -> str:
    """The members of one side, a line a faction."""
    lines = []
    for faction, members in groupby(camp, key=lambda seat: seat.faction):
        names = style.joint.join(seat.name for seat in members)
        lines.append(style.faction_form.format(faction=faction, names=names))
    return "\n".join(lines)


def _agreed(draft: Draft, style: CampsStyle) -> None:
    rows = [list(style.list_heads)]
    for motion in style.agreed:
        note_result(draft, motion)
        day, title = draft.day(motion.day, style.day_style), draft.dated(motion.title)
        rows.append([day, motion.number, title, motion.result])
    size, section = draft.look.size_pt * 0.9, style.headings[1]
    draft.table(grid_table(rows, _LIST_WIDTHS, section=section, ruling="rows", size_pt=size))
