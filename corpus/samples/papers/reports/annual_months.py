"""Yearly reports that count requests month by month and tell of meetings in lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary


class MonthsStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a report.

    Attributes:
        file_heads: of the table of files by bureau: bureau, at the year's begin, added, removed,
            at the year's end.
        kinds: kinds of request, each with the head of those received and its outcomes.
        asker_heads: of the table of askers: who asked, number.
        askers: who asks, in four kinds of which the first asks most.
        meeting_line: with ``{round}``, ``{day}`` and ``{venue}``; the matters stand below it.
        lead: paragraph below the title.
        notes: paragraphs below the table of months.
    """

    title: str
    sections: tuple[str, str, str, str]
    file_heads: tuple[str, str, str, str, str]
    month_head: str
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    asker_heads: tuple[str, str]
    askers: tuple[str, str, str, str]
    meeting_line: str
    matter_form: str
    venues: tuple[str, ...]
    lead: str
    notes: tuple[str, ...]
    total: str = "計"
    unit: str = "件"
    day_style: DayStyle = "era"
    n_meetings: int = 3


def annual_by_month(draft: Draft, style: MonthsStyle, words: Vocabulary, year: int) -> None:
    """Compose the report for a fiscal year."""
    writer = _MonthsWriter(draft, style, year)
    draft.title(f"{draft.town.name}{style.title}")
    draft.centre(f"＜{draft.fiscal_year(year)}＞")
    draft.text(f"　{style.lead}")
    writer.files()
    writer.months()
    writer.askers()
    writer.meetings(words)


class _MonthsWriter:
    def __init__(self, draft: Draft, style: MonthsStyle, year: int) -> None:
        self.draft, self.style, self.year = draft, style, year
        self._n_requests = 0

    def files(self) -> None:
        """Files by bureau, whose number at the end follows from the other ones."""
        section = self._heading(0)
        bureaus = list(dict.fromkeys(path[0] for path in self.draft.town.units))
        counts = []
        for _ in bureaus:
            before = self.draft.random.randrange(8, 140)
            added = self.draft.random.randrange(0, 12)
            removed = self.draft.random.randrange(0, 6)
            counts.append([before, added, removed, before + added - removed])
        for bureau in bureaus:
            self.draft.department(bureau)
        head, *labels = self.style.file_heads
        self._print(section, [[head, *labels]], bureaus, counts, labels)

    def months(self) -> None:
        """Requests by month, parted by kind and what came of them."""
        section = self._heading(1)
        upper, lower, labels = [self.style.month_head], [ABOVE], []
        for kind, heads in self.style.kinds:
            upper += [kind, *[LEFT] * (len(heads) - 1)]
            lower += heads
            labels += [f"{kind} / {head}" for head in heads]
        months = [f"{(3 + n) % 12 + 1}月" for n in range(12)]
        counts = [[n for _, heads in self.style.kinds for n in self._month(heads)] for _ in months]
        received = [f"{kind} / {heads[0]}" for kind, heads in self.style.kinds]
        self._n_requests = sum(month[labels.index(label)] for month in counts for label in received)
        self._print(section, [upper, lower], months, counts, labels)
        for note in self.style.notes:
            self.draft.text(note)

    def askers(self) -> None:
        """Who asked; each request has one asker."""
        section = self._heading(2)
        askers = self.draft.random.choices(self.style.askers, (9, 3, 1, 2), k=self._n_requests)
        counts = [[askers.count(asker)] for asker in self.style.askers]
        heads = self.style.asker_heads
        self._print(section, [list(heads)], self.style.askers, counts, heads[1:])

    def meetings(self, words: Vocabulary) -> None:
        """The board's meetings in lines, the matters of each below it."""
        draft, style = self.draft, self.style
        self._heading(3)
        day = date(self.year, 5, 20)
        for number in range(1, style.n_meetings + 1):
            venue = draft.random.choice(style.venues)
            printed_day = draft.day(day, style.day_style)
            draft.text(
                style.meeting_line.format(round=number, day=printed_day, venue=venue), indent=1
            )
            for matter in draft.random.sample(words.operations, draft.random.randint(1, 3)):
                draft.text(style.matter_form.format(operation=matter.name), indent=3)
            draft.fact(
                "meetings",
                round=number,
                date_start=day.isoformat(),
                date_end=day.isoformat(),
                venue=venue,
            )
            day += timedelta(weeks=draft.random.randrange(8, 14))

    def _print(
        self,
        section: str,
        heads: list[list[str]],
        stub: Sequence[str],
        counts: Sequence[Sequence[int]],
        labels: Sequence[str],
    ) -> None:
        """A table with a total row below; notes its numbers."""
        totals = [sum(column) for column in zip(*counts, strict=True)]
        rows = list(heads)
        for label, numbers in zip((*stub, self.style.total), (*counts, totals), strict=True):
            rows.append([label, *(f"{number:,}" for number in numbers)])
            for column_label, number in zip(labels, numbers, strict=True):
                self.draft.fact(
                    "statistics",
                    section=section,
                    row_label=label,
                    column_label=column_label,
                    fiscal_year=self.year,
                    value=float(number),
                    status="reported",
                    is_total=self.style.total in (label, column_label),
                )
        self.draft.table(
            grid_table(
                rows,
                (8, *[4] * len(labels)),
                n_header_rows=len(heads),
                stub_columns=1,
                section=section,
                unit=self.style.unit,
            )
        )

    def _heading(self, index: int) -> str:
        section = self.style.sections[index]
        self.draft.heading(section)
        return section

    def _month(self, heads: Sequence[str]) -> list[int]:
        """Requests of a kind in a month: how many came in, some still open, and the outcomes."""
        outcomes = [self.draft.random.choice((0, 0, 0, 1, 1, 2, 4, 9)) for _ in heads[1:]]
        n_open = self.draft.random.choice((0, 0, 0, 1))
        return [sum(outcomes) + n_open, *outcomes]
