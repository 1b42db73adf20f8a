"""Votes in one table and the bills in another, joined by signs, numbers or titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct, structs
from rapidfuzz.distance import Levenshtein

from corpus.characters import squeezed
from parsers.families.votes.member_sheets import Bill
from parsers.values.numerals import read_kanji_number

# Of the bills of a table with votes, or of a list, so many must be found in the other; of bills
# with bare signs for names, so many in a list: a scan loses one in a few, another list has few.
FOUND_SHARE, FOUND_BY_SIGNS = 0.5, 0.8
# Titles of one bill are as like as this, where neither is the other in short.
ALIKE = 0.8
# Points for a name that is the same, and for one in short (議62 for 議案第62号).
SAME, SHORT = 2, 1

_NUMBERED = re.compile(r"(?P<kind>[^0-9]*?)第?(?P<number>[0-9]+)号?(?P<rest>.*)")
_KANJI_NUMBER = re.compile(
    r"(?<=第)[〇一二三四五六七八九十百ーニミハ=-]+(?=号)|(?<=の)[一二三四五六七八九十]+$"
)
# What numerals are read as where they stand in a scan's small print.
_NUMERALS = str.maketrans("ーニミハ=-", "一二三八二一")
# What no sign has: ①, ア and 甲 are signs, 議案第1号 and 補正予算 are none.
_NO_SIGN = re.compile(r"[第号]|[一-龥]{2}")


class _Name(Struct, frozen=True):
    """What a bill is called, with its parts where it is a number; a sign (①, ア) says no more."""

    text: str
    kind: str | None = None
    number: str | None = None

    @property
    def is_sign(self) -> bool:
        return not _NO_SIGN.search(self.text)


def told_by_lists(tables: Sequence[Sequence[Bill]]) -> list[list[Bill]]:
    """The bills of each table, those with votes told in full by what other tables say of them.

    A list's bill is left out where the votes on it stand in another table: they are its rows.
    """
    told = [list(bills) for bills in tables]
    spent: set[int] = set()
    for index, bills in enumerate(tables):
        if not any(map(_has_votes, bills)):
            continue
        found = _found_in_others(bills, index, tables)
        told[index] = [
            _told(bill, found.get(i))
            for i, bill in enumerate(bills)
            if i in found or not bill.is_told_elsewhere
        ]
        spent.update(id(listed) for listed in found.values() if not _has_votes(listed))
    return [[bill for bill in bills if id(bill) not in spent] for bills in told]


def _has_votes(bill: Bill) -> bool:
    return bool(bill.votes or bill.named)


def _found_in_others(
    bills: Sequence[Bill], index: int, tables: Sequence[Sequence[Bill]]
) -> Mapping[int, Bill]:
    """By their places, what a table's bills are in the nearest other that has them, or in all."""
    others = sorted(
        (other for other in range(len(tables)) if other != index and tables[other]),
        key=lambda other: (abs(other - index), other > index),
    )
    each = [list(tables[other]) for other in others]
    everywhere = [[bill for other in sorted(others) for bill in tables[other]]]
    for listed in (*each, *everywhere):
        found = _found_in(bills, [bill for bill in listed if "bill_title" in bill.fields])
        if found:
            return found
    return {}


def _found_in(bills: Sequence[Bill], listed: Sequence[Bill]) -> Mapping[int, Bill]:
    """The bills of a list that those of a table are, by the names that most of them bear there."""
    best: tuple[int, Mapping[int, Bill]] = (0, {})
    for ours, theirs in product(_names_in_columns(bills), _names_in_columns(listed)):
        pairs = dict(_pairs(bills, ours, listed, theirs))
        by_signs = all(name.is_sign for name in ours if name is not None)
        share, whole = (
            (FOUND_BY_SIGNS, len(bills))
            if by_signs
            else (FOUND_SHARE, min(len(bills), len(listed)))
        )
        points = sum(points for points, _ in pairs.values())
        if len(pairs) >= share * whole and points > best[0]:
            found = _claimed_once(bills, {i: bill for i, (_, bill) in pairs.items()}, listed)
            best = points, {**found, **_found_by_place(bills, found, listed)}
    return best[1]


def _claimed_once(
    bills: Sequence[Bill], found: Mapping[int, Bill], listed: Sequence[Bill]
) -> Mapping[int, Bill]:
    """What was found, without bills that another one's misread sign names too (③ for ④).

    A bill with a title of its own may be voted on twice, in rows of one number.
    """
    claims = Counter(id(bill) for bill in found.values())
    return {
        place: bill
        for place, bill in found.items()
        if claims[id(bill)] == 1
        or "bill_title" in bills[place].fields
        or listed[place : place + 1] == [bill]
    }


