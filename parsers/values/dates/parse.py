"""One date read from the text of a field or cell."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import msgspec

from corpus.characters import fold_radicals, fold_width
from corpus.eras import ERA_BY_MARK, ERAS
from parsers.values.dates.calendar import point_to_value
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.spans import PRECISIONS, join_range, open_ended, open_started
from parsers.values.dates.value import Anchor, DateValue, Point, YearPart

_BARE = re.compile(r"\s*([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*")
_BARE_DAY = re.compile(r"\s*([0-9]{1,2})\s*[./]\s*([0-9]{1,2})\s*")
_COMPACT = re.compile(r"\s*((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})\s*")
_PLANNED_YEARS = 10
"""How far ahead papers plan: a bare year further on is one of the era before."""

_OPENING = {"from": open_ended, "until": open_started}


def parse_date(text: str, anchor: Anchor | date | None = None) -> DateValue | None:
    """The date or range that a field or cell says; text around it is allowed.

    Of several dates the one printed most precisely is taken, of these the first; lists and
    ranges that fill the text are one value.

    Args:
        text: as printed.
        anchor: what relative words and bare years are reckoned from; a day is the paper's own.

    Returns:
        None where the text says no date. A date that cannot be (2月30日) comes back without
        days and with a flag.
    """
    known = Anchor(document=anchor) if isinstance(anchor, date) else anchor or Anchor()
    value = _read_value(text, fold_width(text), known)
    if value is not None and fold_radicals(text) != text:
        return msgspec.structs.replace(value, flags=(*value.flags, "radical_folded"))
    return value


def _read_value(text: str, folded: str, known: Anchor) -> DateValue | None:
    shaped = _read_bare(folded, known) or _read_compact(folded) or _read_bare_day(folded, known)
    if shaped is not None:
        return shaped
    spans = [span for span in find_date_spans(text, known) if not _numbers_a_law(span[2])]
    if not spans:
        return None
    joined = _join_if_listed(folded, spans)
    if joined is not None:
        return joined
    return _opened(min((value for _, _, value in spans), key=_rank))


def _numbers_a_law(value: DateValue) -> bool:
    return value.role == "law" and value.precision == "year"


def _rank(value: DateValue) -> tuple[bool, int]:
    """Known days before refused ones, then the finest precision."""
    return value.start is None and value.end is None, PRECISIONS.index(value.precision)


def _opened(value: DateValue) -> DateValue:
    for flag, opening in _OPENING.items():
        if flag in value.flags and "range" not in value.flags and value.start is not None:
            kept = tuple(other for other in value.flags if other != flag)
            return opening(msgspec.structs.replace(value, flags=kept))
    return value


def _join_if_listed(folded: str, spans: list[tuple[int, int, DateValue]]) -> DateValue | None:
    """平成27年度及び平成28年度: fiscal years with nothing but list signs between them."""
    if len(spans) < 2 or any(not value.fiscal_years for _, _, value in spans):
        return None
    for (_, end, _), (start, _, _) in pairwise(spans):
        if not re.fullmatch(r"[\s,、，・]*(?:及び|並びに|と|又は)?\s*", folded[end:start]):
            return None
    joined = spans[0][2]
    for _, _, value in spans[1:]:
        joined = join_range(joined, value)
    listed = tuple(year for _, _, value in spans for year in value.fiscal_years)
    flags = tuple(flag for flag in joined.flags if flag != "range")
    return msgspec.structs.replace(joined, fiscal_years=listed, flags=(*flags, "list"))


def _read_bare(folded: str, anchor: Anchor) -> DateValue | None:
    """29.9.5: a day in an era that only the context can tell."""
    match = _BARE.fullmatch(folded)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    era_name = anchor.era or _likely_era(year, anchor.document)
    if era_name is None:
        flags = ("bare_year", "needs_context_era")
        return DateValue(start=None, end=None, precision="day", flags=flags)
    western = ERA_BY_MARK[era_name].western_year(year)
    return point_to_value(Point(YearPart(western, era_name, flags=("bare_year",)), month, day))


def _read_bare_day(folded: str, anchor: Anchor) -> DateValue | None:
    """6/14: a day of the session or 年度 that it is known to lie in."""
    match = _BARE_DAY.fullmatch(folded)
    if match is None:
        return None
    month, day = (int(part) for part in match.groups())
    year = anchor.year_of_month(month)
    if year is None:
        return None
    return point_to_value(Point(YearPart(year, flags=("relative:no_year",)), month, day))


def _likely_era(era_year: int, document: date | None) -> str | None:
    """The last era in which the year is not far behind the paper's own date."""
    if document is None:
        return None
    latest = document.year + _PLANNED_YEARS
    fitting = [era for era in ERAS if era.western_year(era_year) <= latest]
    return fitting[-1].name if fitting else None


def _read_compact(folded: str) -> DateValue | None:
    match = _COMPACT.fullmatch(folded)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    return point_to_value(Point(YearPart(year), month, day))
