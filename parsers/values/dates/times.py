"""Times of day: 午後1時15分～午後2時40分, 正午, 13:30."""

from __future__ import annotations

import re
from datetime import time

from corpus.characters import fold_width
from parsers.values.dates.value import TimeSpan
from parsers.values.numerals import read_small_number

_G = r"[ \t\n]{0,3}"
_NUMBER = r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_CLOCK = (
    rf"(?:(?P<half{{0}}>午{_G}[前後]){_G})?(?:(?P<hour{{0}}>{_NUMBER}){_G}時(?!間|点|代|期)"
    rf"(?:{_G}(?:(?P<minute{{0}}>{_NUMBER}){_G}分|(?P<semi{{0}}>半)))?"
    r"|(?P<chour{0}>[0-9]{1,2}):(?P<cminute{0}>[0-9]{2})(?![0-9:]))"
    r"|(?P<noon{0}>正午)"
)
_FIRST, _SECOND = _CLOCK.replace("{0}", "1"), _CLOCK.replace("{0}", "2")
_TIME = re.compile(
    rf"(?:{_FIRST})(?:{_G}(?:頃|ごろ))?(?:{_G}(?P<range>~|-|ー|から|より){_G}(?:{_SECOND})?)?"
)


def parse_time(text: str) -> TimeSpan | None:
    """The first time or span of times in the text; None where none is printed.

    午前12時 may be midnight or noon: it gives None (`ambiguous_times` names both).
    """
    found = find_time(fold_width(text), 0)
    return found[1] if found else None


def find_time(folded: str, pos: int) -> tuple[int, TimeSpan] | None:
    """End position and span of the first time at or behind ``pos`` of folded text."""
    for match in _TIME.finditer(folded, pos):
        start = _clock(match, "1", None)
        if start is not None:
            return match.end(), TimeSpan(start, _clock(match, "2", match["half1"]))
    return None


def match_time(folded: str, pos: int) -> tuple[int, TimeSpan] | None:
    """Like `find_time`, for a time that begins at ``pos``."""
    match = _TIME.match(folded, pos)
    start = _clock(match, "1", None) if match else None
    if match is None or start is None:
        return None
    return match.end(), TimeSpan(start, _clock(match, "2", match["half1"]))


def ambiguous_times(text: str) -> tuple[time, ...]:
    """The two readings of 午前12時 and 午前0時's twin; empty where nothing is ambiguous."""
    return (time(0), time(12)) if re.search(r"午前12時(?!間)", fold_width(text)) else ()


def _clock(match: re.Match[str], end: str, inherited: str | None) -> time | None:
    if match[f"noon{end}"]:
        return time(12)
    hour, _ = read_small_number(match[f"hour{end}"] or match[f"chour{end}"] or "")
    if hour is None:
        return None
    printed = match[f"minute{end}"] or match[f"cminute{end}"] or "0"
    minute = 30 if match[f"semi{end}"] else read_small_number(printed)[0]
    half = match[f"half{end}"] or (inherited if hour < 12 else None)
    return _time_of_day(half, hour, minute or 0)


def _time_of_day(half: str | None, hour: int, minute: int) -> time | None:
    afternoon = half is not None and "後" in half
    forenoon = half is not None and not afternoon
    if minute > 59 or hour > 24 or (forenoon and hour >= 12):
        return None
    if afternoon and hour <= 12:
        hour = hour % 12 + 12
    return time(hour % 24, minute)