def _found_by_place(
    bills: Sequence[Bill], found: Mapping[int, Bill], listed: Sequence[Bill]
) -> Mapping[int, Bill]:
    """What bills with names that are not to be read are in a list, by those on either side.

    Table and list have the same bills in the same order then, for as far as can be read.
    """
    in_place = [place for place, bill in found.items() if listed[place : place + 1] == [bill]]
    if len(bills) != len(listed) or len(in_place) < max(2, len(found)):
        return {}
    return {
        place: listed[place]
        for place, bill in enumerate(bills)
        if place not in found and _may_be_one(bill, listed[place])
    }


def _pairs(
    bills: Sequence[Bill],
    ours: Sequence[_Name | None],
    listed: Sequence[Bill],
    theirs: Sequence[_Name | None],
) -> Iterator[tuple[int, tuple[int, Bill]]]:
    """The places of a table's bills with the one bill of a list whose name theirs is."""
    for place, (bill, name) in enumerate(zip(bills, ours, strict=True)):
        points = [
            _points(name, other) if _may_be_one(bill, candidate) else 0
            for candidate, other in zip(listed, theirs, strict=True)
        ]
        most = max(points, default=0)
        if most and points.count(most) == 1:
            yield place, (most, listed[points.index(most)])


def _points(one: _Name | None, other: _Name | None) -> int:
    if one is None or other is None:
        return 0
    if one.text == other.text:
        return SAME
    if one.number is None or one.number != other.number or one.kind is None or other.kind is None:
        return 0
    short, long = sorted((one.kind, other.kind), key=len)
    return SHORT if _is_in_order(short, long) else 0


def _may_be_one(bill: Bill, listed: Bill) -> bool:
    """Whether what two bills say of themselves may be said of one, of which one tells nothing new.

    Numbers and titles agree where both have them. Two bills with votes are one only where the
    first is without a title: its members stand in another table.
    """
    if _has_votes(listed) and "bill_title" in bill.fields:
        return False
    numbers = [_name(b.fields["bill_no"].text) for b in (bill, listed) if "bill_no" in b.fields]
    are_read = all(no is not None and no.number is not None and not no.is_sign for no in numbers)
    if len(numbers) > 1 and are_read and not _points(*numbers):
        return False
    titles = [
        squeezed(b.fields["bill_title"].text) for b in (bill, listed) if "bill_title" in b.fields
    ]
    short, long = min(titles, key=len), max(titles, key=len)
    return _is_in_order(short, long) or Levenshtein.normalized_similarity(short, long) >= ALIKE


def _is_in_order(short: str, long: str) -> bool:
    """Whether the characters of a text all stand in another, in their order: it is in short."""
    rest = iter(long)
    return all(char in rest for char in short)


def _names_in_columns(bills: Sequence[Bill]) -> Iterator[list[_Name | None]]:
    """The names of bills by where they stand: number, title, each column before the title."""
    for field in ("bill_no", "bill_title"):
        yield [_name(bill.fields[field].text) if field in bill.fields else None for bill in bills]
    for column in range(min((len(bill.stub) for bill in bills), default=0)):
        yield [_name(bill.stub[column]) for bill in bills]


def _name(text: str) -> _Name | None:
    """A name as it is compared; a numeral is in digits (第一号), a sign of one too (①)."""
    folded = _KANJI_NUMBER.sub(_in_digits, squeezed(text))
    match = _NUMBERED.fullmatch(folded)
    if match is None:
        return _Name(folded) if folded else None
    return _Name(folded, match["kind"], match["number"] + match["rest"])


def _in_digits(match: re.Match[str]) -> str:
    return str(read_kanji_number(match.group().translate(_NUMERALS)) or match.group())


def _told(bill: Bill, listed: Bill | None) -> Bill:
    """A bill with what a list says of it; its own words go before, but for its name in short."""
    if listed is None:
        return bill
    own = {name: cell for name, cell in bill.fields.items() if cell.text.strip()}
    fields = {**listed.fields, **own}
    if "bill_no" in listed.fields:
        fields["bill_no"] = listed.fields["bill_no"]
    titles = [b.fields["bill_title"] for b in (bill, listed) if "bill_title" in b.fields]
    fields["bill_title"] = max(titles, key=lambda cell: len(cell.text))
    return structs.replace(
        bill, fields=fields, kind=listed.kind or bill.kind, day=bill.day or listed.day
    )
