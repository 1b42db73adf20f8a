"""A paper's text as an outline: numbered items with what stands under each.

The levels are those the paper itself shows: 第1, then 1, then (1), then ア — in whatever order
they first appear. Text without an enumerator belongs to the item above it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from corpus.layout import TextBlock

_STYLES = (
    # 案件1 and a title; cells lose the space between them.
    (
        "matter",
        re.compile(
            r"(?:(?:議題|案件|議事|(?:審議|報告|協議|付議)(?:事項|案件))[0-9０-９]{1,2}"
            r"(?=[^0-9０-９号の項件からにはをでと、,・~～-])"
            r"|(?:諮問|報告|協議|審議|付議|議案|議題|案件)\s?[0-9０-９]{1,2}(?=[\s　]))"
        ),
    ),
    ("article", re.compile(r"第\s?[0-9０-９一二三四五六七八九十]{1,3}(?![回条項号次期年])")),
    ("roman", re.compile(r"[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?:II|III|IV|VI|I|V)(?=[\s.．、])")),
    ("bracket_digit", re.compile(r"[(（〔][0-9０-９]{1,2}[)）〕]|[⑴-⒇]")),
    ("bracket_kana", re.compile(r"[(（][ア-ンｱ-ﾝ][)）]")),
    ("bracket_kanji", re.compile(r"[(（〔][一二三四五六七八九十]{1,3}[)）〕]")),
    ("circled", re.compile(r"[①-⑳]")),
    (
        "digit",
        re.compile(
            r"[0-9０-９]{1,2}(?=[.．、)）\s　]|$|[^0-9０-９年月日時分回人名件条項号階,.．、/-])"
        ),
    ),
    # 一、招集の日時; but no word that is set wide (一　般　会　計).
    ("kanji", re.compile(r"[一二三四五六七八九十]{1,3}(?=[.．、)）]|[\s　]+\S{2}|$)")),
    ("kana", re.compile(r"[ア-ン](?=[\s　.．、)）]|$)")),
    ("bullet", re.compile(r"[・･○●◎◆◇■□▪](?=$|\s|[^○])")),
    ("group", re.compile(r"[(（【〔<＜《≪](?=[^)）】〕>＞》≫]{2,16}[)）】〕>＞》≫]$)")),
)


class Item(Struct, frozen=True):
    """An item of an outline.

    Attributes:
        number: its enumerator as printed, NFKC-folded, without points; "" for a bullet.
        style: how it is enumerated (``article``, ``digit``, ``bracket_digit``, ``kana`` …).
        level: 0-based depth among the styles of this paper.
        heading: its first line; ``blocks`` are all its lines, the first included.
    """

    number: str
    style: str
    level: int
    heading: str
    blocks: tuple[TextBlock, ...]

    @property
    def body(self) -> str:
        """The lines under the first."""
        return joined([block.text for block in self.blocks[1:]])


def outline_of(blocks: Sequence[TextBlock]) -> list[Item]:
    """The items of a paper in reading order; text before the first item is left out."""
    levels: dict[str, int] = {}
    items: list[Item] = []
    pending: tuple[str, str, TextBlock] | None = None
    for block in blocks:
        if block.kind in ("table", "running_head", "page_number") or not block.text.strip():
            continue
        text = block.text.strip()
        if pending is not None:
            style, number, first = pending
            pending = None
            items.append(_item(levels, style, number, text, (first, block)))
            continue
        style, marker = enumerator_of(text)
        rest = text[len(marker) :].lstrip(" 　.．、)）")
        if style == "group":
            items.append(
                _item(levels, style, "", text.strip("()（）【】〔〕<>＜＞《》≪≫"), (block,))
            )
        elif style and not rest:
            pending = (style, _number(marker), block)
        elif style:
            items.append(_item(levels, style, _number(marker), rest, (block,)))
        elif items and len(text) > 1:
            # A character alone on its line is part of a spaced-out title (答　申).
            items[-1] = _extended(items[-1], block)
    return items


def enumerator_of(text: str) -> tuple[str, str]:
    """The style and the enumerator that a line begins with; two empty strings if none."""
    for style, pattern in _STYLES:
        match = pattern.match(text)
        if match is not None:
            return style, match.group()
    return "", ""


def _number(marker: str) -> str:
    return re.sub(r"[\s・･○●◎◆◇■□▪.]", "", unicodedata.normalize("NFKC", marker))


def _item(
    levels: dict[str, int], style: str, number: str, heading: str, blocks: tuple[TextBlock, ...]
) -> Item:
    level = levels.setdefault(style, len(levels))
    return Item(number, style, level, heading, blocks)


def _extended(item: Item, block: TextBlock) -> Item:
    return Item(item.number, item.style, item.level, item.heading, (*item.blocks, block))


# Lines of Japanese that were cut by the page's width are joined without a space.
_OPEN_END = re.compile(r"[^。．」）)】]$")


def joined(lines: Sequence[str]) -> str:
    """Lines of one paragraph joined; a line that ends a sentence stays a line of its own."""
    text = ""
    for line in lines:
        glue = "" if not text or _OPEN_END.search(text) else "\n"
        text += glue + line.strip()
    return text


def heading_with_continuation(item: Item) -> str:
    """An item's heading with the lines that go on with it, as agendas wrap them."""
    lines = [item.heading, *(block.text for block in item.blocks[1:] if block.text != item.heading)]
    return joined(lines).split("\n")[0]
