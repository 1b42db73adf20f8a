"""Results of votes (議決結果・賛否一覧)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary

RARE_VOTES = ("absent", "abstain", "excused")
NAME_CHARACTERS = 5
"""Names are spread over as many places in lists of names (５字取り)."""

_WIDTHS = {"kind": 2.4, "number": 6.0, "title": 20.0, "date": 6.5, "result": 8.0, "committee": 6.0}
_MEMBER_WIDTH, _TALLY_WIDTH = 2.1, 3.2


class BillKind(Struct, frozen=True):
    """Bills that are listed together, e.g. those of the mayor.

    Attributes:
        number: as in `VoteStyle`.
        results: in place of those of `VoteStyle`: without and with votes against.
    """

    label: str
    number: str
    titles: tuple[str, ...]
    results: tuple[str, str] | None = None


class VoteStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints its votes.

    Attributes:
        marks: printed marks by vote.
        factions: names of the factions; members are dealt to them in order.
        matrix: whether members are columns; else only results are printed.
        columns, last_columns: what is printed before and behind the members.
        kinds: bills by kind, with a column for the kind; else ``n_bills`` of the vocabulary's.
        members_head: head above the factions.
        tally_heads: heads of the numbers of votes for and against, at the right end.
        spreads_names: whether short names are spread.
        numbers_seats: whether the numbers of the seats stand above the names.
        kinds_above: whether each kind has a table of its own below its label.
        first_month: of the first session.
        committees: what is printed in the column ``committee``: where bills were referred to.
        notes: paragraphs below the votes.
        rare_share: share of members that are absent or the like.
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
    columns: tuple[str, ...] = ("number", "title", "date", "result")
    last_columns: tuple[str, ...] = ()
    kinds: tuple[BillKind, ...] = ()
    kind_head: str = "区分"
    members_head: str | None = None
    tally_heads: tuple[str, str] | None = None
    spreads_names: bool = False
    legend_below: bool = False
    numbers_seats: bool = False
    kinds_above: bool = False
    first_month: int = 3
    committees: tuple[str, ...] = ()
    committee_head: str = "付託先"
    notes: tuple[str, ...] = ()
    rare_share: float = 0.03


def vote_results(draft: Draft, style: VoteStyle, words: Vocabulary, year: int) -> None:
    """Compose the results of one or more sessions."""
    for index in range(style.n_sessions):
        if index:
            draft.new_page()
        session = style.session.format(year=draft.year(year), n=index + 1)
        draft.title(f"{session}{style.title}")
        if style.matrix and not style.legend_below:
            draft.right(style.legend)
        _SessionWriter(draft, style, words).write(date(year, style.first_month + 3 * index, 2))
        if style.matrix and style.legend_below:
            draft.text(style.legend)
        for note in style.notes:
            draft.text(note)


class _SessionWriter:
    def __init__(self, draft: Draft, style: VoteStyle, words: Vocabulary) -> None:
        self.draft, self.style, self.words = draft, style, words
        people = draft.town.people if style.matrix else ()
        self.members = ["".join(person) for person in people]
        self.printed_members = (
            [_spread(*p) for p in people] if style.spreads_names else self.members
        )
        self.seats = [
            style.factions[i * len(style.factions) // len(people)] for i in range(len(people))
        ]
        has_kinds = style.kinds and not style.kinds_above
        self.columns = (("kind",) if has_kinds else ()) + style.columns

    def write(self, first: date) -> None:
        """Print the session's table, or its tables by kind."""
        if not self.style.kinds_above:
            self._print(list(self._bills(first)))
            return
        for kind in self.style.kinds:
            self.draft.heading(kind.label, level=2)
            self._print([row[1:] for row in self._bills_of(kind, first)], section=kind.label)

    def _print(self, bills: list[list[str]], section: str | None = None) -> None:
        style = self.style
        heads = self._heads()
        rows = [*heads, *bills]
        widths = [_WIDTHS[name] for name in self.columns] + [_MEMBER_WIDTH] * len(self.members)
        widths += [_WIDTHS[name] for name in style.last_columns]
        widths += [_TALLY_WIDTH] * len(style.tally_heads or ())
        table = grid_table(
            rows,
            widths,
            n_header_rows=len(heads),
            vertical_rows=(len(heads) - 1,) if self.members else (),
            vertical_columns=(0,) if "kind" in self.columns else (),
            section=section,
            size_pt=self.draft.look.size_pt * 0.8,
        )
        self.draft.table(table)

    def _heads(self) -> list[list[str]]:
        style = self.style
        texts = {
            "kind": style.kind_head,
            "number": style.number_head,
            "title": style.title_head,
            "date": style.date_head,
            "result": style.result_head,
            "committee": style.committee_head,
        }
        before = [texts[name] for name in self.columns]
        behind = [*(texts[name] for name in style.last_columns), *(style.tally_heads or ())]
        if not self.members:
            return [before + behind]
        factions = [
            LEFT if index and self.seats[index - 1] == seat else seat
            for index, seat in enumerate(self.seats)
        ]
        inner = [factions, self.printed_members]
        if style.numbers_seats:
            inner.insert(1, [str(number) for number in range(1, len(self.members) + 1)])
        if style.members_head:
            inner.insert(0, [style.members_head, *[LEFT] * (len(self.members) - 1)])
        return [
            [
                *(before if not depth else [ABOVE] * len(before)),
                *row,
                *(behind if not depth else [ABOVE] * len(behind)),
            ]
            for depth, row in enumerate(inner)
        ]

    def _bills(self, first: date) -> Iterator[list[str]]:
        if not self.style.kinds:
            for number in range(1, self.style.n_bills + 1):
                day = self._day(first)
                title = self.words.bills[(number * 5 + first.month) % len(self.words.bills)]
                bill_no = self.style.number.format(n=number)
                yield self._bill(bill_no, title, day, self.style.results)
        for kind in self.style.kinds:
            yield from self._bills_of(kind, first)

    def _bills_of(self, kind: BillKind, first: date) -> Iterator[list[str]]:
        for index, title in enumerate(kind.titles):
            bill_no = kind.number.format(n=first.month + index)
            results = kind.results or self.style.results
            row = self._bill(bill_no, title, self._day(first), results)
            yield [ABOVE if index else kind.label, *row]

    def _day(self, first: date) -> date:
        return first + timedelta(days=self.draft.random.choice((0, 7, 18)))

    def _bill(self, bill_no: str, title: str, day: date, results: Sequence[str]) -> list[str]:
        draft, style = self.draft, self.style
        against = draft.random.choice((None, None, style.factions[-1]))
        result = results[0] if against is None else results[1]
        printed_day = draft.day(day, style.day_style)
        known = {
            "meeting_date": day.isoformat(),
            "bill_no": bill_no,
            "bill_title": title,
            "result": result,
        }
        votes = [
            vote_of(draft, style.marks, style.rare_share, index, seat, against)
            for index, seat in enumerate(self.seats)
        ]
        for member, seat, vote in zip(self.members, self.seats, votes, strict=True):
            draft.fact("votes", **known, member=member, faction=seat, vote=vote)
        if not votes:
            draft.fact("votes", **known)
        values = {"number": bill_no, "title": title, "date": printed_day, "result": result}
        if style.committees:
            values["committee"] = draft.random.choice(style.committees)
        return [
            *(values[name] for name in style.columns),
            *(style.marks[vote] for vote in votes),
            *(values[name] for name in style.last_columns),
            *(str(votes.count(vote)) for vote in ("for", "against") if style.tally_heads),
        ]


def _spread(surname: str, given: str) -> str:
    return surname + "　" * max(NAME_CHARACTERS - len(surname + given), 0) + given


def vote_of(  # noqa: PLR0913  a vote hangs on as much
    draft: Draft,
    marks: Mapping[str, str],
    rare_share: float,
    index: int,
    seat: str,
    against: str | None,
) -> str:
    """A member's vote on a bill that the faction ``against`` is against; the first one chairs."""
    if index == 0:
        return "chair"
    if draft.random.random() < rare_share:
        return draft.random.choice([vote for vote in marks if vote in RARE_VOTES])
    return "against" if seat == against else "for"
