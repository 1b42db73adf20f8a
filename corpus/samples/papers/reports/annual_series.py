"""Yearly reports that set years side by side and list each request (年度比較・請求の一覧)."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary


class SeriesStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a report.

    Attributes:
        kinds: kinds of request, each with the ways that it may come in; none for no ways.
        outcomes: rows of the table of requests.
        request_heads: heads of the list of requests: number, day, what, unit, outcome, day.
        meeting_heads: heads of the list of meetings: day, venue, members present, matters.
        written: printed in the place of a venue where a meeting was held in writing.
        contents: what was asked for.
    """

    title: str
    sections: tuple[str, str, str, str]
    bureau_head: str
    outcome_head: str
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    outcomes: tuple[str, ...]
    request_heads: tuple[str, str, str, str, str, str]
    meeting_heads: tuple[str, str, str, str]
    places: tuple[str, ...]
    written: str
    contents: tuple[str, ...]
    total: str = "計"
    zero: str = "－"
    unit: str = "件"
    day_style: DayStyle = "short"
    n_years: int = 4
    n_requests: int = 12
    n_meetings: int = 5


def annual_series(draft: Draft, style: SeriesStyle, words: Vocabulary, year: int) -> None:
    """Compose the report for a fiscal year."""
    writer = _SeriesWriter(draft, style, words, year)
    draft.title(f"{style.title}（{draft.fiscal_year(year)}）")
    draft.right(draft.town.name)
    writer.years()
    writer.outcomes()
    writer.requests()
    writer.meetings()


class _SeriesWriter:
    def __init__(self, draft: Draft, style: SeriesStyle, words: Vocabulary, year: int) -> None:
        self.draft, self.style, self.words, self.year = draft, style, words, year

    def years(self) -> None:
        """Numbers by bureau in the last years, with their sums."""
        draft, style = self.draft, self.style
        section = self._heading(0)
        years = list(range(self.year - style.n_years + 1, self.year + 1))
        heads = [draft.fiscal_year(year) for year in years]
        bureaus = list(dict.fromkeys(path[0] for path in draft.town.units))
        counts = [[self._small() for _ in years] for _ in bureaus]
        totals = [sum(column) for column in zip(*counts, strict=True)]
        rows = [[style.bureau_head, *heads]]
        for bureau, numbers in zip([*bureaus, style.total], [*counts, totals], strict=True):
            label = bureau if bureau == style.total else draft.department(bureau)
            rows.append([label, *map(self._cell, numbers)])
            for fiscal_year, head, number in zip(years, heads, numbers, strict=True):
                self._statistic(section, label, head, number, fiscal_year)
        widths = (8, *[5] * len(years))
        draft.table(grid_table(rows, widths, stub_columns=1, section=section, unit=style.unit))

    def outcomes(self) -> None:
        """Outcomes as rows, kinds of request as columns, some parted by their ways."""
        style = self.style
        section = self._heading(1)
        upper, lower, labels = [style.outcome_head], [ABOVE], []
        for kind, ways in style.kinds:
            upper += [kind, *[LEFT] * (len(ways) - 1)]
            lower += ways or [ABOVE]
            labels += [f"{kind} / {way}" for way in ways] or [kind]
        upper.append(style.total)
        lower.append(ABOVE)
        labels.append(style.total)
        counts = [[self._small() for _ in labels[1:]] for _ in style.outcomes]
        counts.append([sum(column) for column in zip(*counts, strict=True)])
        rows = [upper, lower]
        for outcome, numbers in zip([*style.outcomes, style.total], counts, strict=True):
            numbers.append(sum(numbers))
            rows.append([outcome, *map(self._cell, numbers)])
            for label, number in zip(labels, numbers, strict=True):
                self._statistic(section, outcome, label, number, self.year)
        self.draft.table(
            grid_table(
                rows,
                (7, *[4] * len(labels)),
                n_header_rows=2,
                stub_columns=1,
                section=section,
                unit=style.unit,
            )
        )

    def requests(self) -> None:
        """The requests one by one."""
        draft, style = self.draft, self.style
        section = self._heading(2)
        rows = [list(style.request_heads)]
        day = date(self.year, 4, 5)
        for number in range(1, style.n_requests + 1):
            day += timedelta(days=draft.random.randrange(3, 26))
            decided = day + timedelta(days=draft.random.randrange(6, 15))
            rows.append(
                [
                    str(number),
                    draft.day(day, style.day_style),
                    draft.random.choice(style.contents),
                    draft.department(draft.random.choice(draft.town.sections())[-1]),
                    draft.random.choice(style.outcomes),
                    draft.day(decided, style.day_style),
                ]
            )
        draft.table(grid_table(rows, (2.4, 5, 14, 7, 5, 5), section=section))

    def meetings(self) -> None:
        """The board's meetings, one of them in writing."""
        draft, style = self.draft, self.style
        section = self._heading(3)
        rows = [list(style.meeting_heads)]
        day = date(self.year, 4, 16)
        in_writing = draft.random.randrange(style.n_meetings)
        for number in range(style.n_meetings):
            day += timedelta(days=draft.random.randrange(30, 68))
            is_written = number == in_writing
            place = style.written if is_written else draft.random.choice(style.places)
            matters = draft.random.sample(self.words.operations, draft.random.randint(1, 3))
            rows.append(
                [
                    draft.day(day, style.day_style),
                    place,
                    f"{draft.random.randrange(5, 9)}人",
                    "\n".join(f"{matter.name}の外部提供について" for matter in matters),
                ]
            )
            draft.fact(
                "meetings",
                date_start=day.isoformat(),
                date_end=day.isoformat(),
                format="written" if is_written else "in_person",
                venue=None if is_written else place,
            )
        draft.table(grid_table(rows, (5, 9, 4.4, 19), section=section))

    def _heading(self, index: int) -> str:
        section = self.style.sections[index]
        self.draft.heading(section)
        return section

    def _statistic(
        self, section: str, row_label: str, column_label: str, number: int, fiscal_year: int
    ) -> None:
        self.draft.fact(
            "statistics",
            section=section,
            row_label=row_label,
            column_label=column_label,
            fiscal_year=fiscal_year,
            value=float(number) if number else None,
            status="reported" if number else "dash",
            is_total=self.style.total in (row_label, column_label),
        )

    def _small(self) -> int:
        return self.draft.random.choice((0, 0, 1, 2, 3, 7, 16, 48, 115, 1042))

    def _cell(self, number: int) -> str:
        return f"{number:,}" if number else self.style.zero
