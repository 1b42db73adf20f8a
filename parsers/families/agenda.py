"""Agendas (次第・議題): the items with their kind, as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.layout import TextBlock
from corpus.page import OriginKind
from corpus.rows import AgendaItem
from parsers.families.evidence import evidence_of
from parsers.families.outline import Item, heading_with_continuation, outline_of
from parsers.part import Part

_KINDS = (
    ("consultation", re.compile(r"諮問|審議事項|付議")),
    ("report", re.compile(r"報告")),
    ("deliberation", re.compile(r"議案|協議|審議|審査|議事|議題|質疑|採決")),
    ("opening", re.compile(r"^開会|^開議|^あいさつ|^挨拶|会長あいさつ|市長あいさつ|委嘱")),
    ("closing", re.compile(r"^閉会|^散会")),
    ("other", re.compile(r"^その他|次回|連絡事項|事務連絡")),
)


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
    return items_of(part.blocks, part.text_origin)


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
