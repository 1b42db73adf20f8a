"""Minutes in a ruled head and a table of who spoke and what was said (議事要旨)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table

_HEAD_WIDTHS = (5.2, 4.0, 20.0)
_TABLE_WIDTHS = (5.2, 24.0)


class SpeakerTableStyle(Struct, frozen=True, kw_only=True):
    """How a board prints such minutes.

    Attributes:
        title: with ``{scope}`` and ``{body}``; ``scope`` writes out its year.
        day_label: of the first row; ``venue`` is label and value of the second one.
        hours: what stands behind the day, and both hours as HH:MM.
        groups: label, role and names of people, and whether they were present; rows of one label
            share it.
        units: label of a row with the units that attended, and these.
        rows: further labelled rows: label and value.
        observers: their number, printed in one of ``rows``.
        open_status: whether it was open, printed in one of ``rows``.
        heads: of the table: who spoke, what was said.
        matters: title, turns of role and text, and outcome of each matter.
        matter_form, outcome_form: rows over both columns, with ``{n}``, ``{title}``, ``{outcome}``.
        closing: line below the table, at the right.
    """

    title: str
    scope: str
    round: int
    day: date
    day_label: str
    hours: tuple[str, str, str]
    venue: tuple[str, str]
    groups: tuple[tuple[str, str, tuple[str, ...], bool], ...]
    units: tuple[str, tuple[str, ...]]
    rows: tuple[tuple[str, str], ...]
    agenda_label: str
    observers: int
    open_status: str
    heads: tuple[str, str]
    matters: tuple[tuple[str, tuple[tuple[str, str], ...], str], ...]
    matter_form: str
    outcome_form: str
    day_style: DayStyle = "weekday"
    closing: str = ""


def speaker_table(draft: Draft, style: SpeakerTableStyle) -> None:
    """Compose the minutes of one meeting."""
    body = draft.town.board
    draft.title(draft.dated(style.title.format(scope=style.scope, body=body)))
    _head(draft, style)
    draft.fact(
        "meetings",
        body_name=body,
        round=style.round,
        date_start=style.day.isoformat(),
        date_end=style.day.isoformat(),
        time_start=style.hours[1],
        time_end=style.hours[2],
        venue=style.venue[1],
        open_status=style.open_status,
        observers=style.observers,
    )
    _speeches(draft, style)
    if style.closing:
        draft.right(style.closing)


def _head(draft: Draft, style: SpeakerTableStyle) -> None:
    when = f"{draft.day(style.day, style.day_style)}　{style.hours[0]}"
    rows = [
        [style.day_label, draft.key(style.day_label, when), LEFT],
        [style.venue[0], draft.key(*style.venue), LEFT],
    ]
    previous = ""
    for label, role, names, is_present in style.groups:
        rows.append([ABOVE if label == previous else label, role, "、".join(names)])
        previous = label
        attendance = "present" if is_present else "absent"
        for name in names:
            draft.fact("attendees", role=role, name=name.replace("　", ""), attendance=attendance)
    units = draft.departments(style.units[1], "、")
    rows.append([style.units[0], draft.key(style.units[0], units), LEFT])
    for label, value in style.rows:
        rows.append([label, draft.key(label, draft.dated(value)), LEFT])
    titles = [title for title, *_ in style.matters]
    printed = "\n".join(f"（{n}）{title}" for n, title in enumerate(titles, 1))
    rows.append([style.agenda_label, draft.key(style.agenda_label, draft.dated(printed)), LEFT])
    for n, title in enumerate(titles, 1):
        draft.fact("agenda_items", item_no=f"（{n}）", title=title)
    draft.table(grid_table(rows, _HEAD_WIDTHS, n_header_rows=0, stub_columns=1))


def _speeches(draft: Draft, style: SpeakerTableStyle) -> None:
    rows = [list(style.heads)]
    seq = 0
    for n, (title, turns, outcome) in enumerate(style.matters, 1):
        rows.append([draft.dated(style.matter_form.format(n=n, title=title)), LEFT])
        for role, text in turns:
            seq += 1
            is_unit = role in style.units[1]
            rows.append([draft.department(role) if is_unit else role, draft.dated(text)])
            draft.fact("speeches", seq=seq, speaker_role=role, text=text)
        rows.append([style.outcome_form.format(outcome=outcome), LEFT])
    draft.table(grid_table(rows, _TABLE_WIDTHS, break_rows=True))
