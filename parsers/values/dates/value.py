"""What a printed date means."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from msgspec import Struct

from corpus.document import DatePrecision


class TimeSpan(NamedTuple):
    """Times of day; ``end`` None where only a beginning is printed."""

    start: time | None
    end: time | None


class DateValue(Struct, frozen=True, kw_only=True):
    """The days that a printed date or range spans, ends inclusive.

    Attributes:
        start, end: None where open, refused or not resolved (the flags say which).
        precision: of the coarser end.
        fiscal_year: None where the span lies in more than one.
        fiscal_years: each one, where 年度 are printed.
        role: ``as_of`` (現在), ``in_force`` (施行), ``dated`` (付); else None.
        hint: the likely day where the weekday contradicts the printed one.
        time: a time of day printed behind it.
        flags: snake_case codes, ``name`` or ``name:detail`` or ``ocr_repair(l->1)``.
    """

    start: date | None
    end: date | None
    precision: DatePrecision
    fiscal_year: int | None = None
    fiscal_years: tuple[int, ...] = ()
    role: str | None = None
    hint: date | None = None
    time: TimeSpan | None = None
    flags: tuple[str, ...] = ()

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.start is not None and self.start == self.end


class Anchor(Struct, frozen=True, kw_only=True):
    """What relative words (同日, 翌年度, 来年度) and bare years are reckoned from.

    Attributes:
        previous: the last date read before, in the same paragraph or cell.
        above: the last date of the paragraphs above; what refers back to a day (同日, 翌年)
            is reckoned from it where the paragraph has none before it.
        document: the paper's own date.
        era: the era that bare years (29.9.5) are counted in, by its name.
        within: the session or 年度 that days without a year (12月15日, 6/14) lie in.
        about: the 年度 that the paper tells of; a day without a year lies in it where the
            weekday printed beside it says so too.
    """

    previous: DateValue | None = None
    above: DateValue | None = None
    document: date | None = None
    era: str | None = None
    within: DateValue | None = None
    about: DateValue | None = None

    def year_of_month(self, month: int) -> int | None:
        """The year in which a month of that session or 年度 lies; None where none is known."""
        return _year_of_month(self.within, month)

    def likely_year_of_month(self, month: int) -> int | None:
        """The year in which a month of the 年度 that the paper tells of lies."""
        return _year_of_month(self.about, month)


def _year_of_month(span: DateValue | None, month: int) -> int | None:
    if span is None or span.start is None or span.end is None:
        return None
    return span.start.year if month >= span.start.month else span.end.year


class YearPart(NamedTuple):
    """A printed year, before it is known what the rest says.

    Attributes:
        western: western year in which it begins.
        era: name of the era it was printed in; None for a western year.
        fiscal: printed as 年度.
    """

    western: int
    era: str | None = None
    fiscal: bool = False
    flags: tuple[str, ...] = ()


class Point(NamedTuple):
    """One end of a printed date: parts as printed, not yet days of the calendar.

    Attributes:
        part: a piece of the year or month: ``early``, ``middle``, ``late`` (上中下旬),
            ``end``, ``start``, ``first_half``, ``second_half``, ``spring`` …
        weekday: 0 for Monday.
    """

    year: YearPart | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    weekday: int | None = None
    flags: tuple[str, ...] = ()
