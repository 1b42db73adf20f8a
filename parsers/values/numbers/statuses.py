"""Why a place for a number holds none: －, blank, 該当なし, 略, 未定 are different things."""

from __future__ import annotations

import re

from parsers.values.numbers.value import NumberStatus, NumberValue

_UNIT_ONLY = r"(?P<unit>[一-鿿か]{1,3})?"
_ENDING = r"(?:です|である|とする)?[。.]?"

_NONE_STATED = (
    r"該当(?:は)?(?:なし|無し?|しない)|該当事項なし|特に(?:なし|無し?)|な\s*し|無し?|皆無"
)
_OMITTED = r"(?:以下|以降|中)?省?略(?:する|します)?"
_UNDETERMINED = r"(?:現時点では|現時点においては)?未定|検討中|調整中"

_STATUSES: tuple[tuple[re.Pattern[str], NumberStatus], ...] = (
    (re.compile(r"[\s()\[\]「」]*"), "blank"),
    (re.compile(rf"[(\[][\s]*[)\]]\s*{_UNIT_ONLY}"), "blank"),
    (re.compile(r"[\-ー・…‥\s/=]+|[(\[]\s*-+\s*[)\]]"), "dash"),
    (re.compile(rf"[(\[【]?(?:{_NONE_STATED}){_ENDING}[)\]】]?"), "none_stated"),
    (re.compile(rf"(?:[(\[【][^)\]】]*[)\]】])?[(\[]?{_OMITTED}{_ENDING}[)\]]?"), "omitted"),
    (re.compile(rf"[(\[]?(?:{_UNDETERMINED}){_ENDING}[)\]]?"), "undetermined"),
    (re.compile(rf"[(\[]?(?:不明|不詳|把握していない|未把握){_ENDING}[)\]]?"), "unknown_stated"),
    (re.compile(r"[(\[]?(?:集計中|調査中|精査中|確認中)[)\]]?"), "pending"),
    (re.compile(r"(?:若干|少数|数)(?P<unit>名|人|件)(?:程度)?"), "few"),
    (re.compile(r"[○◯●◎]{1,3}[ ]?(?P<unit>[一-鿿か]{1,3})"), "placeholder"),
)


def read_status(folded: str) -> NumberValue | None:
    """The status that a whole folded text states; None where it may hold a number."""
    for pattern, status in _STATUSES:
        match = pattern.fullmatch(folded)
        if match is None:
            continue
        unit = match.groupdict().get("unit") if status in ("few", "placeholder") else None
        value = 0.0 if status == "none_stated" else None
        return NumberValue(value=value, unit=unit, status=status)
    return None
