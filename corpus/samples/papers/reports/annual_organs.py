"""Yearly reports with organs down and kinds of request across, each parted by outcome."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary


class OrgansStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a report.

    Attributes:
        kinds: kinds of request with their outcomes; numbers received stand before these.
        total: label of the first row, that of all organs.
        reason_heads: heads of the table of reasons: rule, reason, number.
        reasons: rule and reason pairs, by whose number parts were not disclosed.
        meeting_heads: heads of the list of meetings: round, day, way, matters.
        ways: how a meeting was held: together, in writing.
        notes: paragraphs below the first table.
        nothing: what is said of the appeals.
    """

    title: str
    sections: tuple[str, str, str, str]
    organ_head: str
    organs: tuple[str, ...]
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    received: str
    reason_heads: tuple[str, str, str]
    reasons: tuple[tuple[str, str], ...]
    meeting_heads: tuple[str, str, str, str]
    ways: tuple[str, str]
    notes: tuple[str, ...]
    nothing: str
    matter_form: str
    total: str = "総数"
    zero: str = "－"
    unit: str = "件"
    day_style: DayStyle = "era"
    n_meetings: int = 4


def annual_by_organ(draft: Draft, style: OrgansStyle, words: Vocabulary, year: int) -> None:
    """Compose the report for a fiscal year."""
    writer = _OrgansWriter(draft, style, words, year)
    draft.title(f"{draft.town.name}{style.title}（{draft.fiscal_year(year)}分）")
    writer.requests()
    writer.reasons()
    writer.heading(2)
    draft.text(style.nothing, indent=1)
    writer.meetings()


class _OrgansWriter:
    def __init__(self, draft: Draft, style: OrgansStyle, words: Vocabulary, year: int) -> None:
        self.draft, self.style, self.words, self.year = draft, style, words, year

    def heading(self, index: int) -> str:
        """Print a section's heading; returns it."""
        section = self.style.sections[index]
        self.draft.heading(section)
        return section

    def requests(self) -> None:
        """Organs as rows, the sum of all of them first."""
        style = self.style
        section = self.heading(0)
        upper, lower, labels = [style.organ_head], [ABOVE], []
        for kind, outcomes in style.kinds:
            upper += [kind, *[LEFT] * len(outcomes)]
            lower += [style.received, *outcomes]
            labels += [f"{kind} / {head}" for head in (style.received, *outcomes)]
        counts = [self._organ_counts() for _ in style.organs]
        counts.insert(0, [sum(column) for column in zip(*counts, strict=True)])
        rows = [upper, lower]
        for organ, numbers in zip((style.total, *style.organs), counts, strict=True):
            rows.append([organ, *map(self._cell, numbers)])
            for label, number in zip(labels, numbers, strict=True):
                self._statistic(section, organ, label, number)
        widths = (8, *[3.2] * len(labels))
        self.draft.table(
            grid_table(
                rows,
                widths,
                n_header_rows=2,
                stub_columns=1,
                section=section,
                unit=style.unit,
                size_pt=self.draft.look.size_pt * 0.9,
            )
        )
        for note in style.notes:
            self.draft.text(note)

    def reasons(self) -> None:
        """Why parts were not disclosed, with their sum below."""
        style = self.style
        section = self.heading(1)
        counts = [self._small() for _ in style.reasons]
        rows = [list(style.reason_heads)]
        for (rule, reason), number in zip(style.reasons, counts, strict=True):
            rows.append([rule, reason, self._cell(number)])
            self._statistic(section, f"{rule} / {reason}", style.reason_heads[2], number)
        rows.append([style.total, LEFT, self._cell(sum(counts))])
        self._statistic(section, style.total, style.reason_heads[2], sum(counts))
        self.draft.table(grid_table(rows, (6, 14, 4), section=section, unit=style.unit))

    def meetings(self) -> None:
        """The board's meetings, the second of them in writing."""
        draft, style = self.draft, self.style
        section = self.heading(3)
        rows = [list(style.meeting_heads)]
        day = date(self.year, 5, 8)
        for number in range(1, style.n_meetings + 1):
            is_written = number == 2
            matters = draft.random.sample(self.words.operations, draft.random.randint(1, 3))
            listed = "\n".join(style.matter_form.format(operation=m.name) for m in matters)
            printed_day = draft.day(day, style.day_style)
            rows.append([f"第{number}回", printed_day, style.ways[is_written], listed])
            draft.fact(
                "meetings",
                round=number,
                date_start=day.isoformat(),
                date_end=day.isoformat(),
                format="written" if is_written else "in_person",
            )
            day += timedelta(days=draft.random.randrange(40, 80))
        draft.table(grid_table(rows, (3.4, 8, 5, 20), section=section))

    def _organ_counts(self) -> list[int]:
        counts = []
        for _, outcomes in self.style.kinds:
            numbers = [self._small() for _ in outcomes]
            counts += [sum(numbers), *numbers]
        return counts

    def _statistic(self, section: str, row_label: str, column_label: str, number: int) -> None:
        self.draft.fact(
            "statistics",
            section=section,
            row_label=row_label,
            column_label=column_label,
            fiscal_year=self.year,
            value=float(number) if number else None,
            status="reported" if number else "dash",
            is_total=row_label == self.style.total,
        )

    def _small(self) -> int:
        return self.draft.random.choice((0, 0, 0, 0, 1, 2, 3, 5, 8, 21))

    def _cell(self, number: int) -> str:
        return f"{number:,}" if number else self.style.zero
