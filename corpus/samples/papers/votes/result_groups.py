"""Results by kinds of matters, a table a kind with columns of its own (議案等の審議結果)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.tables import grid_table

ResultColumn = Literal[
    "number", "received", "title", "petitioner", "committee", "advice", "day", "result", "way"
]

_WIDTHS: dict[ResultColumn, float] = {
    "number": 6.0,
    "received": 5.4,
    "title": 19.0,
    "petitioner": 11.0,
    "committee": 5.8,
    "advice": 5.2,
    "day": 5.4,
    "result": 5.2,
    "way": 5.2,
}
_DAYS = ("received", "day")


class ResultGroup(Struct, frozen=True):
    """Matters of a kind: what stands above them and their table's columns with their heads.

    Attributes:
        text: lines with the columns' values parted by ``|``; days as ``2024.6.4``, or empty.
            ``/`` is a line break and ``_`` a space within a petitioner.
    """

    heading: str
    heads: dict[ResultColumn, str]
    text: str


class GroupsStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such results.

    Attributes:
        term: first and last day of the session; ``term_form`` with ``{term}``.
        nothing: stands in place of what is not stated.
    """

    title: str
    term: tuple[date, date]
    term_form: str
    groups: tuple[ResultGroup, ...]
    nothing: str
    joint: str = "～"
    day_style: DayStyle = "dotted"
    term_style: DayStyle = "era"
    notes: tuple[str, ...] = ()


def result_groups(draft: Draft, style: GroupsStyle) -> None:
    """Compose the results of a session."""
    draft.title(draft.dated(style.title))
    term = draft.span(*style.term, style.term_style, style.joint)
    draft.right(style.term_form.format(term=term))
    for group in style.groups:
        draft.heading(group.heading, level=2)
        lines = [line.strip().split("|") for line in group.text.strip().splitlines()]
        rows = [list(group.heads.values())]
        for line in lines:
            values = dict(zip(group.heads, line, strict=True))
            rows.append([_cell(draft, style, name, value) for name, value in values.items()])
            _note(draft, values)
        widths = [_WIDTHS[name] for name in group.heads]
        size = draft.look.size_pt * 0.93
        draft.table(grid_table(rows, widths, section=group.heading, size_pt=size))
    for note in style.notes:
        draft.text(draft.dated(note))


def _cell(draft: Draft, style: GroupsStyle, name: ResultColumn, value: str) -> str:
    if not value:
        return style.nothing
    if name in _DAYS:
        return draft.day(_day_of(value), style.day_style)
    if name == "petitioner":
        return value.replace("/", "\n").replace("_", "　")
    return draft.dated(value)


def _note(draft: Draft, values: dict[ResultColumn, str]) -> None:
    day = values.get("day")
    draft.fact(
        "votes",
        meeting_date=_day_of(day).isoformat() if day else None,
        bill_no=values["number"],
        bill_title=values["title"],
        result=values["result"],
    )


def _day_of(text: str) -> date:
    year, month, day = map(int, text.split("."))
    return date(year, month, day)
