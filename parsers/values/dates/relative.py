"""Words that mean a date only beside another: 同日, 翌年3月31日, 来年度."""

from __future__ import annotations

import re
from datetime import date, timedelta

from corpus.eras import fiscal_year_of
from parsers.values.dates.calendar import point_to_value
from parsers.values.dates.grammar import read_month_and_day, read_weekday
from parsers.values.dates.scanner import DAY, MONTH_AND_DAY, Scanner
from parsers.values.dates.spans import read_rest_of_span
from parsers.values.dates.value import Anchor, DateValue, Point, YearPart
from parsers.values.numerals import read_small_number

_FROM_PREVIOUS = {
    "同年度": ("fiscal_year", 0), "当該年度": ("fiscal_year", 0), "当年度": ("fiscal_year", 0),
    "翌年度": ("fiscal_year", 1), "翌々年度": ("fiscal_year", 2), "前年度": ("fiscal_year", -1),
    "前々年度": ("fiscal_year", -2),
    "同年": ("year", 0), "当該年": ("year", 0), "翌年": ("year", 1), "翌々年": ("year", 2),
    "前年": ("year", -1),
    "同月": ("month", 0), "翌月": ("month", 1), "前月": ("month", -1),
    "同日": ("day", 0), "翌日": ("day", 1), "前日": ("day", -1),
}  # fmt: skip
_FROM_DOCUMENT = {
    "本年度": ("fiscal_year", 0), "今年度": ("fiscal_year", 0), "来年度": ("fiscal_year", 1),
    "再来年度": ("fiscal_year", 2), "昨年度": ("fiscal_year", -1), "一昨年度": ("fiscal_year", -2),
    "本年": ("year", 0), "今年": ("year", 0), "来年": ("year", 1), "再来年": ("year", 2),
    "昨年": ("year", -1), "去年": ("year", -1), "一昨年": ("year", -2),
    "今月": ("month", 0), "本月": ("month", 0), "来月": ("month", 1), "先月": ("month", -1),
    "本日": ("day", 0), "今日": ("day", 0), "明日": ("day", 1), "昨日": ("day", -1),
}  # fmt: skip

_ALL_WORDS = sorted({**_FROM_PREVIOUS, **_FROM_DOCUMENT}, key=len, reverse=True)
RELATIVE_WORDS = "|".join(_ALL_WORDS)
_WORD = re.compile(rf"(?P<word>{RELATIVE_WORDS})")


def read_relative(scan: Scanner, anchor: Anchor) -> DateValue | None:
    """A relative date at the position; None, and no step, where it cannot be reckoned."""
    with scan.attempt() as kept:
        match = scan.take(_WORD)
        if match is None:
            return None
        word = match["word"]
        unit, offset = _FROM_PREVIOUS.get(word) or _FROM_DOCUMENT[word]
        base = _base_day(word, unit, anchor)
        if base is None:
            return None
        value = _reckon(scan, base, unit, offset)
        if value is not None:
            kept.append(True)
            return _flagged(value, word)
    return None


def read_yearless(scan: Scanner, anchor: Anchor) -> DateValue | None:
    """1月20日 without a year: in the year of the date before it in the same text.

    Behind a fiscal year, January to March lie in its second calendar year. Without a date
    before it, it lies in the session or 年度 that it is known to lie in; where only the
    年度 that the paper tells of or its own date is known, a printed weekday has to tell the year.
    """
    with scan.attempt() as kept:
        if not scan.sees(MONTH_AND_DAY):
            return None
        point = read_month_and_day(scan, None)
        year = None if point is None else _year_for(point, anchor)
        if point is None or year is None:
            return None
        kept.append(True)
        return _flagged(read_rest_of_span(scan, point._replace(year=YearPart(year))), "no_year")


def _year_for(point: Point, anchor: Anchor) -> int | None:
    previous = anchor.previous
    if previous is not None and previous.start is not None:
        second_half = previous.precision == "fiscal_year" and (point.month or 0) < 4
        return previous.start.year + second_half
    if anchor.within is not None:
        return anchor.year_of_month(point.month or 0)
    if point.weekday is None:
        return None
    likely = anchor.likely_year_of_month(point.month or 0)
    if likely is not None and _falls_on_its_weekday(point, likely):
        return likely
    if anchor.document is None:
        return None
    near = anchor.document.year
    fitting = [y for y in (near - 1, near, near + 1) if _falls_on_its_weekday(point, y)]
    return fitting[0] if len(fitting) == 1 else None


def _falls_on_its_weekday(point: Point, year: int) -> bool:
    return "weekday_ok" in point_to_value(point._replace(year=YearPart(year))).flags


def needs_anchor(text: str) -> bool:
    """Whether the folded text says a date only beside another one."""
    return _WORD.search(text) is not None


def _base_day(word: str, unit: str, anchor: Anchor) -> date | None:
    # 前年度 of another paragraph is mostly the paper's own.
    above = anchor.above if unit != "fiscal_year" else None
    before = anchor.previous or above
    if word in _FROM_PREVIOUS and before is not None:
        return before.start or before.end
    return anchor.document


def _reckon(scan: Scanner, base: date, unit: str, offset: int) -> DateValue | None:
    try:
        if unit == "fiscal_year":
            year = YearPart(fiscal_year_of(base) + offset, fiscal=True)
            return read_rest_of_span(scan, Point(year))
        if unit == "year":
            return _reckon_year(scan, base.year + offset)
        if unit == "month":
            return _reckon_month(scan, base, offset)
        day = base + timedelta(days=offset)
    except (OverflowError, ValueError):
        return None
    return point_to_value(Point(YearPart(day.year), day.month, day.day, weekday=read_weekday(scan)))


def _reckon_year(scan: Scanner, western: int) -> DateValue | None:
    point = read_month_and_day(scan, YearPart(western))
    return None if point is None else read_rest_of_span(scan, point)


def _reckon_month(scan: Scanner, base: date, offset: int) -> DateValue | None:
    index = base.year * 12 + base.month - 1 + offset
    day = scan.take(DAY)
    if day is None:
        return None
    number, flags = read_small_number(day["n"])
    year, month = YearPart(index // 12), index % 12 + 1
    return read_rest_of_span(
        scan, Point(year, month, number, weekday=read_weekday(scan), flags=flags)
    )


def _flagged(value: DateValue, word: str) -> DateValue:
    return DateValue(
        start=value.start,
        end=value.end,
        precision=value.precision,
        fiscal_year=value.fiscal_year,
        fiscal_years=value.fiscal_years,
        hint=value.hint,
        flags=(*value.flags, f"relative:{word}"),
    )
