"""The members of an assembly, with their factions, posts and addresses (議員名簿)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.tables import grid_table

_WIDTHS = (3.2, 13.0, 7.4, 3.4, 9.4, 6.4, 14.0)


class RosterEntry(Struct, frozen=True):
    """A member; ``reading`` is of the name. A seat without a name is vacant."""

    seat: str
    name: tuple[str, str]
    reading: str
    faction: str
    terms: str
    post: str
    committee: str
    address: str


class RosterStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints its roster.

    Attributes:
        as_of: the day, printed with ``as_of_form``.
        term: first and last day of the members' term, printed with ``term_form``.
        heads: seat, name, faction, times elected, post, committee, address.
        name_form: with ``{name}`` and ``{reading}``.
        vacant: stands in place of a name.
    """

    title: str
    as_of: date
    as_of_form: str
    term: tuple[date, date]
    term_form: str
    heads: tuple[str, str, str, str, str, str, str]
    entries: tuple[RosterEntry, ...]
    name_form: str
    vacant: str
    day_style: DayStyle = "mixed"
    joint: str = "から"
    lead: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def entries_of(text: str) -> tuple[RosterEntry, ...]:
    """Entries from lines of ``seat|surname・given|reading|…``, the rest as in `RosterEntry`."""
    entries = []
    for line in text.strip().splitlines():
        seat, name, *rest = line.strip().split("|")
        surname, _, given = name.partition("・")
        entries.append(RosterEntry(seat, (surname, given), *rest))
    return tuple(entries)


def roster(draft: Draft, style: RosterStyle) -> None:
    """Compose the roster."""
    draft.title(draft.dated(style.title))
    draft.right(style.as_of_form.format(day=draft.day(style.as_of, style.day_style)))
    term = draft.span(*style.term, style.day_style, style.joint)
    draft.text(style.term_form.format(term=term))
    for text in style.lead:
        draft.text(draft.dated(text))
    rows = [list(style.heads), *(_row(draft, style, entry) for entry in style.entries)]
    draft.table(grid_table(rows, _WIDTHS, stub_columns=1, size_pt=draft.look.size_pt * 0.92))
    for note in style.notes:
        draft.text(draft.dated(note))


def _row(draft: Draft, style: RosterStyle, entry: RosterEntry) -> list[str]:
    if not any(entry.name):
        return [entry.seat, style.vacant, *[""] * (len(style.heads) - 2)]
    first, last = style.term
    draft.fact(
        "attendees",
        name="".join(entry.name),
        role=entry.post.replace("　", "") or None,
        affiliation=entry.faction,
        term_start=first.isoformat(),
        term_end=last.isoformat(),
    )
    name = style.name_form.format(name="　".join(entry.name), reading=entry.reading)
    return [
        entry.seat,
        name,
        entry.faction,
        entry.terms,
        entry.post,
        entry.committee,
        entry.address,
    ]
