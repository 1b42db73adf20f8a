"""Results without members' votes, by who put the bills, and the petitions (議決結果・請願陳情)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import RulingKind
from corpus.samples.papers.minutes.chamber import Motion, note_result
from corpus.samples.tables import grid_table

_BILL_WIDTHS = (4.0, 19.0, 6.8, 5.4, 4.0, 5.6)
_PETITION_WIDTHS = (5.2, 4.2, 12.4, 10.4, 4.6, 4.2, 4.6)


class Petition(Struct, frozen=True):
    """A petition: its motion, the day it came in and who put it."""

    motion: Motion
    received: date
    petitioner: str


class DecisionListStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such results.

    Attributes:
        term: first and last day of the session; ``term_form`` with ``{term}``.
        bill_heads: day, title, number, who it was referred to, how it was voted on, result.
        bill_lists: headings and bills; a bill's ``kind`` is what it was referred to.
        petition_heading, petition_heads: number, day of receipt, title, petitioner, referred to,
            day of the decision, result.
    """

    title: tuple[str, ...]
    term: tuple[date, date]
    term_form: str
    bill_heads: tuple[str, str, str, str, str, str]
    bill_lists: tuple[tuple[str, tuple[Motion, ...]], ...]
    petition_heading: str
    petition_heads: tuple[str, str, str, str, str, str, str]
    petitions: tuple[Petition, ...]
    day_form: str = "{day.month}.{day.day}"
    term_style: DayStyle = "full_width"
    ruling: RulingKind = "rows"
    notes: tuple[str, ...] = ()


def decision_lists(draft: Draft, style: DecisionListStyle) -> None:
    """Compose the results of a session."""
    for text in style.title:
        draft.title(draft.dated(text))
    term = draft.span(*style.term, style.term_style, "から")
    draft.centre(style.term_form.format(term=term))
    size = draft.look.size_pt * 0.93
    for heading, motions in style.bill_lists:
        draft.heading(heading, level=2)
        rows = [list(style.bill_heads), *(_bill(draft, style, motion) for motion in motions)]
        table = grid_table(rows, _BILL_WIDTHS, section=heading, ruling=style.ruling, size_pt=size)
        draft.table(table)
    draft.heading(style.petition_heading, level=2)
    rows = [list(style.petition_heads)]
    rows += [_petition(draft, style, petition) for petition in style.petitions]
    draft.table(grid_table(rows, _PETITION_WIDTHS, section=style.petition_heading, size_pt=size))
    for text in style.notes:
        draft.text(draft.dated(text))


def _bill(draft: Draft, style: DecisionListStyle, motion: Motion) -> list[str]:
    note_result(draft, motion)
    day, title = _day(draft, style, motion.day), draft.dated(motion.title)
    return [day, title, motion.number, motion.kind, motion.way, motion.result]


def _petition(draft: Draft, style: DecisionListStyle, petition: Petition) -> list[str]:
    motion = petition.motion
    note_result(draft, motion)
    return [
        motion.number,
        _day(draft, style, petition.received),
        draft.dated(motion.title),
        petition.petitioner,
        motion.kind,
        _day(draft, style, motion.day),
        motion.result,
    ]


def _day(draft: Draft, style: DecisionListStyle, day: date) -> str:
    """A day without its year, which the title says."""
    return draft.as_printed(style.day_form.format(day=day), day)
