"""Printed parts made days of the calendar, and checked against it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from corpus.document import DatePrecision
from corpus.eras import ERA_BY_MARK, GREGORIAN_FROM, fiscal_year_days, fiscal_year_of
from parsers.values.dates.value import DateValue, Point, YearPart

_FIRST_YEAR, _LAST_YEAR = 1600, 2199
"""Years outside are no dates of council papers, but misread numbers."""

WEEKDAY_HINT_YEARS = 3
"""How many years off a printed year is looked for when the weekday contradicts it; slips are
mostly by one year (the calendar year and the fiscal year of January to March)."""

_THIRDS = {"early": (1, 10), "middle": (11, 20), "late": (21, 31)}
_SEASONS = ("spring", "summer", "autumn", "winter")
_HALVES = {"first_half": (0, 6), "second_half": (6, 12)}


class Days(NamedTuple):
    """First and last day with the precision they were printed in."""

    start: date
    end: date
    precision: DatePrecision
    flags: tuple[str, ...] = ()


class NoSuchDayError(ValueError):
    """Printed parts that are no day of the calendar; its argument is the flag."""


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def point_to_days(point: Point) -> Days:
    """The days that a point with a year spans.

    Raises:
        NoSuchDayError: for a month or day that does not exist, or a year out of reason.
    """
    if point.year is None:
        raise NoSuchDayError("no_year")
    if not _FIRST_YEAR <= point.year.western <= _LAST_YEAR:
        raise NoSuchDayError("invalid_year")
    if point.month is not None and not 1 <= point.month <= 12:
        raise NoSuchDayError("invalid_month")
    if point.day is not None:
        return _day(point.year.western, point.month or 0, point.day)
    if point.month is not None:
        return _month_days(point.year.western, point.month, point.part)
    return _year_days(point.year, point.part)


def _day(year: int, month: int, day: int) -> Days:
    try:
        found = date(year, month, day)
    except ValueError:
        raise NoSuchDayError("invalid_day") from None
    return Days(found, found, "day")


def _month_days(year: int, month: int, part: str | None) -> Days:
    last = last_day_of_month(year, month)
    if part in _THIRDS:
        first_no, last_no = _THIRDS[part]
        end = date(year, month, min(last_no, last.day))
        return Days(date(year, month, first_no), end, "month", ("third_of_month", "approx"))
    if part == "end":
        return Days(last, last, "day", ("approx",))
    flags = ("approx",) if part == "start" else ()
    return Days(date(year, month, 1), last, "month", flags)


def _year_days(year: YearPart, part: str | None) -> Days:
    if year.fiscal:
        return _fiscal_year_days(year.western, part)
    first, last = date(year.western, 1, 1), date(year.western, 12, 31)
    if part == "end":
        return Days(date(year.western, 12, 1), last, "month", ("approx",))
    if part in ("start", "first"):
        return Days(first, last_day_of_month(year.western, 1), "month", ("approx",))
    if part in _SEASONS:
        return Days(first, last, "year", (f"season:{part}", "approx"))
    if part is not None:
        return _months_of(first, part) or Days(first, last, "year")
    return Days(first, last, "year")


def _fiscal_year_days(fiscal_year: int, part: str | None) -> Days:
    first, last = fiscal_year_days(fiscal_year)
    if part == "end":
        return Days(last, last, "day", ("approx",))
    if part == "start":
        return Days(first, first, "day", ("approx",))
    if part is not None:
        return _months_of(first, part) or Days(first, last, "fiscal_year")
    return Days(first, last, "fiscal_year")


def _months_of(first: date, part: str) -> Days | None:
    """Half or quarter of the twelve months that begin with ``first``."""
    if part in _HALVES:
        begin, end = _HALVES[part]
    elif part.startswith("quarter_") and part[-1] in "1234":
        begin, end = (int(part[-1]) - 1) * 3, int(part[-1]) * 3
    else:
        return None
    start_index, end_index = first.month - 1 + begin, first.month - 2 + end
    start = date(first.year + start_index // 12, start_index % 12 + 1, 1)
    stop = last_day_of_month(first.year + end_index // 12, end_index % 12 + 1)
    return Days(start, stop, "month", (part,))


def era_flags(year: YearPart, days: Days) -> tuple[str, ...]:
    """Whether the days lie before their printed era began, or after it ended."""
    if year.era is None:
        return ()
    era = ERA_BY_MARK[year.era]
    if days.end < era.first_day:
        return ("before_era_start",)
    if era.last_day is not None and days.start > era.last_day:
        return ("era_overflow",)
    return ("lunisolar_calendar",) if days.end < GREGORIAN_FROM else ()


def likely_year(day: date, weekday: int) -> date | None:
    """The same day in the nearest year in which it falls on the printed weekday.

    The later year wins a tie: January to March are often dated with the fiscal year.
    """
    for distance in range(1, WEEKDAY_HINT_YEARS + 1):
        for year in (day.year + distance, day.year - distance):
            try:
                candidate = day.replace(year=year)
            except ValueError:
                continue
            if candidate.weekday() == weekday:
                return candidate
    return None


def fiscal_year_span(fiscal_year: int) -> DateValue:
    """A 年度 from its first to its last day."""
    return point_to_value(Point(YearPart(fiscal_year, fiscal=True)))


def common_fiscal_year(days: Days) -> int | None:
    """The fiscal year that all the days lie in; None where they lie in two."""
    first = fiscal_year_of(days.start)
    return first if first == fiscal_year_of(days.end) else None


def point_to_value(point: Point) -> DateValue:
    """A point as a value; parts that are no day give a value without days and a flag."""
    year_flags = point.year.flags if point.year else ()
    flags = (*year_flags, *point.flags)
    try:
        days = point_to_days(point)
    except NoSuchDayError as error:
        precision: DatePrecision = "day" if point.day is not None else "month"
        return DateValue(start=None, end=None, precision=precision, flags=(*flags, str(error)))
    if point.year is not None:
        flags = (*flags, *era_flags(point.year, days))
    hint = None
    if point.weekday is not None and days.precision == "day":
        if days.start.weekday() == point.weekday:
            flags = (*flags, "weekday_ok")
        else:
            flags = (*flags, "weekday_mismatch")
            hint = likely_year(days.start, point.weekday)
    fiscal_year = common_fiscal_year(days)
    printed_fiscal = point.year is not None and point.year.fiscal and fiscal_year is not None
    return DateValue(
        start=days.start,
        end=days.end,
        precision=days.precision,
        fiscal_year=fiscal_year,
        fiscal_years=(fiscal_year,) if printed_fiscal and fiscal_year is not None else (),
        hint=hint,
        flags=(*flags, *days.flags),
    )
