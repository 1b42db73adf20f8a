"""Composing a paper: what is written and what is true of it, in one go."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

from corpus.document import Family
from corpus.samples.calendar import DayStyle, dates_in, month_end, printed_day, printed_fiscal_year
from corpus.samples.model import (
    Block,
    GridTable,
    Heading,
    Look,
    Mark,
    PageBreak,
    Paper,
    Paragraph,
    Split,
    content_of,
)
from corpus.samples.towns import Town


class Draft:
    """A paper being composed.

    Whoever writes a date, a department or a labelled value takes its text from here, so that
    the truth knows of it.
    """

    def __init__(self, town: Town, family: Family, name: str, *, split: Split, look: Look) -> None:
        """``name`` becomes the file's name; the random numbers follow from it."""
        self.town = town
        self.look = look
        self.random = random.Random(f"{town.name}/{name}")
        self._family = family
        self._name = name
        self._split = split
        self._title = ""
        self._blocks: list[Block] = []
        self._dates: list[dict[str, Any]] = []
        self._departments: list[dict[str, Any]] = []
        self._choices: list[dict[str, Any]] = []
        self._keys: list[dict[str, Any]] = []
        self._facts: dict[str, list[dict[str, Any]]] = {}

    def paper(self) -> Paper:
        """The finished paper."""
        return Paper(
            name=self._name,
            family=self._family,
            split=self._split,
            municipality=self.town.name,
            title=self._title,
            look=self.look,
            blocks=tuple(self._blocks),
            dates=tuple(self._dates),
            departments=tuple(self._departments),
            choices=tuple(self._choices),
            keys=tuple(self._keys),
            facts=self._facts,
        )

    def title(self, text: str, *, spaced: bool = False) -> None:
        """Print the paper's title, letter-spaced if wanted; the first one counts."""
        self._title = self._title or text
        printed = "　".join(text) if spaced else text
        self._blocks.append(Heading(printed, level=0, centred=True))

    def heading(self, text: str, level: int = 1) -> None:
        """Print a heading."""
        self._blocks.append(Heading(text, level))

    def text(self, *content: str | Mark, indent: int = 0) -> None:
        """Print a paragraph."""
        self._blocks.append(Paragraph(content_of(content), indent))

    def beside(self, label: str, text: str, indent: int) -> None:
        """Print a paragraph with a label at its left, in the room of its indent."""
        self._blocks.append(Paragraph((text,), indent, label=label))

    def strong(self, text: str, indent: int = 0) -> None:
        """Print a line set bold."""
        self._blocks.append(Paragraph((text,), indent, strong=True))

    def right(self, text: str) -> None:
        """Print a line set to the right."""
        self._blocks.append(Paragraph((text,), align="right"))

    def slip(self, text: str) -> None:
        """Print the number of a paper of a pack in a frame at the right (資料番号)."""
        self._blocks.append(Paragraph((text,), align="right", boxed=True))

    def centre(self, text: str) -> None:
        """Print a centred line."""
        self._blocks.append(Paragraph((text,), align="center"))

    def table(self, table: GridTable) -> None:
        """Print a table."""
        self._blocks.append(table)

    def new_page(self, *, landscape: bool | None = None) -> None:
        """Go on on a new page."""
        self._blocks.append(PageBreak(landscape))

    def day(self, day: date, style: DayStyle = "era") -> str:
        """A date as printed."""
        printed = printed_day(day, style)
        self._note_date(printed, day, day, "day")
        return printed

    def span(self, first: date, last: date, style: DayStyle = "era", joint: str = "～") -> str:
        """A range of days as printed."""
        printed = f"{printed_day(first, style)}{joint}{printed_day(last, style)}"
        self._note_date(printed, first, last, "day")
        return printed

    def month(self, year: int, month: int) -> str:
        """A month as printed."""
        first = date(year, month, 1)
        printed = printed_day(first).removesuffix("1日")
        self._note_date(printed, first, month_end(first), "month")
        return printed

    def year(self, year: int) -> str:
        """A calendar year as printed."""
        printed = printed_fiscal_year(year).removesuffix("度")
        self._note_date(printed, date(year, 1, 1), date(year, 12, 31), "year")
        return printed

    def fiscal_year(self, year: int, *, full_width: bool = False) -> str:
        """A 年度 as printed."""
        printed = printed_fiscal_year(year, full_width=full_width)
        self._note_date(printed, date(year, 4, 1), date(year + 1, 3, 31), "fiscal_year")
        return printed

    def dated(self, text: str) -> str:
        """A text as it went in; the dates that it writes out with their era are noted."""
        for printed, start, end, precision in dates_in(text):
            self._note_date(printed, start, end, precision)
        return text

    def as_printed(
        self, printed: str, first: date, last: date | None = None, precision: str = "day"
    ) -> str:
        """A date in a form of its own, e.g. without the year that a title says."""
        self._note_date(printed, first, last or first, precision)
        return printed

    def _note_date(self, printed: str, start: date, end: date, precision: str) -> None:
        self._dates.append(
            {
                "printed": printed,
                "start": start.isoformat(),
                "end": end.isoformat(),
                "precision": precision,
            }
        )

    def department(self, *names: str, printed: str | None = None) -> str:
        """A department as printed, its path from the outermost unit inwards."""
        printed = printed or "".join(names)
        parent = names[-2] if len(names) > 1 else None
        self._departments.append(
            {"printed": printed, "departments": [{"name": names[-1], "parent": parent}]}
        )
        return printed

    def departments(self, names: Sequence[str], joint: str = "・") -> str:
        """Several departments as printed in one list."""
        printed = joint.join(names)
        self._departments.append(
            {"printed": printed, "departments": [{"name": n, "parent": None} for n in names]}
        )
        return printed

    def key(self, label: str, value: str) -> str:
        """A labelled value; comes back as it went in."""
        self._keys.append({"label": label, "value": value})
        return value

    def choice(self, item: str, chosen: str, options: Sequence[str]) -> str:
        """A choice with its printed list, e.g. ``[ 十分である ] ＜選択肢＞ …``."""
        self._choices.append({"item": item, "chosen": chosen})
        listed = "　".join(f"{number}) {option}" for number, option in enumerate(options, 1))
        return f"[　{chosen}　]　＜選択肢＞\n{listed}"

    def fact(self, table: str, **columns: object) -> None:
        """Note a row of a family table; columns that are None are not stated."""
        row = {name: value for name, value in columns.items() if value is not None}
        self._facts.setdefault(table, []).append(row)
