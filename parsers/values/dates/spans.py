"""Ranges and lists of dates, whose members share what is printed once.

span  = "~" point                                      (open start)
      | point RANGE point'                             (point' takes year, month from point)
      | point { LIST point' } | point "~" end          (list, open end)
      | era number RANGE number 年度
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.document import DatePrecision
from corpus.eras import ERA_BY_MARK, fiscal_year_of
from parsers.values.dates import scanner as lex
from parsers.values.dates.calendar import point_to_value
from parsers.values.dates.grammar import read_month_and_day, read_point, read_weekday, read_year
from parsers.values.dates.scanner import Scanner
from parsers.values.dates.value import DateValue, Point, YearPart
from parsers.values.numerals import read_small_number

PRECISIONS: tuple[DatePrecision, ...] = ("day", "month", "year", "fiscal_year")
"""From the finest to the coarsest."""

_OPEN_END = re.compile(r"[ \t\n]{0,3}~(?=[ \t]*(?:$|[\n)、。,]|[(][^)]*予定))")
_SHORT_YEAR_RANGE = re.compile(
    rf"(?P<first>[0-9元]{{1,2}}|[0-9]{{4}}){lex.GAP}"
    rf"(?:(?:年{lex.GAP}度?)?{lex.GAP}(?:~|-|ー|から)|(?P<list>・|、|,|及び))"
    rf"{lex.GAP}(?P<last>[0-9]{{1,2}}){lex.GAP}(?P<unit>年{lex.GAP}度|年(?!間))"
)
_YEARS_ON = {"同年": 0, "翌年": 1, "翌々年": 2}
_YEAR_ON = re.compile("|".join(sorted(_YEARS_ON, key=len, reverse=True)))


def read_span(scan: Scanner) -> DateValue | None:
    """A date, range or list at the position; None, and no step, where none stands there."""
    short = _read_short_year_range(scan)
    if short is not None:
        return short
    point = read_point(scan)
    return None if point is None else read_rest_of_span(scan, point)


def read_rest_of_span(scan: Scanner, first: Point) -> DateValue:
    """What follows the first point: the other end, the rest of a list, or nothing."""
    with scan.attempt() as kept:
        if scan.take(lex.RANGE):
            last = _read_shared(scan, first)
            if last is not None:
                kept.append(True)
                return join_range(point_to_value(first), point_to_value(last))
    if scan.take(_OPEN_END):
        return open_ended(point_to_value(first))
    members = [first, *_read_list(scan, first)]
    return point_to_value(first) if len(members) == 1 else _join_list(members)


def _read_shared(scan: Scanner, first: Point) -> Point | None:
    """A further point that may take its year, or year and month, from the first."""
    own = read_point(scan) or _read_year_on(scan, first)
    if own is not None:
        return own
    with scan.attempt() as kept:
        year = read_year(scan, bare=True)
        if year is not None and first.year is not None:
            shared = _in_era_of(year, first.year)
            point = Point(shared) if shared.fiscal else read_month_and_day(scan, shared)
            kept.append(True)
            return point or Point(shared)
    if first.year is not None and first.month is not None:
        return read_month_and_day(scan, first.year) or _read_day_alone(scan, first)
    return None


def _read_year_on(scan: Scanner, first: Point) -> Point | None:
    """翌年3月31日 at the end of a range."""
    with scan.attempt() as kept:
        match = scan.take(_YEAR_ON)
        if match is None or first.year is None:
            return None
        year = YearPart(first.year.western + _YEARS_ON[match[0]])
        point = read_month_and_day(scan, year)
        if point is not None:
            kept.append(True)
        return point


def _in_era_of(year: YearPart, first: YearPart) -> YearPart:
    """A bare year counted in the era of the one before it, or in its century."""
    era_start = first.western - _era_year(first)
    return YearPart(era_start + year.western, first.era, year.fiscal, ("shared_era",))


def _era_year(year: YearPart) -> int:
    if year.era is None:
        return year.western % 100
    return year.western - ERA_BY_MARK[year.era].first_day.year + 1


def _read_day_alone(scan: Scanner, first: Point) -> Point | None:
    if first.day is None:
        return None
    match = scan.take(lex.DAY)
    if match is None:
        return None
    number, flags = read_small_number(match["n"])
    return Point(first.year, first.month, number, weekday=read_weekday(scan), flags=flags)


def _read_list(scan: Scanner, first: Point) -> list[Point]:
    """Further members that share something; complete dates stay spans of their own."""
    members: list[Point] = []
    while True:
        with scan.attempt() as kept:
            if scan.take(lex.LIST) and read_point(Scanner(scan.text, scan.pos)) is None:
                member = _read_shared(scan, first)
                if member is not None and _is_alike(member, first):
                    kept.append(True)
                    members.append(member)
        if not kept:
            return members


def _is_alike(member: Point, first: Point) -> bool:
    """Whether two members name the same kind of time: two fiscal years, two days."""
    if member.year is None or first.year is None:
        return False
    same_unit = member.year.fiscal == first.year.fiscal
    return same_unit and (member.day is None) == (first.day is None)


def _read_short_year_range(scan: Scanner) -> DateValue | None:
    """平成27~29年度, 平成27・28年度: one era, two numbers, one unit."""
    with scan.attempt() as kept:
        for pattern in (lex.ERA, lex.LETTER_ERA, lex.KANJI_ERA):
            era = scan.take(pattern)
            if era is not None:
                break
        match = scan.take(_SHORT_YEAR_RANGE)
        if match is None:
            return None
        era_mark = era["era"] if era else ""
        unit = match["unit"]
        first = read_point(Scanner(f"{era_mark}{match['first']}{unit}"))
        if first is None or first.year is None:
            return None
        number, _ = read_small_number(match["last"])
        bare = YearPart(number or 0, fiscal=first.year.fiscal)
        last = Point(_in_era_of(bare, first.year)._replace(flags=()))
        kept.append(True)
        if match["list"]:
            return _join_list([first, last])
        return join_range(point_to_value(first), point_to_value(last))


def _join_list(members: Sequence[Point]) -> DateValue:
    values = [point_to_value(member) for member in members]
    joined = values[0]
    for value in values[1:]:
        joined = join_range(joined, value)
    if joined.fiscal_years:
        listed = tuple(year for value in values for year in value.fiscal_years)
        return _with(joined, fiscal_years=listed, flag="list")
    return _with(joined, fiscal_years=(), flag="list")


def join_range(first: DateValue, last: DateValue) -> DateValue:
    """From the first day of one value to the last day of another.

    An end before its start is kept as printed in neither: both are dropped and flagged.
    """
    precision = max(first.precision, last.precision, key=PRECISIONS.index)
    flags = tuple(dict.fromkeys((*first.flags, *last.flags)))
    start, end = first.start, last.end
    if start is not None and end is not None and end < start:
        return DateValue(
            start=None, end=None, precision=precision, flags=(*flags, "end_before_start")
        )
    years: tuple[int, ...] = ()
    if first.fiscal_years and last.fiscal_years:
        years = tuple(range(first.fiscal_years[0], last.fiscal_years[-1] + 1))
    return DateValue(
        start=start,
        end=end,
        precision=precision,
        fiscal_year=_shared_fiscal_year(first, last),
        fiscal_years=years,
        hint=first.hint or last.hint,
        flags=(*flags, "range"),
    )


def _shared_fiscal_year(first: DateValue, last: DateValue) -> int | None:
    if first.start is None or last.end is None:
        return None
    year = fiscal_year_of(first.start)
    return year if year == fiscal_year_of(last.end) else None


def open_ended(value: DateValue) -> DateValue:
    """From the value on, without an end."""
    return DateValue(
        start=value.start,
        end=None,
        precision=value.precision,
        hint=value.hint,
        flags=(*value.flags, "open_end"),
    )


def open_started(value: DateValue) -> DateValue:
    """Until the value, without a start."""
    return DateValue(
        start=None,
        end=value.end,
        precision=value.precision,
        hint=value.hint,
        flags=(*value.flags, "open_start"),
    )


def _with(value: DateValue, *, fiscal_years: tuple[int, ...], flag: str) -> DateValue:
    flags = tuple(kept for kept in value.flags if kept != "range")
    return DateValue(
        start=value.start,
        end=value.end,
        precision=value.precision,
        fiscal_year=value.fiscal_year,
        fiscal_years=fiscal_years,
        hint=value.hint,
        flags=(*flags, flag),
    )
