"""What a cell's text looks like: an amount, a serial number, a unit, a usual heading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

MAX_HEADING_CHARACTERS: Final = 40
"""Headings are short; a longer cell text is content."""

_AMOUNT: Final = re.compile(
    r"[(\[<〔【]?(?:約|各|計|取崩|積立)?[▲△\-+±−－—–]?[¥\\]?[\d,.・]*\d[\d,.]*"
    r"(?:%|‰|円|千円|百万円|億円|件|人|名|世帯|回|箇所|か所|台|戸|ha|m2|㎡|km|kg|t|ポイント|pt|増|減)*"
    r"[)\]>〕】]?(?:%|人|件)?"
    r"|[-−－—–―‐…*✕×]+|皆増|皆減|[▲△]|[○●◎〇×△✕レ✓-]"
)
_YEAR: Final = re.compile(
    r"(?:(?:19|20)\d\d|(?:明治|大正|昭和|平成|令和|[MTSHR])(?:\d{1,2}|元))(?:年度?)?(?:\(.*\))?"
)
_SERIAL: Final = re.compile(r"[(\[]?(?:no\.?|第)?[\d]{1,4}[.)\]号]?|[①-⑳㉑-㊿]", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"[(\[]?(?:単位[::]?)?(?:[千百十万億兆]*円|%|件数?|人|名|世帯|箇所|か所|ヶ所|回|台|戸|枚|日|時間|"
    r"ha|㎡|m2|m3|㎥|km|m|t|kg|倍|点|\(?[a-z]\)?|[ア-ン]|[①-⑳]|\(\d\)|[a-z][=+\-/×÷a-z()*]+)[)\]]?",
    re.IGNORECASE,
)
_HEADING_WORDS: Final = re.compile(
    r"(?:no\.?|番号|№|区分|項目|種別|種類|分類|年度|年月日|期日|期間|名称|氏名|件名|議案名?|案件名?|内容|内訳|"
    r"摘要|備考|金額|予算額|決算額|件数|人数|合計|総数|総計|小計|計|担当課?|所管課?|部課名?|課名|目的|理由|根拠|"
    r"結果|結論|状況|方法|対象者?|名|額|率|数|比|日|月|年|款|項|目|節|説明|事業|施設|実施機関|会派|議員名?|"
    r"役職|職名|職業|職|所属|住所|電話|単位|比較|増減|前年度|本年度|補正|差引|残高|意見|回答|質問|対応|時期|場所|"
    r"会議|開催日|日時|議題|発言者?|要旨|変更前|変更後|提出先|提供先|利用先|備)(?:等)?(?:\(.*\))?",
    re.IGNORECASE,
)

_ITEM_MARK: Final = re.compile(
    r"[(（]?[0-9０-９一二三四五六七八九十ア-ンa-zA-Z]{1,3}[)）.．、]?|[①-⑳・○●◎■□◆※〇☆★-]|第\S{1,4}[条章節項号回]?|議?案?第\S{1,4}号"
)

_SEAT: Final = re.compile(r"(?:第?[0-9一二三四五六七八九十]{1,3}番(?:議員|委員)?)+")
_HONOURED: Final = re.compile(r"[^0-9。、]{1,14}(?:君|氏|様|殿|さん|先生)")
"""Seats of an assembly's members, and names as lists of those present print them."""
_SEAL: Final = re.compile(r"[(（]?(?:印|㊞|署名|自署)[)）]?")
"""Where somebody who signs sets a seal."""

PEOPLE_SHARE: Final = 0.8
"""Of the cells of a column, so many are seats or honoured names where it is one of them."""

LABEL_SHARE: Final = 0.5
"""Of the texts behind the marks of a list, so many are usual headings where all are labels."""

_CHOICE: Final = re.compile(r"[□☐☑☒✓✔]|[\[(](?:[○〇]|\s*)[\])]")


def begin_with_choice(texts: Sequence[str]) -> list[bool]:
    """Which cells of a table begin with a box to tick; ■ is one where others have □."""
    boxes = [bool(_CHOICE.match(text)) for text in texts]
    if not any(boxes):
        return boxes
    return [box or text.startswith("■") for box, text in zip(boxes, texts, strict=True)]


def compact(text: str) -> str:
    """Text in one width without white space, to recognise what it is."""
    if text.isascii():
        return "".join(text.split())
    return unicodedata.normalize("NFKC", "".join(text.split()))


def is_amount(text: str) -> bool:
    """Whether compact text is a value that is counted or marked: ``1,234``, ``▲3.2%``, ``－``."""
    return bool(_AMOUNT.fullmatch(text))


def is_year(text: str) -> bool:
    """Whether compact text names a year (a number that stands in headings)."""
    return bool(_YEAR.fullmatch(text))


def is_serial(text: str) -> bool:
    """Whether compact text is a running number (``3``, ``No.3``, ``第3号``, ``③``)."""
    return bool(_SERIAL.fullmatch(text))


def is_unit(text: str) -> bool:
    """Whether compact text is nothing but a unit or a column's letter."""
    return bool(_UNIT.fullmatch(text))


def ends_with_heading_word(text: str) -> bool:
    """Whether compact text ends with a word that column headings usually end with."""
    return any(
        _HEADING_WORDS.fullmatch(text, start) for start in range(max(0, len(text) - 12), len(text))
    )


def is_heading_word(text: str) -> bool:
    """Whether compact text is nothing but a word that column headings end with."""
    return bool(_HEADING_WORDS.fullmatch(text))


def is_item_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of a list's item (``(ア)``, ``第2条``, ``・``)."""
    return bool(_ITEM_MARK.fullmatch(text))


def are_list(columns: Sequence[Sequence[str]]) -> bool:
    """Whether columns are a list: marks, and behind them a text, or a label and what it says."""
    marks, *others = columns
    if not all(map(is_item_mark, marks)) or len(others) not in {1, 2}:
        return False
    labels = sum(map(ends_with_heading_word, others[0]))
    return len(others) == 1 or labels >= LABEL_SHARE * len(others[0])


def are_people(columns: Sequence[Sequence[str]]) -> bool:
    """Whether columns without a head list people: seats at the left, names with 君 or 氏, or seals.

    Minutes print such lists one or several to a line, and the seals of those who sign them; where
    votes stand beside the names, they are a table.
    """
    if any(_mostly(is_amount, texts) for texts in columns[1:]):
        return False
    return _mostly(_SEAT.fullmatch, columns[0]) or any(
        _mostly(_HONOURED.fullmatch, texts) or _mostly(_SEAL.fullmatch, texts)
        for texts in columns[1:]
    )


def _mostly(is_one: Callable[[str], object], texts: Sequence[str]) -> bool:
    return bool(texts) and sum(bool(is_one(text)) for text in texts) >= PEOPLE_SHARE * len(texts)
