"""Texts that speak of time and say no date: 随時, 過去3年以内, 3・4か月児, 24時間365日."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from corpus.characters import fold_width, without_spaces
from corpus.eras import ERA_BY_MARK
from parsers.values.numerals import read_small_number

_AGE = re.compile(
    r"[0-9]{1,6}(?:[・、~\-][0-9]{1,6})*(?:か月|ヶ月|カ月|箇月|歳|才)(?:半)?(?:児|の|以上|未満|から|到達|以下)"
)
_IDIOM = re.compile(r"24時間(?:・)?365日|365日24時間|年中無休")
_NONE_DEFINED = re.compile(
    r"[(]?(?:定め|期限|期間)(?:の定め)?(?:は)?(?:なし|無し?)[)]?|無期限|期限なし|永年|永久"
)
_IRREGULAR = re.compile(r"[(]?(?:随時|適宜|都度|その都度|必要に応じて|必要の都度|不定期)[)]?")
_RECURRENCES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"毎年度(?:[^0-9]*(?P<n>[0-9]{1,6})回)?|年度(?:ごと|毎)に?(?:(?P<m>[0-9]{1,6})回)?"
        ),
        "fiscal_yearly",
    ),
    (
        re.compile(r"毎年(?:[^0-9]*(?P<n>[0-9]{1,6})回)?|年(?P<m>[0-9]{1,6})回|1年(?:ごと|毎|に)"),
        "yearly",
    ),
    (
        re.compile(r"毎月(?:[^0-9]*(?P<n>[0-9]{1,6})回)?|月(?P<m>[0-9]{1,6})回|1か月(?:ごと|毎)"),
        "monthly",
    ),
    (re.compile(r"毎週(?:[^0-9]*(?P<n>[0-9]{1,6})回)?|週(?P<m>[0-9]{1,6})回"), "weekly"),
    (re.compile(r"毎日|日次"), "daily"),
)
_DURATION = re.compile(
    r"(?P<direction>過去|今後|向こう|直近)?(?P<n>[0-9]{1,6}|[一二三四五六七八九十]+)"
    r"(?P<unit>年度|年|か月|ヶ月|カ月|箇月|月|週間|日)(?:間)?(?P<bound>以内|以上|以下|未満|間|保存)?$"
)
_DURATION_UNITS = {"年": "Y", "年度": "Y", "月": "M", "か月": "M", "ヶ月": "M", "カ月": "M",
                   "箇月": "M", "週間": "W", "日": "D"}  # fmt: skip
_DIRECTIONS = {"過去": "before", "直近": "before", "今後": "after", "向こう": "after"}
_LAW = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)(?P<year>元|[0-9]{1,6}|[一二三四五六七八九十]+)年"
    r"(?:[0-9]{1,6}月[0-9]{1,6}日)?"
    r"(?P<no>[一-鿿]{0,8}?(?:法律|政令|省令|府令|勅令|条例|規則|規程|告示|訓令|要綱)"
    r"[甲乙]?第[0-9一二三四五六七八九十百千]+号)"
)
_ROUND = re.compile(r"第(?P<n>[0-9]{1,6}|[一二三四五六七八九十]+)回")
_YEAR_BEFORE_ROUND = re.compile(r"年(?P<fiscal>度)?[、の]?$")
_ERA_NEEDED = re.compile(r"元年度?")


class LawNumber(Struct, frozen=True):
    """The number of a law, order or ordinance with the year it counts in."""

    year: int
    number: str


class Round(Struct, frozen=True):
    """第N回 of a meeting or session, and what it is counted within."""

    number: int
    scope: Literal["calendar_year", "fiscal_year"] | None


class TimeSaying(Struct, frozen=True, kw_only=True):
    """What a text says about time without saying a date.

    Attributes:
        kind: ``age``, ``idiom``, ``none_defined``, ``irregular``, ``recurrence``,
            ``duration``, ``law_number``, ``needs_era``.
        period: of a recurrence (``yearly`` …) or duration (ISO 8601, ``P3Y``).
        times: how often within the period.
    """

    kind: Literal[
        "age",
        "idiom",
        "none_defined",
        "irregular",
        "recurrence",
        "duration",
        "law_number",
        "needs_era",
    ]
    period: str | None = None
    times: int | None = None
    direction: str | None = None
    law: LawNumber | None = None


def read_law_number(text: str) -> LawNumber | None:
    """昭和42年法律第81号, 令和3年条例第5号: the year is no date of an event."""
    match = _LAW.search(without_spaces(fold_width(text)))
    year, _ = read_small_number(match["year"]) if match else (None, ())
    if match is None or not year:
        return None
    return LawNumber(ERA_BY_MARK[match["era"]].western_year(year), match["no"])


def read_round(text: str) -> Round | None:
    """The first 第N回 of a text; its scope from the year or 年度 printed before it."""
    joined = without_spaces(fold_width(text))
    match = _ROUND.search(joined)
    number, _ = read_small_number(match["n"]) if match else (None, ())
    if match is None or number is None:
        return None
    before = _YEAR_BEFORE_ROUND.search(joined[: match.start()])
    if before is None:
        return Round(number, None)
    return Round(number, "fiscal_year" if before["fiscal"] else "calendar_year")


def read_time_saying(text: str) -> TimeSaying | None:
    """What a text says about time without a date; None where it says nothing of the kind."""
    joined = without_spaces(fold_width(text))
    law = read_law_number(text)
    if law is not None:
        return TimeSaying(kind="law_number", law=law)
    if _IDIOM.search(joined):
        return TimeSaying(kind="idiom")
    if _AGE.search(joined):
        return TimeSaying(kind="age")
    if _NONE_DEFINED.fullmatch(joined):
        return TimeSaying(kind="none_defined")
    if _IRREGULAR.fullmatch(joined):
        return TimeSaying(kind="irregular")
    if _ERA_NEEDED.fullmatch(joined):
        return TimeSaying(kind="needs_era")
    return _read_recurrence(joined) or _read_duration(joined)


def _read_recurrence(joined: str) -> TimeSaying | None:
    for pattern, period in _RECURRENCES:
        match = pattern.match(joined)
        if match is not None:
            times = next((int(found) for found in match.groupdict().values() if found), None)
            return TimeSaying(kind="recurrence", period=period, times=times)
    return None


def _read_duration(joined: str) -> TimeSaying | None:
    match = _DURATION.fullmatch(joined)
    number, _ = read_small_number(match["n"]) if match else (None, ())
    if match is None or number is None:
        return None
    if not (match["direction"] or match["bound"] or "間" in joined or "か" in match["unit"]):
        return None
    period = f"P{number}{_DURATION_UNITS[match['unit']]}"
    return TimeSaying(
        kind="duration", period=period, direction=_DIRECTIONS.get(match["direction"] or "")
    )
