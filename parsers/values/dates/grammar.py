"""The grammar of one printed date: year, month, day and what is said about them.

point   = year [ 年度 ] [ dual ] [ part | month [ part | day [ weekday ] ] ]
        | month [ day [ weekday ] ]                    (behind a range or list sign)
year    = era number | western | number               (the last behind a sign only)
dual    = "(" year ")"
"""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.eras import ERA_BY_MARK, ERA_MISREADINGS
from parsers.values.dates import scanner as lex
from parsers.values.dates.scanner import Scanner
from parsers.values.dates.value import Point, YearPart
from parsers.values.numerals import read_small_number

_MONTH_PARTS = re.compile(r"(?P<p>上旬|初旬|中旬|下旬|末日|末|初め|初頭|中)(?!期)")
_YEAR_PARTS = re.compile(
    r"(?P<p>末(?!期)|初頭|初め|(?:当初|前半|後半|上半期|下半期|前期|後期|[春夏秋冬])(?![一-鿿])"
    r"|[春夏秋冬](?=頃|以降|以前|予定)|(?:当初|前半|後半)(?=頃|以降)"
    r"|第?[1-4一二三四]四半期)季?"
)
_PART_NAMES = {
    "上旬": "early", "初旬": "early", "中旬": "middle", "下旬": "late", "末日": "end",
    "末": "end", "初め": "start", "初頭": "start", "当初": "start", "中": "within",
    "前半": "first_half", "上半期": "first_half", "前期": "first_half",
    "後半": "second_half", "下半期": "second_half", "後期": "second_half",
    "春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter",
}  # fmt: skip
_NUMBER_GOES_ON = re.compile(rf"[ \t\n]{{0,3}}年|(?!{lex.CLOCK_AT_DATE})[0-9]|[.\-/][0-9]")
_SPACE = re.compile(r"[ \t\n]{0,3}")


class _EraRead(NamedTuple):
    name: str
    flags: tuple[str, ...]


def _read_era(scan: Scanner) -> _EraRead | None:
    for pattern in (lex.ERA, lex.LETTER_ERA, lex.KANJI_ERA):
        match = scan.take(pattern)
        if match is not None:
            mark = "".join(match["era"].split())
            return _EraRead(ERA_BY_MARK[mark.upper()].name, ())
    match = scan.take(lex.MISREAD_ERA)
    if match is None:
        return None
    printed = match["era"]
    meant = ERA_MISREADINGS[printed]
    return _EraRead(meant, (f"ocr_repair({printed}->{meant})",))


def _read_year_number(scan: Scanner) -> YearPart | None:
    """An era or western year without its 年."""
    with scan.attempt() as kept:
        era = _read_era(scan)
        if era is not None:
            match = scan.take(lex.ERA_YEAR)
            number, flags = read_small_number(match["n"]) if match else (None, ())
            if number is not None and number > 0:
                kept.append(True)
                western = ERA_BY_MARK[era.name].western_year(number)
                return YearPart(western, era.name, flags=era.flags + flags)
    match = scan.take(lex.WESTERN_YEAR)
    if match is not None:
        number, flags = read_small_number(match["n"])
        return YearPart(number or 0, None, flags=flags)
    return None


def _read_dual(scan: Scanner, year: YearPart) -> YearPart:
    """The same year in the other calendar in brackets: 令和4年(2022年)."""
    with scan.attempt() as kept:
        if scan.take(lex.OPEN_BRACKET):
            other = _read_year_number(scan)
            scan.take(lex.NENDO) or scan.take(lex.YEAR_SIGN)
            if other is not None and scan.take(lex.CLOSE_BRACKET):
                kept.append(True)
                agree = other.western == year.western
                flag = "dual_consistent" if agree else "dual_mismatch"
                return year._replace(era=year.era or other.era, flags=(*year.flags, flag))
    return year


