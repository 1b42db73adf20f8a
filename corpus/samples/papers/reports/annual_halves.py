"""Yearly reports whose requests are counted by the halves of the year, months down, organs across.

They begin with the board's sittings, whose days are printed without the year of the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.papers.reports.annual_counts import Sitting
from corpus.samples.papers.reports.count_tables import CountStyle, Labels, count_table
from corpus.samples.tables import Entry, grid_table

_WEEKDAYS = "月火水木金土日"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class HalvesStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a report.

    Attributes:
        title: with ``{year}``.
        author: unit that wrote the report.
        lead: below the title.
        sitting_heads: day, round, members present, matters, venue.
        answers, answer_heads, answer_rows: the table of consultations and answers.
        months, organ_heads, month_rows: the table of months; of each month a number by column,
            sums left out.
        halves, half_total, total: labels of the halves and of the sums.
        results, result_heads, result_rows: the table of what was decided.
        notes: below each of the tables.
    """

    title: str
    author: tuple[str, ...]
    lead: str
    sitting_section: str
    sitting_heads: tuple[str, str, str, str, str]
    sittings: tuple[Sitting, ...]
    answers: CountStyle
    answer_heads: tuple[Labels, ...]
    answer_rows: tuple[tuple[Labels, tuple[int, ...]], ...]
    months: CountStyle
    organ_heads: tuple[Labels, ...]
    month_rows: tuple[tuple[int, ...], ...]
    halves: tuple[str, str]
    half_total: str
    total: str
    results: CountStyle
    result_heads: tuple[Labels, ...]
    result_rows: tuple[tuple[Labels, tuple[int, ...]], ...]
    notes: tuple[str, str, str, str]


def annual_halves(draft: Draft, style: HalvesStyle, year: int) -> None:
    """Compose the report for a fiscal year."""
    draft.title(style.title.format(year=draft.fiscal_year(year, full_width=True)))
    draft.right(f"{draft.town.name}　{draft.department(*style.author)}")
    draft.text(style.lead)
    _sittings(draft, style)
    draft.text(style.notes[0])
    for table, heads, rows, note in (
        (style.answers, style.answer_heads, style.answer_rows, style.notes[1]),
        (style.months, style.organ_heads, _month_rows(style), style.notes[2]),
        (style.results, style.result_heads, style.result_rows, style.notes[3]),
    ):
        draft.heading(table.section)
        count_table(draft, table, heads, rows, year)
        if note:
            draft.text(note)


def _sittings(draft: Draft, style: HalvesStyle) -> None:
    draft.heading(style.sitting_section)
    rows: list[list[Entry]] = [list(style.sitting_heads)]
    for number, sitting in enumerate(style.sittings, 1):
        day = sitting.day
        plain = f"{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"
        printed = draft.as_printed(plain.translate(_FULL_WIDTH), day)
        venue = sitting.venue or "書面審議"
        matters = "\n".join(sitting.matters)
        label = f"第{number}回".translate(_FULL_WIDTH)
        rows.append([printed, label, sitting.present, matters, venue])
        draft.fact(
            "meetings",
            round=number,
            date_start=day.isoformat(),
            date_end=day.isoformat(),
            format="in_person" if sitting.venue else "written",
            venue=sitting.venue,
        )
    table = grid_table(rows, (6.4, 4, 4, 16, 6.6), section=style.sitting_section)
    draft.table(table)


def _month_rows(style: HalvesStyle) -> list[tuple[Labels, Sequence[int]]]:
    """Months with the sum of their organs at the right, a sum below each half and below all."""
    rows: list[tuple[Labels, Sequence[int]]] = []
    for half, first in zip(style.halves, (0, 6), strict=True):
        numbers = style.month_rows[first : first + 6]
        for index, of_month in enumerate(numbers, first):
            month = f"{(3 + index) % 12 + 1}月".translate(_FULL_WIDTH)
            rows.append(((half, month), _with_sum(of_month)))
        rows.append(((half, style.half_total), _with_sum(_sums(numbers))))
    rows.append(((style.total,), _with_sum(_sums(style.month_rows))))
    return rows


def _sums(rows: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def _with_sum(numbers: Sequence[int]) -> list[int]:
    return [*numbers, sum(numbers)]
