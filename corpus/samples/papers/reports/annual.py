"""Yearly reports on how an ordinance was applied (運用状況の報告)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, RulingKind
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_STATUS = {"－": "dash", "―": "dash", "": "blank", "該当なし": "none_stated", "略": "omitted"}


class AnnualStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints its yearly report.

    Attributes:
        organs: the bodies that handle data (実施機関).
        request_stub: request kinds as (kind, way) pairs; equal kinds are merged.
        outcomes: heads under the merged head ``outcome_head``.
        zero: what is printed for none: ``0``, ``－``, empty.
        places, written: where meetings are held; what is printed instead if held in writing.
        cell_units: whether the unit stands behind each number, not above the table.
        wide_digits: whether numbers of one digit are set in a full-width one.
    """

    title: str
    organs: tuple[str, ...]
    entry_heads: tuple[str, ...]
    request_stub: tuple[tuple[str, str], ...]
    outcomes: tuple[str, ...]
    request_head: str = "請求件数"
    outcome_head: str = "処理の内訳"
    sections: tuple[str, str, str] = (
        "1 業務の登録状況",
        "2 開示請求等の状況",
        "3 審議会の開催状況",
    )
    meeting_heads: tuple[str, str, str, str] = ("回数", "開催日・場所", "会議内容", "結論")
    total: str = "合計"
    zero: str = "0"
    unit: str = "件"
    day_style: DayStyle = "era"
    ruling: RulingKind = "grid"
    n_meetings: int = 6
    places: tuple[str, ...] = ("市役所301会議室", "中央公民館 研修室", "議会第2委員会室")
    written: str = "書面決議"
    cell_units: bool = False
    wide_digits: bool = False


def annual_report(draft: Draft, style: AnnualStyle, words: Vocabulary, year: int) -> None:
    """Compose the report for a fiscal year."""
    writer = _AnnualWriter(draft, style, words, year)
    draft.title(f"{draft.fiscal_year(year)}{draft.town.name}{style.title}")
    draft.centre(f"（{draft.span(date(year, 4, 1), date(year + 1, 3, 31), style.day_style)}）")
    writer.entries()
    writer.requests()
    writer.meetings()


