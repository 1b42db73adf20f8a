"""Records of a committee of an assembly, whose turns a plan states one by one (委員会記録)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.papers.minutes.assembly_day import noted_post
from corpus.samples.papers.minutes.transcript import Turn, noted_text, scripted_speeches
from corpus.samples.tables import grid_table

_LIST_WIDTHS = (7, 9, 7, 9)


class CommitteeStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such records.

    Attributes:
        title: lines of the title, with ``{body}``; the first is the paper's.
        labels: of the lines with day, hours and venue, printed as ``label_form`` with ``{label}``
            and ``{value}``.
        hours: as printed in the head, and both hours as HH:MM.
        headings: above those present, those absent, the officials, the matters and the speeches.
        posts: of the members in order; ``absent`` are surnames.
        name_form: how a name is printed in a list, with ``{spaced}``.
        officials: post, surname and given name.
        items: number and title of each matter.
        opened: line above the speeches.
        speaker: begins a turn, with ``{mark}``, ``{role}`` and ``{name}``.
        signature: lines below the speeches.
    """

    title: tuple[str, ...]
    day: date
    labels: tuple[str, str, str]
    label_form: str
    hours: tuple[str, str, str]
    venue: str
    headings: tuple[str, str, str, str, str]
    posts: tuple[str, ...]
    absent: tuple[str, ...]
    name_form: str
    officials: tuple[tuple[str, str, str], ...]
    items: tuple[tuple[str, str], ...]
    opened: str
    speaker: str
    turns: tuple[Turn, ...]
    signature: tuple[str, ...] = ()
    day_style: DayStyle = "weekday"


def committee_record(draft: Draft, style: CommitteeStyle) -> None:
    """Compose the record of a day."""
    body = draft.town.board
    for text in style.title:
        draft.title(draft.dated(text.format(body=body)))
    day = draft.day(style.day, style.day_style)
    values = (day, style.hours[0], style.venue)
    for label, value in zip(style.labels, values, strict=True):
        draft.text(style.label_form.format(label=label, value=draft.key(label, value)))
    draft.fact(
        "meetings",
        body_name=body,
        date_start=style.day.isoformat(),
        date_end=style.day.isoformat(),
        time_start=style.hours[1],
        time_end=style.hours[2],
        venue=style.venue,
    )
    _members(draft, style)
    draft.heading(style.headings[2], level=2)
    for official in style.officials:
        draft.fact("attendees", role=official[0], name="".join(official[1:]), attendance="present")
    _list(draft, [(noted_post(draft, post), _name(style, p)) for post, *p in style.officials])
    draft.heading(style.headings[3], level=2)
    for number, title in style.items:
        draft.text(f"{number}　{noted_text(draft, title)}", indent=1)
        draft.fact("agenda_items", item_no=number, title=title)
    draft.heading(style.headings[4], level=2)
    draft.right(style.opened)
    draft.fact("speeches", seq=1, text=style.opened)
    scripted_speeches(draft, style.speaker, style.turns)
    for text in style.signature:
        draft.right(text)


def _members(draft: Draft, style: CommitteeStyle) -> None:
    members = list(zip(style.posts, draft.town.people, strict=True))
    for heading, attendance in zip(style.headings[:2], ("present", "absent"), strict=True):
        draft.heading(heading, level=2)
        entries = []
        for post, person in members:
            if (person[0] in style.absent) == (attendance == "absent"):
                entries.append((post, _name(style, person)))
                draft.fact("attendees", role=post, name="".join(person), attendance=attendance)
        _list(draft, entries)


def _name(style: CommitteeStyle, person: tuple[str, ...] | list[str]) -> str:
    return style.name_form.format(spaced="　".join(person))


def _list(draft: Draft, entries: list[tuple[str, str]]) -> None:
    """Posts and names, two pairs a row, without rulings."""
    cells = [text for entry in entries for text in entry]
    cells += [""] * (-len(cells) % len(_LIST_WIDTHS))
    rows = [cells[first : first + 4] for first in range(0, len(cells), 4)]
    draft.table(grid_table(rows, _LIST_WIDTHS, n_header_rows=0, ruling="none"))
