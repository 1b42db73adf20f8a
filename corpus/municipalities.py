"""The register of municipalities (全国地方公共団体コード, JIS X 0402).

The table is made by scripts/build-municipalities. Names are in their official spelling
(鳩ケ谷市); papers also print 鳩ヶ谷市: compare by `name_key`.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from msgspec import Struct

MunicipalityKind = Literal[
    "prefecture", "designated_city", "ward", "special_ward", "city", "town", "village"
]
_KINDS: dict[str, MunicipalityKind] = {kind: kind for kind in get_args(MunicipalityKind)}

_CHECK_WEIGHTS = (6, 5, 4, 3, 2)
_SPELLINGS = str.maketrans("ヶヵがツﾉのﾂ龍瀧澤嶋邊邉濱廣國檜", "ケカケツノノツ竜滝沢島辺辺浜広国桧")
"""Spellings of one name that papers mix; 鳩ヶ谷 and 鳩ケ谷, 龍ヶ崎 and 竜ケ崎."""


class Municipality(Struct, frozen=True, kw_only=True):
    """An entry of the register.

    Attributes:
        code: five digits, without the check digit (see `with_check_digit`).
        name: a ward's with its city (横浜市西区), a town's without its county.
        kana: full-width katakana.
        county: 郡 of a town or village; empty for others.
        valid_from, valid_to: None where older or younger than the register cares.
        successor_code: of what it became part of, or was renamed to.
    """

    code: str
    name: str
    kana: str
    prefecture: str
    kind: MunicipalityKind
    county: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successor_code: str | None = None

    @property
    def is_current(self) -> bool:
        """Whether it exists today."""
        return self.valid_to is None


def name_key(name: str) -> str:
    """A name with its spellings made one (ヶ and ケ, 龍 and 竜), for comparing only."""
    return name.translate(_SPELLINGS)


def with_check_digit(code: str) -> str:
    """The six-digit code (lg_code) of a five-digit one: 11203 is 112038.

    Raises:
        ValueError: if ``code`` is not five digits.
    """
    if len(code) != len(_CHECK_WEIGHTS) or not code.isdecimal():
        raise ValueError(f"not a five-digit municipality code: {code!r}")
    total = sum(int(digit) * weight for digit, weight in zip(code, _CHECK_WEIGHTS, strict=True))
    return f"{code}{(11 - total % 11) % 10}"


@cache
def register() -> tuple[Municipality, ...]:
    """Every entry, ordered by code; those that have ended before those that go on."""
    text = (files("corpus") / "data" / "municipalities.csv").read_text(encoding="utf-8")
    return tuple(_entry(row) for row in csv.DictReader(text.splitlines()))


def _entry(row: dict[str, str]) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        kana=row["kana"],
        prefecture=row["prefecture"],
        kind=_KINDS[row["kind"]],
        county=row["county"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successor_code=row["successor_code"] or None,
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def _by_name() -> dict[str, tuple[Municipality, ...]]:
    entries: dict[str, list[Municipality]] = defaultdict(list)
    for entry in register():
        entries[name_key(entry.name)].append(entry)
    return {key: tuple(found) for key, found in entries.items()}


@cache
def _by_code() -> dict[str, Municipality]:
    return {entry.code: entry for entry in register()}


@cache
def prefectures() -> frozenset[str]:
    """The names of the 47 prefectures."""
    return frozenset(entry.name for entry in register() if entry.kind == "prefecture")


def by_name(name: str) -> tuple[Municipality, ...]:
    """All entries of that name, today's last; several for 府中市 and 伊達市, none if unknown."""
    found = _by_name().get(name_key(name), ())
    return tuple(sorted(found, key=lambda entry: entry.is_current))


def by_code(code: str) -> Municipality | None:
    """The entry of a five-digit code, or of a six-digit one with a right check digit."""
    entry = _by_code().get(code[:5])
    if entry is not None and len(code) == 6 and with_check_digit(entry.code) != code:
        return None
    return entry if len(code) in (5, 6) else None
