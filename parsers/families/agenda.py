"""Agendas (次第・議題): the items with their kind, as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from corpus.layout import TextBlock
from corpus.page import OriginKind
from corpus.rows import AgendaItem
from parsers.families.evidence import evidence_of
from parsers.families.outline import Item, heading_with_continuation, outline_of
from parsers.part import Part
from parsers.values.numerals import read_small_number

_KINDS = (
    ("consultation", re.compile(r"諮問|審議事項|付議")),
    ("report", re.compile(r"報告")),
    ("deliberation", re.compile(r"議案|協議|審議|審査|議事|議題|質疑|採決")),
    ("opening", re.compile(r"^開会|^開議|^あいさつ|^挨拶|会長あいさつ|市長あいさつ|委嘱")),
    ("closing", re.compile(r"^閉会|^散会")),
    ("other", re.compile(r"^その他|次回|連絡事項|事務連絡")),
)


_FURNITURE = ("table", "running_head", "page_number")
# What a heading of an agenda says where the matters stand in lines below it.
_HEADING_OF_MATTERS = re.compile(
    r"(?:審議|報告|協議|諮問|付議|議決|説明|確認)(?:事項|案件)|議\s*(?:事|題|案)|案\s*件"
)
# 審議事項 and 報告事項 speak for the matters listed under them; 議事 does not.
_INHERITED = ("consultation", "report")


def kind_of(text: str) -> str | None:
    """What an agenda item is, by its words; None where they do not tell."""
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), None)


def agenda_items_of(part: Part) -> Iterator[AgendaItem]:
    """The items of an agenda; an item under (報告事項) is a report unless it says otherwise."""
    return items_of(_pages_of_agenda(part.blocks), part.text_origin)


def _pages_of_agenda(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The blocks down to the page on which the numbers of the items do not go on.

    What a pack has behind its agenda, without a title that is known, is no part of it.
    """
    taken: list[TextBlock] = []
    last: dict[str, int] = {}
    for _, group in groupby(blocks, key=lambda block: block.page_number):
        page = list(group)
        numbered = [(item, n) for item in outline_of(page) if (n := _number_of(item)) is not None]
        if last and not (numbered and _goes_on(*numbered[0], page, last)):
            break
        taken += page
        last |= {item.style: number for item, number in numbered}
    return taken


def _goes_on(item: Item, number: int, page: Sequence[TextBlock], last: Mapping[str, int]) -> bool:
    """Whether a page's first item is the next of a list, or on its top the first of a new one."""
    if item.style in last:
        return number == last[item.style] + 1
    top = next(block for block in page if block.text and block.kind not in _FURNITURE)
    return number == 1 and item.blocks[0] is top


def _number_of(item: Item) -> int | None:
    number, _ = read_small_number(re.sub(r"[第()]", "", item.number))
    return number


def items_of(blocks: Sequence[TextBlock], origin: OriginKind) -> Iterator[AgendaItem]:
    """The numbered items of the blocks of an agenda, each with the item it lies under."""
    parents: list[Item] = []
    for item in outline_of(blocks):
        parents = [parent for parent in parents if parent.level < item.level]
        is_heading = _HEADING_OF_MATTERS.fullmatch(item.heading) is not None
        title = item.heading if is_heading else heading_with_continuation(item)
        if not title:
            continue
        inherited = next(
            (kind for p in reversed(parents) if (kind := kind_of(p.heading)) in _INHERITED), None
        )
        own = kind_of(item.number) if item.style == "matter" else None
        inherited = own if own in _INHERITED else inherited
        if item.style != "group":
            yield AgendaItem(
                page_number=item.blocks[0].page_number,
                evidence={"title": evidence_of(item.blocks[-1], origin)},
                item_no=item.number or None,
                parent_item_no=next((p.number for p in reversed(parents) if p.number), None),
                kind=inherited or kind_of(title) or own,
                title=title,
            )
        parents.append(item)
        if is_heading:
            yield from _matters_below(item, origin)


def _matters_below(heading: Item, origin: OriginKind) -> Iterator[AgendaItem]:
    """The lines below a heading like 報告事項, each a matter of its own."""
    kind = kind_of(heading.heading)
    for block in heading.blocks[1:]:
        title = block.text.strip()
        if title != heading.heading and "。" not in title:
            yield AgendaItem(
                page_number=block.page_number,
                evidence={"title": evidence_of(block, origin)},
                parent_item_no=heading.number or None,
                kind=(kind if kind in _INHERITED else None) or kind_of(title),
                title=title,
            )
