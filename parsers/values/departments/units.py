"""A compound of unit names cut into its units: 健康福祉部保健所地域保健課."""

from __future__ import annotations

import re

from corpus.departments import ANY_RANK, UNIT_ENDINGS, UNIT_RANKS, DepartmentRegister, unit_ending
from corpus.lexicons.organisations import NO_UNITS, ROOMS

_SHORTEST_STEM = 2
"""Unit names have two characters or more before their ending (総務課): 課税課 is one unit."""

_LONGEST_PATH = 64
"""Characters of a path of units; longer text is prose that ends like a unit."""

_ENDING = re.compile("|".join(UNIT_ENDINGS))
_NOT_BEHIND = {
    "部": "分落会門長隊数屋品局署員室下",
    "課": "題程長員外目業",
    "室": "長員内",
    "係": "長員数",
    "局": "長員面部所番",
    "所": "長員",
    "担当": "課部者係室局す",
    "班": "長員",
}
"""Characters behind an ending that make another word of it (部分, 課題, 部会)."""

_INNER_WORDS = re.compile(
    r"(?:北|南|東|西|中央|中|内|外|全|一|上|下|本|幹|支|学|都市|市街地|山間|沿岸)部$"
    r"|(?:教|会議|図書|相談|病|和)室$|(?:郵便|薬|当|部)局$|公園$|(?:賦|日|放)課$|関係$|保育所$|保育園$|幼稚園$"
    r"|(?:小|中)学校$|市場$|(?:図書|公民|会|博物|美術|資料)館$"
)
_ONLY_BEFORE_CHILD = re.compile(r"(?:図書館|公民館|会館|博物館|美術館|資料館)$")
_CHILD_OF_HOUSE = re.compile(r"[^課部]{2,6}(?:係|担当|班|グループ)$")
_BETWEEN_NAMES = ("を", "又は")
"""What no name has in it: 情報を持つ課 and 部又は局 are labels."""
_NO_NAME = re.compile(
    r"(?:した|けた|いた|んだ|った|する|つ)[課部局室係所]$|^第[0-9一二三四五六七八九十]+部$"
    r"|[入退在]室$"
)
"""What a clause, a number or a verb makes of a unit: 受け付けた課, 第１部, 報道関係者入室."""
_NEVER_UNITS = ("関係", "部署", *ROOMS)


def split_units(text: str, register: DepartmentRegister | None = None) -> tuple[str, ...] | None:
    """The units of a compound, outermost first; None where it does not end like a unit.

    Names that the register knows are cut first; else a cut falls behind each ending that
    leaves a name before it and a unit of no higher rank behind it.
    """
    if len(text) > _LONGEST_PATH or not is_unit_name(text):
        return None
    known = _split_by_register(text, register) if register is not None else None
    return known or _split_by_endings(text)


_HOLDER = re.compile(r"(?:副?議長|副?委員長|委員(?![会長])|議員|副?会長|座長)[一-鿿々]{1,3}[部所]")


def is_holder(text: str) -> bool:
    """Whether a role with the name of who holds it looks like a unit (議長渡部, 委員 長谷部)."""
    return _HOLDER.fullmatch("".join(text.split())) is not None


def is_unit_name(text: str) -> bool:
    """Whether a text, as a whole, can be the name of a unit or a path of them."""
    ending = unit_ending(text)
    if ending is None or text in NO_UNITS or text.endswith(_NEVER_UNITS) or is_holder(text):
        return False
    if any(word in text for word in _BETWEEN_NAMES) or _NO_NAME.search(text):
        return False
    stem = text[: -len(ending)]
    return len(stem) >= _SHORTEST_STEM or UNIT_RANKS[ending] == ANY_RANK or text[0] in "0123456789"


def _split_by_register(text: str, register: DepartmentRegister) -> tuple[str, ...] | None:
    """Cut off the longest known name that begins the text, as long as a unit remains."""
    for end in range(len(text) - 1, 1, -1):
        head, rest = text[:end], text[end:]
        if head in register:
            remaining = split_units(rest, register)
            if remaining is not None:
                return (*(_split_by_register(head, register) or (head,)), *remaining)
    return (text,) if text in register else None


def _split_by_endings(text: str) -> tuple[str, ...]:
    units: list[str] = []
    start = 0
    for match in _ENDING.finditer(text):
        if match.end() == len(text):
            break
        head, rest = text[start : match.end()], text[match.end() :]
        if _may_cut(head, match[0], rest):
            units.append(head)
            start = match.end()
    return (*units, text[start:])


def _may_cut(head: str, ending: str, rest: str) -> bool:
    if len(head) - len(ending) < _SHORTEST_STEM and head not in ("保健所", "事務局"):
        return False
    if rest[0] in _NOT_BEHIND.get(ending, "") and not is_unit_name(rest):
        return False
    if _ONLY_BEFORE_CHILD.search(head):
        return _CHILD_OF_HOUSE.fullmatch(rest) is not None
    if _INNER_WORDS.search(head) or not is_unit_name(rest):
        return False
    return _ranks_fit(UNIT_RANKS[ending], _first_rank(rest))


def _first_rank(rest: str) -> int:
    """The rank of the first unit of the rest, for the check that a child does not outrank."""
    first = _split_by_endings(rest)[0]
    ending = unit_ending(first)
    return ANY_RANK if ending is None else UNIT_RANKS[ending]


def _ranks_fit(outer: int, inner: int) -> bool:
    return ANY_RANK in (outer, inner) or outer < inner