class _AnnualWriter:
    def __init__(self, draft: Draft, style: AnnualStyle, words: Vocabulary, year: int) -> None:
        self.draft, self.style, self.words, self.year = draft, style, words, year

    @property
    def _table_unit(self) -> str | None:
        return None if self.style.cell_units else self.style.unit

    def entries(self) -> None:
        """A table of counts by organ, with a total row, and prose that repeats it."""
        style, section = self.style, self.style.sections[0]
        self.draft.heading(section)
        counts = [[self._small() for _ in style.entry_heads] for _ in style.organs]
        totals = [sum(column) for column in zip(*counts, strict=True)]
        said = "、".join(f"{h}が{n}件" for h, n in zip(style.entry_heads, totals, strict=True))
        self.draft.text(f"　届出の件数は次の表のとおりで、{said}となっています。")
        rows = [["実施機関", *style.entry_heads]]
        for organ, numbers in zip((*style.organs, style.total), [*counts, totals], strict=True):
            rows.append([organ, *map(self._cell, numbers)])
        self._note_statistics(section, rows, n_header_rows=1, n_stub=1)
        self.draft.table(
            grid_table(
                rows,
                (8, *[4] * len(style.entry_heads)),
                stub_columns=1,
                section=section,
                unit=self._table_unit,
                ruling=style.ruling,
            )
        )

    def requests(self) -> None:
        """A table with merged heads above and at the left."""
        style, section = self.style, self.style.sections[1]
        self.draft.heading(section)
        head = ["区分", LEFT, style.request_head, style.outcome_head]
        head += [LEFT] * (len(style.outcomes) - 1)
        rows = [head, [ABOVE, ABOVE, ABOVE, *style.outcomes]]
        labels = [
            ["区分", "", style.request_head, *[style.outcome_head] * len(style.outcomes)],
            rows[1],
        ]
        sums = [0] * (len(style.outcomes) + 1)
        filled: list[list[str]] = []
        for kind, way in style.request_stub:
            numbers = [self._small() for _ in style.outcomes]
            numbers.insert(0, sum(numbers))
            sums = [a + b for a, b in zip(sums, numbers, strict=True)]
            filled.append([kind, way, *map(self._cell, numbers)])
        filled.append([style.total, "", *map(self._cell, sums)])
        self._note_request_facts(section, labels, filled)
        rows += self._merged(filled)
        widths = (4, 6, 5, *[4] * len(style.outcomes))
        self.draft.table(
            grid_table(
                rows,
                widths,
                n_header_rows=2,
                stub_columns=2,
                section=section,
                unit=self._table_unit,
            )
        )

    def meetings(self) -> None:
        """The board's meetings, some by circulation with a range of days."""
        style, draft, section = self.style, self.draft, self.style.sections[2]
        draft.heading(section)
        draft.text(f"　{draft.town.board}を{style.n_meetings}回開催しました。")
        rows = [list(style.meeting_heads)]
        day = date(self.year, 4, 10)
        for number in range(1, style.n_meetings + 1):
            day += timedelta(days=draft.random.randrange(20, 55))
            rows.append([str(number), *self._meeting(number, day)])
        table = grid_table(rows, (3, 9, 22, 4), section=section, break_rows=True)
        draft.table(table)

    def _meeting(self, number: int, day: date) -> list[str]:
        draft, style = self.draft, self.style
        is_written = draft.random.random() < 0.35
        last = day + timedelta(days=9) if is_written else day
        place = draft.random.choice(style.places)
        when = (
            draft.span(day, last, style.day_style)
            if is_written
            else draft.day(day, style.day_style)
        )
        matters = [
            f"・{o.name}における個人情報の目的外利用について"
            for o in draft.random.sample(self.words.operations, draft.random.randint(1, 4))
        ]
        conclusion = draft.random.choice(("承認", "適当", "一部承認"))
        draft.fact(
            "meetings",
            round=number,
            date_start=day.isoformat(),
            date_end=last.isoformat(),
            format="written" if is_written else "in_person",
            venue=None if is_written else place,
            conclusion=conclusion,
        )
        return [f"{when}\n{style.written if is_written else place}", "\n".join(matters), conclusion]

    def _merged(self, filled: Sequence[Sequence[str]]) -> list[list[str]]:
        rows = []
        for index, row in enumerate(filled):
            merged = list(row)
            if index and row[0] == filled[index - 1][0]:
                merged[0] = ABOVE
            if not row[1]:
                merged[1] = LEFT
            rows.append(merged)
        return rows

    def _note_request_facts(
        self, section: str, labels: Sequence[Sequence[str]], filled: Sequence[Sequence[str]]
    ) -> None:
        for row in filled:
            row_label = " / ".join(filter(None, row[:2]))
            for column, text in enumerate(row[2:], 2):
                lower = labels[1][column]
                column_label = (
                    labels[0][column] if lower == ABOVE else f"{labels[0][column]} / {lower}"
                )
                self._statistic(section, row_label, column_label, text)

    def _note_statistics(
        self, section: str, rows: Sequence[Sequence[str]], n_header_rows: int, n_stub: int
    ) -> None:
        for row in rows[n_header_rows:]:
            for column in range(n_stub, len(row)):
                self._statistic(section, row[0], rows[0][column], row[column])

    def _statistic(self, section: str, row_label: str, column_label: str, text: str) -> None:
        plain = unicodedata.normalize("NFKC", text)
        number = plain.replace(",", "").removesuffix(self.style.unit)
        self.draft.fact(
            "statistics",
            section=section,
            row_label=row_label,
            column_label=column_label,
            fiscal_year=self.year,
            value=float(number) if number.isdigit() else None,
            status=_STATUS.get(text, "reported"),
            is_total=bool({row_label, column_label} & {self.style.total, "計", "合計"}),
        )

    def _small(self) -> int:
        return self.draft.random.choice((0, 0, 0, 1, 2, 5, 11, 34, 1208))

    def _cell(self, number: int) -> str:
        if not number and self.style.zero != "0":
            return self.style.zero
        text = f"{number:,}{self.style.unit if self.style.cell_units else ''}"
        is_wide = self.style.wide_digits and number < 10
        return text.translate(_FULL_WIDTH) if is_wide else text
