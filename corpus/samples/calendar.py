"""Dates as papers print them.

The sample corpus has a calendar of its own, so that it can judge the parser's.
"""

from __future__ import annotations

import calendar
from datetime import date
from typing import Literal

DayStyle = Literal[
    "era", "full_width", "mixed", "dotted", "short", "kanji", "dual", "weekday", "western"
]

ERAS = (
    ("令和", "R", date(2019, 5, 1)),
    ("平成", "H", date(1989, 1, 8)),
    ("昭和", "S", date(1926, 12, 25)),
)
"""Japanese eras with their letters and first days (改元)."""

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_WEEKDAYS = "月火水木金土日"
_KANJI = "〇一二三四五六七八九"


def printed_day(day: date, style: DayStyle = "era") -> str:
    """A day as printed in ``style``."""
    era, letter, number = era_year(day)
    year = "元" if number == 1 else str(number)
    plain = f"{era}{year}年{day.month}月{day.day}日"
    match style:
        case "era":
            return plain
        case "full_width":
            return plain.translate(_FULL_WIDTH)
        case "mixed":
            parts = (year, str(day.month), str(day.day))
            wide = [p.translate(_FULL_WIDTH) if len(p) == 1 else p for p in parts]
            return f"{era}{wide[0]}年{wide[1]}月{wide[2]}日"
        case "dotted":
            return f"{letter}{number}.{day.month}.{day.day}"
        case "short":
            return f"{era[0]}{number}.{day.month}.{day.day}"
        case "kanji":
            kanji_year = "元" if number == 1 else kanji_number(number)
            return f"{era}{kanji_year}年{kanji_number(day.month)}月{kanji_number(day.day)}日"
        case "dual":
            return f"{era}{year}年（{day.year}年）{day.month}月{day.day}日"
        case "weekday":
            return f"{plain}（{_WEEKDAYS[day.weekday()]}）"
        case "western":
            return f"{day.year}年{day.month}月{day.day}日"


def printed_fiscal_year(year: int, *, full_width: bool = False) -> str:
    """A 年度 as printed; that of 2019 as 令和元年度."""
    era, _, number = era_year(date(year, 5, 1))
    text = f"{era}{'元' if number == 1 else number}年度"
    return text.translate(_FULL_WIDTH) if full_width else text


def era_year(day: date) -> tuple[str, str, int]:
    """The era, its letter and the year in it.

    Raises:
        ValueError: for days before 昭和, which no sample paper has.
    """
    for era, letter, first in ERAS:
        if day >= first:
            return era, letter, day.year - first.year + 1
    raise ValueError(f"{day} lies before the eras that sample papers use")


def kanji_number(number: int) -> str:
    """A number from 1 to 99 in kanji."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _KANJI[tens]) + "十" if tens else ""
    return head + (_KANJI[ones] if ones else "")


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
