"""The digits of a number: 14,323億, 1万7千, 百二十三, 2分の1, 99.98."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.values.numerals import read_kanji_number, repair_digits

_MULTIPLIERS = {"兆": 10**12, "億": 10**8, "万": 10**4, "千": 10**3, "百": 10**2}
_DIGITS = r"[0-9lIO|]{1,3}(?:[,、，][ ]?[0-9lIO|]{3})+(?![0-9])|[0-9lIO|]+"
_GROUP = rf"(?:{_DIGITS})(?:[.．][0-9]+)?"
_MIXED = re.compile(rf"(?P<digits>{_GROUP})[ ]?(?P<unit>[兆億万千百]{{0,2}})")
_KANJI = re.compile(r"[〇一二三四五六七八九十百千万億兆壱弐参拾廿]+")
_FRACTION = re.compile(
    r"(?P<below>[0-9]{1,6}|[一二三四五六七八九十]+)分の(?P<above>[0-9]{1,6}|[一二三四五六七八九十]+)"
)
_PERCENT = re.compile(r"[ ]?(?:%|パーセント|㌫)(?!ポイント)")
_TENTHS = re.compile(r"割(?:(?P<n>[0-9])分)?")

RATIO = "ratio"
_LARGEST_DIGITS = 18
"""Longer runs of digits are codes or damage, not amounts."""


class Amount(NamedTuple):
    """A number read at a position, and where it ends; ``unit`` only for shares of 1."""

    value: float
    end: int
    unit: str | None = None
    flags: tuple[str, ...] = ()


def read_amount(folded: str, pos: int) -> Amount | None:
    """The number that begins at ``pos`` of folded text; None where none does."""
    fraction = _FRACTION.match(folded, pos)
    if fraction is not None:
        return _read_fraction(fraction)
    amount = _read_mixed(folded, pos) or _read_kanji(folded, pos)
    return None if amount is None else _as_share(folded, amount)


def _read_fraction(match: re.Match[str]) -> Amount | None:
    below, above = (_whole(match[name]) for name in ("below", "above"))
    if not below or above is None:
        return None
    return Amount(above / below, match.end(), RATIO)


def _whole(text: str) -> int | None:
    return int(text) if text.isdigit() and text.isascii() else read_kanji_number(text)


def _read_mixed(folded: str, pos: int) -> Amount | None:
    """Digits with 兆, 億, 万, 千 between them, each smaller than the one before."""
    total, end, bound = 0.0, pos, float("inf")
    flags: tuple[str, ...] = ()
    while match := _MIXED.match(folded, end):
        digits, repairs = repair_digits(match["digits"])
        if not _holds_digit(match["digits"], folded, match.end()):
            break
        multiplier = 1
        for unit in match["unit"]:
            multiplier *= _MULTIPLIERS[unit]
        number = re.sub("[,、， ]", "", digits).replace("．", ".")
        if multiplier >= bound or len(number) > _LARGEST_DIGITS:
            break
        total += float(number) * multiplier
        flags += repairs
        end, bound = match.end(), multiplier
        if multiplier == 1:
            break
    return None if end == pos else Amount(_tidy(total), end, flags=flags)


def _holds_digit(printed: str, folded: str, end: int) -> bool:
    """A run of letters alone is a number only before a counter (O件)."""
    return any(char.isdigit() for char in printed) or (
        printed in ("O", "l", "I") and folded[end : end + 1] in COUNTERS_BEHIND_LETTERS
    )


COUNTERS_BEHIND_LETTERS = tuple("件人名回円世冊箇か")


def _read_kanji(folded: str, pos: int) -> Amount | None:
    match = _KANJI.match(folded, pos)
    value = read_kanji_number(match[0]) if match else None
    return None if match is None or value is None else Amount(value, match.end())


def _as_share(folded: str, amount: Amount) -> Amount:
    percent = _PERCENT.match(folded, amount.end)
    if percent is not None:
        return Amount(_tidy(amount.value / 100), percent.end(), RATIO, amount.flags)
    tenths = _TENTHS.match(folded, amount.end)
    if tenths is not None:
        share = amount.value / 10 + int(tenths["n"] or 0) / 100
        return Amount(_tidy(share), tenths.end(), RATIO, amount.flags)
    return amount


def _tidy(value: float) -> float:
    """Float noise of the decimal point taken out (99.98 % is 0.9998)."""
    rounded = round(value, 10)
    return int(rounded) if rounded == int(rounded) else rounded
