"""Votes with members down the rows and bills across (議員別賛否)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.papers.votes.votes import vote_of
from corpus.samples.tables import grid_table

_MEMBER_WIDTH, _FACTION_WIDTH, _BILL_WIDTH = 8.4, 7.2, 7.4
_NARROW_BILL_WIDTH, _SEAT_WIDTH = 4.2, 3.0


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
        faction_first: whether each faction is one cell at the left of its members.
        seat_head: head of the numbers of the seats; none where there are none.
        titles_down: whether the titles of the bills run downwards.
        tally_heads: of the rows with the numbers of votes for and against, above the results.
        notes: paragraphs below the last table.
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
    faction_first: bool = False
    seat_head: str | None = None
    titles_down: bool = False
    tally_heads: tuple[str, str] | None = None
    notes: tuple[str, ...] = ()


def vote_sheets(draft: Draft, style: VoteSheetStyle) -> None:
    """Compose the votes of a session, a table a day."""
    year = draft.year(style.days[0].day.year)
    draft.title(f"{style.session.format(year=year, n=style.number)}{style.title}")
    draft.text(style.legend)
    for voting_day in style.days:
        day = draft.day(voting_day.day, style.day_style)
        draft.heading(style.day_line.format(day=day), level=2)
        _write_table(draft, style, voting_day)
    for note in style.notes:
        draft.text(note)


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
    stub = _stub(style, ["　".join(person) for person in people], seats)
    rows = [
        [*stub[0], *(number for number, _ in bills)],
        [*[ABOVE] * len(stub[0]), *(title for _, title in bills)],
    ]
    for index, labels in enumerate(stub[1:]):
        rows.append([*labels, *(style.marks[column[index]] for column in votes)])
    across = [LEFT] * (len(stub[0]) - 1)
    for vote, head in zip(("for", "against"), style.tally_heads or (), strict=False):
        rows.append([head, *across, *(str(column.count(vote)) for column in votes)])
    rows.append([style.result_head, *across, *results])
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
    widths = [*_stub_widths(style)]
    widths += [_NARROW_BILL_WIDTH if style.titles_down else _BILL_WIDTH] * len(bills)
    draft.table(
        grid_table(
            rows,
            widths,
            n_header_rows=2,
            vertical_rows=(1,) if style.titles_down else (),
            centred=True,
            size_pt=draft.look.size_pt * 0.8,
        )
    )


def _stub(style: VoteSheetStyle, members: list[str], seats: list[str]) -> list[list[str]]:
    """The heads at the left of the bills, and below them the labels of each member."""
    numbers = [[style.seat_head or ""], *([str(n)] for n in range(1, len(members) + 1))]
    if not style.seat_head:
        numbers = [[] for _ in numbers]
    names = [style.member_head, *members]
    factions = [style.faction_head, *seats]
    if not style.faction_first:
        return [[*n, name, f] for n, name, f in zip(numbers, names, factions, strict=True)]
    merged = [
        ABOVE if index and factions[index - 1] == faction else faction
        for index, faction in enumerate(factions)
    ]
    return [[f, *n, name] for f, n, name in zip(merged, numbers, names, strict=True)]


def _stub_widths(style: VoteSheetStyle) -> list[float]:
    numbers = [_SEAT_WIDTH] if style.seat_head else []
    if style.faction_first:
        return [_FACTION_WIDTH, *numbers, _MEMBER_WIDTH]
    return [*numbers, _MEMBER_WIDTH, _FACTION_WIDTH]
