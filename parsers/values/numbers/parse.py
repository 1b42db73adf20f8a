"""A number read from the text of a field or cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.characters import fold_width
from corpus.lexicons.counters import COUNTED_IN, COUNTERS
from parsers.values.numbers.amounts import RATIO, Amount, read_amount
from parsers.values.numbers.statuses import read_status
from parsers.values.numbers.value import NumberPart, NumberValue

_REACH = 24
"""Characters before a number that can say something about it (label, 約, 延べ)."""

_START = re.compile(
    r"(?<![A-Za-z])(?:[0-9〇一二三四五六七八九十百千壱弐]"
    r"|[lI|](?=[0-9])|[OlI](?=[ ]?[件人名回円世]))"
)
_ENUMERATOR_BEFORE = re.compile(
    r"(?:第|No\.?|資料|別紙|様式|ケース|※|注|[*]|明治|大正|昭和|平成|令和)[ ]?$"
)
_NUMERAL_WORD = re.compile(
    r"[一二三四五六七八九十百千]++(?![十百千万億兆分件人名回円世冊枚台棟戸校園所社\s]|$)"
)
_KANJI_RUN = re.compile(r"[〇一二三四五六七八九十百千]+")
_SIGN = re.compile(r"(?P<sign>[△▲\-+])[ ]?$")
_APPROX_BEFORE = re.compile(r"(?:約|およそ|おおむね|おおよそ|概ね|凡そ|ほぼ)[ ]?$")
_APPROX_AFTER = re.compile(r"[ ]?(?:程度|ほど|前後|くらい|ぐらい|弱|内外)")
_GROSS_BEFORE = re.compile(r"(?P<word>延べ|延|実数|実|累計)[ ]?約?$")
_SURPLUS = re.compile(r"[ ]?余り?")
_UNIT = re.compile(
    rf"[ ]?\)?[ ]?(?P<unit>{'|'.join(COUNTERS)}"
    r"|[一-鿿]{1,3}(?=$|[\s()/、,。・~※]|以|未満|余|超|程度|前後|ほど|[0-9]))"
)
_PER_AFTER = re.compile(
    r"[ ]?(?:/|毎)[ ]?(?P<per>[^\s()、,。]{1,6})|[ ]?\((?P<bracketed>[^()]{1,8})(?:あたり|当たり)\)"
)
_PER_BEFORE = re.compile(r"(?P<per>[0-9]*[一-鿿]{1,4})(?:当たり|あたり|につき)[ 、]?約?[ ]?$")
_PER_SIGN = re.compile(r"[ ]?(?:当たり|あたり|につき|ごと)")
_FOOTNOTE = re.compile(r"[ ]?\(?(?P<note>※[0-9]*|[*][0-9]*|注[0-9]+)\)?")
_BOUND = re.compile(r"[ ]?(?P<word>以上|超|以下|以内|未満|を超える|を超え|まで)")
_RANGE = re.compile(r"[ ]?(?:~|-|ー|から|乃至|ないし)[ ]?(?=[0-9])")
_LABEL = re.compile(r"(?P<label>(?:うち)?[一-鿿ァ-ヶー々]{1,12})[ ]?[:は]?[ ]?約?[ ]?$")
_CIRCLED = re.compile(r"[①-⑳]")
_BOUNDS = {
    "以上": ("minimum", ""),
    "超": ("minimum", "min_exclusive"),
    "を超える": ("minimum", "min_exclusive"),
    "を超え": ("minimum", "min_exclusive"),
    "以下": ("maximum", ""),
    "以内": ("maximum", ""),
    "まで": ("maximum", ""),
    "未満": ("maximum", "max_exclusive"),
}


class Quantity(NamedTuple):
    """An amount with what is printed around it; positions are in the folded text."""

    amount: Amount
    unit: str | None
    start: int
    end: int
    label: str
    bound: str | None = None
    surplus: bool = False
    approx: bool = False

    @property
    def value(self) -> float:
        """Its number."""
        return self.amount.value


def parse_number(text: str) -> NumberValue | None:
    """The number that a field or cell says, or why it says none.

    Returns:
        None where the text is neither a number nor one of the words for none.
    """
    folded = fold_width(text).strip()
    status = read_status(folded)
    if status is not None:
        return status
    quantities = find_quantities(folded)
    if not quantities:
        return None
    flags = tuple(dict.fromkeys(flag for found in quantities for flag in found.amount.flags))
    joined = _as_range(folded, quantities)
    return joined or _as_value(folded, quantities, flags)


def find_quantities(folded: str) -> list[Quantity]:
    """Every amount in folded text, numbers of sections, notes and sheets left out."""
    found: list[Quantity] = []
    pos = 0
    while match := _START.search(folded, pos):
        start = match.start()
        amount = None if _is_no_amount(folded, start) else read_amount(folded, start)
        if amount is None:
            kanji = _KANJI_RUN.match(folded, start)
            pos = kanji.end() if kanji else start + 1
            continue
        quantity = _read_quantity(folded, start, amount)
        pos = quantity.end
        if _PER_SIGN.match(folded, pos) is None:
            found.append(quantity)
    return found


def _is_no_amount(folded: str, start: int) -> bool:
    before = folded[max(0, start - 5) : start]
    return _ENUMERATOR_BEFORE.search(before) is not None or (
        _NUMERAL_WORD.match(folded, start) is not None
    )


def _read_quantity(folded: str, start: int, amount: Amount) -> Quantity:
    before = folded[max(0, start - _REACH) : start]
    sign = _SIGN.search(before)
    if sign is not None and sign["sign"] != "+" and _is_sign(before, sign):
        amount = amount._replace(value=-amount.value)
    unsigned = before[: sign.start()] if sign else before
    end = amount.end
    surplus = _SURPLUS.match(folded, end)
    end = surplus.end() if surplus else end
    unit = None if amount.unit else _UNIT.match(folded, end)
    end = unit.end() if unit else end
    bound = _BOUND.match(folded, end)
    end = bound.end() if bound else end
    approx_after = _APPROX_AFTER.match(folded, end)
    label = _LABEL.search(unsigned)
    return Quantity(
        amount=amount,
        unit=amount.unit or (unit["unit"] if unit else None),
        start=start,
        end=approx_after.end() if approx_after else end,
        label="" if label is None else _APPROX_BEFORE.sub("", label["label"]),
        bound=bound["word"] if bound else None,
        surplus=surplus is not None,
        approx=bool(_APPROX_BEFORE.search(unsigned) or approx_after or surplus),
    )


def _is_sign(before: str, sign: re.Match[str]) -> bool:
    """A dash is a minus only where no number or word stands before it."""
    return sign["sign"] in "△▲" or not before[: sign.start()].strip()


def _as_range(folded: str, quantities: Sequence[Quantity]) -> NumberValue | None:
    """1～2件, 10万人以上100万人未満."""
    if len(quantities) < 2:
        return None
    first, second = quantities[:2]
    tilde = _RANGE.match(folded, first.end)
    dashed = tilde is not None and tilde.end() >= second.start
    bounded = first.bound is not None and second.bound is not None
    between = folded[first.end : second.start].strip(" 、,")
    if not dashed and not (bounded and not between):
        return None
    low = _bound_flags(first)
    high = _bound_flags(second)
    return NumberValue(
        minimum=min(first.value, second.value),
        maximum=max(first.value, second.value),
        unit=second.unit or first.unit,
        approx=first.approx or second.approx,
        flags=(*low, *high, *first.amount.flags, *second.amount.flags),
    )


def _bound_flags(quantity: Quantity) -> tuple[str, ...]:
    flag = _BOUNDS.get(quantity.bound or "", ("", ""))[1]
    return (flag,) if flag else ()


def _as_value(folded: str, quantities: Sequence[Quantity], flags: tuple[str, ...]) -> NumberValue:
    main = quantities[0]
    parts, part_flags = _read_parts(folded, quantities)
    if main.amount.value == 0 and folded[main.start : main.start + 1] == "〇":
        flags = (*flags, "zero_or_placeholder")
    gross = _GROSS_BEFORE.search(folded[max(0, main.start - _REACH) : main.start])
    if gross is not None:
        flags = (*flags, "net" if gross["word"].startswith("実") else "gross")
    note = _FOOTNOTE.match(folded, main.end)
    side = "minimum" if main.surplus else _BOUNDS.get(main.bound or "", (None, ""))[0]
    return NumberValue(
        value=None if side else main.value,
        minimum=main.value if side == "minimum" else None,
        maximum=main.value if side == "maximum" else None,
        unit=main.unit,
        per=_read_per(folded, main),
        approx=main.approx,
        footnote=note["note"] if note else None,
        parts=parts,
        flags=(*flags, *_bound_flags(main), *part_flags),
    )


def _read_per(folded: str, quantity: Quantity) -> str | None:
    after = _PER_AFTER.match(folded, quantity.end)
    if after is not None:
        return after["per"] or after["bracketed"]
    before = _PER_BEFORE.search(folded[max(0, quantity.start - _REACH) : quantity.start])
    return before["per"] if before else None


def _read_parts(
    folded: str, quantities: Sequence[Quantity]
) -> tuple[tuple[NumberPart, ...], tuple[str, ...]]:
    """The labelled numbers of a text that has several, checked against the first one."""
    if len(quantities) < 2:
        return (), ()
    main, rest = quantities[0], quantities[1:]
    itemised = _CIRCLED.search(folded[main.end :]) is not None
    of_which = any(quantity.label.startswith("うち") for quantity in rest)
    if itemised:
        total = sum(quantity.value for quantity in rest)
        agree = abs(total - main.value) < 0.5
        return _parts_of(rest), ("parts_sum_ok" if agree else "parts_sum_mismatch",)
    if of_which:
        return _parts_of(rest), ("of_which",)
    parts = _parts_of(quantities)
    flags = tuple(dict.fromkeys(flag for part in parts for flag in part.flags))
    return parts, ("several", *flags)


def _parts_of(quantities: Sequence[Quantity]) -> tuple[NumberPart, ...]:
    return tuple(
        NumberPart(quantity.label, quantity.value, quantity.unit, _suspect_unit(quantity))
        for quantity in quantities
    )


def _suspect_unit(quantity: Quantity) -> tuple[str, ...]:
    """A count whose name calls for another counter (本籍数 … 人)."""
    for ending, counters in COUNTED_IN.items():
        if quantity.label.endswith(ending) and quantity.unit not in (None, RATIO, *counters):
            return ("unit_suspect",)
    return ()
