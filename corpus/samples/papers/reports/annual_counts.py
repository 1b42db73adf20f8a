"""Yearly reports all of whose numbers are counted from one made-up pile of requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.papers.reports.count_tables import CountStyle, Labels, count_table
from corpus.samples.tables import Entry, grid_table

_WEEKDAYS = "月火水木金土日"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class Request(Struct, frozen=True):
    """A request: months since April, its kind, organ and decision by their places in the style."""

    month: int
    kind: int
    organ: int
    decision: int


class Sitting(Struct, frozen=True, kw_only=True):
    """A meeting of the board; in writing if it has no venue.

    Attributes:
        present: members who came, as printed.
    """

    day: date
    venue: str | None
    present: str
    matters: tuple[str, ...]


class Review(Struct, frozen=True, kw_only=True):
    """A request for review (審査請求); days of asking, consultation and answer."""

    asked: date
    matter: str
    consulted: date
    answered: date | None
    result: str


class CountsStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a report.

    Attributes:
        files: section and heads of the table of files by organ: at the beginning, more, fewer, at
            the end.
        months, decisions, reviews, sittings: the tables' styles; the latter two with heads.
        kinds: kinds of request, by how seldom they are.
        organs: bodies, the busiest first.
        decision_paths: heads of the decisions; their first label is that of all.
        received: head of the requests that were decided upon.
        review_heads, review_counts: heads of the counts of reviews, and rows of counts.
        sitting_heads: round, day, venue, matters, members present.
        lead: below the title, with ``{span}``.
        notes: below the tables of months, decisions and reviews.
    """

    title: str
    lead: str
    files: CountStyle
    file_heads: tuple[Labels, Labels, Labels, Labels]
    months: CountStyle
    decisions: CountStyle
    reviews: CountStyle
    kinds: tuple[str, ...]
    organs: tuple[str, ...]
    received: Labels
    decision_paths: tuple[Labels, ...]
    review_heads: tuple[Labels, ...]
    review_counts: tuple[tuple[Labels, tuple[int, ...]], ...]
    sitting_section: str
    sitting_heads: tuple[str, str, str, str, str]
    sittings: tuple[Sitting, ...]
    in_writing: str
    notes: tuple[str, str, str]
    total: str = "計"


def annual_counts(draft: Draft, style: CountsStyle, year: int, n_requests: int) -> None:
    """Compose the report for a fiscal year."""
    draft.title(f"{draft.fiscal_year(year, full_width=True)}{style.title}")
    draft.right(draft.town.name)
    span = draft.span(date(year, 4, 1), date(year + 1, 3, 31), "full_width", "から")
    draft.text(style.lead.format(span=span))
    _files(draft, style, year)
    pile = _pile(draft, style, n_requests)
    _months(draft, style, year, pile)
    _decisions(draft, style, year, pile)
    draft.heading(style.reviews.section)
    count_table(draft, style.reviews, style.review_heads, style.review_counts, year)
    draft.text(style.notes[2])
    _sittings(draft, style)


def _pile(draft: Draft, style: CountsStyle, n: int) -> list[Request]:
    """Requests, few of the later kinds, organs and decisions."""

    def some(things: Sequence[object], fewer: float = 0.45) -> int:
        weights = [fewer**index for index in range(len(things))]
        return draft.random.choices(range(len(things)), weights)[0]

    return [
        Request(
            draft.random.randrange(12),
            some(style.kinds, 0.12),
            some(style.organs),
            some(style.decision_paths),
        )
        for _ in range(n)
    ]


def _files(draft: Draft, style: CountsStyle, year: int) -> None:
    draft.heading(style.files.section)
    counts = []
    for _ in style.organs:
        before, more = draft.random.randrange(1, 60), draft.random.choice((0, 0, 1, 3))
        fewer = draft.random.choice((0, 0, 1))
        counts.append([before, more, fewer, before + more - fewer])
    rows = [((organ,), numbers) for organ, numbers in zip(style.organs, counts, strict=True)]
    rows.append(((style.total,), [sum(column) for column in zip(*counts, strict=True)]))
    count_table(draft, style.files, style.file_heads, rows, year)


def _months(draft: Draft, style: CountsStyle, year: int, pile: Sequence[Request]) -> None:
    """Months across, kinds down, with sums at the right and below."""
    draft.heading(style.months.section)
    heads = [*((f"{(3 + n) % 12 + 1}月",) for n in range(12)), (style.total,)]
    rows: list[tuple[Labels, list[int]]] = []
    for index, kind in enumerate(style.kinds):
        of_months = Counter(request.month for request in pile if request.kind == index)
        numbers = [of_months[month] for month in range(12)]
        rows.append(((kind,), [*numbers, sum(numbers)]))
    columns = zip(*(numbers for _, numbers in rows), strict=True)
    rows.append(((style.total,), [sum(column) for column in columns]))
    count_table(draft, style.months, heads, rows, year)
    draft.text(style.notes[0])


def _decisions(draft: Draft, style: CountsStyle, year: int, pile: Sequence[Request]) -> None:
    """Organs down, decisions across; of the first kind of request alone."""
    draft.heading(style.decisions.section)
    rows: list[tuple[Labels, list[int]]] = []
    for index, organ in enumerate(style.organs):
        decided = Counter(r.decision for r in pile if r.organ == index and r.kind == 0)
        numbers = [decided[place] for place in range(len(style.decision_paths))]
        rows.append(((organ,), [sum(numbers), *numbers]))
    columns = zip(*(numbers for _, numbers in rows), strict=True)
    rows.append(((style.total,), [sum(column) for column in columns]))
    count_table(draft, style.decisions, (style.received, *style.decision_paths), rows, year)
    draft.text(style.notes[1])


