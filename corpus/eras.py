"""The era calendar (元号) and the municipal fiscal year (会計年度).

Source of the boundaries: the cabinet orders and edicts that named the eras; both ends are
inclusive, as papers print them (昭和64年1月7日, 平成31年4月30日).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

FIRST_MONTH_OF_FISCAL_YEAR = 4
"""地方自治法 208条: the fiscal year runs from 1 April to 31 March."""

GREGORIAN_FROM = date(1873, 1, 1)
"""明治6年1月1日 (太政官布告337号): earlier printed days are days of the lunisolar calendar."""


class Era(NamedTuple):
    """An era (元号); ``last_day`` is None for the one that is running."""

    name: str
    letter: str
    kanji: str
    square: str
    first_day: date
    last_day: date | None

    def western_year(self, era_year: int) -> int:
        """The western year in which the era's ``era_year``-th year begins (元年 is 1)."""
        return self.first_day.year + era_year - 1


ERAS: tuple[Era, ...] = (
    Era("明治", "M", "明", "㍾", date(1868, 1, 25), date(1912, 7, 29)),
    Era("大正", "T", "大", "㍽", date(1912, 7, 30), date(1926, 12, 24)),
    Era("昭和", "S", "昭", "㍼", date(1926, 12, 25), date(1989, 1, 7)),
    Era("平成", "H", "平", "㍻", date(1989, 1, 8), date(2019, 4, 30)),
    Era("令和", "R", "令", "㋿", date(2019, 5, 1), None),
)

ERA_BY_MARK: dict[str, Era] = {
    mark: era for era in ERAS for mark in (era.name, era.letter, era.kanji, era.square)
}

ERA_MISREADINGS: dict[str, str] = {
    "今和": "令和",
    "合和": "令和",
    "令利": "令和",
    "平戌": "平成",
    "平戊": "平成",
    "平威": "平成",
    "乎成": "平成",
    "昭利": "昭和",
    "明冶": "明治",
    "太正": "大正",
}
"""What character recognition makes of era names; read as an era only before a year."""


def era_of(day: date) -> Era | None:
    """The era that a day lies in; None before 明治."""
    return next((era for era in reversed(ERAS) if day >= era.first_day), None)


def fiscal_year_of(day: date) -> int:
    """The fiscal year (会計年度) that a day lies in."""
    return day.year - (day.month < FIRST_MONTH_OF_FISCAL_YEAR)


def fiscal_year_days(fiscal_year: int) -> tuple[date, date]:
    """First and last day of a fiscal year.

    Raises:
        ValueError: if the year is outside what `datetime.date` can hold.
    """
    return date(fiscal_year, 4, 1), date(fiscal_year + 1, 3, 31)
