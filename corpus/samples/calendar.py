"""Dates as papers print them.

The sample corpus has a calendar of its own, so that it can judge the parser's.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

DayStyle = Literal[
    "era",
    "full_width",
    "mixed",
    "dotted",
    "short",
    "kanji",
    "dual",
    "weekday",
    "western",
    "slashed",
    "month_day",
    "slash_day",
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
_NUMBER = rf"(元|[{_KANJI}十\d]+)"
_WRITTEN_OUT = re.compile(rf"(令和|平成|昭和){_NUMBER}年(?:(度)|{_NUMBER}月(?:{_NUMBER}日)?)?")


def printed_day(day: date, style: DayStyle = "era") -> str:
    """A day as printed in ``style``."""
    era, letter, number = era_year(day)
    year = "元" if number == 1 else str(number)
    plain = f"{era}{year}年{day.month}月{day.day}日"
    kanji_year = "元" if number == 1 else kanji_number(number)
    # One digit full width, two half width, as in papers typed by hand.
    mixed = [_widened(part) for part in (year, str(day.month), str(day.day))]
    forms: dict[DayStyle, str] = {
        "era": plain,
        "full_width": plain.translate(_FULL_WIDTH),
        "mixed": f"{era}{mixed[0]}年{mixed[1]}月{mixed[2]}日",
        "dotted": f"{letter}{number}.{day.month}.{day.day}",
        "short": f"{era[0]}{number}.{day.month}.{day.day}",
        "kanji": f"{era}{kanji_year}年{kanji_number(day.month)}月{kanji_number(day.day)}日",
        "dual": f"{era}{year}年（{day.year}年）{day.month}月{day.day}日",
        "weekday": f"{plain}（{_WEEKDAYS[day.weekday()]}）",
        "western": f"{day.year}年{day.month}月{day.day}日",
        "slashed": f"{day:%Y/%m/%d}",
        "month_day": f"{day.month}月{day.day}日",
        "slash_day": f"{day.month}/{day.day}",
    }
    return forms[style]


def _widened(digits: str) -> str:
    return digits.translate(_FULL_WIDTH) if len(digits) == 1 else digits


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


def dates_in(text: str) -> Iterator[tuple[str, date, date, str]]:
    """Dates that a text writes out with their era: as printed, first and last day, precision."""
    for match in _WRITTEN_OUT.finditer(text):
        era, year_no, fiscal, month, day = match.groups()
        year = _year_of(era, _read_number(year_no))
        if fiscal:
            yield match[0], date(year, 4, 1), date(year + 1, 3, 31), "fiscal_year"
        elif not month:
            yield match[0], date(year, 1, 1), date(year, 12, 31), "year"
        elif not day:
            first = date(year, _read_number(month), 1)
            yield match[0], first, month_end(first), "month"
        else:
            exact = date(year, _read_number(month), _read_number(day))
            yield match[0], exact, exact, "day"


def _year_of(era: str, number: int) -> int:
    first = next(first for name, _, first in ERAS if name == era)
    return first.year + number - 1


def _read_number(printed: str) -> int:
    """A number below 100 in digits of any width or in kanji; 元 is 1."""
    if printed == "元":
        return 1
    if printed.isdecimal():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    head = 10 * (_KANJI.index(tens) if tens else 1) if ten else 0
    return head + (_KANJI.index(ones) if ones else 0)
