"""What is said about a date behind it: 予定, 頃, 現在, 施行, a time of day."""

from __future__ import annotations

import re

import msgspec

from parsers.values.dates.times import match_time
from parsers.values.dates.value import DateValue, TimeSpan

_APPROX = re.compile(r"[ \t]?(?:頃|ごろ|前後|を目途|を目処|をめど)")
_TENTATIVE = re.compile(
    r"(?:から|まで)?[ \t]?(?:[(\[][ \t]?(?:予定|見込み?|仮|案)[ \t]?[)\]]"
    r"|(?:予定|見込み?)(?!者|価|数|表|地|額|量))"
)
_UNDETERMINED = re.compile(r"[ \t]?[(\[][^)\]\n]{0,20}未定[ \t]?[)\]]")
_ROLES = (
    (
        re.compile(
            r"[ \t]?[一-鿿]{0,8}(?:法律|政令|省令|府令|勅令|条例|規則|規程|告示|訓令|要綱)"
            r"[ \t]?[甲乙]?第[ \t]?[0-9一二三四五六七八九十百千]+[ \t]?号"
        ),
        "law",
    ),
    (re.compile(r"[ \t]?(?:時点|現在|末現在)"), "as_of"),
    (re.compile(r"[ \t]?(?:から)?(?:に)?[ \t]?(?:施行|適用)"), "in_force"),
    (re.compile(r"[ \t]?付(?:け|で|、|$|[ \t]|[一-鿿])"), "dated"),
)
_REMARKS = (
    (_UNDETERMINED, "undetermined"),
    (_APPROX, "approx"),
    (_TENTATIVE, "tentative"),
)
_GAP = re.compile(r"[ \t]{0,3}")
_OPEN_ENDS = (
    (re.compile(r"[ \t]?(?:から|以降|以後|より)"), "from"),
    (re.compile(r"[ \t]?(?:まで|以前)"), "until"),
)


def qualify(folded: str, pos: int, value: DateValue) -> tuple[DateValue, int]:
    """The value with what is said about it directly behind ``pos``, and where that ends.

    A lone から or まで is told by a flag and not stepped over: in running text the date is
    the date, open or not.
    """
    time_end, span = _read_time(folded, pos)
    approximate_time = span is not None and folded[:time_end].endswith(("頃", "ごろ"))
    flags = ["approx"] if approximate_time else []
    pos = time_end
    flags += [flag for pattern, flag in _OPEN_ENDS if pattern.match(folded, pos)]
    for pattern, flag in _REMARKS:
        match = pattern.match(folded, pos)
        if match is not None:
            flags.append(flag)
            pos = match.end()
    role = next((name for pattern, name in _ROLES if pattern.match(folded, pos)), None)
    merged = tuple(dict.fromkeys((*value.flags, *flags)))
    return msgspec.structs.replace(value, flags=merged, role=role, time=span or value.time), pos


def _read_time(folded: str, pos: int) -> tuple[int, TimeSpan | None]:
    gap = _GAP.match(folded, pos)
    return match_time(folded, gap.end() if gap else pos) or (pos, None)
