"""Votes with members down the rows and bills across (議員別賛否)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.votes import vote_of
from corpus.samples.tables import grid_table

_MEMBER_WIDTH, _FACTION_WIDTH, _BILL_WIDTH = 8.4, 7.2, 7.4


class VotingDay(Struct, frozen=True):
    """The bills that were voted on one day, as (number, title) pairs."""

    day: date
    bills: tuple[tuple[str, str], ...]


class VoteSheetStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such votes.

    Attributes:
        marks: printed marks by vote.
        results: of a bill without and with votes against.
        day_line: above each table, with ``{day}``.
    """

    title: str
    session: str
    number: int
    days: tuple[VotingDay, ...]
    factions: tuple[str, ...]
    marks: dict[str, str]
    results: tuple[str, str]
    legend: str
    day_line: str
    member_head: str = "議員名"
    faction_head: str = "会派"
    result_head: str = "議決結果"
    day_style: DayStyle = "era"
    rare_share: float = 0.05


def vote_sheets(draft: Draft, style: VoteSheetStyle) -> None:
    """Compose the votes of a session, a table a day."""
    year = draft.year(style.days[0].day.year)
    draft.title(f"{style.session.format(year=year, n=style.number)}{style.title}")
    draft.text(style.legend)
    for voting_day in style.days:
        day = draft.day(voting_day.day, style.day_style)
        draft.heading(style.day_line.format(day=day), level=2)
        _write_table(draft, style, voting_day)


def _write_table(draft: Draft, style: VoteSheetStyle, voting_day: VotingDay) -> None:
    people, bills = draft.town.people, voting_day.bills
    seats = [style.factions[i * len(style.factions) // len(people)] for i in range(len(people))]
    votes, results = [], []
    for _ in bills:
        against = draft.random.choice((None, None, *style.factions[-2:]))
        votes.append(
            [
                vote_of(draft, style.marks, style.rare_share, index, seat, against)
                for index, seat in enumerate(seats)
            ]
        )
        results.append(style.results[0 if against is None else 1])
    rows = [
        [style.member_head, style.faction_head, *(number for number, _ in bills)],
        [ABOVE, ABOVE, *(title for _, title in bills)],
    ]
    for index, (person, seat) in enumerate(zip(people, seats, strict=True)):
        rows.append(["　".join(person), seat, *(style.marks[column[index]] for column in votes)])
    rows.append([style.result_head, LEFT, *results])
    for (number, title), column, result in zip(bills, votes, results, strict=True):
        for person, seat, vote in zip(people, seats, column, strict=True):
            draft.fact(
                "votes",
                meeting_date=voting_day.day.isoformat(),
                bill_no=number,
                bill_title=title,
                result=result,
                member="".join(person),
                faction=seat,
                vote=vote,
            )
    widths = (_MEMBER_WIDTH, _FACTION_WIDTH, *[_BILL_WIDTH] * len(bills))
    size = draft.look.size_pt * 0.8
    draft.table(grid_table(rows, widths, n_header_rows=2, centred=True, size_pt=size))
