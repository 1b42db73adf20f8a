"""Digits in all their prints: full width, kanji, and what character recognition makes of them."""

from __future__ import annotations

_KANJI_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "○": 0, "◯": 0, "元": 1, "壱": 1, "壹": 1, "弐": 2, "貳": 2, "参": 3, "參": 3,
    "伍": 5, "拾": 10,
}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "廿": 20, "卄": 20, "卅": 30, "丗": 30}
_UNITS = {"百": 100, "陌": 100, "千": 1000, "阡": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8, "兆": 10**12}

_LONGEST_NUMERAL = 24
"""Longer runs of numerals are ornament or damage."""

DIGIT_MISREADINGS: dict[str, str] = {"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"}
"""Letters that stand for digits in recognised text, where only a digit can stand."""


def read_kanji_number(text: str) -> int | None:
    """The value of a kanji numeral: positional (二〇二五) or with units (百二十三, 廿五).

    None for anything else; commas and digits do not belong here.
    """
    if not 0 < len(text) <= _LONGEST_NUMERAL:
        return None
    if all(char in _KANJI_DIGITS and char != "拾" for char in text):
        return int("".join(str(_KANJI_DIGITS[char]) for char in text))
    return _read_with_units(text)


def _read_with_units(text: str) -> int | None:
    total = section = digit = 0
    for char in text:
        if char in _TENS:
            section, digit = section + _TENS[char] * (digit or 1), 0
        elif char in _UNITS:
            section, digit = section + _UNITS[char] * (digit or 1), 0
        elif char in _MYRIADS:
            total, section, digit = total + (section + digit or 1) * _MYRIADS[char], 0, 0
        elif char in _KANJI_DIGITS:
            digit = digit * 10 + _KANJI_DIGITS[char]
        else:
            return None
    return total + section + digit


def repair_digits(text: str) -> tuple[str, tuple[str, ...]]:
    """Letters in a run of digits made digits; with a flag for each kind that was mended."""
    letters = sorted({char for char in text if char in DIGIT_MISREADINGS})
    flags = tuple(f"ocr_repair({char}->{DIGIT_MISREADINGS[char]})" for char in letters)
    return "".join(DIGIT_MISREADINGS.get(char, char) for char in text), flags


def read_small_number(text: str) -> tuple[int | None, tuple[str, ...]]:
    """A number of a date or item (元, 7, 十二, l7) with its repair flags; None if it is none."""
    text = text.replace(" ", "")
    if text == "元":
        return 1, ()
    kanji = read_kanji_number(text)
    if kanji is not None:
        return kanji, ()
    digits, flags = repair_digits(text)
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMERAL
    return (int(digits), flags) if is_number else (None, ())
