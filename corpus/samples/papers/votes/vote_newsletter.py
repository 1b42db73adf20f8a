"""Votes as a newsletter prints them: the disputed bills, then all others (議会だより)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_result, note_votes
from corpus.samples.tables import grid_table

_BILL_WIDTHS = (5.6, 13.0, 4.0, 2.6, 2.6)
_MEMBER_WIDTH = 2.0
_LIST_WIDTHS = (5.4, 15.0, 4.4)


class NewsletterStyle(Struct, frozen=True, kw_only=True):
    """How a newsletter prints votes.

    Attributes:
        lead: paragraphs below the title.
        headings: above the disputed bills and the others.
        heads: number, title, result, votes for and against.
        faction_form: head of a faction, with ``{faction}`` and ``{count}``.
        legend: between the first heading and its table, at the right.
        list_heads: number, title and result of the others, which stand in two columns.
    """

    title: str
    chamber: Chamber
    disputed: tuple[Motion, ...]
    agreed: tuple[Motion, ...]
    marks: dict[str, str]
    lead: tuple[str, ...]
    headings: tuple[str, str]
    heads: tuple[str, str, str, str, str]
    faction_form: str
    legend: str
    list_heads: tuple[str, str, str]
    notes: tuple[str, ...] = ()


def newsletter_votes(draft: Draft, style: NewsletterStyle) -> None:
    """Compose the votes of a session."""
    draft.title(draft.dated(style.title))
    for text in style.lead:
        draft.text(draft.dated(text))
    draft.heading(style.headings[0], level=2)
    draft.right(style.legend)
    _disputed(draft, style, style.chamber.seats(draft))
    for note in style.notes:
        draft.text(draft.dated(note))
    draft.heading(style.headings[1], level=2)
    _agreed(draft, style)


def _disputed(draft: Draft, style: NewsletterStyle, seats: list[Seat]) -> None:
    before = [ABOVE] * len(style.heads)
    rows = [
        [*style.heads, *_faction_heads(style, seats)],
        [*before, *(_spread(seat) for seat in seats)],
    ]
    for motion in style.disputed:
        votes = style.chamber.votes(seats, motion)
        tally = (str(votes.count(vote)) for vote in ("for", "against"))
        title = draft.dated(motion.title)
        marks = (style.marks[vote] for vote in votes)
        rows.append([motion.number, title, motion.result, *tally, *marks])
        note_votes(draft, motion, zip(seats, votes, strict=True))
    widths = [*_BILL_WIDTHS, *[_MEMBER_WIDTH] * len(seats)]
    size = draft.look.size_pt * 0.82
    draft.table(grid_table(rows, widths, n_header_rows=2, vertical_rows=(1,), size_pt=size))


def _faction_heads(style: NewsletterStyle, seats: Sequence[Seat]) -> list[str]:
    counts = dict(style.chamber.factions)
    return [
        LEFT
        if index and seats[index - 1].faction == seat.faction
        else style.faction_form.format(faction=seat.faction, count=counts[seat.faction])
        for index, seat in enumerate(seats)
    ]


def _spread(seat: Seat) -> str:
    return seat.surname + "　" * max(5 - len(seat.name), 0) + seat.given


def _agreed(draft: Draft, style: NewsletterStyle) -> None:
    """The others, the first half of them in the left column."""
    entries = []
    for motion in style.agreed:
        entries.append([motion.number, draft.dated(motion.title), motion.result])
        note_result(draft, motion)
    half = -(-len(entries) // 2)
    right = [*entries[half:], *[["", "", ""]] * (2 * half - len(entries))]
    rows = [[*style.list_heads, *style.list_heads]]
    rows += [[*one, *other] for one, other in zip(entries[:half], right, strict=True)]
    size = draft.look.size_pt * 0.86
    draft.table(grid_table(rows, _LIST_WIDTHS * 2, size_pt=size))