def _sittings(draft: Draft, style: CountsStyle) -> None:
    """The meetings; their days without the year, which the title says."""
    draft.heading(style.sitting_section)
    rows: list[list[Entry]] = [list(style.sitting_heads)]
    for number, sitting in enumerate(style.sittings, 1):
        day = sitting.day
        printed = f"{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"
        rows.append(
            [
                f"第{number}回".translate(_FULL_WIDTH),
                draft.as_printed(printed, day),
                sitting.venue or style.in_writing,
                "\n".join(sitting.matters),
                sitting.present,
            ]
        )
        _note_sitting(draft, sitting, number)
    draft.table(grid_table(rows, (3.2, 6, 7, 17, 3.6), section=style.sitting_section))


def _note_sitting(draft: Draft, sitting: Sitting, number: int | None) -> None:
    draft.fact(
        "meetings",
        round=number,
        date_start=sitting.day.isoformat(),
        date_end=sitting.day.isoformat(),
        format="in_person" if sitting.venue else "written",
        venue=sitting.venue,
    )


class TrendStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints a report with years side by side and reviews one by one.

    Attributes:
        years: style of the table of years; its rows are the kinds with their outcomes, each with
            its numbers by year.
        year_form: a year's head, with ``{era_year}``, e.g. ``R{era_year}年度``.
        organs: style of the table by organ and kind, and its rows.
        request_heads, requests: the list of requests: number, day, content, unit, decision; of
            each its day, content, unit and decision.
        review_heads: number, day asked, matter, day of consultation, day of answer, result.
        author: unit that wrote the report.
        pending: printed for a day that is yet to come.
        sitting_heads: day, venue, matters.
        leaks: the last table, of leaks by what happened.
    """

    title: str
    sections: tuple[str, str, str, str, str, str]
    years: CountStyle
    trend: tuple[tuple[Labels, tuple[int, ...]], ...]
    organs: CountStyle
    organ_heads: tuple[Labels, ...]
    organ_rows: tuple[tuple[Labels, tuple[int, ...]], ...]
    request_heads: tuple[str, str, str, str, str]
    requests: tuple[tuple[date, str, str, str], ...]
    review_heads: tuple[str, str, str, str, str, str]
    reviews: tuple[Review, ...]
    sitting_heads: tuple[str, str, str]
    sittings: tuple[Sitting, ...]
    leaks: CountStyle
    leak_heads: tuple[Labels, ...]
    leak_rows: tuple[tuple[Labels, tuple[int, ...]], ...]
    author: str = "総務課"
    pending: str = "調査審議中"
    in_writing: str = "書面により開催"
    year_form: str = "R{era_year}年度"
    day_style: DayStyle = "dotted"
    notes: tuple[str, str] = ("", "")


def annual_trend(draft: Draft, style: TrendStyle, year: int) -> None:
    """Compose the report for a fiscal year."""
    sections = style.sections
    draft.title(f"{style.title}（{draft.fiscal_year(year)}）")
    draft.right(f"{draft.town.name}{draft.department(style.author)}")
    draft.heading(sections[0])
    years = range(year - len(style.trend[0][1]) + 1, year + 1)
    heads = [(_year_head(draft, style, each),) for each in years]
    count_table(draft, style.years, heads, style.trend, list(years))
    draft.text(style.notes[0])
    draft.heading(sections[1])
    count_table(draft, style.organs, style.organ_heads, style.organ_rows, year)
    _requests(draft, style)
    _reviews(draft, style)
    _listed_sittings(draft, style)
    draft.heading(sections[5])
    count_table(draft, style.leaks, style.leak_heads, style.leak_rows, year)
    draft.text(style.notes[1])


def _year_head(draft: Draft, style: TrendStyle, year: int) -> str:
    printed = style.year_form.format(era_year=year - 2018)
    return draft.as_printed(printed, date(year, 4, 1), date(year + 1, 3, 31), "fiscal_year")


def _requests(draft: Draft, style: TrendStyle) -> None:
    draft.heading(style.sections[2])
    rows: list[list[Entry]] = [list(style.request_heads)]
    for number, (day, content, unit, decision) in enumerate(style.requests, 1):
        printed = draft.day(day, style.day_style)
        rows.append([str(number), printed, content, draft.department(unit), decision])
    draft.table(grid_table(rows, (2.4, 5, 17, 6, 7), section=style.sections[2], ruling="rows"))


def _reviews(draft: Draft, style: TrendStyle) -> None:
    draft.heading(style.sections[3])
    rows: list[list[Entry]] = [list(style.review_heads)]
    for number, review in enumerate(style.reviews, 1):
        days = [draft.day(day, style.day_style) for day in (review.asked, review.consulted)]
        last = draft.day(review.answered, style.day_style) if review.answered else style.pending
        rows.append([str(number), days[0], review.matter, days[1], last, review.result])
    draft.table(grid_table(rows, (2.4, 5, 14, 5, 5.4, 7), section=style.sections[3], ruling="rows"))


def _listed_sittings(draft: Draft, style: TrendStyle) -> None:
    draft.heading(style.sections[4])
    rows: list[list[Entry]] = [list(style.sitting_heads)]
    for sitting in style.sittings:
        place = sitting.venue or style.in_writing
        printed = draft.day(sitting.day, style.day_style)
        rows.append([printed, place, "\n".join(sitting.matters)])
        _note_sitting(draft, sitting, None)
    draft.table(grid_table(rows, (5, 10, 22), section=style.sections[4], ruling="rows"))