def read_year(scan: Scanner, *, bare: bool = False) -> YearPart | None:
    """A year with its 年 or 年度, or before a separator (H25.7.1).

    Args:
        scan: stands where the year begins; steps behind it.
        bare: also read a number alone before 年 or 年度 (6年度 in a list); its ``western``
            is then the bare number and its flag ``bare_year``.
    """
    with scan.attempt() as kept:
        year = _read_year_number(scan)
        if year is None and bare:
            match = scan.take(lex.BARE_YEAR)
            number = read_small_number(match["n"])[0] if match else None
            year = None if number is None else YearPart(number, flags=("bare_year",))
        if year is None:
            return None
        year = _read_dual(scan, year)
        if scan.take(lex.NENDO):
            kept.append(True)
            return _read_dual(scan, year)._replace(fiscal=True)
        if scan.take(lex.YEAR_SIGN):
            kept.append(True)
            year = _read_dual(scan, year)
            return year._replace(fiscal=scan.take(lex.NENDO) is not None)
        if not bare and scan.sees(lex.SEPARATOR):
            kept.append(True)
            return year
    return None


def _read_part(scan: Scanner, pattern: re.Pattern[str]) -> str | None:
    match = scan.take(pattern)
    if match is None:
        return None
    name = match["p"]
    quarter = re.search(r"[1-4一二三四]", name) if "四" in name[1:] else None
    if quarter is not None:
        return f"quarter_{read_small_number(quarter[0])[0]}"
    return _PART_NAMES.get(name, name)


def read_weekday(scan: Scanner) -> int | None:
    """(水), （月曜日）, (月・祝): 0 for Monday; None where none is printed."""
    match = scan.take(lex.WEEKDAY)
    return None if match is None else lex.WEEKDAYS.index(match["w"] or match["w2"])


def read_month_and_day(scan: Scanner, year: YearPart | None) -> Point | None:
    """1月20日(水), 1月下旬, 3月; None where no month stands at the position."""
    match = scan.take(lex.MONTH)
    if match is None:
        return None
    month, flags = read_small_number(match["n"])
    part = _read_part(scan, _MONTH_PARTS)
    if part is not None:
        return Point(year, month, part=part, flags=flags)
    day = scan.take(lex.DAY)
    if day is not None:
        number, day_flags = read_small_number(day["n"])
        if day["sign"] != "日":
            day_flags = (*day_flags, f"ocr_repair({day['sign']}->日)")
        return Point(year, month, number, weekday=read_weekday(scan), flags=flags + day_flags)
    if scan.take(lex.PLACEHOLDER):
        flags = (*flags, "undetermined")
    return Point(year, month, flags=flags)


def _read_separated(scan: Scanner, year: YearPart) -> Point | None:
    """The rest of 25.7.1, 2022/1/17, 27.12."""
    mark = scan.take(lex.SEPARATOR)
    month = scan.take(lex.DIGITS) if mark else None
    if mark is None or month is None:
        return None
    number, flags = read_small_number(month["n"])
    with scan.attempt() as kept:
        again = scan.take(lex.SEPARATOR)
        day = scan.take(lex.DIGITS) if again and again["mark"] == mark["mark"] else None
        if day is not None:
            kept.append(True)
            day_number, day_flags = read_small_number(day["n"])
            weekday = read_weekday(scan)
            return Point(year, number, day_number, weekday=weekday, flags=flags + day_flags)
    return Point(year, number, flags=flags)


def _read_undetermined(scan: Scanner, year: YearPart) -> Point | None:
    """○月○日 behind a year: known to be open."""
    if not scan.take(lex.PLACEHOLDER):
        return None
    scan.take(lex.PLACEHOLDER)
    return Point(year, flags=("undetermined",))


def read_point(scan: Scanner) -> Point | None:
    """A date with its own year; None, and no step, where none stands at the position."""
    start = scan.pos
    year = read_year(scan)
    if year is None:
        return None
    if "年" not in scan.text[start : scan.pos]:
        point = _read_separated(scan, year)
        if point is None or scan.sees(_NUMBER_GOES_ON):
            scan.pos = start
            return None
        return point
    scan.take(_SPACE)
    if year.fiscal:
        return Point(year, part=_read_part(scan, _YEAR_PARTS))
    return (
        read_month_and_day(scan, year)
        or _read_undetermined(scan, year)
        or Point(year, part=_read_part(scan, _YEAR_PARTS))
    )
