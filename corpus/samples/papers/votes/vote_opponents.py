"""Results of votes with those who were not for a bill named in words (反対者を記した議決結果)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import RulingKind
from corpus.samples.papers.minutes.chamber import (
    Chamber,
    Motion,
    Seat,
    note_named_votes,
    note_result,
)
from corpus.samples.tables import grid_table

_WIDTHS = (6.8, 15.4, 3.4, 5.4, 2.6, 2.6, 11.0)


class OpponentsStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such results.

    Attributes:
        term: first and last day of the session; ``term_form`` with ``{term}``.
        heads: number, title, day, result, votes for and against, who was not for it.
        sections: headings with the bills below them, each in a table of its own.
        words: how votes other than those for a bill are introduced, by vote.
        nobody: where all were for it.
    """

    title: str
    term: tuple[date, date]
    term_form: str
    chamber: Chamber
    heads: tuple[str, str, str, str, str, str, str]
    sections: tuple[tuple[str, tuple[Motion, ...]], ...]
    words: dict[str, str]
    nobody: str = ""
    day_style: DayStyle = "slash_day"
    term_style: DayStyle = "mixed"
    ruling: RulingKind = "rows"
    notes: tuple[str, ...] = ()


def vote_opponents(draft: Draft, style: OpponentsStyle) -> None:
    """Compose the results of a session."""
    seats = style.chamber.seats(draft)
    draft.title(draft.dated(style.title))
    draft.text(style.term_form.format(term=draft.span(*style.term, style.term_style)))
    for heading, motions in style.sections:
        draft.heading(heading, level=2)
        rows = [list(style.heads)]
        rows += [_row(draft, style, seats, motion) for motion in motions]
        size = draft.look.size_pt * 0.92
        draft.table(grid_table(rows, _WIDTHS, section=heading, ruling=style.ruling, size_pt=size))
    for note in style.notes:
        draft.text(draft.dated(note))


def _row(draft: Draft, style: OpponentsStyle, seats: list[Seat], motion: Motion) -> list[str]:
    votes = style.chamber.votes(seats, motion)
    named = [pair for pair in zip(seats, votes, strict=True) if pair[1] in style.words]
    lines = []
    for vote, word in style.words.items():
        names = [seat.name for seat, its_vote in named if its_vote == vote]
        if names:
            lines.append(f"{word}{'、'.join(names)}")
    if named:
        note_named_votes(draft, motion, iter(named))
    else:
        note_result(draft, motion)
    return [
        motion.number,
        draft.dated(motion.title),
        draft.day(motion.day, style.day_style),
        motion.result,
        *(str(votes.count(vote)) for vote in ("for", "against")),
        "\n".join(lines) or style.nobody,
    ]
