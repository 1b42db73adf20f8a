"""Results of votes (議決結果・賛否一覧)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import LEFT
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary

RARE_VOTES = ("absent", "abstain", "excused")


class VoteStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints its votes.

    Attributes:
        marks: printed marks by vote.
        factions: names of the factions; members are dealt to them in order.
        matrix: whether members are columns; else only results are printed.
    """

    title: str
    session: str
    factions: tuple[str, ...]
    marks: dict[str, str]
    number_head: str = "番号"
    title_head: str = "案件名"
    date_head: str = "議決年月日"
    result_head: str = "議決結果"
    number: str = "議案第{n}号"
    legend: str = "（注）賛成：○　反対：×　欠席：欠　議長：議　退席：退　除斥：除"
    results: tuple[str, str, str] = ("原案可決（全会一致）", "原案可決（賛成多数）", "否決")
    day_style: DayStyle = "dotted"
    matrix: bool = True
    n_bills: int = 24
    n_sessions: int = 2


def vote_results(draft: Draft, style: VoteStyle, words: Vocabulary, year: int) -> None:
    """Compose the results of one or more sessions."""
    for index in range(style.n_sessions):
        if index:
            draft.new_page()
        session = style.session.format(year=draft.year(year), n=index + 1)
        draft.title(f"{session}{style.title}")
        if style.matrix:
            draft.right(style.legend)
        _write_session(draft, style, words, date(year, 3 + 3 * index, 2))


def _write_session(draft: Draft, style: VoteStyle, words: Vocabulary, first: date) -> None:
    people = ["".join(person) for person in draft.town.people]
    members = people if style.matrix else []
    seats = [style.factions[i * len(style.factions) // len(people)] for i in range(len(people))]
    heads = [style.number_head, style.title_head, style.date_head, style.result_head]
    rows = _heads(heads, members, seats)
    for number in range(1, style.n_bills + 1):
        day = first + timedelta(days=draft.random.choice((0, 7, 18)))
        bill = words.bills[(number * 5 + first.month) % len(words.bills)]
        rows.append(_bill_row(draft, style, members, seats, (number, bill, day)))
    widths = [6.0, 20.0, 6.5, 8.0] + [2.1] * len(members)
    table = grid_table(
        rows,
        widths,
        n_header_rows=2 if members else 1,
        vertical_rows=(1,) if members else (),
        size_pt=draft.look.size_pt * 0.8,
    )
    draft.table(table)


def _heads(heads: list[str], members: Sequence[str], seats: Sequence[str]) -> list[list[str]]:
    if not members:
        return [heads]
    factions = [
        LEFT if index and seats[index - 1] == seat else seat for index, seat in enumerate(seats)
    ]
    return [[*heads, *factions], ["^"] * len(heads) + list(members)]


def _bill_row(
    draft: Draft,
    style: VoteStyle,
    members: Sequence[str],
    seats: Sequence[str],
    bill: tuple[int, str, date],
) -> list[str]:
    number, title, day = bill
    against = draft.random.choice((None, None, style.factions[-1]))
    result = style.results[0] if against is None else style.results[1]
    bill_no = style.number.format(n=number)
    known = {
        "meeting_date": day.isoformat(),
        "bill_no": bill_no,
        "bill_title": title,
        "result": result,
    }
    marks = []
    for index, member in enumerate(members):
        vote = _vote_of(draft, style, index, seats, against)
        marks.append(style.marks[vote])
        draft.fact("votes", **known, member=member, faction=seats[index], vote=vote)
    if not members:
        draft.fact("votes", **known)
    return [bill_no, title, draft.day(day, style.day_style), result, *marks]


def _vote_of(
    draft: Draft, style: VoteStyle, index: int, seats: Sequence[str], against: str | None
) -> str:
    if index == 0:
        return "chair"
    if draft.random.random() < 0.03:
        return draft.random.choice([v for v in style.marks if v in RARE_VOTES])
    return "against" if seats[index] == against else "for"
